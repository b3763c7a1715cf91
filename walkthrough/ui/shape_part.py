"""The breathing shape on the screen: pictures made once, only the cells that differ redrawn."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from walkthrough.exercise.timeline import Moment, Phase
from walkthrough.journey.act import Act, Do
from walkthrough.script.exercises import Shape
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.circle import disc_cells, radius_of
from walkthrough.ui.glyphs import Drawing, Glyphs
from walkthrough.ui.outline import OUTLINES, raster
from walkthrough.ui.paint import TONES, Paint, mixed, rgb
from walkthrough.ui.picture import EMPTY, SHADES, Cell, Cells, Picture, Span, changed

SEED_LEVEL = -0.5
"""The level at which the shape is only a seed."""
FEWEST, MOST = 32, 64
"""Pictures from the smallest shape to the largest: 64 to 128 a breath."""
LEAST_ROWS = {Shape.CIRCLE: 0, Shape.HAND: 5, Shape.RECTANGLE: 4}
"""Rows in which a shape can be told from another; with fewer, the disc is drawn."""
BRAILLE_BELOW = {Shape.HAND: 20, Shape.RECTANGLE: 0}
"""Rows below which an outline needs finer dots than half blocks."""

Key = tuple[Shape | None, float, int]
"""A shape and its level, or the place up to which it is traced; or None, dots, and those filled."""


class ShapePart:
    """A shape that is as large, or traced as far, as the breath is; or dots that fill."""

    def __init__(self, glyphs: Glyphs) -> None:
        self.rows = 0
        self.glyphs = glyphs
        self._canvas: Canvas | None = None
        self._paint: Paint | None = None
        self._looks: tuple[object, ...] = ()
        self._width = 0
        self._pictures: dict[Key, Picture] = {}
        self._strips: dict[Key, list[Strip]] = {}
        self._steps: dict[tuple[Key, Key], tuple[tuple[Span, ...], str]] = {}
        """What differs from one picture to the next, and what the terminal is sent for it."""
        self._key: Key | None = None
        self._shown: list[Strip] = []

    def begin(self, canvas: Canvas, width: int, rows: int) -> None:
        """Make room for the shape: pictures of another size or colour are dropped."""
        place = canvas.region.offset
        looks = (place, width, rows, canvas.base, canvas.look("shape"), canvas.look("full"))
        if looks == self._looks:
            return
        self._looks, self._canvas, self._width, self.rows = looks, canvas, width, rows
        self._paint = Paint(canvas)
        for kept in (self._pictures, self._strips, self._steps):
            kept.clear()
        self._key, self._shown = None, []

    @property
    def pictures(self) -> int:
        """How many pictures there are from the smallest shape to the largest.

        So many that from one to the next no pixel of the rim changes by more than about a shade.
        """
        way = radius_of(self._width, self.rows, 1.0) - radius_of(self._width, self.rows, 0.0)
        return min(max(round(way * SHADES), FEWEST), MOST)

    def show_breath(self, shape: Shape, moment: Moment) -> None:
        """Show a shape as it is at a moment of a breath."""
        level = round(moment.level * self.pictures) / self.pictures
        if self.rows < LEAST_ROWS[shape]:
            shape = Shape.CIRCLE
        if shape is not Shape.CIRCLE:
            level = traced(shape, moment.phase, moment.count, level)
        self._show((shape, level, 0))

    def show_level(self, level: float) -> None:
        """Show the disc at a level from 0 to 1."""
        self._show((Shape.CIRCLE, round(level * self.pictures) / self.pictures, 0))

    def _show(self, key: Key) -> None:
        """Show a picture, and redraw the cells that are not as they were."""
        before, self._key = self._key, key
        if before == key:
            return
        if key not in self._strips:
            self._strips[key] = self.paint.strips(self.picture(key))
        was, self._shown = self._shown, self._strips[key]
        if before is None or len(was) != self.rows:
            self.canvas.refresh_rows(self, [Region(0, 0, self._width, max(1, self.rows))])
            return
        step = (before, key)
        if step not in self._steps:
            spans = changed(self.picture(before), self.picture(key))
            self._steps[step] = spans, self.paint.ink(self.picture(key), spans)
        spans, ink = self._steps[step]
        if spans and not (ink and self.canvas.write_cells(ink)):
            regions = [Region(span.begin, span.row, span.end - span.begin, 1) for span in spans]
            self.canvas.refresh_rows(self, regions)

    def picture(self, key: Key) -> Picture:
        """Return a picture, drawn once."""
        if key not in self._pictures:
            self._pictures[key] = self._drawn(*key)
        return self._pictures[key]

    def _drawn(self, shape: Shape | None, level: float, filled: int) -> Picture:
        if shape is None:
            return Picture(self._dots(round(level), filled), TONES)
        drawing = self.glyphs.drawing
        if shape is Shape.CIRCLE:
            rows = disc_cells(self._width, self.rows, level, drawing)
            return Picture(rows, round(level * TONES))
        if self.rows < BRAILLE_BELOW[shape] and drawing in (Drawing.SOFT, Drawing.FINE):
            outline = raster(shape, 2 * self._width, 2 * self.rows)
            return Picture(outline.fine_rows(level), TONES)
        return Picture(raster(shape, self._width, self.rows).rows(level, drawing), TONES)

    def _dots(self, dots: int, filled: int) -> tuple[Cells, ...]:
        signs = [self.glyphs.filled] * filled + [self.glyphs.dot] * (dots - filled)
        text = " ".join(signs)[: self._width]
        blank: Cells = (EMPTY,) * self._width
        rows = [blank] * self.rows
        if rows:
            left = (self._width - len(text)) // 2
            cells = [(sign, SHADES, 0) for sign in text]
            rows[self.rows // 2] = (*blank[:left], *cells, *blank[left + len(cells) :])
        return tuple(rows)

    def show_melting(self, texts: list[str], share: float) -> None:
        """Show a page on its way into the shape: its letters fade as the shape appears."""
        width, height = self._width, self.rows
        texts = [text[:width].ljust(width) for text in texts[:height]]
        texts += [" " * width] * (height - len(texts))
        fading = self._faded(share)
        rows = disc_cells(width, height, SEED_LEVEL * (1 - share), self.glyphs.drawing)
        pairs = zip(rows, texts, strict=True)
        strips = [self._melted(cells, text, fading) for cells, text in pairs]
        self._replace(strips)

    def _melted(self, cells: tuple[Cell, ...], text: str, fading: Style) -> Strip:
        """Draw a row of the disc over a row of text as wide as the pane."""
        segments = []
        for cell, pairs in groupby(zip(cells, text, strict=False), itemgetter(0)):
            letters = "".join(letter for _, letter in pairs)
            segments.append(
                Segment(letters, fading)
                if cell == EMPTY
                else Segment(cell[0] * len(letters), self.paint.style(cell[1], cell[2], 0))
            )
        return Strip(segments).adjust_cell_length(self._width, self.canvas.base).simplify()

    def _faded(self, share: float) -> Style:
        base = self.canvas.base
        faded = mixed(rgb(base.color), rgb(base.bgcolor), share)
        return base + Style(color=Color.from_rgb(*faded))

    def show_dots(self, dots: int, filled: int) -> None:
        """Show a row of dots, some of them filled: nothing moves but once a second."""
        self._show((None, float(dots), filled))

    def _replace(self, strips: list[Strip]) -> None:
        """Redraw the rows that are not as they were."""
        before, self._shown, self._key = self._shown, strips, None
        same = len(before) == len(strips)
        rows = [row for row, strip in enumerate(strips) if not same or before[row] != strip]
        if rows:
            self.canvas.refresh_rows(self, [Region(0, row, self._width, 1) for row in rows])

    @property
    def canvas(self) -> Canvas:
        """The canvas that the shape is drawn on."""
        assert self._canvas is not None, "begin comes first"
        return self._canvas

    @property
    def paint(self) -> Paint:
        """The colours of the shape on that canvas."""
        assert self._paint is not None, "begin comes first"
        return self._paint

    def strip(self, y: int, canvas: Canvas) -> Strip:
        """Return a row of the picture that is shown."""
        if y < len(self._shown):
            return self._shown[y]
        return Strip.blank(canvas.size.width, canvas.base)

    def act_under(self, x: int, y: int) -> Act | None:
        """Pause, or go on, where the shape is touched."""
        return Act(Do.PAUSE)


def traced(shape: Shape, phase: Phase, count: int, level: float) -> float:
    """Return how far an outline is traced: a stroke for each breath in and each breath out."""
    strokes = len(OUTLINES[shape].strokes)
    first = 2 * count % strokes
    if phase is Phase.EXHALE:
        return first + 2 - level
    if phase is Phase.REST:
        return first + 2.0
    return first + level
