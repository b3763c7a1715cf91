"""A translation laid over the script it belongs to: whole steps, never half a sentence."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import Any

from walkthrough.script.decode import decode
from walkthrough.script.exercises import Breathing, Condition, Grounding, TimedLine
from walkthrough.script.fields import Field, fields_of, member_of, without_none
from walkthrough.script.model import (
    ClinicQuestion,
    Country,
    Line,
    QuestionGroup,
    Script,
    Stage,
    Term,
)
from walkthrough.script.model import Source as Reference
from walkthrough.script.problem import Source, nearest
from walkthrough.script.reading import Reading, pairs_of
from walkthrough.script.steps import STEP_KINDS, AnyStep, Choice, Entry, Figure, Gate, Item
from walkthrough.script.text import Prose, Text
from walkthrough.script.tree import Mapping, Node, Scalar, Sequence, parse

_WORDED = (Text, Prose, str)
_ITS_OWN = ("language", "language_name", "version")
_MAY_BE_PARTLY_DONE = (Script, Reference, Country)
_MAY_BE_LEFT_OUT = (
    Stage,
    AnyStep,
    Breathing,
    Grounding,
    Condition,
    Term,
    Reference,
    Country,
    QuestionGroup,
)
_PARTS = (Choice, Item, Entry, TimedLine, Line, ClinicQuestion)
_NEEDED_BY_STEPS = ("words", "facts")


def decode_translation(first: Source, translation: Source, language: str) -> tuple[Script, Reading]:
    """Read a script in another language, as far as it can be read.

    What the translation leaves out shows in the first language. A step, an exercise or a
    term is translated whole or not at all.
    """
    merged, laid = lay_over(first, translation, language)
    script, reading = decode(Script, merged)
    reading.problems += laid.problems
    return script, reading


def lay_over(first: Source, translation: Source, language: str) -> tuple[Node, Reading]:
    """Return the tree of a script in another language, and the mistakes found on the way."""
    laid = Reading()
    over = parse(translation)
    merged = _record(Script, parse(first), over, laid)
    _frame(over, language, laid)
    return merged, laid


def _frame(over: Node, language: str, reading: Reading) -> None:
    """Note what a translation needs besides its steps."""
    pairs = pairs_of(over, Reading())
    if pairs is None:
        return
    known = fields_of(Script)
    needed = ["language", "language_name"]
    if "stages" in pairs:
        needed += _NEEDED_BY_STEPS
    for name in needed:
        if name not in pairs:
            reading.note(over.problem(f"“{name}” is missing. {known[name].told}"))
    if "language" in pairs and _name_of(pairs["language"][1]) != language:
        message = f"The file's name says “{language}”. Here should be the same."
        reading.note(pairs["language"][1].problem(message))


def _record(kind: Any, first: Node, other: Node, reading: Reading) -> Node:
    """Lay names and values over those of the first language."""
    base, over = pairs_of(first, Reading()), pairs_of(other, reading)
    if base is None or over is None:
        return first
    known = fields_of(kind)
    merged = Mapping(other.source, other.index, other.end)
    whole = True
    for name, (key, child) in base.items():
        if name in over and name in known:
            child = _value(known[name], child, over[name][1], reading)
        elif name in known and _belongs(known[name].type) and kind not in _MAY_BE_PARTLY_DONE:
            reading.note(other.problem(f"The translation leaves out “{name}”."))
            whole = False
        if not (kind is Script and name in _ITS_OWN and name in over):
            merged.items += (key, child)
    for name, (key, child) in over.items():
        if kind is Script and name in _ITS_OWN:
            merged.items += (key, child)
        elif name not in base:
            hint = nearest(name, base)
            reading.note(key.problem(f"The first language has no “{name}” here.{hint}"))
    return merged if whole else first


def _belongs(written: Any) -> bool:
    """Whether a value of this type shows words of the page that it stands on."""
    kind = without_none(written)
    return kind in (*_WORDED, Gate, Figure) or member_of(kind) in _PARTS


def _value(field: Field, first: Node, other: Node, reading: Reading) -> Node:
    kind = without_none(field.type)
    if kind in _WORDED:
        _same_routes(first, other, reading)
        return other
    member = member_of(kind)
    if member in (*_PARTS, *_MAY_BE_LEFT_OUT):
        return _list(member, first, other, reading)
    if isinstance(kind, type) and is_dataclass(kind):
        return _record(kind, first, other, reading)
    return first


def _same_routes(first: Node, other: Node, reading: Reading) -> None:
    """Note texts that are limited to other routes than in the first language."""
    if _routes_in(first) != _routes_in(other):
        message = "The “routes” of these texts differ from the first language. Copy them."
        reading.note(other.problem(message))


def _routes_in(node: Node) -> list[list[str]]:
    items = node.items if isinstance(node, Sequence) else []
    return [found for item in items if (found := _routes_of(item)) is not None]


def _routes_of(node: Node) -> list[str] | None:
    pairs = pairs_of(node, Reading()) if isinstance(node, Mapping) else None
    if not pairs or "routes" not in pairs:
        return None
    routes = pairs["routes"][1]
    names = routes.items if isinstance(routes, Sequence) else [routes]
    return sorted(_name_of(each) for each in names)


def _list(member: Any, first: Node, other: Node, reading: Reading) -> Node:
    """Lay members over those of the same name; members without one go by their place."""
    if not isinstance(first, Sequence) or not isinstance(other, Sequence):
        if not isinstance(other, Sequence):
            reading.note(other.problem("Here should be a list, as in the first language."))
        return first
    names, overs = _names(first), _by_name(member, first, other, reading)
    merged = Sequence(first.source, first.index, first.end)
    for name, node in zip(names, first.items, strict=True):
        over = overs.get(name)
        if over is None and member in _PARTS:
            reading.note(other.problem(f"The translation leaves out “{name}”."))
        merged.items.append(node if over is None else _member(member, node, over, reading))
    return merged


def _by_name(member: Any, first: Sequence, other: Sequence, reading: Reading) -> dict[str, Node]:
    names = _names(first)
    found: dict[str, Node] = {}
    for name, node in zip(_names(other), other.items, strict=True):
        if name in found:
            reading.note(node.problem(f"“{name}” stands here twice. Keep one."))
        elif name not in names:
            hint = nearest(name, names)
            reading.note(node.problem(f"The first language has no “{name}” here.{hint}"))
        found[name] = node
    return found


def _member(member: Any, first: Node, over: Node, reading: Reading) -> Node:
    kind = STEP_KINDS.get(_text_at(first, "kind")) if member == AnyStep else member
    return first if kind is None else _record(kind, first, over, reading)


def _names(members: Sequence) -> list[str]:
    """Return the members' ids; where they have none, their places, such as “line 2”."""
    return [_text_at(node, "id") or f"line {place}" for place, node in enumerate(members.items, 1)]


def _text_at(node: Node, name: str) -> str:
    pairs = node.pairs if isinstance(node, Mapping) else ()
    return next((_name_of(child) for key, child in pairs if _name_of(key) == name), "")


def _name_of(node: Node) -> str:
    return node.value if isinstance(node, Scalar) else ""
