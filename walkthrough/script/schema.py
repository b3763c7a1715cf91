"""The JSON Schema of the same types that the decoder reads."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

from walkthrough.script.fields import fields_of, member_of, without_none
from walkthrough.script.model import (
    STEP_KINDS,
    AnyStep,
    Identifier,
    Prose,
    Route,
    Script,
    Seconds,
    Text,
)

_TEXT = {"type": "string", "pattern": r"\S"}
_NUMBER = {"type": "integer", "minimum": 0, "maximum": 999999}
_DURATION = r"^(\d+:[0-5]\d|\d+(\.\d+)? ?(s|sec|seconds?|min|minutes?)?)$"
_SECONDS = {
    "anyOf": [
        {"type": "number", "minimum": 0},
        {
            "type": "string",
            "pattern": r"^(\d+:[0-5]\d|\d+(\.\d+)? ?(s|sec|seconds?|min|minutes?)?)$",
        },
    ]
}
_IDENTIFIER = {
    "anyOf": [
        {"type": "string", "pattern": r"^[A-Za-z0-9][A-Za-z0-9_-]*$"},
        {"type": "integer", "minimum": 0},
    ]
}
_LEAVES: dict[Any, dict[str, Any]] = {
    str: {"anyOf": [_TEXT, {"type": "number"}]},
    int: _NUMBER,
    bool: {"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no"]}]},
    Identifier: _IDENTIFIER,
    Seconds: _SECONDS,
    Text: {"anyOf": [_TEXT, {"type": "number"}]},
    Prose: {"$ref": "#/$defs/Prose"},
    frozenset[Route]: {
        "type": "array",
        "minItems": 1,
        "items": {"enum": [route.value for route in Route]},
    },
}


def schema() -> dict[str, Any]:
    """Return the schema of a content file."""
    definitions: dict[str, Any] = {"Prose": _prose()}
    body = _record(Script, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A script of First Session",
        **body,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_text() -> str:
    """Return the schema as the file that editors read."""
    return json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"


def _prose() -> dict[str, Any]:
    part = {
        "type": "object",
        "properties": {"routes": _LEAVES[frozenset[Route]], "text": {"anyOf": [_TEXT]}},
        "required": ["text"],
        "additionalProperties": False,
    }
    return {
        "anyOf": [
            _TEXT,
            {"type": "number"},
            {"type": "array", "minItems": 1, "items": {"anyOf": [_TEXT, part]}},
        ]
    }


def _record(
    record: Any, definitions: dict[str, Any], first: dict[str, Any] | None = None
) -> dict[str, Any]:
    known = fields_of(record)
    more = first or {}
    properties = {
        name: {**_shape(each.type, definitions), "description": each.told}
        for name, each in known.items()
    }
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
        return {"oneOf": [_step(name, definitions) for name in STEP_KINDS]}
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


def _step(name: str, definitions: dict[str, Any]) -> dict[str, Any]:
    cls = STEP_KINDS[name]
    if cls.__name__ not in definitions:
        constant = {"const": name, "description": "What kind of step this is."}
        definitions[cls.__name__] = _record(cls, definitions, {"kind": constant})
    return {"$ref": f"#/$defs/{cls.__name__}"}
