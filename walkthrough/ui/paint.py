"""Colours for a picture's cells, mixed once and kept."""

from __future__ import annotations

from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from walkthrough.ui.canvas import Canvas
from walkthrough.ui.picture import SHADES, Cells, Picture, Span

TONES = 4
"""Steps of brightness from the smallest shape to the largest: few, since each redraws it whole."""
BRIGHTEST = 0.6
"""How much of the way to the accent the largest shape goes: less than a quarter brighter."""
SYSTEMS = {
    "standard": ColorSystem.STANDARD,
    "256": ColorSystem.EIGHT_BIT,
    "truecolor": ColorSystem.TRUECOLOR,
    "windows": ColorSystem.WINDOWS,
}

Rgb = tuple[int, int, int]


class Paint:
    """Gives cells their style on one canvas, in the look that it has now."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._styles: dict[tuple[int, int, int], Style] = {}
        self._coded: dict[tuple[int, int, int], tuple[str, str]] = {}

    def strips(self, picture: Picture) -> list[Strip]:
        """Return the rows of a picture as the canvas draws them."""
        return [self._strip(cells, picture.tone) for cells in picture.rows]

    def _strip(self, cells: Cells, tone: int) -> Strip:
        segments: list[Segment] = []
        text, shades = "", (0, 0)
        for sign, front, behind in cells:
            if (front, behind) != shades and text:
                segments.append(Segment(text, self.style(*shades, tone)))
                text = ""
            shades = (front, behind)
            text += sign
        segments.append(Segment(text, self.style(*shades, tone)))
        return Strip(segments, len(cells))

    def ink(self, picture: Picture, spans: tuple[Span, ...]) -> str:
        """Return what a terminal is sent to draw these cells; nothing where it says no colours.

        Its cursor, and the colours that it writes with, are afterwards as before.
        """
        app = self._canvas.app
        if app.console.color_system is None:
            return ""
        left, top = self._canvas.region.offset
        written: list[str] = []
        front_now = behind_now = ""
        for span in spans:
            written.append(f"\x1b[{top + span.row + 1};{left + span.begin + 1}H")
            for sign, *shades in picture.rows[span.row][span.begin : span.end]:
                front, behind = self._codes(shades[0], shades[1], picture.tone)
                if behind != behind_now:
                    written.append(behind)
                if front != front_now and sign != " ":
                    written.append(front)
                    front_now = front
                behind_now = behind
                written.append(sign)
        return "".join(["\x1b7", *written, "\x1b8"])

    def _codes(self, front: int, behind: int, tone: int) -> tuple[str, str]:
        """Return the codes of the colours of a cell's sign and of what is behind it."""
        key = (front, behind, tone)
        if self._canvas.app.no_color:
            return "", ""
        if key not in self._coded:
            style = self.style(*key)
            system = SYSTEMS[str(self._canvas.app.console.color_system)]
            self._coded[key] = (
                _code(style.color, system, front=True),
                _code(style.bgcolor, system, front=False),
            )
        return self._coded[key]

    def style(self, front: int, behind: int, tone: int) -> Style:
        """Return the style of two shades at a brightness."""
        key = (front, behind, tone)
        if key not in self._styles:
            self._styles[key] = self._mixed(*key)
        return self._styles[key]

    def _mixed(self, front: int, behind: int, tone: int) -> Style:
        base = self._canvas.base
        if (front, behind) == (0, 0) or self._canvas.app.no_color:
            return base
        return Style(
            color=self._colour(front, tone) if front or behind else base.color,
            bgcolor=self._colour(behind, tone) if behind else base.bgcolor,
        )

    def _colour(self, shade: int, tone: int) -> Color:
        """Return a shade between what is behind and the shape, whose colour depends on the tone."""
        low = rgb(self._canvas.look("shape").color)
        high = rgb(self._canvas.look("full").color)
        whole = mixed(low, high, BRIGHTEST * tone / TONES)
        behind = rgb(self._canvas.base.bgcolor)
        return Color.from_rgb(*mixed(behind, whole, shade / SHADES))


def _code(colour: Color | None, system: ColorSystem, *, front: bool) -> str:
    codes = (colour or Color.default()).downgrade(system).get_ansi_codes(foreground=front)
    return f"\x1b[{';'.join(codes)}m"


def rgb(colour: Color | None) -> Rgb:
    """Return a colour as red, green and blue, 0 to 255; a grey where there is none."""
    triplet = colour.get_truecolor() if colour is not None else (128, 128, 128)
    return int(triplet[0]), int(triplet[1]), int(triplet[2])


def mixed(behind: Rgb, front: Rgb, share: float) -> Rgb:
    """Return a colour between two."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(behind, front, strict=True))
    return red, green, blue
