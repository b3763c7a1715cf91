"""Which exercises are offered to a reader, and in what order: the catalogue's routing rule."""

from __future__ import annotations

from itertools import zip_longest
from typing import TypeVar

from walkthrough.journey.journey import Journey
from walkthrough.record import record
from walkthrough.script.exercises import (
    Breathing,
    Condition,
    Exercise,
    Grounding,
    Hides,
    Recovery,
    Waiting,
)
from walkthrough.script.steps import Breath

Kind = TypeVar("Kind", Breathing, Grounding)


@record
class Offer:
    """What suits a reader here."""

    journey: Journey
    breath_too: bool = False
    """Breathing exercises were asked for, though they are unwelcome as a rule."""

    @property
    def ticked(self) -> tuple[Condition, ...]:
        """What the reader has said, in the script's order."""
        script = self.journey.visit.script
        ticked = self.journey.practice.conditions
        return tuple(each for each in script.conditions if each.id in ticked)

    @property
    def nothing(self) -> bool:
        """Whether no exercise is right now: the team comes first."""
        return any(each.hides is Hides.EVERYTHING for each in self.ticked)

    @property
    def breath_hidden(self) -> bool:
        """Whether breathing is left out until it is asked for."""
        unwelcome = self.journey.breath is Breath.UNWELCOME
        ticked = any(each.hides is Hides.BREATHING for each in self.ticked)
        return (unwelcome or ticked) and not self.breath_too

    @property
    def firsts(self) -> tuple[str, ...]:
        """The names that come first for what was said."""
        names = (name for each in self.ticked for name in each.first)
        return tuple(dict.fromkeys(names))

    def suits(self, exercise: Exercise) -> bool:
        """Whether an exercise is offered here."""
        stage, practice = self.journey.stage, self.journey.practice
        if self.nothing or (practice.shared and not exercise.kiosk):
            return False
        if isinstance(exercise, Breathing) and self.breath_hidden:
            return False
        if self._hidden(exercise):
            return False
        if not stage.after_dose:
            return exercise.waiting is not Waiting.NEVER
        adapted = exercise.recovery is Recovery.ADAPTED
        return not exercise.never_after_dose and (stage.recovery or not adapted)

    def has_long(self, exercise: Exercise) -> bool:
        """Whether an exercise may go on for long."""
        return not any(exercise.id in each.hide_long for each in self.ticked)

    def _hidden(self, exercise: Exercise) -> bool:
        paced = isinstance(exercise, Breathing) and exercise.cycle is not None
        return any(
            exercise.id in each.hide or (paced and each.hides is Hides.PACED)
            for each in self.ticked
        )

    @property
    def exercises(self) -> tuple[Breathing | Grounding, ...]:
        """All that suit, those for what was said first, those for who asks for them last.

        Between them grounding and breathing come in turns, so that neither is the second choice.
        """
        script = self.journey.visit.script
        pairs = zip_longest(self._sorted(script.grounding), self._sorted(script.breathing))
        found = [each for pair in pairs for each in pair if each is not None]
        firsts = {name: place for place, name in enumerate(self.firsts)}
        found.sort(key=lambda each: firsts.get(each.id, len(firsts)))
        return tuple(found)

    def _sorted(self, exercises: tuple[Kind, ...]) -> list[Kind]:
        suiting = [each for each in exercises if self.suits(each)]
        return sorted(suiting, key=lambda each: each.waiting is Waiting.ON_REQUEST)

    @property
    def calm(self) -> str | None:
        """The exercise that the calm key opens here; None where the team comes first."""
        if self.nothing:
            return None
        script, stage = self.journey.visit.script, self.journey.stage
        both: tuple[Exercise, ...] = (*script.breathing, *script.grounding)
        known: dict[str, Exercise] = {each.id: each for each in both}
        for name in (*self.firsts, stage.calm):
            if name in known and self.suits(known[name]):
                return name
        return stage.ground
