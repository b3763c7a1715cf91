"""A page for paper, before it is written as text, Markdown or HTML."""

from __future__ import annotations

import re
from enum import StrEnum

from walkthrough.record import record
from walkthrough.script.clinic import plain
from walkthrough.script.text import Prose, Style, Text

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]+")
"""Control characters, breaks, what turns the reading direction, and halves of letters."""


class Kind(StrEnum):
    """What an entry is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    TICKED = "ticked"
    UNTICKED = "unticked"
    ROOM = "room"
    """Room to write by hand."""
    LARGE = "large"
    """A line in large type, to be read lying down."""


@record
class Entry:
    """One line of a section; a label stands before its text."""

    kind: Kind
    text: str = ""
    label: str = ""
    styled: Text = ()
    """The same text in its styles, where it has any."""


@record
class Section:
    """A heading of level 2 or 3, or none, and what stands under it."""

    heading: str
    entries: tuple[Entry, ...] = ()
    level: int = 2


@record
class Handout:
    """One paper: its title and its sections; each begins on a page of its own."""

    title: str
    sections: tuple[Section, ...]


MARKED = (Style.STRONG, Style.EMPHASIS)
"""The styles that stay on paper."""


def labelled(label: str) -> str:
    """Return a label as it stands before its text: a sentence has its own sign at its end."""
    return label if label.endswith(("?", ".", "!", ":")) else f"{label}:"


def one_line(typed: str) -> str:
    """Return what somebody typed without breaks, and without what would steer a terminal."""
    return " ".join(_UNSEEN.sub(" ", typed).split())


def entries_of(prose: Prose, label: str = "") -> tuple[Entry, ...]:
    """Make entries of running text that is filled in already; the first has the label."""
    return tuple(
        Entry(
            Kind.ITEM if block.item else Kind.PARAGRAPH,
            plain(block.text),
            label if place == 0 else "",
            block.text if any(piece.style in MARKED for piece in block.text) else (),
        )
        for place, block in enumerate(prose)
    )
