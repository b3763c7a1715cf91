"""Which exercise runs while its page comes and goes."""

from __future__ import annotations

from tests import shipped
from walkthrough.journey.over import Over
from walkthrough.journey.under_way import followed, is_under_way, left_by

VIEW = shipped.view("wait-breathe")
SETTING = shipped.setting()


def test_it_begins_pauses_under_a_sheet_and_is_forgotten_when_closed() -> None:
    opened = VIEW.instead("B03")
    run = followed(None, opened, SETTING, 100.0)
    assert run is not None
    assert followed(run, opened, SETTING, 110.0) is run
    covered = followed(run, opened.open(Over.HELP), SETTING, 110.0)
    assert covered is not None
    assert covered.session.paused
    assert followed(run, VIEW, SETTING, 110.0) is None


def test_another_exercise_takes_its_place() -> None:
    run = followed(None, VIEW.instead("B03"), SETTING, 100.0)
    other = followed(run, VIEW.instead("G01"), SETTING, 110.0)
    assert other is not None
    assert other.exercise.id == "G01"
    assert other.moment(110.0).elapsed == 0.0


def test_one_that_had_begun_was_practised_when_it_is_left() -> None:
    run = followed(None, VIEW.instead("B03"), SETTING, 100.0)
    assert left_by(run, VIEW, 101.0) is None
    assert left_by(run, VIEW, 130.0) == "B03"
    assert left_by(run, VIEW.instead("B03").open(Over.HELP), 130.0) is None


def test_one_that_has_ended_is_not_under_way() -> None:
    opened = VIEW.instead("B03")
    run = followed(None, opened, SETTING, 100.0)
    assert is_under_way(run, opened, 110.0)
    assert not is_under_way(run, opened, 10_000.0)
    assert not is_under_way(run, VIEW, 110.0)
    assert not is_under_way(None, opened, 110.0)
