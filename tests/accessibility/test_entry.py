"""What is never asked for: WCAG 2.2, success criteria 1.3.5 and 3.3.8."""

from __future__ import annotations

import re

from tests.journey.every_page import every_page
from tests.ui.walking import walking
from walkthrough.journey.over import Over
from walkthrough.journey.plan import Line
from walkthrough.policy import REHEARSAL
from walkthrough.script.clinic import plain

OF_ONESELF = re.compile(
    r"\byour (?:full |first |last |own )?(?:name|address|birthday|date of birth|age|phone|email)\b",
    re.IGNORECASE,
)


def test_no_field_asks_who_the_reader_is() -> None:
    asked = {}
    for _, shown in every_page(REHEARSAL):
        if shown.typing:
            blocks = (block for part in shown.page.parts for block in part.prose)
            asked[shown.typing] = " ".join(
                (plain(shown.page.headline), *(plain(block.text) for block in blocks))
            )
    assert set(Line) <= set(asked)
    assert [text for text in asked.values() if OF_ONESELF.search(text)] == []


async def test_nothing_at_home_asks_for_a_secret() -> None:
    """The pad for the PIN cannot be opened, neither by key nor by touch."""
    async with walking() as walker:
        await walker.press(*["f10"] * 5)
        for _ in range(6):
            await walker.pilot.click(offset=(4, 0))
        assert walker.sheets == []
    opened = {view.sheet.over for view, _ in every_page(REHEARSAL) if view.sheet}
    assert Over.HELP in opened
    assert Over.PIN not in opened
