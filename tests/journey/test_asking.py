"""What a reader may want to ask the clinic, the companion's page, and numbers by country."""

from __future__ import annotations

from typing import Any

import pytest

from tests import shipped
from tests.content.reading import letters
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.over import Over
from walkthrough.journey.present import present
from walkthrough.journey.view import View
from walkthrough.policy import KIOSK
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.facts import FACT_NAMES
from walkthrough.script.text import Block, Identifier, Piece, Prose, Route


def fact(words: str) -> Prose:
    return (Block((Piece(words),)),)


def asked(view: View, clinic: Clinic = NO_CLINIC) -> str:
    return letters(present(view, shipped.setting(clinic=clinic)))


def test_each_fact_that_reads_ask_your_clinic_has_its_question() -> None:
    questions = {
        question.fact: question
        for group in shipped.script().questions_for_clinic
        for question in group.questions
    }
    for route in Route:
        book = shipped.setting().on_route(route).book
        left_open = {name for name in FACT_NAMES if book.left_open(name)}
        # A review is the clinic's own to do, and its crisis line is one of Help's numbers.
        apart = {"reviewed_by", "review_date", "crisis_line", "crisis_line_checked"}
        needed = left_open - apart - ({"other_route"} if route is not Route.OTHER else set())
        assert needed - questions.keys() <= {"other_sprays_rule"}, route


def test_what_the_clinic_has_filled_in_is_not_asked() -> None:
    view = shipped.view("my-questions")
    question = "What does insurance pay?"
    assert question in asked(view)
    assert question not in asked(view, Clinic(insurance=fact("all of it")))


def test_a_fact_for_one_route_is_still_open_on_the_others() -> None:
    spravato = Clinic(food_rule=(Block((Piece("four hours"),), routes=frozenset({Route.IM})),))
    question = "When do I stop eating?"
    assert question not in asked(shipped.view("my-questions", Route.IM), spravato)
    assert question in asked(shipped.view("my-questions", Route.IV), spravato)


def test_the_questions_that_were_marked_come_first() -> None:
    view = perform(shipped.view("ask"), Act(Do.TICK, "ask-hard"))
    page = asked(view.forward())
    assert page.index("You marked these") < page.index("What helps in a hard time")
    assert "Who watches me" not in page


def test_a_clinic_that_has_filled_in_everything_leaves_nothing_to_ask() -> None:
    facts: dict[str, Any] = {name: fact("yes") for name in FACT_NAMES}
    filled = Clinic(**facts)
    assert shipped.script().words.nothing_open in asked(shipped.view("my-questions"), filled)


def test_the_questions_open_from_help_too() -> None:
    view = perform(perform(shipped.view(), Act(Do.HELP)), Act(Do.CLINIC_QUESTIONS))
    assert "What does insurance pay?" in asked(view)


def test_the_companion_key_always_leads_somewhere() -> None:
    with_lines = perform(shipped.view("ride"), Act(Do.COMPANION))
    assert with_lines.sheet is not None
    assert with_lines.sheet.over is Over.COMPANION
    page = perform(shipped.view("main-points"), Act(Do.COMPANION))
    assert page.sheet is not None
    assert page.sheet.over is Over.COMPANION_PAGE
    assert "Keep the keys" in asked(page)
    assert perform(page, Act(Do.COMPANION)).sheets == ()


@pytest.mark.parametrize("number", ["911", "988", "999", "116 123", "000", "111", "112"])
def test_numbers_of_every_country_can_be_looked_up_by_its_name(number: str) -> None:
    page = asked(perform(shipped.view(), Act(Do.NUMBERS)))
    assert number in page
    assert "United Kingdom" in page
    assert "looked up on 2026-11-22" in page
    assert shipped.script().words.numbers_not_checked in page


def test_the_clinics_own_crisis_line_is_never_dated_by_the_countrys_check() -> None:
    clinic = Clinic(country=Identifier("us"), crisis_line=fact("555 0123"))
    view = perform(shipped.view(), Act(Do.HELP))
    assert "2026-11-22" not in asked(view, clinic)
    assert shipped.script().words.numbers_not_checked in asked(view, clinic)
    dated = Clinic(
        country=Identifier("us"), crisis_line=fact("555 0123"), crisis_line_checked=fact("1 May")
    )
    assert "1 May" in asked(view, dated)


def test_the_country_names_the_painkiller_and_what_is_approved() -> None:
    clinic = Clinic(country=Identifier("us"))
    setting = shipped.setting(clinic=clinic).on_route(Route.ESKETAMINE)
    assert "acetaminophen" in setting.book.fact("painkiller")[0].text
    assert "two kinds of depression" in setting.book.fact("approval")[0].text


def test_on_a_kiosk_the_first_line_of_help_is_the_staff() -> None:
    shown = present(perform(shipped.view(), Act(Do.HELP)), shipped.setting(KIOSK))
    assert "speak to someone on the staff now" in letters(shown).splitlines()[2]


def test_thirty_questions_each_lead_to_the_step_that_answers_them() -> None:
    entries = [entry for step in shipped.visit().steps for entry in getattr(step, "entries", ())]
    assert len(entries) == 30
    for entry in entries:
        assert entry.goto in shipped.visit().place
        assert entry.sources


def test_a_worry_leads_to_its_questions() -> None:
    view = shipped.view("worry")
    places = {
        option.label: perform(view, option.act).journey.step.id
        for option in present(view, shipped.setting()).options
        if option.act.do is Do.CHOOSE
    }
    assert places["The needle"] == "ask-body"
    assert places["The way home"] == "ask-after"
    assert len(places) == 7


def test_the_questions_people_ask_open_from_help() -> None:
    shown = present(perform(shipped.view(), Act(Do.HELP)), shipped.setting())
    act = next(x.act for x in shown.options if x.label == shipped.script().words.questions)
    assert perform(shipped.view(), act).journey.step.id == "worry"
