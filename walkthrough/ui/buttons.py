"""Buttons drawn in one widget: frames in a grid, for keys, mouse and touch alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from walkthrough.journey.act import Act
from walkthrough.journey.setting import Mark, Option
from walkthrough.page.boxes import MORE, Box, bar, fitting, height_of
from walkthrough.page.cells import cell_width
from walkthrough.ui.glyphs import Glyphs


class Buttons(Widget):
    """A grid, or a bar, of buttons; which one is marked is the screen's to say."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "buttons--label",
        "buttons--frame",
        "buttons--primary",
        "buttons--marked",
        "buttons--disabled",
    }

    @dataclass
    class Pressed(Message):
        """A button was clicked or touched."""

        act: Act

    def __init__(self, glyphs: Glyphs, *, name: str) -> None:
        super().__init__(id=name)
        self.glyphs = glyphs
        self.options: tuple[Option, ...] = ()
        self.boxes: list[Box] = []
        self.marked: int | None = None
        """Which box is marked, in the order of the boxes."""
        self.first = 0

    def show_bar(self, options: tuple[Option, ...], width: int) -> None:
        """Show one row of equal buttons."""
        self._show(options, bar([option.label for option in options], width))

    def show_grid(
        self, options: tuple[Option, ...], width: int, height: int, columns: int, more: str
    ) -> int:
        """Show the buttons that fit, with one for the others; return the rows they take."""
        if [option.act for option in options] != [option.act for option in self.options]:
            self.first = 0
        labels = self.labels(options)
        boxes = fitting(labels, width, height, columns, self.first, more) if options else []
        self._show(options, boxes)
        return height_of(boxes)

    def labels(self, options: tuple[Option, ...]) -> list[str]:
        """Return what is written on buttons, their marks included."""
        return [self._labelled(option) for option in options]

    def _show(self, options: tuple[Option, ...], boxes: list[Box]) -> None:
        if (options, boxes) == (self.options, self.boxes):
            return
        self.options, self.boxes = options, boxes
        if self.marked is not None and self.marked >= len(boxes):
            self.marked = None
        self.refresh()

    def _labelled(self, option: Option) -> str:
        signs = {
            Mark.NONE: "",
            Mark.CHOSEN: f"{self.glyphs.chosen} ",
            Mark.TICKED: "[x] ",
            Mark.UNTICKED: "[ ] ",
        }
        return signs[option.mark] + option.label

    def mark(self, place: int | None) -> None:
        """Mark a box, or none."""
        if place != self.marked:
            self.marked = place
            self.refresh()

    def pressable(self) -> list[int]:
        """Return the boxes that can be marked and pressed."""
        return [place for place, box in enumerate(self.boxes) if self._enabled(box)]

    def _enabled(self, box: Box) -> bool:
        return box.index == MORE or self.options[box.index].enabled

    def act_at(self, place: int) -> Act | None:
        """Return what a box does; "more" turns to the other choices and does nothing else."""
        box = self.boxes[place]
        if box.index != MORE:
            return self.options[box.index].act if self._enabled(box) else None
        shown = len(self.boxes) - 1
        self.first = (self.first + shown) % len(self.options)
        return None

    def on_click(self, event: events.Click) -> None:
        """Press the box under the pointer."""
        event.stop()
        for place, box in enumerate(self.boxes):
            if box.covers(event.x, event.y):
                act = self.act_at(place)
                if act is not None:
                    self.post_message(self.Pressed(act))
                elif box.index == MORE:
                    self.post_message(self.Turned())
                return

    class Turned(Message):
        """The other choices are to be shown."""

    def render_line(self, y: int) -> Strip:
        """Draw the boxes that this row crosses."""
        segments: list[Segment] = []
        column = 0
        base = self.rich_style
        for place, box in enumerate(self.boxes):
            if not box.top <= y < box.top + box.height:
                continue
            segments.append(Segment(" " * (box.left - column), base))
            segments.extend(self._row(box, y - box.top, place == self.marked))
            column = box.left + box.width
        segments.append(Segment(" " * max(0, self.size.width - column), base))
        return Strip(segments)

    def _row(self, box: Box, row: int, marked: bool) -> list[Segment]:
        frame, label = self._styles(box, marked)
        top_left, top_right, bottom_left, bottom_right, across, side = self._frame(box, marked)
        inner = box.width - 2
        if row == 0:
            return [Segment(top_left + across * inner + top_right, frame)]
        if row == box.height - 1:
            return [Segment(bottom_left + across * inner + bottom_right, frame)]
        text = self._line(box, row)
        return [Segment(side, frame), Segment(text, label), Segment(side, frame)]

    def _frame(self, box: Box, marked: bool) -> tuple[str, ...]:
        """Return the frame's signs; what cannot be pressed has none, so colour is not needed."""
        if not self._enabled(box):
            return (" ",) * 6
        return tuple(self.glyphs.marked if marked else self.glyphs.frame)

    def _line(self, box: Box, row: int) -> str:
        inner = box.width - 2
        above = (box.height - 2 - len(box.lines)) // 2
        index = row - 1 - above
        text = box.lines[index] if 0 <= index < len(box.lines) else ""
        room = inner - cell_width(text)
        left = room // 2
        return " " * left + text + " " * (room - left)

    def _styles(self, box: Box, marked: bool) -> tuple[Style, Style]:
        label = "buttons--label"
        frame = "buttons--frame"
        if not self._enabled(box):
            label = frame = "buttons--disabled"
        elif marked:
            label = frame = "buttons--marked"
        elif box.index != MORE and self.options[box.index].primary:
            label = frame = "buttons--primary"
        return self.get_component_rich_style(frame), self.get_component_rich_style(label)
