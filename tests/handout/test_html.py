"""HTML: one whole page, valid, with nothing from elsewhere and nothing that runs."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import html5lib
import pytest

from tests import shipped
from tests.handout.papers import WRONG, empty, papers, planned, setting
from walkthrough.handout.html import COLOURS, as_html
from walkthrough.handout.papers import PAPERS
from walkthrough.journey.view import View
from walkthrough.ui.themes import contrast

SPACE = "{http://www.w3.org/1999/xhtml}"


def page(name: str, view: View) -> str:
    handouts = papers(name, view, setting())
    return as_html(
        handouts, shipped.script().words, language="en", title="My first session", foot="Checked."
    )


@pytest.mark.parametrize("name", [*PAPERS, "all"])
@pytest.mark.parametrize("view", [empty(), planned(WRONG)], ids=["empty", "wrong"])
def test_it_is_valid_and_in_order(name: str, view: View) -> None:
    parser = html5lib.HTMLParser(strict=True)
    tree = parser.parse(page(name, view))
    assert tree.get("lang") == "en"
    tags = [
        element.tag.removeprefix(SPACE) for element in tree.iter() if isinstance(element.tag, str)
    ]
    assert (
        tags.count("h1") == tags.count("main") == tags.count("footer") == tags.count("title") == 1
    )
    assert not {"script", "link", "img", "iframe", "object", "form", "a"} & set(tags)
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_nothing_is_asked_from_elsewhere() -> None:
    text = page("all", planned(WRONG))
    assert "default-src &#x27;none&#x27;" in text or "default-src 'none'" in text
    assert not re.search(r"<[^>]*\b(src|href|on\w+)=", text)
    assert "url(" not in text
    assert "@import" not in text


class Letters(HTMLParser):
    """Gathers the text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


def test_what_was_typed_is_shown_letter_by_letter() -> None:
    letters = Letters()
    letters.feed(page("plan", planned(WRONG)))
    assert WRONG in letters.text


def test_letters_and_lines_stand_out_from_the_paper() -> None:
    assert contrast(COLOURS["text"], COLOURS["paper"]) >= 7
    assert contrast(COLOURS["accent"], COLOURS["paper"]) >= 4.5
    assert contrast(COLOURS["rule"], COLOURS["paper"]) >= 3


def test_a_language_read_from_right_to_left_is_said() -> None:
    handouts = papers("card", empty(), setting())
    words = shipped.script().words
    for language, direction in (("ar", "rtl"), ("he-IL", "rtl"), ("en", "ltr"), ("es", "ltr")):
        text = as_html(handouts, words, language=language, title="", foot="")
        assert f'<html lang="{language}" dir="{direction}">' in text


def test_strong_words_stay_strong() -> None:
    assert "<strong>On the way home.</strong> They do not drive" in page("companion", empty())
