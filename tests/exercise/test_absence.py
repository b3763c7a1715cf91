"""Whether the machine slept, from readings of two clocks."""

from __future__ import annotations

import pytest

from walkthrough.exercise.absence import Reading, was_absent

BEFORE = Reading(100.0, 5000.0)


@pytest.mark.parametrize(
    ("monotonic", "wall", "absent"),
    [
        (0.2, 0.2, False),
        (3.0, 3.0, False),
        (0.2, 0.2 + 3600, True),
        (0.2, 0.2 + 2.5, True),
        (0.2, 0.2 - 3600, False),
        (30.0, 30.0, True),
    ],
    ids=[
        "in time",
        "a late picture",
        "an hour of sleep",
        "a short sleep",
        "a clock set back",
        "a stopped process",
    ],
)
def test_sleep_is_seen_by_the_wall_clock(monotonic: float, wall: float, absent: bool) -> None:
    now = Reading(100.0 + monotonic, 5000.0 + wall)
    assert was_absent(BEFORE, 0.1, now) is absent


def test_a_long_wait_is_no_absence() -> None:
    assert not was_absent(BEFORE, 60.0, Reading(160.2, 5060.2))
