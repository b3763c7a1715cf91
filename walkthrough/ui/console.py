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
from walkthrough.page.cells import cell_width

SMALLEST_WIDTH = 9
"""Cells of a button that a finger still meets, where four stand in forty."""
SIDES = 2
"""Cells of a box's frame."""


def console(
    controls: Controls, width: int, height: int
) -> tuple[tuple[Option, ...], list[Box] | None]:
    """Return the buttons and their boxes; no boxes where only some of the buttons fit at a time."""
    boxes = _rows(controls.rows, width)
    options = tuple(option for row in controls.rows for option in row)
    if height_of(boxes) <= max(height, SMALLEST_HEIGHT):
        return options, boxes
    if controls.waits:
        return options, None
    return controls.small, _row(controls.small, width)


def _rows(rows: tuple[tuple[Option, ...], ...], width: int) -> list[Box]:
    """Lay each row over the whole width; one that is too narrow for its words breaks."""
    boxes: list[Box] = []
    for row in rows:
        top, first = height_of(boxes), len(boxes)
        boxes += [
            replace(box, index=box.index + first, top=box.top + top) for box in _row(row, width)
        ]
    return boxes


def _row(row: tuple[Option, ...], width: int) -> list[Box]:
    """Lay buttons side by side as equals, as many as keep their words on one line."""
    labels = [option.label for option in row]
    longest = max((cell_width(label) for label in labels), default=0)
    for columns in range(len(labels), 0, -1):
        each = min((width - GAP * (columns - 1)) // columns, WIDEST_BOX)
        if each >= max(SMALLEST_WIDTH, longest + SIDES):
            return _equal(labels, columns, each, width)
    return grid(labels, width, densest(labels, width))


def _equal(labels: list[str], columns: int, each: int, width: int) -> list[Box]:
    boxes = []
    for index, label in enumerate(labels):
        line, place = divmod(index, columns)
        count = min(columns, len(labels) - line * columns)
        left = (width - each * count - GAP * (count - 1)) // 2 + place * (each + GAP)
        boxes.append(Box(index, left, line * SMALLEST_HEIGHT, each, SMALLEST_HEIGHT, (label,)))
    return boxes
