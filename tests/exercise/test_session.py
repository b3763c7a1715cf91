"""Runs of an exercise under a clock that the test moves."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exercise.patterns import paced
from walkthrough.exercise.breathing import breathing_timeline
from walkthrough.exercise.session import RESUME_SETTLE_SECONDS, Session
from walkthrough.exercise.timeline import Part, Phase

TIMELINE = breathing_timeline(paced(4, 6))
MAIN = 39.0
"""When the first breath at the full pace begins, in seconds."""


def test_an_exercise_ends_on_the_planned_second() -> None:
    session = Session.begin(TIMELINE, 1000.0)
    assert not session.moment(1000.0 + TIMELINE.total - 0.001).finished
    assert session.moment(1000.0 + TIMELINE.total).finished
    assert session.wait(1000.0 + TIMELINE.total, 40) is None


def test_a_pause_goes_back_to_the_start_of_the_breath() -> None:
    session = Session.begin(TIMELINE, 0.0).pause(MAIN + 10 + 7)
    assert session.paused
    assert session.position == MAIN + 10
    assert session.moment(9999.0).level == 0
    assert session.wait(9999.0, 40) is None


def test_going_on_settles_first_and_then_begins_a_whole_breath() -> None:
    session = Session.begin(TIMELINE, 0.0).pause(MAIN + 7).resume(500.0)
    settling = session.moment(501.0)
    assert (settling.part, settling.phase, settling.level) == (Part.SETTLE, Phase.NONE, 0)
    first = session.moment(500.0 + RESUME_SETTLE_SECONDS + 0.1)
    assert first.phase is Phase.INHALE
    assert first.elapsed == pytest.approx(MAIN + 0.1)


def test_pausing_twice_and_going_on_twice_change_nothing() -> None:
    session = Session.begin(TIMELINE, 0.0)
    paused = session.pause(50.0)
    assert paused.pause(80.0) == paused
    assert session.resume(50.0) == session


def test_a_pause_while_settling_loses_nothing() -> None:
    session = Session.begin(TIMELINE, 0.0).pause(60.0).resume(100.0).pause(101.0)
    assert session.position == Session.begin(TIMELINE, 0.0).pause(60.0).position


@given(
    st.lists(
        st.tuples(st.floats(0, 40, allow_nan=False), st.floats(0, 400, allow_nan=False)),
        max_size=12,
    )
)
def test_pauses_never_skip_a_breath_or_run_past_the_end(pauses: list[tuple[float, float]]) -> None:
    now = 0.0
    session = Session.begin(TIMELINE, now)
    reached = 0.0
    for running, standing in pauses:
        now += running
        reached = max(reached, session.elapsed(now))
        session = session.pause(now)
        now += standing
        assert session.elapsed(now) <= reached
        session = session.resume(now)
    left = TIMELINE.total - session.position
    assert session.moment(now + RESUME_SETTLE_SECONDS + left + 0.001).finished


def test_asking_at_each_wait_shows_every_picture_and_ends_in_time() -> None:
    now = 0.0
    session = Session.begin(TIMELINE, now)
    pictures = []
    while (wait := session.wait(now, 40)) is not None:
        now += wait
        pictures.append(round(session.moment(now).level * 40))
    assert now == pytest.approx(TIMELINE.total, abs=0.05)
    steps = [abs(after - before) for before, after in pairwise(pictures)]
    assert max(steps) == 1
    assert len(pictures) < 40 * 2 * 20
