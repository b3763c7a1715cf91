"""Contrast of the pages that only a kiosk has: WCAG 2.2, success criteria 1.4.3 and 1.4.11."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest

from tests.ui import visiting
from tests.ui.test_contrast import LOOKS, check
from tests.ui.walking import Walker
from walkthrough.ui.themes import Palette


@LOOKS
@pytest.mark.parametrize("size", [(80, 24), (56, 16)], ids=str)
async def test_the_pages_that_only_a_kiosk_has(palette: Palette, size: tuple[int, int]) -> None:
    """The attract screen, the first page, the notice, the pad for the PIN and staff's page."""
    async with visiting.visiting(size, pin=visiting.pin(), theme=palette.name) as visitor:
        check(cast(Walker, SimpleNamespace(screen=visitor.app.screen)), palette)
        await visitor.press("enter")
        check(visitor, palette)
        await visitor.wait(121)
        assert "Still here?" in visitor.seen()
        check(visitor, palette)
        await visitor.press("enter", "f10", "f10", "f10")
        check(visitor, palette)
        await visitor.press(*visiting.PIN, "enter")
        assert "staff" in visitor.seen().lower()
        check(visitor, palette)
