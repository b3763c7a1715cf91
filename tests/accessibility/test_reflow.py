"""A screen that stands upright: WCAG 2.2, success criteria 1.3.4 and 1.4.10."""

from __future__ import annotations

import pytest

from tests.journey.every_page import every_page
from tests.ui.fitting_pages import check_choices, check_page
from walkthrough.journey.room import Room
from walkthrough.policy import KIOSK, REHEARSAL, Policy


@pytest.mark.parametrize("size", [(45, 40), (64, 56)], ids=str)
@pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])
def test_every_page_fits_an_upright_window(policy: Policy, size: tuple[int, int]) -> None:
    """A panel of 1080 by 1920 pixels in letters of 24 by 48 has 45 columns and 40 rows."""
    room = Room(*size, apart=1 if policy.shared else 0)
    for view, shown in every_page(policy):
        check_page(room, view, shown, "Show more")
        check_choices(room, shown, "Show more")
