"""A running exercise as words and choices, under a clock that the test moves."""

from __future__ import annotations

import pytest

from tests import shipped
from walkthrough.exercise.breathing import Length
from walkthrough.journey.act import Do
from walkthrough.journey.run import Run, still_dots
from walkthrough.script.clinic import plain


def begun(name: str, length: Length = Length.STANDARD) -> Run:
    return Run.begin(shipped.setting(), name, 100.0, length)


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


@pytest.mark.parametrize("name", ["B01", "B03", "B04", "G03", "G04"])
def test_every_exercise_ends_in_three_equal_choices(name: str) -> None:
    run = begun(name)
    view = shipped.view("wait-breathe").instead(name)
    end = 100.0 + run.session.timeline.total
    assert run.moment(end).finished
    acts = [option.act.do for option in run.options(view, shipped.setting(), end)]
    assert acts == [Do.AGAIN, Do.EXERCISES, Do.VISIT]


@pytest.mark.parametrize("name", ["B01", "B03", "B04"])
def test_breath_always_stands_beside_grounding(name: str) -> None:
    run = begun(name)
    view = shipped.view("wait").instead(name, calm=True)
    options = run.options(view, shipped.setting(), 110.0)
    assert [option.label for option in options] == ["Back to my page", "Ground instead", "Pause"]


def test_pausing_says_so_and_offers_to_go_on() -> None:
    run = begun("B03").pause_or_resume(120.0)
    view = shipped.view("wait").instead("B03", calm=True)
    assert run.caption(shipped.setting(), 500.0).place == "Paused. Take your time."
    assert run.options(view, shipped.setting(), 500.0)[2].label == "Carry on"
    assert not run.pause_or_resume(500.0).session.paused


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
