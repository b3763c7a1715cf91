"""What goes wrong when one is frightened, presses twice, or has a small window."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from tests import shipped
from tests.script.made_up_language import write_made_up_language
from tests.ui.walking import SIZES, walking
from walkthrough.files import languages, load_script
from walkthrough.journey.act import Act, Do
from walkthrough.journey.over import Over
from walkthrough.page.boxes import MORE
from walkthrough.script.clinic import Clinic
from walkthrough.script.exercises import Breathing
from walkthrough.script.text import Block, Piece
from walkthrough.ui.canvas import Canvas

sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


async def test_enter_on_show_more_goes_round_the_choices_and_never_past_the_page() -> None:
    async with walking((40, 15), step="route") as walker:
        while walker.labels()[walker.buttons("options").marked or 0] != "Show more":
            await walker.press("down")
        seen = set()
        for _ in range(10):
            seen |= set(walker.labels())
            await walker.press("enter")
            assert walker.at == "route"
        assert len(seen) >= 8


async def test_space_shows_every_point_before_it_goes_on() -> None:
    async with walking((40, 15), step="bring") as walker:
        seen: set[int] = set()
        for _ in range(20):
            if walker.at != "bring":
                break
            seen |= {box.index for box in walker.buttons("options").boxes} - {MORE}
            await walker.press("space")
        assert walker.at == "plans"
        assert seen == set(range(9))


@sizes
async def test_long_facts_leave_every_line_within_reach(size: tuple[int, int]) -> None:
    long = (Block((Piece("nothing to eat from midnight on, and no milk, juice or soup " * 3),)),)
    clinic = Clinic(wear=long)
    async with walking(size, step="bring", clinic=clinic) as walker:
        seen: set[int] = set()
        for _ in range(10):
            boxes = walker.buttons("options").boxes
            seen |= {box.index for box in boxes} - {MORE}
            if "Show more" in walker.labels():
                await walker.click("options", "Show more")
        assert seen == set(range(9))


async def test_a_translation_with_problems_is_refused_kindly(tmp_path: Path) -> None:
    path = write_made_up_language(tmp_path)
    broken = tmp_path / "content.xx.yaml"
    broken.write_text(broken.read_text("utf-8").replace("stages:", "stagess:"), encoding="utf-8")
    async with walking(
        (160, 50),
        script=load_script(path),
        languages=languages(path),
        translated=lambda letters: load_script(path, letters),
    ) as walker:
        await walker.press("h")
        await walker.click("options", "Settings")
        await walker.click("options", "Language")
        await walker.click("options", walker.labels()[1])
        assert "cannot be opened" in walker.status
        assert walker.app.fault is None


async def test_the_same_exercise_again_from_the_list_begins_anew() -> None:
    async with walking((160, 50), step="wait-breathe") as walker:
        await walker.begin("Begin: A longer")
        await walker.tick(500)
        await walker.click("options", "Something else")
        await walker.click("options", "A longer breath out")
        await walker.begin("Begin")
        assert "starting" in walker.text()


@pytest.mark.parametrize("label", ["Go on until", "My own pace"])
async def test_the_same_exercise_in_another_way_begins_anew(label: str) -> None:
    async with walking((160, 50), step="wait-breathe") as walker:
        await walker.begin("Begin: A longer")
        await walker.tick(500)
        await walker.click("options", "Something else")
        await walker.click("options", "A longer breath out")
        await walker.click("options", label)
        if label == "My own pace":
            for _ in range(9):
                await walker.tick(3)
                await walker.press("enter")
        assert walker.sheets == ["B03"]
        assert "Paused" not in walker.text()
        assert "starting" in walker.text()


@sizes
@pytest.mark.parametrize("key", ["space", "enter"])
async def test_a_marked_choice_is_chosen_in_an_exercise_too(
    size: tuple[int, int], key: str
) -> None:
    async with walking(size) as walker:
        await walker.press("c", "down", "down", key)
        assert walker.sheets == ["G03"]


async def test_an_exercise_without_room_pauses_and_leaves_the_plea_for_room() -> None:
    async with walking() as walker:
        await walker.press("c")
        await walker.tick(20)
        await walker.pilot.resize_terminal(30, 10)
        await walker.pilot.pause()
        await walker.tick(60)
        assert "more room" in " ".join(walker.text().split())
        await walker.pilot.resize_terminal(80, 24)
        await walker.pilot.pause()
        assert "Paused" in walker.text()


async def test_an_exercise_that_is_begun_without_room_waits_for_it() -> None:
    async with walking((30, 10)) as walker:
        await walker.press("c")
        await walker.tick(60)
        assert walker.app.fault is None
        await walker.pilot.resize_terminal(80, 24)
        await walker.pilot.pause()
        assert "Paused" in walker.text()


async def test_the_same_line_is_seen_again_after_a_small_window() -> None:
    async with walking((40, 15), step="what-this-is") as walker:
        await walker.press("pagedown")
        top = walker.page.top
        assert top > 0
        await walker.pilot.resize_terminal(30, 10)
        await walker.pilot.pause()
        await walker.pilot.resize_terminal(40, 15)
        await walker.pilot.pause()
        assert walker.page.top == top


@sizes
async def test_tab_leads_into_the_text_field_and_out_of_it(size: tuple[int, int]) -> None:
    async with walking(size, step="notebook") as walker:
        await walker.press("tab")
        field = walker.screen.query_one(Input)
        assert field.has_focus
        assert "F1" in walker.status
        await walker.press("tab")
        assert not field.has_focus
        assert walker.buttons("options").marked == 0
        for leaving in ("escape", "enter"):
            field.focus()
            await walker.pilot.pause()
            await walker.press(leaving)
            assert not field.has_focus
            assert walker.at == "notebook"


async def test_a_word_typed_without_looking_neither_leaves_nor_turns_the_page() -> None:
    async with walking(step="notebook") as walker:
        await walker.press(*"quiet")
        assert walker.at == "notebook"
        assert walker.app.return_code is None
        assert walker.screen.query_one(Input).value == "quiet"


async def test_what_is_typed_in_one_burst_is_all_text() -> None:
    async with walking(step="notebook") as walker:
        for key in (*"quiet", "space", *"queen"):
            character = " " if key == "space" else key
            walker.screen.on_key(events.Key(key, character))
        await walker.pilot.pause()
        assert walker.at == "notebook"
        assert walker.app.return_code is None
        assert walker.screen.query_one(Input).value == "quiet queen"


async def test_starting_again_forgets_what_was_typed() -> None:
    async with walking(step="notebook") as walker:
        await walker.press(*"secret")
        await walker.press("escape", "m")
        walker.screen.do(Act(Do.RESTART))
        await walker.pilot.pause()
        assert walker.at == "welcome"
        assert walker.screen.query_one(Input).value == ""
        assert walker.screen.view.journey.plan.empty


async def test_a_word_that_is_underlined_opens() -> None:
    async with walking() as walker:
        page = walker.page
        row, line = next(
            (row, line) for row, line in enumerate(page.lines) if any(run.key for run in line)
        )
        column = page._margin
        for run in line:
            if run.key:
                break
            column += len(run.text)
        top = walker.screen.query_one("#stage").region.y
        await walker.pilot.click(offset=(column + 1, top + row))
        await walker.pilot.pause()
        assert walker.sheets == ["ketamine"]


async def test_a_key_that_leads_nowhere_is_answered() -> None:
    async with walking(step="ending") as walker:
        await walker.press("right")
        assert "does nothing" in walker.status


def test_after_the_medicine_only_soft_breath_is_offered() -> None:
    offered = [
        exercise.id
        for exercise in shipped.setting().breathing.values()
        if isinstance(exercise, Breathing) and not exercise.never_after_dose
    ]
    assert offered == ["B01", "B02", "B04", "B06", "B08", "B12"]


async def test_the_command_that_leads_back_names_route_and_page() -> None:
    async with walking(step="hard-time") as walker:
        assert walker.app.command == "walkthrough --from hard-time"


async def test_the_second_of_two_quick_touches_does_nothing_on_the_page_that_came() -> None:
    async with walking(step="wait-breathe") as walker:
        await walker.click_act("options", Do.EXERCISE)
        sheet = walker.screen.view.sheet
        assert sheet is not None
        assert sheet.over is Over.CONDITIONS
        canvas = walker.screen.query_one("#stage", Canvas)
        touched = Act(Do.ANSWERED)
        height, width = range(canvas.size.height), range(canvas.size.width)
        at = next((x, y) for y in height for x in width if canvas.act_at(x, y) == touched)
        for _ in range(2):
            canvas.post_message(Canvas.Touched(touched, canvas, at))
        await walker.pilot.pause()
        assert walker.app.fault is None
        assert walker.screen.view.exercise == sheet.key


async def test_help_that_is_opened_again_begins_with_whom_to_call() -> None:
    async with walking() as walker:
        await walker.press("h", "pagedown")
        assert walker.page.top > 0
        await walker.press("h", "h")
        assert walker.sheets == ["help"]
        assert walker.page.top == 0


async def test_help_that_was_covered_comes_back_at_the_same_line() -> None:
    async with walking() as walker:
        await walker.press("h", "pagedown")
        top = walker.page.top
        await walker.press("m", "escape")
        assert walker.sheets == ["help"]
        assert walker.page.top == top > 0
