"""Finding an exercise by what someone types, and listing them."""

from __future__ import annotations

from collections.abc import Sequence

from walkthrough.script.clinic import plain
from walkthrough.script.exercises import Breathing, Exercise, Grounding
from walkthrough.script.model import Script
from walkthrough.script.problem import nearest


def exercises_of(script: Script, command: str) -> tuple[Breathing, ...] | tuple[Grounding, ...]:
    """Return the exercises of a command, "breathe" or "ground"."""
    return script.breathing if command == "breathe" else script.grounding


def default_of(script: Script, command: str) -> str:
    """Return the exercise that a command without a name opens: that of the first stage."""
    stage = script.stages[0]
    return stage.calm if command == "breathe" else stage.ground


def exercise_named(exercises: Sequence[Exercise], written: str) -> str:
    """Return the short name of an exercise; its full name will do, and the case is free.

    Raises ValueError, with the nearest name, where there is none.
    """
    wanted = written.casefold()
    for exercise in exercises:
        if wanted in (exercise.id.casefold(), plain(exercise.name).casefold()):
            return exercise.id
    names = [each.id for each in exercises] + [plain(each.name) for each in exercises]
    raise ValueError(f"there is no exercise {written!r}.{nearest(written, names)}")


def listed(exercises: Sequence[Exercise]) -> str:
    """Return a line for each exercise: its short name, its name, what one does."""
    widest = max((len(each.id) for each in exercises), default=0)
    lines = (
        f"{each.id:<{widest}}  {plain(each.name)}. {plain(each.about)}\n" for each in exercises
    )
    return "".join(lines)
