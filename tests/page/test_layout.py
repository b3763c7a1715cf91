"""A page as lines of cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walkthrough.page.layout import (
    LABEL_WIDTH,
    Air,
    Letters,
    Role,
    layout,
    line_width,
    wrap,
)
from walkthrough.page.page import Page, Part, said
from walkthrough.script.inline import prose_of
from walkthrough.script.text import Prose


def prose(text: str) -> Prose:
    return prose_of(text, [], literal=True)


def letters(page: Page, width: int, air: Air = Air.PARTS) -> list[str]:
    return ["".join(run.text for run in line).rstrip() for line in layout(page, width, air)]


PAGE = Page(
    said("Someone stays close"),
    (
        Part(prose("A nurse comes to you. Ask anything."), "What happens"),
        Part(prose("You bring:\n- a list\n- a friend"), "You can"),
    ),
)


def test_labels_stand_beside_the_text_where_there_is_room() -> None:
    assert letters(PAGE, 70) == [
        "Someone stays close",
        "",
        "What happens      A nurse comes to you. Ask anything.",
        "",
        "You can           You bring:",
        "",
        "                  • a list",
        "                  • a friend",
    ]


def test_labels_stand_above_the_text_where_it_is_narrow() -> None:
    assert letters(PAGE, 24, Air.HEADLINE) == [
        "Someone stays close",
        "",
        "What happens",
        "A nurse comes to you.",
        "Ask anything.",
        "You can",
        "You bring:",
        "• a list",
        "• a friend",
    ]


def test_a_list_item_hangs_under_its_first_line() -> None:
    page = Page(said("x"), (Part(prose("- one two three four")),))
    assert letters(page, 12)[2:] == ["• one two", "  three four"]


def test_parts_without_text_leave_no_trace() -> None:
    page = Page(said("x"), (Part((), "Empty"), Part(prose("full"))))
    assert letters(page, 30) == ["x", "", "full"]


def test_styles_keep_their_role_across_lines() -> None:
    page = Page(said("x"), (Part(prose("say **stop now** or [[drip]]")),))
    lines = layout(page, 10)
    roles = {run.text.strip(): run.role for line in lines for run in line}
    assert roles["stop"] == roles["now"] == Role.STRONG
    assert roles["drip"] is Role.TERM


def test_a_mark_may_end_within_a_word() -> None:
    page = Page(said("x"), (Part(prose("Press **one**, then wait")),))
    assert letters(page, 40)[2] == "Press one, then wait"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C"])), st.integers(2, 90))
def test_no_line_is_wider_than_its_room(text: str, width: int) -> None:
    for line in wrap([Letters(text, Role.PLAIN)], width):
        assert line_width(line) <= width


@given(st.lists(st.text("abc dé", min_size=1), max_size=6), st.integers(3, 60))
def test_no_word_is_lost(texts: list[str], width: int) -> None:
    runs = [
        Letters(text, Role.PLAIN if index % 2 else Role.STRONG) for index, text in enumerate(texts)
    ]
    wrapped = "".join(run.text for line in wrap(runs, width) for run in line)
    assert wrapped.replace(" ", "") == "".join(texts).replace(" ", "")


@pytest.mark.parametrize("width", [5, 39, LABEL_WIDTH, 64, 200])
def test_any_width_has_a_layout(width: int) -> None:
    assert all(line_width(line) <= width for line in layout(PAGE, width))


def test_wide_letters_take_two_cells() -> None:
    lines = wrap([Letters("漢字漢字", Role.PLAIN)], 4)
    assert [line_width(line) for line in lines] == [4, 4]
