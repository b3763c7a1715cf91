"""The line between the screen's process and its supervisor: fixed words, no text of a visitor.

screen -> supervisor   hello, beat, replacing, visit, step, exercise, wrong, right, fault …,
                       looks THEME LANGUAGE plain|large
supervisor -> screen   status WRONG UNTIL NEWS VISITS STEPS EXERCISES
"""

from __future__ import annotations

import re
import select
import socket
from collections.abc import Iterator
from contextlib import suppress

from walkthrough.kiosk.counts import FEW, Counted, Counts
from walkthrough.kiosk.looks import Looks
from walkthrough.kiosk.pin import Tries
from walkthrough.record import record

BEAT_SECONDS = 0.5
"""Between two beats."""
LOST_SECONDS = 3.0
"""Seconds without a beat after which the screen counts as hung."""
START_SECONDS = 10.0
"""Seconds that a process may take for its first beat."""
LONGEST_LINE = 4000
LONGEST_LOOK = 1.0
"""A longer time between two looks of the supervisor was sleep; only so much of it counts."""
_HELLO_SECONDS = 1.0
_LINE = re.compile(r"[ -~]*")


class SupervisorGoneError(Exception):
    """Nobody listens: the screen's process must end."""


@record
class Status:
    """What the supervisor knows for the staff's screen."""

    tries: Tries = Tries()
    news: str = ""
    """`new`: take the new content over at the attract screen; `broken`: tell staff of it."""
    counts: tuple[str, str, str] = (FEW, FEW, FEW)
    """Today's visits, steps and exercises, as they may be read."""

    @classmethod
    def of(cls, tries: Tries, news: str, counts: Counts) -> Status:
        """Return the status with the day's counts as they may be read."""
        return cls(tries, news, counts.told())

    def line(self) -> str:
        """Return it as one line."""
        counts = " ".join("few" if each == FEW else each for each in self.counts)
        return f"status {self.tries.wrong} {self.tries.until:.3f} {self.news or '-'} {counts}"

    @classmethod
    def read(cls, line: str) -> Status | None:
        """Return what a line says; None for any other line."""
        words = line.split(" ")
        if len(words) != 7 or words[0] != "status":
            return None
        with suppress(ValueError):
            tries = Tries(int(words[1]), float(words[2]))
            news = "" if words[3] == "-" else words[3]
            first, second, third = (FEW if each == "few" else each for each in words[4:])
            return cls(tries, news, (first, second, third))
        return None


class Lines:
    """One end of the line, whose words are read and written without ever waiting."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end
        self._rest = b""
        end.setblocking(False)

    def fileno(self) -> int:
        """The number of the file."""
        return self._end.fileno()

    def send(self, line: str) -> None:
        """Send a line, or drop it where the other end does not read.

        Raises SupervisorGoneError where the other end is closed.
        """
        try:
            self._end.send(line.encode("ascii", "replace")[: LONGEST_LINE - 1] + b"\n")
        except BlockingIOError:
            pass
        except OSError:
            raise SupervisorGoneError from None

    def receive(self) -> Iterator[str]:
        """The lines that have come; raises SupervisorGoneError where the other end is closed."""
        while True:
            try:
                data = self._end.recv(65536)
            except BlockingIOError:
                return
            except OSError:
                data = b""
            if not data:
                raise SupervisorGoneError
            *lines, self._rest = (self._rest + data).split(b"\n")
            self._rest = self._rest[:LONGEST_LINE]
            for line in lines:
                text = line.decode("ascii", "replace")
                if len(text) <= LONGEST_LINE and _LINE.fullmatch(text):
                    yield text

    def close(self) -> None:
        """Close this end."""
        self._end.close()


class Heart:
    """The screen's end of the line."""

    def __init__(self, number: int) -> None:
        self._lines = Lines(socket.socket(fileno=number))
        self.status = Status()
        """What the supervisor said last."""

    def hello(self) -> None:
        """Ask for the status, and wait for it a moment; raises SupervisorGoneError."""
        self._lines.send("hello")
        if select.select([self._lines], [], [], _HELLO_SECONDS)[0]:
            self._listen()

    def beat(self) -> Status:
        """Say that the screen is alive, each half second; raises SupervisorGoneError.

        Called by the loop that draws, never by a thread: a thread beats on while the loop hangs.
        """
        self._lines.send("beat")
        self._listen()
        return self.status

    def count(self, what: Counted) -> None:
        """Say that one more of this has happened; raises SupervisorGoneError."""
        self._lines.send(what.value)

    def tried(self, tries: Tries, *, right: bool) -> None:
        """Say how a PIN was tried, so that the next process knows; raises SupervisorGoneError."""
        self.status = Status(tries, self.status.news, self.status.counts)
        self._lines.send("right" if right else "wrong")

    def fault(self, told: str) -> None:
        """Say where in the code an error was, without its message; raises SupervisorGoneError."""
        self._lines.send("fault " + "; ".join(each.strip() for each in told.splitlines()))

    def replacing(self) -> None:
        """Say that the next beat comes from a new process; raises SupervisorGoneError."""
        self._lines.send("replacing")

    def chosen(self, looks: Looks) -> None:
        """Say what staff chose for every visitor, so that the next process begins with it.

        Raises SupervisorGoneError.
        """
        self._lines.send(looks.line())

    def fileno(self) -> int:
        """The number of the file, for the process that replaces this one."""
        return self._lines.fileno()

    def _listen(self) -> None:
        for line in self._lines.receive():
            self.status = Status.read(line) or self.status


@record
class Pulse:
    """How long the screen has been silent, while the machine and the supervisor were awake."""

    looked: float
    """When it was last looked, in seconds."""
    silent: float = 0.0
    allowed: float = START_SECONDS

    def looked_at(self, now: float) -> Pulse:
        """Return it a moment later."""
        return Pulse(now, self.silent + min(now - self.looked, LONGEST_LOOK), self.allowed)

    def beaten(self) -> Pulse:
        """Return it after a beat."""
        return Pulse(self.looked, 0.0, LOST_SECONDS)

    def replacing(self) -> Pulse:
        """Return it while a new process starts in the place of the old."""
        return Pulse(self.looked, 0.0, START_SECONDS)

    @property
    def is_lost(self) -> bool:
        """Whether the screen counts as hung."""
        return self.silent >= self.allowed
