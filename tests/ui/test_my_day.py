"""My day on the screen: entered with buttons, seen as a picture and as text, and in small."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from tests.ui.walking import SIZES, Walker, walking
from walkthrough.journey.act import Act, Do
from walkthrough.journey.view import CELLS_IN_SMALL, CELLS_OF_A_PART
from walkthrough.policy import KIOSK
from walkthrough.script.clinic import Clinic
from walkthrough.script.text import Route
from walkthrough.script.times import Span, Times

TODAY = date(2026, 11, 24)
CLINIC = Clinic(
    times=(
        Times(
            stop_eating=Span(720, 720),
            checks=Span(15, 30),
            medicine=Span(40, 60),
            watch=Span(60, 120),
        ),
    )
)
START: dict[str, Any] = {"clinic": CLINIC, "today": lambda: TODAY, "route": Route.IV}


async def read_whole(walker: Walker) -> str:
    """The page from its first line to its last."""
    seen = [walker.text()]
    for _ in range(40):
        if not walker.screen.zones.page.more_below:
            break
        walker.screen.do(Act(Do.SCROLL_DOWN))
        await walker.pilot.pause()
        seen.append(walker.text())
    return "\n".join(seen)


def appointed(walker: Walker, at: time = time(10)) -> None:
    screen = walker.screen
    plan = screen.view.journey.plan.appointed(date(2026, 11, 30), at)
    screen.view = replace(screen.view, journey=replace(screen.view.journey, plan=plan))


@pytest.mark.parametrize("size", SIZES)
async def test_the_day_is_drawn_with_its_ranges(size: tuple[int, int]) -> None:
    async with walking(size, **START) as walker:
        appointed(walker)
        walker.screen.do(Act(Do.DAY))
        await walker.pilot.pause()
        seen = await read_whole(walker)
        for words in ("Stop eating", "the day", "10:15 to 10:30", "11:55 to 13:30", "━━", "──"):
            assert words in seen
        assert "The next morning" in seen


@pytest.mark.parametrize("size", SIZES)
async def test_the_text_form_says_the_same_in_sentences(size: tuple[int, int]) -> None:
    async with walking(size, **START) as walker:
        appointed(walker)
        walker.screen.do(Act(Do.DAY))
        walker.screen.do(Act(Do.DAY_TEXT))
        await walker.pilot.pause()
        seen = " ".join((await read_whole(walker)).split())
        assert "At 22:00 the day before: Stop eating." in seen
        assert "Between 11:55 and 13:30: Staff decide when you can go." in seen


@pytest.mark.parametrize("size", SIZES)
async def test_the_appointment_is_entered_without_letters(size: tuple[int, int]) -> None:
    async with walking(size, **START) as walker:
        walker.screen.do(Act(Do.DAY_SET))
        await walker.pilot.pause()
        for label in ("+ 1 hour", "+ 1 hour", "- 15 min", "+ 1 day"):
            await walker.click("options", label)
        plan = walker.screen.view.journey.plan
        assert (plan.day, plan.at) == (date(2026, 11, 25), time(10, 45))
        await walker.click("options", "I do not know")
        assert walker.screen.view.journey.plan.at is None


async def test_the_buttons_go_round_the_clock_and_never_before_today() -> None:
    async with walking(**START) as walker:
        walker.screen.do(Act(Do.APPOINT, "2026-11-24 23:30"))
        walker.screen.do(Act(Do.DAY_SET))
        await walker.pilot.pause()
        await walker.click("options", "+ 1 hour")
        await walker.click("options", "- 1 day")
        plan = walker.screen.view.journey.plan
        assert (plan.day, plan.at) == (TODAY, time(0, 30))


async def test_the_other_form_of_clock_times_is_one_button_away() -> None:
    async with walking((80, 50), **START) as walker:
        appointed(walker)
        walker.screen.do(Act(Do.DAY))
        await walker.pilot.pause()
        await walker.click("options", "Times as 2:00 pm")
        assert "10:00\N{NO-BREAK SPACE}am" in await read_whole(walker)


async def test_a_shared_screen_shows_the_order_and_asks_for_nothing() -> None:
    async with walking(policy=KIOSK, **START) as walker:
        appointed(walker, at=time(7, 20))
        walker.screen.do(Act(Do.DAY))
        await walker.pilot.pause()
        seen = await read_whole(walker)
        assert "12 h before" in seen
        assert "7:20" not in seen
        assert not [each for each in walker.labels() if each.startswith("When is")]
        walker.screen.do(Act(Do.APPOINT, "2026-11-30 09:00"))
        assert walker.screen.view.journey.plan.at == time(7, 20)


@pytest.mark.parametrize("size", SIZES)
async def test_the_visit_in_small_is_stepped_by_key_to_its_end(size: tuple[int, int]) -> None:
    async with walking(size, still=True, **START) as walker:
        walker.screen.do(Act(Do.DAY))
        walker.screen.do(Act(Do.SMALL))
        await walker.pilot.pause()
        seen = []
        while walker.sheets[-1] != "day":
            seen.append(walker.text().strip().splitlines()[0].strip())
            await walker.press("right")
        assert seen[0] == "Stop eating"
        assert "The medicine starts" in seen
        assert len(seen) == CELLS_IN_SMALL // CELLS_OF_A_PART


async def test_it_plays_by_itself_and_waits_while_covered_or_unseen() -> None:
    async with walking((80, 40), **START) as walker:
        screen = walker.screen
        screen.do(Act(Do.SMALL))
        assert screen.playing.timer is None
        screen.do(Act(Do.PLAY))
        assert screen.playing.timer is not None
        for _ in range(CELLS_OF_A_PART):
            screen.playing.tick()
        assert screen.view.sheet is not None
        assert screen.view.sheet.key == str(CELLS_OF_A_PART)
        screen.do(Act(Do.HELP))
        assert screen.playing.timer is None
        screen.do(Act(Do.HELP))
        assert screen.playing.timer is not None
        screen.hold_still()
        assert screen.playing.timer is None
        screen.playing.tick()
        assert screen.view.sheet.key == str(CELLS_OF_A_PART)


async def test_it_ends_on_the_last_part_and_stays_there() -> None:
    async with walking((80, 40), **START) as walker:
        screen = walker.screen
        screen.do(Act(Do.SMALL))
        screen.do(Act(Do.PLAY))
        for _ in range(CELLS_IN_SMALL + 2):
            screen.playing.tick()
        assert screen.playing.timer is None
        await walker.pilot.pause()
        assert "The next morning" in walker.text()


async def test_a_mark_stays_on_its_button_while_it_plays() -> None:
    async with walking((80, 40), **START) as walker:
        screen = walker.screen
        screen.do(Act(Do.SMALL))
        await walker.press("tab", "tab", "enter")
        assert screen.view.plays
        marked = screen.zones.options.marked
        screen.playing.tick()
        assert (screen.zones.options.marked, marked) == (1, 1)


async def test_where_nothing_moves_it_is_never_played() -> None:
    async with walking((80, 40), still=True, **START) as walker:
        screen = walker.screen
        screen.do(Act(Do.SMALL))
        screen.do(Act(Do.PLAY))
        assert screen.playing.timer is None
        assert screen.view.sheet is not None
        assert screen.view.sheet.key == str(CELLS_OF_A_PART)
