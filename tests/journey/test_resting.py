"""The still form of recovery: few words, long gaps, facts instead of promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests import shipped
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.present import present
from walkthrough.journey.resting import resting_lines, resting_timeline
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Setting
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.script.clinic import Clinic, plain
from walkthrough.script.exercises import Exercise
from walkthrough.script.text import Block, Piece

TODAY = date(2026, 11, 24)
CLINIC = Clinic(
    name=(Block((Piece("Riverside Clinic"),)),), staff_present=(Block((Piece("Nurse Kim"),)),)
)
IN_RECOVERY = [
    each
    for each in (*shipped.script().breathing, *shipped.script().grounding)
    if each.recovery_lines
]


def setting(policy: Policy = KIOSK, clinic: Clinic = CLINIC) -> Setting:
    return replace(shipped.setting(policy, clinic), today=TODAY)


def said(exercise: Exercise, where: Setting) -> list[str]:
    return [plain(line.text) for line in resting_lines(exercise, shipped.view("rest"), where)]


@pytest.mark.parametrize("exercise", IN_RECOVERY, ids=lambda each: each.id)
def test_each_line_has_at_most_six_words_and_the_safety_lines_stay(exercise: Exercise) -> None:
    lines = said(exercise, setting())
    own = [line for line in lines if not line.startswith("To call")]
    assert all(len(line.split()) <= 6 for line in own)
    assert lines[-1] == "Stay lying down. Staff will help."
    assert any(line.startswith("To call: ") for line in lines)
    assert not any("safe" in line.lower() for line in lines)


def test_in_the_clinic_it_says_where_when_and_who() -> None:
    lines = said(IN_RECOVERY[0], setting())
    assert "You are at Riverside Clinic." in lines
    assert "It is Tuesday, November 24." in lines
    assert "Near you: Nurse Kim." in lines


def test_who_is_near_is_not_guessed() -> None:
    lines = said(IN_RECOVERY[0], setting(clinic=Clinic()))
    assert "You are at your clinic." in lines
    assert not any(line.startswith("Near you") for line in lines)


def test_at_home_it_is_a_practice_and_says_so() -> None:
    lines = said(IN_RECOVERY[0], setting(REHEARSAL))
    assert lines[0] == "This is practice."
    assert "On the day: Riverside Clinic." in lines
    assert not any(line.startswith("You are at") for line in lines)


@pytest.mark.parametrize("exercise", IN_RECOVERY, ids=lambda each: each.id)
def test_gaps_are_long_and_at_the_end_nothing_changes(exercise: Exercise) -> None:
    lines = resting_lines(exercise, shipped.view("rest"), setting())
    assert all(10 <= line.time <= 20 for line in lines)
    timeline = resting_timeline(lines)
    assert timeline.at(timeline.total + 3600).line == len(lines) - 1


def test_a_recovery_exercise_asks_nothing_and_shows_one_line() -> None:
    view = shipped.view("rest").instead("G13")
    run = Run.begin(view, setting(), 0.0)
    assert run.resting
    assert not run.has_shape
    for second in range(0, 400, 7):
        caption = run.caption(setting(), float(second))
        assert caption.beside == ()
        assert caption.place == ""


def test_how_to_call_has_two_choices_rest_and_leave() -> None:
    view = perform(shipped.view("rest").instead("G13"), Act(Do.STAFF))
    shown = present(view, setting())
    assert [option.label for option in shown.options] == ["Rest", "Leave"]
    assert perform(view, shown.options[0].act).resting
    assert perform(view, shown.options[1].act).sheets == ()
    assert "To call: lift a hand" in str(shown.page)
