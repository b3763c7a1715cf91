"""Handouts as plain text: in order, complete, with nothing drawn, so that it reads aloud well."""

from __future__ import annotations

from textwrap import wrap

from walkthrough.handout.handout import Entry, Handout, Kind, Section, labelled
from walkthrough.script.words import Words

WIDTH = 76
"""Characters of a line."""
INDENT = "  "


def as_text(handouts: tuple[Handout, ...], words: Words) -> str:
    """Write handouts one after the other."""
    return "\n\n\n".join(_handout(each, words) for each in handouts) + "\n"


def _handout(handout: Handout, words: Words) -> str:
    return "\n\n".join([handout.title, *(_section(each, words) for each in handout.sections)])


def _section(section: Section, words: Words) -> str:
    lines = [section.heading] if section.heading else []
    for place, entry in enumerate(section.entries):
        if place and not (_is_item(entry) and _is_item(section.entries[place - 1])):
            lines.append("")
        lines += _entry(entry, words)
    return "\n".join(lines)


def _is_item(entry: Entry) -> bool:
    return entry.kind in (Kind.ITEM, Kind.TICKED, Kind.UNTICKED)


def _entry(entry: Entry, words: Words) -> list[str]:
    text = entry.text
    if entry.kind is Kind.ROOM:
        text = words.room_to_write
    if entry.kind is Kind.TICKED:
        text = f"{words.plan_ticked}: {text}"
    if entry.label:
        text = f"{labelled(entry.label)} {text}"
    first = f"{INDENT}- " if _is_item(entry) else INDENT
    return wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=" " * len(first),
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip
