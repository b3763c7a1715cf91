"""A kiosk: the attract screen, the first page, and one visit after another."""

from __future__ import annotations

import itertools

import pytest

from tests.ui.visiting import SIZES, Told, visiting
from walkthrough.exits import RENEW
from walkthrough.kiosk.heartbeat import Status
from walkthrough.ui.attract import DRIFT_SECONDS, drift_at, level_at
from walkthrough.ui.kiosk import DEAF_SECONDS


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


async def test_a_demonstration_says_so_on_every_screen() -> None:
    async with visiting(demo=True) as visitor:
        assert "Demonstration – not for patients" in visitor.seen()
        await visitor.press("space")
        assert "Demonstration – not for patients" in visitor.seen()
        await visitor.press("right")
        for key in ("right", "h", "m", "c"):
            await visitor.press(key)
            assert "Demonstration – not for patients" in visitor.seen(), key


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


async def test_next_reads_on_while_the_page_has_more_below() -> None:
    async with visiting((56, 16)) as visitor:
        await visitor.press("space", "right")
        first, seen = visitor.at, visitor.text()
        assert "Read on" in visitor.labels("bar")
        while "Read on" in visitor.labels("bar"):
            await visitor.click("bar", "Read on")
            assert visitor.at == first
            seen += visitor.text()
        for line in visitor.page.lines:
            assert "".join(run.text for run in line).strip() in seen
        await visitor.click("bar", "Next")
        assert visitor.at != first
