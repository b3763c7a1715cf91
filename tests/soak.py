"""`python -m tests.soak --minutes 60`: two walkthroughs in real time, one used and one breathing.

Each minute it prints memory, open files and threads of both. At the end it prints how memory
grew, by least squares over all but the first tenth of the time, and how far the breaths have
drifted from the clock. Linux only.
"""

from __future__ import annotations

import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import dataclass, field
from tempfile import TemporaryDirectory

from tests.terminal import Terminal, plain_environment
from tests.trend import slope

COMMAND = (sys.executable, "-m", "walkthrough")
BREATH = 10.0
"""Seconds of a longer breath out, once its pace is reached."""
LEADING_IN = 60.0
"""Seconds after which a breath has its full length."""
LOOK = 0.02
BREATHE_IN, BREATHE_OUT = "Breathe in", "Breathe out"
MOST_GROWTH = 2e6
"""Bytes an hour."""
MOST_DRIFT = 0.25
"""Seconds that a breath may be off, by far less than anyone could feel."""

USE: tuple[bytes | str | tuple[int, int], ...] = (
    *(b"n", b"n", b"n", b"t", b"t", b"m", b"\x1b", b"h", b"\x1b", b"w", b"\x1b", b"b", b"y"),
    *(b"\x1b", b"f", b"f", b"o", b"\x1b", (40, 15), b"n", b" ", b"b", (160, 50), (80, 24)),
    *(b"c", b"+", b"-", b" ", b"c", b"g", b"g", b"x", b"b", b"b", b"\x1b[200~words\x1b[201~"),
)
"""What a reader does in a minute: keys, and other sizes of the window."""


@dataclass
class Record:
    """One program, and what was measured of it."""

    name: str
    terminal: Terminal
    points: list[tuple[float, float]] = field(default_factory=list)
    files: list[int] = field(default_factory=list)

    def measure(self, minutes: float) -> str:
        """Note and tell what it holds now."""
        terminal = self.terminal
        memory, files = terminal.resident(), terminal.open_files()
        self.points.append((minutes, float(memory)))
        self.files.append(files)
        return f"{self.name} {memory / 1e6:.1f} MB, {files} files, {terminal.threads()} threads"

    def growth(self) -> float:
        """Bytes of memory an hour."""
        settled = self.points[len(self.points) // 10 :]
        return 60 * slope(settled) if len(settled) > 2 else 0.0


def main() -> int:
    """Return 1 where something grew or drifted."""
    parser = ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    options = parser.parse_args()
    with TemporaryDirectory() as data:
        environment = plain_environment(XDG_DATA_HOME=data)
        with (
            Terminal(COMMAND, environment=environment) as used,
            Terminal([*COMMAND, "--private", "--from", "wait-breathe"]) as breathing,
        ):
            _begin(breathing)
            used.wait_for("Map")
            records = Record("used", used), Record("breathing", breathing)
            breaths = list(_through(options.minutes * 60, records))
    return _tell(records, breaths)


def _begin(terminal: Terminal) -> None:
    """Breathe until called."""
    terminal.wait_for("Map")
    terminal.click("Begin: A longer")
    terminal.click("Carry on")
    terminal.wait_for("Stop  ")
    terminal.send(b"e")
    terminal.click("A longer breath")
    terminal.click("Go on until")
    terminal.wait_for("starting")


def _through(seconds: float, records: tuple[Record, Record]) -> Iterator[float]:
    """Use the one and watch the other; yields when each breath in began, in seconds."""
    used, breathing = (record.terminal for record in records)
    begun, minute, act, breathed_out, drawn = time.monotonic(), 0, 0.0, False, 0
    while (now := time.monotonic() - begun) < seconds:
        if now >= minute * 60:
            told = "; ".join(record.measure(minute) for record in records)
            print(f"minute {minute}: {told}", flush=True)
            minute += 1
        if now >= act:
            _do(used, USE[int(act * len(USE) / 60) % len(USE)])
            act += 60 / len(USE)
        if len(breathing.output) != drawn:
            drawn = len(breathing.output)
            screen = breathing.screen_text()
            if breathed_out and BREATHE_IN in screen:
                breathed_out = False
                if now > LEADING_IN:
                    yield now
            breathed_out |= BREATHE_OUT in screen
        time.sleep(LOOK)


def _do(terminal: Terminal, what: bytes | str | tuple[int, int]) -> None:
    assert terminal.is_running(), f"it has ended:\n{terminal.screen_text()}"
    if isinstance(what, tuple):
        terminal.resize(*what)
    elif isinstance(what, bytes):
        terminal.send(what)


def _tell(records: tuple[Record, ...], breaths: list[float]) -> int:
    well = True
    for record in records:
        growth = record.growth()
        files = f"{min(record.files)} to {max(record.files)}"
        print(f"{record.name}: memory grows {growth / 1e3:+.0f} kB an hour, open files {files}")
        well &= growth <= MOST_GROWTH and record.files[-1] <= record.files[0]
    if len(breaths) > 2:
        counts = [round((each - breaths[0]) / BREATH) for each in breaths]
        off = [
            each - breaths[0] - count * BREATH for each, count in zip(breaths, counts, strict=True)
        ]
        fitted = slope([(float(count), each) for count, each in zip(counts, off, strict=True)])
        print(
            f"{len(breaths)} breaths of {BREATH:.0f} s: off by {1000 * min(off):+.0f} to "
            f"{1000 * max(off):+.0f} ms, drift {fitted * 3600 / BREATH * 1000:+.1f} ms an hour"
        )
        well &= max(map(abs, off)) <= MOST_DRIFT
    return 0 if well else 1


if __name__ == "__main__":
    raise SystemExit(main())
