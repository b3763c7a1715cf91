"""A picture as cells: signs in two shades, before anything has a colour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from walkthrough.record import record

SHADES = 4
"""Steps from what is behind a shape, 0, to the shape itself."""
NEAR = 2
"""Cells that stayed between two that did not: skipping them costs as much as writing them."""
BLEED = 1
"""Cells at each side that are written along: some terminals draw a sign a little too wide."""

Cell = tuple[str, int, int]
"""A sign, the shade of its front and of what is behind it."""
EMPTY: Cell = (" ", 0, 0)
Cells = tuple[Cell, ...]


@record
class Picture:
    """Rows of cells of one width, and how bright their brightest shade is, from 0 up."""

    rows: tuple[Cells, ...]
    tone: int = 0


@record
class Span:
    """The cells of a row from `begin` up to `end`."""

    row: int
    begin: int
    end: int


def changed(before: Picture | None, after: Picture) -> tuple[Span, ...]:
    """Return the cells that differ, so that only those are written."""
    if before is None or len(before.rows) != len(after.rows):
        return tuple(Span(row, 0, len(cells)) for row, cells in enumerate(after.rows))
    spans: list[Span] = []
    toned = before.tone != after.tone
    for row, (old, new) in enumerate(zip(before.rows, after.rows, strict=True)):
        if toned or old != new:
            spans += _spans(row, len(new), _places(old, new, toned=toned))
    return tuple(spans)


def _places(old: Cells, new: Cells, *, toned: bool) -> Iterator[int]:
    """Yield the places of cells that look another way; where the tone changed, all that have it."""
    for place, (was, cell) in enumerate(zip(old, new, strict=True)):
        if was != cell or (toned and (cell[1] or cell[2])):
            yield place


def _spans(row: int, width: int, places: Iterator[int]) -> list[Span]:
    spans: list[Span] = []
    for place in places:
        begin, end = max(place - BLEED, 0), min(place + 1 + BLEED, width)
        if spans and begin - spans[-1].end < NEAR:
            spans[-1] = Span(row, spans[-1].begin, end)
        else:
            spans.append(Span(row, begin, end))
    return spans


def pixels(upper: Sequence[float], lower: Sequence[float]) -> Cells:
    """Return a row of half blocks from the shares that two rows of square pixels have, 0 to 1."""
    return tuple(map(half_block, upper, lower))


def half_block(upper: float, lower: float) -> Cell:
    """Return a cell whose halves are as much of the shape as these shares, 0 to 1."""
    up, low = round(upper * SHADES), round(lower * SHADES)
    return (" ", 0, low) if up == low else ("▀", up, low)
