"""Buttons -> boxes in a grid that fits: as many as there is room for, then "More choices"."""

from __future__ import annotations

from dataclasses import replace

from walkthrough.page.cells import cell_width, cut
from walkthrough.page.layout import Letters, Role, wrap
from walkthrough.record import record

SMALLEST_HEIGHT = 3
SMALLEST_WIDTH = 10
"""Rows and cells that a finger needs."""
FRAME = 2
"""Rows, and cells at each side, that a box's frame and its inner space take."""
WIDEST_BOX = 44
GAP = 1
MOST_COLUMNS = 3
MOST_NARROW_COLUMNS = 4
"""For labels as short as digits."""


@record
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
TICKED, UNTICKED = "[x] ", "[ ] "


def columns_to_try(labels: list[str], width: int) -> list[int]:
    """Return the numbers of columns that leave each box wide enough, the finest look first.

    Two or three short choices stand side by side as equals; longer lists stand in one column.
    """
    narrow = _longest(labels) <= SMALLEST_WIDTH
    wide = [
        columns
        for columns in range(1, (MOST_NARROW_COLUMNS if narrow else MOST_COLUMNS) + 1)
        if columns <= max(1, len(labels))
        and _width_of_each(width, columns) >= max(SMALLEST_WIDTH, _longest_word(labels))
    ] or [1]
    most = wide[-1]
    if most == len(labels) and _longest(labels) <= _width_of_each(width, most):
        return [most, *wide[:-1]]
    return wide


def _width_of_each(width: int, columns: int) -> int:
    return (width - GAP * (columns - 1)) // columns


def _longest(labels: list[str]) -> int:
    return max((cell_width(label) for label in labels), default=0) + 2 * FRAME


def _longest_word(labels: list[str]) -> int:
    words = [cell_width(word) for label in labels for word in label.split()]
    return max(words, default=0) + 2 * FRAME


def densest(labels: list[str], width: int, apart: int = 0) -> int:
    """Return the columns in which all labels take the fewest rows."""
    return min(
        columns_to_try(labels, width),
        key=lambda columns: height_of(grid(labels, width, columns, apart)),
    )


def grid(labels: list[str], width: int, columns: int, apart: int = 0) -> list[Box]:
    """Lay every label in a box, row by row; boxes of a row are of equal size.

    `apart` rows stay free between two rows of boxes.
    """
    each = min(_width_of_each(width, columns), WIDEST_BOX)
    left = (width - each * columns - GAP * (columns - 1)) // 2
    inner = each - 2 * FRAME if _longest_word(labels) <= each else each - 2
    boxes: list[Box] = []
    top = 0
    for start in range(0, len(labels), columns):
        row = [_lines(label, inner) for label in labels[start : start + columns]]
        height = max(SMALLEST_HEIGHT, 2 + max(len(lines) for lines in row))
        for place, lines in enumerate(row):
            x = left + place * (each + GAP)
            boxes.append(Box(start + place, x, top, each, height, lines))
        top += height + apart
    return boxes


def _lines(label: str, width: int) -> tuple[str, ...]:
    """Wrap a label; what can be ticked hangs behind its tick."""
    tick = label[: len(TICKED)] if label.startswith((TICKED, UNTICKED)) else ""
    wrapped = wrap([Letters(label[len(tick) :], Role.PLAIN)], width - len(tick))
    lines = ["".join(run.text for run in line) for line in wrapped]
    if not tick:
        return tuple(lines)
    indent = " " * len(tick)
    hanging = [(tick if not index else indent) + line for index, line in enumerate(lines)]
    return tuple(line.ljust(width) for line in hanging)


def height_of(boxes: list[Box]) -> int:
    """Return the rows that boxes take."""
    return max((box.top + box.height for box in boxes), default=0)


def fitting(
    labels: list[str],
    width: int,
    height: int,
    columns: int,
    first: int,
    more: str,
    apart: int = 0,
) -> list[Box]:
    """Lay the boxes that fit from `first` on; a last one, "more", where not all do."""
    everything = grid(labels, width, columns, apart)
    if height_of(everything) <= height:
        return everything
    best = _two_lowest([labels[first], more], width, height, columns, apart)
    for count in range(1, len(labels)):
        shown = [labels[(first + offset) % len(labels)] for offset in range(count)]
        boxes = grid([*shown, more], width, columns, apart)
        if height_of(boxes) > height:
            break
        best = boxes
    last = len(best) - 1
    return [
        replace(box, index=MORE if box.index == last else (first + box.index) % len(labels))
        for box in best
    ]


def _two_lowest(labels: list[str], width: int, height: int, columns: int, apart: int) -> list[Box]:
    """Lay one choice and "more", the choice cut short where it is too tall for the room."""
    boxes = grid(labels, width, columns, apart)
    if height_of(boxes) <= height:
        return boxes
    choice, more = grid(labels, width, 2)
    rows = max(SMALLEST_HEIGHT, height)
    return [replace(shortened(choice, rows), height=rows), replace(more, height=rows)]


def shortened(box: Box, rows: int) -> Box:
    """Return a box of at most so many rows, its label cut short where it is too long."""
    lines = box.lines[: rows - 2]
    if len(lines) < len(box.lines):
        lines = (*lines[:-1], cut(lines[-1], box.width - 2 * FRAME - 1)[0] + "…")
    return replace(box, height=min(box.height, rows), lines=lines)


def bar(labels: list[str], width: int) -> list[Box]:
    """Lay a row of equal boxes over the whole width."""
    count = len(labels)
    each = (width - GAP * (count - 1)) // count if width > 10 * count else width // count
    gap = GAP if width > 10 * count else 0
    left = (width - each * count - gap * (count - 1)) // 2
    return [
        Box(
            index, left + index * (each + gap), 0, each, SMALLEST_HEIGHT, (cut(label, each - 2)[0],)
        )
        for index, label in enumerate(labels)
    ]
