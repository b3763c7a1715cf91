"""Nothing of one visitor of a kiosk is there for the next."""

from __future__ import annotations

import asyncio
import gc
import heapq
from dataclasses import replace

from textual.strip import Strip

from tests import shipped
from tests.ui.visiting import Visitor, visiting
from walkthrough.script.steps import Question
from walkthrough.speech.manner import SILENT
from walkthrough.ui.kiosk import DEAF_SECONDS
from walkthrough.ui.kiosk_screen import KioskScreen
from walkthrough.ui.speaking import sound_of_a_kiosk
from walkthrough.ui.themes import EVENING


async def deep_visit(visitor: Visitor) -> None:
    """Choose a route, go on, tick, open, scroll and mark."""
    await visitor.press("space", "right")
    for _ in range(30):
        if isinstance(visitor.screen.view.journey.step, Question):
            await visitor.press("tab", "enter")
        await visitor.press("right")
    await visitor.press("m", "pagedown", "pagedown", "tab", "tab")


async def test_nothing_of_the_last_visitor_can_be_reached() -> None:
    async with visiting() as visitor:
        await visitor.press("space")
        fresh = visitor.screen.view, visitor.screen.zones.marks.at, visitor.page.top
        first_seen = visitor.seen()
        await visitor.press("q")
        visitor.clock.now += DEAF_SECONDS
        await deep_visit(visitor)
        assert len(visitor.screen.view.journey.trail) > 10
        await visitor.press("x", "f")
        screen = visitor.screen
        await visitor.press("q")
        assert visitor.app.screen_stack[-1] is visitor.app.screen_stack[0]
        assert not screen.is_attached
        assert visitor.app.clipboard == ""
        assert not list(visitor.app._notifications)
        assert visitor.app.title == ""
        visitor.clock.now += DEAF_SECONDS
        await visitor.press("space")
        assert (visitor.screen.view, visitor.screen.zones.marks.at, visitor.page.top) == fresh
        assert visitor.seen() == first_seen
        assert visitor.screen.zones.page.lines
        assert visitor.screen._tops == {}
        await visitor.press("right", "left", "left", "left")
        assert len(visitor.screen.view.journey.trail) == 1
        await visitor.press("m")
        assert len(visitor.screen.view.journey.reached) == 1


async def test_language_looks_letters_and_voice_are_as_before_for_the_next_visitor() -> None:
    async with visiting() as visitor:
        await visitor.press("space", "right")
        visitor.app.next_theme()
        visitor.app.switch_letters()
        visitor.app.switch_large()
        visitor.app.speak(lambda manner: replace(manner, aloud=True, rate=2))
        assert visitor.app.theme != EVENING.name
        await visitor.touch(76, 1)
        visitor.clock.now += DEAF_SECONDS
        await visitor.press("space")
        assert visitor.app.theme == EVENING.name
        assert visitor.screen.setting.letters
        assert not visitor.screen.setting.large
        assert visitor.screen.setting.manner == SILENT


async def test_no_text_field_is_ever_offered() -> None:
    async with visiting() as visitor:
        await visitor.press("space", "right")
        for name in shipped.visit().place:
            visitor.screen.show(
                visitor.screen.view.with_journey(visitor.screen.view.journey.goto(name))
            )
            assert not visitor.screen.zones.field.offered, name


def forget_cancelled_timers() -> None:
    """Do what asyncio does once there are a hundred: until then they hold what they were for."""
    scheduled = asyncio.get_running_loop()._scheduled  # type: ignore[attr-defined]
    scheduled[:] = [each for each in scheduled if not each.cancelled()]
    heapq.heapify(scheduled)


async def test_many_visitors_leave_no_screen_behind() -> None:
    async with visiting() as visitor:
        for _ in range(10):
            visitor.clock.now += DEAF_SECONDS
            await visitor.press("space", "q")
        assert visitor.attracted
        await visitor.pilot.pause()
        forget_cancelled_timers()
        gc.collect()
        left = [each for each in gc.get_objects() if isinstance(each, KioskScreen)]
        assert len(left) <= 1


async def test_no_line_that_a_visitor_saw_is_left_in_memory() -> None:
    async with visiting() as visitor:
        await visitor.press("space", "right", "right")
        shown = next(line.strip() for line in visitor.page.seen() if line.strip())
        assert lines_with(shown)
        await visitor.press("q")
        visitor.app.rest()
        await visitor.pilot.pause()
        forget_cancelled_timers()
        gc.collect()
        assert lines_with(shown) == []


def lines_with(text: str) -> list[Strip]:
    """Every drawn line with these words that can still be found."""
    return [each for each in gc.get_objects() if isinstance(each, Strip) and text in each.text]


async def test_the_voice_of_a_kiosk_keeps_no_log() -> None:
    async with visiting() as visitor:
        assert visitor.app._start.sound is sound_of_a_kiosk
