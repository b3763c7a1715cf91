"""Shapes that are traced along their edge: a hand by its fingers, a box by its four sides.

An outline is a line of strokes, one for each breath in and each breath out. What was traced is
brighter than what is still to come, and a dot shows where the breath is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil, cos, floor, hypot, pi, sin

from walkthrough.record import record
from walkthrough.script.exercises import Shape
from walkthrough.ui.glyphs import Drawing
from walkthrough.ui.picture import EMPTY, SHADES, Cell, Cells, half_block

Point = tuple[float, float]
Stroke = tuple[Point, ...]

THICKNESS = 0.5
"""Half the width of a line, in square pixels."""
DOT = 1.5
"""Radius of the dot, in square pixels."""
FINE_DOT = 2.2
"""The same in the dots of braille, which are half as large."""
MARGIN = 1.0
"""Pixels left free around an outline."""
SIZES_KEPT = 4
"""Rasters that are kept, of about 100 kB each: a window that is pulled passes many sizes."""
AHEAD = 0.5
"""The shade of what is still to come, as a share of what was traced."""
BESIDE = 0.25
"""The shade of what is never traced, such as the palm."""
NEVER = -1.0
"""The place of what is never traced."""
BRAILLE = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bits of a braille sign's dots, row by row."""
HAND_WIDTH_TO_HEIGHT = 1.8
BOX_WIDTH_TO_HEIGHT = 2.4


@record
class Outline:
    """Strokes in a box of width `ratio` and height 1, and lines that are not traced."""

    strokes: tuple[Stroke, ...]
    beside: tuple[Stroke, ...]
    ratio: float
    crisp: bool = False
    """Its lines run along rows and columns, so they are laid on whole pixels."""


@record(slots=False)
class Raster:
    """An outline in a pane: the pixels of its lines, and the way of its strokes, in pixels."""

    width: int
    height: int
    pixels: dict[tuple[int, int], tuple[float, float]]
    """Each pixel's share of the line, and its place: the stroke's number and how far along it."""
    ways: tuple[tuple[Point, ...], ...]

    def rows(self, place: float, drawing: Drawing) -> tuple[Cells, ...]:
        """Return the cells with all traced up to a place."""
        shades = [[0.0] * self.width for _ in range(2 * self.height)]
        for (x, y), (share, at) in self.pixels.items():
            bright = BESIDE if at == NEVER else 1.0 if at <= place else AHEAD
            shades[y][x] = share * bright
        for (x, y), share in _dot(self._at(place), self.width, 2 * self.height):
            shades[y][x] = max(shades[y][x], share)
        pairs = zip(shades[::2], shades[1::2], strict=True)
        return tuple(
            tuple(_cell(u, v, drawing) for u, v in zip(*pair, strict=True)) for pair in pairs
        )

    def fine_rows(self, place: float) -> tuple[Cells, ...]:
        """Return the cells of a raster twice as wide and high, as the eight dots of braille."""
        bits: dict[tuple[int, int], tuple[int, int]] = {}
        marks = {pixel: at for pixel, (share, at) in self.pixels.items() if share >= 0.5}
        dot = _dot(self._at(place), self.width, 2 * self.height, FINE_DOT)
        marks.update({pixel: place for pixel, share in dot if share >= 0.5})
        for (x, y), at in marks.items():
            shade = 1 if at == NEVER else SHADES if at <= place else SHADES // 2
            cell = (x // 2, y // 4)
            found, brightest = bits.get(cell, (0, 0))
            bits[cell] = found | BRAILLE[y % 4][x % 2], max(brightest, shade)
        return tuple(
            tuple(_dotted(*bits.get((x, y), (0, 0))) for x in range(self.width // 2))
            for y in range(self.height // 2)
        )

    def _at(self, place: float) -> Point:
        number = min(int(place), len(self.ways) - 1)
        return _along(self.ways[number], place - number)


def _dotted(bits: int, shade: int) -> Cell:
    return (chr(0x2800 + bits), shade, 0) if bits else EMPTY


def _cell(upper: float, lower: float, drawing: Drawing) -> Cell:
    """Draw two pixels with the signs that a terminal has."""
    if drawing is Drawing.SOFT:
        return half_block(upper, lower)
    strongest = max(upper, lower)
    if strongest < BESIDE * 0.8:
        return EMPTY
    bright = strongest > AHEAD * 1.1
    if drawing is Drawing.ASCII:
        return ("#" if bright else ".", SHADES, 0)
    shade = SHADES if bright else SHADES // 2
    if drawing in (Drawing.BLOCKS, Drawing.HARD):
        # Without colour, what is still to come is told apart by its sign.
        return ("█" if bright else "░", shade, 0)
    least = strongest * 0.6
    sign = "█" if upper >= least and lower >= least else "▀" if upper >= least else "▄"
    return (sign, shade, 0)


def _dot(
    middle: Point, width: int, height: int, radius: float = DOT
) -> Iterator[tuple[tuple[int, int], float]]:
    x, y = middle
    for row in range(max(0, floor(y - radius)), min(height, ceil(y + radius) + 1)):
        for column in range(max(0, floor(x - radius)), min(width, ceil(x + radius) + 1)):
            share = radius + 0.5 - hypot(column + 0.5 - x, row + 0.5 - y)
            if share > 0:
                yield (column, row), min(share, 1.0)


def _along(way: Sequence[Point], share: float) -> Point:
    """Return the point after a share of a way's length."""
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way)]
    left = sum(lengths) * min(max(share, 0.0), 1.0)
    for (a, b), length in zip(pairwise(way), lengths, strict=True):
        if left <= length and length > 0:
            part = left / length
            return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
        left -= length
    return way[-1]


@lru_cache(maxsize=SIZES_KEPT)
def raster(shape: Shape, width: int, height: int) -> Raster:
    """Lay an outline into a pane of cells, as large as it fits."""
    outline = OUTLINES[shape]
    tall = max(1.0, 2.0 * height - 2 * MARGIN)
    scale = min(tall, (width - 2 * MARGIN) / outline.ratio)
    left, top = (width - scale * outline.ratio) / 2, (2 * height - scale) / 2

    def laid(stroke: Stroke) -> tuple[Point, ...]:
        points = ((left + x * scale, top + y * scale) for x, y in stroke)
        if outline.crisp:
            points = ((floor(x) + 0.5, floor(y) + 0.5) for x, y in points)
        return tuple(points)

    ways = tuple(laid(stroke) for stroke in outline.strokes)
    pixels: dict[tuple[int, int], tuple[float, float]] = {}
    for stroke in outline.beside:
        _trace(pixels, laid(stroke), None, (width, 2 * height))
    for number, way in enumerate(ways):
        _trace(pixels, way, number, (width, 2 * height))
    return Raster(width, height, pixels, ways)


def _trace(
    pixels: dict[tuple[int, int], tuple[float, float]],
    way: Sequence[Point],
    number: int | None,
    size: tuple[int, int],
) -> None:
    """Lay a line into pixels; where lines meet, the stronger share stays."""
    length = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(way))
    steps = max(2, round(length * 3))
    reach = THICKNESS + 0.5
    for step in range(steps + 1):
        share = step / steps
        x, y = _along(way, share)
        for row in range(max(0, floor(y - reach)), min(size[1], ceil(y + reach))):
            for column in range(max(0, floor(x - reach)), min(size[0], ceil(x + reach))):
                cover = min(1.0, reach - hypot(column + 0.5 - x, row + 0.5 - y))
                if cover > pixels.get((column, row), (0.0, 0.0))[0]:
                    place = NEVER if number is None else number + share
                    pixels[column, row] = (cover, place)


def _finger(base: Point, tip: Point, half: float) -> tuple[Stroke, Stroke]:
    """Return the strokes up to the tip of a finger and down again."""
    length = hypot(tip[0] - base[0], tip[1] - base[1])
    along = ((tip[0] - base[0]) / length, (tip[1] - base[1]) / length)
    across = (-along[1] * half, along[0] * half)
    cap = (tip[0] - along[0] * half, tip[1] - along[1] * half)

    def on_cap(turn: float) -> Point:
        x = cap[0] - across[0] * cos(turn) + along[0] * half * sin(turn)
        y = cap[1] - across[1] * cos(turn) + along[1] * half * sin(turn)
        return x, y

    up = [(base[0] - across[0], base[1] - across[1])]
    up += [on_cap(pi / 2 * step / 4) for step in range(5)]
    down = [on_cap(pi / 2 + pi / 2 * step / 4) for step in range(5)]
    down.append((base[0] + across[0], base[1] + across[1]))
    return tuple(up), tuple(down)


_FINGERS = (
    ((0.32, 0.8), (0.04, 0.5), 0.1),
    ((0.63, 0.56), (0.52, 0.1), 0.1),
    ((0.93, 0.5), (0.93, 0.0), 0.1),
    ((1.23, 0.55), (1.34, 0.08), 0.1),
    ((1.5, 0.68), (1.74, 0.3), 0.095),
)
"""Base, tip and half the width of each finger, the thumb first."""


def _hand() -> Outline:
    fingers = [_finger(base, tip, half) for base, tip, half in _FINGERS]
    strokes = []
    for number, (up, down) in enumerate(fingers):
        onward = fingers[number + 1][0][0] if number + 1 < len(fingers) else None
        strokes += [up, down if onward is None else (*down, onward)]
    thumb, little = fingers[0][0][0], fingers[-1][1][-1]
    palm = ((thumb, (0.5, 1.0)), (little, (1.34, 1.0)))
    return Outline(tuple(strokes), palm, HAND_WIDTH_TO_HEIGHT)


def _box() -> Outline:
    wide = BOX_WIDTH_TO_HEIGHT
    corners = ((0.0, 1.0), (0.0, 0.0), (wide, 0.0), (wide, 1.0), (0.0, 1.0))
    strokes = tuple(pairwise(corners))
    return Outline(strokes, (), wide, crisp=True)


OUTLINES = {Shape.HAND: _hand(), Shape.RECTANGLE: _box()}
