"""What stands on each paper."""

from __future__ import annotations

import pytest

from tests import shipped
from tests.handout.papers import empty, papers, planned, setting
from walkthrough.handout.handout import Kind
from walkthrough.handout.markdown import as_markdown
from walkthrough.handout.papers import PAPERS, REST_EXERCISES
from walkthrough.handout.text import as_text
from walkthrough.journey.plan import Line
from walkthrough.script.clinic import plain
from walkthrough.script.steps import PASSAGE_PARTS, Checklist, Passage
from walkthrough.script.text import Route

WORDS = shipped.script().words


def text_of(name: str, *, empty_plan: bool = False, route: Route = Route.IV) -> str:
    view = empty(route) if empty_plan else planned(route=route)
    return as_text(papers(name, view, setting()), WORDS)


def one_line(text: str) -> str:
    return " ".join(text.split())


def test_the_plan_has_each_line_that_was_written() -> None:
    text = one_line(text_of("plan"))
    for line in Line:
        assert f"Sam, 555 0100 {line.value.replace('_', ' ')}" in text
    assert "When do I stop eating?" in text
    assert "done: " in text
    assert setting().words.day in text
    assert plain(setting().breathing["B03"].name) in text
    assert "One small thing that I would like to keep. Sam, 555 0100" in text


def test_an_empty_plan_is_room_to_write_and_says_what_is_open() -> None:
    (plan,) = papers("plan", empty(), setting())
    kinds = [entry.kind for section in plan.sections for entry in section.entries]
    assert kinds.count(Kind.ROOM) >= 15
    assert Kind.TICKED not in kinds
    assert "When do I stop eating?" in text_of("plan", empty_plan=True)


@pytest.mark.parametrize("route", list(Route))
def test_the_visit_tells_every_sentence_of_its_route(route: Route) -> None:
    text = one_line(text_of("visit", route=route))
    place = setting().on_route(route)
    told = 0
    for step in shipped.visit().steps:
        if not isinstance(step, Passage) or route not in step.routes:
            continue
        stage = shipped.visit().stage_of[step.id]
        shown = [getattr(step, name) for name in PASSAGE_PARTS if name != "how_to_get_help"]
        shown += [step.how_to_get_help or stage.how_to_get_help, step.more]
        for prose in shown:
            for block in place.book.prose(prose):
                assert one_line(plain(block.text)) in text
                told += 1
    assert told > 100


def test_the_card_has_feet_and_place_in_large_type_and_no_breath() -> None:
    (card,) = papers("card", empty(), setting())
    large = [entry for section in card.sections for entry in section.entries]
    assert sum(entry.kind is Kind.LARGE for entry in large) >= 6
    names = [section.heading for section in card.sections]
    assert names[:2] == [plain(setting().grounding[each].name) for each in REST_EXERCISES]


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("route", [Route.IV, Route.ESKETAMINE, Route.NOT_SURE])
def test_every_paper_says_how_to_get_help_and_what_it_is_for(name: str, route: Route) -> None:
    text = one_line(text_of(name, route=route))
    assert ("emergency number" in text) or name == "card"
    assert "staff" in text
    assert "For learning only." in text
    assert "clinic comes first" in text
    assert "ask your clinic" in text or name == "card"


def test_all_of_it_is_every_paper_once() -> None:
    assert len(papers("all", empty(), setting())) == len(PAPERS) == 4


def test_nothing_is_drawn_and_every_line_fits() -> None:
    text = text_of("all")
    lines = [line for line in text.splitlines() if "://" not in line]
    assert max(len(line) for line in lines) <= 76
    assert not set(text) & set("│─┌┐└┘╭╮╰╯█▀▄●○*|")
    assert "\x1b" not in text


@pytest.mark.parametrize("route", list(Route))
def test_the_visit_has_its_lists_its_drawings_in_words_and_its_sources(route: Route) -> None:
    text = one_line(text_of("visit", route=route))
    place = setting().on_route(route)
    for step in shipped.visit().steps:
        if route not in step.routes:
            continue
        if step.figure is not None and route in step.figure.routes:
            assert one_line(plain(step.figure.caption)) in text
            assert all(one_line(plain(x.text)) in text for x in place.book.prose(step.figure.path))
        if isinstance(step, Checklist):
            lines = [place.book.letters(x.text) for x in step.items if route in x.routes]
            assert all(one_line(line) in text for line in lines)
    assert WORDS.sources_headline in text


def test_nothing_that_was_typed_steers_a_terminal_or_turns_the_reading_direction() -> None:
    wrong = "a\x1b]0;b\x07c\u202ed\x9be\nf"
    for form in (as_text, as_markdown):
        text = form(papers("plan", planned(wrong), setting()), WORDS)
        assert not set(text) & set("\x1b\x07\x9b\u202e")
        assert "a ]0;b c d e f" in text.replace("\\", "")


def test_the_page_for_the_companion_is_complete() -> None:
    text = one_line(text_of("companion"))
    for word in ("keys", "headache", "sign nothing", "alcohol", "woken", "chest pain", "pee"):
        assert word in text
    assert text.count("For the person with you") == 1
