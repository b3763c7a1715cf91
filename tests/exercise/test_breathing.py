"""A breathing pattern as a timeline."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exercise.patterns import any_pattern, paced, unpaced
from walkthrough.exercise.breathing import Length, breathing_timeline, ramp
from walkthrough.exercise.timeline import Part, Phase, Timeline
from walkthrough.script.exercises import Breathing, Cycle
from walkthrough.script.text import Seconds


def cycle(inhale: float, exhale: float, hold: float = 0) -> Cycle:
    return Cycle(inhale=Seconds(inhale), hold=Seconds(hold), exhale=Seconds(exhale))


def breaths(timeline: Timeline, part: Part) -> list[float]:
    """The lengths of the breaths of a part, in seconds."""
    begins = [s.breath for s in timeline.segments if s.part is part and s.phase is not Phase.NONE]
    return [
        sum(segment.seconds for segment in timeline.segments if segment.breath == begin)
        for begin in dict.fromkeys(begins)
    ]


@pytest.mark.parametrize(
    ("length", "seconds"),
    [(Length.SHORT, 64.5), (Length.STANDARD, 174.5), (Length.LONG, 294.5)],
)
def test_the_longer_breath_out_takes_one_three_and_five_minutes(
    length: Length, seconds: float
) -> None:
    assert breathing_timeline(paced(4, 6), length).total == pytest.approx(seconds)


def test_the_longer_breath_out_ramps_in_by_two_and_two_and_out_by_one_and_one() -> None:
    timeline = breathing_timeline(paced(4, 6))
    assert breaths(timeline, Part.RAMP_IN) == [7, 7, 8.5, 8.5]
    assert breaths(timeline, Part.MAIN) == [10] * 11
    assert breaths(timeline, Part.RAMP_OUT) == [8.5, 7]


@pytest.mark.parametrize(
    ("pattern", "steps"),
    [
        (cycle(3, 4), 0),
        (cycle(2, 4), 0),
        (cycle(4, 4, hold=4), 0),
        (cycle(3, 5), 1),
        (cycle(4, 6), 2),
        (cycle(5.5, 5.5), 2),
        (cycle(6, 6), 2),
    ],
)
def test_at_most_two_steps_lead_in_and_none_for_short_breaths_or_holds(
    pattern: Cycle, steps: int
) -> None:
    assert len(ramp(pattern)) == steps


@pytest.mark.parametrize("length", list(Length))
def test_an_unpaced_exercise_rests_between_settle_and_close(length: Length) -> None:
    timeline = breathing_timeline(unpaced(60), length)
    assert [segment.part for segment in timeline.segments] == [Part.SETTLE, Part.MAIN, Part.CLOSE]
    assert {segment.phase for segment in timeline.segments} == {Phase.NONE}


@given(any_pattern, st.sampled_from(list(Length)))
def test_segments_tile_the_time_without_a_gap(exercise: Breathing, length: Length) -> None:
    timeline = breathing_timeline(exercise, length)
    end = 0.0
    for segment in timeline.segments:
        assert segment.begin == pytest.approx(end)
        assert segment.seconds > 0
        end = segment.end
    assert timeline.total == pytest.approx(end)


@given(any_pattern, st.floats(-10, 900, allow_nan=False))
def test_the_level_lies_between_nothing_and_full(exercise: Breathing, elapsed: float) -> None:
    timeline = breathing_timeline(exercise)
    assert 0 <= timeline.at(elapsed).level <= 1


@given(any_pattern, st.floats(0, 0.999, allow_nan=False))
def test_the_level_moves_without_a_jump_within_a_breath(exercise: Breathing, share: float) -> None:
    timeline = breathing_timeline(exercise)
    elapsed = share * timeline.total
    here, soon = timeline.at(elapsed), timeline.at(elapsed + 0.01)
    steepest = 3.1416 / 2 / min(s.seconds for s in timeline.segments)
    assert abs(here.level - soon.level) <= steepest * 0.01 + 1e-6


@given(any_pattern, st.lists(st.floats(0, 1, allow_nan=False), min_size=2, max_size=20))
def test_time_only_goes_on(exercise: Breathing, shares: list[float]) -> None:
    timeline = breathing_timeline(exercise)
    moments = [timeline.at(share * timeline.total) for share in sorted(shares)]
    parts = list(Part)
    order = [parts.index(moment.part) for moment in moments]
    assert order == sorted(order)
    assert [m.elapsed for m in moments] == sorted(m.elapsed for m in moments)


@given(any_pattern, st.floats(0, 1, allow_nan=False), st.integers(2, 128))
def test_the_next_change_comes_soon_and_never_after_the_phase(
    exercise: Breathing, share: float, pictures: int
) -> None:
    timeline = breathing_timeline(exercise)
    elapsed = share * timeline.total
    segment = timeline.segment_at(elapsed)
    change = segment.next_change(elapsed, pictures)
    assert elapsed - 1e-6 <= change <= segment.end + 1e-6


def test_a_late_frame_shows_the_true_place() -> None:
    timeline = breathing_timeline(paced(4, 6))
    assert timeline.at(8 + 31 + 2).level == pytest.approx(0.5)
    assert timeline.at(8 + 31 + 4).level == pytest.approx(1.0)
    assert timeline.at(8 + 31 + 4 + 3).level == pytest.approx(0.5)
    assert timeline.at(8 + 31 + 100 + 2).level == pytest.approx(0.5)
