from __future__ import annotations

import pytest
import yaml

from tests.script.samples import problems_of, sample, told
from tests.script.tables import Row, each_row
from walkthrough.script import tree


@each_row("syntax")
def test_what_is_no_yaml_is_told_in_plain_words(row: Row) -> None:
    assert told(row.text) == row.told


@pytest.mark.parametrize(
    ("line", "changed", "place"),
    [
        ("title: A small visit", "\ttitle: A small visit", "1:1"),
        ("  headline: Help is here", "\theadline: Help is here", "7:1"),
        ("  headline: Help is here", "  \theadline: Help is here", "7:1"),
        ("      - id: pack", "\t- id: pack", "56:1"),
        ("title: A small visit", "title: A\n\tvisit", "2:1"),
    ],
)
def test_a_tab_is_told_where_it_stands(line: str, changed: str, place: str) -> None:
    line_number = int(place.split(":")[0])

    found = told(sample((f"{line}\n", f"{changed}\n")))

    assert [each.split(": ", 1)[1] for each in found] == [
        "There is a tab here. Please use spaces instead."
    ]
    assert found[0].startswith(f"{line_number}:")


def test_a_tab_within_a_text_is_fine() -> None:
    assert told(sample(("title: A small visit", "title: A\tsmall visit"))) == []


def test_a_problem_is_shown_with_a_caret() -> None:
    text = sample(("title: A small visit", "title: A: visit"))

    assert [str(problem) for problem in problems_of(text)] == [
        "content.yaml:1:9: There is a second colon in this line."
        " Put quotes around the whole text.\n"
        "    title: A: visit\n"
        "            ^"
    ]


@each_row("syntax")
def test_without_the_c_library_each_is_still_one_problem_in_plain_words(
    row: Row, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tree, "_Loader", yaml.SafeLoader)

    found = told(row.text)

    assert len(found) == 1
    assert "token" not in found[0]
    assert "expected" not in found[0]
