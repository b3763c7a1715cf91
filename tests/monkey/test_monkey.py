"""A short press of each program, and events that are the same each time."""

from __future__ import annotations

import pytest

pytest.importorskip("termios")

from tests.monkey.__main__ import press
from tests.monkey.events import event


def test_the_same_seed_gives_the_same_events() -> None:
    assert [event(3, number) for number in range(50)] == [event(3, number) for number in range(50)]
    assert [event(3, number) for number in range(50)] != [event(4, number) for number in range(50)]


def test_a_rehearsal_bears_what_is_pressed_at_random() -> None:
    press([event(5, number) for number in range(400)], kiosk=False, limited=True, quiet=True)


@pytest.mark.parametrize("limited", [True, False])
def test_a_kiosk_bears_what_is_pressed_at_random(*, limited: bool) -> None:
    events = [event(6, number) for number in range(200)]
    press(events, kiosk=True, limited=limited, quiet=True)
