"""The cells that a screen has drawn, with the colours and marks that the terminal gets."""

from __future__ import annotations

from collections.abc import Iterator

from rich.color import Color
from rich.style import Style

from tests.ui.walking import Walker
from walkthrough.record import record
from walkthrough.ui.themes import contrast

FRAMES = frozenset("╭╮╰╯─│╔╗╚╝═║┌┐└┘━●○▼▲▏▎▍▌▋▊▉█▁▂▃▄▅▆▇▀░■")
"""Signs that are looked at, not read."""


@record
class Drawn:
    """One cell."""

    x: int
    y: int
    sign: str
    front: str
    behind: str
    bold: bool
    underlined: bool
    reversed: bool

    @property
    def contrast(self) -> float:
        """The WCAG contrast of the sign with what is behind it."""
        return contrast(self.front, self.behind)


def cells(walker: Walker) -> Iterator[Drawn]:
    """Every cell of the screen, row by row."""
    for y, strip in enumerate(walker.screen._compositor.render_strips()):
        x = 0
        for segment in strip:
            style = segment.style or Style()
            front, behind = _hex(style.color), _hex(style.bgcolor)
            if style.reverse:
                front, behind = behind, front
            for sign in segment.text:
                yield Drawn(
                    x, y, sign, front, behind,
                    bool(style.bold), bool(style.underline), bool(style.reverse),
                )  # fmt: skip
                x += 1


def letters(walker: Walker) -> list[Drawn]:
    """The cells with something to read."""
    return [cell for cell in cells(walker) if not cell.sign.isspace() and cell.sign not in FRAMES]


def frames(walker: Walker) -> list[Drawn]:
    """The cells with the sides of something to touch, or a sign to look at."""
    return [cell for cell in cells(walker) if cell.sign in FRAMES]


def text(walker: Walker) -> str:
    """The screen as letters."""
    rows: dict[int, str] = {}
    for cell in cells(walker):
        rows[cell.y] = rows.get(cell.y, "") + cell.sign
    return "\n".join(rows.values())


def _hex(colour: Color | None) -> str:
    """Return a colour as #rrggbb; nothing for none, as blank cells may have."""
    if colour is None:
        return ""
    red, green, blue = colour.get_truecolor()
    return f"#{red:02x}{green:02x}{blue:02x}"
