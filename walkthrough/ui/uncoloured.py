"""What is drawn, without a single colour: what stood out by what is behind it is reversed."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter


class Uncoloured(LineFilter):
    """Leaves bold, underlined and reversed letters; Textual's own filter sends greys."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[tuple[Style, Color], Style] = {}

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the same letters in the terminal's own two colours."""
        return [
            Segment(text, None if style is None else self._style(style, background), control)
            for text, style, control in segments
        ]

    def _style(self, style: Style, background: Color) -> Style:
        known = self._known.get((style, background))
        if known is None:
            behind = style.bgcolor
            stands_out = behind is not None and behind != background.rich_color
            known = self._known[style, background] = Style(
                bold=style.bold,
                italic=style.italic,
                underline=style.underline,
                reverse=bool(style.reverse) != stands_out or None,
            )
        return known
