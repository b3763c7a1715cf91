"""Where the plain form is read and answered: lines out, lines in, and a wait that a key ends."""

from __future__ import annotations

import os
import sys
from contextlib import AbstractContextManager
from enum import StrEnum
from typing import Protocol, TextIO

from walkthrough.page.signs import PLAIN_SIGNS
from walkthrough.script.problem import FORBIDDEN


class Woken(StrEnum):
    """What ended a wait."""

    TIME = "time"
    KEY = "key"
    END = "end"
    """Nobody will answer any more."""


class Keyboard(Protocol):
    """Where answers come from."""

    any_key: bool
    """Whether any key ends a wait; else only Enter does."""
    pressed: str
    """What ended the last wait: the key, or what was typed before Enter."""

    def line(self) -> str | None:
        """Return the next line, without its end; None where there are no more."""

    def wait(self, seconds: float | None) -> Woken:
        """Wait for so many seconds, for ever if None, or until a key is pressed."""

    def listening(self) -> AbstractContextManager[None]:
        """Take single keys, unseen, until the end of this."""


class Console:
    """A keyboard, and a stream for text on which nothing but letters and line ends is written."""

    def __init__(self, keyboard: Keyboard, stream: TextIO | None) -> None:
        self.keyboard = keyboard
        self._stream = stream
        self._unicode = "utf" in (getattr(stream, "encoding", None) or "utf-8").lower()

    @property
    def width(self) -> int | None:
        """The columns of the terminal; None where there is none, or it does not say."""
        if self._stream is None or not self._stream.isatty():
            return None
        try:
            return os.get_terminal_size(self._stream.fileno()).columns or None
        except OSError:
            return None

    def line(self, text: str = "") -> None:
        """Write a paragraph."""
        self.write(f"{self._fitted(text)}\n")

    def begin(self, text: str) -> None:
        """Write a paragraph that may go on."""
        self.write(self._fitted(text))

    def _fitted(self, text: str) -> str:
        """Break a text between words, where the width is known."""
        width = self.width
        return text if width is None or len(text) < width else _broken(text, width - 1)

    def write(self, text: str) -> None:
        """Write text at once; raises OSError where nobody takes it."""
        if self._stream is not None:
            self._stream.write(harmless(text, unicode=self._unicode))
            self._stream.flush()


_ONLY_SPACES = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\t": " ", "\r": " "})


def harmless(text: str, *, unicode: bool = True) -> str:
    """Return text without what could steer a terminal, in signs that it knows."""
    return FORBIDDEN.sub("", text).translate(_ONLY_SPACES if unicode else PLAIN_SIGNS)


def _broken(text: str, width: int) -> str:
    from walkthrough.page.layout import Letters, Role, wrap

    lines = wrap([Letters(text, Role.PLAIN)], width)
    return "\n".join("".join(run.text for run in line) for line in lines)


def console() -> Console:
    """Return the console of this process."""
    return Console(keyboard(), sys.stdout)


def keyboard() -> Keyboard:
    """Return what this process is answered by."""
    stream = sys.stdin
    if os.name == "posix":
        from walkthrough.plain.posix import PosixKeyboard

        return PosixKeyboard(stream)
    from walkthrough.plain.threaded import ThreadedKeyboard

    return ThreadedKeyboard(stream)
