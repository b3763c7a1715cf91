"""Nothing is pointed to by how it looks or where it stands: WCAG 2.2, criterion 1.3.3."""

from __future__ import annotations

import re

import pytest

from tests.journey.every_page import every_page
from walkthrough.journey.setting import Shown
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.script.clinic import plain

COLOURS = "red|green|blue|yellow|orange|grey|gray|white|black|bright|dark"
SHAPES = "round|square|big|large|small|double|thick"
SIDES = "left|right|upper|lower|top|bottom|left-hand|right-hand"
CONTROLS = "button|box|frame|icon|field|arrow"
THINGS = f"{CONTROLS}|sign|mark|key|line|choice"
POINTING = re.compile(
    rf"\b(?:{COLOURS}|{SIDES}) (?:{THINGS})s?\b"
    rf"|\b(?:{SHAPES}) (?:{CONTROLS})s?\b"
    rf"|\b(?:{THINGS})s? (?:on|at|in) the (?:{SIDES}|corner)\b"
    r"|\b(?:see|shown|stands) (?:above|below)\b"
    r"|\bwhen you hear the (?:tone|bell|sound)\b",
    re.IGNORECASE,
)


def said(shown: Shown) -> str:
    page = shown.page
    texts = [plain(page.headline), *(option.label for option in shown.options)]
    for part in page.parts:
        texts += [part.label, *(plain(block.text) for block in part.prose)]
    return " / ".join(texts)


def test_it_would_be_noticed() -> None:
    for text in ("Press the blue button.", "the button on the left", "Touch the round box"):
        assert POINTING.search(text)
    assert not POINTING.search("The arrow keys and Enter. Sit on your left side.")


@pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])
def test_no_page_points_by_colour_shape_or_side(policy: Policy) -> None:
    texts = {said(shown) for _, shown in every_page(policy)}
    found = {match[0] for text in texts for match in POINTING.finditer(text)}
    assert found == set()
