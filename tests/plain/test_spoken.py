"""A page as lines to be heard: labels before their text, no drawing, states in words."""

from __future__ import annotations

import pytest

from tests import shipped
from walkthrough.journey.act import Act, Do
from walkthrough.journey.present import present
from walkthrough.journey.setting import Mark, Option
from walkthrough.page.page import Page, Part, said
from walkthrough.plain.spoken import Choice, chosen_from, paragraphs_of, spoken
from walkthrough.script.text import Block, Piece, Style

STRONG = Block((Piece("Arrive", Style.STRONG),))


def paragraph(text: str) -> Block:
    return Block(said(text))


def item(text: str) -> Block:
    return Block(said(text), item=True)


@pytest.mark.parametrize(
    ("part", "told"),
    [
        (Part((paragraph("One."), paragraph("Two.")), "Label"), ("Label: One.", "Two.")),
        (Part((item("one"), item("two")), "Why?"), ("Why?", "- one", "- two")),
        (Part((STRONG, paragraph("early")), "10:00"), ("10:00: Arrive: early",)),
        (Part((STRONG,), "10:00"), ("10:00: Arrive",)),
        (Part((STRONG, item("one"))), ("Arrive:", "- one")),
        (Part((paragraph("\N{NO-BREAK SPACE}"), paragraph("Two."))), ("Two.",)),
        (Part((), "Label"), ()),
    ],
)
def test_paragraphs_carry_their_labels(part: Part, told: tuple[str, ...]) -> None:
    assert paragraphs_of(Page(said("A page"), (part,))) == told


def test_a_state_is_said_after_the_label() -> None:
    words = shipped.script().words
    options = tuple(Option("Water", Act(Do.TICK, "water"), mark) for mark in Mark)

    told = [str(each) for each in chosen_from(options, words)]
    assert told == ["Water", "Water (chosen)", "Water (ticked)", "Water (not ticked)"]


def test_what_is_only_about_the_screen_and_what_cannot_be_done_is_left_out() -> None:
    options = (
        Option("Other colours", Act(Do.COLOURS)),
        Option("Back", Act(Do.BACK), enabled=False),
        Option("Map", Act(Do.MAP)),
    )

    assert chosen_from(options, shipped.script().words) == (Choice("Map", Act(Do.MAP)),)


def test_the_page_with_a_text_field_offers_to_write_first() -> None:
    view = shipped.view("notebook")
    name = f"notebook/{view.prompts[0].id}"
    view = view.written(name, "calm")

    page = spoken(present(view, shipped.setting()), view, shipped.setting())
    assert page.numbered()[0] == "1: You can write here: calm"
    assert page.typing == name


def test_at_the_end_enter_does_nothing_and_nothing_is_said_of_it() -> None:
    view = shipped.view("ending")

    assert spoken(present(view, shipped.setting()), view, shipped.setting()).next_word == ""
