from __future__ import annotations

import pytest

from walkthrough.script.clinic import plain
from walkthrough.script.inline import Slip, one_line, prose_of, text_of
from walkthrough.script.text import Block, Piece, Style

PLAIN, STRONG, EMPHASIS = Style.PLAIN, Style.STRONG, Style.EMPHASIS


@pytest.mark.parametrize(
    ("written", "pieces"),
    [
        ("plain", [Piece("plain")]),
        ("a **b** c", [Piece("a "), Piece("b", STRONG), Piece(" c")]),
        ("a *b* c", [Piece("a "), Piece("b", EMPHASIS), Piece(" c")]),
        ("**a** and *b*", [Piece("a", STRONG), Piece(" and "), Piece("b", EMPHASIS)]),
        ("[[IV]]", [Piece("IV", Style.TERM, "iv")]),
        ("[[Blood pressure]]", [Piece("Blood pressure", Style.TERM, "blood-pressure")]),
        ("[[the drip|iv]]", [Piece("the drip", Style.TERM, "iv")]),
        ("{clinic.name}", [Piece("", Style.FACT, "name")]),
        ("{ clinic.name }", [Piece("", Style.FACT, "name")]),
        ("**a [[b]] c**", [Piece("a ", STRONG), Piece("b", Style.TERM, "b"), Piece(" c", STRONG)]),
        (
            "**call {clinic.phone_day}**",
            [Piece("call ", STRONG), Piece("", Style.FACT, "phone_day")],
        ),
    ],
)
def test_marks_are_read(written: str, pieces: list[Piece]) -> None:
    slips: list[Slip] = []

    assert list(text_of(written, slips)) == pieces
    assert slips == []


@pytest.mark.parametrize(
    "written",
    [
        "2 * 3 * 4 = 24",
        "a * b",
        "a [note] and (more)",
        "[/nope] [@click=app.quit] [red]",
        "[b]bold[/b]",
        "_under_ `code` ~~gone~~ # title",
        "<b>bold</b> &amp; &lt;",
        "https://example.org/a_b?c=d&e=[f]",
        "50 % of 1/2 $HOME \\n \\x1b",
        "snake_case_name",
    ],
)
def test_nothing_else_is_markup(written: str) -> None:
    slips: list[Slip] = []

    assert text_of(written, slips) == (Piece(written),)
    assert slips == []


@pytest.mark.parametrize(
    "written", ["**a", "a**", "[[a", "a]]", "{a", "a}", "{}", "{clinic.}", "{0}"]
)
def test_half_a_mark_is_a_slip(written: str) -> None:
    slips: list[Slip] = []

    text_of(written, slips)

    assert len(slips) == 1
    assert slips[0].fragment in written


def test_lines_and_spaces_become_single_spaces() -> None:
    assert one_line("  a\n  b \t c\r\n") == "a b c"


def test_unbreakable_spaces_stay() -> None:
    assert one_line("Vraiment\u00a0?  «\u202fOui\u202f»") == "Vraiment\u00a0? «\u202fOui\u202f»"


def _read(written: str, *, literal: bool) -> list[tuple[str, bool]]:
    return [(plain(block.text), block.item) for block in prose_of(written, [], literal=literal)]


def test_a_literal_text_parts_paragraphs_at_blank_lines() -> None:
    assert _read("One\nline.\n\nTwo.\n \nThree.\n", literal=True) == [
        ("One line.", False),
        ("Two.", False),
        ("Three.", False),
    ]


def test_a_folded_text_parts_paragraphs_at_each_line() -> None:
    assert _read("One line.\nTwo.", literal=False) == [("One line.", False), ("Two.", False)]


def test_list_items_are_told_from_paragraphs() -> None:
    assert _read("Bring:\n- water\n- a snack\n  for later\n\nThat is all.", literal=True) == [
        ("Bring:", False),
        ("water", True),
        ("a snack for later", True),
        ("That is all.", False),
    ]


def test_a_dash_within_a_line_is_no_list_item() -> None:
    assert _read("a - b", literal=True) == [("a - b", False)]


def test_blocks_are_for_every_route() -> None:
    assert prose_of("a", [], literal=False) == (Block((Piece("a"),)),)
