"""Buttons that do not all fit."""

from __future__ import annotations

from walkthrough.journey.act import Act, Do
from walkthrough.journey.setting import Option
from walkthrough.page.boxes import MORE, bar
from walkthrough.ui.button_part import ButtonPart, Grid
from walkthrough.ui.glyphs import glyphs_for

GRID = Grid(margin=0, width=36, rows=6, columns=1, apart=0)


def options(*names: str) -> tuple[Option, ...]:
    return tuple(Option(name, Act(Do.CHOOSE, name)) for name in names)


def first_shown(part: ButtonPart) -> str:
    assert part.boxes[-1].index == MORE
    return part.options[part.boxes[0].index].label


def test_other_choices_begin_with_the_first_of_them_however_they_were_laid_out() -> None:
    part = ButtonPart(glyphs_for({}, "utf-8", "truecolor"))
    part.set_grid(options(*"abcdef"), GRID, "Show more")
    for _ in range(4):
        part.turn()
    part.set_grid(options(*"abcdef"), GRID, "Show more")
    assert first_shown(part) == "e"
    others = options(*"xyz")
    part.set_boxes(others, bar([each.label for each in others], 36), 0)
    part.set_grid(others, GRID, "Show more")
    assert first_shown(part) == "x"
