"""Own pace, recovery, absence, feeling and practice, under a clock that the test moves."""

from __future__ import annotations

import pytest

from tests.ui.test_page_buttons import found, state
from tests.ui.walking import SIZES, Walker, walking
from walkthrough.journey.act import Act, Do
from walkthrough.journey.over import How
from walkthrough.journey.practice import Practice
from walkthrough.journey.run import Run
from walkthrough.policy import KIOSK

sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def running(walker: Walker) -> Run:
    run = walker.screen.running.run
    assert run is not None
    return run


@sizes
async def test_my_own_pace_is_tapped_by_enter_and_the_pacer_starts_from_it(
    size: tuple[int, int],
) -> None:
    async with walking(size) as walker:
        walker.screen.show(walker.screen.view.own_pace("B03"))
        await walker.pilot.pause()
        assert "Breath 1 of three" in walker.text() or size == (40, 15)
        for breath in range(3):
            for seconds in (0.5, 2.5, 3.5):
                walker.clock.now += seconds
                await walker.press("enter")
            assert (walker.screen.view.exercise is None) == (breath < 2)
        assert running(walker).plan is not None
        await walker.tick(8.5)
        assert running(walker).moment(walker.clock.now).phase_seconds == pytest.approx(2.5)


async def test_my_own_pace_can_be_tapped_by_touch_and_left_at_any_time() -> None:
    async with walking() as walker:
        walker.screen.show(walker.screen.view.own_pace("B03"))
        await walker.pilot.pause()
        await walker.click_act("options", Do.TAP)
        walker.clock.now += 3
        assert walker.labels() == ["Now the breath out"]
        await walker.press("left")
        assert walker.sheets == []


@sizes
async def test_recovery_is_one_still_line_and_any_key_opens_how_to_call(
    size: tuple[int, int],
) -> None:
    for key in ("x", "space", "enter", "h", "escape", "right", "q"):
        async with walking(size, step="rest") as walker:
            await walker.press("c")
            assert not walker.screen.query_one("#bar").display
            assert not walker.screen.query_one("#where").display
            lines = [line for line in walker.page.seen() if line.strip()]
            assert len(lines) == 1
            await walker.tick(16)
            assert [line for line in walker.page.seen() if line.strip()] != lines
            await walker.press(key)
            assert walker.labels() == ["Rest", "Leave"]
            assert not walker.screen.query_one("#bar").display
            assert "For learning" in walker.status
            await walker.click("options", "Rest")
            assert walker.sheets == ["B01"]
            assert not running(walker).session.paused
            await walker.press(key)
            await walker.click("options", "Leave")
            assert walker.sheets == []
            assert walker.screen.query_one("#bar").display


async def test_in_recovery_a_touch_anywhere_opens_how_to_call_and_at_the_end_nothing_ticks() -> (
    None
):
    async with walking(step="rest") as walker:
        await walker.press("c")
        await walker.tick(600)
        assert "Stay lying down. Staff will help." in walker.text()
        assert walker.screen.running.timer is None
        await walker.pilot.click(offset=(3, 20))
        await walker.pilot.pause()
        assert walker.sheets[-1] == "staff"


async def test_nothing_ticks_while_paused_or_covered() -> None:
    async with walking() as walker:
        await walker.press("c")
        await walker.tick(20)
        await walker.press("space")
        assert walker.screen.running.timer is None
        await walker.press("space")
        assert walker.screen.running.timer is not None
        await walker.press("w")
        assert walker.sheets == ["B03", "B03"]
        assert walker.screen.running.timer is None


async def test_a_machine_that_slept_finds_the_exercise_paused_at_the_start_of_a_breath() -> None:
    slept = 0.0
    async with walking() as walker:
        running_ = walker.screen.running
        running_._wall = lambda: walker.clock.now + slept
        await walker.press("c")
        await walker.tick(42)
        slept = 3600.0
        await walker.tick(0.1)
        assert "Paused" in walker.text()
        assert running(walker).moment(walker.clock.now).level == 0
        assert running_.timer is None


async def test_at_home_nobody_is_asked_whether_they_are_there() -> None:
    async with walking() as walker:
        walker.screen.show(walker.screen.view.instead("B03", how=How.UNTIL_CALLED))
        await walker.tick(45 * 60)
        assert "Breathe" in walker.text()


@pytest.mark.parametrize("answer", ["Very hard", "Hard", "In between", "All right", "Good"])
async def test_how_is_it_now_can_be_answered_or_passed_by(answer: str) -> None:
    async with walking() as walker:
        await walker.press("c")
        await walker.tick(300)
        await walker.click("options", "How is it now?")
        before = walker.screen.view.journey
        await walker.click("options", answer)
        hard = answer in ("Very hard", "Hard")
        assert ("Help" in walker.labels()) == hard
        assert "Something else" in walker.labels()
        assert walker.screen.view.journey == before
        await walker.click("options", "Carry on")
        assert walker.labels()[:3] == ["Again", "Something else", "Back to my page"]


async def test_what_was_practised_is_listed_at_home() -> None:
    async with walking() as walker:
        await walker.press("c")
        await walker.tick(300)
        await walker.press("g")
        await walker.tick(20)
        await walker.press("escape")
        done = [each.exercise for each in walker.screen.view.journey.practice.done]
        assert done == ["B03", "G03"]


async def test_nothing_of_it_is_kept_on_a_shared_screen() -> None:
    async with walking(policy=KIOSK) as walker:
        await walker.press("c")
        await walker.tick(300)
        assert walker.labels()[:3] == ["Again", "Something else", "Back to my page"]
        assert "What you practised" not in walker.labels()
        walker.screen.do(Act(Do.PRACTICE))
        walker.screen.do(Act(Do.CONDITIONS))
        assert walker.sheets == ["B03"]
        assert walker.screen.view.journey.practice == Practice(shared=True)


async def test_a_command_opens_an_exercise_at_once() -> None:
    async with walking(exercise="G05") as walker:
        assert walker.sheets == ["G05"]
        assert "Hold something" in walker.text()
        assert walker.screen.running.timer is not None


SHEETS = (
    Act(Do.EXERCISES),
    Act(Do.START, "B03"),
    Act(Do.START, "B10"),
    Act(Do.CONDITIONS, "B03"),
    Act(Do.FEELING, "before"),
    Act(Do.FEEL, "before/0"),
    Act(Do.FEEL, "after/4"),
    Act(Do.OWN_PACE, "B04"),
)


@sizes
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda act: f"{act.do} {act.key}")
async def test_every_button_around_an_exercise_does_something(
    size: tuple[int, int], sheet: Act
) -> None:
    async with walking(size, step="wait-breathe") as walker:
        walker.screen.do(sheet)
        acts = [option.act for option in walker.buttons("options").options]
    assert acts
    for act in acts[:4] + acts[-3:]:
        async with walking(size, step="wait-breathe") as walker:
            walker.screen.do(sheet)
            before = state(walker)
            await walker.click_box("options", await found(walker, act))
            assert state(walker) != before, act


@sizes
async def test_a_hold_says_first_when_it_is_for_and_stands_beside_an_equal_choice(
    size: tuple[int, int],
) -> None:
    async with walking(size, step="wait-breathe") as walker:
        walker.screen.do(Act(Do.START, "B10"))
        await walker.click("options", "Carry on")
        words = " ".join(walker.text().split())
        assert "Only before the medicine." in words
        first, second, *_ = walker.buttons("options").boxes
        assert (first.width, first.height) == (second.width, second.height)
        instead = walker.buttons("options").options[1].act
        assert instead == Act(Do.EXERCISE, "G01")


async def test_words_to_read_out_are_one_key_away_in_an_exercise() -> None:
    async with walking() as walker:
        await walker.press("g", "w")
        assert "read slowly" in walker.text()
        await walker.press("w")
        assert walker.sheets == ["G03"]


@pytest.mark.parametrize(
    ("step", "name", "opened"),
    [
        ("", "B04", "B04"),
        ("", "B10", "start"),
        ("rest", "B04", "B04"),
        ("rest", "B10", "exercises"),
        ("strange", "B03", "exercises"),
    ],
)
async def test_what_a_command_asks_for_opens_only_where_it_suits(
    step: str, name: str, opened: str
) -> None:
    async with walking(step=step, exercise=name) as walker:
        sheet = walker.screen.view.sheet
        assert sheet is not None
        assert (walker.screen.view.exercise or sheet.over) == opened
