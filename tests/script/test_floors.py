from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest

from tests.script.samples import SAMPLE, read_text, sample, told
from tests.script.tables import DATA
from walkthrough.script.check import check_clinic
from walkthrough.script.clinic import Clinic
from walkthrough.script.decode import decode
from walkthrough.script.problem import Source
from walkthrough.script.tree import parse

TODAY = date(2026, 11, 24)


@dataclass
class Fact:
    """What a clinic writes for a fact, and what is told of it."""

    written: str
    told: list[str]


def facts() -> list[Fact]:
    """The rows of the table."""
    rows = []
    for block in (DATA / "floors.txt").read_text(encoding="utf-8").split("\n\n"):
        found = [line for line in block.split("\n") if line and not line.startswith("#")]
        if found:
            rows.append(Fact(found[0], [line[2:] for line in found[1:]]))
    return rows


def problems(text: str) -> list[str]:
    """What is told of a clinic's facts, without the places."""
    clinic, reading = decode(Clinic, parse(Source("clinic.yaml", text)))
    return [each.message for each in check_clinic(clinic, reading, read_text(SAMPLE), TODAY)]


@pytest.mark.parametrize("row", facts(), ids=lambda row: row.written)
def test_a_fact_below_its_floor_is_told(row: Fact) -> None:
    assert problems(f"country: us\n{row.written}\n") == row.told


def test_a_floor_is_told_at_the_words_meant() -> None:
    text = "country: us\nwatch_time:\n  - {routes: [esketamine], text: about 1 hour}\n"
    clinic, reading = decode(Clinic, parse(Source("clinic.yaml", text)))

    (problem,) = check_clinic(clinic, reading, read_text(SAMPLE), TODAY)

    assert (problem.line, problem.column) == (3, 40)


def test_the_time_of_watching_is_a_matter_of_esketamine_in_the_us() -> None:
    assert problems("country: us\nwatch_time: [{routes: [iv, im], text: 1 hour}]\n") == []
    assert problems("watch_time: 1 hour\n") == []
    assert len(problems("country: us\nwatch_time: 1 hour\n")) == 1


def test_the_scripts_own_facts_are_held_to_the_same_floors() -> None:
    name = "  name: your clinic\n"
    below = f"{name}  driving_rule: tonight\n  watch_time: 1 hour\n  review_date: soon\n"

    assert [each.split(":")[0] for each in told(sample((name, below)))] == ["13", "14", "15"]


def test_without_a_country_with_such_a_rule_the_scripts_time_of_watching_is_free() -> None:
    name = "  name: your clinic\n"
    changes = ((name, f"{name}  watch_time: 1 hour\n"), ("  - id: us\n", "  - id: gb\n"))

    assert told(sample(*changes)) == []


def test_a_review_day_is_not_compared_where_nobody_knows_the_day() -> None:
    text = "review_date: 2999-01-01\n"
    clinic, reading = decode(Clinic, parse(Source("clinic.yaml", text)))

    assert check_clinic(clinic, reading, read_text(SAMPLE)) == []
