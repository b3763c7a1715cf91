"""What a reader has said and practised, in memory: days are handed in, nothing is counted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from walkthrough.record import record

DAYS_OF_A_WEEK = 7


@record
class Practised:
    """An exercise that was done, by its name, and the day."""

    day: date
    exercise: str


@record
class Practice:
    """What was ticked beforehand and what was done; on a shared screen, never anything."""

    shared: bool = False
    """Strangers share the screen: nothing is asked beforehand and nothing is kept."""
    asked: bool = False
    """Whether "anything we should know?" was asked already, answered or skipped."""
    conditions: frozenset[str] = frozenset()
    """What was ticked, by its names."""
    done: tuple[Practised, ...] = ()
    """In the order of practising."""

    @property
    def asks(self) -> bool:
        """Whether it is still to be asked before an exercise."""
        return not (self.shared or self.asked)

    def tick(self, condition: str) -> Practice:
        """Tick something that one may say, or take its tick away."""
        return self if self.shared else replace(self, conditions=self.conditions ^ {condition})

    def answered(self) -> Practice:
        """Ask no more."""
        return replace(self, asked=True)

    def note(self, exercise: str, day: date) -> Practice:
        """Keep that an exercise was practised; once a day is enough."""
        each = Practised(day, exercise)
        if self.shared or each in self.done:
            return self
        return replace(self, done=(*self.done, each))

    def this_week(self, today: date) -> tuple[Practised, ...]:
        """Return what was practised in the seven days up to today."""
        begin = today - timedelta(days=DAYS_OF_A_WEEK - 1)
        return tuple(each for each in self.done if begin <= each.day <= today)

    def forgotten(self) -> Practice:
        """Forget everything, for a reader who begins anew."""
        return Practice(self.shared)
