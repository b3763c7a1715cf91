from __future__ import annotations

from functools import cache

import pytest

from tests.script.samples import SAMPLE, read_text, sample
from walkthrough.fitting import Fit, Fitted, unfit
from walkthrough.script.clinic import NO_CLINIC
from walkthrough.script.text import EVERY_ROUTE, Route

LONG = "        what_happens: |\n" + "".join(f"          Line {x}.\n\n" for x in range(30))


@cache
def found(text: str, width: int, height: int) -> dict[str, Fitted]:
    return {each.step: each for each in unfit(read_text(text), NO_CLINIC, width, height)}


def test_steps_that_stand_on_one_page_are_not_named() -> None:
    assert found(SAMPLE, 160, 50) == {}


def test_a_step_that_scrolls_is_named_with_the_lines_left_below() -> None:
    text = sample(("        what_happens: You meet a [[nurse]].\n", LONG))

    here, taller = (found(text, 80, height)["welcome"] for height in (24, 30))

    assert here.fit is Fit.SCROLLS
    assert set(here.routes) == EVERY_ROUTE
    assert here.lines - taller.lines == 6


def test_a_step_of_some_routes_is_named_for_those() -> None:
    text = sample(
        ("        what_happens: You meet a [[nurse]].\n", LONG),
        ("        headline: Welcome\n", "        headline: Welcome\n        routes: [iv, im]\n"),
    )

    assert found(text, 80, 24)["welcome"].routes == (Route.IV, Route.IM)


def test_choices_that_come_in_turns_are_told_from_text_that_scrolls() -> None:
    items = "".join(f"          - {{id: i{x}, text: Line {x}}}\n" for x in range(7))
    text = sample(("          - id: water\n            text: Water\n", items))

    assert found(text, 40, 15)["pack"].fit is Fit.TURNS


def test_a_choice_whose_words_have_no_room_is_cut() -> None:
    label = " ".join(["word"] * 120)
    text = sample(("            label: A drip\n", f"            label: {label}\n"))

    assert found(text, 40, 15)["route"].fit is Fit.CUT


def test_behind_a_gate_the_page_is_laid_out_too() -> None:
    gate = "        gate: {headline: A needle, text: One line., short: One line.}\n"
    text = sample(
        ("        what_happens: You meet a [[nurse]].\n", gate + LONG),
    )

    assert found(text, 80, 24)["welcome"].fit is Fit.SCROLLS


@pytest.mark.parametrize("size", [(160, 50), (80, 24)])
def test_the_shipped_script_cuts_nothing(size: tuple[int, int]) -> None:
    from tests import shipped

    assert Fit.CUT not in {each.fit for each in unfit(shipped.script(), NO_CLINIC, *size)}
