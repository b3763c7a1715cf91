from __future__ import annotations

import pytest

from walkthrough.script.sentences import sentences, words


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("No full stop", ["No full stop"]),
        ("One. No full stop", ["One.", "No full stop"]),
        ("He said “stop.” Then he went.", ["He said “stop.”", "Then he went."]),
        ("Call at 9 a.m. or later.", ["Call at 9 a.m. or later."]),
        ("See Dr. Elm now.", ["See Dr. Elm now."]),
        ("About 1.5 hours.", ["About 1.5 hours."]),
        ("Wait… Then go.", ["Wait…", "Then go."]),
        ("", []),
        (" . ", ["."]),
    ],
)
def test_a_text_is_parted_into_sentences(text: str, parts: list[str]) -> None:
    assert list(sentences(text)) == parts


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("one two", 2), ("one – two", 2), ("2 hours, or “so”", 4), ("sit-down", 1), ("…", 0)],
)
def test_words_have_a_letter_or_a_digit(text: str, count: int) -> None:
    assert words(text) == count
