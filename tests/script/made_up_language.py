"""A made-up language: the shipped script with accents, and about two fifths longer.

Marks, placeholders, numbers and short names stay, so that what is left in plain letters on a
page is what no translation reaches.
"""

from __future__ import annotations

import re
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

import yaml

from walkthrough.files import shipped_script
from walkthrough.script.fields import fields_of, member_of, without_none
from walkthrough.script.model import Country, Script
from walkthrough.script.model import Source as Reference
from walkthrough.script.problem import Source
from walkthrough.script.steps import STEP_KINDS, AnyStep
from walkthrough.script.text import Prose, Text
from walkthrough.script.tree import Mapping, Node, Scalar, Sequence, parse
from walkthrough.script.words import LONGEST

LETTERS = "xx"
LONGER = 0.4

_ACCENTS = str.maketrans(
    "aceginostuyACEGINOSTUY",
    "áçéğïñöşţüýÁÇÉĞÏÑÖŞŢÜÝ",
)
MADE_UP_LETTERS = frozenset("áçéğïñöşţüýÁÇÉĞÏÑÖŞŢÜÝ")
_KEPT = re.compile(r"(\*+|\[\[[^\]]*\]\]|\{[^{}]*\})")
_WORD = re.compile(r"[^\W\d_]+")
_NOT_TRANSLATED: dict[Any, tuple[str, ...]] = {
    Script: ("version", "wording_allowed"),
    Reference: ("year", "address"),
    Country: ("emergency_number", "last_checked"),
}


class _Literal(str):
    """A text whose line breaks are kept."""


class _Dumper(yaml.SafeDumper):
    """Writes such a text in the literal style."""


_Dumper.add_representer(
    _Literal, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, "|")
)


def made_up(text: str, longer: float = LONGER) -> str:
    """Return a text in the made-up language; marks and placeholders stay."""
    parts = _KEPT.split(text)
    return "".join(
        _mark(part) if index % 2 else _words(part, longer) for index, part in enumerate(parts)
    )


def _mark(mark: str) -> str:
    if not mark.startswith("[["):
        return mark
    shown, _, term = mark[2:-2].partition("|")
    key = term or shown.strip().lower().replace(" ", "-")
    return f"[[{_words(shown, LONGER)}|{key}]]"


def _words(text: str, longer: float) -> str:
    return _WORD.sub(lambda match: _word(match.group(), longer), text)


def _word(word: str, longer: float) -> str:
    """Lengthen a word by saying its vowels, or its last letter, again."""
    more = round((len(word) + 1) * longer)
    places = [index for index, letter in enumerate(word) if letter.lower() in "aeiouy"]
    letters = list(word)
    for extra in range(more):
        place = places[extra % len(places)] if places else len(word) - 1
        letters[place] += word[place].lower()
    return "".join(letters).translate(_ACCENTS)


def made_up_language(text: str, *, leaving_out: frozenset[str] = frozenset()) -> str:
    """Return the translation of a script; steps and others of these ids are left out."""
    data = _record(Script, parse(Source("content.yaml", text)), leaving_out)
    data |= {"language": LETTERS, "language_name": made_up("Made up")}
    for name, longest in LONGEST.items():
        data["words"][name] = _fitting(data["words"][name], longest)
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)


def write_made_up_language(folder: Path, *, leaving_out: frozenset[str] = frozenset()) -> Path:
    """Write the shipped script and its translation to a folder; return where the script is."""
    text = shipped_script().read_text(encoding="utf-8")
    path = folder / "content.yaml"
    path.write_text(text, encoding="utf-8")
    translation = made_up_language(text, leaving_out=leaving_out)
    path.with_name(f"content.{LETTERS}.yaml").write_text(translation, encoding="utf-8")
    return path


def _fitting(text: str, longest: int) -> str:
    """Cut a made-up text at a word, as a translator would find a shorter one."""
    while len(text) > longest:
        text = text.rpartition(" ")[0]
    return text


def _record(kind: Any, node: Node, leaving_out: frozenset[str]) -> dict[str, Any]:
    assert isinstance(node, Mapping)
    known = fields_of(kind)
    data: dict[str, Any] = {}
    for key, child in node.pairs:
        assert isinstance(key, Scalar)
        if key.value == "id":
            data["id"] = _written(child)
        elif key.value in known and key.value not in _NOT_TRANSLATED.get(kind, ()):
            value = _value(without_none(known[key.value].type), child, leaving_out)
            if value is not None:
                data[key.value] = value
    return data


def _value(kind: Any, node: Node, leaving_out: frozenset[str]) -> Any:
    """Return what a translation says in the place of a value; None where it says nothing."""
    if kind in (str, Text, Prose):
        return _prose(node)
    member = member_of(kind)
    if member == AnyStep or is_dataclass(member):
        assert isinstance(node, Sequence)
        members = [_member(member, each, leaving_out) for each in node.items]
        return [each for each in members if each.get("id") not in leaving_out]
    if isinstance(kind, type) and is_dataclass(kind):
        return _record(kind, node, leaving_out) or None
    return None


def _member(kind: Any, node: Node, leaving_out: frozenset[str]) -> dict[str, Any]:
    if kind != AnyStep:
        return _record(kind, node, leaving_out)
    assert isinstance(node, Mapping)
    kinds = {_written(key): _written(value) for key, value in node.pairs}
    return _record(STEP_KINDS[kinds["kind"]], node, leaving_out)


def _prose(node: Node) -> Any:
    if isinstance(node, Sequence):
        return [_part(each) for each in node.items]
    assert isinstance(node, Scalar)
    text = made_up(node.value)
    return _Literal(text) if node.style == "|" else text


def _part(node: Node) -> Any:
    if not isinstance(node, Mapping):
        return _prose(node)
    pairs = {_written(key): value for key, value in node.pairs}
    routes = pairs["routes"]
    assert isinstance(routes, Sequence)
    return {"routes": [_written(each) for each in routes.items], "text": _prose(pairs["text"])}


def _written(node: Node) -> str:
    return node.value if isinstance(node, Scalar) else ""
