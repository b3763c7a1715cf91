"""Pressing a program at random, and what must hold meanwhile."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.monkey.events import SECRET, Event
from tests.monkey.programs import Program
from tests.terminal import Terminal
from tests.trend import slope

BATCH = 40
"""Events that are sent before the program is waited for."""
PROBE = 2000
"""Events after which the help and the start have to be reached."""
STILL = 0.03
CALM = 3
"""So many such times in a row, since a busy machine may let it wait for one or two."""
SETTLED = 0.5
"""Seconds after which one that was told to end has ended."""
BUSY = 0.34
"""The share of that time which a program computes that has not done with its keys."""
MOST_BACK = 260
"""Pages back: more than a trail holds."""
FEWEST_POINTS = 5
"""Times that memory was looked at, below which nothing is said of its growth."""
MOST_UP = 20
"""Times to read back: more than a page is long."""
FORBIDDEN = (b"Traceback", b"\x1b]52;", b"\x1b]0;", b"\x1b]2;", b"\x1b]8;")


class Broken(AssertionError):  # noqa: N818
    """What must hold did not; `number` counts the events before."""

    def __init__(self, number: int, what: str) -> None:
        super().__init__(f"after {number} events: {what}")
        self.number = number


@dataclass
class Pressed:
    """A run, and what was measured of it."""

    program: Program
    terminal: Terminal
    sent: int = 0
    opened: int = 1
    life: int = 0
    """Events that this process has had."""
    points: list[tuple[float, float]] = field(default_factory=list)
    longest: list[tuple[float, float]] = field(default_factory=list)
    """Events and bytes, of the process that lived longest."""
    drawn: int = 0
    accepted: int | None = None
    """Events that were heard, where that is counted."""

    def press(self, events: Sequence[Event], told: Callable[[str], None]) -> None:
        """Send all of them; raises Broken."""
        for begin in range(0, len(events), BATCH):
            batch = events[begin : begin + BATCH]
            try:
                for each in batch:
                    self._send(each)
                self._settle()
                self._look()
                if (begin + BATCH) % PROBE < BATCH or begin + BATCH >= len(events):
                    self._probe()
                    told(f"{self.sent + len(batch)} events, {self.memory() / 1e6:.1f} MB")
            except (AssertionError, OSError) as error:
                raise Broken(self.sent + len(batch), f"{error}\n{self._state()}") from error
            self.sent += len(batch)
            self.life += len(batch)

    def _send(self, each: Event) -> None:
        if isinstance(each, tuple):
            self.terminal.resize(*each)
        elif not self._has_left():
            try:
                self.terminal.send(each)
            except AssertionError:  # the rest of a long paste, when nobody reads any more
                if not self._has_left():
                    raise

    def _has_left(self) -> bool:
        """Whether it was left, and has given the terminal back or will do no more."""
        if not self.terminal.is_running():
            return True
        return not self.program.kiosk and self.terminal.is_given_back()

    def _settle(self) -> None:
        """Wait until it has done with what was sent, or open it anew where it was left."""
        terminal = self.terminal
        deadline, calm = time.monotonic() + 60, 0
        while terminal.is_running() and not self._limited() and calm < CALM:
            try:
                if self._has_left():
                    # The terminal's own keys are at work again: Ctrl+S, which lets nothing be
                    # written, and Ctrl+Z, which stops.
                    terminal.thaw()
                    terminal.signal(signal.SIGCONT)
                    calm = -1
                before = terminal.cpu_seconds()
                time.sleep(STILL)
                calm = calm + 1 if terminal.cpu_seconds() - before < BUSY * STILL else 0
            except OSError:
                continue
            assert time.monotonic() < deadline, "it computes for ever"
        if not terminal.is_running():
            self._opened_anew()

    def _state(self) -> str:
        terminal = self.terminal
        if not terminal.is_running():
            return "it has ended"
        given_back = ", the terminal is given back" if terminal.is_given_back() else ""
        return f"state {terminal.state()}, {self.life} events old{given_back}"

    def _limited(self) -> bool:
        """Whether it hears so few events that there is nothing to wait for."""
        return self.program.kiosk and self.program.limited

    def _opened_anew(self) -> None:
        code = self.terminal.wait_exit()
        tail = bytes(self.terminal.output[-2000:])
        assert not self.program.kiosk, f"the kiosk has ended with {code}: {tail!r}"
        # Once it has given the terminal back, keys that follow are the terminal's signals again.
        left = b"\x1b[?1049l" in tail and code in (130, -signal.SIGINT, -signal.SIGQUIT)
        assert code == 0 or left, f"it has ended with {code}: {self.program.faults()}{tail!r}"
        self.terminal.close()
        self.terminal = self.program.open()
        self.opened += 1
        self.life, self.drawn, self.points = 0, 0, []

    def _look(self) -> None:
        output = self.terminal.output
        new = bytes(output[max(0, self.drawn - 20) :])
        self.drawn = len(output)
        for each in FORBIDDEN:
            assert each not in new, f"{each!r} in the output: {new[new.find(each) - 20 :][:2000]!r}"
        if self.program.kiosk:
            assert SECRET.encode() not in new, "the kiosk shows what was typed"

    def _probe(self) -> None:
        """From wherever it is, the help and the start are reached."""
        for _ in range(3):
            time.sleep(SETTLED)
            self._settle()
        program, terminal = self.program, self.terminal
        terminal.resize(80, 24)
        written = program.written()
        assert not written, f"it has written {written}"
        others = program.others(terminal)
        assert not others, f"it has started {others}"
        self.accepted = program.accepted
        events = self.life if self.accepted is None else self.accepted
        self.points.append((float(events), program.memory(terminal)))
        if len(self.points) > len(self.longest):
            self.longest = self.points
        try:
            (self._kiosk_probe if program.kiosk else self._home_probe)()
        except (AssertionError, OSError):
            # What is left of a broken sequence may be a letter that leaves.
            if not self._has_left():
                raise
            self._settle()

    def _home_probe(self) -> None:
        terminal = self.terminal
        terminal.send(b"\x1b[201~")  # the end of a paste that may be open
        time.sleep(0.3)
        for _ in range(3):
            terminal.send(b"\x1b")
            time.sleep(0.15)
        terminal.forget_screen()
        terminal.resize(81, 24)
        terminal.wait_for("Help")
        if not self._helps():
            terminal.send(b"\x1bOP")
            if not self._helps(5.0):  # it was open, and has been closed
                terminal.send(b"\x1bOP")
        assert self._helps(10.0), f"no help:\n{terminal.screen_text()}"
        terminal.send(b"\x1b[D" * MOST_BACK)
        terminal.send(b"\x1b[5~" * MOST_UP)  # the first page may have been read on
        terminal.wait_for("Practise your first", 20)
        terminal.resize(80, 24)

    def _helps(self, seconds: float = 0.0) -> bool:
        deadline = time.monotonic() + seconds
        while True:
            screen = self.terminal.screen_text()
            if "Help is here" in screen or "call staff" in screen.lower():
                return True
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.02)

    def _kiosk_probe(self) -> None:
        """A touch begins, F1 helps, and Ctrl+Q, which is "I'm done", leads back to the start."""
        time.sleep(3.5)  # an open paste is left after three seconds, and the limit has room again
        self._sees(("I'm done", "Stay"), b" ")
        self._sees(("Help is here", "call staff"), b"\x1bOP")
        self._sees((self.program.first,), b"\x11")

    def _sees(self, wanted: Sequence[str], key: bytes) -> None:
        """Press a key until one of these is on the screen, at most ten times."""
        terminal = self.terminal
        for _ in range(10):
            deadline = time.monotonic() + 2
            while time.monotonic() < deadline:
                screen = terminal.screen_text()
                if any(each in screen for each in wanted):
                    return
                time.sleep(0.05)
            terminal.send(key)
        raise AssertionError(f"no {wanted}:\n{terminal.screen_text()}")

    def memory(self) -> float:
        """Bytes it holds now."""
        return self.program.memory(self.terminal)


def growth(points: Sequence[tuple[float, float]]) -> float | None:
    """Return the bytes that memory grows by in 100,000 events; None for a life too short to tell.

    The first fifth is left out: memory that is taken then is used again.
    """
    settled = points[len(points) // 5 :]
    return 100_000 * slope(settled) if len(settled) >= FEWEST_POINTS else None
