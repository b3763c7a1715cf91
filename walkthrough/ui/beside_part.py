"""Lines with buttons at their right, on the same rows."""

from __future__ import annotations

from textual.strip import Strip

from walkthrough.journey.act import Act
from walkthrough.ui.button_part import ButtonPart
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.text_part import TextPart


class BesidePart:
    """A text that leaves room for the buttons which stand beside it."""

    def __init__(self, text: TextPart, buttons: ButtonPart) -> None:
        self.rows = text.rows
        self._text = text
        self._buttons = buttons

    def strip(self, y: int, canvas: Canvas) -> Strip:
        """Draw one row: the text up to the first button, then the buttons."""
        text, left = self._text.strip(y, canvas), self._left
        if y >= self._buttons.rows:
            return text
        buttons = self._buttons.strip(y, canvas)
        return Strip.join([text.crop(0, left), buttons.crop(left, canvas.size.width)])

    def act_under(self, x: int, y: int) -> Act | None:
        """Return what the button under a cell does."""
        return self._buttons.act_under(x, y)

    @property
    def _left(self) -> int:
        return min((box.left for box in self._buttons.boxes), default=0)
