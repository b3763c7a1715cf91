from __future__ import annotations

import codecs
import unicodedata

import pytest

from tests.script.samples import SAMPLE, problems_of, read_text, sample, told
from walkthrough.script.problem import FORBIDDEN
from walkthrough.script.source import LARGEST, forbidden_message, source_of


def whole(data: bytes) -> list[str]:
    return [str(problem) for problem in problems_of(data)]


def test_utf8_is_read() -> None:
    assert source_of("a.yaml", "title: Größe 🎈".encode()).text == "title: Größe 🎈"


def test_a_byte_order_mark_is_fine_and_moves_no_column() -> None:
    marked = codecs.BOM_UTF8 + sample(("title: A small visit", "titel: A small visit")).encode()

    assert told(codecs.BOM_UTF8 + SAMPLE.encode()) == []
    assert told(marked) == ["1:1: “titel” is not known here. Did you mean “title”?"]


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_are_fine_and_keep_the_line(end: str) -> None:
    assert told(SAMPLE.replace("\n", end)) == []
    assert told(sample(("inhale: 4s", "inhale: 4x")).replace("\n", end)) == [
        "98:21: A length of time is written like 4s, 1:30 or 5 min."
    ]


def test_line_ends_make_no_difference_to_what_is_read() -> None:
    text = sample(("text: Rest well.", "text: |\n          Rest.\n\n          - Well."))

    assert read_text(text.replace("\n", "\r\n")) == read_text(text)


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-16", "This file is saved as UTF-16. Please save it as UTF-8."),
        ("utf-32", "This file is saved as UTF-32. Please save it as UTF-8."),
        ("utf-16-le", "This file is no text, or not saved as UTF-8. Please save it as UTF-8."),
        ("utf-16-be", "This file is no text, or not saved as UTF-8. Please save it as UTF-8."),
    ],
)
def test_another_encoding_is_named(encoding: str, said: str) -> None:
    assert whole(SAMPLE.encode(encoding)) == [f"content.yaml: {said}"]


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE, codecs.BOM_UTF32_LE])
def test_a_mark_of_another_encoding_is_enough(mark: bytes) -> None:
    (problem,) = whole(mark + b"x")

    assert "Please save it as UTF-8." in problem


def test_a_letter_of_latin_1_is_shown_at_its_place() -> None:
    data = sample(("title: A small visit", "title: Größe")).encode("latin-1", "replace")

    assert whole(data) == [
        "content.yaml:1:10: This letter is not saved as UTF-8. Please save the file as UTF-8.\n"
        "    title: Gr\ufffd\ufffde\n"
        "             ^"
    ]


def test_a_letter_of_latin_1_after_a_mark_of_utf8_is_shown_at_its_place() -> None:
    assert whole(codecs.BOM_UTF8 + b"a: \xe9") == [
        "content.yaml:1:4: This letter is not saved as UTF-8. Please save the file as UTF-8.\n"
        "    a: \ufffd\n"
        "       ^"
    ]


def test_a_letter_of_latin_1_after_windows_line_ends_keeps_its_line() -> None:
    (problem,) = whole(b"a: b\r\nc: d\re: \xe9\r\nf: g")

    assert problem.startswith("content.yaml:3:4: ")


def test_a_picture_is_no_text() -> None:
    assert whole(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR") == [
        "content.yaml: This file is no text, or not saved as UTF-8. Please save it as UTF-8."
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a note\n", "   \n"])
def test_an_empty_file_is_empty(text: str) -> None:
    assert told(text) == ["1:1: This file is empty."]


def test_a_file_of_16_mib_is_read_and_one_byte_more_is_not() -> None:
    full = b"#" * LARGEST

    assert whole(full) == ["content.yaml:1:1: This file is empty."]
    assert whole(full + b"#") == [
        "content.yaml: This file is far too large, over 16 MB. Is it the right one?"
    ]


@pytest.mark.parametrize(
    ("character", "said"),
    [
        ("\x1b", "There is a hidden control character here (U+001B). Please delete it."),
        ("\x07", "There is a hidden control character here (U+0007). Please delete it."),
        ("\x7f", "There is a hidden control character here (U+007F). Please delete it."),
        ("\x9b", "There is a hidden control character here (U+009B). Please delete it."),
        ("\x85", "There is a hidden control character here (U+0085). Please delete it."),
        (
            "\u202e",
            "There is a hidden sign that turns the direction of the text here (U+202E)."
            " Please delete it.",
        ),
        (
            "\u2067",
            "There is a hidden sign that turns the direction of the text here (U+2067)."
            " Please delete it.",
        ),
        ("\u200b", "There is a sign that nobody can see here (U+200B). Please delete it."),
        ("\u2028", "There is a sign that nobody can see here (U+2028). Please delete it."),
        ("\ufeff", "There is a sign that nobody can see here (U+FEFF). Please delete it."),
        ("\ufffe", "There is a sign that nobody can see here (U+FFFE). Please delete it."),
        ("\U000e0041", "There is a sign that nobody can see here (U+E0041). Please delete it."),
    ],
)
def test_a_hidden_sign_is_refused_and_named(character: str, said: str) -> None:
    text = sample(("title: A small visit", f"title: A {character}visit"))

    (problem,) = problems_of(text)

    assert str(problem) == (
        f"content.yaml:1:10: {said}\n    title: A \N{WHITE SQUARE}visit\n             ^"
    )


@pytest.mark.parametrize(
    "escape", [r"\e", r"\x9b", r"\a", r"\0", r"\N", r"\L", r"\P", r"\u202e", r"\u2066", r"\uFEFF"]
)
def test_a_hidden_sign_is_refused_as_an_escape_too(escape: str) -> None:
    text = sample(("title: A small visit", f'title: "A {escape}[31m visit"'))

    (found,) = told(text)

    assert found.startswith("1:8: There is a ")
    assert "(U+" in found


def test_a_hidden_sign_in_a_name_is_refused() -> None:
    (found,) = told(sample(("\nversion:", '\n"ver\\esion": x\nversion:')))

    assert found == "4:1: “ver\N{WHITE SQUARE}sion” is not known here. Did you mean “version”?"


def test_many_hidden_signs_are_told_up_to_a_limit() -> None:
    assert len(problems_of("\x1b" * 1000)) == 50


@pytest.mark.parametrize(
    "fine", ["\u200d", "\u200c", "\u200e", "\u00ad", "\u00a0", "\ufe0f", "\u0301"]
)
def test_signs_that_languages_need_are_fine(fine: str) -> None:
    assert told(sample(("title: A small visit", f"title: A{fine}small visit"))) == []


def test_every_control_character_but_tab_and_line_ends_is_refused() -> None:
    control = {chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) == "Cc"}

    assert {each for each in control if not FORBIDDEN.match(each)} == {"\t", "\n", "\r"}


def test_every_sign_that_turns_the_direction_is_refused() -> None:
    turning = ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI")
    signs = [chr(code) for code in range(0x3000) if unicodedata.bidirectional(chr(code)) in turning]

    assert len(signs) == 9
    assert all(FORBIDDEN.match(each) and "direction" in forbidden_message(each) for each in signs)
