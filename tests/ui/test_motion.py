"""Stillness: one key on every page, and nothing that moves, flashes or rings by itself."""

from __future__ import annotations

import re
import sys
import time

import pytest

from tests.ui.drawn import FRAMES, cells
from tests.ui.walking import Walker, walking
from walkthrough.journey.act import Act, Do
from walkthrough.script.text import Route


@pytest.mark.parametrize("page", ["step", "sheet", "exercise"])
async def test_one_key_holds_everything_still_on_every_page(page: str) -> None:
    async with walking(keep=lambda _: "") as walker:
        await walker.press(*{"step": (), "sheet": ("h",), "exercise": ("c",)}[page])
        await walker.press("s")
        assert walker.screen.zones.exercise.still
        assert walker.status.strip().startswith("Nothing moves now")
        assert walker.app.entries()["look/still"] == "yes"
        await walker.press("s")
        assert not walker.screen.zones.exercise.still
        assert walker.status.strip().startswith("The shape moves again")


async def test_the_visit_in_small_stops_where_one_asks_for_stillness() -> None:
    async with walking(route=Route.IV) as walker:
        walker.screen.do(Act(Do.SMALL))
        walker.screen.do(Act(Do.PLAY))
        assert walker.screen.view.playing
        await walker.press("s")
        assert not walker.screen.view.playing


async def test_without_animations_it_begins_still(monkeypatch: pytest.MonkeyPatch) -> None:
    async with walking() as walker:
        walker.app.animation_level = "none"
        assert walker.app.still
    async with walking(still=True) as walker:
        assert walker.screen.zones.exercise.still


def words(walker: Walker) -> list[tuple[int, int, str]]:
    """Every letter with its place, without the frames."""
    return [(cell.x, cell.y, cell.sign) for cell in cells(walker) if cell.sign not in FRAMES]


@pytest.mark.parametrize("size", [(80, 24), (56, 16), (40, 15)], ids=str)
@pytest.mark.parametrize("large", [False, True], ids=["usual", "larger"])
@pytest.mark.parametrize("step", ["route", "plans", "hard-time", "notebook"])
async def test_nothing_moves_when_the_focus_moves(
    step: str, large: bool, size: tuple[int, int]
) -> None:
    async with walking(size, large=large, step=step) as walker:
        before = words(walker)
        for _ in range(6):
            await walker.press("tab")
            if walker.screen.zones.field.has_focus_within:
                break
            assert words(walker) == before


pytest.importorskip("termios")

from tests.terminal import Terminal, plain_environment  # noqa: E402

POINTER_SHAPE = re.compile(rb"\x1b\]22;[a-z-]*\x07")
"""It ends in the sign that is a bell elsewhere."""


def test_no_bell_is_rung_and_no_screen_flashes() -> None:
    command = [sys.executable, "-m", "walkthrough", "--private"]
    with Terminal(command, environment=plain_environment(TEXTUAL_ANIMATIONS="none")) as terminal:
        terminal.wait_for("Back")
        for keys, seen in (
            (b"z", "That key"),
            (b"\x1b[D", "Practise"),
            (b"c", "Stop"),
            (b"c", "Pr"),
        ):
            terminal.send(keys)
            terminal.wait_for(seen)
        terminal.send(b"c")
        terminal.wait_for("● ○", 20)
        time.sleep(0.5)
        before = len(terminal.output)
        time.sleep(2)
        sent = bytes(terminal.output)
    assert b"\x07" not in POINTER_SHAPE.sub(b"", sent)
    assert b"\x1b[?5h" not in sent, "the whole screen is never reversed"
    assert b"\x1b[5m" not in sent, "nothing blinks"
    assert len(sent) - before < 2000, "in still mode little changes once a second"
