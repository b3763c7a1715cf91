"""Sheets over the visit: what opens them, and the way back."""

from __future__ import annotations

import pytest

from tests import shipped
from tests.journey.scripts import begin
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.over import Over
from walkthrough.journey.view import View
from walkthrough.script.steps import Breath, QuestionsAndAnswers


def done(view: View, *acts: Do | Act) -> View:
    """Carry out acts."""
    for act in acts:
        view = perform(view, act if isinstance(act, Act) else Act(act))
    return view


def names(view: View) -> list[str]:
    """The sheets from the lowest to the topmost."""
    return [sheet.key or str(sheet.over) for sheet in view.sheets]


@pytest.mark.parametrize(
    ("acts", "sheets"),
    [
        ((Do.HELP,), ["help"]),
        ((Do.HELP, Do.HELP), []),
        ((Do.HELP, Do.MAP), ["help", "map"]),
        ((Do.HELP, Do.MAP, Do.BACK), ["help"]),
        ((Do.HELP, Do.MAP, Do.FORWARD), ["help"]),
        ((Do.HELP, Do.MAP, Do.VISIT), []),
        ((Do.HELP, Do.GLOSSARY, Act(Do.TERM, "drip"), Do.GLOSSARY), ["help", "glossary"]),
        ((Do.CALM,), ["B03"]),
        ((Do.CALM, Do.CALM), []),
        ((Do.GROUND,), ["G03"]),
        ((Do.GROUND, Do.GROUND), []),
        ((Do.CALM, Do.GROUND), ["G03"]),
        ((Do.GROUND, Do.CALM), ["B03"]),
        ((Do.HELP, Do.CALM, Do.CALM), ["help"]),
        ((Do.CALM, Do.EXERCISES, Act(Do.EXERCISE, "B04")), ["B04"]),
        ((Do.CALM, Do.HELP, Do.BACK), ["B03"]),
        ((Do.CALM, Act(Do.EXERCISE, "G03"), Do.CLOSE), []),
    ],
)
def test_sheets(acts: tuple[Do | Act, ...], sheets: list[str]) -> None:
    assert names(done(View(begin()), *acts)) == sheets


def test_no_sheet_moves_the_journey() -> None:
    view = View(begin().forward())
    after = done(view, Do.HELP, Do.MAP, Do.CALM, Do.BACK, Do.FORWARD, Do.CLOSE)
    assert after == view


def test_after_the_dose_the_calm_key_opens_a_still_exercise() -> None:
    for stage in shipped.script().stages:
        view = shipped.view(stage.steps[0].id)
        if view.journey.step.id != stage.steps[0].id:
            continue
        exercise = view.calm().exercise
        if stage.after_dose:
            assert exercise in ("B01", "B04"), stage.id
        else:
            assert exercise == "B03", stage.id


def test_where_breath_is_unwelcome_the_calm_key_grounds() -> None:
    view = View(begin().forward())
    chosen = done(view, Act(Do.CHOOSE, "no-breath"))
    assert chosen.journey.breath is Breath.UNWELCOME
    assert chosen.calm().exercise == "G03"
    assert chosen.calm().calm().sheets == ()


def test_a_choice_without_a_reply_goes_on_at_once() -> None:
    view = done(View(begin()), Do.FORWARD, Act(Do.CHOOSE, "skip"))
    assert view.journey.step.id == "home"


def test_acts_that_point_to_nothing_change_nothing() -> None:
    view = View(begin())
    for act in (Act(Do.CHOOSE, "x"), Act(Do.STAGE, "x"), Act(Do.STAGE, "after"), Act(Do.MORE)):
        assert perform(view, act) == view


def test_the_map_opens_a_reached_stage_and_puts_the_sheets_away() -> None:
    view = done(View(begin()), Act(Do.GOTO, "rest"), Do.HELP, Do.MAP, Act(Do.STAGE, "before"))
    assert view.journey.step.id == "welcome"
    assert view.sheets == ()
    assert view.back().journey.step.id == "rest"


def test_prompts_come_round() -> None:
    view = shipped.view("notebook")
    step = view.journey.step
    count = len(getattr(step, "prompts", ()))
    assert count > 1
    for _ in range(count):
        view = perform(view, Act(Do.PROMPT))
    assert view.prompt == 0


def test_forward_and_back_say_whether_they_lead_anywhere() -> None:
    view = View(begin())
    assert not view.can_go_back
    assert view.can_go_on
    end = View(begin().goto("end"))
    assert not end.can_go_on
    assert end.open(Over.HELP).can_go_on


def test_a_touch_on_an_answer_that_comes_after_the_page_was_turned_does_nothing() -> None:
    asked = shipped.view("ask-control")
    step = asked.journey.step
    assert isinstance(step, QuestionsAndAnswers)
    late = Act(Do.ANSWER, step.entries[0].id)

    assert perform(asked, late).sheets
    assert perform(asked.forward(), late) == asked.forward()
