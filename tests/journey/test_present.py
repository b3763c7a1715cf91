"""What a screen shows for a view, on the shipped script."""

from __future__ import annotations

import pytest

from tests import shipped
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.present import present
from walkthrough.journey.setting import Mark, Shown
from walkthrough.journey.view import View
from walkthrough.policy import KIOSK
from walkthrough.script.clinic import Clinic, plain
from walkthrough.script.steps import BreathingStep, Depth, Passage
from walkthrough.script.text import Block, Identifier, Piece, Route

ROUTES = list(Route)


def letters(shown: Shown) -> str:
    """All the text of a page."""
    lines = [plain(shown.page.headline)]
    lines += [plain(block.text) for part in shown.page.parts for block in part.prose]
    return "\n".join(lines)


def walk(route: Route) -> list[View]:
    """Every page of a route, from welcome to going home."""
    view = shipped.view(route=route)
    views = [view]
    while view.can_go_on:
        view = view.forward()
        views.append(view)
    return views


@pytest.mark.parametrize("route", ROUTES)
def test_every_route_leads_from_welcome_to_an_ending(route: Route) -> None:
    views = walk(route)
    assert views[0].journey.step.id == "welcome"
    assert type(views[-1].journey.step).__name__ == "Ending"
    assert len(views) > 40


@pytest.mark.parametrize("route", ROUTES)
def test_every_passage_shows_the_six_parts(route: Route) -> None:
    setting = shipped.setting()
    words = setting.words
    expected = [
        words.what_happens,
        words.what_you_may_notice,
        words.how_long,
        words.what_you_can_do,
        words.how_to_get_help,
        words.what_comes_next,
    ]
    for view in walk(route):
        if isinstance(view.journey.step, Passage):
            opened = perform(view, Act(Do.OPEN_GATE, Depth.FULL)) if view.journey.gate else view
            shown = present(opened, setting)
            assert [part.label for part in shown.page.parts] == expected
            assert all(part.prose for part in shown.page.parts), view.journey.step.id


@pytest.mark.parametrize("route", ROUTES)
def test_no_page_shows_a_mark_or_a_placeholder(route: Route) -> None:
    setting = shipped.setting()
    for view in walk(route):
        for act in (None, Do.MORE, Do.COMPANION, Do.SOURCES, Do.HELP, Do.MAP):
            opened = view if act is None else perform(view, Act(act))
            shown = letters(present(opened, setting))
            for sign in ("{", "}", "[[", "]]", "**"):
                assert sign not in shown, (view.journey.step.id, act)


def test_each_route_has_its_own_dosing_page() -> None:
    dosing = {}
    for route in ROUTES:
        views = [view for view in walk(route) if view.journey.stage.id == "starts"]
        assert len(views) == 1, route
        dosing[route] = views[0].journey.step.id
    assert len(set(dosing.values())) == len(ROUTES)


def test_what_the_clinic_left_open_reads_ask_your_clinic() -> None:
    setting = shipped.setting()
    view = perform(shipped.view(), Act(Do.HELP))
    assert setting.words.ask_your_clinic in letters(present(view, setting))


def test_the_clinics_own_number_stands_in_help() -> None:
    phone = (Block((Piece("555 0100"),)),)
    clinic = Clinic(country=Identifier("us"), phone_day=phone)
    shown = letters(present(perform(shipped.view(), Act(Do.HELP)), shipped.setting(clinic=clinic)))
    assert "555\N{NO-BREAK SPACE}0100" in shown
    assert "911" in shown
    assert "988" in shown


def test_no_country_is_guessed() -> None:
    shown = letters(present(perform(shipped.view(), Act(Do.HELP)), shipped.setting()))
    assert "911" not in shown
    assert "988" not in shown


def test_a_breathing_page_offers_a_choice_that_is_not_breath() -> None:
    setting = shipped.setting()
    seen = 0
    for view in walk(Route.IV):
        step = view.journey.step
        if isinstance(step, BreathingStep):
            seen += 1
            begins = [o.act.key for o in present(view, setting).options if o.act.do is Do.EXERCISE]
            assert begins == [step.exercise, step.instead]
    assert seen >= 2


def test_a_checklist_shows_its_ticks() -> None:
    setting = shipped.setting()
    view = shipped.view("bring")
    option = present(view, setting).options[0]
    assert option.mark is Mark.UNTICKED
    ticked = perform(view, option.act)
    assert present(ticked, setting).options[0].mark is Mark.TICKED


def test_an_answer_leads_to_the_step_that_answers_in_full() -> None:
    setting = shipped.setting()
    view = shipped.view("ask-control")
    answer = perform(view, present(view, setting).options[0].act)
    full = next(o for o in present(answer, setting).options if o.act.do is Do.GOTO)
    assert perform(answer, full.act).journey.step.id == full.act.key


def test_a_kiosk_offers_no_text_field_and_no_way_to_leave() -> None:
    home, kiosk = shipped.setting(), shipped.setting(KIOSK)
    view = shipped.view("notebook")
    assert present(view, home).typing
    assert not present(view, kiosk).typing
    for opened in (perform(view, Act(Do.HELP)), shipped.view("ending")):
        assert Do.LEAVE in [option.act.do for option in present(opened, home).options]
        assert Do.LEAVE not in [option.act.do for option in present(opened, kiosk).options]


def test_where_one_is_is_said_in_words() -> None:
    shown = present(shipped.view(), shipped.setting())
    assert shown.where.startswith("Start")
    assert "%" not in shown.where
    assert shown.then == "then: How it works"


def test_an_exercise_with_a_hold_is_not_offered_after_the_dose() -> None:
    setting = shipped.setting()
    view = perform(shipped.view("coming-back"), Act(Do.EXERCISES))
    names = [option.act.key for option in present(view, setting).options if option.act.key]
    assert names
    assert not any(setting.exercise(name).never_after_dose for name in names)


def test_every_term_on_a_page_is_in_the_glossary() -> None:
    setting = shipped.setting()
    view = perform(perform(shipped.view(), Act(Do.HELP)), Act(Do.GLOSSARY))
    for option in present(view, setting).options:
        assert letters(present(perform(view, option.act), setting))
