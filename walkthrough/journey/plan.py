"""What a reader writes down for the day: every line is optional."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from enum import StrEnum

from walkthrough.record import record

LONGEST_LINE = 500
"""Characters that a line keeps."""


class Line(StrEnum):
    """The lines of the plan, by the names under which they are kept."""

    RIDE = "ride"
    EVENING = "evening"
    CARE = "care"
    HARD_DAY = "hard_day"
    IF_THEN_1 = "if_then_1"
    IF_THEN_2 = "if_then_2"
    IF_THEN_3 = "if_then_3"
    WORD = "word"
    QUESTION_1 = "question_1"
    QUESTION_2 = "question_2"
    QUESTION_3 = "question_3"
    NOTES = "notes"


PEOPLE = (Line.RIDE, Line.EVENING, Line.CARE, Line.HARD_DAY)
IF_THEN = (Line.IF_THEN_1, Line.IF_THEN_2, Line.IF_THEN_3)
OWN_QUESTIONS = (Line.QUESTION_1, Line.QUESTION_2, Line.QUESTION_3)


@record
class Plan:
    """The appointment, the lines that were typed and the questions that were picked."""

    day: date | None = None
    """The day of the appointment; None where it was not said."""
    at: time | None = None
    """The clock time of the appointment, to the minute; None where it was not said."""
    twelve_hour: bool | None = None
    """Whether clock times are read as 2:05 pm; as is usual in the clinic's country if None."""
    written: tuple[tuple[str, str], ...] = ()
    """What was typed, by the name of its line, or of its step and prompt as `step/prompt`."""
    asked: frozenset[str] = frozenset()
    """The questions for the clinic that were picked, by their names."""

    def text(self, name: str) -> str:
        """Return what was typed on a line; empty where nothing was."""
        return dict(self.written).get(name, "")

    def write(self, name: str, text: str) -> Plan:
        """Keep what was typed on a line, cut to its length; blank text takes the line away."""
        written = dict(self.written)
        written.pop(name, None)
        kept = text.strip()[:LONGEST_LINE]
        if kept:
            written[name] = kept
        return replace(self, written=tuple(sorted(written.items())))

    def pick(self, question: str) -> Plan:
        """Pick a question for the clinic, or put it back."""
        return replace(self, asked=self.asked ^ {question})

    def appointed(self, day: date | None, at: time | None) -> Plan:
        """Note when the appointment is, as far as it is known."""
        return replace(self, day=day, at=at)

    @property
    def empty(self) -> bool:
        """Whether nothing was planned yet."""
        return self == Plan()
