"""Lines of a page, drawn where they are seen; scrolls without moving anything else."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from walkthrough.page.layout import Line, Role, line_width

WHEEL_LINES = 3


class PageView(Widget):
    """Shows laid-out lines from `top` on."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"page-view--{role}" for role in Role}

    class Scrolled(Message):
        """Another part of the page is seen."""

    def __init__(self, *, name: str) -> None:
        super().__init__(id=name)
        self.lines: list[Line] = []
        self.top = 0
        self._rows = 0
        self._margin = 0
        self._centred = False

    def show(
        self, lines: list[Line], rows: int, margin: int, top: int = 0, *, centred: bool = False
    ) -> None:
        """Show other lines in so many rows, from a line on."""
        if rows != self._rows:
            self._rows = rows
            self.styles.height = rows
        self.lines, self._margin, self._centred = lines, margin, centred
        self.top = min(top, self.lowest)
        self.refresh()

    @property
    def lowest(self) -> int:
        """The line at the top when the end is seen."""
        return max(0, len(self.lines) - self._rows)

    @property
    def more_below(self) -> bool:
        """Whether lines are left below."""
        return self.top < self.lowest

    @property
    def more_above(self) -> bool:
        """Whether lines are left above."""
        return self.top > 0

    def scroll_lines(self, count: int) -> None:
        """Move by lines, within the page."""
        top = min(max(self.top + count, 0), self.lowest)
        if top != self.top:
            self.top = top
            self.refresh()
            self.post_message(self.Scrolled())

    def scroll_page(self, direction: int) -> None:
        """Move by what is seen, two lines kept for the eye."""
        self.scroll_lines(direction * max(1, self._rows - 2))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Read on."""
        event.stop()
        self.scroll_lines(WHEEL_LINES)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Read back."""
        event.stop()
        self.scroll_lines(-WHEEL_LINES)

    def seen(self) -> list[str]:
        """Return the letters that are seen, row by row, without their looks."""
        lines = self.lines[self.top : self.top + self._rows]
        margin = " " * self._margin
        return [margin + "".join(run.text for run in line) for line in lines]

    def render_line(self, y: int) -> Strip:
        """Draw one line of the page."""
        width = self.size.width
        index = self.top + y
        line = self.lines[index] if 0 <= index < len(self.lines) else ()
        used = line_width(line)
        margin = (width - used) // 2 if self._centred else self._margin
        base = self.rich_style
        segments = [Segment(" " * margin, base)]
        for run in line:
            style = self.get_component_rich_style(f"page-view--{run.role}")
            segments.append(Segment(run.text, style))
        segments.append(Segment(" " * max(0, width - used - margin), base))
        return Strip(segments)
