"""The small subset of emphasis in a text: strong, emphasis, glossary term, clinic's fact."""

from __future__ import annotations

import re
from dataclasses import dataclass

from walkthrough.script.facts import FACT_NAMES
from walkthrough.script.problem import closest
from walkthrough.script.text import Block, Piece, Prose, Style, Text

_MARK = re.compile(
    r"\*\*(?P<strong>[^*]+)\*\*"
    r"|\*(?=\S)(?P<emphasis>[^*]+)(?<=\S)\*"
    r"|\[\[(?P<shown>[^\[\]|]+)(?:\|(?P<term>[^\[\]|]+))?\]\]"
    r"|\{(?P<fact>[^{}]*)\}"
)
_LEFT_OVER = re.compile(r"\*\*|\[\[|\]\]|[{}]")
_SPACE = re.compile(r"[ \t\r\n]+")
_BEGINS_MARK = re.compile(r"[*\[{\]}]")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_NEARBY = 12
ALONE = {
    "**": "This ** has no second ** after it. Add one, or take this out.",
    "[[": "This [[ has no ]] of its own. Add ]], or take [[ out.",
    "]]": "This ]] has no [[ of its own. Add [[, or take ]] out.",
    "{": "This { has no } of its own. Add }, or take { out.",
    "}": "This } has no { of its own. Add {, or take } out.",
}
"""What is told of a mark without its other half."""


@dataclass(frozen=True, slots=True)
class Slip:
    """A mark that cannot be read: the part of the text where it stands, and why."""

    fragment: str
    message: str
    before: str = ""
    """What stands before it, to tell it from its like."""


def one_line(value: str) -> str:
    """Return a text with single spaces in place of line breaks; unbreakable spaces stay."""
    if "  " in value or "\n" in value or "\t" in value or "\r" in value:
        value = _SPACE.sub(" ", value)
    return value.strip(" ")


def text_of(value: str, slips: list[Slip]) -> Text:
    """Read one line of text; what cannot be read is added to `slips`."""
    value = one_line(value)
    if not _BEGINS_MARK.search(value):
        return (Piece(value),) if value else ()
    return tuple(_pieces(value, Style.PLAIN, slips))


def _pieces(value: str, style: Style, slips: list[Slip]) -> list[Piece]:
    pieces: list[Piece] = []
    position = 0
    for match in _MARK.finditer(value):
        _plain(value[position : match.start()], style, pieces, slips)
        position = match.end()
        kind = match.lastgroup
        if kind == "strong":
            pieces.extend(_pieces(match["strong"], Style.STRONG, slips))
        elif kind == "emphasis":
            pieces.extend(_pieces(match["emphasis"], Style.EMPHASIS, slips))
        elif kind == "fact":
            pieces.extend(_fact(match["fact"].strip(), match.group(), slips))
        else:
            key = (match["term"] or match["shown"]).strip().lower().replace(" ", "-")
            pieces.append(Piece(match["shown"].strip(), Style.TERM, key))
    _plain(value[position:], style, pieces, slips)
    return pieces


def _plain(value: str, style: Style, pieces: list[Piece], slips: list[Slip]) -> None:
    left_over = _LEFT_OVER.search(value)
    if left_over:
        message, place = ALONE[left_over.group()], left_over.start()
        before = value[max(0, place - _NEARBY) : place]
        fragment = value[place : place + _NEARBY]
        slips.append(Slip(fragment, message, before))
    if value:
        pieces.append(Piece(value, style))


def _fact(name: str, written: str, slips: list[Slip]) -> list[Piece]:
    key = name.removeprefix("clinic.")
    if name.startswith("clinic.") and key in FACT_NAMES:
        return [Piece("", Style.FACT, key)]
    close = closest(key, FACT_NAMES)
    hint = f" Did you mean “{{clinic.{close}}}”?" if close else " One is {clinic.phone_day}."
    slips.append(Slip(written, f"{written} is not a fact of the clinic.{hint}"))
    return []


def prose_of(value: str, slips: list[Slip], *, literal: bool) -> Prose:
    """Read paragraphs and list items; a literal block keeps its line breaks, others fold them."""
    blocks = []
    for paragraph in _BLANK_LINE.split(value) if literal else value.split("\n"):
        for line, item in _lines(paragraph):
            text = text_of(line, slips)
            if text:
                blocks.append(Block(text, item))
    return tuple(blocks)


def _lines(paragraph: str) -> list[tuple[str, bool]]:
    """Part a paragraph into its running text and its list items."""
    parts: list[tuple[str, bool]] = []
    for line in paragraph.split("\n"):
        bare = line.strip()
        if bare.startswith("- "):
            parts.append((bare[2:], True))
        elif parts:
            parts[-1] = (f"{parts[-1][0]} {bare}", parts[-1][1])
        else:
            parts.append((bare, False))
    return parts
