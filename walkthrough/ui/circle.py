"""The breathing shape as cells: a disc whose rim is as fine as a terminal can show it."""

from __future__ import annotations

from math import sqrt

from walkthrough.record import record
from walkthrough.ui.glyphs import Drawing
from walkthrough.ui.picture import EMPTY, SHADES, Cell, Cells, half_block

SMALLEST = 0.34
"""Radius at the end of a breath out, as a share of the largest."""
FULL: Cell = (" ", 0, SHADES)
_FROM_THE_LEFT = " ▏▎▍▌▋▊▉█"
_FROM_BELOW = " ▁▂▃▄▅▆▇█"
EIGHTHS = 8
STEEP = 1.5
"""Cells that the rim moves sideways within a row, at most, where it counts as steep."""
_ASCII = " .o#"


@record
class Edge:
    """A rim cell: how much of its upper and lower half the disc covers, 0 to 1."""

    column: int
    upper: float
    lower: float


@record
class Row:
    """One row of cells: the rim, and the columns from `begin` up to `end` that are filled."""

    begin: int
    end: int
    edges: tuple[Edge, ...]


def radius_of(width: int, height: int, level: float) -> float:
    """Return the radius in square pixels, two to a cell, of a disc that fills a pane at level 1."""
    largest = min(width / 2, height) - 0.5
    return max(0.8, largest * (SMALLEST + (1 - SMALLEST) * level))


def disc_cells(width: int, height: int, level: float, drawing: Drawing) -> tuple[Cells, ...]:
    """Return the rows of a disc, drawn with the signs that a terminal has."""
    if drawing is Drawing.FINE:
        radius = radius_of(width, height, level)
        return tuple(
            _fine_row(width, row, radius, width / 2, float(height)) for row in range(height)
        )
    return tuple(_cells(row, width, drawing) for row in disc(width, height, level))


def _cells(row: Row, width: int, drawing: Drawing) -> Cells:
    cells = [EMPTY] * width
    cells[row.begin : row.end] = [_inside(drawing)] * (row.end - row.begin)
    for edge in row.edges:
        cells[edge.column] = _edge(edge, drawing)
    return tuple(cells)


def _inside(drawing: Drawing) -> Cell:
    if drawing in (Drawing.SOFT, Drawing.FINE):
        return FULL
    return ("#" if drawing is Drawing.ASCII else "█", SHADES, 0)


def _edge(edge: Edge, drawing: Drawing) -> Cell:
    if drawing is Drawing.SOFT:
        return half_block(edge.upper, edge.lower)
    share = (edge.upper + edge.lower) / 2
    if drawing is Drawing.ASCII:
        return (_ASCII[round(share * (len(_ASCII) - 1))], SHADES, 0)
    if drawing is Drawing.BLOCKS:
        return _inside(drawing) if share >= 0.5 else EMPTY
    up, low = edge.upper >= 0.5, edge.lower >= 0.5
    if up and low:
        return _inside(drawing)
    return ("▀" if up else "▄", SHADES, 0) if up or low else EMPTY


def _fine_row(width: int, row: int, radius: float, middle_x: float, middle_y: float) -> Cells:
    """Draw a row with blocks of an eighth of a cell: across where the rim is steep, else upright.

    The row of a pole is always upright: across, its few cells would stand out as a spike.
    A row keeps to one of the two, so that no piece of the rim stands apart.
    """
    y = 2 * row + 1 - middle_y
    inner, outer = _reach(radius, max(0.0, abs(y) - 1)), _reach(radius, abs(y) + 1)
    if outer and inner - outer <= STEEP:
        half = (inner + outer) / 2
        return tuple(_across(column - middle_x, half) for column in range(width))
    return tuple(
        _upright(_reach(radius, abs(column + 0.5 - middle_x)), y) for column in range(width)
    )


def _across(x: float, half: float) -> Cell:
    """Draw the cell from `x` to `x` + 1 of a stretch as long to both sides."""
    right = x + 0.5 > 0
    eighths = round(min(max(half - x if right else half + x + 1, 0.0), 1.0) * EIGHTHS)
    if eighths in (0, EIGHTHS):
        return FULL if eighths else EMPTY
    if right:
        return (_FROM_THE_LEFT[eighths], SHADES, 0)
    return (_FROM_THE_LEFT[EIGHTHS - eighths], 0, SHADES)


def _upright(reach: float, y: float) -> Cell:
    """Draw the cell around `y` of a column that the disc fills as far up as down."""
    eighths = round(min(max((reach - abs(y) + 1) / 2, 0.0), 1.0) * EIGHTHS)
    if eighths in (0, EIGHTHS):
        return FULL if eighths else EMPTY
    if y < 0:
        return (_FROM_BELOW[eighths], SHADES, 0)
    return (_FROM_BELOW[EIGHTHS - eighths], 0, SHADES)


def disc(width: int, height: int, level: float) -> tuple[Row, ...]:
    """Return the rows of a disc that fills a pane of cells at level 1.

    A cell is taken as twice as high as wide, so its two halves are square.
    """
    radius = radius_of(width, height, level)
    middle_x, middle_y = width / 2, float(height)
    return tuple(_row(width, row, radius, middle_x, middle_y) for row in range(height))


def _row(width: int, row: int, radius: float, middle_x: float, middle_y: float) -> Row:
    upper = _reach(radius, abs(2 * row + 0.5 - middle_y))
    lower = _reach(radius, abs(2 * row + 1.5 - middle_y))
    outer, inner = max(upper, lower), min(upper, lower)
    if outer <= 0:
        return Row(0, 0, ())
    first = max(0, int(middle_x - outer - 0.5))
    last = min(width - 1, int(middle_x + outer + 0.5))
    begin, end = last + 1, first
    edges = []
    for column in range(first, last + 1):
        distance = abs(column + 0.5 - middle_x)
        if distance + 0.5 <= inner:
            begin, end = min(begin, column), column + 1
            continue
        up, low = _cover(upper, distance), _cover(lower, distance)
        if up > 0 or low > 0:
            edges.append(Edge(column, up, low))
    return Row(begin if end > begin else 0, end if end > begin else 0, tuple(edges))


def _reach(radius: float, rise: float) -> float:
    """Half the width of the disc at a height, 0 above and below it."""
    return sqrt(radius * radius - rise * rise) if rise < radius else 0.0


def _cover(reach: float, distance: float) -> float:
    """How much of a square pixel at this distance the disc covers."""
    return min(1.0, max(0.0, reach - distance + 0.5)) if reach > 0 else 0.0
