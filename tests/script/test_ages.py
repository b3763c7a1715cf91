from __future__ import annotations

from datetime import date

import pytest

from tests import shipped
from tests.script.advising import read, read_facts
from tests.script.samples import SAMPLE, sample
from walkthrough.script.advice import advice
from walkthrough.script.ages import ages
from walkthrough.script.clinic import NO_CLINIC

CHECKED = date(2026, 1, 1)
"""The day when the sample's numbers were last looked up."""
NEVER = sample(('    last_checked: "2026-01-01"\n', ""))


def told(today: date, facts: str = "", script: str = SAMPLE) -> list[str]:
    """What is told of ages, each as `file:line: message`."""
    clinic, reading = read_facts(facts) if facts else (NO_CLINIC, None)
    found = advice(*read(script), clinic, reading, today)
    return [
        f"{each.file}:{each.line}: {each.message}" for each in found if each.rule.endswith("-age")
    ]


def test_numbers_are_fresh_for_a_year() -> None:
    assert told(date(2027, 1, 1)) == []
    assert told(date(2027, 1, 2)) == [
        "content.yaml:20: The numbers of us were last looked up over a year ago."
        " Please look them up, and write the day here."
    ]


def test_numbers_never_looked_up_are_told_where_a_clinic_uses_them() -> None:
    assert told(CHECKED, "", NEVER) == []
    assert told(CHECKED, "country: us\n", NEVER) == [
        "clinic.yaml:1: Nobody has looked up the numbers of us yet. Please look them up, and write"
        " them here as “emergency_number” and “crisis_line”."
    ]


@pytest.mark.parametrize(
    ("checked", "message"),
    [
        ("", "clinic.yaml:1: Nobody has noted when this crisis line was last looked up."),
        ("crisis_line_checked: 2025-01-01\n", ""),
        ("crisis_line_checked: 2024-12-31\n", "clinic.yaml:2: This crisis line was last looked up"),
    ],
)
def test_a_clinics_own_crisis_line_is_looked_up_each_year(checked: str, message: str) -> None:
    found = told(CHECKED, f"crisis_line: call 555\n{checked}")

    assert len(found) == bool(message)
    assert all(each.startswith(message) for each in found)


def test_a_review_is_for_a_year_and_for_a_version() -> None:
    review = "reviewed_by: Dr Elm\nreview_date: 2025-01-01\ncontent_version: '1'\n"

    assert told(CHECKED, review) == []
    assert told(date(2026, 1, 2), review) == [
        "clinic.yaml:2: This review is over a year old. Please have the text checked again."
    ]
    assert told(CHECKED, review.replace("'1'", "'0'")) == [
        "clinic.yaml:3: The script is of another version now: 1."
        " Please have it checked again, and write that version here."
    ]


def test_a_leap_day_is_a_year_old_on_the_first_of_march() -> None:
    review = "reviewed_by: Dr Elm\nreview_date: 2024-02-29\n"

    assert told(date(2025, 2, 28), review) == []
    assert len(told(date(2025, 3, 1), review)) == 1


def test_sources_are_counted_by_their_last_year() -> None:
    source = "  - id: LEAFLET\n    title: A leaflet\n"
    years = ("2018 to 2024", "2023", "undated", "1989")
    more = "".join(
        f"  - {{id: S{index}, title: T, year: '{year}', address: printed}}\n"
        for index, year in enumerate(years)
    )
    script, _ = read(sample((source, source + more)))

    found = ages(script, NO_CLINIC, date(2026, 11, 24))

    assert (found.dated, found.old, found.undated) == (3, 2, 2)


def test_the_shipped_script_needs_no_advice_of_age_within_a_year() -> None:
    script = shipped.script()
    days = [date.fromisoformat(each.last_checked) for each in script.countries if each.last_checked]

    found = ages(script, NO_CLINIC, max(days))

    assert found.unchecked == ("ie", "nz", "eu")
    assert (max(days) - min(days)).days < 365
