"""The fields of the model's types, as the decoder, the schema and translations read them."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from walkthrough.script import additions, exercises, model, steps, text, times

_NAMES = {
    **vars(text),
    **vars(exercises),
    **vars(steps),
    **vars(model),
    **vars(additions),
    **vars(times),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a mapping in a file."""

    name: str
    type: Any
    told: str
    required: bool
    filled: bool
    """Whether it is a list that needs a member."""


@cache
def fields_of(cls: type) -> dict[str, Field]:
    """Return the keys that a mapping of this type may have, in their order."""
    return {each.name: _field(each) for each in dataclasses.fields(cls)}


def _field(each: dataclasses.Field[Any]) -> Field:
    kind = _type_of(str(each.type))
    required = each.default is dataclasses.MISSING
    is_list = member_of(kind) is not None and kind not in (text.Text, text.Prose)
    return Field(each.name, kind, each.metadata["told"], required, required and is_list)


@cache
def _type_of(written: str) -> Any:
    """Return the type that an annotation of the model names; many fields share a few."""
    return eval(written, _NAMES)


@cache
def without_none(kind: Any) -> Any:
    """Return X for a type `X | None`, and any other type as it is."""
    arguments = [each for each in get_args(kind) if each is not type(None)]
    return arguments[0] if type(None) in get_args(kind) and len(arguments) == 1 else kind


@cache
def member_of(kind: Any) -> Any:
    """Return X for a type `tuple[X, ...]`, None for any other."""
    arguments = get_args(kind)
    return arguments[0] if len(arguments) == 2 and arguments[1] is Ellipsis else None
