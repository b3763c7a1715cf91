"""A translation laid over the script it belongs to: whole steps, never half a sentence."""

from __future__ import annotations

from dataclasses import is_dataclass
from typing import Any

from walkthrough.script.decode import Places, Reading, decode, pairs_of
from walkthrough.script.fields import fields_of, member_of, without_none
from walkthrough.script.model import (
    STEP_KINDS,
    AnyStep,
    Identifier,
    Prose,
    Script,
    Text,
)
from walkthrough.script.problem import ScriptError, Source, nearest
from walkthrough.script.tree import Mapping, Node, Scalar, Sequence, parse

_WORDED = (Text, Prose, str)
_ITS_OWN = ("language", "language_name", "version")


def decode_translation(first: Source, translation: Source) -> tuple[Script, Places]:
    """Read a script in another language; raises ScriptError with every mistake found.

    What the translation leaves out shows in the first language. A step, an exercise or a
    term is translated whole or not at all.
    """
    reading = Reading()
    merged = _record(Script, parse(first), parse(translation), reading, lenient=True)
    if reading.problems:
        raise ScriptError(reading.problems)
    return decode(Script, merged)


def _record(kind: Any, first: Node, other: Node, reading: Reading, *, lenient: bool) -> Node:
    """Lay a mapping over the one of the first language; lenient ones may leave texts out."""
    base, over = pairs_of(first, reading), pairs_of(other, reading)
    if base is None or over is None:
        return first
    known = fields_of(kind)
    merged = Mapping(other.source, other.index)
    whole = True
    for name, (key, child) in base.items():
        if name not in over:
            if name in known and _worded(known[name].type) and not lenient:
                reading.note(other.problem(f"The translation leaves out “{name}”."))
                whole = False
            merged.pairs.append((key, child))
        elif name in known:
            merged.pairs.append((key, _value(known[name].type, child, over[name][1], reading)))
        else:
            merged.pairs.append((key, child))
    for name, (key, child) in over.items():
        if name not in base and name in _ITS_OWN:
            merged.pairs.append((key, child))
        elif name not in base:
            hint = nearest(name, base)
            reading.note(key.problem(f"The first language has no “{name}” here.{hint}"))
    return merged if whole else first


def _value(kind: Any, first: Node, other: Node, reading: Reading) -> Node:
    kind = without_none(kind)
    if kind in _WORDED or kind is Identifier:
        return other if _is_own_text(kind, other) else first
    member = member_of(kind)
    if member is not None and (member == AnyStep or is_dataclass(member)):
        return _list(member, first, other, reading)
    if isinstance(kind, type) and is_dataclass(kind):
        return _record(kind, first, other, reading, lenient=True)
    return first


def _is_own_text(kind: Any, other: Node) -> bool:
    """Names stay the first language's, but for the name of the language itself."""
    return kind in _WORDED or (isinstance(other, Scalar) and len(other.value) <= 8)


def _worded(kind: Any) -> bool:
    return without_none(kind) in _WORDED


def _list(member: Any, first: Node, other: Node, reading: Reading) -> Node:
    """Lay members over those of the same id; members without an id go by their place."""
    if not isinstance(first, Sequence) or not isinstance(other, Sequence):
        reading.note(other.problem("Here should be a list, as in the first language."))
        return first
    merged = Sequence(first.source, first.index)
    names = _names(first)
    overs = dict(zip(_names(other), other.items, strict=True))
    for name, node in overs.items():
        if name not in names:
            hint = nearest(name, names)
            reading.note(node.problem(f"The first language has no “{name}” here.{hint}"))
    for name, node in zip(names, first.items, strict=True):
        over = overs.get(name)
        merged.items.append(node if over is None else _member(member, node, over, reading))
    return merged


def _member(member: Any, first: Node, over: Node, reading: Reading) -> Node:
    kind = _step_kind(first) if member == AnyStep else member
    lenient = kind is None or kind.__name__ in ("Stage", "Source", "Country")
    return first if kind is None else _record(kind, first, over, reading, lenient=lenient)


def _step_kind(node: Node) -> Any:
    return STEP_KINDS.get(_scalar_of(node, "kind") or "")


def _names(members: Sequence) -> list[str]:
    """Return the members' ids; where they have none, their places, such as “line 2”."""
    return [
        _scalar_of(node, "id") or f"line {place}" for place, node in enumerate(members.items, 1)
    ]


def _scalar_of(node: Node, name: str) -> str | None:
    if isinstance(node, Mapping):
        for key, child in node.pairs:
            if isinstance(key, Scalar) and key.value == name and isinstance(child, Scalar):
                return child.value
    return None
