"""Lines of a page, from the line on that is seen first."""

from __future__ import annotations

from rich.segment import Segment
from textual.strip import Strip

from walkthrough.journey.act import Act, Do
from walkthrough.page.cells import cell_width
from walkthrough.page.layout import Line, line_width
from walkthrough.ui.canvas import Canvas


class TextPart:
    """Laid-out lines in some rows; scrolls without moving anything else."""

    def __init__(self) -> None:
        self.rows = 1
        self.lines: list[Line] = []
        self.top = 0
        self._margin = 0
        self._centred = False
        self.leaf = 0
        """The lines that belong together and are turned like a leaf; 0 where lines scroll."""

    def set(
        self,
        lines: list[Line],
        rows: int,
        margin: int,
        top: int = 0,
        *,
        centred: bool = False,
        leaf: int = 0,
    ) -> None:
        """Take other lines in so many rows, from a line on."""
        self.lines, self.rows, self._margin, self._centred = lines, rows, margin, centred
        self.leaf = leaf
        self.top = min(top, self.lowest)

    @property
    def lowest(self) -> int:
        """The line at the top when the end is seen."""
        return max(0, len(self.lines) - (self.leaf or self.rows))

    @property
    def more_below(self) -> bool:
        """Whether lines are left below."""
        return self.top < self.lowest

    @property
    def more_above(self) -> bool:
        """Whether lines are left above."""
        return self.top > 0

    def scroll(self, lines: int) -> None:
        """Move by lines, or turn a leaf, within the page."""
        step = lines if not self.leaf else self.leaf if lines > 0 else -self.leaf
        self.top = min(max(self.top + step, 0), self.lowest)

    def scroll_page(self, direction: int) -> None:
        """Move by what is seen, two lines kept for the eye."""
        self.scroll(direction * max(1, self.rows - 2))

    def seen(self) -> list[str]:
        """Return the letters that are seen, row by row, without their looks."""
        lines = self.lines[self.top : self.top + self.rows]
        margin = " " * self._margin
        return [margin + "".join(run.text for run in line) for line in lines]

    def first_letter(self, width: int) -> tuple[int, int] | None:
        """Return the column and the row of the first letter that is seen; None without any."""
        for row, line in enumerate(self.lines[self.top : self.top + self.rows]):
            text = "".join(run.text for run in line)
            if text.strip():
                margin = (width - line_width(line)) // 2 if self._centred else self._margin
                return margin + len(text) - len(text.lstrip()), row
        return None

    def strip(self, y: int, canvas: Canvas) -> Strip:
        """Draw one line of the page."""
        width = canvas.size.width
        index = self.top + y
        line = self.lines[index] if index < len(self.lines) else ()
        if not line:
            return Strip.blank(width, canvas.base)
        used = line_width(line)
        margin = (width - used) // 2 if self._centred else self._margin
        segments = [Segment(" " * margin, canvas.base)]
        segments += [Segment(run.text, canvas.look(run.role)) for run in line]
        segments.append(Segment(" " * max(0, width - used - margin), canvas.base))
        return Strip(segments, max(width, used + margin))

    def act_under(self, x: int, y: int) -> Act | None:
        """Open the word that is touched; else read on below the middle, and back above it."""
        near = (0, -1, 1) if self.leaf else (0,)
        for index in (self.top + y + rows for rows in near):
            term = self._term_at(x - self._margin, index)
            if term:
                return Act(Do.TERM, term)
        if y >= self.rows // 2:
            return Act(Do.SCROLL_DOWN) if self.more_below else None
        return Act(Do.SCROLL_UP) if self.more_above else None

    def _term_at(self, column: int, index: int) -> str:
        """Return the key of the word in a line's column; nothing where that is no such word."""
        for run in self.lines[index] if 0 <= index < len(self.lines) else ():
            if 0 <= column < cell_width(run.text) and run.key:
                return run.key
            column -= cell_width(run.text)
        return ""


class StatusPart(TextPart):
    """The line that says whether the page has more; touching it shows that."""

    def __init__(self, page: TextPart) -> None:
        super().__init__()
        self._page = page

    def act_under(self, x: int, y: int) -> Act | None:
        """Read on, or back where nothing more is below."""
        if self._page.more_below:
            return Act(Do.SCROLL_DOWN)
        return Act(Do.SCROLL_UP) if self._page.more_above else None
