"""How often a kiosk was used on one day; nobody can be told apart by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from enum import StrEnum

from walkthrough.record import record

SMALLEST_TOLD = 5
"""A smaller number could point to one person, so it is not told."""
FEW = "fewer than 5"
HEADING = "day,visits begun,steps opened,exercises finished"


class Counted(StrEnum):
    """What is counted; the words that the screen's process sends."""

    VISIT = "visit"
    STEP = "step"
    EXERCISE = "exercise"


@record
class Counts:
    """The numbers of one day."""

    day: date
    visits: int = 0
    steps: int = 0
    exercises: int = 0

    def with_one(self, what: Counted) -> Counts:
        """Return the counts with one more of this."""
        if what is Counted.VISIT:
            return replace(self, visits=self.visits + 1)
        if what is Counted.STEP:
            return replace(self, steps=self.steps + 1)
        return replace(self, exercises=self.exercises + 1)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was counted."""
        return not (self.visits or self.steps or self.exercises)

    def told(self) -> tuple[str, str, str]:
        """Return visits, steps and exercises as they may be read."""
        return told(self.visits), told(self.steps), told(self.exercises)

    def line(self) -> str:
        """Return the day's line for the file."""
        return ",".join((self.day.isoformat(), *self.told()))


def told(count: int) -> str:
    """Return a number as it may be read."""
    return str(count) if count >= SMALLEST_TOLD else FEW
