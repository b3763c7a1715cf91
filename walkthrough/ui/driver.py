"""What the terminal may send to the app, and what the app may send to the terminal.

This file, `pastes`, `terminal` and `guard` hold every touch of a private Textual name.
"""

from __future__ import annotations

import os
import re
import select
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TextIO

from textual import events
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message

from walkthrough.page.signs import PLAIN_SIGNS
from walkthrough.policy import Policy
from walkthrough.script.problem import FORBIDDEN
from walkthrough.ui.pastes import LONGEST_PASTE, Pastes

Clock = Callable[[], float]

EVENTS_AT_ONCE = 120.0
LONGEST_PASTE_SECONDS = 3.0
PASTED_AT_ONCE = 64
"""Characters that nobody types at once."""
LARGEST_SCREEN = Size(1000, 500)

_SEQUENCES = re.compile("\x1b[^\x1b]*|[^\x1b]+")
"""Text, cut before each sequence that begins."""
_STRING_SEQUENCE = re.compile(
    "(?:\x1b[]PX^_]|[\x90\x98\x9d-\x9f])"  # OSC, DCS, SOS, PM, APC, each in two spellings
    "(?!(?<=\x1b])22;[a-z-]*(?:\x07|\x1b\\\\))"  # but the shape of the pointer is harmless
    "[^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c)?"
)


def driver_class(policy: Policy) -> type[Driver] | None:
    """The driver for this terminal, or None where Textual's own has to serve."""
    try:
        import termios  # noqa: F401
    except ImportError:
        return None
    from walkthrough.ui.terminal import under

    return under(policy)


def harmless(output: str) -> str:
    """The output without what reaches past the screen: clipboard, window title, links."""
    return _STRING_SEQUENCE.sub("", output)


class RateLimit:
    """Lets a burst of events through, then so many a second."""

    def __init__(self, clock: Clock, rate: float, burst: float = EVENTS_AT_ONCE) -> None:
        self._clock = clock
        self._rate = rate
        self._burst = burst
        self._left = burst
        self._asked = clock()

    def allows(self) -> bool:
        """Whether one more event may pass now."""
        now = self._clock()
        self._left = min(self._burst, self._left + (now - self._asked) * self._rate)
        self._asked = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


class Reader:
    """Turns the terminal's bytes into messages, and goes on whatever the bytes are."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._decode = getincrementaldecoder("utf-8")("ignore").decode
        self._size: Size | None = None
        self._pixel_size: Size | None = None
        self._pastes = Pastes()
        self._renew_parser()

    def read(self, data: bytes) -> Iterator[Message]:
        """The messages that these bytes complete; no bytes let time pass."""
        text = self._decode(data) if data else ""
        now = self._clock()
        self._leave_endless_paste(text, now)
        for sequence in _SEQUENCES.findall(text):
            part = self._pastes.shortened(sequence, now)
            if part:  # an empty text would tell the parser that the terminal has ended
                yield from self._accepted(self._parser.feed(part))
        yield from self._accepted(self._parser.tick())

    def _accepted(self, messages: Iterable[Message]) -> Iterator[Message]:
        try:
            for message in messages:
                if self._accepts(message):
                    yield message
        except Exception:
            # An error inside Textual's parser ends it for good, and with it every key. What follows
            # is read on: it may begin a paste, whose letters would be keys.
            self._renew_parser()

    def _renew_parser(self) -> None:
        self._parser = XTermParser()
        self._recall_size()

    def _recall_size(self) -> None:
        """Give the parser what the screen last said, or a mouse in pixels misses its target."""
        self._parser.terminal_size = self._size
        self._parser.terminal_pixel_size = self._pixel_size
        self._parser.mouse_pixels = self._pixel_size is not None

    def _leave_endless_paste(self, text: str, now: float) -> None:
        """Leave a paste that does not end: until its end, Textual's parser hears no key.

        One that is still coming is not left, or the rest of it would be taken for keys.
        """
        pastes = self._pastes
        if pastes.began is not None and len(text) >= PASTED_AT_ONCE:
            pastes.began = now
        if pastes.began is not None and now - pastes.began > LONGEST_PASTE_SECONDS:
            self._pastes = Pastes()
            self._renew_parser()

    def _accepts(self, message: Message) -> bool:
        if isinstance(message, events.Paste):
            message.text = FORBIDDEN.sub("", message.text)[:LONGEST_PASTE]
        if not isinstance(message, events.Resize):
            return True
        width, height = message.size
        accepted = 0 < width <= LARGEST_SCREEN.width and 0 < height <= LARGEST_SCREEN.height
        if accepted:
            if not message.pixel_size:  # an empty size would be divided by
                message.pixel_size = None
            self._size, self._pixel_size = message.size, message.pixel_size
        self._recall_size()
        return accepted


class Output:
    """The terminal as the writer thread sees it: it never fails, and tells when it is stuck."""

    PIECE = 4096
    """Bytes a write may take: a slow line that takes each in time is not stuck."""

    def __init__(self, file: TextIO, clock: Clock) -> None:
        self._clock = clock
        self._number = file.fileno()
        self._encoding = file.encoding
        self._began: float | None = None

    def write(self, text: str) -> None:
        """Write all of the text, or drop it when nobody is there to read it."""
        if not self._encoding.lower().startswith("utf"):
            text = text.translate(PLAIN_SIGNS)
        data = memoryview(text.encode(self._encoding, "replace"))
        with suppress(OSError):
            while data:
                data = data[self._write_piece(data[: self.PIECE]) :]
        self._began = None

    def flush(self) -> None:
        """Nothing is held back: a text left in a buffer would fail again at exit."""

    def fileno(self) -> int:
        """The number of the file."""
        return self._number

    def stuck_seconds(self) -> float:
        """How long the terminal has not taken what is being written."""
        began = self._began
        return 0.0 if began is None else self._clock() - began

    def _write_piece(self, data: memoryview) -> int:
        self._began = self._clock()
        try:
            return os.write(self._number, data)
        except BlockingIOError:  # a parent may have left the terminal non-blocking
            select.select([], [self._number], [])
            return 0
