"""A screen as an SVG picture, or as text with its colours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from tests.ui.drawn import Drawn

WIDTH, HEIGHT, BASE = 9, 20, 15
"""Points of a cell, and where its letters stand in it."""


def as_svg(cells: Iterable[Drawn], columns: int, rows: int, title: str) -> str:
    """Draw cells; letters of one look that stand side by side are one text."""
    width, height = columns * WIDTH, rows * HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        f'font-family="ui-monospace, Menlo, Consolas, monospace" font-size="15" role="img">',
        f"<title>{escape(title)}</title>",
    ]
    for (y, *look), run in groupby(
        cells, lambda cell: (cell.y, cell.front, cell.behind, cell.bold)
    ):
        parts += _run(list(run), int(y), look)
    return "\n".join([*parts, "</svg>"]) + "\n"


_BLOCKS = {"█": (0, HEIGHT), "▀": (0, HEIGHT // 2), "▄": (HEIGHT // 2, HEIGHT // 2)}
"""Signs that are drawn as boxes, since letters of a font leave gaps between them."""


def _box(x: int, y: int, width: int, height: int, colour: object) -> str:
    place = f'x="{x}" y="{y}" width="{width}" height="{height}"'
    return f'<rect {place} fill="{colour}" shape-rendering="crispEdges"/>'


def _run(run: list[Drawn], row: int, look: list[object]) -> Iterator[str]:
    front, behind, bold = look
    x, y, width = run[0].x * WIDTH, row * HEIGHT, len(run) * WIDTH
    yield _box(x, y, width, HEIGHT, behind)
    for place, cell in enumerate(run):
        if cell.sign in _BLOCKS:
            above, height = _BLOCKS[cell.sign]
            yield _box(x + place * WIDTH, y + above, WIDTH, height, front)
    text = "".join(" " if cell.sign in _BLOCKS else cell.sign for cell in run)
    lead = len(text) - len(text.lstrip())
    text = text.strip()
    if text:
        weight = ' font-weight="bold"' if bold else ""
        yield (
            f'<text x="{x + lead * WIDTH}" y="{y + BASE}" fill="{front}"{weight} '
            f'xml:space="preserve" textLength="{len(text) * WIDTH}">{escape(text)}</text>'
        )


def as_text(cells: Iterable[Drawn]) -> str:
    """Write cells as lines, and below them how many letters there are of each look."""
    every = list(cells)
    lines = [
        "".join(cell.sign for cell in row).rstrip()
        for _, row in groupby(every, lambda cell: cell.y)
    ]
    looks = Counter(
        f"{cell.front} on {cell.behind}{' bold' if cell.bold else ''}"
        for cell in every
        if not cell.sign.isspace()
    )
    told = [f"  {count:4} {look}" for look, count in sorted(looks.items())]
    return "\n".join([*lines, "", *told]) + "\n"
