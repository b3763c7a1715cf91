"""Keeping from inside: what is typed and done is handed over, and offered again."""

from __future__ import annotations

from collections.abc import Mapping

from tests.ui.walking import walking
from walkthrough.journey.act import Act, Do
from walkthrough.policy import KIOSK
from walkthrough.ui.arrange import Notice

BEFORE = {"trail": "welcome bring", "written/word": "slow"}


class Kept:
    """Takes what is handed over."""

    def __init__(self, trouble: str = "") -> None:
        self.last: dict[str, str] = {}
        self.trouble = trouble

    def __call__(self, entries: Mapping[str, str]) -> str:
        self.last = dict(entries)
        return self.trouble


async def test_what_is_typed_ticked_and_reached_is_kept_within_a_second() -> None:
    kept = Kept()
    async with walking(step="notebook", keep=kept) as walker:
        await walker.press(*"warm")
        assert "kept on this computer" in walker.text()
        await walker.pilot.pause(0.9)
        assert kept.last["written/notebook/note-keep"] == "warm"
        assert kept.last["trail"].endswith("notebook")


async def test_a_place_that_was_kept_is_offered_again() -> None:
    async with walking(kept=BEFORE, keep=Kept()) as walker:
        assert walker.sheets == ["welcome_back"]
        assert {"Go on from here", "Start again"} <= set(walker.labels())
        await walker.click("options", "Go on from here")
        assert (walker.at, walker.sheets) == ("bring", [])


async def test_starting_again_keeps_what_was_written() -> None:
    async with walking(kept=BEFORE, keep=Kept()) as walker:
        await walker.click("options", "Start again")
        assert (walker.at, walker.sheets) == ("welcome", [])
        assert walker.screen.view.journey.plan.text("word") == "slow"


ELSEWHERE = {
    "trail": "welcome other-first other-second",
    "route": "iv",
    "reached/other-first": "yes",
    "chosen/other-first": "this",
    "opened/other-second": "full",
    "ticked/other-second/line": "yes",
}
"""Kept of another script, which has a first step of the same name."""


async def test_another_scripts_place_stays_until_the_reader_moves_in_this_one() -> None:
    async with walking(kept=ELSEWHERE, keep=Kept()) as walker:
        assert (walker.at, walker.sheets) == ("welcome", [])
        assert walker.app.entries().items() >= ELSEWHERE.items()
        await walker.press("enter")
        entries = walker.app.entries()
        assert entries["trail"].split() == ["welcome", walker.at]
        steps = {name: yes for name, yes in ELSEWHERE.items() if "/" in name}
        assert entries.items() >= steps.items()


async def test_a_place_in_a_script_with_other_steps_only_stays_too() -> None:
    kept = {"trail": "other-first other-second", "reached/other-first": "yes"}
    async with walking(kept=kept, keep=Kept()) as walker:
        assert walker.app.entries() == kept


async def test_forgetting_forgets_what_another_script_left() -> None:
    async with walking(kept=ELSEWHERE, keep=Kept()) as walker:
        walker.screen.do(Act(Do.RESTART))
        assert walker.app.entries() == {}


async def test_forgetting_asks_once_and_leaves_nothing() -> None:
    kept = Kept()
    async with walking(kept=BEFORE, keep=kept) as walker:
        await walker.press("enter", "h")
        await walker.click("options", "Settings")
        await walker.click("options", "Forget what is kept")
        await walker.click("options", "Forget it")
        assert walker.at == "welcome"
        assert walker.app.entries() == {}


async def test_a_step_that_was_asked_for_opens_at_once() -> None:
    async with walking(step="hard-day", kept=BEFORE, keep=Kept()) as walker:
        assert (walker.at, walker.sheets) == ("hard-day", [])


async def test_trouble_is_said_once_and_one_can_go_on() -> None:
    async with walking(keep=Kept("keep_failed")) as walker:
        await walker.press("enter")
        await walker.pilot.pause(0.9)
        assert walker.screen.notice == Notice.KEEP_FAILED
        assert "could not be kept" in walker.status
        await walker.press("enter")
        assert "could not be kept" not in walker.status


async def test_a_look_that_was_changed_by_hand_is_kept() -> None:
    kept = Kept()
    async with walking(keep=kept) as walker:
        await walker.press("c", "s")
        await walker.pilot.pause(0.9)
        assert kept.last["look/still"] == "yes"


async def test_where_nothing_is_kept_the_page_says_so() -> None:
    async with walking(step="notebook") as walker:
        assert "gone when you leave" in walker.text()


async def test_a_shared_screen_keeps_nothing_even_where_it_could() -> None:
    kept = Kept()
    async with walking(policy=KIOSK, keep=kept) as walker:
        await walker.press("enter", "enter", "m")
        await walker.pilot.pause(0.9)
        assert kept.last == {}
        assert not walker.screen.setting.keeps
