"""Exercises in the plain form: what is said, when, and what a key does."""

from __future__ import annotations

import pytest

from tests import shipped
from tests.plain.talking import Talk
from walkthrough.exercise.timeline import Part, Phase
from walkthrough.journey.act import Act, Do
from walkthrough.journey.controls import controls_of
from walkthrough.journey.run import Run
from walkthrough.plain.console import Woken
from walkthrough.plain.pacing import time_to_listen

BREATHING = [each.id for each in shipped.script().breathing]
GROUNDING = [each.id for each in shipped.script().grounding]
A_LONG_TIME = 100_000.0


def cues(talk: Talk) -> list[tuple[float, str]]:
    """What was said in time, from the words of the settling on."""
    return [(when, text) for when, text in talk.times if text.strip() and when > 0]


def test_a_breath_is_counted_second_by_second_as_the_timeline_has_it() -> None:
    talk = Talk("c", 60.0)

    run = talk.walk._practising.run
    assert run is not None
    breaths = [each for each in run.session.timeline.segments if each.phase is not Phase.NONE]
    said = cues(talk)
    first = next(when for when, text in said if text == "Breathe in")
    in_first, out_first = breaths[:2]
    assert [text for _, text in said[:4]] == ["Breathe in", " … two", " … three", "Breathe out"]
    assert [when - first for when, _ in said[1:3]] == pytest.approx([1, 2], abs=0.01)
    assert said[3][0] == pytest.approx(first + in_first.seconds)
    later = [when for when, text in said if text == "Breathe in"]
    assert later[1] == pytest.approx(first + in_first.seconds + out_first.seconds)


def test_the_first_words_have_the_time_that_it_takes_to_hear_them() -> None:
    talk = Talk("c", 60.0)

    before = talk.said[talk.said.index("A longer breath out") : talk.said.index("Breathe in …")]
    begun = next(when for when, text in talk.times if text == "Breathe in")
    assert begun >= time_to_listen(before)
    assert "Stop any time." in before
    assert "let the breath out take its time" in before.lower()


def test_after_the_first_breaths_only_their_words_are_said_unless_one_asks_for_more() -> None:
    few = Talk("c", 120.0).said.rpartition("Paused")[0].strip().split("\n")[-6:-1]
    every = Talk("c", 20.0, "10", "", 120.0).said.rpartition("Paused")[0].strip().split("\n")[-6:-1]

    assert all("…" not in line for line in few if line.startswith("Breathe"))
    assert all("…" in line for line in every if line.startswith("Breathe"))


def test_a_key_stops_it_and_enter_goes_on_from_the_start_of_a_breath() -> None:
    talk = Talk("c", 24.0, "", 6.0)

    stopped, again = talk.said.split("Paused. Take your time.")[:2]
    assert stopped.strip().split("\n")[-1].startswith("Breathe")
    after = again.split("Enter: Carry on.")[1].strip().split("\n")
    assert after[0].startswith("Breathe in")


def test_stopping_again_says_the_choices_once() -> None:
    talk = Talk("c", 24.0, "", 3.5)

    assert talk.said.count("1: Carry on") == 1
    assert talk.pages[-1].split("\n")[-1] == "Enter: Carry on. r: Hear it again."


def test_the_end_of_input_in_an_exercise_leaves() -> None:
    talk = Talk("c")

    assert talk.walk._left
    assert "Paused" not in talk.said


@pytest.mark.parametrize("name", BREATHING + GROUNDING)
def test_each_exercise_is_said_to_its_end(name: str) -> None:
    talk = Talk(A_LONG_TIME, "r", exercise=name)
    if talk.walk.view.exercise is None:
        talk = Talk("begin", "", A_LONG_TIME, "r", exercise=name)

    run = talk.walk._practising.run
    assert run is not None
    script = shipped.script()
    exercise = next(x for x in (*script.breathing, *script.grounding) if x.id == name)
    said = " ".join(talk.said.split())
    for text in run.lines:
        assert "".join(piece.text for piece in text) in said
    assert "".join(piece.text for piece in exercise.close) in talk.pages[-2]
    assert "What would you like now?" in talk.pages[-2]
    assert [each.exercise for each in talk.walk.view.journey.practice.done] == [name]
    for segment in run.session.timeline.segments:
        assert segment.phase is Phase.NONE or segment.part is not Part.SETTLE


@pytest.mark.parametrize(
    ("choice", "told"), [("slower", "Slower."), ("shorter", "Shorter."), ("longer", "Longer.")]
)
def test_pace_and_length_are_changed_while_it_stands_still(choice: str, told: str) -> None:
    talk = Talk("c", 20.0, choice)

    assert talk.said.strip().split("\n")[-2:] == [told, "Enter: Carry on."]


def test_where_the_pace_cannot_change_further_that_is_said() -> None:
    talk = Talk("c", 20.0, *["longer"] * 3)

    assert "That key does nothing." in talk.said


def test_it_stands_still_while_a_sheet_lies_over_it() -> None:
    talk = Talk("c", 24.0, "h", "b", "", 6.0)

    assert talk.sheets == ["B03"]
    assert talk.said.count("Paused. Take your time.") == 3


def test_another_exercise_begins_in_its_place() -> None:
    talk = Talk("c", 20.0, "ground instead", 3.0)

    assert len(talk.sheets) == 1
    assert talk.sheets != ["B03"]


def test_it_is_done_again_from_the_start() -> None:
    talk = Talk("g", A_LONG_TIME, "again", 2.0)

    first = "".join(piece.text for piece in talk.walk._practising.run.lines[0])  # type: ignore[union-attr]
    assert talk.said.count(first) == 2


def test_ones_own_pace_is_tapped_with_enter() -> None:
    own = ("other ways to do it", "carry on", "my own pace")
    talk = Talk(*own, *[""] * 9, 60.0, step="practise", seconds_a_line=2.0)

    taps = talk.said[talk.said.index("Find your own pace") :].split("\n")
    enters = [line for line in taps if line.startswith("Enter: Now") or "breath out ends" in line]
    assert enters[:3] == [
        "Enter: Now a breath in.",
        "Enter: Now the breath out.",
        "Enter: The breath out ends.",
    ]
    assert "Breath 2 of three" in taps
    assert "That key does nothing." not in "\n".join(taps)
    run = talk.walk._practising.run
    assert run is not None
    assert run.plan is not None
    assert run.plan.own is not None
    assert (run.plan.own.inhale, run.plan.own.exhale) == (2.5, 2.5)


def test_in_recovery_any_key_says_how_to_call_staff() -> None:
    talk = Talk("1", "", 20.0, step="rest-breathe")

    assert talk.sheets[-1] == "staff"
    assert talk.pages[-1].startswith("How to call staff\n")
    assert "1: Rest" in talk.pages[-1]


def test_a_machine_that_slept_finds_the_exercise_stopped() -> None:
    talk = Talk("c", 24.0)
    practising, keyboard = talk.walk._practising, talk.keyboard
    practising.pause_or_resume()

    def sleep(seconds: float | None) -> Woken:
        talk.clock.now += (seconds or 0.0) + 60.0
        return Woken.TIME

    keyboard.wait = sleep  # type: ignore[method-assign]
    assert practising.listen(talk.walk.setting) is Woken.KEY
    assert practising.run is not None
    assert practising.run.session.paused


def test_the_visit_in_small_goes_on_by_itself_until_a_key() -> None:
    talk = Talk("m", "my day", "the visit in small", "let it go on by itself", 25.0, "q")

    headlines = [page.split("\n")[0] for page in talk.pages]
    assert headlines[3:6] == ["Stop eating", "Stop drinking", "Leave home"]
    assert not talk.walk.view.playing


def test_the_visit_in_small_stands_still_on_its_last_part() -> None:
    talk = Talk("m", "my day", "the visit in small", "let it go on by itself", 10_000.0)

    assert talk.pages[-1].startswith("The next morning")
    assert not talk.walk.view.playing


def test_help_is_one_key_in_an_exercise_too_and_leads_back_to_where_it_stopped() -> None:
    talk = Talk("c", "h", "b")

    assert talk.pages[2].startswith("Help is here\n")
    assert talk.pages[3].startswith("Paused. Take your time.\n")
    assert talk.sheets == ["B03"]


@pytest.mark.parametrize("name", ["B03", "B01", "G01"])
@pytest.mark.parametrize("seconds", [20.0, A_LONG_TIME], ids=["stopped", "ended"])
def test_each_choice_of_the_full_form_has_a_number(name: str, seconds: float) -> None:
    talk = Talk(seconds, exercise=name)
    walk, run = talk.walk, talk.walk._practising.run
    assert run is not None

    def acts(each: Run, now: float) -> set[Act]:
        rows = controls_of(each, walk.view, walk.setting, now, still=False).rows
        return {option.act for row in rows for option in row}

    offered = {choice.act for choice in walk._hearing.page.choices}
    assert offered == acts(run, talk.clock.now)
    running = run.resume(talk.clock.now)
    assert acts(running, talk.clock.now + 4.0) <= offered | {Act(Do.PAUSE)}
