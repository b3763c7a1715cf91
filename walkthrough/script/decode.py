"""A tree of nodes -> the script's frozen values, with every mistake collected."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, Final, TypeVar

from walkthrough.script.fields import Field, fields_of, member_of, without_none
from walkthrough.script.inline import Slip, prose_of, text_of
from walkthrough.script.model import (
    EVERY_ROUTE,
    STEP_KINDS,
    AnyStep,
    Block,
    Identifier,
    Prose,
    Route,
    Script,
    Seconds,
    Text,
)
from walkthrough.script.problem import FORBIDDEN, Problem, ScriptError, Source, nearest
from walkthrough.script.source import forbidden_message
from walkthrough.script.tree import Mapping, Node, Scalar, Sequence, parse


class _Missing:
    """Stands for a value that could not be read; its problem has been noted."""


MISSING: Final = _Missing()


class Reading:
    """What is gathered while a tree is read."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.nodes: dict[int, tuple[Node, dict[str, Node]]] = {}

    def note(self, problem: Problem) -> None:
        """Add a mistake."""
        self.problems.append(problem)


class Places:
    """Where each record of a decoded value stands in its file."""

    def __init__(self, nodes: dict[int, tuple[Node, dict[str, Node]]]) -> None:
        self._nodes = nodes

    def problem(self, record: object, field: str, message: str, fragment: str = "") -> Problem:
        """Make a problem at a field of a record, or at a part of its text."""
        node, children = self._nodes[id(record)]
        child = children.get(field, node)
        place = child.source.text.find(fragment, child.index) if fragment else -1
        return child.source.problem(place if place >= 0 else child.index, message)


Reader = Callable[[Node, Reading], Any]
Anything = TypeVar("Anything")

_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*\Z")
_DURATION = re.compile(
    r"(?:(?P<minutes>\d+):(?P<seconds>[0-5]\d)"
    r"|(?P<number>\d+(?:\.\d+)?) ?(?P<unit>s|sec|seconds?|min|minutes?)?)\Z"
)
_YES = {"yes": True, "true": True, "no": False, "false": False}


def decode(kind: type[Anything], node: Node) -> tuple[Anything, Places]:
    """Read a whole tree as one type; raises ScriptError with every mistake found."""
    reading = Reading()
    shape: Any = kind
    value = reader_of(shape)(node, reading)
    if reading.problems or value is MISSING:
        raise ScriptError(reading.problems)
    return value, Places(reading.nodes)


def decode_script(source: Source) -> tuple[Script, Places]:
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
    return _record(kind)


def _record(kind: type) -> Reader:
    def read(node: Node, reading: Reading) -> Any:
        return read_record(kind, fields_of(kind), node, reading)

    return read


def read_record(kind: type, known: dict[str, Field], node: Node, reading: Reading) -> Any:
    """Read a mapping as a dataclass."""
    pairs = pairs_of(node, reading)
    if pairs is None:
        return MISSING
    values: dict[str, Any] = {}
    complete = True
    for key, (key_node, child) in pairs.items():
        field = known.get(key)
        if field is None:
            reading.note(key_node.problem(f"“{key}” is not known here.{nearest(key, known)}"))
            continue
        value = reader_of(field.type)(child, reading)
        if value is MISSING:
            complete = False
        else:
            values[key] = value
    for field in known.values():
        if field.required and field.name not in pairs:
            reading.note(node.problem(f"“{field.name}” is missing. {field.told}"))
            complete = False
    if not complete:
        return MISSING
    record = kind(**values)
    reading.nodes[id(record)] = (node, {key: child for key, (_, child) in pairs.items()})
    return record


def pairs_of(node: Node, reading: Reading) -> dict[str, tuple[Node, Node]] | None:
    """Read a mapping's keys once each, merge keys included; None if it is no mapping."""
    if not isinstance(node, Mapping):
        reading.note(node.problem("Here should be names with values, such as “id: welcome”."))
        return None
    found: dict[str, tuple[Node, Node]] = {}
    merged: dict[str, tuple[Node, Node]] = {}
    for key, child in node.pairs:
        if not isinstance(key, Scalar):
            reading.note(key.problem("A name should stand here, before a colon."))
        elif key.value == "<<" and key.plain:
            for part in child.items if isinstance(child, Sequence) else [child]:
                for name, pair in (pairs_of(part, reading) or {}).items():
                    merged.setdefault(name, pair)
        elif key.value in found:
            reading.note(key.problem(f"“{key.value}” stands here twice. Keep one."))
        else:
            found[key.value] = (key, child)
    return {**merged, **found}


def _step(node: Node, reading: Reading) -> Any:
    pairs = pairs_of(node, reading)
    if pairs is None:
        return MISSING
    if "kind" not in pairs:
        kinds = ", ".join(STEP_KINDS)
        reading.note(node.problem(f"“kind” is missing. A step is one of: {kinds}."))
        return MISSING
    kind = _one_of(list(STEP_KINDS), str)(pairs["kind"][1], reading)
    if kind is MISSING:
        return MISSING
    rest = Mapping(node.source, node.index)
    rest.pairs = [pair for name, pair in pairs.items() if name != "kind"]
    cls: Any = STEP_KINDS[kind]
    return read_record(cls, fields_of(cls), rest, reading)


def _list_of(read: Reader) -> Reader:
    def read_list(node: Node, reading: Reading) -> Any:
        if not isinstance(node, Sequence):
            reading.note(node.problem("Here should be a list: each line begins with “- ”."))
            return MISSING
        values = [read(item, reading) for item in node.items]
        return MISSING if MISSING in values else tuple(values)

    return read_list


def _scalar(node: Node, reading: Reading) -> Scalar | None:
    """Return the node if it is a filled-in text without control characters."""
    if not isinstance(node, Scalar):
        reading.note(node.problem("Here should be a text."))
        return None
    if not node.value.strip() or (node.plain and node.value in ("~", "null")):
        reading.note(node.problem("There is no text here."))
        return None
    forbidden = FORBIDDEN.search(node.value)
    if forbidden:
        reading.note(node.problem(forbidden_message(forbidden.group())))
        return None
    return node


def _one_of(names: list[str], make: Callable[[str], Any]) -> Reader:
    def read(node: Node, reading: Reading) -> Any:
        scalar = _scalar(node, reading)
        if scalar is None:
            return MISSING
        if scalar.value not in names:
            hint = nearest(scalar.value, names) or f" Use one of: {', '.join(names)}."
            reading.note(node.problem(f"“{scalar.value}” is not known here.{hint}"))
            return MISSING
        return make(scalar.value)

    return read


def _string(node: Node, reading: Reading) -> Any:
    scalar = _scalar(node, reading)
    return MISSING if scalar is None else " ".join(scalar.value.split())


def _identifier(node: Node, reading: Reading) -> Any:
    scalar = _scalar(node, reading)
    if scalar is None:
        return MISSING
    if not _IDENTIFIER.match(scalar.value):
        reading.note(
            node.problem("A short name has only letters, digits, hyphens and underscores.")
        )
        return MISSING
    return Identifier(scalar.value)


def _seconds(node: Node, reading: Reading) -> Any:
    scalar = _scalar(node, reading)
    if scalar is None:
        return MISSING
    match = _DURATION.match(scalar.value)
    if not match or len(scalar.value) > 12:
        reading.note(node.problem("A length of time is written like 4s, 1:30 or 5 min."))
        return MISSING
    if match["minutes"]:
        return Seconds(int(match["minutes"]) * 60.0 + int(match["seconds"]))
    minutes = (match["unit"] or "s").startswith("min")
    return Seconds(float(match["number"]) * (60 if minutes else 1))


def _whole(node: Node, reading: Reading) -> Any:
    scalar = _scalar(node, reading)
    if scalar is None:
        return MISSING
    if not re.fullmatch(r"[0-9]{1,6}", scalar.value):
        reading.note(node.problem("Here should be a whole number, such as 11."))
        return MISSING
    return int(scalar.value)


def _yes_or_no(node: Node, reading: Reading) -> Any:
    scalar = _scalar(node, reading)
    if scalar is None:
        return MISSING
    answer = _YES.get(scalar.value.lower())
    if answer is None:
        reading.note(node.problem("Here should be yes or no."))
        return MISSING
    return answer


def _routes(node: Node, reading: Reading) -> Any:
    routes = _list_of(reader_of(Route))(node, reading)
    if routes is MISSING:
        return MISSING
    if not routes:
        reading.note(node.problem("Name at least one route, or leave “routes” out."))
        return MISSING
    return frozenset(routes)


def _text(node: Node, reading: Reading) -> Any:
    scalar = _scalar(node, reading)
    if scalar is None:
        return MISSING
    slips: list[Slip] = []
    text = text_of(scalar.value, slips)
    return MISSING if _noted(scalar, slips, reading) else text


def _noted(scalar: Scalar, slips: list[Slip], reading: Reading) -> bool:
    """Note each slip at its own place in the text; return whether there were any."""
    for slip in slips:
        place = scalar.source.text.find(slip.fragment, scalar.index, scalar.end)
        reading.note(scalar.source.problem(place if place >= 0 else scalar.index, slip.message))
    return bool(slips)


def _prose(node: Node, reading: Reading) -> Any:
    if not isinstance(node, Sequence):
        return _blocks(node, EVERY_ROUTE, reading)
    parts = [_part(item, reading) for item in node.items]
    if not parts:
        reading.note(node.problem("There is no text here."))
        return MISSING
    return MISSING if MISSING in parts else tuple(block for part in parts for block in part)


def _part(node: Node, reading: Reading) -> Any:
    """Read one member of a prose list: a text, or a text limited to routes."""
    if not isinstance(node, Mapping):
        return _blocks(node, EVERY_ROUTE, reading)
    value = read_record(dict, _PART, node, reading)
    if value is MISSING:
        return MISSING
    routes = value.get("routes", EVERY_ROUTE)
    return tuple(Block(each.text, each.item, routes) for each in value["text"])


def _blocks(node: Node, routes: frozenset[Route], reading: Reading) -> Any:
    scalar = _scalar(node, reading)
    if scalar is None:
        return MISSING
    slips: list[Slip] = []
    prose = prose_of(scalar.value, scalar.literal, routes, slips)
    return MISSING if _noted(scalar, slips, reading) else prose


_PART = {
    "routes": Field("routes", frozenset[Route], "The routes that see this text.", False),
    "text": Field("text", Prose, "The text itself.", True),
}

_LEAVES: dict[Any, Reader] = {
    str: _string,
    int: _whole,
    bool: _yes_or_no,
    Identifier: _identifier,
    Seconds: _seconds,
    Text: _text,
    Prose: _prose,
    frozenset[Route]: _routes,
}
