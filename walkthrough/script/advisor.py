"""Gathers advice, each piece at its place, without what the script's writer has allowed."""

from __future__ import annotations

import re
from typing import Any

from walkthrough.script.lines import Line, written_at
from walkthrough.script.model import Script
from walkthrough.script.phrases import straight
from walkthrough.script.problem import Advice
from walkthrough.script.reading import Reading


class Advisor:
    """Gathers advice on a script and a clinic's facts."""

    def __init__(self, script: Script, *readings: Reading) -> None:
        self.found: dict[Advice, None] = {}
        self._readings = readings
        self._allowed = [
            re.compile(r"\s+".join(map(re.escape, straight(each.text).split())), re.IGNORECASE)
            for each in script.wording_allowed
            if each.text
        ]

    def tell(self, rule: str, owner: Any, field: str, message: str, words: str = "") -> None:
        """Add advice on words of a field."""
        for reading in self._readings:
            at = reading.problem_at(owner, field, message, words)
            if at is not None:
                place = (at.file, at.line, at.column, message, at.snippet, at.caret)
                self.found.setdefault(Advice(*place, rule=rule, words=words))
                return

    def tell_line(self, rule: str, line: Line, start: int, end: int, message: str) -> None:
        """Add advice on a part of a line, where that is written."""
        if not self.allows(line.letters, start, end):
            at = written_at(line, start, end)
            self.tell(rule, at.owner, at.field, message, at.words)

    def allows(self, letters: str, start: int, end: int) -> bool:
        """Whether a part of some letters lies within a phrase that the writer allows."""
        return any(
            match.start() <= start and end <= match.end()
            for pattern in self._allowed
            for match in pattern.finditer(straight(letters))
        )
