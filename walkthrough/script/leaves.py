"""Single values of a file: texts, names, numbers, lengths of time."""

from __future__ import annotations

import re
from collections.abc import Callable
from math import nan
from typing import Any

from walkthrough.script.durations import range_of
from walkthrough.script.inline import Slip, one_line, prose_of, text_of
from walkthrough.script.problem import FORBIDDEN, closest, named, nearest
from walkthrough.script.reading import Reading
from walkthrough.script.source import forbidden_message
from walkthrough.script.text import Identifier, Paragraphs, Prose, Seconds, Style, Text
from walkthrough.script.times import Span
from walkthrough.script.tree import Node, Scalar

Reader = Callable[[Node, Reading], Any]
"""Reads a node as one type."""

_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\Z")
_DURATION = re.compile(
    r"(?:(?P<minutes>[0-9]+):(?P<seconds>[0-5][0-9])"
    r"|(?P<number>[0-9]+(?:\.[0-9]+)?) ?(?P<unit>s|sec|seconds?|min|minutes?)?)\Z"
)
_LONGEST_DURATION = 12
_LONGEST_RANGE = 40
_LONGEST_SPAN = 48 * 60
"""Minutes: no part of a visit takes longer."""
LONGEST_TEXT = 10_000
"""Letters that one text may have."""
_WHOLE = re.compile(r"[0-9]{1,6}\Z")
_YES = {"yes": True, "true": True, "no": False, "false": False}
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
NO_TEXT = "Nothing is filled in here. Fill it in, or take it out if not needed."


def _filled_in(node: Node, reading: Reading) -> str | None:
    """Return the text of a node; None if it has none, or control characters."""
    if not isinstance(node, Scalar):
        reading.note(node.problem(_not_one_value(node)))
        return None
    value = node.value
    if not value.strip() or (value in _EMPTY and not node.style):
        reading.note(node.problem(NO_TEXT))
        return None
    if len(value) > LONGEST_TEXT:
        message = f"This text has {len(value)} letters. No page can show it. Is a quote missing?"
        reading.note(node.problem(message))
        return None
    # Only an escape in double quotes can hold what the whole file was searched for.
    forbidden = FORBIDDEN.search(value) if node.style == '"' else None
    if forbidden:
        reading.note(node.problem(forbidden_message(forbidden.group())))
        return None
    return value


def _not_one_value(node: Node) -> str:
    text, index = node.source.text, node.index
    sign = "{" if text.startswith("{", index) else ""
    if "[[" in text[max(0, index - 1) : index + 2]:
        sign = "[["
    if sign:
        return f"A text that begins with {sign} needs quotes around it."
    return "Here should be one text or number. Take out brackets, dashes and colons, or use quotes."


def one_of(names: list[str], make: Callable[[str], Any]) -> Reader:
    def read(node: Node, reading: Reading) -> Any:
        value = _filled_in(node, reading)
        if value is None or value in names:
            return None if value is None else make(value)
        hint = nearest(value, names) or f" Use one of: {', '.join(names)}."
        reading.note(node.problem(f"{named(value)} is not known here.{hint}"))
        meant = closest(value, names)
        return make(meant) if meant else None

    return read


def _string(node: Node, reading: Reading) -> str:
    return one_line(_filled_in(node, reading) or "")


def identifier(node: Node, reading: Reading) -> Identifier:
    value = _filled_in(node, reading)
    if value is not None and not _IDENTIFIER.match(value):
        message = (
            "A short name has only a to z, digits, “-” and “_”, such as first-page. No spaces."
        )
        reading.note(node.problem(message))
        value = None
    return Identifier(value or "")


def _seconds(node: Node, reading: Reading) -> Seconds:
    value = _filled_in(node, reading)
    if value is None:
        return Seconds(nan)
    match = _DURATION.match(value)
    if not match or len(value) > _LONGEST_DURATION:
        reading.note(node.problem("A length of time is written like 4s, 1:30 or 5 min."))
        return Seconds(nan)
    if match["minutes"]:
        return Seconds(int(match["minutes"]) * 60.0 + int(match["seconds"]))
    minutes = (match["unit"] or "s").startswith("min")
    return Seconds(float(match["number"]) * (60 if minutes else 1))


def _span(node: Node, reading: Reading) -> Span | None:
    value = _filled_in(node, reading)
    if value is None:
        return None
    found = range_of(value) if len(value) <= _LONGEST_RANGE else None
    if found is None:
        reading.note(node.problem("A length of time is written like 2 h, 40 min or 30-60 min."))
        return None
    low, high = (round(each) for each in found)
    if low > high:
        reading.note(
            node.problem("This range runs backwards. Please write the shorter time first.")
        )
    if max(low, high) > _LONGEST_SPAN:
        reading.note(node.problem("This is more than two days. Please check the number."))
    return Span(min(low, high, _LONGEST_SPAN), min(max(low, high), _LONGEST_SPAN))


def _whole(node: Node, reading: Reading) -> int:
    value = _filled_in(node, reading)
    if value is None or _WHOLE.match(value):
        return int(value or 0)
    reading.note(node.problem("Here should be a whole number, such as 11."))
    return 0


def _yes_or_no(node: Node, reading: Reading) -> bool:
    value = _filled_in(node, reading)
    if value is not None and value.lower() not in _YES:
        reading.note(node.problem("Here should be yes or no."))
    return _YES.get((value or "").lower(), False)


def _text(node: Node, reading: Reading) -> Text:
    value = _filled_in(node, reading)
    if value is None:
        return ()
    slips: list[Slip] = []
    text = text_of(value, slips)
    _mark(node, text, slips, reading)
    return text


def paragraphs(node: Node, reading: Reading) -> Prose:
    value = _filled_in(node, reading)
    if value is None:
        return ()
    slips: list[Slip] = []
    prose = prose_of(value, slips, literal=isinstance(node, Scalar) and node.style == "|")
    for block in prose:
        _mark(node, block.text, slips, reading)
    return prose


def _mark(node: Node, text: Text, slips: list[Slip], reading: Reading) -> None:
    """Remember the marked words of a text, and note each slip at its own place."""
    for piece in text:
        if piece.style is Style.TERM:
            reading.terms.append((node, piece))
    start = node.index
    while slips:
        slip = slips.pop(0)
        place = node.find(slip.fragment, slip.before, start)
        start = max(start, place + 1)
        reading.note(node.source.problem(place if place >= 0 else node.index, slip.message))


LEAVES: dict[Any, Reader] = {
    str: _string,
    int: _whole,
    bool: _yes_or_no,
    Identifier: identifier,
    Seconds: _seconds,
    Span: _span,
    Text: _text,
    Paragraphs: paragraphs,
}
