"""Markdown: what was typed stays letters."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests import shipped
from tests.handout.papers import WRONG, papers, planned, setting
from walkthrough.handout.markdown import as_markdown, escaped

READER = MarkdownIt("commonmark", {"html": True})


def letters(markdown: str) -> str:
    """What a reader of Markdown shows, if it is one paragraph of nothing but letters."""
    tokens = READER.parse(markdown)
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}, markdown
    return "".join(child.content for child in children)


@pytest.mark.parametrize(
    "text",
    [
        WRONG,
        "- a",
        "+ b",
        "1. c",
        "12) d",
        "=",
        "# e",
        "> f",
        "a_b_c",
        "http://x.y",
        "~~~",
        "&amp;",
    ],
)
def test_a_line_is_shown_letter_by_letter(text: str) -> None:
    assert letters(escaped(text)) == text


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1))
def test_any_line_is_shown_letter_by_letter(text: str) -> None:
    assert letters(escaped(text)) == text


def test_the_papers_have_headings_in_order_and_no_code() -> None:
    text = as_markdown(papers("all", planned(WRONG), setting()), shipped.script().words)
    tokens = READER.parse(text)
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    assert levels.count(1) == 4
    assert all(after <= before + 1 for before, after in pairwise(levels))
    inline = {child.type for token in tokens for child in token.children or ()}
    assert not inline & {"html_inline", "link_open", "image", "code_inline"}
    assert not {"html_block", "code_block", "fence"} & {token.type for token in tokens}
