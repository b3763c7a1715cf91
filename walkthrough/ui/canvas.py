"""A zone of the screen, drawn line by line: turning a page changes no layout, only cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, cast

from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from walkthrough.journey.act import Act
from walkthrough.ui.looks import style_of
from walkthrough.ui.themes import Palette

WHEEL_LINES = 3


class Painter(Protocol):
    """Something that draws itself on some rows of a canvas."""

    rows: int

    def strip(self, y: int, canvas: Canvas) -> Strip:
        """Draw one of its rows, as wide as the canvas."""

    def act_under(self, x: int, y: int) -> Act | None:
        """Return what a touch at a cell does; None for nothing."""


class Coloured(Protocol):
    """An app with a look."""

    @property
    def palette(self) -> Palette:
        """The colours of its look."""


class Canvas(Widget):
    """Parts one below the other; what is left below them stays empty."""

    @dataclass
    class Touched(Message):
        """The canvas was clicked or touched; `act` is what stood there, None for nothing."""

        act: Act | None
        canvas: Canvas
        at: tuple[int, int]

        @property
        def zone(self) -> str:
            """The name of the canvas."""
            return self.canvas.id or ""

        @property
        def stands(self) -> bool:
            """Whether it stands there still: the first of two quick touches may turn the page."""
            return self.canvas.act_at(*self.at) == self.act

    @dataclass
    class Wheeled(Message):
        """The wheel was turned by so many lines, downward if positive."""

        lines: int

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._parts: tuple[Painter, ...] = ()

    def show(self, *parts: Painter) -> None:
        """Draw these parts, from the top down."""
        self._parts = parts
        self.refresh()

    def look(self, name: str) -> Style:
        """Return the style of a kind of text, or of a part of a button or a shape."""
        app: Coloured = cast("Coloured", self.app)
        return style_of(name, app.palette, resting=self.has_class("resting"))

    @property
    def base(self) -> Style:
        """The style of an empty cell, as plain text has it."""
        return self.look("plain")

    def rows_above(self, part: Painter) -> int:
        """Return the rows of the parts above one."""
        parts = self._parts
        return sum(each.rows for each in parts[: parts.index(part)]) if part in parts else 0

    def refresh_rows(self, part: Painter, regions: list[Region]) -> None:
        """Draw some cells of a part anew."""
        above = 0
        for each in self._parts:
            if each is part:
                self.refresh(*(region.translate((0, above)) for region in regions))
                return
            above += each.rows

    def write_cells(self, text: str) -> bool:
        """Write some cells straight to the terminal; return whether the app can."""
        write = getattr(self.app, "write_cells", None)
        return write is not None and bool(write(self, text))

    def render_line(self, y: int) -> Strip:
        """Draw a row of the part that stands there."""
        for part in self._parts:
            if y < part.rows:
                return part.strip(y, self)
            y -= part.rows
        return Strip.blank(self.size.width, self.base)

    def on_click(self, event: events.Click) -> None:
        """Do what stands under the pointer."""
        event.stop()
        at = (event.x, event.y)
        self.post_message(self.Touched(self.act_at(*at), self, at))

    def act_at(self, x: int, y: int) -> Act | None:
        """Return what a touch at a cell does; None for nothing."""
        for part in self._parts:
            if y < part.rows:
                return part.act_under(x, y)
            y -= part.rows
        return None

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Read on."""
        event.stop()
        self.post_message(self.Wheeled(WHEEL_LINES))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Read back."""
        event.stop()
        self.post_message(self.Wheeled(-WHEEL_LINES))
