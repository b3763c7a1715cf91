"""Handouts as Markdown; every sign that Markdown would take for its own is escaped."""

from __future__ import annotations

import re

from walkthrough.handout.handout import Entry, Handout, Kind, Section, labelled
from walkthrough.script.text import Style, Text
from walkthrough.script.words import Words

_OWN_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&!$^])")
_NUMBERED = re.compile(r"^(\s*\d+)([.)])")
ROOM = "\\_" * 30


def as_markdown(handouts: tuple[Handout, ...], words: Words) -> str:
    """Write handouts one after the other."""
    return "\n".join(line for each in handouts for line in _handout(each, words))


def escaped(text: str) -> str:
    """Return text that Markdown shows letter by letter."""
    text = _OWN_SIGNS.sub(r"\\\1", text).replace("://", ":\\/\\/").replace("www.", "www\\.")
    text = _NUMBERED.sub(r"\1\\\2", text)
    return f"\\{text}" if text.startswith(("-", "+", "=")) else text


def _handout(handout: Handout, words: Words) -> list[str]:
    lines = [f"# {escaped(handout.title)}", ""]
    for section in handout.sections:
        lines += _section(section, words)
    return lines


def _section(section: Section, words: Words) -> list[str]:
    heading = f"{'#' * section.level} {escaped(section.heading)}"
    lines = [heading, ""] if section.heading else []
    for entry in section.entries:
        lines.append(_entry(entry, words))
        if entry.kind not in (Kind.ITEM, Kind.TICKED, Kind.UNTICKED):
            lines.append("")
    return lines if not lines[-1] else [*lines, ""]


def _styled(text: Text) -> str:
    """Mark strong and soft words; Markdown has no spaces within its marks."""
    parts = []
    for piece in text:
        mark = {Style.STRONG: "**", Style.EMPHASIS: "*"}.get(piece.style, "")
        inner = piece.text.strip()
        if not mark or not inner:
            parts.append(_OWN_SIGNS.sub(r"\\\1", piece.text))
            continue
        before, _, after = piece.text.partition(inner)
        parts.append(f"{before}{mark}{escaped(inner)}{mark}{after}")
    return "".join(parts)


def _entry(entry: Entry, words: Words) -> str:
    text = _styled(entry.styled) if entry.styled else escaped(entry.text)
    if entry.kind is Kind.ROOM:
        text = ROOM
    if entry.label:
        text = f"**{escaped(labelled(entry.label))}** {text}"
    if entry.kind is Kind.LARGE:
        text = f"**{text}**"
    starts = {Kind.ITEM: "- ", Kind.TICKED: "- [x] ", Kind.UNTICKED: "- [ ] "}
    return starts.get(entry.kind, "") + text
