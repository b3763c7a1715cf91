"""Small drawings in signs: points along a line, and so many of ten people."""

from __future__ import annotations

from walkthrough.journey.setting import Setting
from walkthrough.page.page import Part, said
from walkthrough.script.steps import PEOPLE, Figure
from walkthrough.script.text import Block

_APART = "\N{NO-BREAK SPACE}"


def figure_parts(figure: Figure | None, setting: Setting) -> tuple[Part, ...]:
    """Draw a figure, and say under it in words what it shows."""
    if figure is None or setting.book.route not in figure.routes:
        return ()
    book, signs = setting.book, setting.signs
    parts = []
    path = tuple(Block(block.text, item=True) for block in book.prose(figure.path))
    if path:
        first, middle, last = (f"{corner}{signs.filled}" for corner in signs.corners)
        parts.append(Part(path, points=(first, middle, last), joint=signs.joint))
    if figure.of_ten is not None:
        dots = [signs.filled] * figure.of_ten + [signs.empty] * (PEOPLE - figure.of_ten)
        parts.append(Part((Block(said(_APART.join(dots))),)))
    return *parts, Part((Block(book.text(figure.caption)),), quiet=True)
