"""A grounding exercise -> its timeline: one line after the other, each with its quiet."""

from __future__ import annotations

from walkthrough.exercise.timeline import Builder, Part, Timeline
from walkthrough.script.exercises import Grounding

CLOSE_SECONDS = 6.0


def grounding_timeline(exercise: Grounding) -> Timeline:
    """Lay out a grounding exercise; a moment's `line` counts its lines, then the close."""
    builder = Builder()
    for index, line in enumerate(exercise.lines):
        builder.add(line.time, Part.MAIN, line=index)
    builder.add(CLOSE_SECONDS, Part.CLOSE, line=len(exercise.lines))
    return builder.timeline()
