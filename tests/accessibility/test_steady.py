"""Nothing moves by itself: WCAG 2.2, success criteria 3.2.1 and 3.2.2."""

from __future__ import annotations

import pytest

from tests.accessibility.sweep import swept
from tests.ui.walking import walking
from walkthrough.journey.act import Do
from walkthrough.policy import KIOSK, REHEARSAL, Policy


@pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])
def test_a_mark_changes_nothing_but_itself(policy: Policy) -> None:
    pages = swept(policy)
    assert [page.shown.where for page in pages if not page.steady] == []


async def test_typing_and_ticking_lead_nowhere() -> None:
    async with walking(step="notebook") as walker:
        await walker.pilot.click("#field")
        await walker.press(*"help me quit")
        assert (walker.at, walker.sheets) == ("notebook", [])
        assert "help me quit" in str(walker.screen.view.journey.plan.written)
    async with walking(step="ask") as walker:
        before = walker.labels()
        await walker.click_act("options", Do.TICK)
        assert (walker.at, walker.sheets) == ("ask", [])
        changed = [old for old, new in zip(before, walker.labels(), strict=True) if old != new]
        assert len(changed) == 1
