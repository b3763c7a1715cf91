"""A kiosk: one visit after another, nothing left of any."""

from __future__ import annotations

import gc
import itertools
from dataclasses import replace

import pytest

from tests import shipped
from tests.ui.visiting import PIN, Visitor, pin, visiting
from walkthrough.exits import LEFT, RENEW
from walkthrough.journey.over import How
from walkthrough.kiosk.counts import Counted
from walkthrough.kiosk.heartbeat import Status
from walkthrough.kiosk.pin import Tries
from walkthrough.script.steps import Question
from walkthrough.speech.manner import SILENT
from walkthrough.ui.attract import DRIFT_SECONDS, drift_at, level_at
from walkthrough.ui.kiosk import DEAF_SECONDS
from walkthrough.ui.kiosk_screen import KioskScreen
from walkthrough.ui.themes import EVENING

SIZES = ((160, 50), (80, 24), (56, 16), (40, 15))


@pytest.mark.parametrize("size", SIZES)
async def test_the_attract_screen_says_how_to_begin_and_names_no_medicine(
    size: tuple[int, int],
) -> None:
    async with visiting(size) as visitor:
        seen = visitor.seen()
        assert "Breathe with us" in seen
        assert "Touch or press any key to begin" in seen
        assert "ketamine" not in seen.lower()


def test_the_breath_of_the_attract_screen_is_slow_and_small() -> None:
    levels = [level_at(tenth / 10) for tenth in range(121)]
    assert min(levels) == levels[0] == pytest.approx(0.3)
    assert max(levels) == levels[60] == pytest.approx(0.7)
    assert levels[120] == pytest.approx(levels[0])


def test_the_lines_stand_elsewhere_each_minute() -> None:
    places = [drift_at(minute * DRIFT_SECONDS) for minute in range(11)]
    assert all(one != other for one, other in itertools.pairwise(places))
    assert drift_at(59.0) == places[0]


@pytest.mark.parametrize("size", SIZES)
async def test_any_key_opens_a_first_page_that_tells_what_this_is(size: tuple[int, int]) -> None:
    async with visiting(size) as visitor:
        await visitor.press("x")
        assert visitor.sheets == ["arrival"]
        page = " ".join(run.text for line in visitor.page.lines for run in line)
        for told in ("step by step", "about 25 minutes", "keeps nothing", "call you"):
            assert told in page, told
        await visitor.click("options", "Begin")
        assert visitor.sheets == []


async def test_a_touch_anywhere_begins() -> None:
    async with visiting() as visitor:
        await visitor.touch(40, 12)
        assert visitor.sheets == ["arrival"]


@pytest.mark.parametrize("size", SIZES)
async def test_i_am_done_is_on_every_screen_and_forgets_at_once(size: tuple[int, int]) -> None:
    async with visiting(size) as visitor:
        for keys in ((), ("right",), ("right", "right"), ("right", "h"), ("right", "c")):
            visitor.clock.now += DEAF_SECONDS
            await visitor.press("space", *keys)
            await visitor.touch(size[0] - 4, 1)
            assert visitor.attracted, keys
            assert "All cleared" in visitor.seen()


async def test_the_key_that_leaves_at_home_clears_the_screen() -> None:
    for key in ("q", "ctrl+c", "ctrl+q"):
        async with visiting() as visitor:
            await visitor.press("space", "right", key)
            assert visitor.attracted


async def test_a_second_tap_on_i_am_done_begins_nothing() -> None:
    async with visiting() as visitor:
        await visitor.press("space")
        await visitor.touch(76, 1)
        await visitor.touch(76, 1)
        assert visitor.attracted
        visitor.clock.now += DEAF_SECONDS
        await visitor.touch(76, 1)
        assert not visitor.attracted


# Idle reset: WCAG 2.2, success criterion 2.2.1, timing adjustable.


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
            await visitor.tick(1)
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
            await visitor.tick(5)
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


# Nothing stays


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


# Staff


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


async def test_a_demonstration_says_so_on_every_screen() -> None:
    async with visiting(demo=True) as visitor:
        assert "Demonstration – not for patients" in visitor.seen()
        await visitor.press("space")
        assert "Demonstration – not for patients" in visitor.seen()
        await visitor.press("right")
        for key in ("right", "h", "m", "c"):
            await visitor.press(key)
            assert "Demonstration – not for patients" in visitor.seen(), key


async def test_a_hundred_visitors_leave_no_screen_behind() -> None:
    async with visiting() as visitor:
        for _ in range(100):
            visitor.clock.now += DEAF_SECONDS
            await visitor.press("space", "right", "right", "q")
        assert visitor.attracted
        await visitor.pilot.pause()
        gc.collect()
        left = [each for each in gc.get_objects() if isinstance(each, KioskScreen)]
        assert len(left) < 10


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


async def test_the_page_for_staff_says_what_is_loaded_open_broken_and_counted() -> None:
    heart = Told(Status(news="broken", counts=("12", "340", "fewer than 5")))
    async with visiting(pin=pin(), gaps=("cost", "room"), counted=True, heart=heart) as visitor:
        await visitor.press("space", "f10", "f10", "f10")
        await enter(visitor, PIN)
        page = " ".join(run.text for line in visitor.page.lines for run in line)
    for told in ("cost, room", "was not loaded", "12", "340", "fewer than 5", "2026"):
        assert told in page, told


async def test_a_new_text_is_taken_over_when_nobody_is_there() -> None:
    heart = Told(Status())
    async with visiting(heart=heart) as visitor:
        await visitor.press("space")
        heart.status = Status(news="new")
        visitor.app.beat()
        await visitor.pilot.pause()
        assert visitor.app.return_code is None
        visitor.app.reset()
        visitor.app.rest()
        await visitor.pilot.pause(0.2)
    assert visitor.app.return_code == RENEW
