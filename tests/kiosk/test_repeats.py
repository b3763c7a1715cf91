"""Keys that are held down."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from walkthrough.kiosk.repeats import LastKey


def held(keys: list[tuple[str, float]]) -> list[bool]:
    last, told = LastKey(), []
    for key, now in keys:
        last = last.pressed(key, now)
        told.append(last.held)
    return told


def test_a_key_alone_is_not_held() -> None:
    assert held([("enter", 0.0), ("enter", 1.0), ("right", 1.1), ("enter", 1.2)]) == [False] * 4


@given(st.floats(0.2, 0.66), st.floats(0.01, 0.1), st.integers(1, 200))
def test_a_key_held_down_counts_once_whatever_the_keyboard_repeats(
    delay: float, every: float, count: int
) -> None:
    times = [0.0, *(delay + every * index for index in range(count))]
    assert held([("enter", each) for each in times]) == [False] + [True] * count
