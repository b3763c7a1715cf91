"""Rules over the exercises of a script: that they exist, add up, and are safe where they stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from walkthrough.script.clinic import plain
from walkthrough.script.exercises import (
    LONGEST_BREATH,
    SHORTEST_BREATH,
    Breathing,
    Condition,
    Cycle,
    Exercise,
    Grounding,
    Hides,
    Recovery,
    TimedLine,
    Waiting,
)
from walkthrough.script.model import Script, Stage
from walkthrough.script.problem import named
from walkthrough.script.reading import Reading
from walkthrough.script.steps import BreathingStep, GroundingStep

LONGEST_RECOVERY_LINE = 6
"""Words that someone who is drowsy can take in."""
SHORTEST_RECOVERY_LINE = 10.0
"""Seconds that such a line stays."""
UNEVEN = 0.001
"""Seconds by which a breath and its parts may differ."""

Known = Mapping[str, Any]


class ExerciseRules:
    """Notes what is amiss with the exercises of one script."""

    def __init__(self, script: Script, reading: Reading) -> None:
        self.script = script
        self.reading = reading
        self.breathing: dict[str, Breathing] = {each.id: each for each in script.breathing}
        self.grounding: dict[str, Grounding] = {each.id: each for each in script.grounding}
        self.after_dose = any(stage.after_dose for stage in script.stages)
        self.has_recovery = any(stage.recovery for stage in script.stages)
        self.has_kiosk = any(
            each.kiosk for each in (*self.breathing.values(), *self.grounding.values())
        )

    def ask(self) -> None:
        """Ask every rule."""
        for stage in self.script.stages:
            self._stage(stage)
        for breathing in self.script.breathing:
            self._breathing(breathing)
        for grounding in self.script.grounding:
            self._offered(grounding)
            for line in grounding.lines:
                if line.time <= 0:
                    self.reading.note_at(line, "time", "A line needs more than 0 seconds.")
        for condition in self.script.conditions:
            self._condition(condition)

    def _points(self, record: object, field: str, name: str | None, known: Collection[str]) -> None:
        what = "exercise"
        if known is self.breathing or known is self.grounding:
            what = "breathing exercise" if known is self.breathing else "grounding exercise"
        self.reading.points_at(record, field, name, known, what)

    def _stage(self, stage: Stage) -> None:
        self._stands(stage, stage, "calm", self.breathing)
        self._stands(stage, stage, "ground", self.grounding)
        self._opens_at_once(stage, "calm", self.breathing.get(stage.calm))
        self._opens_at_once(stage, "ground", self.grounding.get(stage.ground))
        if stage.recovery and not stage.after_dose:
            message = "People rest here after the medicine: say “after_dose: yes” too."
            self.reading.note_at(stage, "recovery", message)
        for step in stage.steps:
            if isinstance(step, BreathingStep):
                self._stands(stage, step, "exercise", self.breathing)
                self._stands(stage, step, "instead", self.grounding)
            elif isinstance(step, GroundingStep):
                self._stands(stage, step, "exercise", self.grounding)

    def _stands(self, stage: Stage, record: Any, field: str, known: Known) -> None:
        """Note an exercise that does not exist, or that comes too late where it stands."""
        name = getattr(record, field)
        self._points(record, field, name, known)
        if stage.after_dose:
            self._not_too_late(record, field, known.get(name))

    def _opens_at_once(self, stage: Stage, field: str, exercise: Exercise | None) -> None:
        """Note an exercise that nobody has picked and that a key would open all the same."""
        if exercise is None:
            return
        note, name = self.reading.note_at, named(exercise.id)
        if exercise.waiting is not Waiting.OFFERED and not stage.after_dose:
            message = f"{name} is only for those who pick it. Please name another exercise here."
            note(stage, field, message)
        elif isinstance(exercise, Breathing) and exercise.holds and not stage.after_dose:
            note(stage, field, f"{name} holds the breath. Please name another exercise here.")
        if self.has_kiosk and not exercise.kiosk:
            message = (
                f"{name} is not offered on a kiosk. Name another, or add “kiosk: yes” to {name}."
            )
            note(stage, field, message)

    def _not_too_late(self, record: object, field: str, exercise: Exercise | None) -> None:
        """Note an exercise that would be offered after the medicine and never is."""
        if exercise is not None and exercise.never_after_dose:
            why = "says “recovery: never”"
            if isinstance(exercise, Breathing) and exercise.recovery is not Recovery.NEVER:
                why = "holds the breath" if exercise.holds else "is paced too slowly"
            message = f"{named(exercise.id)} {why}: it cannot be used after the medicine."
            self.reading.note_at(record, field, message)

    def _breathing(self, exercise: Breathing) -> None:
        instead = self.grounding.get(exercise.instead)
        self._points(exercise, "instead", exercise.instead, self.grounding)
        if self.after_dose and not exercise.never_after_dose:
            self._not_too_late(exercise, "instead", instead)
        self._paced(exercise)
        self._offered(exercise)
        note = self.reading.note_at
        if exercise.kiosk and exercise.holds:
            message = (
                "It holds the breath, and a kiosk cannot know who had a medicine."
                " Please write “kiosk: no”."
            )
            note(exercise, "kiosk", message)
        if exercise.kiosk and instead is not None and not instead.kiosk:
            message = (
                f"On a kiosk {named(instead.id)} stands beside this. Add “kiosk: yes” to it too."
            )
            note(exercise, "instead", message)

    def _offered(self, exercise: Exercise) -> None:
        """Note where an exercise is offered and does not fit, and what it lacks for recovery."""
        note = self.reading.note_at
        if exercise.kiosk and exercise.home_only:
            message = "“home_only: yes” and “kiosk: yes” do not go together. Please keep one."
            note(exercise, "kiosk", message)
        for line in exercise.recovery_lines:
            self._recovery_line(line)
        if not self.has_recovery or exercise.recovery is Recovery.NEVER:
            return
        if exercise.never_after_dose:
            note(exercise, "recovery", "It holds the breath or is slow: say “recovery: never”.")
            return
        for field in ("read_aloud", "recovery_lines"):
            if not getattr(exercise, field):
                message = f"An exercise for recovery needs “{field}”, or “recovery: never”."
                note(exercise, "recovery", message)

    def _recovery_line(self, line: TimedLine) -> None:
        count = len(plain(line.text).split())
        if count > LONGEST_RECOVERY_LINE:
            message = f"This line has {count} words. In recovery six are the most."
            self.reading.note_at(line, "text", message)
        if line.time < SHORTEST_RECOVERY_LINE:
            self.reading.note_at(line, "time", "In recovery a line stays for 10 seconds or more.")

    def _paced(self, exercise: Breathing) -> None:
        note = self.reading.note_at
        if exercise.cycle is None:
            if exercise.lengths is None:
                message = (
                    "This exercise needs a “cycle”, such as {inhale: 4s, exhale: 6s},"
                    " or “lengths” if it has no pace."
                )
                note(exercise, "id", message)
            if exercise.breaths is not None:
                message = (
                    "“breaths” needs a “cycle” beside it. Please add one, or take “breaths” out."
                )
                note(exercise, "breaths", message)
            return
        if exercise.breaths is None:
            message = "With a “cycle”, please add “breaths”: how many for short, standard and long."
            note(exercise, "id", message)
        if exercise.lengths is not None:
            message = "With a “cycle” goes “breaths”, not “lengths”. Please take “lengths” out."
            note(exercise, "lengths", message)
        self._cycle(exercise, exercise.cycle)

    def _cycle(self, exercise: Breathing, cycle: Cycle) -> None:
        note = self.reading.note_at
        if cycle.inhale <= 0 or cycle.exhale <= 0:
            note(exercise, "cycle", "A breath in and a breath out need more than 0 seconds.")
        elif not cycle.holds and (
            cycle.seconds < SHORTEST_BREATH or cycle.seconds > LONGEST_BREATH
        ):
            message = f"This breath takes {cycle.seconds:g} seconds. It can take 5 to 12."
            note(exercise, "cycle", message)
        if cycle.total is not None and abs(cycle.total - cycle.seconds) > UNEVEN:
            message = (
                f"The parts of this breath take {cycle.seconds:g} seconds together."
                f" Please write {cycle.seconds:g}s here, or change the parts."
            )
            note(cycle, "total", message)

    def _condition(self, condition: Condition) -> None:
        both = {**self.breathing, **self.grounding}
        for name in condition.first:
            self._points(condition, "first", name, both)
            if name in condition.hide or condition.hides is Hides.EVERYTHING:
                message = f"{named(name)} cannot come first where it is hidden."
                self.reading.note_at(condition, "first", message, name)
        for name in condition.hide:
            self._points(condition, "hide", name, both)
        for name in condition.hide_long:
            self._points(condition, "hide_long", name, both)
