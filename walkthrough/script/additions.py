"""A clinic's own steps and exercises, which stand beside its facts."""

from __future__ import annotations

from dataclasses import field

from walkthrough.record import record
from walkthrough.script.exercises import Breathing, Grounding
from walkthrough.script.steps import AnyStep
from walkthrough.script.text import Identifier, told

_MARK = told("The mark of the step or exercise that this was written against; check prints it.")


@record(kw_only=True)
class OwnStep:
    """A step of the clinic's own, and the step that it stands beside."""

    before: Identifier | None = field(
        default=None, metadata=told("The step that this one stands before.")
    )
    after: Identifier | None = field(
        default=None, metadata=told("The step that this one stands after.")
    )
    step: AnyStep = field(metadata=told("The step itself, as in a script."))


@record(kw_only=True)
class ReplacedStep:
    """A step that takes the place of the script's step of the same id."""

    written_against: str = field(default="", metadata=_MARK)
    step: AnyStep = field(metadata=told("The step itself; its id is that of the step it replaces."))


@record(kw_only=True)
class OwnExercise:
    """An exercise of the clinic's own: one of breathing or one of grounding."""

    breathing: Breathing | None = field(
        default=None, metadata=told("A breathing exercise, as in a script.")
    )
    grounding: Grounding | None = field(
        default=None, metadata=told("A grounding exercise, as in a script.")
    )


@record(kw_only=True)
class ReplacedExercise(OwnExercise):
    """An exercise that takes the place of the script's exercise of the same id."""

    written_against: str = field(default="", metadata=_MARK)
