"""A tree of nodes -> the script's frozen values, with every mistake collected.

A reader that cannot read a value notes why and returns nothing of its type, so that the rest
is still read and checked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import is_dataclass
from enum import StrEnum
from functools import cache
from math import nan
from typing import Any, TypeVar

from walkthrough.script.fields import Field, fields_of, member_of, without_none
from walkthrough.script.inline import Slip, prose_of, text_of
from walkthrough.script.model import (
    EVERY_ROUTE,
    STEP_KINDS,
    AnyStep,
    Block,
    Ending,
    Identifier,
    Paragraphs,
    Piece,
    Prose,
    Route,
    RouteText,
    Script,
    Seconds,
    Style,
    Text,
)
from walkthrough.script.problem import (
    FORBIDDEN,
    MOST_PROBLEMS,
    Problem,
    ScriptError,
    Source,
    named,
    nearest,
)
from walkthrough.script.source import forbidden_message
from walkthrough.script.tree import Mapping, Node, Scalar, Sequence, parse

Pairs = dict[str, tuple[Node, Node]]


class Reading:
    """What is gathered while a tree is read: its mistakes, and where each record stands."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.terms: list[tuple[Node, Piece]] = []
        """The marked words of all texts."""
        self.lost = False
        """Whether a whole list could not be read: names in it are not known."""
        self._records: dict[int, tuple[Node, Pairs]] = {}

    def note(self, problem: Problem) -> None:
        """Add a mistake; raises ScriptError where there are more than anyone reads."""
        self.problems.append(problem)
        if len(self.problems) > MOST_PROBLEMS:
            message = f"There are more than {MOST_PROBLEMS} problems. These are some of them."
            raise ScriptError([*self.problems, Problem(problem.file, 0, 0, message)])

    def place(self, record: object, node: Node, pairs: Pairs) -> None:
        """Remember where a record stands."""
        self._records[id(record)] = (node, pairs)

    def note_at(self, record: object, field: str, message: str, fragment: str = "") -> None:
        """Add a mistake at a field of a record, or at a part of its text.

        What could not be read has no place: its mistake has been told.
        """
        node, pairs = self._records.get(id(record), (None, {}))
        if node is None:
            return
        child = pairs[field][1] if field in pairs else node
        for item in child.items if isinstance(child, Sequence) else ():
            if isinstance(item, Scalar) and item.value == fragment:
                child = item
        self.note(child.problem(message, fragment))


Reader = Callable[[Node, Reading], Any]
Anything = TypeVar("Anything")

_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\Z")
_DURATION = re.compile(
    r"(?:(?P<minutes>[0-9]+):(?P<seconds>[0-5][0-9])"
    r"|(?P<number>[0-9]+(?:\.[0-9]+)?) ?(?P<unit>s|sec|seconds?|min|minutes?)?)\Z"
)
_LONGEST_DURATION = 12
_WHOLE = re.compile(r"[0-9]{1,6}\Z")
_YES = {"yes": True, "true": True, "no": False, "false": False}
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_NO_TEXT = "There is no text here."


def attempt(kind: type[Anything], node: Node) -> tuple[Anything, Reading]:
    """Read a whole tree as one type, as far as it can be read."""
    reading = Reading()
    shape: Any = kind
    return reader_of(shape)(node, reading), reading


def decode(kind: type[Anything], node: Node) -> tuple[Anything, Reading]:
    """Read a whole tree as one type; raises ScriptError with every mistake found."""
    value, reading = attempt(kind, node)
    if reading.problems:
        raise ScriptError(reading.problems)
    return value, reading


def decode_script(source: Source) -> tuple[Script, Reading]:
    """Read a content file; raises ScriptError with every mistake found."""
    return decode(Script, parse(source))


@cache
def reader_of(kind: Any) -> Reader:
    """Return the function that reads a node as this type."""
    if kind in _LEAVES:
        return _LEAVES[kind]
    if kind == AnyStep:
        return _step
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _one_of([str(each.value) for each in kind], kind)
    inner = without_none(kind)
    if inner is not kind:
        return reader_of(inner)
    member = member_of(kind)
    if member is not None:
        return _list_of(reader_of(member))
    return _record_of(kind)


def nothing(kind: Any) -> Any:
    """Return what stands for a value of this type that could not be read."""
    if kind in _NOTHING:
        return _NOTHING[kind]
    if isinstance(kind, type) and is_dataclass(kind):
        required = (each for each in fields_of(kind).values() if each.required)
        return kind(**{each.name: nothing(each.type) for each in required})
    return None if member_of(kind) is None else ()


@cache
def _keys_of(kind: type) -> dict[str, tuple[Field, Reader]]:
    return {each.name: (each, reader_of(each.type)) for each in fields_of(kind).values()}


def _record_of(kind: type) -> Reader:
    def read(node: Node, reading: Reading) -> Any:
        pairs = pairs_of(node, reading)
        return nothing(kind) if pairs is None else read_record(kind, node, pairs, reading)

    return read


def read_record(kind: type, node: Node, pairs: Pairs, reading: Reading) -> Any:
    """Read names and values as a dataclass."""
    known = _keys_of(kind)
    values: dict[str, Any] = {}
    for name, (key_node, child) in pairs.items():
        if name not in known:
            reading.lost |= isinstance(child, Sequence)
            hint = nearest(name, known)
            reading.note(key_node.problem(f"{named(name)} is not known here.{hint}"))
            continue
        field, read = known[name]
        values[name] = read(child, reading)
        if field.filled and isinstance(child, Sequence) and not child.items:
            reading.note(child.problem("This list is empty. Each of its lines begins with “- ”."))
    for name, (field, _) in known.items():
        if field.required and name not in values:
            reading.note(node.problem(f"“{name}” is missing. {field.told}"))
            values[name] = nothing(field.type)
    record = kind(**values)
    reading.place(record, node, pairs)
    return record


def pairs_of(node: Node, reading: Reading) -> Pairs | None:
    """Read names once each, with those merged in by “<<”; None where there are no names."""
    if not isinstance(node, Mapping):
        reading.note(node.problem("Here should be names with values, such as “id: welcome”."))
        return None
    found: Pairs = {}
    merged: Pairs = {}
    for key, child in node.pairs:
        if not isinstance(key, Scalar):
            reading.note(key.problem("A name should stand here, before a colon."))
        elif key.value == "<<" and not key.style:
            for part in child.items if isinstance(child, Sequence) else [child]:
                for name, pair in (pairs_of(part, reading) or {}).items():
                    merged.setdefault(name, pair)
        elif key.value in found:
            reading.lost |= isinstance(child, Sequence)
            reading.note(key.problem(f"{named(key.value)} stands here twice. Keep one."))
        else:
            found[key.value] = (key, child)
    return {**merged, **found} if merged else found


def _step(node: Node, reading: Reading) -> Any:
    pairs = pairs_of(node, reading)
    if pairs is None:
        return nothing(Ending)
    kind = None
    if "kind" not in pairs:
        kinds = ", ".join(STEP_KINDS)
        reading.note(node.problem(f"“kind” is missing. A step is one of: {kinds}."))
    else:
        kind = STEP_KINDS.get(_kind_of_step(pairs["kind"][1], reading) or "")
    rest = {name: pair for name, pair in pairs.items() if name != "kind"}
    if kind is None:
        return _only_its_name(node, rest, reading)
    return read_record(kind, node, rest, reading)


def _only_its_name(node: Node, pairs: Pairs, reading: Reading) -> Ending:
    """Read the name of a step of no known kind: others may point to it."""
    name = _identifier(pairs["id"][1], reading) if "id" in pairs else Identifier("")
    step = Ending(id=name, headline=(), text=())
    reading.place(step, node, pairs)
    return step


def _list_of(read: Reader) -> Reader:
    def read_list(node: Node, reading: Reading) -> tuple[Any, ...]:
        if not isinstance(node, Sequence):
            reading.lost = True
            reading.note(node.problem("Here should be a list: each line begins with “- ”."))
            return ()
        return tuple([read(item, reading) for item in node.items])

    return read_list


def _filled_in(node: Node, reading: Reading) -> str | None:
    """Return the text of a node; None if it has none, or control characters."""
    if not isinstance(node, Scalar):
        reading.note(node.problem("Here should be a text, not a list or names with values."))
        return None
    value = node.value
    if not value.strip() or (value in _EMPTY and not node.style):
        reading.note(node.problem(_NO_TEXT))
        return None
    forbidden = FORBIDDEN.search(value)
    if forbidden:
        reading.note(node.problem(forbidden_message(forbidden.group())))
        return None
    return value


def _one_of(names: list[str], make: Callable[[str], Any]) -> Reader:
    def read(node: Node, reading: Reading) -> Any:
        value = _filled_in(node, reading)
        if value is None or value in names:
            return None if value is None else make(value)
        hint = nearest(value, names) or f" Use one of: {', '.join(names)}."
        reading.note(node.problem(f"{named(value)} is not known here.{hint}"))
        return None

    return read


_kind_of_step = _one_of(list(STEP_KINDS), str)


def _string(node: Node, reading: Reading) -> str:
    return " ".join((_filled_in(node, reading) or "").split())


def _identifier(node: Node, reading: Reading) -> Identifier:
    value = _filled_in(node, reading)
    if value is not None and not _IDENTIFIER.match(value):
        message = "A short name has only the letters a to z, digits, “-” and “_”. No spaces."
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


def _routes(node: Node, reading: Reading) -> frozenset[Route]:
    if not isinstance(node, Sequence):
        reading.note(node.problem("Here should be a list of routes, such as [iv, im]."))
        return EVERY_ROUTE
    if not node.items:
        reading.note(node.problem("Name at least one route, or leave “routes” out."))
    read = reader_of(Route)
    return frozenset(read(item, reading) for item in node.items) - {None} or EVERY_ROUTE


def _text(node: Node, reading: Reading) -> Text:
    value = _filled_in(node, reading)
    if value is None:
        return ()
    slips: list[Slip] = []
    text = text_of(value, slips)
    _mark(node, text, slips, reading)
    return text


def _paragraphs(node: Node, reading: Reading) -> Prose:
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
        start = max(start, place)
        reading.note(node.source.problem(place if place >= 0 else node.index, slip.message))


def _prose(node: Node, reading: Reading) -> Prose:
    if not isinstance(node, Sequence):
        return _paragraphs(node, reading)
    if not node.items:
        reading.note(node.problem(_NO_TEXT))
    return tuple(block for item in node.items for block in _part(item, reading))


def _part(node: Node, reading: Reading) -> Prose:
    """Read one member of a list of texts: a text, or a text limited to routes."""
    if not isinstance(node, Mapping):
        return _paragraphs(node, reading)
    part: RouteText = reader_of(RouteText)(node, reading)
    return tuple(Block(each.text, each.item, part.routes) for each in part.text)


_LEAVES: dict[Any, Reader] = {
    str: _string,
    int: _whole,
    bool: _yes_or_no,
    Identifier: _identifier,
    Seconds: _seconds,
    Text: _text,
    Prose: _prose,
    Paragraphs: _paragraphs,
    frozenset[Route]: _routes,
}

_NOTHING: dict[Any, Any] = {
    str: "",
    int: 0,
    bool: False,
    Identifier: "",
    Seconds: nan,
    Paragraphs: (),
    frozenset[Route]: EVERY_ROUTE,
}
