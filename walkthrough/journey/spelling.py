"""A page in plain letters, for terminals that know no others."""

from __future__ import annotations

from dataclasses import replace

from walkthrough.journey.setting import Shown
from walkthrough.page.page import Page, Part
from walkthrough.script.text import Block, Text

_SPELLED = str.maketrans({"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "…": "...", "×": "x"})
"""What takes more than one letter, so that it has to be known before lines are laid out."""


def spelled(shown: Shown) -> Shown:
    """Return the same with fractions and the like in plain letters."""
    page = Page(_text(shown.page.headline), tuple(map(_part, shown.page.parts)))
    options = tuple(
        replace(option, label=option.label.translate(_SPELLED)) for option in shown.options
    )
    return replace(shown, page=page, options=options)


def _part(part: Part) -> Part:
    blocks = (replace(block, text=_text(block.text)) for block in part.prose)
    prose: tuple[Block, ...] = tuple(blocks)
    return replace(part, prose=prose, label=part.label.translate(_SPELLED))


def _text(text: Text) -> Text:
    return tuple(replace(piece, text=piece.text.translate(_SPELLED)) for piece in text)
