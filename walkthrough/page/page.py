"""What a page says: a headline, labelled parts and running text, in reading order."""

from __future__ import annotations

from walkthrough.record import record
from walkthrough.script.text import Piece, Prose, Text


@record
class Part:
    """Some prose, under a label of its own or without one."""

    prose: Prose
    label: str = ""
    quiet: bool = False
    """Said beside the page rather than on it."""
    points: tuple[str, str, str] | None = None
    """The signs before the first, the middle and the last member of a list; bullets if None."""
    joint: str = ""
    """The sign that joins the point of a member to the next one."""


@record
class Page:
    """A headline and its parts."""

    headline: Text
    parts: tuple[Part, ...] = ()


def said(text: str) -> Text:
    """Make a line of the screens' own words."""
    return (Piece(text),) if text else ()
