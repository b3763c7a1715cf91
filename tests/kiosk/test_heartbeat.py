"""The line between the screen and its supervisor."""

from __future__ import annotations

import socket
from datetime import date

import pytest

from walkthrough.kiosk.counts import Counted, Counts
from walkthrough.kiosk.heartbeat import Heart, Lines, Pulse, Status, SupervisorGoneError
from walkthrough.kiosk.pin import Tries

DAY = date(2026, 11, 24)


def test_a_small_number_is_never_told() -> None:
    counts = Counts(DAY)
    for _ in range(4):
        counts = counts.with_one(Counted.VISIT)
    assert counts.line() == "2026-11-24,fewer than 5,fewer than 5,fewer than 5"
    assert counts.with_one(Counted.VISIT).told()[0] == "5"


def test_the_status_reaches_the_screen_as_it_was() -> None:
    status = Status.of(Tries(3, 61.5), "broken", Counts(DAY, 12, 40, 2))
    assert Status.read(status.line()) == status
    assert Status.read("status 1 x - few few few") is None


def test_words_go_both_ways_and_an_end_that_closes_is_noticed() -> None:
    ours, theirs = socket.socketpair()
    lines, heart = Lines(ours), Heart(theirs.detach())
    heart.count(Counted.STEP)
    heart.fault("ValueError\n  walkthrough/x.py, line 3, in f")
    told = list(lines.receive())
    assert told == ["step", "fault ValueError; walkthrough/x.py, line 3, in f"]
    lines.send(Status(news="new").line())
    assert heart.beat().news == "new"
    lines.close()
    with pytest.raises(SupervisorGoneError):
        heart.beat()


def test_three_silent_seconds_are_a_hang_and_sleep_is_not() -> None:
    pulse = Pulse(0.0).beaten()
    for now in (1.0, 2.0):
        pulse = pulse.looked_at(now)
    assert not pulse.is_lost
    assert pulse.looked_at(3.0).is_lost
    assert not Pulse(0.0).beaten().looked_at(3600.0).is_lost
