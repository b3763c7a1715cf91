"""Left alone, a kiosk asks and then forgets (WCAG 2.2, success criterion 2.2.1)."""

from __future__ import annotations

import pytest

from tests.ui.visiting import visiting
from walkthrough.journey.over import How


async def test_after_two_minutes_it_asks_and_thirty_seconds_later_it_forgets_wcag_2_2_1() -> None:
    async with visiting() as visitor:
        await visitor.press("space")
        await visitor.wait(119)
        assert visitor.sheets == ["arrival"]
        await visitor.wait(1)
        assert visitor.sheets == ["arrival", "still_here"]
        assert "Still here?" in visitor.seen()
        await visitor.wait(29)
        assert not visitor.attracted
        await visitor.wait(1)
        assert visitor.attracted


@pytest.mark.parametrize("answer", ["a", "escape", "left", "f5", "touch", "button"])
async def test_any_key_or_touch_answers_and_leads_back_to_the_same_page_wcag_2_2_1(
    answer: str,
) -> None:
    async with visiting() as visitor:
        await visitor.press("space", "right", "right")
        before = visitor.screen.view
        for _ in range(12):
            await visitor.wait(300)
            assert visitor.sheets == ["still_here"]
            if answer == "touch":
                await visitor.touch(5, 8)
            elif answer == "button":
                await visitor.click("options", "I'm still here")
            else:
                await visitor.press(answer)
            assert visitor.screen.view == before


async def test_a_long_page_has_more_time_and_a_drifting_pointer_is_nobody() -> None:
    async with visiting() as visitor:
        await visitor.press("space", "right", "h")
        allowed = visitor.app.idling.idle.allowed if visitor.app.idling.idle else 0.0
        assert allowed > 120
        visitor.clock.now += allowed - 1
        await visitor.pilot.hover(offset=(10, 10))
        await visitor.pilot.hover(offset=(20, 12))
        await visitor.wait(1)
        assert visitor.sheets == ["help", "still_here"]


async def test_the_wheel_and_a_key_are_presence() -> None:
    async with visiting() as visitor:
        await visitor.press("space")
        await visitor.wait(100)
        await visitor.press("down")
        await visitor.wait(100)
        assert visitor.sheets == ["arrival"]


async def test_during_an_exercise_the_clock_stands_still_and_begins_anew_at_its_end() -> None:
    async with visiting() as visitor:
        await visitor.press("space", "right", "c")
        exercise = visitor.screen.view.exercise
        assert exercise is not None
        run = visitor.screen.running.run
        assert run is not None
        assert run.session.timeline.total > 60
        while not visitor.screen.running.has_ended():
            visitor.clock.now += 1
            visitor.screen.running.tick()
            visitor.app.look()
            assert visitor.sheets == [exercise]
        await visitor.wait(119)
        assert visitor.sheets == [exercise]
        await visitor.wait(2)
        assert visitor.sheets == [exercise, "still_here"]


async def test_a_paused_exercise_asks_as_any_page() -> None:
    async with visiting() as visitor:
        await visitor.press("space", "right", "c")
        await visitor.tick(20)
        await visitor.press("space")
        await visitor.wait(121)
        assert visitor.sheets[-1] == "still_here"


async def test_the_waiting_room_loop_asks_after_twenty_minutes_without_a_touch() -> None:
    async with visiting() as visitor:
        await visitor.press("space", "right")
        view = visitor.screen.view.instead("B03", how=How.UNTIL_CALLED)
        visitor.screen.show(view)
        for _ in range(4 * 60 - 2):
            visitor.clock.now += 5
            visitor.screen.running.tick()
            visitor.app.look()
            assert visitor.sheets == ["B03"]
        await visitor.wait(15)
        assert visitor.sheets == ["B03", "still_here"]
        assert visitor.screen.running.timer is None


async def test_a_key_that_lies_on_the_keyboard_turns_no_pages_and_is_nobody() -> None:
    async with visiting() as visitor:
        await visitor.press("space", "right")
        before = visitor.at
        await visitor.press("right")
        after = visitor.at
        assert after != before
        for _ in range(100):
            visitor.clock.now += 0.03
            await visitor.pilot.press("right")
        assert visitor.at == after
        visitor.clock.now += 300 - 3
        visitor.app.look()
        await visitor.pilot.pause()
        assert visitor.sheets == ["still_here"]
