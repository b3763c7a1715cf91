"""Counts go by the day: one line when it is over and one at the end, nothing in between."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from walkthrough.kiosk.daybook import Daybook

MONDAY = date(2026, 11, 23)


class Calendar:
    def __init__(self) -> None:
        self.day = MONDAY

    def __call__(self) -> date:
        return self.day


def test_a_day_is_one_line_written_when_it_is_over(tmp_path: Path) -> None:
    path, calendar = tmp_path / "counts.csv", Calendar()
    daybook = Daybook(path, calendar)
    for line in ("visit", "step", "step", "exercise"):
        for _ in range(6):
            daybook.told(line)
    daybook.looked()
    assert not path.exists()
    assert daybook.counts.told() == ("6", "12", "6")
    calendar.day += timedelta(days=1)
    daybook.told("visit")
    assert daybook.counts.told() == ("fewer than 5",) * 3
    daybook.write()
    assert path.read_text().splitlines() == [
        "day,visits begun,steps opened,exercises finished",
        "2026-11-23,6,12,6",
        "2026-11-24,fewer than 5,fewer than 5,fewer than 5",
    ]


def test_midnight_is_noticed_where_nobody_comes(tmp_path: Path) -> None:
    path, calendar = tmp_path / "counts.csv", Calendar()
    daybook = Daybook(path, calendar)
    daybook.told("visit")
    calendar.day += timedelta(days=1)
    daybook.looked()
    assert path.read_text().splitlines()[1].startswith("2026-11-23")


def test_where_no_file_was_asked_for_nothing_is_counted() -> None:
    daybook = Daybook(None, Calendar())
    daybook.told("visit")
    assert daybook.counts.is_empty


def test_other_words_are_not_counted_and_a_full_disk_is_no_fault(tmp_path: Path) -> None:
    daybook = Daybook(tmp_path / "no folder" / "counts", Calendar())
    daybook.told("what a visitor typed")
    assert daybook.counts.is_empty
    daybook.told("visit")
    daybook.write()
