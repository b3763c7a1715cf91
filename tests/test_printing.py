"""Printing: to standard output, to a new private file, and beside a person's documents."""

from __future__ import annotations

import stat
from datetime import datetime
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.handout.papers import planned, setting
from walkthrough import printing
from walkthrough.cli import main
from walkthrough.keeping import Keeper


def kept(folder: Path) -> None:
    Keeper(folder / "first-session").write(
        {"written/ride": "Alexandra", "route": "im", "trail": "welcome"}
    )


def test_the_kept_plan_is_printed(nothing_kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept(nothing_kept)
    assert main(["print"]) == 0
    assert "Who takes me home: Alexandra" in capsys.readouterr().out
    assert main(["--private", "print"]) == 0
    assert "Alexandra" not in capsys.readouterr().out
    assert main(["print", "plan", "--private"]) == 0
    assert "Alexandra" not in capsys.readouterr().out


@pytest.mark.parametrize("paper", ["plan", "visit", "card", "companion", "all"])
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_each_paper_is_printed_in_each_form(
    paper: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["print", paper, "--format", form, "--route", "iv"]) == 0
    out, told = capsys.readouterr()
    assert len(out) > 300
    assert told == ""
    assert out.startswith("<!DOCTYPE html>") == (form == "html")


def test_the_appointment_is_printed_as_a_calendar_that_reads_back(
    nothing_kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["print", "--format", "ics"]) == 1
    assert "not known yet" in capsys.readouterr().err
    entries = {"day": "2026-12-01", "at": "10:00", "written/ride": "Alexandra; 1, \\n"}
    Keeper(nothing_kept / "first-session").write(entries)
    assert main(["print", "--format", "ics"]) == 0
    events = Calendar.from_ical(capsys.readouterr().out).events
    assert datetime(2026, 12, 1, 10, 0) in [event.decoded("DTSTART") for event in events]


def test_a_file_is_new_and_private_and_none_is_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.txt"
    assert main(["print", "--output", str(path)]) == 0
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_text("mine")
    assert main(["print", "--output", str(path)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert path.read_text() == "mine"


def test_printing_imports_nothing_that_draws_and_writes_nothing(
    nothing_kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["print", "--route", "nonsense"]) == 2
    assert main(["print"]) == 0
    assert list(nothing_kept.iterdir()) == []


@pytest.mark.parametrize(
    ("settings", "folders", "told"),
    [
        ('XDG_DOCUMENTS_DIR="$HOME/Papers"\n', ["Papers", "Documents"], "Papers"),
        ('XDG_DOCUMENTS_DIR="$HOME/Gone"\n', ["Documents"], "Documents"),
        ("", ["Documents"], "Documents"),
        ("", [], "."),
    ],
)
def test_the_folder_of_documents_is_found(
    settings: str, folders: list[str], told: str, tmp_path: Path
) -> None:
    (tmp_path / "user-dirs.dirs").write_text(settings)
    for each in folders:
        (tmp_path / each).mkdir()
    assert printing.documents(tmp_path, tmp_path / "user-dirs.dirs") == tmp_path / told


def test_taking_it_along_writes_a_new_page_each_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "Documents").mkdir()
    first = printing.take_along(planned(), setting())
    second = printing.take_along(planned(), setting())
    assert first == str(tmp_path / "Documents" / "first-session-plan.html")
    assert second.endswith("first-session-plan-2.html")
    assert stat.S_IMODE(Path(first).stat().st_mode) == 0o600


def test_where_nothing_can_be_written_it_says_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/dev/null")
    assert printing.take_along(planned(), setting()) == ""
