"""The order of reading: WCAG 2.2, success criteria 1.3.2, 2.4.1 and 2.4.3."""

from __future__ import annotations

import re

import pytest

from tests.accessibility.sweep import Button, Swept, is_pad, swept
from walkthrough.journey.setting import Shown
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.script.clinic import plain

policies = pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def words_of(shown: Shown) -> list[str]:
    """The words of a page in the order in which they are read aloud."""
    page = shown.page
    said = [plain(page.headline)]
    for part in page.parts:
        if part.prose:
            said += [part.label, *(plain(block.text) for block in part.prose)]
    return words(" ".join(said))


def stands_in(seen: list[str], said: list[str]) -> bool:
    """Whether what is seen is a piece of what is said."""
    return any(said[at : at + len(seen)] == seen for at in range(len(said) - len(seen) + 1))


@policies
def test_the_screen_is_read_from_the_top_down(policy: Policy) -> None:
    """The page's words in their order, then its choices in theirs, then the bar."""
    for page in swept(policy):
        assert stands_in(words(" ".join(page.text)), words_of(page.shown)), page.text
        if is_pad(page.view):
            continue
        choices = [button for button in page.buttons if button.zone == "stage"]
        assert choices == sorted(choices, key=place_of)
        acts = [option.act for option in page.shown.options]
        seen = [button.act for button in choices if button.act in acts]
        assert seen == [act for act in acts if act in seen]
        assert all(below.top > each.top for each in choices for below in page.bar)


def place_of(button: Button) -> tuple[int, int]:
    return button.top, button.left


def zone_of(page: Swept, zone: str) -> list[Button]:
    return [button for button in page.marked if button.zone == zone]


@policies
def test_the_mark_goes_in_the_order_of_reading(policy: Policy) -> None:
    """Down the page first, along the bar then, to the button above the page last."""
    for page in swept(policy):
        zones = [zone_of(page, zone) for zone in ("stage", "bar", "where")]
        assert page.marked == [button for zone in zones for button in zone]
        if not is_pad(page.view):
            assert all(zone == sorted(zone, key=place_of) for zone in zones)
