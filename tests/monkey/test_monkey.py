"""A short press of each program, and events that are the same each time."""

from __future__ import annotations

import pytest

pytest.importorskip("termios")

from tests.monkey.__main__ import LEAST, Way, press, shrunk
from tests.monkey.events import event
from tests.monkey.run import growth


def test_the_same_seed_gives_the_same_events() -> None:
    assert [event(3, number) for number in range(50)] == [event(3, number) for number in range(50)]
    assert [event(3, number) for number in range(50)] != [event(4, number) for number in range(50)]


def test_a_rehearsal_bears_what_is_pressed_at_random() -> None:
    press([event(5, number) for number in range(400)], Way(), quiet=True)


@pytest.mark.parametrize("limited", [True, False])
def test_a_kiosk_bears_what_is_pressed_at_random(*, limited: bool) -> None:
    events = [event(6, number) for number in range(200)]
    run = press(events, Way(kiosk=True, limited=limited), quiet=True)
    assert limited or run.accepted


def test_growth_is_told_of_a_life_that_is_long_enough_and_without_its_begin() -> None:
    points = [(0.0, 40e6), *((2000.0 * each, 50e6 + 20e3 * each) for each in range(1, 12))]
    assert growth(points[:5]) is None
    assert growth(points) == pytest.approx(1e6)


def test_a_failing_run_is_shortened_to_what_still_fails() -> None:
    events = [event(7, number) for number in range(1000)]
    guilty = [events[130], events[870]]
    found = shrunk(events, lambda fewer: all(each in fewer for each in guilty))
    assert all(each in found for each in guilty)
    assert len(found) <= 4 * LEAST
