"""Lengths of time as people write them: "2 hours", "1½ to 2 hours", "half an hour", "1 h 30"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walkthrough.record import record

_WORDS = {
    "half a": 0.5,
    "half an": 0.5,
    "a": 1.0,
    "an": 1.0,
    "a couple of": 2.0,
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "nine": 9.0,
    "ten": 10.0,
    "eleven": 11.0,
    "twelve": 12.0,
    "fifteen": 15.0,
    "twenty": 20.0,
    "twenty-four": 24.0,
    "twenty four": 24.0,
    "thirty": 30.0,
    "thirty-six": 36.0,
    "forty": 40.0,
    "forty-five": 45.0,
    "forty-eight": 48.0,
    "forty eight": 48.0,
    "sixty": 60.0,
    "seventy-two": 72.0,
    "ninety": 90.0,
}
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_MINUTES = {"m": 1, "h": 60, "d": 24 * 60, "n": 24 * 60, "w": 7 * 24 * 60}
_SPELLED = "|".join(sorted(_WORDS, key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,4}}(?:[.,:]\d{{1,2}})?\s?[½¼¾⅓⅔]?|[½¼¾⅓⅔]|(?:{_SPELLED})(?:\sand\sa\shalf)?)"
_UNIT = r"(?:hours?|hrs?|h|minutes?|mins?|days?|nights?|weeks?)"
_DURATION = re.compile(
    rf"(?<![\w.,:/½¼¾⅓⅔])(?P<low>{_NUMBER})"
    rf"(?:\s?(?:[-–—]\s?|(?:to|or|and)\s)(?P<high>{_NUMBER}))?"
    rf"[\s-]?(?P<unit>{_UNIT})(?![^\W\d_])"
    r"(?P<half>\sand\sa\shalf)?"
    r"(?:\s?(?:and\s)?(?P<more>[0-9]{1,2})(?:\s?(?:minutes?|mins?|m)\b|(?![\w.,:½]|\s?\w)))?",
    re.IGNORECASE,
)


@record
class Duration:
    """A length of time in a text, in minutes; a range counts by its lower end."""

    minutes: float
    start: int
    end: int
    longest: float = 0.0
    """The upper end of a range in minutes; the same as `minutes` where it is none."""


def durations(text: str) -> Iterator[Duration]:
    """Yield each length of time that a text names, in its order."""
    for match in _DURATION.finditer(text):
        unit = _MINUTES[match["unit"][0].lower()]
        number = _number(match["low"]) + (0.5 if match["half"] else 0)
        minutes = number * unit + int(match["more"] or 0)
        high = _number(match["high"]) + (0.5 if match["half"] else 0) if match["high"] else number
        yield Duration(minutes, *match.span(), high * unit + int(match["more"] or 0))


_BETWEEN = re.compile(r"\s?(?:[-–—]|to)\s?\Z", re.IGNORECASE)


def range_of(text: str) -> tuple[float, float] | None:
    """Return a text that is one length of time, or a range, in minutes; None for any other."""
    text = text.strip()
    found = list(durations(text))
    if not found or found[0].start != 0 or found[-1].end != len(text) or len(found) > 2:
        return None
    first, last = found[0], found[-1]
    if first is not last and not _BETWEEN.match(text[first.end : last.start]):
        return None
    return first.minutes, last.longest


def _number(written: str) -> float:
    written = " ".join(written.lower().split())
    if written in _WORDS:
        return _WORDS[written]
    if written.endswith(" and a half"):
        return _WORDS[written.removesuffix(" and a half")] + 0.5
    part = _PARTS.get(written[-1], 0.0)
    digits = written[:-1].strip() if part else written
    if ":" in digits:
        hours, minutes = digits.split(":")
        return int(hours) + int(minutes) / 60
    return float(digits.replace(",", ".") or 0) + part
