"""The screens that are looked at."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import date
from unittest.mock import patch

from tests.ui.walking import Walker, walking
from walkthrough.script.text import Route
from walkthrough.ui.app import WalkthroughApp
from walkthrough.ui.glyphs import Drawing, Glyphs

SCREENS: Mapping[str, tuple[str, str, float]] = {
    "the first page": ("", "", 0),
    "a passage": ("room", "", 0),
    "a gate": ("hard-time", "", 0),
    "a question": ("route", "", 0),
    "a list to tick": ("bring", "", 0),
    "a text field": ("notebook", "", 0),
    "the last page": ("ending", "", 0),
    "help": ("bring", "h", 0),
    "the map": ("bring", "m", 0),
    "the plan": ("bring", "y", 0),
    "an exercise to choose": ("bring", "e", 0),
    "a breath": ("bring", "c", 62),
    "grounding": ("bring", "g", 4),
}
"""The step, the keys that are pressed there, and the seconds that then pass, by a name."""

TRUE_COLOUR = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "NO_COLOR": ""}


@asynccontextmanager
async def shown(
    name: str, size: tuple[int, int] = (80, 24), theme: str = "evening"
) -> AsyncIterator[Walker]:
    """Open a screen in a terminal that knows all signs and colours."""
    step, keys, seconds = SCREENS[name]
    glyphs = property(lambda _: Glyphs(Drawing.SOFT))
    colours = patch("textual.constants.COLOR_SYSTEM", "truecolor")
    with (
        patch.object(WalkthroughApp, "glyphs", glyphs),
        patch.dict(os.environ, TRUE_COLOUR),
        colours,
    ):
        async with walking(
            size, step=step, theme=theme, route=Route.IV, today=lambda: date(2026, 11, 24)
        ) as walker:
            for key in keys:
                await walker.press(key)
            await walker.tick(seconds)
            yield walker
