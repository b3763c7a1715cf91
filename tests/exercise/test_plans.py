"""A plan that is changed under way: any pace, any length, any history of pauses."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import shipped
from tests.exercise.patterns import any_pattern, paced, unpaced
from walkthrough.exercise.breathing import LENGTHS, Length, Plan
from walkthrough.exercise.session import Session
from walkthrough.exercise.timeline import Part, Phase, Place, Timeline
from walkthrough.journey.run import Run
from walkthrough.script.exercises import Breathing

CHANGES: dict[str, Callable[[Run, float], Run]] = {
    "pause": Run.pause,
    "resume": Run.resume,
    "slower": Run.slower,
    "faster": Run.faster,
    "shorter": Run.shorter,
    "longer": Run.longer,
}
histories = st.lists(
    st.tuples(st.floats(0, 60, allow_nan=False), st.sampled_from(sorted(CHANGES))), max_size=15
)
exercises = st.one_of(any_pattern, st.just(unpaced()))


def run_of(exercise: Breathing) -> Run:
    plan = Plan.of(exercise)
    return Run(exercise, Session.begin(plan.timeline(), 0.0), plan)


def tiles(timeline: Timeline) -> None:
    """The segments follow each other without a gap, and each breath begins and ends empty."""
    end = 0.0
    for segment in timeline.segments:
        assert segment.begin == pytest.approx(end)
        assert segment.seconds > 0
        end = segment.end
    for before, after in pairwise(timeline.segments):
        same = before.count == after.count and Phase.NONE not in (before.phase, after.phase)
        assert after.low == pytest.approx(before.high if same else 0.0)


@settings(max_examples=150, deadline=None)
@given(exercises, histories)
def test_no_history_breaks_the_timeline_or_takes_back_what_is_done(
    exercise: Breathing, history: list[tuple[float, str]]
) -> None:
    run, now, done = run_of(exercise), 0.0, 0.0
    for seconds, change in history:
        for _ in range(4):
            now += seconds / 4
            moment = run.moment(now)
            assert 0 <= moment.level <= 1
            assert moment.done >= done - 1e-9
            done = moment.done
        before = run.moment(now)
        run = CHANGES[change](run, now)
        tiles(run.session.timeline)
        if change not in ("pause", "resume"):
            after = run.moment(now)
            assert after.level == pytest.approx(before.level)
            assert after.elapsed == pytest.approx(before.elapsed)
    run = run.resume(now)
    end = max(now, run.session.since or now) + run.session.timeline.total - run.session.position
    assert run.moment(end + 0.001).finished
    assert run.moment(end + 0.001).done == pytest.approx(1.0)


@settings(max_examples=60, deadline=None)
@given(any_pattern, st.floats(0, 1), st.sampled_from(["slower", "faster"]))
def test_the_breath_under_way_is_never_stretched(
    exercise: Breathing, share: float, change: str
) -> None:
    run = run_of(exercise)
    now = share * run.session.timeline.total * 0.99
    changed = CHANGES[change](run, now)
    here = run.session.timeline.segment_at(now)
    if here.phase is not Phase.NONE:
        same = [each for each in run.session.timeline.segments if each.breath == here.breath]
        kept = [each for each in changed.session.timeline.segments if each.breath == here.breath]
        assert kept == same


@pytest.mark.parametrize("name", [each.id for each in shipped.script().breathing])
@pytest.mark.parametrize("length", LENGTHS)
def test_every_exercise_of_the_catalogue_ends_where_its_plan_says(
    name: str, length: Length
) -> None:
    """Asked at each next picture, and each time 20 ms late, as timers are."""
    timeline = Plan.of(shipped.setting().breathing[name], length).timeline()
    now, session = 0.0, Session.begin(timeline, 0.0)
    while (wait := session.wait(now, 32)) is not None:
        now += wait + 0.02
    assert session.moment(now).finished
    assert now == pytest.approx(timeline.total, abs=0.05)


def test_ten_minutes_of_exercise_end_within_fifty_milliseconds() -> None:
    timeline = Plan.of(paced(4, 6, breaths=54)).timeline()
    assert timeline.total >= 600
    now, session = 0.0, Session.begin(timeline, 0.0)
    while (wait := session.wait(now, 64)) is not None:
        now += wait + 0.03
    assert abs(now - timeline.total) <= 0.05


def test_frames_are_exact_under_a_clock_that_is_moved() -> None:
    session = Session.begin(Plan.of(shipped.setting().breathing["B09"]).timeline(), 50.0)
    frames = [session.moment(50.0 + 8 + at) for at in (0, 1.5, 3, 3.5, 4, 8, 12)]
    assert [round(frame.level, 3) for frame in frames] == [0, 0.375, 0.75, 0.875, 1, 0.5, 0]
    assert [frame.phase for frame in frames[:6]] == [
        Phase.INHALE,
        Phase.INHALE,
        Phase.TOP_UP,
        Phase.TOP_UP,
        Phase.EXHALE,
        Phase.EXHALE,
    ]


@pytest.mark.parametrize("name", ["B10", "B10b", "B11", "B09", "B04", "B06", "B08"])
def test_holds_sighs_and_short_breaths_have_no_ramp(name: str) -> None:
    timeline = Plan.of(shipped.setting().breathing[name]).timeline()
    parts = {segment.part for segment in timeline.segments}
    assert parts == {Part.SETTLE, Part.MAIN, Part.CLOSE}


@pytest.mark.parametrize("name", [each.id for each in shipped.script().breathing])
def test_at_most_four_breaths_lead_in(name: str) -> None:
    timeline = Plan.of(shipped.setting().breathing[name]).timeline()
    leading = {each.count for each in timeline.segments if each.part is Part.RAMP_IN}
    assert len(leading) <= 4


def test_longer_from_the_end_leads_back_into_the_full_pace() -> None:
    plan = Plan.of(paced(4, 6), Length.SHORT)
    timeline = plan.timeline()
    closing = timeline.total - 4
    longer = Plan.of(paced(4, 6), Length.STANDARD).from_here(timeline, closing)
    parts = [each.part for each in longer.segments if each.begin >= closing]
    assert list(dict.fromkeys(parts)) == [Part.MAIN, Part.RAMP_OUT, Part.CLOSE]


def test_a_loop_says_no_place_but_going_on() -> None:
    timeline = Plan.of(paced(4, 6), Length.OPEN).timeline()
    assert timeline.total > 4 * 3600
    places = {timeline.at(8.5 + 100 * step).place for step in range(140)}
    assert places == {Place.UNDER_WAY}
