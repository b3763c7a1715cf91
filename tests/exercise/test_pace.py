"""The speed of a breath, and a reader's own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exercise.patterns import any_pattern, paced
from walkthrough.exercise.breathing import Plan
from walkthrough.exercise.pace import QUICKEST_TAP, Taps, can_change, faster, of_seconds, slower
from walkthrough.exercise.timeline import Part, Phase
from walkthrough.script.exercises import LONGEST_BREATH, SHORTEST_BREATH, Breathing, Cycle
from walkthrough.script.text import Seconds


def cycle(inhale: float, exhale: float, **rest: float) -> Cycle:
    others = {name: Seconds(value) for name, value in rest.items()}
    return Cycle(inhale=Seconds(inhale), exhale=Seconds(exhale), **others)


def tapped(*breaths: tuple[float, float], gap: float = 0.5) -> Taps:
    """Taps of breaths in and out of so many seconds, with a gap between the breaths."""
    now, taps = 100.0, Taps()
    for inhale, exhale in breaths:
        for seconds in (0.0, inhale, exhale):
            now += seconds
            taps = taps.tap(now)
        now += gap
    return taps


def test_a_step_is_half_a_second_of_the_whole_breath_and_keeps_the_ratio() -> None:
    slow = slower(cycle(4, 6))
    assert (slow.inhale, slow.exhale) == pytest.approx((4.2, 6.3))
    quick = faster(cycle(4, 6))
    assert (quick.inhale, quick.exhale) == pytest.approx((3.8, 5.7))


def test_a_sip_more_keeps_its_share_too() -> None:
    quick = faster(cycle(3, 8, top_up=1))
    assert (quick.inhale, quick.top_up, quick.exhale) == pytest.approx(
        (3 * 11.5 / 12, 11.5 / 12, 8 * 11.5 / 12)
    )


def test_there_is_a_floor_and_a_ceiling() -> None:
    assert faster(cycle(2, 3)).seconds == pytest.approx(SHORTEST_BREATH)
    assert slower(cycle(5, 7)).seconds == pytest.approx(LONGEST_BREATH)


def test_a_breath_with_a_hold_keeps_its_pace() -> None:
    box = cycle(4, 4, hold=4, rest=4)
    assert not can_change(box)
    assert slower(box) == faster(box) == box


@given(any_pattern, st.lists(st.booleans(), max_size=40))
def test_no_history_of_steps_leaves_the_limits(exercise: Breathing, steps: list[bool]) -> None:
    assert exercise.cycle is not None
    breath = exercise.cycle
    for up in steps:
        breath = slower(breath) if up else faster(breath)
    if steps and can_change(breath):
        assert SHORTEST_BREATH - 1e-9 <= breath.seconds <= LONGEST_BREATH + 1e-9
        ratio = exercise.cycle.inhale / exercise.cycle.exhale
        assert breath.inhale / breath.exhale == pytest.approx(ratio)


def test_three_tapped_breaths_give_a_pace() -> None:
    taps = tapped((3, 4), (3.2, 4.4), (2.9, 3.9))
    assert taps.finished
    found = taps.cycle()
    assert (found.inhale, found.exhale) == pytest.approx((3.0, 4.0))


def test_one_slow_finger_changes_little() -> None:
    assert tapped((3, 4), (3, 11), (3, 4)).cycle().seconds == pytest.approx(7.0)


def test_a_tapped_pace_under_five_seconds_starts_at_five() -> None:
    found = tapped((1, 1.5), (1, 1.5), (1, 1.5)).cycle()
    assert found.seconds == pytest.approx(5.0)
    assert found.inhale / found.exhale == pytest.approx(1 / 1.5)


def test_a_bounce_is_no_tap() -> None:
    taps = Taps().tap(1.0)
    assert taps.tap(1.0 + QUICKEST_TAP / 2) == taps
    assert (taps.round, taps.place) == (0, 1)


def test_taps_count_no_further_than_three_breaths() -> None:
    taps = tapped((3, 4), (3, 4), (3, 4))
    assert taps.tap(1000.0) == taps


@given(st.lists(st.floats(QUICKEST_TAP, 60), min_size=9, max_size=9))
def test_any_taps_give_a_pace_within_the_limits(gaps: list[float]) -> None:
    now, taps = 0.0, Taps()
    for gap in gaps:
        now += gap + 1e-6
        taps = taps.tap(now)
    found = taps.cycle()
    assert SHORTEST_BREATH - 1e-9 <= found.seconds <= LONGEST_BREATH + 1e-9
    assert min(found.inhale, found.exhale) >= 0.19 * found.seconds


def lengths(plan: Plan) -> list[float]:
    """The seconds of each breath, in order."""
    begins: dict[float, float] = {}
    for segment in plan.timeline().segments:
        if segment.phase is not Phase.NONE:
            begins[segment.breath] = begins.get(segment.breath, 0.0) + segment.seconds
    return list(begins.values())


def test_the_pacer_starts_at_the_tapped_pace_and_slows_gently() -> None:
    own = of_seconds(cycle(2.5, 3.5), 6.0)
    found = lengths(Plan.of(paced(4, 6)).at_own_pace(own))
    assert found[:5] == pytest.approx([6, 6, 7.5, 7.5, 9])
    assert set(map(round, found[5:])) == {9}


def test_a_tapped_pace_that_is_slower_than_the_exercise_stays() -> None:
    own = cycle(4, 7)
    found = lengths(Plan.of(paced(3, 4)).at_own_pace(own))
    assert found == pytest.approx([11.0] * len(found))


def test_the_ramp_out_does_not_hurry_back_to_a_tapped_pace() -> None:
    plan = Plan.of(paced(4, 6)).at_own_pace(cycle(2, 3))
    assert not any(each.part is Part.RAMP_OUT for each in plan.timeline().segments)
