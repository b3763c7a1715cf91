"""What is read out of a page: the headline, the text, the choices, their keys."""

from __future__ import annotations

import pytest

from tests import shipped
from walkthrough.journey.act import Act, Do
from walkthrough.journey.present import present
from walkthrough.journey.setting import Mark, Option, Shown
from walkthrough.journey.view import View
from walkthrough.page.page import Page, Part, said
from walkthrough.script.clinic import plain
from walkthrough.script.text import Block, Route
from walkthrough.speech.pages import news, option_line, page, spoken_lines

KEYS = (("Back", "B"), ("Next", "Enter"))
WORDS = shipped.setting().words
ACT = Act(Do.FORWARD)


def test_headline_text_choices_and_keys_come_in_this_order() -> None:
    parts = (
        Part((Block(said("You sit.")), Block(said("You wait."))), "What happens"),
        Part((Block(said("\N{NO-BREAK SPACE}")),), "A label of nothing"),
    )
    options = (Option("A soft chair", ACT), Option("No", ACT, enabled=False))
    shown = Shown(Page(said("Your visit"), parts), options)
    assert page(shown, WORDS, KEYS, "Start, the last page") == (
        "Your visit",
        "What happens: You sit.",
        "You wait.",
        "Start, the last page",
        WORDS.say_choices,
        "A soft chair",
        "B for Back",
        "Enter for Next",
    )


def test_a_mark_is_said_in_words() -> None:
    lines = [option_line(Option("Water.", ACT, mark), WORDS) for mark in Mark]
    assert lines == ["Water.", "Water, chosen", "Water, ticked", "Water, not ticked"]


def test_only_what_is_new_is_news() -> None:
    assert news(("a", "b, not ticked"), ("a", "b, ticked")) == ("b, ticked",)


def test_lines_without_letters_are_left_out() -> None:
    assert spoken_lines(("Hello", "", " ", "Who?")) == "Hello\nWho?"


@pytest.mark.parametrize("route", Route)
def test_every_page_of_every_route_is_read_in_full(route: Route) -> None:
    view, setting = shipped.view(route=route), shipped.setting()
    while True:
        shown = present(view, setting)
        text = spoken_lines(page(shown, setting.words, KEYS))
        assert text.startswith(plain(shown.page.headline).strip())
        for part in shown.page.parts:
            for block in part.prose:
                assert plain(block.text).strip() in text
        assert all(each.label.rstrip(".") in text for each in shown.options)
        forward: View = view.forward()
        if forward == view:
            break
        view = forward
