"""How a running exercise fills the middle zone: the shape, and the words under it."""

from __future__ import annotations

from textual.geometry import Region

from walkthrough.exercise.timeline import Phase
from walkthrough.journey.room import Room
from walkthrough.journey.run import Caption, Run, still_dots
from walkthrough.journey.setting import Setting
from walkthrough.page.layout import Letters, Line, Role, wrap
from walkthrough.script.clinic import plain
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.shape_part import ShapePart
from walkthrough.ui.text_part import TextPart

MELTING_SECONDS = 0.4
MELTING_PICTURES = 8
RESTING_LEVEL = 0.5
"""The size of the shape where no breath is paced."""
_WORDS_ROWS = ((16, 5), (11, 4), (0, 2))
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
        self._caption = None
        words = rows
        if run.has_shape:
            words = next(count for least, count in _WORDS_ROWS if rows >= least)
        self._words_rows = words
        self._shape.begin(self._stage, room.width, max(0, rows - words))
        self.tick(run, setting, now)

    def tick(self, run: Run, setting: Setting, now: float) -> None:
        """Draw what has changed since the last picture."""
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
        width = min(self._room.width - 4, 60)
        role = Role.QUIET if run.resting else Role.HEADLINE
        main = wrap([Letters(plain(caption.main), role)], width)
        beside = wrap([Letters(plain(caption.beside), Role.PLAIN)], width) if caption.beside else []
        place = [(Letters(caption.place, Role.QUIET),)] if caption.place else []
        if not run.has_shape:
            spare = max(0, self._rows - len(main) - len(beside) - 4)
            return [()] * (spare // 2) + main + [(), *beside] + [(), *place]
        if self._words_rows <= 2:
            return [*main, *place][:2]
        air: list[Line] = [()] if self._words_rows >= 5 else []
        return [*air, *main, *beside, *place][: self._words_rows]

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
