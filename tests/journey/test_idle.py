"""When somebody is taken to have gone."""

from __future__ import annotations

import pytest

from walkthrough.journey.idle import Idle, Limits, Presence

LIMITS = Limits()


def test_it_is_asked_after_two_minutes_and_forgotten_after_half_a_minute_more() -> None:
    idle = Idle.begin(LIMITS, 1000.0)
    assert idle.at(1119.9) is Presence.PRESENT
    assert idle.at(1120.0) is Presence.STILL_HERE
    assert idle.at(1149.9) is Presence.STILL_HERE
    assert idle.at(1150.0) is Presence.GONE


def test_wcag_2_2_1_the_notice_is_met_by_any_touch_as_often_as_wanted() -> None:
    now, idle = 0.0, Idle.begin(LIMITS, 0.0)
    for _ in range(50):
        now += 149.0
        assert idle.at(now) is Presence.STILL_HERE
        idle = idle.touched(now)
        assert idle.at(now) is Presence.PRESENT


@pytest.mark.parametrize("notice", [0.0, 5.0, 19.9])
def test_wcag_2_2_1_no_notice_is_shorter_than_twenty_seconds(notice: float) -> None:
    with pytest.raises(ValueError, match="20 seconds"):
        Limits(notice=notice)


@pytest.mark.parametrize("seconds", [0.0, -1.0])
def test_there_is_always_time_before_asking(seconds: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        Limits(before_asking=seconds)


@pytest.mark.parametrize(
    ("words", "seconds"),
    [(0, 120.0), (100, 120.0), (150, 150.0), (300, 240.0), (400, 300.0), (4000, 300.0)],
)
def test_a_long_page_has_longer(words: int, seconds: float) -> None:
    assert LIMITS.for_words(words) == pytest.approx(seconds)


def test_a_longer_setting_outlasts_the_reading() -> None:
    assert Limits(before_asking=600.0).for_words(4000) == 600.0


def test_the_clock_stands_still_during_an_exercise_and_begins_anew_after_it() -> None:
    idle = Idle.begin(LIMITS, 0.0).during_exercise(True, 10.0)
    assert idle.at(5000.0) is Presence.PRESENT
    assert idle.changes_in(5000.0) is None
    after = idle.during_exercise(False, 5000.0)
    assert after.at(5119.0) is Presence.PRESENT
    assert after.at(5120.0) is Presence.STILL_HERE


def test_an_exercise_that_goes_on_changes_nothing() -> None:
    idle = Idle.begin(LIMITS, 0.0).during_exercise(True, 10.0)
    assert idle.during_exercise(True, 90.0) == idle


def test_another_page_begins_anew_with_its_own_time() -> None:
    idle = Idle.begin(LIMITS, 0.0).on_page(240.0, 100.0)
    assert idle.at(339.0) is Presence.PRESENT
    assert idle.at(340.0) is Presence.STILL_HERE


def test_it_says_when_to_look_again() -> None:
    idle = Idle.begin(LIMITS, 0.0)
    assert idle.changes_in(0.0) == 120.0
    assert idle.changes_in(130.0) == 20.0
    assert idle.changes_in(150.0) is None
