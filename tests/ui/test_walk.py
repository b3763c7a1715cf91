"""The walkthrough by keyboard alone and by mouse alone, at three sizes."""

from __future__ import annotations

import pytest
from textual import events
from textual.events import MouseScrollDown

from tests import shipped
from tests.ui.walking import SIZES, walking
from walkthrough.journey.act import Do
from walkthrough.policy import KIOSK
from walkthrough.script.steps import Depth
from walkthrough.script.text import Route
from walkthrough.ui.keys import KEYS

sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@sizes
@pytest.mark.parametrize("key", ["right", "enter", "n"])
async def test_keys_that_go_on(size: tuple[int, int], key: str) -> None:
    async with walking(size) as walker:
        await walker.press(key)
        assert walker.at == "main-points"


@sizes
@pytest.mark.parametrize("key", ["left", "backspace", "b", "p"])
async def test_keys_that_go_back(size: tuple[int, int], key: str) -> None:
    async with walking(size, step="consent") as walker:
        await walker.press(key)
        assert walker.at == "welcome"


@sizes
@pytest.mark.parametrize(
    ("keys", "sheet"),
    [
        (("h", "f1"), "help"),
        (("m", "m"), "map"),
        (("t", "t"), "more"),
        (("c", "f2"), "B03"),
        (("g", "f3"), "G03"),
    ],
)
async def test_keys_that_open_and_come_back(
    size: tuple[int, int], keys: tuple[str, str], sheet: str
) -> None:
    async with walking(size) as walker:
        await walker.press(keys[0])
        assert walker.sheets == [sheet]
        await walker.press(keys[1])
        assert walker.sheets == []
        assert walker.at == "welcome"


@sizes
async def test_the_companions_lines_have_a_key(size: tuple[int, int]) -> None:
    step = next(step for step in shipped.visit().steps if step.companion)
    async with walking(size, step=step.id) as walker:
        await walker.press("w")
        assert walker.sheets == ["companion"]


@sizes
@pytest.mark.parametrize("key", ["space", "pagedown"])
async def test_scrolling_keys_read_on_and_then_go_on(size: tuple[int, int], key: str) -> None:
    async with walking(size, step="how-it-works") as walker:
        for _ in range(12):
            if not walker.page.more_below:
                break
            top = walker.page.top
            await walker.press(key)
            assert walker.page.top > top
            assert walker.at == "how-it-works"
        await walker.press(key)
        assert walker.at == "depth"


async def test_page_up_reads_back_and_then_goes_back() -> None:
    async with walking((40, 15)) as walker:
        await walker.press("right")
        await walker.press("pagedown")
        assert walker.page.top > 0
        await walker.press("pageup")
        assert (walker.page.top, walker.at) == (0, "main-points")
        await walker.press("pageup")
        assert walker.at == "welcome"


@sizes
@pytest.mark.parametrize("key", ["q", "ctrl+c"])
async def test_keys_that_leave(size: tuple[int, int], key: str) -> None:
    async with walking(size) as walker:
        await walker.press(key)
        assert walker.app.return_code == 0


@sizes
async def test_every_button_of_the_bar_does_what_it_says(size: tuple[int, int]) -> None:
    expected = {
        Do.FORWARD: ("main-points", []),
        Do.BACK: ("welcome", []),
        Do.CALM: ("welcome", ["B03"]),
        Do.GROUND: ("welcome", ["G03"]),
        Do.MAP: ("welcome", ["map"]),
        Do.HELP: ("welcome", ["help"]),
    }
    async with walking(size) as walker:
        bar = [option.act.do for option in walker.buttons("bar").options]
        assert bar[:2] == [Do.BACK, Do.FORWARD]
        await walker.click_act("bar", Do.FORWARD)
        assert walker.at == "main-points"
        await walker.click_act("bar", Do.BACK)
        for do in bar:
            if do in (Do.LEAVE, Do.BACK):
                continue
            await walker.click_act("bar", do)
            assert (walker.at, walker.sheets) == expected[do], do
            await walker.click_act("bar", Do.BACK)
            assert (walker.at, walker.sheets) == ("welcome", []), do


@sizes
async def test_by_mouse_alone_one_can_leave(size: tuple[int, int]) -> None:
    async with walking(size) as walker:
        await walker.click_act("bar", Do.HELP)
        for _ in range(12):
            labels = walker.labels()
            if "Leave" in labels:
                break
            await walker.click("options", "Show more")
        await walker.click("options", "Leave")
        assert walker.app.return_code == 0


@sizes
@pytest.mark.parametrize("route", list(Route))
async def test_a_route_by_keyboard_alone_from_welcome_to_the_end(
    size: tuple[int, int], route: Route
) -> None:
    async with walking(size, route=route) as walker:
        steps = [walker.at]
        while walker.screen.view.can_go_on:
            await walker.pilot.press("right")
            steps.append(walker.at)
            assert len(steps) < 100
        await walker.pilot.pause()
        assert steps[-1] == "ending"
        assert len(steps) == len(set(steps))


@sizes
async def test_a_choice_by_keyboard(size: tuple[int, int]) -> None:
    async with walking(size, step="route") as walker:
        await walker.press("down")
        await walker.press("enter")
        assert walker.screen.view.journey.chosen[0][0] == "route"


@sizes
async def test_every_choice_can_be_reached_and_clicked(size: tuple[int, int]) -> None:
    step = next(step for step in shipped.visit().steps if step.id == "route")
    for choice in getattr(step, "choices", ()):
        async with walking(size, step="route") as walker:
            for _ in range(12):
                keys = [
                    walker.buttons("options").options[box.index].act.key
                    for box in walker.buttons("options").boxes
                    if box.index >= 0
                ]
                if choice.id in keys:
                    break
                await walker.click("options", "Show more")
            place = keys.index(choice.id)
            await walker.click_box("options", place)
            assert dict(walker.screen.view.journey.chosen)["route"] == choice.id


@sizes
async def test_tab_goes_round_every_button(size: tuple[int, int]) -> None:
    async with walking(size) as walker:
        count = sum(len(walker.buttons(area).pressable()) for area in ("options", "bar"))
        seen = []
        for _ in range(count):
            await walker.press("tab")
            marked = [
                (area, walker.buttons(area).marked)
                for area in ("options", "bar")
                if walker.buttons(area).marked is not None
            ]
            assert len(marked) == 1
            seen.append(marked[0])
        assert len(set(seen)) == count
        await walker.press("shift+tab")
        assert walker.buttons("bar").marked is not None


async def test_enter_on_the_marked_next_button_turns_page_after_page() -> None:
    async with walking() as walker:
        while walker.buttons("bar").marked != 1:
            await walker.press("tab")
        await walker.press("enter")
        await walker.press("enter")
        assert walker.at == "at-a-glance"


async def test_an_unknown_key_is_met_with_one_kind_line() -> None:
    async with walking() as walker:
        await walker.press("x")
        assert "does nothing here" in walker.status
        await walker.press("right")
        assert "For learning only" in walker.status


async def test_letter_keys_can_be_switched_off() -> None:
    async with walking(letters=False) as walker:
        await walker.press("h")
        assert walker.sheets == []
        await walker.press("q")
        assert walker.app.return_code is None
        await walker.press("f1")
        assert walker.sheets == ["help"]


async def test_letter_keys_can_be_switched_on_the_help_page() -> None:
    async with walking((160, 50)) as walker:
        await walker.press("h")
        await walker.click("options", "Settings")
        await walker.click("options", "Letter keys: on")
        await walker.press("h")
        assert walker.sheets == ["help", "keys"]
        await walker.click("options", "Letter keys: off")
        await walker.press("h")
        assert walker.sheets == ["help"]


@sizes
async def test_calm_brings_back_the_very_same_line(size: tuple[int, int]) -> None:
    async with walking(size, step="hard-time") as walker:
        await walker.press("t", "down", "escape")
        walker.page.scroll(2)
        before = (walker.page.top, walker.text())
        await walker.press("c")
        assert walker.screen.view.exercise is not None
        await walker.press("c")
        assert (walker.page.top, walker.text()) == before


@sizes
async def test_the_calm_screen_always_offers_grounding_at_equal_size(
    size: tuple[int, int],
) -> None:
    async with walking(size) as walker:
        await walker.press("c")
        boxes = walker.buttons("options").boxes
        first = [box for box in boxes if box.top == 0]
        labels = [" ".join(box.lines) for box in first]
        assert labels[0] == "Stop"
        assert labels[1] in ("Ground instead", "Ground")
        assert len({(box.width, box.height) for box in first}) == 1
        await walker.click("options", labels[1])
        assert walker.sheets == ["G03"]


async def test_resize_redraws_and_a_small_window_recovers() -> None:
    async with walking() as walker:
        await walker.pilot.resize_terminal(30, 10)
        await walker.pilot.pause()
        assert "more room" in " ".join(walker.text().split())
        assert not walker.screen.query_one("#bar").display
        await walker.pilot.resize_terminal(40, 15)
        await walker.pilot.pause()
        assert "Practise your first visit" in walker.text()
        assert walker.screen.query_one("#bar").display
        await walker.pilot.resize_terminal(160, 50)
        await walker.pilot.pause()
        assert "Leave" in " ".join(
            line for box in walker.buttons("bar").boxes for line in box.lines
        )


@sizes
async def test_long_text_says_that_there_is_more(size: tuple[int, int]) -> None:
    async with walking(size, step="known") as walker:
        await walker.press("t")
        says = "▼" in walker.status
        assert says == walker.page.more_below


async def test_the_wheel_scrolls_the_page() -> None:
    async with walking((40, 15)) as walker:
        assert walker.page.more_below
        await walker.pilot._post_mouse_events([MouseScrollDown], "#stage", (3, 3))
        await walker.pilot.pause()
        assert walker.page.top > 0


async def test_in_a_text_field_letters_are_text() -> None:
    async with walking(step="notebook") as walker:
        await walker.pilot.click("#field")
        await walker.press("h", "i", "space", "q")
        assert walker.at == "notebook"
        assert walker.sheets == []
        from textual.widgets import Input

        field = walker.screen.query_one(Input)
        assert field.value == "hi q"
        await walker.press("f1")
        assert walker.sheets == ["help"]
        await walker.press("f1")
        assert walker.screen.query_one(Input).value == "hi q"
        await walker.press("tab")
        assert field.has_focus
        await walker.press("tab")
        assert not field.has_focus


async def test_what_is_typed_can_be_corrected() -> None:
    async with walking(step="notebook") as walker:
        await walker.pilot.click("#field")
        await walker.press(*"hallo", "left", "left", "left", "backspace", "e", "end", "x")
        await walker.press("backspace", "home", "delete", "H")
        from textual.widgets import Input

        assert walker.screen.query_one(Input).value == "Hello"
        await walker.press("end", "shift+left", "shift+left", "delete")
        assert walker.screen.query_one(Input).value == "Hel"
        written = walker.screen.view.journey.plan.written
        assert [text for _, text in written] == ["Hel"]


async def test_colours_change_and_come_back() -> None:
    async with walking((160, 50)) as walker:
        before = walker.app.theme
        await walker.press("h")
        await walker.click("options", "Settings")
        seen = {before}
        for _ in range(2):
            await walker.click("options", "Other colours")
            seen.add(walker.app.theme)
        assert seen == {"evening", "daylight", "contrast"}
        await walker.press("d")
        assert walker.app.theme == before


def test_each_act_with_a_key_has_a_line_on_the_help_page() -> None:
    words = shipped.script().words
    for key in KEYS:
        if key.word:
            assert getattr(words, key.word)


@sizes
async def test_the_key_for_full_pages_changes_them_and_says_so(size: tuple[int, int]) -> None:
    async with walking(size, step="body-check") as walker:
        await walker.press("f")
        assert walker.status.strip().startswith("Pages are full now.")
        assert walker.screen.view.journey.depth is Depth.FULL
        await walker.press("right", "f")
        assert walker.status.strip().startswith("Pages are short now.")
        assert walker.at == "another-day"


async def test_a_gate_is_opened_and_skipped_by_keyboard_alone() -> None:
    async with walking(step="hard-time") as walker:
        await walker.press("tab", "tab", "enter")
        assert walker.screen.view.journey.opened_as is Depth.SHORT
        await walker.press("right")
        assert walker.at == "stopping"
    async with walking(step="hard-time") as walker:
        await walker.press("tab", "tab", "tab", "enter")
        assert walker.screen.view.journey.opened == ()
        assert walker.at == "stopping"


async def test_the_sources_key_opens_and_closes_them() -> None:
    async with walking(step="body-check") as walker:
        await walker.press("o")
        assert walker.sheets == ["sources"]
        await walker.press("o")
        assert walker.sheets == []


async def test_a_kiosk_leads_nobody_to_private_prompts() -> None:
    async with walking(step="paper", policy=KIOSK) as walker:
        await walker.press("right")
        assert walker.at == "worry"


@pytest.mark.parametrize("key", ["space", "pagedown"])
async def test_reading_on_at_a_gate_marks_a_choice_and_skips_nothing(key: str) -> None:
    async with walking(step="hard-time") as walker:
        await walker.press(key)
        assert walker.at == "hard-time"
        await walker.press("enter")
        assert walker.screen.view.journey.opened_as is Depth.FULL


async def test_letters_that_were_on_their_way_when_the_field_took_the_focus_are_text() -> None:
    async with walking(step="notebook") as walker:
        await walker.press("z")
        assert walker.screen.zones.field.has_focus_within
        for letter in "ebra":  # sent to the screen, since nothing had the focus yet
            walker.screen.on_key(events.Key(letter, letter))
        await walker.pilot.pause()
        name = walker.screen.zones.field._name
        assert name
        assert walker.screen.view.journey.plan.text(name) == "zebra"
