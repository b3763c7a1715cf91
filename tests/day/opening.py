"""The kiosk of a compressed day: its app, and what must be so before each visitor."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.day.behaving import Behaving, looks_of
from tests.day.measured import Breaths
from tests.day.visitors import Visit
from tests.script.made_up_language import write_made_up_language
from walkthrough.files import languages, load
from walkthrough.kiosk.heartbeat import Heart
from walkthrough.kiosk.held import Content
from walkthrough.kiosk.settings import KioskSettings
from walkthrough.speech.manner import SILENT
from walkthrough.ui.attract import AttractScreen
from walkthrough.ui.kiosk import DEAF_SECONDS, KioskApp, kiosk_app
from walkthrough.ui.themes import EVENING

SIZE = (80, 24)


def content() -> Content:
    """Return the shipped script, and the same in a made-up language."""
    with TemporaryDirectory() as folder:
        path = write_made_up_language(Path(folder))
        known = languages(path)
        script, clinic = load(path, None, "")
        scripts = tuple((letters, load(path, None, letters)[0]) for letters, _ in known[1:])
        return Content(((known[0][0], script), *scripts), known, clinic)


class Day:
    """One process of a kiosk, and those who come to it."""

    def __init__(self, app: KioskApp) -> None:
        self.app = app
        self.breaths = Breaths()
        self.changes = 0
        """How many looks visitors have changed since this was last read."""
        hear = app.speaking.hear

        def heard(run, view, setting, now):  # type: ignore[no-untyped-def]
            self.breaths.drawn(run, now)
            hear(run, view, setting, now)

        app.speaking.hear = heard  # type: ignore[method-assign]

    async def receive(self, visit: Visit) -> None:
        """Let one visitor come and go; raises AssertionError where anything is left."""
        behaving = Behaving(self.app, visit)
        screen = await behaving.stay()
        self.changes += sum(
            was != now for was, now in zip(FIRST_LOOKS, behaving.chosen, strict=True)
        )
        assert not screen.is_attached, "the visitor's screen is still there"
        assert isinstance(self.app.screen, AttractScreen)
        looks = (*looks_of(self.app), self.app.still)
        assert looks == FIRST_LOOKS, f"{looks} are left, in place of {FIRST_LOOKS}"
        await asyncio.sleep(DEAF_SECONDS)

    @property
    def has_made_way(self) -> bool:
        """Whether the app has ended, for a new process."""
        return self.app._exit


FIRST_LOOKS = (EVENING.name, "en", False, True, SILENT, False)
"""The looks of a kiosk that is started without options; nothing is still."""


@asynccontextmanager
async def opened(held: Content, heart: Heart | None = None) -> AsyncIterator[Day]:
    """Open a kiosk under the clock of the running loop."""
    clock = asyncio.get_running_loop().time
    settings = KioskSettings(languages=held.languages, translated=held.in_language, heart=heart)
    app = kiosk_app(held.scripts[0][1], held.clinic, settings, clock)
    app._start = replace(app._start, wall=clock)
    async with app.run_test(size=SIZE):
        await asyncio.sleep(1)
        day = Day(app)
        yield day
