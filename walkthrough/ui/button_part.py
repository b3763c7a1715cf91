"""Buttons in frames, in a grid or a bar, for keys, mouse and touch alike."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip

from walkthrough.journey.act import Act, Do
from walkthrough.journey.setting import Mark, Option
from walkthrough.page.boxes import MORE, TICKED, UNTICKED, Box, bar, fitting, height_of
from walkthrough.page.cells import cell_width
from walkthrough.record import record
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.glyphs import Glyphs

NO_FRAME = (" ",) * 6


@record
class Grid:
    """Where buttons may stand: the cells left free before them, their width, rows and columns.

    `apart` rows stay free between rows of them.
    """

    margin: int
    width: int
    rows: int
    columns: int
    apart: int = 0


class ButtonPart:
    """Some buttons; which one is marked is the screen's to say."""

    def __init__(self, glyphs: Glyphs) -> None:
        self.rows = 0
        self.glyphs = glyphs
        self.options: tuple[Option, ...] = ()
        self.boxes: list[Box] = []
        self.marked: int | None = None
        """Which box is marked, in the order of the boxes."""
        self._first = 0
        self._margin = 0

    def set_bar(self, options: tuple[Option, ...], width: int) -> None:
        """Take one row of equal buttons."""
        self._set(options, bar([option.label for option in options], width), 0)

    def set_grid(self, options: tuple[Option, ...], grid: Grid, more: str) -> None:
        """Take the buttons that fit in a grid, with one more for the others."""
        self._begin_others(options)
        labels = self.labels(options)
        boxes: list[Box] = []
        if options:
            boxes = fitting(
                labels, grid.width, grid.rows, grid.columns, self._first, more, grid.apart
            )
        self._set(options, boxes, grid.margin)

    def set_boxes(self, options: tuple[Option, ...], boxes: list[Box], margin: int) -> None:
        """Take buttons that were laid out elsewhere."""
        self._begin_others(options)
        self._set(options, boxes, margin)

    def _begin_others(self, options: tuple[Option, ...]) -> None:
        """Begin other choices with the first of them."""
        if [option.act for option in options] != [option.act for option in self.options]:
            self._first = 0

    def _set(self, options: tuple[Option, ...], boxes: list[Box], margin: int) -> None:
        self.options, self.boxes, self._margin = options, boxes, margin
        self.rows = height_of(boxes)
        if self.marked is not None and self.marked not in self.pressable():
            self.marked = None

    def labels(self, options: tuple[Option, ...]) -> list[str]:
        """Return what is written on buttons, their marks included."""
        signs = {
            Mark.NONE: "",
            Mark.CHOSEN: f"{self.glyphs.chosen} ",
            Mark.TICKED: TICKED,
            Mark.UNTICKED: UNTICKED,
        }
        return [signs[option.mark] + option.label for option in options]

    def mark_last(self) -> None:
        """Mark the last box that can be pressed."""
        self.marked = next(iter(reversed(self.pressable())), None)

    def pressable(self) -> list[int]:
        """Return the boxes that can be marked and pressed."""
        return [place for place, box in enumerate(self.boxes) if self._enabled(box)]

    def _enabled(self, box: Box) -> bool:
        return box.index == MORE or self.options[box.index].enabled

    def act_at(self, place: int) -> Act | None:
        """Return what a box does; None for one that cannot be pressed."""
        box = self.boxes[place]
        if box.index == MORE:
            return Act(Do.MORE_CHOICES)
        return self.options[box.index].act if self._enabled(box) else None

    def label_at(self, place: int) -> tuple[int, int]:
        """Return the column and the row where the label of a box begins."""
        box = self.boxes[place]
        row = 1 + (box.height - 2 - len(box.lines)) // 2
        label = _line(box, row)
        return self._margin + box.left + 1 + len(label) - len(label.lstrip()), box.top + row

    @property
    def more_left(self) -> bool:
        """Whether choices are left that no turn has shown yet."""
        shown = len(self.boxes) - 1
        paged = any(box.index == MORE for box in self.boxes)
        return paged and self._first + shown < len(self.options)

    def turn(self) -> None:
        """Let the next drawing begin with the choices that did not fit."""
        shown = max(1, len(self.boxes) - 1)
        self._first = (self._first + shown) % len(self.options) if self.options else 0

    def act_under(self, x: int, y: int) -> Act | None:
        """Return what the box under a cell does."""
        for place, box in enumerate(self.boxes):
            if box.covers(x - self._margin, y):
                return self.act_at(place)
        return None

    def strip(self, y: int, canvas: Canvas) -> Strip:
        """Draw the boxes that this row crosses."""
        segments: list[Segment] = []
        column = 0
        for place, box in enumerate(self.boxes):
            if box.top <= y < box.top + box.height:
                left = box.left + self._margin
                segments.append(Segment(" " * (left - column), canvas.base))
                segments.extend(self._row(box, y - box.top, place == self.marked, canvas))
                column = left + box.width
        width = canvas.size.width
        segments.append(Segment(" " * max(0, width - column), canvas.base))
        return Strip(segments, max(width, column))

    def _row(self, box: Box, row: int, marked: bool, canvas: Canvas) -> list[Segment]:
        frame_look, label_look = self._looks(box, marked)
        frame, label = canvas.look(frame_look), canvas.look(label_look)
        top_left, top_right, bottom_left, bottom_right, across, side = self._frame(box, marked)
        inner = box.width - 2
        if row == 0:
            return [Segment(top_left + across * inner + top_right, frame)]
        if row == box.height - 1:
            return [Segment(bottom_left + across * inner + bottom_right, frame)]
        return [Segment(side, frame), Segment(_line(box, row), label), Segment(side, frame)]

    def _frame(self, box: Box, marked: bool) -> tuple[str, ...]:
        """Return the frame's signs; what cannot be pressed has none, so colour is not needed."""
        if not self._enabled(box):
            return NO_FRAME
        return tuple(self.glyphs.marked if marked else self.glyphs.frame)

    def _looks(self, box: Box, marked: bool) -> tuple[str, str]:
        if not self._enabled(box):
            return "disabled", "disabled"
        if marked:
            return "marked", "marked"
        if box.index != MORE and self.options[box.index].primary:
            return "primary", "primary"
        return "frame", "button"


def _line(box: Box, row: int) -> str:
    """Return a row of a label, in the middle of its box."""
    inner = box.width - 2
    above = (box.height - 2 - len(box.lines)) // 2
    index = row - 1 - above
    text = box.lines[index] if 0 <= index < len(box.lines) else ""
    room = inner - cell_width(text)
    left = room // 2
    return " " * left + text + " " * (room - left)
