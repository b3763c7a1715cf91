"""The app of a kiosk under a clock that the test moves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

from textual.pilot import Pilot

from tests import shipped
from tests.ui.walking import FakeClock, Walker
from walkthrough.kiosk.counts import Counted
from walkthrough.kiosk.heartbeat import Status
from walkthrough.kiosk.pin import Pin, Tries, made
from walkthrough.kiosk.settings import KioskSettings
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.model import Script
from walkthrough.ui.attract import AttractScreen
from walkthrough.ui.kiosk import KioskApp, kiosk_app

PIN = "482915"
SIZES = ((160, 50), (80, 24), (56, 16), (40, 15))


class Visitor(Walker):
    """A stranger at the kiosk; the clock never moves by itself."""

    app: KioskApp

    def __init__(self, app: KioskApp, pilot: Pilot[Any], clock: FakeClock) -> None:
        super().__init__(app, pilot, clock)

    @property
    def attracted(self) -> bool:
        """Whether the attract screen is seen."""
        return isinstance(self.app.screen, AttractScreen)

    async def press(self, *keys: str) -> None:
        """Press keys, a second apart: none is held."""
        for key in keys:
            self.clock.now += 1.0
            await super().press(key)

    async def wait(self, seconds: float) -> None:
        """Let time pass while nobody touches anything."""
        self.clock.now += seconds
        self.app.look()
        await self.pilot.pause()

    async def touch(self, x: int, y: int) -> None:
        """Touch a cell."""
        await self.pilot.click(offset=(x, y))
        await self.pilot.pause()

    def seen(self) -> str:
        """Every letter of the screen."""
        lines = self.app.screen._compositor.render_strips(self.app.size)
        return "\n".join("".join(segment.text for segment in line) for line in lines)


@asynccontextmanager
async def visiting(
    size: tuple[int, int] = (80, 24),
    script: Script | None = None,
    clinic: Clinic = NO_CLINIC,
    pin: Pin | None = None,
    **changes: Any,
) -> AsyncIterator[Visitor]:
    """Run a kiosk in a window of this size."""
    clock = FakeClock()
    settings = KioskSettings(pin=pin, **changes)
    app = kiosk_app(script or shipped.script(), clinic, settings, clock)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Visitor(app, pilot, clock)


def pin() -> Pin:
    """A PIN that tests type."""
    return made(PIN)


class Told:
    """A supervisor that says the same all day."""

    def __init__(self, status: Status) -> None:
        self.status = status

    def beat(self) -> Status:
        return self.status

    def count(self, what: Counted) -> None:
        self.status = replace(self.status)

    def tried(self, tries: Tries, *, right: bool) -> None:
        self.status = replace(self.status, tries=tries)
