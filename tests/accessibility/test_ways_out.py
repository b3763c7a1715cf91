"""Everything by key, and no way without a way out: WCAG 2.2, 2.1.1, 2.1.2 and 3.2.6."""

from __future__ import annotations

from itertools import product

import pytest

from tests.accessibility.sweep import swept
from tests.journey.every_page import every_page
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.over import OF_A_SHARED_SCREEN, Over
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.ui.keys import Situation, act_of

policies = pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])
SITUATIONS = [Situation(*each) for each in product((False, True), repeat=8)]
"""Whatever is marked, typed, paused, tapped or switched off."""


@policies
def test_every_button_can_be_marked_by_key(policy: Policy) -> None:
    for page in swept(policy):
        assert len(page.marked) == len(page.buttons)
        assert set(page.marked) == set(page.buttons)


@policies
def test_from_every_page_and_every_mark_keys_lead_out(policy: Policy) -> None:
    """Tab goes on, Escape closes sheet after sheet, and the key that leaves is always known."""
    for situation in SITUATIONS:
        assert act_of("ctrl+q", situation) is Do.LEAVE
        assert act_of("ctrl+c", situation) is Do.LEAVE
        onward = {Do.STAFF} if situation.resting and not situation.typing else {Do.FOCUS_NEXT}
        assert act_of("tab", situation) in onward
        assert act_of("escape", situation) in {Do.CLOSE, Do.STOP_TYPING, Do.STAFF}
    for view, _ in every_page(policy):
        left = view
        for _ in view.sheets:
            left = perform(left, Act(Do.CLOSE))
        own = view.sheet is not None and view.sheet.over in OF_A_SHARED_SCREEN
        assert left.sheets == () or own, view.sheets
    assert all(page.typed_into == bool(page.shown.typing) for page in swept(policy))


@policies
def test_one_key_opens_help_from_every_page(policy: Policy) -> None:
    for situation in SITUATIONS:
        if situation.typing or not situation.resting:
            assert act_of("f1", situation) is Do.HELP
        else:
            assert act_of("f1", situation) is Do.STAFF, "how to call staff, in recovery"
    for view, _ in every_page(policy):
        if view.sheet is None or view.sheet.over is not Over.HELP:
            opened = perform(view, Act(Do.HELP))
            assert opened.sheet is not None
            assert opened.sheet.over is Over.HELP
