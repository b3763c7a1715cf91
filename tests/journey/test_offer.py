"""Who is offered what: the catalogue's routing rule, row by row."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests import shipped
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.offer import Offer
from walkthrough.journey.over import Over
from walkthrough.journey.practice import Practice
from walkthrough.journey.present import present
from walkthrough.journey.view import View
from walkthrough.policy import KIOSK
from walkthrough.script.exercises import Breathing, Waiting
from walkthrough.script.steps import Breath

ALL_BREATHING = {each.id for each in shipped.script().breathing}
PACED = {each.id for each in shipped.script().breathing if each.cycle is not None}
HOLDS = {"B10", "B10b", "B11"}


def offer(*ticked: str, step: str = "wait", shared: bool = False) -> Offer:
    practice = Practice(shared=shared, conditions=frozenset(ticked))
    return Offer(replace(shipped.view(step).journey, practice=practice))


def names(offered: Offer) -> list[str]:
    return [each.id for each in offered.exercises]


@pytest.mark.parametrize(
    ("said", "first", "hidden"),
    [
        ("breath", ["G03", "G05", "G02"], ALL_BREATHING),
        ("panic", ["B12", "B04", "G01"], {"B05b", "B09"} | HOLDS),
        ("dizzy", ["B01", "G03"], PACED),
        ("lungs", ["B08", "B04"], {"B09"} | HOLDS),
        ("heart", ["B04", "B03"], HOLDS),
        ("pregnant", ["B04", "B12"], HOLDS),
        ("sick", ["B08", "G05"], {"B07", "B09"}),
        ("medicine-today", ["B01", "G03", "G13"], {"B03", "B05", "B05b", "B07", "B09"} | HOLDS),
    ],
)
def test_what_is_said_puts_first_and_hides(said: str, first: list[str], hidden: set[str]) -> None:
    found = names(offer(said))
    assert found[: len(first)] == first
    assert not set(found) & hidden
    assert ALL_BREATHING - set(found) == hidden
    assert offer(said).calm == first[0]


def test_each_answer_has_a_row_here() -> None:
    assert {each.id for each in shipped.script().conditions} == {
        "call",
        "breath",
        "panic",
        "dizzy",
        "lungs",
        "heart",
        "pregnant",
        "sick",
        "medicine-today",
    }


def test_short_breath_or_chest_pain_means_no_exercise_but_the_team() -> None:
    assert names(offer("call", "panic")) == []
    assert offer("call").calm is None
    view = View(offer("call").journey)
    for do in (Do.CALM, Do.GROUND):
        opened = perform(view, Act(do))
        assert opened.exercise is None
        shown = present(opened, shipped.setting())
        assert "Please tell the team now." in str(shown.page)
        assert Do.HELP in [option.act.do for option in shown.options]
        assert perform(opened, Act(do)).sheets == ()


def test_several_answers_hide_all_that_each_hides() -> None:
    found = names(offer("sick", "panic"))
    assert not set(found) & ({"B07", "B09", "B05b"} | HOLDS)
    assert found[:5] == ["B12", "B04", "G01", "B08", "G05"]


def test_nothing_said_offers_the_whole_catalogue_holds_last() -> None:
    found = names(offer())
    assert set(found) == {*ALL_BREATHING, *(each.id for each in shipped.script().grounding)}
    assert offer().calm == "B03"
    asked = [shipped.setting().exercise(name).waiting is Waiting.ON_REQUEST for name in found]
    breathing = [name for name in found if name in ALL_BREATHING]
    assert breathing[-4:] == ["B05b", "B10", "B10b", "B11"]
    assert any(asked)


def test_a_shared_screen_offers_six_breaths_and_grounding() -> None:
    found = set(names(offer(shared=True)))
    assert found & ALL_BREATHING == {"B01", "B03", "B04", "B06", "B08", "B12"}
    assert {f"G{number:02}" for number in range(1, 16)} - found == {"G11"}


def test_in_recovery_each_has_a_still_form() -> None:
    offered = offer(step="rest").exercises
    assert {each.id for each in offered if isinstance(each, Breathing)} == {
        "B01",
        "B02",
        "B04",
        "B06",
        "B08",
        "B12",
    }
    assert all(each.recovery_lines and each.read_aloud for each in offered)


def test_breath_that_is_unwelcome_comes_only_when_it_is_asked_for() -> None:
    journey = replace(shipped.view("wait").journey, breath=Breath.UNWELCOME)
    assert not set(names(Offer(journey))) & ALL_BREATHING
    view = perform(View(journey), Act(Do.EXERCISES))
    shown = present(view, shipped.setting())
    assert Act(Do.BREATH_TOO) in [option.act for option in shown.options]
    asked = present(perform(view, Act(Do.BREATH_TOO)), shipped.setting())
    assert "B03" in [option.act.key for option in asked.options]


def test_it_is_asked_once_at_home_and_can_be_skipped() -> None:
    view = perform(shipped.view("wait-breathe"), Act(Do.EXERCISE, "B03"))
    assert view.sheet is not None
    assert view.sheet.over is Over.CONDITIONS
    begun = perform(view, Act(Do.FORWARD))
    assert begun.exercise == "B03"
    again = perform(begun.close_all(), Act(Do.EXERCISE, "B04"))
    assert again.exercise == "B04"


def test_an_answer_that_comes_twice_changes_nothing() -> None:
    view = perform(shipped.view("wait-breathe"), Act(Do.EXERCISE, "B03"))
    begun = perform(view, Act(Do.ANSWERED))
    assert begun.exercise == "B03"
    assert perform(begun, Act(Do.ANSWERED)) == begun
    assert perform(begun.close_all(), Act(Do.ANSWERED)) == begun.close_all()


def test_an_answer_leads_to_what_suits_and_says_a_kind_word() -> None:
    view = perform(shipped.view("wait-breathe"), Act(Do.EXERCISE, "B03"))
    answered = perform(perform(view, Act(Do.CONDITION, "lungs")), Act(Do.ANSWERED))
    shown = present(answered, shipped.setting())
    assert [option.act.key for option in shown.options][:2] == ["B08", "B04"]
    assert "lung team" in str(shown.page)


def test_a_page_of_the_visit_leaves_out_what_was_hidden() -> None:
    journey = replace(
        shipped.view("wait-breathe").journey, practice=Practice(conditions=frozenset({"dizzy"}))
    )
    acts = [option.act for option in present(View(journey), shipped.setting()).options]
    assert Act(Do.EXERCISE, "B03") not in acts
    assert Act(Do.EXERCISE, "G03") in acts


def test_a_shared_screen_asks_nothing_and_keeps_nothing() -> None:
    setting = shipped.setting(KIOSK)
    journey = replace(shipped.view("wait-breathe").journey, practice=Practice(shared=True))
    view = perform(View(journey), Act(Do.EXERCISE, "B03"))
    assert view.exercise == "B03"
    listed = present(perform(View(journey), Act(Do.EXERCISES)), setting)
    acts = {option.act.do for option in listed.options}
    assert not acts & {Do.CONDITIONS, Do.PRACTICE}
    assert journey.practice.tick("lungs") == journey.practice


def test_every_start_page_of_a_shared_screen_says_whom_to_tell() -> None:
    setting = shipped.setting(KIOSK)
    practice = Practice(shared=True)
    told = shipped.script().words.tell_team
    for step in ("wait-breathe", "wait-ground"):
        view = View(replace(shipped.view(step).journey, practice=practice))
        assert told in str(present(view, setting).page)
        assert told in str(present(perform(view, Act(Do.EXERCISES)), setting).page)
    for name in ("B01", "B03", "B04", "B06", "B08", "B12"):
        view = View(replace(shipped.view("wait").journey, practice=practice))
        assert told in str(present(perform(view, Act(Do.START, name)), setting).page)
