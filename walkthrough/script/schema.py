"""The JSON Schema of the same types that the decoder reads."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

from walkthrough.script.clinic import Clinic
from walkthrough.script.fields import fields_of, member_of, without_none
from walkthrough.script.model import Script
from walkthrough.script.steps import STEP_KINDS, AnyStep
from walkthrough.script.text import Identifier, Paragraphs, Prose, Route, RouteText, Seconds, Text
from walkthrough.script.times import Span

_KIND_TOLD = "What kind of step this is."
_TEXT = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_SECONDS = {
    "anyOf": [
        {"type": "number", "minimum": 0},
        {
            "type": "string",
            "pattern": r"^([0-9]+:[0-5][0-9]|[0-9]+(\.[0-9]+)? ?(s|sec|seconds?|min|minutes?)?)$",
            "maxLength": 12,
        },
    ]
}
_IDENTIFIER = {
    "type": ["string", "integer", "boolean"],
    "pattern": r"^[A-Za-z0-9][A-Za-z0-9_-]*$",
    "minimum": 0,
}
_WHOLE = {
    "type": ["integer", "string"],
    "minimum": 0,
    "maximum": 999999,
    "pattern": "^[0-9]{1,6}$",
}
_YES_OR_NO = {
    "type": ["boolean", "string"],
    "pattern": "^([Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$",
}
_LEAVES: dict[Any, dict[str, Any]] = {
    str: _TEXT,
    int: _WHOLE,
    bool: _YES_OR_NO,
    Identifier: _IDENTIFIER,
    Seconds: _SECONDS,
    Span: {"type": "string", "pattern": r"^\s*\S.*\S\s*$", "maxLength": 40},
    Text: _TEXT,
    Paragraphs: _TEXT,
    Prose: {"$ref": "#/$defs/Prose"},
    frozenset[Route]: {
        "type": "array",
        "minItems": 1,
        "items": {"enum": [route.value for route in Route]},
    },
}


def schema() -> dict[str, Any]:
    """Return the schema of a content file."""
    return _whole(Script, "A script of First Session")


def clinic_schema() -> dict[str, Any]:
    """Return the schema of a file of a clinic's own facts."""
    return _whole(Clinic, "A clinic's own facts for First Session")


def schema_text(shape: dict[str, Any] | None = None) -> str:
    """Return a schema, that of a content file if none is named, as the file that editors read."""
    return json.dumps(shape or schema(), indent=1, ensure_ascii=False) + "\n"


def _whole(kind: type, title: str) -> dict[str, Any]:
    definitions: dict[str, Any] = {}
    definitions["Prose"] = _prose(definitions)
    body = _record(kind, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        **body,
        "$defs": dict(sorted(definitions.items())),
    }


def _prose(definitions: dict[str, Any]) -> dict[str, Any]:
    member = {"anyOf": [_TEXT, _shape(RouteText, definitions)]}
    return {"anyOf": [_TEXT, {"type": "array", "minItems": 1, "items": member}]}


def _record(
    record: Any, definitions: dict[str, Any], first: dict[str, Any] | None = None
) -> dict[str, Any]:
    known = fields_of(record)
    more = first or {}
    properties = {}
    for name, each in known.items():
        properties[name] = {**_shape(each.type, definitions), "description": each.told}
        if each.filled:
            properties[name]["minItems"] = 1
    required = [name for name, each in known.items() if each.required]
    return {
        "type": "object",
        "properties": {**more, **properties},
        "required": [*more, *required],
        "additionalProperties": False,
    }


def _shape(written: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    kind: Any = without_none(written)
    if kind in _LEAVES:
        return dict(_LEAVES[kind])
    if kind == AnyStep:
        return _any_step(definitions)
    member = member_of(kind)
    if member is not None:
        return {"type": "array", "items": _shape(member, definitions)}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"enum": [str(each.value) for each in kind]}
    name = kind.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _record(kind, definitions)
    return {"$ref": f"#/$defs/{name}"}


def _any_step(definitions: dict[str, Any]) -> dict[str, Any]:
    """Return the shape of a step: its kind decides, so that an editor names the true mistake."""
    cases = []
    for kind, cls in STEP_KINDS.items():
        name = cls.__name__
        if name not in definitions:
            constant = {"const": kind, "description": _KIND_TOLD}
            definitions[name] = _record(cls, definitions, {"kind": constant})
        cases.append(
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": f"#/$defs/{name}"},
            }
        )
    return {
        "type": "object",
        "properties": {"kind": {"enum": list(STEP_KINDS), "description": _KIND_TOLD}},
        "required": ["kind"],
        "allOf": cases,
    }
