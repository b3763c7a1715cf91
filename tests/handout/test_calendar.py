"""The calendar file, read back by a library that knows the format."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from tests import shipped
from walkthrough.handout.calendar import LONGEST_LINE, calendar_text
from walkthrough.journey.visit import day_of_visit
from walkthrough.script.clinic import Book, Clinic
from walkthrough.script.text import Route
from walkthrough.script.times import Span, Times

STAMP = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
DAY = date(2026, 11, 30)
OWN = Times(
    stop_eating=Span(720, 720),
    checks=Span(15, 30),
    medicine=Span(40, 60),
    watch=Span(60, 120),
)


def text(at: time | None = time(10), ride: str = "", own: Times = OWN, day: date = DAY) -> str:
    book = Book(shipped.script(), Clinic(times=(own,)), Route.LOZENGE)
    return calendar_text(day_of_visit(book, day, at), book, STAMP, ride=ride)


def entries(written: str) -> dict[str, object]:
    found: dict[str, object] = {}
    for event in Calendar.from_ical(written).walk("VEVENT"):
        start, end = event.decoded("DTSTART"), event.decoded("DTEND", None)
        name = str(event["UID"]).removeprefix("2026-11-30-").partition("@")[0]
        found[name] = (start, end)
    return found


def test_the_visit_the_meal_before_and_the_ride_are_read_back() -> None:
    assert entries(text()) == {
        "checks": (datetime(2026, 11, 30, 10, 0), datetime(2026, 11, 30, 13, 30)),
        "stop_eating": (datetime(2026, 11, 29, 22, 0), None),
        "ride": (datetime(2026, 11, 30, 11, 55), datetime(2026, 11, 30, 13, 30)),
    }


def test_what_is_not_known_has_no_entry() -> None:
    assert entries(text(own=Times())) == {"checks": (datetime(2026, 11, 30, 10, 0), None)}


def test_a_day_without_a_clock_time_is_the_whole_day() -> None:
    assert entries(text(at=None)) == {"checks": (DAY, None)}


def test_a_day_is_needed() -> None:
    book = Book(shipped.script())
    with pytest.raises(ValueError, match="day"):
        calendar_text(day_of_visit(book, None, time(10)), book, STAMP)


def test_the_same_visit_has_the_same_names_and_says_when_it_was_written() -> None:
    assert text() == text()
    assert {str(x.decoded("DTSTAMP")) for x in Calendar.from_ical(text()).walk("VEVENT")} == {
        "2026-11-24 12:00:00+00:00"
    }


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_typed_text_stays_text_in_short_lines(ride: str) -> None:
    written = text(ride=ride)
    assert all(len(line.encode()) <= LONGEST_LINE for line in written.split("\r\n"))
    assert "\n" not in written.replace("\r\n", "")
    (told,) = [
        str(event["DESCRIPTION"])
        for event in Calendar.from_ical(written).walk("VEVENT")
        if "ride" in str(event["UID"])
    ]
    kept = "\n".join(
        "".join(each for each in line if each.isprintable()) for line in ride.splitlines()
    )
    assert kept in told
    assert len(entries(written)) == 3


def test_typed_text_begins_no_entry_of_its_own() -> None:
    written = text(ride="Sam\r\nEND:VEVENT\r\nBEGIN:VALARM; a, b\\n")
    assert len(Calendar.from_ical(written).walk()) == 4
