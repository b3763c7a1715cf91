"""A page for paper, before it is written as text, Markdown or HTML."""

from __future__ import annotations

from enum import StrEnum

from walkthrough.record import record
from walkthrough.script.clinic import plain
from walkthrough.script.text import Prose


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


@record
class Section:
    """A heading of level 2 or 3 and what stands under it."""

    heading: str
    entries: tuple[Entry, ...] = ()
    level: int = 2


@record
class Handout:
    """One paper: its title and its sections; each begins on a page of its own."""

    title: str
    sections: tuple[Section, ...]


def labelled(label: str) -> str:
    """Return a label as it stands before its text: a sentence has its own sign at its end."""
    return label if label.endswith(("?", ".", "!", ":")) else f"{label}:"


def entries_of(prose: Prose, label: str = "") -> tuple[Entry, ...]:
    """Make entries of running text that is filled in already; the first has the label."""
    return tuple(
        Entry(
            Kind.ITEM if block.item else Kind.PARAGRAPH,
            plain(block.text),
            label if place == 0 else "",
        )
        for place, block in enumerate(prose)
    )
