"""Gathers advice, each piece at its place, without what the script's writer has allowed."""

from __future__ import annotations

from typing import Any

from walkthrough.script.lines import Line, Placed, written_at
from walkthrough.script.model import Script
from walkthrough.script.phrases import straight
from walkthrough.script.problem import Advice
from walkthrough.script.reading import Reading


class Advisor:
    """Gathers advice on a script and a clinic's facts."""

    def __init__(self, script: Script, *readings: Reading) -> None:
        self.found: dict[Advice, None] = {}
        self._readings = readings
        self._allowed = [phrase for each in script.wording_allowed if (phrase := _bare(each.text))]

    def tell(
        self, rule: str, owner: Any, field: str, message: str, words: str = "", within: str = ""
    ) -> None:
        """Add advice on words of a field; `within` is the text that they stand in."""
        if self._is_allowed(words, within or words):
            return
        for reading in self._readings:
            problem = reading.problem_at(owner, field, message, words)
            if problem is not None:
                advice = Advice(
                    problem.file,
                    problem.line,
                    problem.column,
                    message,
                    problem.snippet,
                    problem.caret,
                    rule,
                    words,
                )
                self.found.setdefault(advice)
                return

    def tell_line(self, rule: str, line: Line, start: int, end: int, message: str) -> None:
        """Add advice on a part of a line, where that is written."""
        at: Placed = written_at(line, start, end)
        words = line.letters[start:end]
        if not self._is_allowed(words, line.letters):
            self.tell(rule, at.owner, at.field, message, at.words, line.letters)

    def _is_allowed(self, words: str, within: str) -> bool:
        if not words or not self._allowed:
            return False
        words, within = _bare(words), _bare(within)
        return any(words in phrase and phrase in within for phrase in self._allowed)


def _bare(text: str) -> str:
    """Return a text in small letters with single spaces."""
    return " ".join(straight(text).casefold().split())
