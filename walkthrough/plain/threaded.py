"""Lines by a thread, where `select` does not know standard input; Enter ends a wait."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TextIO

from walkthrough.plain.console import Woken


class ThreadedKeyboard:
    """Reads lines ahead of whoever asks for them."""

    any_key = False

    def __init__(self, stream: TextIO | None) -> None:
        self.pressed = ""
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        Thread(target=self._follow, args=(stream,), daemon=True).start()

    def _follow(self, stream: TextIO | None) -> None:
        try:
            for line in stream or ():
                self._lines.put(line.rstrip("\r\n"))
        except (OSError, ValueError):
            pass
        self._lines.put(None)

    def line(self) -> str | None:
        """Return the next line; None where there are no more."""
        line = self._lines.get()
        if line is None:
            self._lines.put(None)
        return line

    def wait(self, seconds: float | None) -> Woken:
        """Wait until a line comes, the input ends or the time has passed."""
        try:
            line = self._lines.get(timeout=seconds)
        except Empty:
            return Woken.TIME
        if line is None:
            self._lines.put(None)
        self.pressed = line or ""
        return Woken.END if line is None else Woken.KEY

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Nothing is to be changed: lines are read all the time."""
        yield
