"""Pressing by finger or mouse: WCAG 2.2, success criteria 2.5.2 and 2.5.8."""

from __future__ import annotations

import pytest

from tests.accessibility.sweep import button_at, swept
from tests.ui.pressing import let_go, press_down
from tests.ui.visiting import visiting
from tests.ui.walking import Walker, walking
from walkthrough.policy import KIOSK, REHEARSAL, Policy

COLUMNS, ROWS = 10, 3
"""With cells of 8 by 16 pixels 80 by 48 pixels; 24 by 24 are asked for."""
NEXT = 1


def middle_of_next(walker: Walker) -> tuple[int, int]:
    button = button_at(walker, walker.screen.zones.bar, NEXT)
    return button.left + button.width // 2, button.top + button.height // 2


async def test_a_press_acts_when_it_is_let_go() -> None:
    async with walking() as walker:
        offset = middle_of_next(walker)
        await press_down(walker, offset)
        assert walker.at == "welcome"
        await let_go(walker, offset)
        assert walker.at == "main-points"


async def test_a_press_let_go_elsewhere_does_nothing() -> None:
    async with walking() as walker:
        column, row = middle_of_next(walker)
        for elsewhere in ((column, 5), (0, row)):
            await press_down(walker, (column, row))
            await let_go(walker, elsewhere)
            assert walker.at == "welcome"
            assert walker.sheets == []


async def test_a_kiosk_begins_when_a_finger_is_lifted() -> None:
    async with visiting() as visitor:
        await press_down(visitor, (40, 12))
        assert visitor.attracted
        await let_go(visitor, (40, 12))
        assert not visitor.attracted


@pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])
def test_every_button_is_large_enough(policy: Policy) -> None:
    for page in swept(policy):
        for button in page.buttons:
            assert button.width >= COLUMNS
            assert button.height >= ROWS
