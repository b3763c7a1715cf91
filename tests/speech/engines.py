"""Engines that only pretend: they remember what they were asked and can be made to hang or fail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Condition, Event

from walkthrough.speech.engines import ENGINES, Found


class FakeProcess:
    """A program that speaks until it has been given all, or until it is silenced."""

    def __init__(self, command: tuple[str, ...], *, code: int | None, hangs: bool) -> None:
        self.command = command
        self._read = b""
        self.last = b""
        self.killed = False
        self.finished = False
        self.deaf = False
        """Takes no text, and does not end."""
        self._code, self._hangs = code, hangs
        self._ended = Event()
        if code is not None:
            self._ended.set()

    def write(self, data: bytes) -> None:
        if self._hangs:
            self._ended.wait()
        if self._ended.is_set():
            raise BrokenPipeError
        self._read += data

    @property
    def heard(self) -> list[str]:
        """The lines that it was handed."""
        return self._read.decode().splitlines()

    def has_unread(self) -> bool:
        return self.deaf and not self._ended.is_set()

    def finish(self) -> None:
        self.finished = True

    def silence(self, last: bytes) -> None:
        self.last = last
        if not last:
            self.kill()
        elif not self._hangs:
            self._ended.set()

    def kill(self) -> None:
        self.killed = True
        self._ended.set()

    def end(self) -> None:
        """Come to the end of what was to be spoken."""
        self._ended.set()

    def wait(self, seconds: float | None) -> int | None:
        if self._hangs and seconds:
            return 0 if self._ended.is_set() else None
        return (self._code or 0) if self._ended.wait(seconds) else None


class FakeEngines:
    """Starts fake programs; `fails` says for a command with which code it ends at once."""

    def __init__(
        self,
        fails: Callable[[tuple[str, ...]], int | None] = lambda _: None,
        *,
        hangs: bool = False,
        deaf: str = "nothing",
    ) -> None:
        """`deaf` names the program that takes no text."""
        self._deaf = deaf
        self._fails, self._hangs = fails, hangs
        self.started: list[FakeProcess] = []
        self._more = Condition()

    def __call__(self, command: Sequence[str]) -> FakeProcess:
        made = FakeProcess(tuple(command), code=self._fails(tuple(command)), hangs=self._hangs)
        made.deaf = self._deaf in command[0]
        with self._more:
            self.started.append(made)
            self._more.notify_all()
        return made

    def until(self, there: Callable[[], bool]) -> None:
        """Wait until something has happened in a thread of the speaker."""
        for _ in range(600):
            if there():
                return
            Event().wait(0.005)
        raise AssertionError(f"never happened; heard: {self.heard}")

    @property
    def programs(self) -> list[str]:
        """The programs that were started."""
        return [each.command[0] for each in self.started]

    @property
    def heard(self) -> list[str]:
        """All that was handed to any of them."""
        return [line for each in self.started for line in each.heard]


def engines(*programs: str) -> tuple[Found, ...]:
    """Engines as a computer has them, all if none is named."""
    return tuple(
        Found(each, f"/bin/{each.program}")
        for each in ENGINES
        if not programs or each.program in programs
    )


def at_once(event: Event, seconds: float) -> bool:
    """Wait for nothing."""
    return event.is_set()
