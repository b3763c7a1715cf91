"""Roomy pages for large letters, on the screen, and rows of buttons apart where strangers touch."""

from __future__ import annotations

import pytest

from tests import shipped
from tests.ui.visiting import visiting
from tests.ui.walking import walking
from walkthrough.journey.act import Act, Do
from walkthrough.journey.present import present
from walkthrough.page.boxes import Box
from walkthrough.page.layout import Letters, Role
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.script.clinic import plain
from walkthrough.script.text import Route
from walkthrough.ui.text_part import TextPart

SIZES = pytest.mark.parametrize(
    "size", [(56, 16), (40, 15)], ids=lambda size: f"{size[0]}x{size[1]}"
)


def squeezed(told: str) -> str:
    return "".join(told.split())


def check_boxes(boxes: list[Box]) -> None:
    """Each is large enough for a finger, and no two touch from above."""
    for box in boxes:
        assert box.height >= 3
        assert box.width >= 10
    for upper in boxes:
        for lower in boxes:
            assert lower.top <= upper.top or lower.top > upper.top + upper.height


async def test_next_alone_leads_through_every_leaf_of_every_step() -> None:
    async with walking((40, 15), large=True, route=Route.IV) as walker:
        screen = walker.screen
        seen, leaves = [""], 0
        while True:
            leaves += 1
            step = screen.view.journey.step
            shown = present(screen.view, screen.setting)
            above = "".join(screen.zones._where_text.seen())
            assert squeezed(plain(shown.page.headline))[:20] in squeezed(above + walker.text())
            if step.id != seen[-1]:
                assert walker.page.top == 0
                seen.append(step.id)
            check_boxes(walker.buttons("options").boxes)
            check_boxes(walker.buttons("bar").boxes)
            if not (screen.view.can_go_on or walker.page.more_below):
                break
            screen.do(Act(Do.FORWARD), by_key=True)
    visit = shipped.visit()
    assert seen[1:] == [step.id for step in visit.steps if Route.IV in step.routes]
    assert leaves > 2 * len(seen)


@SIZES
async def test_back_turns_a_leaf_before_it_leaves_the_page(size: tuple[int, int]) -> None:
    async with walking(size, large=True, step="wait") as walker:
        await walker.press("right", "right")
        assert walker.at == "wait"
        await walker.press("left", "left")
        assert (walker.at, walker.page.top) == ("wait", 0)
        assert "more: Next" in walker.status or "▼" in walker.status
        await walker.press("left")
        assert walker.at != "wait"


@SIZES
async def test_a_finger_turns_leaves_with_next(size: tuple[int, int]) -> None:
    async with walking(size, large=True, step="wait") as walker:
        first = walker.text()
        await walker.click("bar", "Next")
        assert walker.at == "wait"
        assert walker.text() != first
        await walker.click("bar", "Back")
        assert walker.text() == first


@SIZES
async def test_a_reply_is_seen_at_once_and_next_goes_on_from_it(size: tuple[int, int]) -> None:
    async with walking(size, large=True, step="route") as walker:
        while not walker.labels():
            await walker.press("right")
        await walker.click("options", "I do not know yet")
        assert "That is fine." in " ".join(walker.text().split())
        await walker.press("right")
        assert walker.at == "breath"


@SIZES
async def test_the_key_changes_the_pages_and_says_so(size: tuple[int, int]) -> None:
    async with walking(size, step="wait") as walker:
        usual = walker.text()
        await walker.press("l")
        assert walker.status.strip().startswith("Pages are roomy now")
        assert walker.page.leaf
        assert walker.text() != usual
        await walker.press("l")
        assert walker.text() == usual
        assert not walker.page.leaf


async def test_a_button_in_the_settings_changes_the_pages() -> None:
    async with walking() as walker:
        await walker.press("h")
        await walker.click("options", "Settings")
        await walker.click("options", "Roomy pages")
        assert walker.screen.setting.large
        assert walker.app.entries()["look/large"] == "yes"


async def test_another_size_keeps_the_leaf() -> None:
    async with walking((56, 16), large=True, step="wait") as walker:
        await walker.press("right", "right")
        leaf = walker.page.top // walker.page.leaf
        assert leaf == 2
        await walker.pilot.resize_terminal(80, 24)
        await walker.pilot.pause()
        assert walker.page.top // walker.page.leaf == leaf


@SIZES
@pytest.mark.parametrize(
    ("policy", "large"), [(REHEARSAL, True), (KIOSK, False), (KIOSK, True)], ids=str
)
async def test_the_buttons_of_an_exercise(
    policy: Policy, large: bool, size: tuple[int, int]
) -> None:
    async with walking(size, policy=policy, large=large) as walker:
        await walker.press("c")
        await walker.tick(12)
        first = walker.buttons("options").boxes
        assert len(first) >= 2
        assert first[0].width == first[1].width
        check_boxes(first)
        await walker.press("space")
        check_boxes(walker.buttons("options").boxes)
        await walker.press("space")
        await walker.tick(600)
        check_boxes(walker.buttons("options").boxes)


@SIZES
@pytest.mark.parametrize("step", ["depth", "route", "practise", "plans", "ask-body", "hard-time"])
async def test_on_a_shared_screen_rows_of_choices_are_apart(
    step: str, size: tuple[int, int]
) -> None:
    async with walking(size, policy=KIOSK, step=step) as walker:
        seen: set[int] = set()
        for _ in range(12):
            boxes = walker.buttons("options").boxes
            check_boxes(boxes)
            seen |= {box.index for box in boxes}
            if "Show more" not in walker.labels():
                break
            await walker.click("options", "Show more")
        assert set(range(len(walker.buttons("options").options))) <= seen


async def test_the_usual_page_at_home_has_its_rows_close() -> None:
    async with walking(step="plans") as walker:
        boxes = walker.buttons("options").boxes
        assert any(lower.top == boxes[0].top + boxes[0].height for lower in boxes)


def test_a_term_is_touched_from_the_free_rows_beside_it() -> None:
    part = TextPart()
    part.set([(), (Letters("word", Role.TERM, "word"),), ()], 3, 0, leaf=3)
    assert [part.act_under(1, y) for y in range(3)] == [Act(Do.TERM, "word")] * 3
    part.set([(), (Letters("word", Role.TERM, "word"),), ()], 3, 0)
    assert [part.act_under(1, y) for y in (0, 2)] == [None, None]


@SIZES
@pytest.mark.parametrize("large", [False, True], ids=["usual", "larger"])
async def test_a_paused_breath_on_a_kiosk_shows_what_is_not_breath_beside_going_on(
    large: bool, size: tuple[int, int]
) -> None:
    async with visiting(size, large=large) as visitor:
        await visitor.press("x", "c", "space")
        words = visitor.app.visit.setting.words if visitor.app.visit else None
        assert words is not None
        assert {words.go_on, words.ground_instead} <= set(visitor.labels())
        boxes = visitor.buttons("options").boxes
        check_boxes(boxes)
        assert len({(box.width, box.height) for box in boxes[:2]}) == 1
        assert "Paused" in visitor.seen()
        assert words.help in visitor.seen()
