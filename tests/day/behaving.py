"""A visitor at the kiosk, who presses keys and lets time pass."""

from __future__ import annotations

import asyncio

from textual.events import Key

from tests.day.visitors import READING, Ending, Visit
from walkthrough.journey.act import Do
from walkthrough.journey.over import Over
from walkthrough.ui.kiosk import KioskApp
from walkthrough.ui.kiosk_screen import KioskScreen

MOST_TABS = 60
BETWEEN_KEYS = 1.0
"""Seconds: no key counts as held."""
LONGER_BREATH = "B03"
PATIENT = 180.0
"""Seconds of a visit from which a visitor breathes for long."""
ASKED_AFTER = 1100.0
"""Seconds; a breath until called goes on for a little longer before it is asked about."""
GONE = 3600.0
"""Seconds within which a screen that was left forgets."""


def looks_of(app: KioskApp) -> tuple[object, ...]:
    """Return what is drawn by now: colours, language, size, letters, voice."""
    setting = app.setting()
    return (
        app.theme,
        setting.book.script.language,
        setting.large,
        setting.letters,
        setting.manner,
    )


class Behaving:
    """What one visitor does, from the first key to the moment when all is forgotten."""

    def __init__(self, app: KioskApp, visit: Visit) -> None:
        self._app = app
        self._visit = visit
        self._chance = visit.chance
        self.chosen: tuple[object, ...] = ()
        """The looks, once the visitor has changed them."""

    async def stay(self) -> KioskScreen:
        """Come, do what is wished, read and go; return the screen that was left."""
        app, loop = self._app, asyncio.get_running_loop()
        begun = loop.time()
        await self._press("space")
        screen = app.visit
        assert screen is not None, "a key has begun no visit"
        for wish in self._visit.wishes:
            await getattr(self, f"_{wish}")()
        self.chosen = (*looks_of(app), screen.zones.exercise.still)
        while app.has_visitor and loop.time() < begun + self._visit.seconds:
            await self._read()
        await self._go()
        assert not app.has_visitor
        return screen

    async def _press(self, key: str, seconds: float = BETWEEN_KEYS) -> None:
        """Press a key as the terminal tells it, and let time pass."""
        character = {"space": " "}.get(key, key if len(key) == 1 else None)
        self._app.post_message(Key(key, character))
        await asyncio.sleep(seconds)

    async def _read(self) -> None:
        """Press one key, or a button, which may be to leave; then read for a while."""
        if self._chance.random() < 0.1:
            await self._press("tab")
            await self._press("enter")
        if self._app.has_visitor:
            await self._press(self._chance.choice(READING), self._chance.uniform(2, 50))

    async def _choose(self, do: Do, key: str = "") -> bool:
        """Mark a choice with Tab, and press it; return whether there is one."""
        for _ in range(MOST_TABS):
            await self._press("tab")
            visit = self._app.visit
            assert visit is not None
            option = visit.zones.marks.option
            if option is None and visit.zones.marks.at is not None:
                await self._press("enter")  # shows more choices
            if option is not None and option.act.do is do and key in ("", option.act.key):
                await self._press("enter")
                return True
        return False

    async def _language(self) -> None:
        """Choose the other language, on the first page."""
        assert await self._choose(Do.LANGUAGE), "no language to choose"

    async def _larger(self) -> None:
        await self._press("l")

    async def _theme(self) -> None:
        await self._press("d")

    async def _still(self) -> None:
        await self._press("s")

    async def _help(self) -> None:
        await self._press("f1", 15)
        await self._press("escape")

    async def _breathe(self) -> None:
        """Breathe for a minute; a patient visitor until called, for half of the visit."""
        if self._visit.seconds < PATIENT:
            await self._press("f2", 40)
        else:
            await self._press("e")
            assert await self._choose(Do.START, LONGER_BREATH), "no breath to choose"
            assert await self._choose(Do.UNTIL_CALLED), "no breathing until called"
            await asyncio.sleep(min(self._visit.seconds / 2, ASKED_AFTER))
        await self._press("escape")

    async def _go(self) -> None:
        """Press "I'm done", or walk away and let the screen ask."""
        app, ending = self._app, self._visit.ending
        if not app.has_visitor:
            return
        if ending is Ending.DONE:
            await self._press("ctrl+q")
            return
        if ending is Ending.ANSWERS_FIRST:
            await self._until_asked()
            await self._press("a")
        waited = 0.0
        while app.has_visitor and waited < GONE:
            await asyncio.sleep(1)
            waited += 1

    async def _until_asked(self) -> None:
        waited, visit = 0.0, self._app.visit
        assert visit is not None
        while visit.over is not Over.STILL_HERE:
            await asyncio.sleep(1)
            waited += 1
            assert waited < GONE, "nobody was asked"
