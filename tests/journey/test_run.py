"""A running exercise as words and choices, under a clock that the test moves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import shipped
from walkthrough.journey.controls import controls_of
from walkthrough.journey.over import How
from walkthrough.journey.practice import Practice
from walkthrough.journey.run import Run, still_dots
from walkthrough.policy import KIOSK
from walkthrough.script.clinic import plain

ALL = (*shipped.script().breathing, *shipped.script().grounding)


VIEW = shipped.view("wait-breathe")


def begun(name: str, how: How = How.PLANNED) -> Run:
    return Run.begin(VIEW.instead(name, how=how), shipped.setting(), 100.0)


def labels(run: Run, now: float, *, calm: bool = False) -> list[list[str]]:
    view = VIEW.instead(run.exercise.id, calm=calm)
    controls = controls_of(run, view, shipped.setting(), now, still=False)
    return [[option.label for option in row] for row in controls.rows]


def word(run: Run, seconds: float) -> str:
    return plain(run.caption(shipped.setting(), 100.0 + seconds).main)


def test_the_words_follow_the_breath() -> None:
    run = begun("B03")
    assert word(run, 8.5) == "Breathe in"
    assert word(run, 8 + 3.5) == "Breathe out"
    assert word(run, 8 + 14 + 17 + 1) == "Breathe in"
    assert word(run, 8 + 14 + 17 + 4.5) == "Breathe out"


def test_the_place_is_said_in_words_only() -> None:
    run = begun("B03")
    places = [
        run.caption(shipped.setting(), 100.0 + second).place
        for second in range(int(run.session.timeline.total))
    ]
    assert list(dict.fromkeys(places)) == [
        "starting",
        "going on",
        "about half way",
        "nearly done",
    ]
    assert not any(character.isdigit() for place in places for character in place)


@pytest.mark.parametrize("name", [each.id for each in ALL])
def test_every_exercise_ends_in_three_equal_choices(name: str) -> None:
    run = begun(name)
    end = 100.0 + run.session.timeline.total
    assert run.moment(end).finished
    assert labels(run, end)[0] == ["Again", "Something else", "Back to the visit"]


@pytest.mark.parametrize("name", [each.id for each in shipped.script().breathing])
def test_breath_always_stands_beside_grounding(name: str) -> None:
    run = begun(name)
    for now in (110.0, 130.0):
        assert labels(run, now)[0] == ["Stop", "Ground instead", "Something else"]
    paused = labels(run.pause(120.0), 500.0)
    assert paused[0] == ["Carry on", "Ground instead", "All done", "Something else"]


def test_the_pace_is_a_choice_but_for_holds_and_what_is_not_paced() -> None:
    assert labels(begun("B03"), 145.0)[1] == [
        "Slower",
        "Faster",
        "Shorter",
        "Longer",
        "Still",
        "Read out",
    ]
    assert labels(begun("B10"), 130.0)[1] == ["Shorter", "Longer", "Still", "Read out"]
    assert labels(begun("B01"), 130.0)[1] == ["Shorter", "Longer", "Read out"]
    assert labels(begun("G03"), 130.0)[1] == ["Next line", "Read out"]


def test_pausing_says_so_and_offers_to_go_on() -> None:
    run = begun("B03").pause_or_resume(120.0)
    assert plain(run.caption(shipped.setting(), 500.0).main) == "Paused. Take your time."
    first, _, away, _ = labels(run, 500.0, calm=True)[0]
    assert (first, away) == ("Carry on", "Back to my page")
    assert not run.pause_or_resume(500.0).session.paused


def test_before_the_first_breath_stands_when_to_stop() -> None:
    caption = begun("B03").caption(shipped.setting(), 101.0)
    assert plain(caption.beside) == shipped.script().words.stop_any_time
    shared = begun("B03").caption(shipped.setting(KIOSK), 101.0)
    assert plain(shared.beside) == shipped.script().words.tell_team


@pytest.mark.parametrize("name", ["B10", "B10b", "B11"])
def test_a_hold_says_first_that_it_is_for_before_the_medicine(name: str) -> None:
    caption = begun(name).caption(shipped.setting(), 101.0)
    assert plain(caption.beside).startswith("Only before the medicine.")


def test_a_kiosk_breathes_for_a_minute_and_home_for_three() -> None:
    view = VIEW.instead("B03")
    home = Run.begin(view, shipped.setting(), 0.0).session.timeline.total
    kiosk = Run.begin(view, shipped.setting(KIOSK), 0.0).session.timeline.total
    assert (home, kiosk) == (174.5, 64.5)


def test_slower_and_faster_wait_for_the_next_breath() -> None:
    run = begun("B03")
    now = 100.0 + 8 + 31 + 7
    before = run.moment(now)
    slow = run.slower(now)
    assert slow.moment(now).level == before.level
    assert slow.cycle is not None
    assert slow.cycle.seconds == pytest.approx(10.5)
    assert slow.moment(now + 3).phase_seconds == pytest.approx(4.2)
    assert slow.faster(now).session.timeline.total == pytest.approx(174.5)


def test_the_breath_can_stay_as_it_is_while_it_becomes_slower() -> None:
    run = begun("B03")
    first, second = 100.0 + 8 + 3, 100.0 + 8 + 14 + 3
    assert "Stay at this speed" in labels(run, first)[1]
    stayed = run.stay(first)
    assert stayed.cycle is not None
    assert stayed.cycle.seconds == 7
    assert stayed.moment(first) == replace(run.moment(first), done=stayed.moment(first).done)
    assert stayed.moment(first + 40).phase_seconds in (3, 4)
    assert stayed.session.timeline.total == pytest.approx(8 + 7 + 11 * 7 + 10)
    slower = run.stay(second)
    assert slower.cycle is not None
    assert slower.cycle.seconds == pytest.approx(8.5)
    assert slower.session.timeline.total == pytest.approx(8 + 14 + 8.5 + 11 * 8.5 + 7 + 10)


@pytest.mark.parametrize("name", ["B01", "B04", "B09", "B10", "G03"])
def test_no_speed_is_to_be_kept_where_none_changes(name: str) -> None:
    run = begun(name)
    for now in range(100, 140):
        assert not run.can_stay(now)
        assert run.stay(now) == run


def test_after_the_ramp_the_speed_is_what_it_is() -> None:
    run = begun("B03")
    late = 100.0 + 8 + 31 + 1
    assert not run.can_stay(late)
    assert run.stay(late) == run


def test_what_was_said_can_leave_out_the_long_form_alone() -> None:
    practice = Practice().tick("pregnant")
    said = replace(VIEW, journey=replace(VIEW.journey, practice=practice))
    view = said.instead("B09")
    run = Run.begin(view, shipped.setting(), 100.0)
    assert run.longer(120.0) == run
    assert run.shorter(120.0) != run
    usual = Run.begin(VIEW.instead("B09"), shipped.setting(), 100.0)
    assert usual.longer(120.0) != usual


def test_an_exercise_can_be_made_longer_and_shorter() -> None:
    run = begun("B03")
    assert run.longer(120.0).session.timeline.total == pytest.approx(294.5)
    assert run.shorter(120.0).session.timeline.total == pytest.approx(64.5)
    assert run.shorter(120.0).shorter(120.0) == run.shorter(120.0)
    late = 100.0 + 8 + 31 + 55
    assert run.shorter(late).session.timeline.total == pytest.approx(8 + 31 + 60 + 15.5 + 10)


def test_the_waiting_room_loop_goes_on_for_hours_and_says_no_place() -> None:
    run = begun("B03", How.UNTIL_CALLED)
    places = {run.caption(shipped.setting(), 100.0 + 60 * minute).place for minute in range(1, 230)}
    assert places == {"going on"}
    assert labels(run, 145.0)[1] == ["Slower", "Faster", "Still", "Read out"]


def test_again_begins_anew() -> None:
    run = begun("G03")
    end = 100.0 + run.session.timeline.total
    again = run.again(end)
    assert not again.moment(end).finished
    assert again.moment(end).elapsed == 0


def test_grounding_shows_one_line_after_the_other() -> None:
    run = begun("G03")
    exercise = shipped.setting().grounding["G03"]
    begins = 0.0
    for line in exercise.lines:
        assert word(run, begins + 0.1) == plain(line.text)
        begins += line.time
    assert word(run, begins + 0.1) == plain(exercise.close)


def test_still_dots_fill_one_a_second() -> None:
    run = begun("B03")
    seen = [still_dots(run.moment(100 + 39 + second + 0.5)) for second in range(10)]
    assert seen == [(4, 1), (4, 2), (4, 3), (4, 4), (6, 1), (6, 2), (6, 3), (6, 4), (6, 5), (6, 6)]
