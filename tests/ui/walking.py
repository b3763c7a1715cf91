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
from walkthrough.ui.app import WalkthroughApp
from walkthrough.ui.button_part import ButtonPart
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.screens import WalkScreen
from walkthrough.ui.start import Start
from walkthrough.ui.text_part import TextPart

MOST_TURNS = 20
STRIDE = 5.0
"""Seconds; after a longer gap, an exercise takes the process for stopped."""
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

    def buttons(self, area: str) -> ButtonPart:
        """The buttons of the page ("options") or of the bar ("bar")."""
        zones = self.screen.zones
        return zones.options if area == "options" else zones.bar

    def labels(self, area: str = "options") -> list[str]:
        """What is written on the buttons that are seen."""
        return [" ".join(box.lines) for box in self.buttons(area).boxes]

    async def click(self, area: str, label: str) -> None:
        """Click the button with this label in its middle, turning to it if it is not seen."""
        seen: list[str] = []
        for _ in range(MOST_TURNS):
            labels = self.labels(area)
            places = [place for place, each in enumerate(labels) if each.startswith(label)]
            if places:
                await self.click_box(area, places[0])
                return
            seen += labels
            more = [place for place, each in enumerate(labels) if each == "Show more"]
            assert more, f"no button {label!r} in {seen}"
            await self.click_box(area, more[0])
        raise AssertionError(f"no button {label!r} in {seen}")

    async def click_box(self, area: str, place: int) -> None:
        """Click a button in its middle, where it really stands on the screen."""
        zones = self.screen.zones
        box = self.buttons(area).boxes[place]
        canvas = self.screen.query_one("#stage" if area == "options" else "#bar", Canvas)
        above = 0
        for part in canvas._parts:
            if part is self.buttons(area):
                break
            above += part.rows
        margin = zones.room.grid_side if area == "options" else 0
        offset = (
            canvas.region.x + margin + box.left + box.width // 2,
            canvas.region.y + above + box.top + box.height // 2,
        )
        await self.pilot.click(offset=offset)
        await self.pilot.pause()

    async def begin(self, label: str) -> None:
        """Click the button that begins an exercise, and skip what is asked once beforehand."""
        await self.click("options", label)
        if self.sheets and self.screen.view.exercise is None:
            await self.click("options", "Carry on")

    async def click_act(self, area: str, do: Do) -> None:
        """Click the button that does this."""
        buttons = self.buttons(area)
        place = next(
            place
            for place, box in enumerate(buttons.boxes)
            if box.index >= 0 and buttons.options[box.index].act.do is do
        )
        await self.click_box(area, place)

    @property
    def page(self) -> TextPart:
        """The lines of the page."""
        return self.screen.zones.page

    def text(self) -> str:
        """What is seen of the page."""
        return "\n".join(self.page.seen())

    @property
    def status(self) -> str:
        """The line over the bar."""
        return "\n".join(self.screen.zones._status_text.seen())

    async def tick(self, seconds: float) -> None:
        """Move the clock on, as timers would, and let the screen notice."""
        while seconds > 0:
            self.clock.now += min(seconds, STRIDE)
            seconds -= STRIDE
            self.screen.running.tick()
        await self.pilot.pause()


@asynccontextmanager
async def walking(
    size: tuple[int, int] = (80, 24), script: Script | None = None, **changes: Any
) -> AsyncIterator[Walker]:
    """Run the app in a window of this size."""
    clock = FakeClock()
    start = replace(
        Start(script or shipped.script(), clock=clock, wall=clock, still=False), **changes
    )
    app = WalkthroughApp(start)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Walker(app, pilot, clock)
