"""The style of each kind of text and of each part of a button and a shape.

A palette gives it at once. Through classes of the stylesheet each canvas would look up all of
them before the first page, a twentieth of a start.
"""

from __future__ import annotations

from functools import cache

from rich.style import Style

from walkthrough.page.layout import Role
from walkthrough.ui.themes import Palette

_COLOURS = {
    Role.STRONG: "strong",
    Role.HEADLINE: "accent",
    Role.LABEL: "quiet",
    Role.QUIET: "quiet",
    "frame": "frame",
    "primary": "accent",
    "marked": "accent",
    "disabled": "quiet",
    "shape": "shape",
    "full": "accent",
}
"""The colour of a palette that each look has; any other is that of the text."""
_STRONG = frozenset({Role.STRONG, Role.HEADLINE, "primary", "marked"})


@cache
def style_of(look: str, palette: Palette, *, resting: bool) -> Style:
    """Return how something looks; while one rests, everything is dim, on the night."""
    colour = getattr(palette, _COLOURS.get(look, "text")) or palette.text
    strong, emphasis, term = palette.styles
    marks = {Role.EMPHASIS: emphasis, Role.TERM: term, **dict.fromkeys(_STRONG, strong)}
    mark = marks.get(look, "none")
    return Style(
        color=palette.dim if resting else colour,
        bgcolor=palette.night if resting else palette.background,
        bold=mark == "bold" or None,
        italic=mark == "italic" or None,
        underline=mark == "underline" or None,
    )
