"""How a window is shared out between the zones, and a page between its text and its buttons."""

from __future__ import annotations

from functools import cache, partial

from walkthrough.journey.setting import ALL_TENTHS, Shown
from walkthrough.page.boxes import columns_to_try, densest, grid, height_of
from walkthrough.page.layout import LABEL_WIDTH, WIDEST_TEXT, Air, Line, Role, layout
from walkthrough.record import record

SMALLEST_WIDTH = 40
SMALLEST_HEIGHT = 15
BAR_ROWS = 3
FIELD_ROWS = 3
DONE_WIDTH = 12
"""Cells of the button that clears a shared screen, at the least."""
MOST_ROWS_ABOVE = 6
_AIRS = (Air.PARTS, Air.HEADLINE, Air.NONE)
STATUS_ROWS = 1
WIDE = 60
"""Cells from which lines are said in full and a margin is left free."""
TALL = 20
"""Rows from which the trail of stages has room."""


@record
class Room:
    """The cells of a window and how they are shared out."""

    width: int
    height: int
    shared: bool = False
    """Whether the upper zone holds the button that clears a screen for the next person."""

    barless: bool = False
    """Whether the lower zone makes room for a pad of digits."""
    apart: int = 0
    """Rows left free between rows of the page's buttons."""

    @property
    def too_small(self) -> bool:
        """Whether a page cannot be read here."""
        return self.width < SMALLEST_WIDTH or self.height < SMALLEST_HEIGHT

    @property
    def where(self) -> int:
        """Rows of the upper zone."""
        if self.shared:
            return BAR_ROWS
        return 2 if self.height >= TALL else 1

    @property
    def stage(self) -> int:
        """Rows of the middle zone."""
        bar = 0 if self.barless else BAR_ROWS
        return max(1, self.height - self.where - STATUS_ROWS - bar)

    @property
    def side(self) -> int:
        """Cells left free at each side."""
        return 2 if self.width >= WIDE else 1

    @property
    def line_width(self) -> int:
        """Cells of the line that says where one is."""
        return self.width - 4 - (DONE_WIDTH if self.shared else 0)

    @property
    def text_width(self) -> int:
        """Cells of the text, labels included."""
        return min(self.width - 2 * self.side, LABEL_WIDTH + WIDEST_TEXT)

    @property
    def grid_side(self) -> int:
        """Cells left free at each side of the page's buttons."""
        return 2 if self.width >= WIDE else 0

    @property
    def grid_width(self) -> int:
        """Cells of the page's buttons."""
        return self.width - 2 * self.grid_side

    def share(self, shown: Shown, labels: list[str], height: int, more: str) -> Plan:
        """Share rows between a text and its buttons.

        Airy where everything then fits, tight where only that fits; else the text scrolls,
        or the choices come in turns, whichever of the two the page is less about.
        """
        margin = (self.width - self.text_width) // 2
        lines_with = cache(partial(layout, shown.page, self.text_width))
        for columns in columns_to_try(labels, self.grid_width):
            rows = height_of(grid(labels, self.grid_width, columns, self.apart))
            for air in _AIRS:
                lines = lines_with(air)
                spare = height - rows - len(lines)
                if spare >= air:
                    above = min(MOST_ROWS_ABOVE, (spare + 2) // 4)
                    return Plan([()] * above + lines, margin, rows, columns)
        lines = lines_with(_AIRS[-1])
        turns = [labels[: shown.together], *([label] for label in labels)]

        def least_with(columns: int) -> int:
            grids = [grid([*turn, more], self.grid_width, columns, self.apart) for turn in turns]
            return max(map(height_of, grids))

        columns = densest(labels, self.grid_width, self.apart)
        if shown.together > 1:
            columns = min((columns, *columns_to_try(labels, self.grid_width)), key=least_with)
        text = len(lines)
        if shown.text_share < ALL_TENTHS:
            text = min(text, max(3, height * shown.text_share // ALL_TENTHS))
        least = least_with(columns)
        return Plan(lines, margin, min(height - 1, max(least, height - text)), columns)


@record
class Plan:
    """The lines of a text, the cells before them, and the rows and columns of buttons."""

    lines: list[Line]
    margin: int
    option_rows: int
    columns: int

    def line_of(self, label: str) -> int:
        """Return the line where the part of a label begins; the first for an empty one."""
        for index, line in enumerate(self.lines):
            if label and any(run.role is Role.LABEL and run.text == label for run in line):
                return max(0, index - 1)
        return 0
