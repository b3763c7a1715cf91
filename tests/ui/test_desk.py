"""The way in for staff at a kiosk, and their page."""

from __future__ import annotations

import pytest

from tests.ui.visiting import PIN, SIZES, Told, Visitor, pin, visiting
from walkthrough.exits import LEFT, RENEW
from walkthrough.kiosk.heartbeat import Status
from walkthrough.ui.themes import EVENING


async def enter(visitor: Visitor, digits: str) -> None:
    for digit in digits:
        await visitor.press(digit)
    await visitor.press("enter")


async def test_five_taps_on_the_name_open_the_pad_from_the_attract_screen() -> None:
    async with visiting(pin=pin()) as visitor:
        for _ in range(5):
            visitor.clock.now += 0.5
            await visitor.touch(6, 1)
        assert visitor.sheets[-1] == "pin"


@pytest.mark.parametrize("size", SIZES)
async def test_staff_get_in_by_touch_alone(size: tuple[int, int]) -> None:
    async with visiting(size, pin=pin()) as visitor:
        for _ in range(5):
            visitor.clock.now += 0.5
            await visitor.touch(6, 1)
        for digit in PIN:
            await visitor.click("options", digit)
        await visitor.click("options", "OK")
        assert visitor.sheets[-1] == "for_staff"
        await visitor.click("options", "Leave the kiosk")
    assert visitor.app.return_code == LEFT


async def test_staff_get_in_by_keyboard_and_restart() -> None:
    async with visiting(pin=pin()) as visitor:
        await visitor.press("space", "right", "f10", "f10", "f10")
        assert visitor.sheets == ["pin"]
        await enter(visitor, PIN)
        assert visitor.sheets == ["for_staff"]
        await visitor.click("options", "Restart")
    assert visitor.app.return_code == RENEW


async def test_the_digits_are_never_shown() -> None:
    async with visiting(pin=pin()) as visitor:
        await visitor.press("space", "f10", "f10", "f10", *PIN)
        assert PIN not in visitor.seen().replace(" ", "")
        assert "● ● ● ● ● ●" in visitor.seen()


async def test_three_wrong_tries_close_the_way_in_for_a_minute_then_two() -> None:
    async with visiting(pin=pin()) as visitor:
        await visitor.press("space", "f10", "f10", "f10")
        for _ in range(2):
            await enter(visitor, "111222")
            assert "That was not the PIN." in visitor.seen()
        await enter(visitor, "111222")
        assert "about 1 min." in visitor.seen()
        await enter(visitor, PIN)
        assert visitor.sheets[-1] == "pin"
        visitor.clock.now += 60
        await enter(visitor, "111222")
        assert "about 2 min." in visitor.seen()
        visitor.clock.now += 120
        await enter(visitor, PIN)
        assert visitor.sheets[-1] == "for_staff"


async def test_the_pad_closes_after_twenty_seconds() -> None:
    async with visiting(pin=pin()) as visitor:
        await visitor.press("space", "f10", "f10", "f10", "1")
        visitor.clock.now += 19
        visitor.app.desk.close_pad()
        assert visitor.sheets[-1] == "pin"
        visitor.clock.now += 1
        visitor.app.desk.close_pad()
        assert visitor.sheets == ["arrival"]
        await visitor.press("f10", "f10", "f10")
        assert "●" not in visitor.text()


async def test_without_a_pin_nobody_gets_in() -> None:
    async with visiting() as visitor:
        await visitor.press("space", "f10", "f10", "f10")
        assert "No PIN was set" in visitor.seen()
        await enter(visitor, "000000")
        assert visitor.sheets[-1] == "pin"


async def test_the_acts_of_staff_do_nothing_elsewhere() -> None:
    from walkthrough.journey.act import Act, Do

    async with visiting(pin=pin()) as visitor:
        await visitor.press("space", "right")
        for do in (Do.LEAVE_KIOSK, Do.START_ANEW, Do.FOR_ALL, Do.TRY_PIN, Do.DIGIT):
            visitor.screen.do(Act(do, "1"))
            assert visitor.app.return_code is None
        assert visitor.sheets == []


async def test_what_staff_choose_for_all_outlasts_a_visit() -> None:
    async with visiting(pin=pin()) as visitor:
        await visitor.press("space", "f10", "f10", "f10")
        await enter(visitor, PIN)
        await visitor.click("options", "Other colours")
        chosen = visitor.app.theme
        assert chosen != EVENING.name
        await visitor.press("q")
        assert visitor.app.theme == chosen == visitor.app.settings.theme


async def test_the_page_for_staff_says_what_is_loaded_open_broken_and_counted() -> None:
    heart = Told(Status(news="broken", counts=("12", "340", "fewer than 5")))
    async with visiting(pin=pin(), gaps=("cost", "room"), counted=True, heart=heart) as visitor:
        await visitor.press("space", "f10", "f10", "f10")
        await enter(visitor, PIN)
        page = " ".join(run.text for line in visitor.page.lines for run in line)
    for told in ("cost, room", "was not loaded", "12", "340", "fewer than 5", "2026"):
        assert told in page, told
