"""The smallest parts of a script: names, times, routes, and text in its styles."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import NewType

from walkthrough.record import record

Identifier = NewType("Identifier", str)
"""A short name that other places in the script point to."""

Seconds = NewType("Seconds", float)
"""A length of time; a file may write 4s, 1:30 or 5 min."""


class Route(StrEnum):
    """The way the medicine is given."""

    IV = "iv"
    IM = "im"
    LOZENGE = "lozenge"
    NASAL_RACEMIC = "nasal_racemic"
    ESKETAMINE = "esketamine"
    OTHER = "other"
    NOT_SURE = "not_sure"


EVERY_ROUTE = frozenset(Route)


class Style(StrEnum):
    """How a piece of text is shown."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    TERM = "term"
    FACT = "fact"


@record
class Piece:
    """A run of text in one style; `key` names the glossary entry or the clinic's fact."""

    text: str
    style: Style = Style.PLAIN
    key: str = ""


Text = tuple[Piece, ...]
"""One line of thought: pieces that follow each other."""


@record
class Block:
    """A paragraph or a list item, shown to the routes it names."""

    text: Text
    item: bool = False
    routes: frozenset[Route] = EVERY_ROUTE


Prose = tuple[Block, ...]
"""Paragraphs and list items in reading order."""


def told(text: str) -> dict[str, str]:
    """Describe a field to authors: the schema and the guide show this."""
    return {"told": text}


Paragraphs = NewType("Paragraphs", Prose)
"""The same, written as one text and not as a list of texts."""


@record(kw_only=True)
class RouteText:
    """A member of a list of texts that only some routes see."""

    routes: frozenset[Route] = field(
        default=EVERY_ROUTE, metadata=told("The routes that see this text; all if left out.")
    )
    text: Paragraphs = field(metadata=told("The text itself."))
