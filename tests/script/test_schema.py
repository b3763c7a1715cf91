from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.script.editor import EditorLoader
from tests.script.samples import SAMPLE, SHIPPED, sample
from tests.script.tables import Row, each_row, table
from walkthrough.files import shipped_script
from walkthrough.script.decode import decode
from walkthrough.script.model import Script
from walkthrough.script.problem import ScriptError
from walkthrough.script.schema import clinic_schema, schema, schema_text
from walkthrough.script.source import source_of
from walkthrough.script.steps import STEP_KINDS
from walkthrough.script.tree import parse

ONLY_THE_DECODER_REFUSES = {
    "a name written twice",
    "** opens and does not close",
    "a third **",
    "[[ opens and does not close",
    "]] without [[",
    "[[ within [[",
    "{ opens and does not close",
    "} without {",
    "a misspelt fact",
    "a fact without “clinic.”",
    "a fact without a name",
    "the same mistake twice in one line",
    "a mark that breaks over two lines",
    "a mark in a list item of a text",
    "a mark after escaped quotes",
}
"""A schema knows the shape of a file: not what its texts mean, nor what a name points to."""


@cache
def validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def schema_accepts(text: str) -> bool:
    try:
        value = yaml.load(text, EditorLoader)
    except yaml.YAMLError:
        return False
    return validator().is_valid(value)


def decoder_accepts(text: str) -> bool:
    try:
        _, reading = decode(Script, parse(source_of("a.yaml", text.encode())))
    except ScriptError:
        return False
    return not reading.problems


def test_the_schema_in_the_package_is_fresh() -> None:
    stored = files("walkthrough.script").joinpath("content.schema.json").read_text("utf-8")

    assert stored == schema_text(), "run: python -m walkthrough schema > …/content.schema.json"


def test_the_schema_of_a_clinic_in_the_package_is_fresh() -> None:
    stored = files("walkthrough.script").joinpath("clinic.schema.json").read_text("utf-8")

    told = "run: python -m walkthrough schema --clinic > …/clinic.schema.json"
    assert stored == schema_text(clinic_schema()), told


@pytest.mark.parametrize("shape", [schema, clinic_schema])
def test_the_schema_is_one(shape: Callable[[], dict[str, Any]]) -> None:
    Draft202012Validator.check_schema(shape())


def test_the_shipped_script_names_its_schema_in_its_first_line() -> None:
    first = SHIPPED.partition("\n")[0]

    path = shipped_script().parent / first.removeprefix("# yaml-language-server: $schema=")
    assert path.read_text("utf-8") == schema_text()


def test_the_schema_of_a_clinic_knows_its_facts_and_its_own_steps() -> None:
    own = "{before: welcome, step: {id: a, kind: ending, headline: B, text: C}}"
    text = f"name: Elm\ncountry: us\nown_steps: [{own}]\n"
    checked = Draft202012Validator(clinic_schema())

    assert checked.is_valid(yaml.load(text, EditorLoader))
    assert not checked.is_valid(yaml.load("nam: Elm\n", EditorLoader))
    assert not checked.is_valid(yaml.load(text.replace("ending", "end"), EditorLoader))


@pytest.mark.parametrize("loader", [EditorLoader, yaml.CSafeLoader, yaml.BaseLoader])
@pytest.mark.parametrize("text", [SHIPPED, SAMPLE], ids=["shipped", "sample"])
def test_the_script_fits_the_schema_however_it_is_loaded(text: str, loader: Any) -> None:
    assert [error.message for error in validator().iter_errors(yaml.load(text, loader))] == []


@each_row("decode")
def test_what_the_decoder_refuses_the_schema_refuses(row: Row) -> None:
    assert not decoder_accepts(row.text)
    assert schema_accepts(row.text) == (row.title in ONLY_THE_DECODER_REFUSES)


def test_the_known_differences_are_in_the_table() -> None:
    assert {row.title for row in table("decode")} >= ONLY_THE_DECODER_REFUSES


@each_row("rules")
def test_rules_over_the_whole_script_are_not_the_schemas(row: Row) -> None:
    assert decoder_accepts(row.text) == schema_accepts(row.text)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        *[("inhale: 4s", f"inhale: {time}") for time in ("4", "4.5", "1:30", "5 min", "'4'", "0")],
        *[("after_dose: yes", f"after_dose: {yes}") for yes in ("no", "Yes", "TRUE", "'false'")],
        *[("short: 1,", f"short: {count},") for count in ("0", "999999", "'12'", "007")],
        *[("id: one-word", f"id: {name}") for name in ("1", "007", "true", "A_b-1", "'x'")],
        *[
            ("title: A small visit", f"title: {text}")
            for text in ("12", "1.5", "true", "No", "2026-01-01", "'~'", "|\n  a\n  b", ">-\n  a")
        ],
        ("sources: [LEAFLET]", "sources: []"),
        ("    crisis_lines:\n      - {name: Lifeline, number: call 988}\n", ""),
        ("    crisis_lines:\n      - {name: Lifeline, number: call 988}", "    crisis_lines: []"),
        ("staff: Tell a nurse.", "staff:\n    - Tell a nurse.\n    - {routes: [iv], text: Call.}"),
        ("staff: Tell a nurse.", "staff:\n    - {text: Call.}"),
        ("{inhale: 4s, exhale: 4s}", "{<<: {inhale: 4s}, exhale: 4s}"),
    ],
)
def test_what_the_decoder_accepts_the_schema_accepts(old: str, new: str) -> None:
    assert decoder_accepts(sample((old, new)))
    assert schema_accepts(sample((old, new)))


@pytest.mark.parametrize("written", ["1e1", ".5", "4.", "+4"])
def test_unusual_ways_to_write_a_number_are_a_known_difference(written: str) -> None:
    text = sample(("inhale: 4s", f"inhale: {written}"))

    assert not decoder_accepts(text)
    assert schema_accepts(text)


@pytest.mark.parametrize("shape", [schema, clinic_schema])
def test_every_key_has_a_description(shape: Callable[[], dict[str, Any]]) -> None:
    assert [path for path, key in _keys(shape(), "") if not key.get("description")] == []


def test_every_kind_of_step_has_its_keys() -> None:
    definitions = schema()["$defs"]

    assert {name.__name__ for name in STEP_KINDS.values()} <= definitions.keys()
    assert "what_you_may_notice" in definitions["Passage"]["properties"]


def test_a_mistake_in_a_step_is_told_of_its_own_kind() -> None:
    text = sample(("        headline: Welcome\n", ""))

    messages = [error.message for error in validator().iter_errors(yaml.load(text, EditorLoader))]

    assert messages == ["'headline' is a required property"]


def test_the_schema_is_plain_json() -> None:
    assert json.loads(schema_text()) == schema()


def _keys(shape: Any, path: str) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    if isinstance(shape, list):
        for index, each in enumerate(shape):
            found += _keys(each, f"{path}[{index}]")
    elif isinstance(shape, dict):
        for name, each in shape.items():
            if name == "properties" and path.rpartition(".")[2] != "if":
                found += [(f"{path}.{key}", value) for key, value in each.items()]
            found += _keys(each, f"{path}.{name}")
    return found
