"""Buttons -> boxes in a grid that fits: as many as there is room for, then "More choices"."""

from __future__ import annotations

from dataclasses import dataclass

from walkthrough.page.cells import cell_width
from walkthrough.page.layout import Role, Run, wrap

SMALLEST_HEIGHT = 3
SMALLEST_WIDTH = 10
"""Rows and cells that a finger needs."""
FRAME = 2
"""Rows, and cells at each side, that a box's frame and its inner space take."""
WIDEST_BOX = 44
GAP = 1


@dataclass(frozen=True, slots=True)
class Box:
    """A button's place in cells, its label's lines, and which button it is; -1 is "more"."""

    index: int
    left: int
    top: int
    width: int
    height: int
    lines: tuple[str, ...]

    def covers(self, x: int, y: int) -> bool:
        """Whether a cell lies in the box."""
        inside = self.left <= x < self.left + self.width
        return inside and self.top <= y < self.top + self.height


MORE = -1


def columns_for(labels: list[str], width: int) -> int:
    """Return how many boxes stand side by side: as many as leave no label cramped."""
    if not labels:
        return 1
    longest = max(cell_width(label) for label in labels) + 2 * FRAME
    for columns in (3, 2):
        each = (width - GAP * (columns - 1)) // columns
        if len(labels) >= columns and each >= longest:
            return columns
    each = (width - GAP) // 2
    return 2 if len(labels) > 1 and width >= 76 and longest <= 2 * each else 1


def grid(labels: list[str], width: int, columns: int | None = None) -> list[Box]:
    """Lay every label in a box, row by row; boxes of a row are of equal size."""
    columns = columns or columns_for(labels, width)
    each = min((width - GAP * (columns - 1)) // columns, max(WIDEST_BOX, width // 3))
    left = (width - each * columns - GAP * (columns - 1)) // 2
    boxes: list[Box] = []
    top = 0
    for start in range(0, len(labels), columns):
        row = [_lines(label, each - 2 * FRAME) for label in labels[start : start + columns]]
        height = max(SMALLEST_HEIGHT, 2 + max(len(lines) for lines in row))
        for place, lines in enumerate(row):
            x = left + place * (each + GAP)
            boxes.append(Box(start + place, x, top, each, height, lines))
        top += height
    return boxes


def _lines(label: str, width: int) -> tuple[str, ...]:
    wrapped = wrap([Run(label, Role.PLAIN)], width)
    return tuple("".join(run.text for run in line) for line in wrapped)


def height_of(boxes: list[Box]) -> int:
    """Return the rows that boxes take."""
    return max((box.top + box.height for box in boxes), default=0)


def fitting(labels: list[str], width: int, height: int, first: int, more: str) -> list[Box]:
    """Lay the boxes that fit from `first` on; a last one, "more", where not all do."""
    everything = grid(labels, width)
    if height_of(everything) <= height:
        return everything
    columns = columns_for([*labels, more], width)
    best = grid([more], width, columns)
    for count in range(1, len(labels) + 1):
        shown = [labels[(first + offset) % len(labels)] for offset in range(count)]
        boxes = grid([*shown, more], width, columns)
        if height_of(boxes) > height:
            break
        best = boxes
    last = len(best) - 1
    return [
        Box(
            MORE if box.index == last else (first + box.index) % len(labels),
            box.left,
            box.top,
            box.width,
            box.height,
            box.lines,
        )
        for box in best
    ]


def bar(labels: list[str], width: int) -> list[Box]:
    """Lay a row of equal boxes over the whole width."""
    count = len(labels)
    each = (width - GAP * (count - 1)) // count if width > 10 * count else width // count
    gap = GAP if width > 10 * count else 0
    left = (width - each * count - gap * (count - 1)) // 2
    return [
        Box(index, left + index * (each + gap), 0, each, SMALLEST_HEIGHT, (label,))
        for index, label in enumerate(labels)
    ]
