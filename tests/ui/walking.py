"""The app under a clock that the test moves, for pilots."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from textual.pilot import Pilot

from tests import shipped
from walkthrough.journey.act import Do
from walkthrough.script.model import Script
from walkthrough.ui.app import Start, WalkthroughApp
from walkthrough.ui.buttons import Buttons
from walkthrough.ui.page_view import PageView
from walkthrough.ui.screens import WalkScreen

SIZES = ((160, 50), (80, 24), (40, 15))


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Walker:
    """A reader at the app: presses keys, clicks buttons, looks at the screen."""

    def __init__(self, app: WalkthroughApp, pilot: Pilot[Any], clock: FakeClock) -> None:
        self.app = app
        self.pilot = pilot
        self.clock = clock

    @property
    def screen(self) -> WalkScreen:
        screen = self.app.screen
        assert isinstance(screen, WalkScreen)
        return screen

    @property
    def at(self) -> str:
        """The step where the reader is."""
        return str(self.screen.view.journey.step.id)

    @property
    def sheets(self) -> list[str]:
        """The sheets over it; an exercise by its name."""
        return [sheet.key or str(sheet.over) for sheet in self.screen.view.sheets]

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    def buttons(self, area: str) -> Buttons:
        """The buttons of the page ("options") or of the bar ("bar")."""
        return self.screen.query_one(f"#{area}", Buttons)

    async def click(self, area: str, label: str) -> None:
        """Click the button with this label in its middle."""
        buttons = self.buttons(area)
        for box in buttons.boxes:
            if " ".join(box.lines).startswith(label):
                offset = (box.left + box.width // 2, box.top + box.height // 2)
                await self.pilot.click(f"#{area}", offset=offset)
                await self.pilot.pause()
                return
        raise AssertionError(f"no button {label!r} in {[box.lines for box in buttons.boxes]}")

    async def click_act(self, area: str, do: Do) -> None:
        """Click the button that does this."""
        buttons = self.buttons(area)
        place = next(
            place
            for place, box in enumerate(buttons.boxes)
            if box.index >= 0 and buttons.options[box.index].act.do is do
        )
        box = buttons.boxes[place]
        offset = (box.left + box.width // 2, box.top + box.height // 2)
        await self.pilot.click(f"#{area}", offset=offset)
        await self.pilot.pause()

    def page(self, area: str = "page") -> PageView:
        return self.screen.query_one(f"#{area}", PageView)

    def text(self, area: str = "page") -> str:
        """What is seen in a part of the screen."""
        return "\n".join(self.page(area).seen())

    async def tick(self, seconds: float) -> None:
        """Move the clock and let the screen notice."""
        self.clock.now += seconds
        self.screen._tick()
        await self.pilot.pause()


@asynccontextmanager
async def walking(
    size: tuple[int, int] = (80, 24), script: Script | None = None, **changes: Any
) -> AsyncIterator[Walker]:
    """Run the app in a window of this size."""
    clock = FakeClock()
    start = replace(Start(script or shipped.script(), clock=clock, still=False), **changes)
    app = WalkthroughApp(start)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Walker(app, pilot, clock)
