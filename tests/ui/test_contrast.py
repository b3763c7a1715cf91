"""WCAG 2.2 contrast of what is drawn, in each look: 1.4.3, 1.4.6, 1.4.11, 2.4.7, 1.4.1."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from tests.ui.drawn import cells, frames, letters, text
from tests.ui.walking import Walker, walking
from walkthrough.ui.themes import CONTRAST, PALETTES, Palette, contrast

LOOKS = pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)


@pytest.fixture(autouse=True)
def _in_many_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw the looks themselves, whatever terminal the tests run in."""
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("COLORTERM", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


def least(palette: Palette) -> tuple[float, float]:
    """What letters and frames are to reach: AA, or AAA and the same for frames."""
    return (7.0, 4.5) if palette is CONTRAST else (4.5, 3.0)


def check(walker: Walker, palette: Palette) -> None:
    """Fail where a letter or a frame is too faint, or where nothing is drawn."""
    of_text, of_frames = least(palette)
    read = letters(walker)
    assert len(read) >= 10
    faint = {(x.sign, x.front, x.behind) for x in read if x.contrast < of_text}
    assert not faint
    assert not {(x.sign, x.front, x.behind) for x in frames(walker) if x.contrast < of_frames}


@LOOKS
@pytest.mark.parametrize("size", [(80, 24), (40, 15)], ids=str)
async def test_pages_and_sheets(palette: Palette, size: tuple[int, int]) -> None:
    """Text, quiet text, headline, labels, frames, Back where it cannot be pressed; marks."""
    async with walking(size, theme=palette.name) as walker:
        check(walker, palette)
        for key in ("tab", "h", "h", "m", "m", "t", "t", "right", "right", "o", "o", "z"):
            await walker.press(key)
            check(walker, palette)


@LOOKS
async def test_what_cannot_be_pressed_has_no_frame_but_can_be_read(palette: Palette) -> None:
    async with walking(theme=palette.name) as walker:
        back = walker.buttons("bar").boxes[0]
        bar = walker.screen.query_one("#bar").region.y
        inside = [x for x in cells(walker) if x.y >= bar and x.x < back.width]
        assert "Back" in "".join(x.sign for x in inside)
        assert not any(x.sign in "╭╮╰╯─│" for x in inside)
        assert all(x.contrast >= least(palette)[0] for x in inside if x.sign.isalpha())


@LOOKS
@pytest.mark.parametrize("area", ["options", "bar"])
async def test_the_mark_is_another_frame_and_not_only_another_colour(
    palette: Palette, area: str
) -> None:
    async with walking(step="depth", theme=palette.name) as walker:
        boxes = len(walker.buttons("options").boxes)
        assert not set("╔╗╚╝═║") & set(text(walker))
        await walker.press(*["tab"] * (1 if area == "options" else boxes + 1))
        assert walker.buttons(area).marked is not None
        assert {"╔", "╗", "╚", "╝"} <= set(text(walker))
        doubled = [cell for cell in cells(walker) if cell.sign in "╔╗╚╝═║"]
        assert all(cell.contrast >= least(palette)[1] for cell in doubled)
        check(walker, palette)


@LOOKS
async def test_the_text_field(palette: Palette) -> None:
    """Its frame, what it says while empty, what is typed, what is selected, and the cursor."""
    async with walking(step="notebook", theme=palette.name) as walker:
        assert walker.screen.setting.words.type_here in text(walker)
        check(walker, palette)
        await walker.pilot.click("#field")
        check(walker, palette)
        assert "╔" in text(walker)
        await walker.press(*"hello")
        check(walker, palette)
        field = walker.screen.query_one(Input)
        row = field.region.y + 1
        behind = {cell.behind for cell in cells(walker) if cell.y == row}
        assert len(behind) == 2, "the cursor stands out"
        await walker.press("shift+left", "shift+left")
        selected = [x for x in cells(walker) if x.y == row and x.behind != palette.background]
        assert len(selected) >= 2
        assert all(x.contrast >= least(palette)[0] for x in selected if x.front)
        check(walker, palette)


@LOOKS
@pytest.mark.parametrize("still", [False, True], ids=["moving", "still"])
async def test_an_exercise_runs_pauses_and_ends(palette: Palette, still: bool) -> None:
    """Its words, its buttons, and its shape at rest and at its largest."""
    async with walking(theme=palette.name, still=still) as walker:
        await walker.press("c")
        await walker.tick(1)
        for _ in range(4):
            await walker.tick(3)
            check(walker, palette)
            if not still:
                behind = {cell.behind for cell in cells(walker)} - {palette.background, ""}
                assert max(contrast(x, palette.background) for x in behind) >= least(palette)[1]
        await walker.press("space")
        check(walker, palette)
        await walker.press("space")
        await walker.tick(400)
        check(walker, palette)


@LOOKS
async def test_the_still_line_of_recovery(palette: Palette) -> None:
    async with walking(step="rest", theme=palette.name) as walker:
        await walker.press("c")
        assert {cell.behind for cell in cells(walker)} == {palette.night}
        check(walker, palette)
        await walker.press("space")
        check(walker, palette)
