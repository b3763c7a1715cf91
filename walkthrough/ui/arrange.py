"""How the three zones share a window, and the lines of the upper and lower one."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from walkthrough.journey.act import Act, Do
from walkthrough.journey.journey import Journey
from walkthrough.journey.setting import ALL_TENTHS, Option, Setting, Shown
from walkthrough.journey.view import View
from walkthrough.page.boxes import columns_to_try, densest, grid, height_of
from walkthrough.page.cells import cell_width, cut
from walkthrough.page.layout import LABEL_WIDTH, WIDEST_TEXT, Air, Letters, Line, Role, layout
from walkthrough.record import record
from walkthrough.ui.glyphs import Glyphs
from walkthrough.ui.keys import bar_keys

SMALLEST_WIDTH = 40
SMALLEST_HEIGHT = 15
BAR_ROWS = 3
MOST_ROWS_ABOVE = 6
_AIRS = (Air.PARTS, Air.HEADLINE, Air.NONE)
STATUS_ROWS = 1
WIDE = 60
"""Cells from which lines are said in full and a margin is left free."""
TALL = 20
"""Rows from which the trail of stages has room."""


class Notice(StrEnum):
    """What the line over the bar says."""

    STANDING = "standing"
    UNKNOWN_KEY = "unknown_key"
    NO_LANGUAGE = "no_language"
    FULL_NOW = "full_now"
    SHORT_NOW = "short_now"


@record
class Room:
    """The cells of a window and how they are shared out."""

    width: int
    height: int

    @property
    def too_small(self) -> bool:
        """Whether a page cannot be read here."""
        return self.width < SMALLEST_WIDTH or self.height < SMALLEST_HEIGHT

    @property
    def where(self) -> int:
        """Rows of the upper zone."""
        return 2 if self.height >= TALL else 1

    @property
    def stage(self) -> int:
        """Rows of the middle zone."""
        return max(1, self.height - self.where - STATUS_ROWS - BAR_ROWS)

    @property
    def side(self) -> int:
        """Cells left free at each side."""
        return 2 if self.width >= WIDE else 1

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

    def shared(self, shown: Shown, labels: list[str], height: int, more: str) -> Plan:
        """Share rows between a text and its buttons.

        Airy where everything then fits, tight where only that fits; else the text scrolls,
        or the choices come in turns, whichever of the two the page is less about.
        """
        margin = (self.width - self.text_width) // 2
        layouts = [layout(shown.page, self.text_width, air) for air in _AIRS]
        for columns in columns_to_try(labels, self.grid_width):
            rows = height_of(grid(labels, self.grid_width, columns))
            for air, lines in zip(_AIRS, layouts, strict=True):
                spare = height - rows - len(lines)
                if spare >= air:
                    above = min(MOST_ROWS_ABOVE, (spare + 2) // 4)
                    return Plan([()] * above + lines, margin, rows, columns)
        lines = layouts[-1]
        columns = densest(labels, self.grid_width)
        text = len(lines)
        if shown.text_share < ALL_TENTHS:
            text = min(text, max(3, height * shown.text_share // ALL_TENTHS))
        least = height_of(grid([*labels[: shown.together], more], self.grid_width, columns))
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


def where_line(shown: Shown, width: int) -> Line:
    """Say where one is, and on a wide window what follows."""
    room = width - 4
    where = cut(shown.where, room)[0]
    gap = room - cell_width(where) - cell_width(shown.then)
    runs = [Letters(where, Role.STRONG)]
    if shown.then and gap >= 3:
        runs.append(Letters(" " * gap + shown.then, Role.QUIET))
    return tuple(runs)


def trail_line(journey: Journey, glyphs: Glyphs, width: int) -> Line:
    """Draw the visit as a line: the part behind, the place, the part ahead."""
    stages = journey.stages
    here = next(index for index, stage in enumerate(stages) if stage is journey.stage)
    cells = width - 4
    steps = max(1, len(journey.visit.of_stage(journey.stage, journey.route)))
    share = (here + 1 - (journey.left_in_stage + 1) / (steps + 1)) / len(stages)
    at_end = journey.next_stage is None and journey.left_in_stage == 0
    place = cells - 1 if at_end else min(cells - 1, int(cells * max(0.0, share)))
    return (
        Letters(glyphs.passed * place, Role.HEADLINE),
        Letters(glyphs.here, Role.HEADLINE),
        Letters(glyphs.ahead * (cells - place - 1), Role.QUIET),
    )


def bar_options(view: View, shown: Shown, setting: Setting, width: int) -> tuple[Option, ...]:
    """Return the buttons of the bar, in the order that never changes."""
    words = setting.words
    enabled = {Do.BACK: view.can_go_back, Do.FORWARD: view.can_go_on}
    labels = {Do.BACK: shown.back_word, Do.FORWARD: shown.next_word}
    options = []
    for key in bar_keys(width, may_leave=setting.policy.may_leave):
        label = labels.get(key.do) or getattr(words, key.button)
        if width >= 80 and setting.letters and key.letters:
            label = f"{label} {key.letters[0]}" if width < 110 else f"{label} ({key.letters[0]})"
        primary = key.do is Do.FORWARD
        options.append(
            Option(label, Act(key.do), enabled=enabled.get(key.do, True), primary=primary)
        )
    return tuple(options)


class Scrolling(Protocol):
    """A page that may have more above and below."""

    @property
    def more_below(self) -> bool:
        """Whether lines are left below."""

    @property
    def more_above(self) -> bool:
        """Whether lines are left above."""


def status_line(
    setting: Setting,
    glyphs: Glyphs,
    room: Room,
    page: Scrolling,
    notice: Notice,
    *,
    letters: bool,
) -> Line:
    """Say that this is for learning only, or answer what cannot be done; and if there is more."""
    cells = room.width - 2 * room.side
    said = _said(setting, notice, wide=room.width >= WIDE, key="H" if letters else "F1")
    more = _more(setting, glyphs, page, cells - cell_width(said) - 2)
    said = cut(said, cells - cell_width(more) - 1)[0]
    gap = cells - cell_width(said) - cell_width(more)
    return Letters(said, Role.QUIET), Letters(" " * gap, Role.QUIET), Letters(more, Role.HEADLINE)


def _said(setting: Setting, notice: Notice, *, wide: bool, key: str) -> str:
    words = setting.words
    if notice in (Notice.NO_LANGUAGE, Notice.FULL_NOW, Notice.SHORT_NOW):
        return str(getattr(words, notice))
    if notice is Notice.UNKNOWN_KEY:
        said = words.unknown_key if wide else words.unknown_key_short
    else:
        said = words.standing_line if wide else words.standing_short
    return said.format(key=key)


def _more(setting: Setting, glyphs: Glyphs, page: Scrolling, cells: int) -> str:
    """Return the sign for more text, with its words where they fit."""
    words = setting.words
    if not (page.more_below or page.more_above):
        return ""
    sign = glyphs.below if page.more_below else glyphs.above
    told = f"{sign} {words.more_below if page.more_below else words.more_above}"
    return told if cell_width(told) <= cells else sign
