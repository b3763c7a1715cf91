"""A moment of an exercise after another -> what is to be heard now; no clock inside."""

from __future__ import annotations

from enum import StrEnum

from walkthrough.exercise.timeline import Moment, Phase

LATEST_SECONDS = 0.5
"""After so much of a phase its cue is stale, and is left out rather than given late."""
EVERY_WORD = 4
"""Breaths whose phases are all named."""
LAST_WORD = 16
"""From this breath on the voice is silent."""
EVERY_OTHER = 3
"""In between, one breath in so many is named."""


class Tone(StrEnum):
    """The two sounds; one tells them apart without looking."""

    INHALE = "inhale"
    EXHALE = "exhale"


_TONES = {Phase.INHALE: Tone.INHALE, Phase.EXHALE: Tone.EXHALE}


def begins(before: Moment | None, moment: Moment) -> bool:
    """Whether something begins at this moment that was not there before."""
    return before is None or _place(before) != _place(moment)


def _place(moment: Moment) -> tuple[object, ...]:
    return moment.part, moment.phase, moment.count, moment.line, moment.finished


def is_stale(moment: Moment) -> bool:
    """Whether a frame comes too late for the cue of its phase."""
    return moment.phase is not Phase.NONE and moment.phase_elapsed > LATEST_SECONDS


def tone_of(before: Moment | None, moment: Moment) -> Tone | None:
    """Return the sound that begins now; none for a pause, nor too late."""
    if not begins(before, moment) or is_stale(moment):
        return None
    return _TONES.get(moment.phase)


def has_words(before: Moment | None, moment: Moment) -> bool:
    """Whether the voice says what begins now: a line always, a breath less and less often."""
    if not begins(before, moment) or is_stale(moment):
        return False
    if moment.phase is Phase.NONE or moment.count < EVERY_WORD:
        return True
    return moment.count < LAST_WORD and moment.count % EVERY_OTHER == 0
