"""A breathing pattern -> its timeline: settle, ramp in, main, ramp out, close.

Times follow the pacer's specification of the exercise catalogue: slow patterns start near
an ordinary breath and lengthen step by step, since new users over-breathe when paced at
once at six breaths a minute (Szulczewski 2019).
"""

from __future__ import annotations

from enum import StrEnum
from math import ceil

from walkthrough.exercise.timeline import Builder, Part, Phase, Timeline
from walkthrough.script.exercises import Breathing, Cycle

SETTLE_SECONDS = 8.0
CLOSE_SECONDS = 10.0
FIRST_INHALE = 3.0
FIRST_EXHALE = 4.0
RAMP_STEP_SECONDS = 1.5
MOST_RAMP_STEPS = 2
BREATHS_A_STEP = 2

Phases = tuple[tuple[Phase, float], ...]


class Length(StrEnum):
    """How long an exercise goes on."""

    SHORT = "short"
    STANDARD = "standard"
    LONG = "long"


def breathing_timeline(exercise: Breathing, length: Length = Length.STANDARD) -> Timeline:
    """Lay out a breathing exercise; unpaced ones rest between settle and close."""
    builder = Builder()
    builder.add(SETTLE_SECONDS, Part.SETTLE)
    if exercise.cycle is None or exercise.breaths is None:
        assert exercise.lengths is not None, "the check refuses an unpaced exercise without"
        builder.add(getattr(exercise.lengths, length), Part.MAIN, line=1)
    else:
        steps = ramp(exercise.cycle)
        for phases in steps:
            for _ in range(BREATHS_A_STEP):
                builder.breath(phases, Part.RAMP_IN)
        for _ in range(getattr(exercise.breaths, length)):
            builder.breath(phases_of(exercise.cycle), Part.MAIN)
        for phases in reversed(steps):
            builder.breath(phases, Part.RAMP_OUT)
    builder.add(CLOSE_SECONDS, Part.CLOSE, line=2)
    return builder.timeline()


def phases_of(cycle: Cycle) -> Phases:
    """Return a cycle as phases with their seconds."""
    return (
        (Phase.INHALE, cycle.inhale),
        (Phase.HOLD, cycle.hold),
        (Phase.EXHALE, cycle.exhale),
        (Phase.REST, cycle.rest),
    )


def ramp(cycle: Cycle) -> tuple[Phases, ...]:
    """Return the breaths that lead to a slow cycle; none for short ones and those with holds."""
    first = FIRST_INHALE + FIRST_EXHALE
    if cycle.holds or cycle.seconds <= first:
        return ()
    count = min(MOST_RAMP_STEPS, ceil((cycle.seconds - first) / RAMP_STEP_SECONDS))
    steps = []
    for step in range(count):
        share = step / count
        inhale = FIRST_INHALE + (cycle.inhale - FIRST_INHALE) * share
        exhale = FIRST_EXHALE + (cycle.exhale - FIRST_EXHALE) * share
        steps.append(((Phase.INHALE, inhale), (Phase.EXHALE, exhale)))
    return tuple(steps)
