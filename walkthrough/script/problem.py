"""A mistake in a file, told by line in plain words."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import field
from functools import cached_property

from walkthrough.record import record

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Terminal control, direction overrides and invisible characters: they never reach a screen."""
MOST_PROBLEMS = 500
"""Mistakes that are told of one file; a longer list is cut."""
_SHOWN = 90
_LONGEST_NAME = 60
_MOST_NAMES = 300


def visible(text: str) -> str:
    """Return one line of text, each character that could steer a terminal shown as a box."""
    return FORBIDDEN.sub("\N{WHITE SQUARE}", re.sub(r"[\t\r\n]", " ", text))


def named(name: str) -> str:
    """Return a name from a file in quotes, cut if it is long."""
    return f"“{name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + '…'}”"


@record
class Problem:
    """One mistake; line and column count from 1, 0 where the file could not be read."""

    file: str
    line: int
    column: int
    message: str
    snippet: str = field(default="", compare=False)
    """The line, or as much of it as there is room for."""
    caret: int = field(default=0, compare=False)
    """The character of the snippet where the mistake begins."""

    def __lt__(self, other: Problem) -> bool:
        """Whether this one comes first where they are told in order."""
        return self._place < other._place

    @property
    def _place(self) -> tuple[str, int, int, str]:
        return self.file, self.line, self.column, self.message

    def __str__(self) -> str:
        if not self.line:
            return f"{visible(self.file)}: {visible(self.message)}"
        head = f"{visible(self.file)}:{self.line}:{self.column}: {visible(self.message)}"
        if not self.snippet.strip():
            return head
        shown = visible(self.snippet)
        return f"{head}\n    {shown}\n    {' ' * _cells(shown[: self.caret])}^"


@record
class Advice(Problem):
    """What could be said better; a script with advice is used as it is."""

    rule: str = field(default="", compare=False)
    """The short name of the rule, such as "swap"."""
    words: str = field(default="", compare=False)
    """The words meant, as people see them."""


def _cells(text: str) -> int:
    """Return the cells of a terminal that a text takes."""
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    widths = (
        0 if category(each) in ("Mn", "Me", "Cf") else 1 + (east_asian_width(each) in "WF")
        for each in text
    )
    return sum(widths)


@record(slots=False)
class Source:
    """The text of one file, under the name that problems use for it."""

    name: str
    text: str

    @cached_property
    def _line_starts(self) -> array[int]:
        starts = array("L", [0])
        starts.extend(match.end() for match in re.finditer("\n", self.text))
        return starts

    def problem(self, index: int, message: str) -> Problem:
        """Make a problem at a character of the text."""
        index = min(max(index, 0), len(self.text))
        line = bisect_right(self._line_starts, index)
        start = self._line_starts[line - 1]
        end = self.text.find("\n", start)
        end = len(self.text) if end < 0 else end
        first = start if end - start <= _SHOWN else max(start, index - _SHOWN // 2)
        snippet = self.text[first : min(end, first + _SHOWN)]
        return Problem(self.name, line, index - start + 1, message, snippet, index - first)


class ScriptError(Exception):
    """A file cannot be used; `problems` says why, each by line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))


def closest(name: str, known: Iterable[str]) -> str:
    """Return the known name that is most like this one, or nothing."""
    from difflib import get_close_matches

    spelled = {each.lower(): each for each in known}
    if len(name) > _LONGEST_NAME or len(spelled) > _MOST_NAMES:
        return ""
    close = get_close_matches(name.lower(), spelled, n=1, cutoff=0.7)
    return spelled[close[0]] if close else ""


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a hint at the known name that is most like this one, or nothing."""
    close = closest(name, known)
    return f" Did you mean “{close}”?" if close else ""
