"""How a running exercise fills the middle zone: the shape, and the words under it."""

from __future__ import annotations

from textual.geometry import Region

from walkthrough.exercise.timeline import Part, Phase
from walkthrough.journey.room import Room
from walkthrough.journey.run import Caption, Run, still_dots
from walkthrough.journey.setting import Setting
from walkthrough.page.layout import Letters, Line, Role, line_width, wrap
from walkthrough.script.clinic import plain
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.shape_part import ShapePart
from walkthrough.ui.text_part import TextPart

MELTING_SECONDS = 0.4
MELTING_PICTURES = 8
RESTING_LEVEL = 0.5
"""The size of the shape where no breath is paced."""
WIDEST_WORDS = 76
"""Cells of a line under the shape."""
FEWEST_WORDS = 2
CARD_CELLS = 48
"""Cells within the frame of a card."""
CARD_ROWS = 7
"""Rows that a card takes besides its text: its frame and air, and the place under it."""
_WORDS_ROWS = ((16, 5), (11, 4), (0, FEWEST_WORDS))
"""From how many rows on the words under the shape have so many."""


class ExerciseView:
    """Draws a run into words and a shape; holds no clock and no timer."""

    def __init__(self, stage: Canvas, page: TextPart, shape: ShapePart, *, still: bool) -> None:
        self._stage = stage
        self._page = page
        self._shape = shape
        self.still = still
        self._caption: Caption | None = None
        self._room = Room(80, 24)
        self._rows = 0
        self._words_rows = 0
        self._melting: list[str] = []
        self._melting_since = 0.0

    def melt(self, now: float) -> None:
        """Remember the page that is seen, to let it melt into the shape."""
        if not self.still:
            self._melting, self._melting_since = self._page.seen(), now

    def draw(self, run: Run, setting: Setting, room: Room, rows: int, now: float) -> None:
        """Share the rows between shape and words, and set both."""
        self._room, self._rows = room, rows
        self._share(self._words_needed(run, now))
        self.tick(run, setting, now)

    def _words_needed(self, run: Run, now: float) -> int:
        """Return the rows for words: all before the first breath, where there is little room."""
        if not run.has_shape:
            return self._rows
        words = next(count for least, count in _WORDS_ROWS if self._rows >= least)
        words = min(words, self._rows)
        begins = words == FEWEST_WORDS and run.moment(now).part is Part.SETTLE
        return self._rows if begins else words

    def _share(self, words: int) -> None:
        self._caption = None
        self._words_rows = words
        self._shape.begin(self._stage, self._room.width, max(0, self._rows - words))

    def tick(self, run: Run, setting: Setting, now: float) -> None:
        """Draw what has changed since the last picture."""
        words = self._words_needed(run, now)
        if words != self._words_rows:
            self._share(words)
            self._stage.refresh()
        caption = run.caption(setting, now)
        if caption != self._caption:
            self._caption = caption
            self._page.set(self._lines(run, caption), self._words_rows, 0, centred=True)
            rows = [Region(0, row, self._room.width, 1) for row in range(self._words_rows)]
            self._stage.refresh_rows(self._page, rows)
        if run.has_shape:
            self._picture(run, now)

    def _picture(self, run: Run, now: float) -> None:
        moment = run.moment(now)
        share = (now - self._melting_since) / MELTING_SECONDS
        if self._melting and share < 1:
            self._shape.show_melting(self._melting, max(0.0, share))
            return
        self._melting = []
        if not run.paced:
            self._shape.show_level(RESTING_LEVEL)
        elif self.still and moment.phase is not Phase.NONE:
            self._shape.show_dots(*still_dots(moment))
        else:
            self._shape.show_breath(run.shape, moment)

    def _lines(self, run: Run, caption: Caption) -> list[Line]:
        width = min(self._room.width - 4, WIDEST_WORDS if run.has_shape else CARD_CELLS - 4)
        role = Role.QUIET if run.resting else Role.HEADLINE
        main = wrap([Letters(plain(caption.main), role)], width)
        beside = wrap([Letters(plain(caption.beside), Role.PLAIN)], width) if caption.beside else []
        place: list[Line] = [(Letters(caption.place, Role.QUIET),)] if caption.place else []
        if not run.has_shape and not run.resting:
            return _in_the_middle([self._card(main), beside, place], self._rows)
        if self._words_rows == self._rows:
            return _in_the_middle([main, beside, place], self._rows)
        if self._words_rows <= FEWEST_WORDS:
            return [*main, *(place or beside)][:FEWEST_WORDS]
        lines = [*main, *beside][: self._words_rows - len(place)]
        spare = self._words_rows - len(place) - len(lines)
        above: list[Line] = [()] * min(1, spare)
        return [*above, *lines, *[()] * (spare - len(above)), *place]

    def _card(self, text: list[Line]) -> list[Line]:
        """Frame the lines of a grounding exercise, with room around them, where that fits."""
        if self._rows < len(text) + CARD_ROWS:
            return text
        inner = min(self._room.width - 4, CARD_CELLS)
        left_top, right_top, left_low, right_low, across, side = tuple(self._shape.glyphs.frame)
        framed: list[Line] = [(Letters(left_top + across * inner + right_top, Role.QUIET),)]
        for line in ((), *text, ()):
            left = (inner - line_width(line)) // 2
            right = inner - line_width(line) - left
            edges = Letters(side + " " * left, Role.QUIET), Letters(" " * right + side, Role.QUIET)
            framed.append((edges[0], *line, edges[1]))
        return [*framed, (Letters(left_low + across * inner + right_low, Role.QUIET),)]

    def wait(self, run: Run, now: float) -> float | None:
        """Return the seconds until the next picture; None while nothing changes."""
        if self._melting and run.has_shape:
            return MELTING_SECONDS / MELTING_PICTURES
        if not self.still or not run.paced:
            return run.session.wait(now, self._shape.pictures)
        wait = run.session.wait(now, 1)
        if wait is None:
            return None
        moment = run.moment(now)
        if moment.phase is Phase.NONE:
            return wait
        return min(wait, 1 - moment.phase_elapsed % 1 + 0.001)


def _in_the_middle(groups: list[list[Line]], rows: int) -> list[Line]:
    """Set groups of lines in the middle of so many rows, apart where there is room."""
    filled = [group for group in groups if group]
    used = sum(len(group) for group in filled)
    apart: list[Line] = [()] if used + len(filled) - 1 <= rows else []
    lines = [line for group in filled for line in (*apart, *group)][len(apart) :]
    above: list[Line] = [()] * max(0, (rows - len(lines)) // 2)
    return [*above, *lines][:rows]
