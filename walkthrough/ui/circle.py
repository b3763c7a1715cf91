"""The breathing shape as rows of cells: a disc whose edge is shared out between two colours."""

from __future__ import annotations

from math import sqrt

from walkthrough.record import record

SMALLEST = 0.34
"""Radius at the end of a breath out, as a share of the largest."""


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


def disc(width: int, height: int, level: float) -> tuple[Row, ...]:
    """Return the rows of a disc that fills a pane of cells at level 1.

    A cell is taken as twice as high as wide, so its two halves are square.
    """
    largest = min(width / 2, height) - 0.5
    radius = max(0.8, largest * (SMALLEST + (1 - SMALLEST) * level))
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
