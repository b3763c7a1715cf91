"""How wide a text is in a terminal's cells."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, combining, east_asian_width


def cell_width(text: str) -> int:
    """Return the cells that a text takes."""
    if text.isascii():
        return len(text)
    return sum(map(_character_width, text))


@lru_cache(maxsize=1_000)
def _character_width(character: str) -> int:
    if combining(character) or category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def cut(text: str, cells: int) -> tuple[str, str]:
    """Cut a text after so many cells, at least one character; return both parts."""
    taken = 0
    for index, character in enumerate(text):
        taken += _character_width(character)
        if taken > cells and index:
            return text[:index], text[index:]
    return text, ""
