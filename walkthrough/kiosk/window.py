"""The size of a terminal, and of its letters where it tells how many pixels it has."""

from __future__ import annotations

import struct
from contextlib import suppress

from walkthrough.journey.room import SMALLEST_HEIGHT, SMALLEST_WIDTH
from walkthrough.record import record

LARGE_WIDTH = 60
"""Columns at most, of a 15-inch panel, where a capital letter is 7 mm high (EN 301 549, 5.1.4)."""
SMALL_WIDTH = 90
"""Columns from which on the letters of a 15-inch panel are under 4.8 mm (Section 508, 402.4)."""


@record
class Window:
    """Cells, and the pixels of one; no pixels where they are not told."""

    columns: int
    rows: int
    cell: tuple[int, int] | None = None

    @property
    def is_room(self) -> bool:
        """Whether there is room for a page."""
        return self.columns >= SMALLEST_WIDTH and self.rows >= SMALLEST_HEIGHT

    @property
    def is_large(self) -> bool:
        """Whether the letters of a 15-inch panel are large enough to be read standing."""
        return self.columns <= SMALL_WIDTH

    def told(self) -> str:
        """Return the size in words."""
        size = f"The window has {self.columns} columns and {self.rows} rows."
        if not self.is_room:
            return f"{size} It needs {SMALLEST_WIDTH} and {SMALLEST_HEIGHT}: take smaller letters."
        if self.columns <= LARGE_WIDTH:
            return f"{size} That is large text."
        if self.is_large:
            return size
        return f"{size} On a panel of 15 inches that is small text."

    def told_of_letters(self) -> str:
        """Return the size of a letter in words."""
        wide, high = self.cell or (0, 0)
        larger = "" if self.is_large else " Take larger letters: 34 by 66 on a 15-inch panel."
        return f"A letter has {wide} by {high} pixels; its kind cannot be known from here.{larger}"


def window_of(number: int) -> Window | None:
    """Return the size of the terminal of this number; None where it is none."""
    with suppress(ImportError, OSError):
        import fcntl
        import termios

        found = fcntl.ioctl(number, termios.TIOCGWINSZ, bytes(8))
        rows, columns, width, height = struct.unpack("HHHH", found)
        cell = (width // columns, height // rows) if width and height and columns and rows else None
        return Window(columns, rows, cell)
    return None
