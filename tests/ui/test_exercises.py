"""Exercises on the screen, under a clock that the test moves."""

from __future__ import annotations

import pytest
from textual.events import AppBlur

from tests.ui.walking import SIZES, Walker, walking
from walkthrough.journey.run import Run
from walkthrough.ui.picture import EMPTY

sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@sizes
async def test_breathing_runs_through_and_ends_in_three_choices(size: tuple[int, int]) -> None:
    async with walking(size, step="wait-breathe") as walker:
        await walker.begin("Begin: A longer")
        assert walker.sheets == ["B03"]
        await walker.tick(9)
        assert "Breathe in" in walker.text()
        await walker.tick(3)
        assert "Breathe out" in walker.text()
        await walker.tick(400)
        labels = walker.labels()
        assert labels[:3] == ["Again", "Something else", "Back to the visit"]
        await walker.click("options", "Back to the visit")
        assert (walker.at, walker.sheets) == ("wait-breathe", [])


@sizes
async def test_grounding_runs_through(size: tuple[int, int]) -> None:
    async with walking(size, step="wait-ground") as walker:
        await walker.begin("Begin")
        first = walker.text()
        await walker.tick(16)
        assert walker.text() != first
        await walker.tick(100)
        await walker.click("options", "Again")
        assert walker.text() == first


@pytest.mark.parametrize("key", ["space", "q"])
async def test_an_exercise_pauses_and_goes_on(key: str) -> None:
    async with walking(step="wait-breathe") as walker:
        await walker.begin("Begin: A longer")
        await walker.tick(20)
        await walker.press(key)
        assert "Paused" in walker.text()
        assert walker.screen.running.timer is None
        await walker.tick(1000)
        assert "Paused" in walker.text()
        await walker.press(key)
        await walker.tick(3.5)
        assert "Breathe in" in walker.text()


async def test_an_exercise_pauses_when_another_page_covers_it() -> None:
    async with walking() as walker:
        await walker.press("c")
        await walker.tick(20)
        await walker.press("h")
        assert walker.screen.running.timer is None
        await walker.tick(500)
        await walker.press("left")
        assert walker.sheets == ["B03"]
        assert "Paused" in walker.text()


async def test_an_exercise_pauses_when_nobody_looks() -> None:
    async with walking() as walker:
        await walker.press("c")
        await walker.tick(20)
        walker.app.post_message(AppBlur())
        await walker.pilot.pause()
        await walker.pilot.pause()
        assert "Paused" in walker.text()


async def test_the_shape_grows_with_the_breath_in() -> None:
    async with walking(step="wait-breathe") as walker:
        await walker.begin("Begin: A longer")
        shape = walker.screen.zones._shape
        sizes: list[int] = []
        for _ in range(4):
            await walker.tick(8.5 if not sizes else 0.7)
            assert shape._key is not None
            rows = shape.picture(shape._key).rows
            sizes.append(sum(cell != EMPTY for cells in rows for cell in cells))
        assert sizes == sorted(sizes)
        assert sizes[0] < sizes[-1]


async def test_in_still_mode_dots_fill_and_nothing_melts() -> None:
    async with walking(step="wait-breathe", still=True) as walker:
        await walker.begin("Begin: A longer")
        shape = walker.screen.zones._shape
        await walker.tick(8.5)
        rows = ["".join(segment.text for segment in strip).strip() for strip in shape._shown]
        assert [row for row in rows if row] == ["● ○ ○"]
        await walker.tick(1)
        rows = ["".join(segment.text for segment in strip).strip() for strip in shape._shown]
        assert [row for row in rows if row] == ["● ● ○"]


async def test_something_else_lists_the_other_exercises() -> None:
    async with walking((160, 50), step="wait-ground") as walker:
        await walker.click("options", "Something else")
        offered = walker.buttons("options").options
        names = [option.act.key for option in offered if option.act.key]
        assert len(names) == 14 + 15
        await walker.begin(offered[0].label)
        assert walker.screen.view.exercise == names[0]


async def test_leaving_an_exercise_needs_one_key() -> None:
    for key in ("escape", "left", "c"):
        async with walking() as walker:
            await walker.press("c", key)
            assert walker.sheets == []
            assert walker.screen.running.run is None


@pytest.mark.parametrize("key", ["plus", "equals_sign", "minus"])
async def test_the_pace_follows_a_key(key: str) -> None:
    async with walking() as walker:
        await walker.press("c")
        await walker.tick(45)
        await walker.press(key)
        run = walker.screen.running.run
        assert run is not None
        assert run.cycle is not None
        assert run.cycle.seconds == pytest.approx(9.5 if key == "minus" else 10.5)


@pytest.mark.parametrize(
    ("label", "key", "total"),
    [("Shorter", "comma", 64.5), ("Longer", "full_stop", 294.5)],
)
async def test_the_length_follows_a_key_and_a_touch(label: str, key: str, total: float) -> None:
    async with walking() as walker:
        await walker.press("c")
        await walker.press(key)
        assert walker.screen.running.run is not None
        by_key = walker.screen.running.run.session.timeline.total
    async with walking() as walker:
        await walker.press("c")
        await walker.click("options", label)
        assert walker.screen.running.run is not None
        assert walker.screen.running.run.session.timeline.total == by_key == pytest.approx(total)


@sizes
async def test_stop_holds_still_and_offers_the_rest_by_touch(size: tuple[int, int]) -> None:
    async with walking(size) as walker:
        await walker.press("c")
        await walker.tick(20)
        await walker.click("options", "Stop")
        assert "Paused" in walker.text()
        offered = {option.label for option in walker.buttons("options").options}
        assert offered >= {"Carry on", "Ground instead", "Something else", "Shorter", "Still"}
        await walker.click("options", "Carry on")
        assert walker.screen.running.timer is not None


@sizes
async def test_slower_faster_and_grounding_are_one_touch_away(size: tuple[int, int]) -> None:
    async with walking(size) as walker:
        await walker.press("c")
        await walker.tick(20)
        labels = walker.labels()
        assert {"Stop", "Slower", "Faster"} <= set(labels)
        assert {"Ground", "Ground instead"} & set(labels)


async def test_touching_the_shape_pauses() -> None:
    async with walking() as walker:
        await walker.press("c")
        await walker.tick(20)
        await walker.pilot.click(offset=(40, 5))
        await walker.pilot.pause()
        assert "Paused" in walker.text()


async def test_holding_still_is_one_key_and_stays_for_the_next_exercise() -> None:
    async with walking() as walker:
        await walker.press("c", "s")
        await walker.tick(8.5)
        assert "● ○ ○" in shown(walker)
        await walker.press("g", "c")
        await walker.tick(8.5)
        assert "● ○ ○" in shown(walker)
        await walker.press("s")
        assert "○" not in shown(walker)


def shown(walker: Walker) -> str:
    """The signs of the shape."""
    strips = walker.screen.zones._shape._shown
    rows = ["".join(segment.text for segment in strip).strip() for strip in strips]
    return "\n".join(row for row in rows if row)


async def test_in_still_mode_the_screen_changes_once_a_second() -> None:
    async with walking(still=True) as walker:
        await walker.press("c")
        await walker.tick(8.2)
        for _ in range(5):
            wait = walker.screen.zones.exercise.wait(running(walker), walker.clock.now)
            assert wait is not None
            assert 0 < wait <= 1.01
            await walker.tick(wait)


def running(walker: Walker) -> Run:
    run = walker.screen.running.run
    assert run is not None
    return run
