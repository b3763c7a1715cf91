"""Every button of every kind of page, at three sizes, by the mouse."""

from __future__ import annotations

import pytest

from tests import shipped
from tests.ui.walking import SIZES, Walker, walking
from walkthrough.journey.act import Act, Do
from walkthrough.page.boxes import MORE

PAGES = (
    ("welcome", ""),
    ("route", ""),
    ("wait-breathe", ""),
    ("wait-ground", ""),
    ("bring", ""),
    ("notebook", ""),
    ("ask-control", ""),
    ("ending", ""),
    ("ride", "t"),
    ("ride", "h"),
    ("hard-time", ""),
    ("ride", "f"),
    ("ride", "w"),
    ("worry", ""),
    ("check-ride", ""),
)
"""A step, and the key that opens a sheet over it."""


async def found(walker: Walker, act: Act) -> int:
    """Turn to the button that does this; return its place."""
    for _ in range(20):
        buttons = walker.buttons("options")
        for place, box in enumerate(buttons.boxes):
            if box.index != MORE and buttons.options[box.index].act == act:
                return place
        await walker.click("options", "Show more")
    raise AssertionError(f"{act} is never seen")


def state(walker: Walker) -> tuple[object, ...]:
    """All that a button can change."""
    screen = walker.screen
    return (
        screen.view,
        walker.app.theme,
        screen.setting.letters,
        walker.app.return_code,
        screen.running.run,
    )


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(("step", "key"), PAGES)
async def test_every_button_of_the_page_does_something(
    size: tuple[int, int], step: str, key: str
) -> None:
    assert step in {each.id for each in shipped.visit().steps}
    async with walking(size, step=step) as walker:
        await walker.press(*key)
        acts = [option.act for option in walker.buttons("options").options]
    assert acts
    for act in acts:
        async with walking(size, step=step) as walker:
            await walker.press(*key)
            before = state(walker)
            await walker.click_box("options", await found(walker, act))
            assert state(walker) != before, act


def paused(walker: Walker) -> bool:
    """Whether the exercise stands still."""
    run = walker.screen.running.run
    assert run is not None
    return run.session.paused


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_each_key_of_an_exercise_works(size: tuple[int, int]) -> None:
    async with walking(size) as walker:
        await walker.press("c")
        for key in ("space", "q"):
            await walker.press(key)
            assert paused(walker)
            await walker.press(key)
            assert not paused(walker)
        await walker.click_act("options", Do.PAUSE)
        assert paused(walker)
        await walker.click_act("options", Do.CLOSE)
        assert walker.sheets == []
