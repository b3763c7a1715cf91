"""The breathing shape on the screen: pictures made once, only the rows that differ redrawn."""

from __future__ import annotations

from typing import ClassVar

from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from walkthrough.ui.circle import Edge, Row, disc
from walkthrough.ui.glyphs import Drawing, Glyphs

SEED_LEVEL = -0.5
"""The level at which the shape is only a seed."""
PICTURES = 40
"""Pictures from the smallest shape to the largest."""

Rgb = tuple[int, int, int]


class Pacer(Widget):
    """A disc that is as large as the breath is full, or dots that fill in still mode."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"pacer--shape", "pacer--full"}

    def __init__(self, glyphs: Glyphs, *, name: str) -> None:
        super().__init__(id=name)
        self.glyphs = glyphs
        self._pictures: dict[int, list[Strip]] = {}
        self._shown: list[Strip] = []

    def show_level(self, level: float) -> None:
        """Show the disc at a level from 0 to 1."""
        picture = round(level * PICTURES)
        if picture not in self._pictures:
            self._pictures[picture] = self._drawn(picture / PICTURES)
        self._replace(self._pictures[picture])

    def show_melting(self, texts: list[str], share: float) -> None:
        """Show a page on its way into the shape: its letters fade as the shape appears."""
        width, height = self.size
        texts = [text[:width].ljust(width) for text in texts[:height]]
        texts += [" " * width] * (height - len(texts))
        level = SEED_LEVEL * (1 - share)
        fading = self._faded(share)
        colour = self._colour(0)
        rows = disc(width, height, level)
        pairs = zip(rows, texts, strict=True)
        self._replace([self._strip(row, text, colour, fading) for row, text in pairs])

    def _faded(self, share: float) -> Style:
        base = self.rich_style
        faded = _mixed(_rgb(base.color), _rgb(base.bgcolor), share)
        return base + Style(color=Color.from_rgb(*faded))

    def show_dots(self, dots: int, filled: int) -> None:
        """Show a row of dots, some of them filled: nothing moves but once a second."""
        text = " ".join([self.glyphs.filled] * filled + [self.glyphs.dot] * (dots - filled))
        width, height = self.size
        blank = Strip.blank(width, self.rich_style)
        strips = [blank] * height
        if height:
            left = max(0, (width - len(text)) // 2)
            style = self.get_component_rich_style("pacer--full")
            row = [Segment(" " * left, self.rich_style), Segment(text, style)]
            strips[height // 2] = Strip(row).adjust_cell_length(width, self.rich_style)
        self._replace(strips)

    def forget(self) -> None:
        """Drop the pictures: the size or the colours have changed."""
        self._pictures.clear()
        self._shown = []

    def on_resize(self) -> None:
        """Draw anew in another size."""
        self.forget()

    def notify_style_update(self) -> None:
        """Draw anew in other colours."""
        super().notify_style_update()
        self.forget()

    def _replace(self, strips: list[Strip]) -> None:
        """Redraw the rows that are not as they were."""
        before, self._shown = self._shown, strips
        if len(before) != len(strips):
            self.refresh()
            return
        width = self.size.width
        regions = [
            Region(0, row, width, 1)
            for row, (old, new) in enumerate(zip(before, strips, strict=True))
            if old is not new and old != new
        ]
        if regions:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        """Return a row of the picture that is shown."""
        if y < len(self._shown):
            return self._shown[y]
        return Strip.blank(self.size.width, self.rich_style)

    def _drawn(self, level: float) -> list[Strip]:
        width, height = self.size
        colour = self._colour(level)
        base, blank = self.rich_style, " " * width
        return [self._strip(row, blank, colour, base) for row in disc(width, height, level)]

    def _colour(self, level: float) -> Rgb:
        """Return the disc's colour: a little brighter as it grows."""
        low = _rgb(self.get_component_rich_style("pacer--shape").color)
        high = _rgb(self.get_component_rich_style("pacer--full").color)
        return _mixed(low, high, level)

    def _strip(self, row: Row, text: str, colour: Rgb, around: Style) -> Strip:
        """Draw a row of the disc over a row of text as wide as the pane."""
        base = self.rich_style
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
        return Strip(cells)

    def _filled(self, cells: int, colour: Rgb, base: Style) -> Segment:
        if self.glyphs.drawing is Drawing.ASCII:
            return Segment("#" * cells, base)
        if self._colourless:
            return Segment("█" * cells, base)
        return Segment(" " * cells, Style(bgcolor=Color.from_rgb(*colour)))

    @property
    def _colourless(self) -> bool:
        return self.app.no_color

    def _edge(self, edge: Edge, colour: Rgb, base: Style) -> Segment:
        drawing = self.glyphs.drawing
        if drawing is Drawing.SOFT:
            behind = _rgb(base.bgcolor)
            upper, lower = _mixed(behind, colour, edge.upper), _mixed(behind, colour, edge.lower)
            style = Style(color=Color.from_rgb(*upper), bgcolor=Color.from_rgb(*lower))
            return Segment("▀", style)
        up, low = edge.upper >= 0.5, edge.lower >= 0.5
        if drawing is not Drawing.HARD:
            return self._filled(1, colour, base) if up and low else Segment(" ", base)
        if up and low:
            return self._filled(1, colour, base)
        if not up and not low:
            return Segment(" ", base)
        foreground = base if self._colourless else base + Style(color=Color.from_rgb(*colour))
        return Segment("▀" if up else "▄", foreground)


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
