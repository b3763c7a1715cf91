"""A text -> its sentences and words."""

from __future__ import annotations

import re
from functools import lru_cache

_END = re.compile(r"[.!?…]+[\"”’)]*(?=\s|$)")
_SHORTENED = re.compile(r"\b(?:dr|mr|mrs|ms|st|e\.g|i\.e|a\.m|p\.m|vs|no)\.$", re.IGNORECASE)
_LONGEST_SHORTENED = 6
_HAS_LETTER = re.compile(r"\w")
_MANY = 20_000
"""Texts that are remembered: routes share most of theirs."""


@lru_cache(maxsize=_MANY)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a line, each with the sign that ends it."""
    found = []
    start = 0
    for match in _END.finditer(text):
        left = text[max(start, match.end() - _LONGEST_SHORTENED) : match.end()]
        if not _SHORTENED.search(left):
            found.append(text[start : match.end()].strip())
            start = match.end()
    found.append(text[start:].strip())
    return tuple(each for each in found if each)


@lru_cache(maxsize=_MANY)
def words(text: str) -> int:
    """Count the words of a text; what has neither letter nor digit is none."""
    return sum(1 for each in text.split() if each.isalnum() or _HAS_LETTER.search(each))
