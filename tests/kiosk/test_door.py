"""The hidden way in for staff."""

from __future__ import annotations

from walkthrough.kiosk.door import OPEN_SECONDS, Door
from walkthrough.kiosk.pin import MOST_DIGITS


def tapped(times: list[float]) -> bool:
    door, opens = Door(), False
    for now in times:
        door, opens = door.tap(now)
    return opens


def test_five_taps_within_four_seconds_open_the_pad() -> None:
    assert tapped([0.0, 1.0, 2.0, 3.0, 4.0])


def test_five_taps_in_more_time_do_not() -> None:
    assert not tapped([0.0, 1.0, 2.0, 3.0, 4.1])


def test_four_taps_do_not() -> None:
    assert not tapped([0.0, 0.1, 0.2, 0.3])


def test_the_key_opens_it_at_the_third_press() -> None:
    door, first = Door().press(0.0)
    door, second = door.press(1.0)
    door, third = door.press(2.0)
    assert (first, second, third) == (False, False, True)
    assert door.presses == ()


def test_taps_and_presses_are_not_added_up() -> None:
    door = Door()
    for now in range(2):
        door, opens = door.press(float(now))
        door, opens = door.tap(float(now))
        assert not opens


def test_digits_are_typed_and_rubbed_out_and_end_at_the_most_there_may_be() -> None:
    door = Door().digit("1", 0.0).digit("2", 0.0).rub_out(0.0)
    assert door.typed == "1"
    for _ in range(MOST_DIGITS + 5):
        door = door.digit("9", 0.0)
    assert len(door.typed) == MOST_DIGITS


def test_the_pad_closes_twenty_seconds_after_the_last_digit() -> None:
    door = Door(since=100.0)
    assert door.closes_in(100.0) == OPEN_SECONDS == 20.0
    assert door.digit("1", 110.0).closes_in(129.0) == 1.0
    assert door.closes_in(121.0) == 0.0
