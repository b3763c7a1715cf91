"""Which signs a terminal can show, chosen once from what it says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from walkthrough.journey.setting import Signs
from walkthrough.record import record


class Drawing(StrEnum):
    """How the breathing shape is drawn."""

    SOFT = "soft"
    """Half blocks, their edges blended: true colour."""
    FINE = "fine"
    """Blocks of an eighth of a cell in one colour: 256 colours, 16 colours."""
    HARD = "hard"
    """Half blocks, since without colour nothing can be cut out of a block."""
    BLOCKS = "blocks"
    """Filled cells: the Linux console's fonts have no half blocks."""
    ASCII = "ascii"


@record
class Glyphs:
    """The signs of one terminal; a frame is its corners, then its sides."""

    drawing: Drawing
    frame: str = "╭╮╰╯─│"
    marked: str = "╔╗╚╝═║"
    below: str = "▼"
    above: str = "▲"
    chosen: str = "•"
    passed: str = "━"
    here: str = "●"
    ahead: str = "─"
    dot: str = "○"
    filled: str = "●"

    @property
    def plain(self) -> bool:
        """Whether the terminal only knows plain letters."""
        return self.drawing is Drawing.ASCII

    @property
    def on_console(self) -> bool:
        """Whether these are the signs of the Linux console's fonts."""
        return self.drawing is Drawing.BLOCKS

    @property
    def border(self) -> str:
        """The name of a border around a text field that is drawn with the same signs."""
        return {"╭": "round", "┌": "solid"}.get(self.frame[0], "ascii")

    @property
    def signs(self) -> Signs:
        """What drawings on a page are made of."""
        corners = "+++" if self.plain else "┌├└"
        side, ahead = self.frame[-1], self.ahead
        return Signs(self.filled, self.dot, side, corners, self.passed, ahead, self.plain)


_CONSOLE = Glyphs(Drawing.BLOCKS, "┌┐└┘─│", "■■■■■■", passed="■", here="█", dot=".", filled="■")
"""The console's fonts draw double and heavy lines like light ones, so squares mark the focus."""
_ASCII = Glyphs(Drawing.ASCII, "++++-|", "####=#", "v", "^", "*", "=", "O", "-", ".", "o")


def glyphs_for(
    environment: Mapping[str, str], encoding: str, colours: str | None, *, plain: bool = False
) -> Glyphs:
    """Choose by TERM, the output's encoding and its colour system; plain letters if asked for."""
    if plain or "utf" not in encoding.lower():
        return _ASCII
    if environment.get("TERM", "") in ("linux", "vt100", "vt220"):
        return _CONSOLE
    drawing = Drawing.SOFT if colours == "truecolor" else Drawing.FINE
    if environment.get("NO_COLOR"):
        drawing = Drawing.HARD
    return Glyphs(drawing)
