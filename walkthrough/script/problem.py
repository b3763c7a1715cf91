"""A mistake in a file, told by line in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u2069"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Terminal control, direction overrides and invisible characters: they never reach a screen."""


def visible(text: str) -> str:
    """Return the text with each character that could steer a terminal shown as a box."""
    return FORBIDDEN.sub("\N{WHITE SQUARE}", text).replace("\t", " ").replace("\r", " ")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake; line and column count from 1, 0 where the file could not be read."""

    file: str
    line: int
    column: int
    message: str
    snippet: str = field(default="", compare=False)

    def __str__(self) -> str:
        if not self.line:
            return f"{visible(self.file)}: {visible(self.message)}"
        head = f"{visible(self.file)}:{self.line}:{self.column}: {visible(self.message)}"
        if not self.snippet.strip():
            return head
        shown, caret = _window(visible(self.snippet), self.column)
        return f"{head}\n    {shown}\n    {' ' * caret}^"


def _window(line: str, column: int, width: int = 90) -> tuple[str, int]:
    """Cut a long line to the part around the column."""
    start = max(0, column - 1 - width // 2) if len(line) > width else 0
    return line[start : start + width], min(column - 1 - start, width)


@dataclass(frozen=True, slots=True)
class Source:
    """The text of one file, under the name that problems use for it."""

    name: str
    text: str

    def problem(self, index: int, message: str) -> Problem:
        """Make a problem at a character of the text."""
        index = min(max(index, 0), len(self.text))
        start = self.text.rfind("\n", 0, index) + 1
        end = self.text.find("\n", start)
        snippet = self.text[start : end if end >= 0 else len(self.text)]
        line = self.text.count("\n", 0, start) + 1
        return Problem(self.name, line, index - start + 1, message, snippet)


class ScriptError(Exception):
    """A file cannot be used; `problems` says why, each by line."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = sorted(problems)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a hint at the nearest known name, or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f" Did you mean “{close[0]}”?" if close else ""
