"""Grounding as a timeline."""

from __future__ import annotations

import pytest

from tests import shipped
from walkthrough.exercise.grounding import CLOSE_SECONDS, grounding_timeline
from walkthrough.exercise.timeline import Part


@pytest.mark.parametrize(("name", "seconds"), [("G03", 40), ("G04", 31), ("G02", 45), ("G13", 60)])
def test_lines_follow_each_other_in_the_catalogues_time(name: str, seconds: float) -> None:
    exercise = shipped.setting().grounding[name]
    timeline = grounding_timeline(exercise)
    assert timeline.total == pytest.approx(seconds + CLOSE_SECONDS)
    lines = [segment.line for segment in timeline.segments]
    assert lines == list(range(len(exercise.lines) + 1))
    assert timeline.segments[-1].part is Part.CLOSE


def test_nothing_moves() -> None:
    timeline = grounding_timeline(shipped.setting().grounding["G03"])
    assert {timeline.at(second / 2).level for second in range(100)} == {0.0}
