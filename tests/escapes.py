"""`python -m tests.escapes tmux|xterm [--events 2000] [--seed 1]`: a kiosk besieged at random.

`tmux` sends keys and raw bytes into a pane; `xterm` uses a real mouse and keyboard, by xdotool, in
an xterm under Xvfb. After each hundred events the same process of the screen runs, has started no
program but a voice, and has written no file. What a pseudo-terminal can send is `tests.monkey`'s.
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.kiosk.running import FACTS
from tests.terminal import plain_environment

EACH = 100
"""Events between two looks."""
VOICES = {"espeak-ng", "spd-say", "speech-dispatch", "aplay", "paplay", "pw-cat"}
"""Programs that may be started: they speak."""
COLUMNS, ROWS, FONT = 56, 16, 20
DISPLAY = ":87"
PLAIN_KEYS = [*"abcdefghijklmnopqrstuvwxyz0123456789", "Return", "space", "Tab", "Escape"]
NAMED_KEYS = ["Left", "Right", "Up", "Down", "Home", "End", "Insert", "Delete", "BackSpace"]
NAMED_KEYS += [
    "Prior",
    "Next",
    "Menu",
    "Print",
    "Pause",
    *(f"F{number}" for number in range(1, 13)),
]
CHORDS = ["", "", "", "ctrl+", "alt+", "shift+", "ctrl+shift+", "ctrl+alt+", "super+"]

Send = Callable[[random.Random], None]


class Besieged:
    """A kiosk with its supervisor, found by the folder of its clinic."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clinic = folder / "clinic.yaml"
        self.clinic.write_text(FACTS, encoding="utf-8")
        self.faults = folder / "faults"
        self.screen = 0

    @property
    def command(self) -> list[str]:
        """What starts it."""
        kiosk = [sys.executable, "-B", "-m", "walkthrough", "kiosk", "--clinic", str(self.clinic)]
        return [*kiosk, "--fault-log", str(self.faults)]

    def processes(self) -> list[int]:
        """The processes that have this kiosk's content: the screen's."""
        return [number for number in _numbers() if self._is_screen(number)]

    def _is_screen(self, number: int) -> bool:
        with suppress(OSError):
            parent = _parent(number)
            line = Path(f"/proc/{number}/cmdline").read_bytes()
            above = Path(f"/proc/{parent}/cmdline").read_bytes()
            return b"--heart" in line and str(self.clinic).encode() in above
        return False

    def wait(self) -> None:
        """Wait until the screen runs."""
        deadline = time.monotonic() + 20
        while not self.processes():
            assert time.monotonic() < deadline, "the kiosk did not start"
            time.sleep(0.1)
        (self.screen,) = self.processes()
        time.sleep(1.5)

    def children(self) -> set[str]:
        """The programs that the screen runs."""
        return {_program(number) for number in _numbers() if _parent(number) == self.screen}

    def check(self, event: int) -> None:
        """Fail where the screen has ended, started a program or written a file."""
        assert self.processes() == [self.screen], f"the screen ended by event {event}"
        assert not self.faults.read_text(encoding="utf-8"), self.faults.read_text()
        if not self.children() <= VOICES:
            time.sleep(0.3)  # a voice that is being started is still called Python
        assert self.children() <= VOICES, f"{self.children()} by event {event}"
        files = {each.name for each in self.folder.rglob("*") if each.is_file()}
        assert files == {"clinic.yaml", "faults"}, f"{files} by event {event}"


def _numbers() -> Iterator[int]:
    return (int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit())


def _program(number: int) -> str:
    """Return the program that a process runs; a voice's name for one that has just ended."""
    with suppress(OSError):
        words = Path(f"/proc/{number}/cmdline").read_bytes().split(b"\0")
        if words[0]:
            return Path(os.fsdecode(words[0])).name
    return next(iter(VOICES))


def _parent(number: int) -> int:
    with suppress(OSError):
        return int(Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[1])
    return 0


@contextmanager
def in_xterm(kiosk: Besieged) -> Iterator[Send]:
    """Open it in an xterm under Xvfb, and send with a real mouse and keyboard."""
    environment = {**plain_environment(HOME=str(kiosk.folder)), "DISPLAY": DISPLAY}
    server = subprocess.Popen(
        ["Xvfb", DISPLAY, "-screen", "0", "1400x900x24"], stderr=subprocess.DEVNULL
    )
    time.sleep(1)
    look = ["-fa", "DejaVu Sans Mono", "-fs", str(FONT), "-geometry", f"{COLUMNS}x{ROWS}+0+0"]
    closed = ["-xrm", "*omitTranslation: popup-menu"]
    window = subprocess.Popen(
        ["xterm", *look, *closed, "-e", *kiosk.command], env=environment, cwd=kiosk.folder
    )

    def send(chance: random.Random) -> None:
        subprocess.run(
            ["xdotool", *_act(chance)], env=environment, check=False, stderr=subprocess.DEVNULL
        )

    try:
        yield send
    finally:
        for process in (window, server):
            process.terminate()
            process.wait()


def _act(chance: random.Random) -> list[str]:
    """Return what xdotool is told: several events at once, since each call takes a while."""
    words: list[str] = []
    for _ in range(5):
        kind = chance.random()
        if kind < 0.35:
            words += ["mousemove", str(chance.randrange(1000)), str(chance.randrange(560))]
            words += ["click", str(chance.choice((1, 1, 1, 1, 2, 3, 4, 5)))]
        elif kind < 0.45:
            words += ["mousedown", "1", "mousemove", str(chance.randrange(1000)), "300"]
            words += ["mouseup", "1"]
        elif kind < 0.5:
            words += ["mousemove", str(chance.randrange(1000)), "100", "click"]
            words += ["--repeat", str(chance.randrange(2, 6)), "--delay", "20", "1"]
        else:
            key = chance.choice(PLAIN_KEYS if kind < 0.75 else NAMED_KEYS)
            words += ["key", chance.choice(CHORDS) + key]
    return words


@contextmanager
def in_tmux(kiosk: Besieged) -> Iterator[Send]:
    """Open it in a pane of tmux, and send keys and bytes."""
    tmux = ["tmux", "-S", str(kiosk.folder.parent / f"tmux-{os.getpid()}"), "-f", "/dev/null"]
    environment = plain_environment(HOME=str(kiosk.folder))
    size = ["-x", str(COLUMNS), "-y", str(ROWS)]
    command = [*tmux, "new-session", "-d", *size, "-c", str(kiosk.folder), *kiosk.command]
    subprocess.run(command, env=environment, check=True)

    def send(chance: random.Random) -> None:
        kind = chance.random()
        if kind < 0.5:
            codes = [chance.randrange(256) for _ in range(5)]
        elif kind < 0.75:
            x, y = chance.randrange(1, COLUMNS + 1), chance.randrange(1, ROWS + 1)
            codes = list(f"\x1b[<0;{x};{y}M\x1b[<0;{x};{y}m".encode())
        else:
            codes = list(f"\x1b[{chance.randrange(40)};{chance.randrange(9)}".encode())
            codes.append(chance.choice(b"~ABCDFHPQRSuZt"))
        keys = [f"{code:02x}" for code in codes]
        subprocess.run([*tmux, "send-keys", "-H", *keys], env=environment, check=True)

    try:
        yield send
    finally:
        subprocess.run([*tmux, "kill-server"], env=environment, check=False)


WAYS = {"xterm": in_xterm, "tmux": in_tmux}


def main(arguments: list[str]) -> None:
    """Besiege a kiosk, and say how it went."""
    parser = argparse.ArgumentParser(prog="python -m tests.escapes")
    parser.add_argument("way", choices=WAYS)
    parser.add_argument("--events", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    chance = random.Random(options.seed)
    with TemporaryDirectory(prefix="first-session-") as name:
        folder = Path(name) / "kiosk"
        folder.mkdir()
        kiosk = Besieged(folder)
        with WAYS[options.way](kiosk) as send:
            kiosk.wait()
            for event in range(0, options.events, 5):
                send(chance)
                if event % EACH == 0:
                    kiosk.check(event)
            kiosk.check(options.events)
    print(f"{options.way}: {options.events} events (seed {options.seed}); the screen never ended,")
    print("started no program but a voice, and wrote no file")


if __name__ == "__main__":
    main(sys.argv[1:])
