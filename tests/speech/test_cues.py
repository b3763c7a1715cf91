"""When a breath is named and when it sounds, along the timelines of the script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests import shipped
from walkthrough.exercise.breathing import Length, Plan
from walkthrough.exercise.grounding import grounding_timeline
from walkthrough.exercise.timeline import Moment, Part, Phase, Timeline
from walkthrough.script.exercises import Breathing
from walkthrough.speech.cues import LATEST_SECONDS, Tone, has_words, tone_of

PACED = [each for each in shipped.script().breathing if each.cycle is not None]


def frames(timeline: Timeline, step: float = 0.05) -> Iterator[tuple[Moment | None, Moment]]:
    """The moments that a screen draws, each with the one before it."""
    before, elapsed = None, 0.0
    while elapsed < timeline.total + step:
        moment = timeline.at(elapsed)
        yield before, moment
        before, elapsed = moment, elapsed + step


def breaths_with_words(exercise: Breathing) -> list[int]:
    timeline = Plan.of(exercise, Length.LONG).timeline()
    return [
        moment.count
        for before, moment in frames(timeline)
        if moment.phase is Phase.INHALE and has_words(before, moment)
    ]


@pytest.mark.parametrize("exercise", PACED, ids=lambda each: each.id)
def test_the_voice_names_four_breaths_then_every_third_then_none(exercise: Breathing) -> None:
    named = breaths_with_words(exercise)
    breaths = max(each.count for each in Plan.of(exercise, Length.LONG).timeline().segments) + 1
    expected = [0, 1, 2, 3, 6, 9, 12, 15]
    assert named == [each for each in expected if each < breaths]


@pytest.mark.parametrize("exercise", PACED, ids=lambda each: each.id)
def test_each_breath_in_and_out_sounds_once_and_apart(exercise: Breathing) -> None:
    timeline = Plan.of(exercise, Length.SHORT).timeline()
    heard = [tone for before, moment in frames(timeline) if (tone := tone_of(before, moment))]
    phases = [each.phase for each in timeline.segments]
    assert heard == [
        {Phase.INHALE: Tone.INHALE, Phase.EXHALE: Tone.EXHALE}[each]
        for each in phases
        if each in (Phase.INHALE, Phase.EXHALE)
    ]


def test_a_late_frame_gives_no_cue() -> None:
    exercise = next(each for each in PACED if each.id == "B03")
    timeline = Plan.of(exercise, Length.SHORT).timeline()
    segment = next(each for each in timeline.segments if each.phase is Phase.INHALE)
    before = timeline.at(segment.begin - 0.1)
    in_time = timeline.at(segment.begin + LATEST_SECONDS - 0.1)
    late = timeline.at(segment.begin + LATEST_SECONDS + 0.1)
    assert tone_of(before, in_time) is Tone.INHALE
    assert has_words(before, in_time)
    assert tone_of(before, late) is None
    assert not has_words(before, late)


def test_frames_that_were_missed_leave_cues_out_and_give_none_twice() -> None:
    exercise = next(each for each in PACED if each.id == "B03")
    timeline = Plan.of(exercise, Length.STANDARD).timeline()
    assert exercise.cycle is not None
    slow = [tone_of(*pair) for pair in frames(timeline, exercise.cycle.seconds * 1.7)]
    starts = sum(each.phase in (Phase.INHALE, Phase.EXHALE) for each in timeline.segments)
    assert sum(each is not None for each in slow) < starts / 2


@pytest.mark.parametrize("exercise", shipped.script().grounding, ids=lambda each: each.id)
def test_each_line_of_a_grounding_is_said_once(exercise: object) -> None:
    timeline = grounding_timeline(exercise)  # type: ignore[arg-type]
    said = [moment.line for before, moment in frames(timeline) if has_words(before, moment)]
    lines = len({each.line for each in timeline.segments})
    assert said[:lines] == list(range(lines))
    assert set(said[lines:]) <= {lines - 1}, "and its close once more, when it has ended"


def test_the_close_is_said_too() -> None:
    timeline = Plan.of(PACED[0], Length.SHORT).timeline()
    parts = [m.part for before, m in frames(timeline) if has_words(before, m)]
    assert parts[0] is Part.SETTLE
    assert parts[-1] is Part.CLOSE
