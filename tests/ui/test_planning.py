"""The plan from inside: written by key, picked by touch, taken along; never on a shared screen."""

from __future__ import annotations

import pytest

from tests.ui.walking import SIZES, walking
from walkthrough.journey.act import Act, Do
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.policy import KIOSK

sizes = pytest.mark.parametrize("size", SIZES)


@sizes
async def test_a_line_is_written_and_stands_in_the_plan(size: tuple[int, int]) -> None:
    async with walking(size) as walker:
        await walker.press("y")
        await walker.click("options", "My people")
        await walker.press(*"Sam")
        await walker.press("escape")
        await walker.click("options", "My plan")
        assert walker.sheets == ["plan"]
        assert "Who takes me home: Sam" in " ".join(walker.text().split())


async def test_the_lines_of_one_kind_follow_each_other() -> None:
    async with walking() as walker:
        await walker.press("y")
        await walker.click("options", "My people")
        for label in ("Who is near", "My therapist", "A number", "Who takes me"):
            await walker.click("options", label)
        assert walker.sheets == ["plan", "ride"]


@sizes
async def test_a_question_is_picked_by_touch(size: tuple[int, int]) -> None:
    async with walking(size, step="my-questions") as walker:
        await walker.click("options", "My plan")
        await walker.click("options", "Pick questions")
        await walker.click("options", "[ ] When do I")
        assert walker.screen.view.journey.plan.asked == {"food_rule"}
        await walker.press("escape")
        assert "When do I stop eating?" in " ".join(walker.text().split())


async def test_taking_it_along_says_where_it_is() -> None:
    def take(view: View, setting: Setting) -> str:
        return "/home/someone/Documents/first-session-plan.html"

    async with walking(take=take) as walker:
        await walker.press("y")
        await walker.click("options", "Take it with me")
        assert "first-session-plan.html" in "".join(walker.text().split())


async def test_where_it_cannot_be_written_that_is_said_kindly() -> None:
    async with walking(take=lambda *_: "") as walker:
        await walker.press("y")
        await walker.click("options", "Take it with me")
        assert "could not be written" in walker.text()


async def test_a_shared_screen_has_no_plan() -> None:
    async with walking(policy=KIOSK, take=lambda *_: "x") as walker:
        await walker.press("y")
        assert walker.sheets == []
        for do in (Do.PLAN, Do.LINE, Do.PICKING, Do.PICK, Do.TAKE_ALONG):
            walker.screen.do(Act(do, "ride"))
        assert walker.sheets == []
        assert walker.screen.view.journey.plan.empty
        await walker.press("h")
        assert "My plan" not in walker.labels()
