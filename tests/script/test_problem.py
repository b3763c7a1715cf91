from __future__ import annotations

import unicodedata

import pytest

from walkthrough.script.problem import (
    Problem,
    ScriptError,
    Source,
    closest,
    named,
    nearest,
    visible,
)


def shown(text: str, index: int) -> str:
    return str(Source("a.yaml", text).problem(index, "Wrong."))


def test_a_problem_names_its_file_line_and_column() -> None:
    assert shown("one\ntwo three\n", 8) == "a.yaml:2:5: Wrong.\n    two three\n        ^"


def test_the_first_and_the_last_character_have_a_place() -> None:
    assert shown("one\ntwo", 0) == "a.yaml:1:1: Wrong.\n    one\n    ^"
    assert shown("one\ntwo", 7) == "a.yaml:2:4: Wrong.\n    two\n       ^"


def test_a_place_beyond_the_text_is_its_end() -> None:
    assert shown("one", 99) == "a.yaml:1:4: Wrong.\n    one\n       ^"


def test_an_empty_line_is_not_shown() -> None:
    assert shown("one\n\ntwo", 4) == "a.yaml:2:1: Wrong."


def test_a_file_that_was_not_read_has_no_line() -> None:
    assert str(Problem("a.yaml", 0, 0, "Not there.")) == "a.yaml: Not there."


def test_a_long_line_is_cut_around_the_caret() -> None:
    head, line, caret = shown("x" * 500 + "HERE" + "x" * 500, 500).split("\n")

    assert head == "a.yaml:1:501: Wrong."
    assert len(line) == 4 + 90
    assert line[caret.index("^") :].startswith("HERE")


@pytest.mark.parametrize("index", [0, 1, 44, 45, 46, 500, 998, 999, 1000])
def test_the_caret_stays_below_a_long_line(index: int) -> None:
    text = "".join(chr(ord("a") + number % 26) for number in range(1000))

    _, line, caret = shown(text, index).split("\n")

    assert (line + " ")[caret.index("^")] == (text + " ")[index]


def test_tabs_take_one_place() -> None:
    assert shown("\ta:\tb", 4) == "a.yaml:1:5: Wrong.\n     a: b\n        ^"


def test_wide_letters_take_two_places_and_accents_none() -> None:
    assert shown("日本e\u0301x", 4).split("\n")[2] == "    " + " " * 5 + "^"


@pytest.mark.parametrize("sign", ["\x1b", "\x9b", "\x07", "\u202e", "\u2066", "\u200b", "\udc80"])
def test_no_hidden_sign_is_ever_printed(sign: str) -> None:
    problem = Problem(f"a{sign}.yaml", 1, 1, f"This {sign} is wrong.", f"x{sign}y", 1)

    assert sign not in str(problem)
    assert "a\N{WHITE SQUARE}.yaml:1:1: This \N{WHITE SQUARE} is wrong." in str(problem)


def test_a_name_with_line_ends_stays_on_one_line() -> None:
    assert visible("a\nb\r\nc\td") == "a b  c d"
    assert not any(unicodedata.category(each) == "Cc" for each in visible("a\nb\x00c"))


def test_problems_are_sorted_by_file_and_place_and_told_once() -> None:
    first, second = Problem("a", 1, 2, "x"), Problem("a", 10, 1, "x")

    assert ScriptError([second, first, second]).problems == [first, second]


def test_an_error_tells_its_problems() -> None:
    assert str(ScriptError([Problem("a", 1, 2, "Wrong.")])) == "a:1:2: Wrong."


def test_a_near_name_is_meant() -> None:
    assert nearest("titel", ["title", "language"]) == " Did you mean “title”?"


def test_capitals_do_not_matter_for_what_is_meant() -> None:
    assert closest("BACK", ["back", "next"]) == "back"
    assert closest("ox-risk", ["OX-RISK"]) == "OX-RISK"


def test_a_name_like_no_other_has_no_hint() -> None:
    assert nearest("nose", ["iv", "not_sure"]) == ""


def test_no_near_name_is_looked_for_among_very_many() -> None:
    assert nearest("name-1", [f"name-{number}" for number in range(2, 5000)]) == ""
    assert nearest("x" * 1000, ["x" * 999]) == ""


def test_a_long_name_is_cut() -> None:
    assert named("short") == "“short”"
    assert len(named("x" * 1000)) == 62
