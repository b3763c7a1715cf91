"""Exercises on the screen, under a clock that the test moves."""

from __future__ import annotations

import pytest
from textual.events import AppBlur

from tests.ui.walking import SIZES, walking

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
            sizes.append(
                sum(
                    segment.cell_length
                    for strip in shape._shown
                    for segment in strip
                    if segment.style
                    and segment.style.bgcolor
                    and segment.text.isspace()
                    and segment.style.bgcolor != shape.canvas.base.bgcolor
                )
            )
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
