"""The buttons of an exercise as boxes: rows of equals, or one row where there is little room."""

from __future__ import annotations

from dataclasses import replace

from walkthrough.journey.controls import Controls
from walkthrough.journey.setting import Option
from walkthrough.page.boxes import (
    GAP,
    SMALLEST_HEIGHT,
    WIDEST_BOX,
    Box,
    densest,
    grid,
    height_of,
)
from walkthrough.page.boxes import SMALLEST_WIDTH as TOUCHED_WIDTH
from walkthrough.page.cells import cell_width
from walkthrough.record import record

SMALLEST_WIDTH = 9
"""Cells of a button where four stand in forty, and nobody but its owner touches the screen."""
SIDES = 2
"""Cells of a box's frame."""


def console(
    controls: Controls, width: int, height: int, apart: int = 0
) -> tuple[tuple[Option, ...], list[Box] | None]:
    """Return the buttons and their boxes; no boxes where only some of the buttons fit at a time."""
    boxes = _rows(controls.rows, width, apart)
    options = tuple(option for row in controls.rows for option in row)
    if height_of(boxes) <= max(height, SMALLEST_HEIGHT):
        return options, boxes
    if controls.waits:
        return options, None
    return controls.small, _row(controls.small, width, apart)


def _rows(rows: tuple[tuple[Option, ...], ...], width: int, apart: int) -> list[Box]:
    """Lay each row over the whole width; one that is too narrow for its words breaks."""
    boxes: list[Box] = []
    for row in rows:
        top, first = height_of(boxes), len(boxes)
        top += apart if boxes else 0
        boxes += [
            replace(box, index=box.index + first, top=box.top + top)
            for box in _row(row, width, apart)
        ]
    return boxes


def _row(row: tuple[Option, ...], width: int, apart: int) -> list[Box]:
    """Lay buttons side by side as equals, as many as keep their words on one line."""
    labels = [option.label for option in row]
    longest = max((cell_width(label) for label in labels), default=0)
    smallest = TOUCHED_WIDTH if apart else SMALLEST_WIDTH
    for columns in range(len(labels), 0, -1):
        gap = GAP if (width - GAP * (columns - 1)) // columns >= smallest else 0
        each = min((width - gap * (columns - 1)) // columns, WIDEST_BOX)
        if each >= max(smallest, longest + SIDES):
            return _equal(labels, columns, Place(width, each, gap, apart))
    return grid(labels, width, densest(labels, width, apart), apart)


@record
class Place:
    """The cells there are, those of a button and of the gap to the next, and the rows between."""

    width: int
    each: int
    gap: int
    apart: int


def _equal(labels: list[str], columns: int, place: Place) -> list[Box]:
    made = []
    for index, label in enumerate(labels):
        line, column = divmod(index, columns)
        count = min(columns, len(labels) - line * columns)
        used = place.each * count + place.gap * (count - 1)
        left = (place.width - used) // 2 + column * (place.each + place.gap)
        top = line * (SMALLEST_HEIGHT + place.apart)
        made.append(Box(index, left, top, place.each, SMALLEST_HEIGHT, (label,)))
    return made
