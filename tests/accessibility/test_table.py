"""The table of WCAG 2.2: complete, named rightly, and no claim without a test that is there."""

from __future__ import annotations

import ast
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from walkthrough.accessibility.claim import Claim, Criterion, Form, State
from walkthrough.accessibility.table import CRITERIA, claim_of, lines
from walkthrough.cli import main

TESTS = Path(__file__).parents[1]
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
WIDEST_LINE = 79
"""Cells of a line that no window of 80 columns wraps."""
CLAIMS = [(criterion, claim) for criterion in CRITERIA for claim in criterion.claims]
each_claim = pytest.mark.parametrize(
    ("criterion", "claim"),
    CLAIMS,
    ids=[f"{criterion.number}-{'+'.join(claim.forms)}" for criterion, claim in CLAIMS],
)


def published() -> list[tuple[str, str, str]]:
    """Number, level and name of each criterion of the levels A and AA, as W3C publishes them."""
    text = (Path(__file__).parent / "criteria.txt").read_text("utf-8")
    return [(number, level, name) for number, level, name in map(_parted, text.splitlines())]


def _parted(line: str) -> tuple[str, str, str]:
    number, level, name = line.split(" ", 2)
    return number, level, name


@cache
def named_in(path: Path) -> frozenset[str]:
    """The tests of a file as pytest names them, found without running it."""
    if not path.is_file():
        return frozenset()
    return frozenset(_named(ast.parse(path.read_text("utf-8")).body, ""))


def _named(body: list[ast.stmt], within: str) -> set[str]:
    found = set()
    for node in body:
        if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
            found |= _named(node.body, f"{within}{node.name}::")
        elif isinstance(node, FUNCTIONS) and node.name.startswith("test_"):
            found.add(within + node.name)
    return found


def is_there(test: str) -> bool:
    path, _, name = test.partition("::")
    return name in named_in(TESTS / path)


def test_every_criterion_of_a_and_aa_stands_there_once_in_its_order_under_its_name() -> None:
    assert [(each.number, each.level, each.name) for each in CRITERIA] == published()


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda each: each.number)
def test_each_form_has_one_claim(criterion: Criterion) -> None:
    assert sorted(form for claim in criterion.claims for form in claim.forms) == sorted(Form)


@each_claim
def test_each_test_that_is_named_exists(criterion: Criterion, claim: Claim) -> None:
    assert [test for test in claim.tests if not is_there(test)] == []


@each_claim
def test_what_is_met_names_a_test(criterion: Criterion, claim: Claim) -> None:
    if claim.state in (State.MET, State.NOTHING):
        assert claim.tests
        assert not claim.instead


@each_claim
def test_what_is_not_met_says_what_is_done_instead(criterion: Criterion, claim: Claim) -> None:
    if claim.state in (State.NOT_MET, State.TERMINAL):
        assert claim.instead


def test_a_test_that_is_not_there_is_noticed() -> None:
    assert is_there("accessibility/test_table.py::test_a_test_that_is_not_there_is_noticed")
    assert is_there("test_cli.py::TestCheck::test_the_shipped_script_is_fine")
    assert not is_there("accessibility/test_table.py::test_each_claim_is_true")
    assert not is_there("accessibility/test_nowhere.py::test_each_form_has_one_claim")
    assert not is_there("test_cli.py::test_the_shipped_script_is_fine")


def test_no_line_is_wrapped_and_none_is_drawn() -> None:
    for line in lines():
        assert line.isascii()
        assert len(line) <= WIDEST_LINE or line.startswith("Test: tests/"), line


def test_the_sum_is_the_sum_of_the_claims() -> None:
    said = "\n".join(lines())
    for form in Form:
        states = [claim_of(criterion, form).state for criterion in CRITERIA]
        met = len([state for state in states if state in (State.MET, State.NOTHING)])
        assert f"{form.capitalize()}: {met} of 55 met.\n" in said
        assert met < 55, "no terminal meets all of it"


def test_the_command_prints_it_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["accessibility"]) == 0

    told = capsys.readouterr()
    assert told.out.splitlines() == list(lines())
    assert told.err == ""
    for _, _, name in published():
        assert name in told.out


def test_it_costs_the_other_commands_nothing_and_draws_nothing() -> None:
    code = (
        "import sys\nfrom walkthrough.cli import main\nmain(sys.argv[1:])\n"
        "print(sorted(name for name in sys.modules if name.startswith("
        "('textual', 'rich', 'walkthrough.accessibility'))),"
        " file=sys.stderr)"
    )
    other = subprocess.run(
        [sys.executable, "-c", code, "guide"], capture_output=True, text=True, timeout=60
    )
    assert "accessibility" not in other.stderr
    own = subprocess.run(
        [sys.executable, "-c", code, "accessibility"], capture_output=True, text=True, timeout=60
    )
    assert "textual" not in own.stderr
    assert "rich" not in own.stderr
