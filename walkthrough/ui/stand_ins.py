"""Signs of a text for terminals that cannot draw them, one cell for one cell."""

from __future__ import annotations

from unicodedata import normalize

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from walkthrough.page.signs import PLAIN_SIGNS

OF_THE_CONSOLE = str.maketrans("…✓✔✗✘", ".vvxx")
"""For the Linux console: not all of its fonts have the first, none has the others."""


class StandIns(LineFilter):
    """Puts one sign in the place of another, wherever something is drawn."""

    def __init__(self, *, only_ascii: bool) -> None:
        super().__init__()
        self._signs = dict(PLAIN_SIGNS if only_ascii else OF_THE_CONSOLE)
        self._only_ascii = only_ascii

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the same segments in signs that the terminal has."""
        return [
            segment
            if segment.text.isascii()
            else Segment(self._drawn(segment.text), segment.style, segment.control)
            for segment in segments
        ]

    def _drawn(self, text: str) -> str:
        if self._only_ascii:
            for sign in text:
                if ord(sign) not in self._signs:
                    self._signs[ord(sign)] = ord(_letter(sign))
        return text.translate(self._signs)


def _letter(sign: str) -> str:
    """Return a letter without its accents; a question mark for what has no plain letter."""
    if sign.isascii():
        return sign
    plain = normalize("NFKD", sign)[:1]
    return plain if plain.isascii() and plain.isalpha() else "?"
