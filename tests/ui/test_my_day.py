"""My day on the screen: entered with buttons, seen as a picture and as text, and in small."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest
from textual.events import AppBlur, AppFocus

from tests.ui.walking import SIZES, Walker, walking
from walkthrough.journey.act import Act, Do
from walkthrough.journey.view import CELLS_IN_SMALL, CELLS_OF_A_PART
from walkthrough.policy import KIOSK
from walkthrough.script.clinic import Clinic
from walkthrough.script.text import Route
from walkthrough.script.times import Span, Times
from walkthrough.ui.playing import STEP_SECONDS

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


async def test_no_bar_is_underlined_like_a_word_that_can_be_looked_up() -> None:
    async with walking((80, 60), **START) as walker:
        for do in (Do.DAY, Do.SMALL):
            appointed(walker)
            walker.screen.do(Act(do))
            await walker.pilot.pause()
            rows = walker.screen._compositor.render_strips()
            runs = [run for row in rows for run in row if "━" in run.text]
            assert runs
            assert not [run for run in runs if run.style and run.style.underline]


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


async def pass_cells(walker: Walker, cells: float) -> None:
    """Move the clock on by so many cells of the visit in small, and let its one timer fire."""
    walker.clock.now += cells * STEP_SECONDS
    walker.screen.playing.tick()
    await walker.pilot.pause()


async def playing(walker: Walker) -> None:
    walker.screen.do(Act(Do.DAY))
    walker.screen.do(Act(Do.SMALL))
    walker.screen.do(Act(Do.PLAY))
    await walker.pilot.pause()


async def test_a_late_timer_finds_the_true_place() -> None:
    async with walking((80, 40), **START) as walker:
        await playing(walker)
        await pass_cells(walker, 0.5)
        assert walker.screen.view.place_in_small == 0
        await pass_cells(walker, 0.6)
        assert walker.screen.view.place_in_small == 1
        await pass_cells(walker, 7.0)
        assert walker.screen.view.place_in_small == 8
        await pass_cells(walker, 0.9)
        assert walker.screen.view.place_in_small == 9


async def test_a_part_that_was_chosen_is_played_from_there() -> None:
    async with walking((80, 40), **START) as walker:
        await playing(walker)
        await pass_cells(walker, 0.9)
        await walker.press("right")
        assert walker.screen.view.place_in_small == CELLS_OF_A_PART
        await pass_cells(walker, 0.9)
        assert walker.screen.view.place_in_small == CELLS_OF_A_PART
        await pass_cells(walker, 0.2)
        assert walker.screen.view.place_in_small == CELLS_OF_A_PART + 1


async def cover(walker: Walker) -> None:
    walker.screen.do(Act(Do.HELP))
    walker.screen.do(Act(Do.HELP))


async def look_away(walker: Walker) -> None:
    walker.app.post_message(AppBlur())
    await walker.pilot.pause()
    walker.app.post_message(AppFocus())


async def stop_the_process(walker: Walker) -> None:
    walker.app.about_to_stop()


async def have_no_room(walker: Walker) -> None:
    await walker.pilot.resize_terminal(10, 4)
    await walker.pilot.pause()
    await walker.pilot.resize_terminal(80, 40)


@pytest.mark.parametrize("hide", [cover, look_away, stop_the_process, have_no_room])
async def test_once_hidden_it_stays_paused_and_draws_nothing(
    hide: Callable[[Walker], Awaitable[None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with walking((80, 40), **START) as walker:
        screen = walker.screen
        await playing(walker)
        await pass_cells(walker, 2.1)
        await hide(walker)
        await walker.pilot.pause()
        assert (screen.playing.timer, screen.view.plays) == (None, False)
        drawn: list[object] = []
        monkeypatch.setattr(walker.app, "_display", lambda *each: drawn.append(each))
        await pass_cells(walker, 9.0)
        assert (screen.playing.timer, screen.view.place_in_small, drawn) == (None, 2, [])
        screen.do(Act(Do.PLAY))
        await pass_cells(walker, 1.1)
        assert screen.view.place_in_small == 3
        assert drawn


async def test_it_ends_on_the_last_part_and_stays_there() -> None:
    async with walking((80, 40), **START) as walker:
        await playing(walker)
        await pass_cells(walker, CELLS_IN_SMALL + 2)
        assert walker.screen.playing.timer is None
        assert "The next morning" in walker.text()


async def test_a_mark_stays_on_its_button_while_it_plays() -> None:
    async with walking((80, 40), **START) as walker:
        screen = walker.screen
        screen.do(Act(Do.SMALL))
        await walker.press("tab", "tab", "enter")
        assert screen.view.plays
        marked = screen.zones.options.marked
        await pass_cells(walker, 1.1)
        assert screen.view.place_in_small == 1
        assert (screen.zones.options.marked, marked) == (1, 1)


async def test_where_nothing_moves_it_is_never_played() -> None:
    async with walking((80, 40), still=True, **START) as walker:
        screen = walker.screen
        screen.do(Act(Do.SMALL))
        screen.do(Act(Do.PLAY))
        assert screen.playing.timer is None
        assert screen.view.sheet is not None
        assert screen.view.sheet.key == str(CELLS_OF_A_PART)


async def drawn(walker: Walker) -> str:
    """Everything on the screen as a terminal with plain letters gets it, page after page."""
    seen = []
    for _ in range(40):
        strips = walker.screen._compositor.render_strips()
        seen.append("\n".join(strip.text for strip in strips))
        if not walker.screen.zones.page.more_below:
            break
        walker.screen.do(Act(Do.SCROLL_DOWN))
        await walker.pilot.pause()
    return "\n".join(seen)


@pytest.mark.parametrize("twelve", ["12", "24"])
@pytest.mark.parametrize("size", SIZES)
async def test_with_plain_signs_only_those_are_drawn(size: tuple[int, int], twelve: str) -> None:
    async with walking(size, ascii=True, **START) as walker:
        screen = walker.screen
        appointed(walker)
        screen.do(Act(Do.TWELVE, twelve))
        for do in (Do.DAY, Do.DAY_TEXT, Do.DAY_SET, Do.SMALL, Do.PLAY, Do.NEXT_PART):
            screen.do(Act(do))
            await walker.pilot.pause()
            seen = await drawn(walker)
            assert {sign for sign in seen if not sign.isascii()} == set()
            assert do not in (Do.DAY, Do.SMALL, Do.NEXT_PART) or "=-" in seen


@pytest.mark.parametrize("size", SIZES)
async def test_a_visit_in_three_weeks_is_three_touches_and_one_leads_on(
    size: tuple[int, int],
) -> None:
    async with walking(size, today=lambda: date(2026, 11, 24)) as walker:
        walker.screen.do(Act(Do.DAY))
        walker.screen.do(Act(Do.DAY_SET))
        await walker.pilot.pause()
        for _ in range(3):
            await walker.click("options", "+ 1 week")
        assert walker.screen.view.journey.plan.day == date(2026, 12, 15)
        await walker.click("options", "My day")
        assert walker.sheets == ["day"]
