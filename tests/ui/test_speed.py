"""A preview's exercises go faster: their clocks, and the timers for the next picture."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from tests.ui.walking import FakeClock
from walkthrough.ui.running import Clocks, Running


def test_faster_clocks_go_on_from_where_they_are() -> None:
    monotonic, wall = FakeClock(), FakeClock()
    wall.now = 5.0
    clocks = Clocks.at_speed(monotonic, wall, 4.0)

    before = clocks.monotonic(), clocks.wall()
    monotonic.now += 2.0
    wall.now += 2.0

    assert before == (1000.0, 5.0)
    assert (clocks.monotonic(), clocks.wall()) == (1008.0, 13.0)
    assert clocks.speed == 4.0


def test_at_the_usual_speed_the_clocks_are_the_same() -> None:
    monotonic, wall = FakeClock(), FakeClock()

    assert Clocks.at_speed(monotonic, wall, 1.0) == Clocks(monotonic, wall)


@pytest.mark.parametrize(("speed", "waited"), [(1.0, 2.0), (4.0, 0.5)])
def test_the_next_picture_comes_sooner(speed: float, waited: float) -> None:
    waits: list[float] = []
    zones: Any = SimpleNamespace(
        exercise=SimpleNamespace(wait=lambda *_: 2.0),
        draw_exercise=lambda *_: None,
        room=SimpleNamespace(too_small=False),
    )
    timer: Any = lambda seconds, _: waits.append(seconds)  # noqa: E731
    clocks = Clocks.at_speed(FakeClock(), FakeClock(), speed)
    running = Running(zones, clocks, timer, lambda: None)
    running.run = SimpleNamespace(can_stay=lambda _: False)  # type: ignore[assignment]

    assert running.draw(SimpleNamespace(exercise="B1"), SimpleNamespace())  # type: ignore[arg-type]
    assert waits == [waited]
