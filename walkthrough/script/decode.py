"""A tree of nodes -> the script's frozen values, with every mistake collected.

A reader that cannot read a value notes why and returns nothing of its type, so that the rest
is still read and checked.
"""

from __future__ import annotations

from dataclasses import is_dataclass
from enum import StrEnum
from functools import cache
from math import nan
from typing import Any, TypeVar

from walkthrough.script.fields import Field, fields_of, member_of, without_none
from walkthrough.script.leaves import LEAVES, NO_TEXT, Reader, identifier, one_of, paragraphs
from walkthrough.script.problem import closest, named, nearest
from walkthrough.script.reading import Pairs, Reading, pairs_of
from walkthrough.script.steps import STEP_KINDS, AnyStep, Ending
from walkthrough.script.text import (
    EVERY_ROUTE,
    Block,
    Identifier,
    Paragraphs,
    Prose,
    Route,
    RouteText,
    Seconds,
)
from walkthrough.script.tree import Mapping, Node, Scalar, Sequence

Anything = TypeVar("Anything")


def decode(kind: type[Anything], node: Node) -> tuple[Anything, Reading]:
    """Read a whole tree as one type; the mistakes are among what was gathered."""
    reading = Reading()
    shape: Any = kind
    return reader_of(shape)(node, reading), reading


@cache
def reader_of(kind: Any) -> Reader:
    """Return the function that reads a node as this type."""
    if kind in LEAVES:
        return LEAVES[kind]
    if kind in _LISTS:
        return _LISTS[kind]
    if kind == AnyStep:
        return _step
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return one_of([str(each.value) for each in kind], kind)
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
    example = next(iter(fields_of(kind)))

    def read(node: Node, reading: Reading) -> Any:
        pairs = pairs_of(node, reading, example)
        return nothing(kind) if pairs is None else read_record(kind, node, pairs, reading)

    return read


def read_record(kind: type, node: Node, pairs: Pairs, reading: Reading) -> Any:
    """Read names and values as a dataclass; a misspelt name as the one that was meant."""
    known = _keys_of(kind)
    values: dict[str, Any] = {}
    for name, (key_node, child) in pairs.items():
        if name not in known:
            hint = nearest(name, known) or " Please check the spelling, or take it out."
            reading.note(key_node.problem(f"{named(name)} is not known here.{hint}"))
            name = closest(name, known)
            if not name or name in pairs or name in values:
                reading.lost |= isinstance(child, Sequence)
                continue
        field, read = known[name]
        values[name] = read(child, reading)
        if field.filled and isinstance(child, Sequence) and not child.items:
            message = "This list is empty. In place of [], please write lines that begin with “- ”."
            reading.note(child.problem(message))
    for name, (field, _) in known.items():
        if field.required and name not in values:
            reading.note(node.problem(f"“{name}” is missing. {field.told}"))
            values[name] = nothing(field.type)
    record = kind(**values)
    reading.place(record, node, pairs)
    return record


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
    name = identifier(pairs["id"][1], reading) if "id" in pairs else Identifier("")
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


_kind_of_step = one_of(list(STEP_KINDS), str)


def _routes(node: Node, reading: Reading) -> frozenset[Route]:
    if not isinstance(node, Sequence):
        reading.note(node.problem("Here should be a list of routes, such as [iv, im]."))
        return EVERY_ROUTE
    if not node.items:
        reading.note(node.problem("Name at least one route, or leave “routes” out."))
    read = reader_of(Route)
    return frozenset(read(item, reading) for item in node.items) - {None} or EVERY_ROUTE


def _prose(node: Node, reading: Reading) -> Prose:
    if not isinstance(node, Sequence):
        return paragraphs(node, reading)
    if not node.items:
        reading.note(node.problem(NO_TEXT))
    return tuple(block for item in node.items for block in _part(item, reading))


def _part(node: Node, reading: Reading) -> Prose:
    """Read one member of a list of texts: a text, or a text limited to routes."""
    if not isinstance(node, Mapping):
        return paragraphs(node, reading)
    if not any(_is_part_key(key) for key, _ in node.pairs):
        if node.source.text[node.index] == "{":
            return paragraphs(node, reading)
        reading.note(node.problem("A text with a colon in it needs quotes around it."))
        return ()
    part: RouteText = reader_of(RouteText)(node, reading)
    return tuple(Block(each.text, each.item, part.routes) for each in part.text)


def _is_part_key(key: Node) -> bool:
    names = ("<<", *fields_of(RouteText))
    return isinstance(key, Scalar) and (key.value in names or bool(closest(key.value, names)))


_LISTS: dict[Any, Reader] = {Prose: _prose, frozenset[Route]: _routes}

_NOTHING: dict[Any, Any] = {
    str: "",
    int: 0,
    bool: False,
    Identifier: "",
    Seconds: nan,
    Paragraphs: (),
    frozenset[Route]: EVERY_ROUTE,
}
