"""Lines and keys by the descriptor of standard input, on systems that have POSIX terminals."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, TextIO

from walkthrough.plain.console import Woken

LONGEST = 4096
"""Bytes of a line that are kept; what follows them up to the line's end is dropped."""
_AT_ONCE = 65536


class PosixKeyboard:
    """Reads the descriptor itself: what Python's streams have read ahead, `select` does not see."""

    def __init__(self, stream: TextIO | None) -> None:
        self._number = _number_of(stream)
        self._encoding = getattr(stream, "encoding", None) or "utf-8"
        self._read = bytearray()
        self._ended = self._number is None
        self._single = False
        """Whether single keys are taken now."""
        self._continued = False
        """Whether the process was stopped while it took them, and goes on."""
        self.pressed = ""
        self.any_key = self._number is not None and os.isatty(self._number)

    def line(self) -> str | None:
        """Return the next line; None at the end of input, where a last one without an end is."""
        while b"\n" not in self._read and not self._ended:
            self._take(None)
        if not self._read:
            return None
        line, _, rest = bytes(self._read).partition(b"\n")
        self._read = bytearray(rest)
        return line[:LONGEST].decode(self._encoding, "replace").rstrip("\r")

    def wait(self, seconds: float | None) -> Woken:
        """Wait until a key is pressed, a line comes, the input ends or the time has passed.

        A signal that the process goes on after, such as from being stopped, counts as a key.
        """
        had, self.pressed = len(self._read), ""
        if b"\n" not in self._read and not self._ended and not self._take(seconds):
            return Woken.TIME
        if self._single and self._read:
            self.pressed = self._read.decode(self._encoding, "replace")
            self._read.clear()
            return Woken.KEY
        if b"\n" in self._read:
            self.pressed = self.line() or ""
            return Woken.KEY
        if self._ended:
            return Woken.END
        return Woken.KEY if len(self._read) == had else Woken.TIME

    def _take(self, seconds: float | None) -> bool:
        """Read what comes within so many seconds; return whether anything came, or a signal."""
        assert self._number is not None, "without a descriptor, the input has ended"
        with _woken_by_signals() as woken:
            seconds = 0.0 if self._continued else seconds
            ready = select.select([self._number, woken], [], [], seconds)[0]
            ready += [woken] if self._continued else []
            self._continued = False
        if self._number not in ready:
            return bool(ready)
        try:
            data = os.read(self._number, _AT_ONCE)
        except OSError:
            data = b""
        self._ended = not data
        self._read += data
        if len(self._read) > LONGEST and b"\n" not in self._read:
            del self._read[LONGEST:]
        return True

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take single keys, unseen; the terminal is given back as it was, whatever happens."""
        if not self.any_key or self._number is None:
            yield
            return
        import termios
        import tty

        before = termios.tcgetattr(self._number)
        with self._given_back_when_stopped(self._number, before):
            try:
                tty.setcbreak(self._number, termios.TCSAFLUSH)
                self._single = True
                yield
            finally:
                self._single = False
                _give_back(self._number, before)

    @contextmanager
    def _given_back_when_stopped(self, number: int, before: list[Any]) -> Iterator[None]:
        """Let the process be stopped with the terminal as it was."""

        def stop(signum: int, frame: FrameType | None) -> None:
            _give_back(number, before)
            self._continued = True
            os.kill(os.getpid(), signal.SIGSTOP)

        usual: Any = signal.getsignal(signal.SIGTSTP)
        if usual is not signal.SIG_IGN:
            signal.signal(signal.SIGTSTP, stop)
        try:
            yield
        finally:
            signal.signal(signal.SIGTSTP, usual)


@contextmanager
def _woken_by_signals() -> Iterator[int]:
    """Yield a descriptor that can be read once a signal has come.

    Without it, one that comes just before the wait begins would be heard at its end only.
    """
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    usual = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    try:
        yield reading
    finally:
        signal.set_wakeup_fd(usual)
        os.close(reading)
        os.close(writing)


def _give_back(number: int, before: list[Any]) -> None:
    """Set a terminal as it was; one that is gone needs nothing."""
    import termios

    with suppress(termios.error):
        termios.tcsetattr(number, termios.TCSAFLUSH, before)


def _number_of(stream: TextIO | None) -> int | None:
    try:
        return None if stream is None else stream.fileno()
    except (OSError, ValueError):
        return None
