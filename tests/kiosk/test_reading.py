"""A kiosk that is not ready says what is missing; one that is holds all it shows in memory."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.script.samples import SAMPLE
from walkthrough.kiosk import held
from walkthrough.kiosk.reading import NOT_EVEN_DEMO, NotReadyError, read_content
from walkthrough.script.clinic import Book, plain

TODAY = date(2026, 11, 24)
FACTS = """\
name: Riverside Clinic
phone_day: 555 0100
phone_after_hours: 555 0199
emergency_number: "911"
country: us
call_signal: press the blue button
speak_up: the lead nurse
"""


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.yaml"
    path.write_text(FACTS, encoding="utf-8")
    return path


def refused(script: Path, clinic: Path | None, *, demo: bool = False) -> str:
    with pytest.raises(NotReadyError) as caught:
        read_content(script, clinic, TODAY, demo=demo)
    return str(caught.value)


def test_what_the_clinic_has_not_filled_in_is_listed(script: Path) -> None:
    said = refused(script, None)
    for words in ("the clinic's name (name)", "(phone_after_hours)", "(speak_up)", "--clinic FILE"):
        assert words in said
    assert "--demo" in said


@pytest.mark.parametrize(
    "name", ["name", "phone_day", "phone_after_hours", "country", "call_signal", "speak_up"]
)
def test_each_of_the_facts_is_needed(script: Path, clinic: Path, name: str) -> None:
    lines = FACTS.splitlines(keepends=True)
    clinic.write_text("".join(x for x in lines if not x.startswith(f"{name}:")), encoding="utf-8")
    assert f"({name})" in refused(script, clinic)


def test_a_demonstration_starts_without_the_facts(script: Path) -> None:
    assert read_content(script, None, TODAY, demo=True).gaps


def test_a_problem_is_told_by_its_line(script: Path, clinic: Path) -> None:
    script.write_text(SAMPLE.replace("headline:", "headlin:", 1), encoding="utf-8")
    said = refused(script, clinic)
    assert f"{script}:" in said
    assert "Did you mean “headline”?" in said
    assert NOT_EVEN_DEMO in refused(script, clinic, demo=True)


def test_a_demonstration_starts_with_wording_that_no_patient_may_see(
    script: Path, clinic: Path
) -> None:
    lines = SAMPLE.splitlines(keepends=True)
    index = next(i for i, line in enumerate(lines) if "headline:" in line)
    lines[index] = f"{lines[index].partition('headline:')[0]}headline: You are ready\n"
    script.write_text("".join(lines), encoding="utf-8")
    assert "ready" in refused(script, clinic)
    assert read_content(script, clinic, TODAY, demo=True).scripts


def test_what_is_held_is_what_was_read_whatever_the_disk_holds(script: Path, clinic: Path) -> None:
    number = held.new()
    try:
        content = read_content(script, clinic, TODAY, demo=False)
        held.write(number, content)
        script.unlink()
        clinic.write_text("nonsense", encoding="utf-8")
        for _ in range(2):
            again = held.read(number)
            assert again == content
        assert held.stopped_words(number) == {
            "en": "This stopped. Nothing is lost. Please tell the front desk."
        }
        name = Book(again.in_language(""), again.clinic).fact("name")
        assert plain(name) == "Riverside Clinic"
        with pytest.raises(KeyError):
            again.in_language("xx")
    finally:
        os.close(number)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux seals a file in memory")
def test_a_screen_cannot_change_what_the_next_one_shows(script: Path, clinic: Path) -> None:
    number = held.new()
    try:
        held.write(number, read_content(script, clinic, TODAY, demo=False))
        for change in (lambda: os.write(number, b"x"), lambda: os.ftruncate(number, 0)):
            with pytest.raises(OSError, match="permitted"):
                change()
    finally:
        os.close(number)


def test_another_files_bytes_are_no_content() -> None:
    number = held.new()
    try:
        os.write(number, b"something else")
        assert held.stopped_words(number) == {}
        with pytest.raises(ValueError, match="no content"):
            held.read(number)
    finally:
        os.close(number)
