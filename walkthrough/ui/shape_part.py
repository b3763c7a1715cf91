"""The breathing shape on the screen: pictures made once, only the rows that differ redrawn."""

from __future__ import annotations

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from walkthrough.journey.act import Act
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.circle import Edge, Row, disc
from walkthrough.ui.glyphs import Drawing, Glyphs

SEED_LEVEL = -0.5
"""The level at which the shape is only a seed."""
SHADES = 3
"""Steps between the shape and what is behind it, at the rim."""
PICTURES = 32
"""Pictures from the smallest shape to the largest."""

Rgb = tuple[int, int, int]


class ShapePart:
    """A disc that is as large as the breath is full, or dots that fill in still mode."""

    def __init__(self, glyphs: Glyphs) -> None:
        self.rows = 0
        self.glyphs = glyphs
        self._canvas: Canvas | None = None
        self._width = 0
        self._pictures: dict[int, list[Strip]] = {}
        self._shown: list[Strip] = []

    def begin(self, canvas: Canvas, width: int, rows: int) -> None:
        """Make room for the shape: pictures of another size or colour are dropped."""
        self._canvas, self._width, self.rows = canvas, width, rows
        self._pictures.clear()
        self._shown = []

    def show_level(self, level: float) -> None:
        """Show the disc at a level from 0 to 1."""
        picture = round(level * PICTURES)
        if picture not in self._pictures:
            self._pictures[picture] = self._drawn(picture / PICTURES)
        self._replace(self._pictures[picture])

    def show_melting(self, texts: list[str], share: float) -> None:
        """Show a page on its way into the shape: its letters fade as the shape appears."""
        width, height = self._width, self.rows
        texts = [text[:width].ljust(width) for text in texts[:height]]
        texts += [" " * width] * (height - len(texts))
        level = SEED_LEVEL * (1 - share)
        fading = self._faded(share)
        colour = self._colour(0)
        rows = disc(width, height, level)
        pairs = zip(rows, texts, strict=True)
        self._replace([self._strip(row, text, colour, fading) for row, text in pairs])

    def _faded(self, share: float) -> Style:
        base = self.canvas.base
        faded = _mixed(_rgb(base.color), _rgb(base.bgcolor), share)
        return base + Style(color=Color.from_rgb(*faded))

    def show_dots(self, dots: int, filled: int) -> None:
        """Show a row of dots, some of them filled: nothing moves but once a second."""
        text = " ".join([self.glyphs.filled] * filled + [self.glyphs.dot] * (dots - filled))
        width, height = self._width, self.rows
        blank = Strip.blank(width, self.canvas.base)
        strips = [blank] * height
        if height:
            left = max(0, (width - len(text)) // 2)
            style = self.canvas.look("full")
            row = [Segment(" " * left, self.canvas.base), Segment(text, style)]
            strips[height // 2] = Strip(row).adjust_cell_length(width, self.canvas.base)
        self._replace(strips)

    def _replace(self, strips: list[Strip]) -> None:
        """Redraw the rows that are not as they were."""
        before, self._shown = self._shown, strips
        if len(before) != len(strips):
            self.canvas.refresh()
            return
        pairs = enumerate(zip(before, strips, strict=True))
        regions = [_changed(old, new, row) for row, (old, new) in pairs if old != new]
        if regions:
            self.canvas.refresh_rows(self, regions)

    @property
    def canvas(self) -> Canvas:
        """The canvas that the shape is drawn on."""
        assert self._canvas is not None, "begin comes first"
        return self._canvas

    def strip(self, y: int, canvas: Canvas) -> Strip:
        """Return a row of the picture that is shown."""
        if y < len(self._shown):
            return self._shown[y]
        return Strip.blank(canvas.size.width, canvas.base)

    def act_under(self, x: int, y: int) -> Act | None:
        """The shape does nothing when touched."""
        return None

    def _drawn(self, level: float) -> list[Strip]:
        width, height = self._width, self.rows
        colour = self._colour(level)
        base, blank = self.canvas.base, " " * width
        return [self._strip(row, blank, colour, base) for row in disc(width, height, level)]

    def _colour(self, level: float) -> Rgb:
        """Return the disc's colour: a little brighter as it grows."""
        low = _rgb(self.canvas.look("shape").color)
        high = _rgb(self.canvas.look("full").color)
        return _mixed(low, high, level)

    def _strip(self, row: Row, text: str, colour: Rgb, around: Style) -> Strip:
        """Draw a row of the disc over a row of text as wide as the pane."""
        base = self.canvas.base
        cells: list[Segment] = []
        column = 0
        for begin, end, edge in _pieces(row):
            if begin > column:
                cells.append(Segment(text[column:begin], around))
            if edge is None:
                cells.append(self._filled(end - begin, colour, base))
            else:
                cells.append(self._edge(edge, colour, base))
            column = end
        if column < len(text):
            cells.append(Segment(text[column:], around))
        return Strip(cells).simplify()

    def _filled(self, cells: int, colour: Rgb, base: Style) -> Segment:
        if self.glyphs.drawing is Drawing.ASCII:
            return Segment("#" * cells, base)
        if self._colourless:
            return Segment("█" * cells, base)
        return Segment(" " * cells, Style(bgcolor=Color.from_rgb(*colour)))

    @property
    def _colourless(self) -> bool:
        return self.canvas.app.no_color

    def _edge(self, edge: Edge, colour: Rgb, base: Style) -> Segment:
        drawing = self.glyphs.drawing
        if drawing is Drawing.SOFT:
            return _blended(edge, colour, _rgb(base.bgcolor))
        up, low = edge.upper >= 0.5, edge.lower >= 0.5
        if drawing is not Drawing.HARD:
            return self._filled(1, colour, base) if up and low else Segment(" ", base)
        if up and low:
            return self._filled(1, colour, base)
        if not up and not low:
            return Segment(" ", base)
        foreground = base if self._colourless else base + Style(color=Color.from_rgb(*colour))
        return Segment("▀" if up else "▄", foreground)


def _blended(edge: Edge, front: Rgb, behind: Rgb) -> Segment:
    """Share a rim cell out between the disc and what is behind it, in a few steps."""
    upper = Color.from_rgb(*_mixed(behind, front, round(edge.upper * SHADES) / SHADES))
    lower = Color.from_rgb(*_mixed(behind, front, round(edge.lower * SHADES) / SHADES))
    if upper == lower:
        return Segment(" ", Style(bgcolor=upper))
    return Segment("▀", Style(color=upper, bgcolor=lower))


def _changed(old: Strip, new: Strip, row: int) -> Region:
    """Return the cells of a row from the first to the last that may differ."""
    (begin, end), (other_begin, other_end) = _extent(old), _extent(new)
    begin, end = min(begin, other_begin), max(end, other_end)
    return Region(begin, row, max(1, end - begin), 1)


def _extent(strip: Strip) -> tuple[int, int]:
    """Return where a row that is empty at both sides begins and ends."""
    segments = list(strip)
    width = strip.cell_length
    if len(segments) == 1 and segments[0].text.isspace():
        return width, 0
    first, last = segments[0].text, segments[-1].text
    begin = len(first) if first.isspace() else 0
    return begin, width - len(last) if last.isspace() else width


def _pieces(row: Row) -> list[tuple[int, int, Edge | None]]:
    """Return the rim's cells and the filled stretch of a row, from left to right."""
    pieces: list[tuple[int, int, Edge | None]] = [
        (edge.column, edge.column + 1, edge) for edge in row.edges
    ]
    if row.end:
        pieces.append((row.begin, row.end, None))
    return sorted(pieces, key=lambda piece: piece[0])


def _rgb(colour: Color | None) -> Rgb:
    triplet = colour.get_truecolor() if colour is not None else (128, 128, 128)
    return int(triplet[0]), int(triplet[1]), int(triplet[2])


def _mixed(behind: Rgb, front: Rgb, share: float) -> Rgb:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(behind, front, strict=True))
    return red, green, blue
