"""The day in sentences: clock times, ranges, what is often so, and what the clinic says."""

from __future__ import annotations

from datetime import date, time

from tests import shipped
from walkthrough.journey.day_text import appointment, sentences
from walkthrough.journey.visit import clock_12, clock_24, day_of_visit
from walkthrough.script.clinic import Book, Clinic
from walkthrough.script.text import Route
from walkthrough.script.times import Span, Times

DAY = date(2026, 11, 30)


def told(route: Route, *own: Times, at: time | None = time(10), clock: object = None) -> list[str]:
    book = Book(shipped.script(), Clinic(times=own), route)
    day = day_of_visit(book, DAY if at else None, at)
    return list(sentences(day, book, clock_12 if clock else clock_24))


def test_a_range_is_said_as_one() -> None:
    own = Times(checks=Span(15, 30), medicine=Span(5, 10), watch=Span(120, 180))
    said = told(Route.ESKETAMINE, own)
    assert "Between 10:15 and 10:30: The medicine starts." in said
    assert "Between 12:20 and 13:40: Staff decide when you can go." in said


def test_what_is_often_so_is_said_so() -> None:
    said = told(Route.ESKETAMINE)
    assert "Often at 8:00: Stop eating. Nothing to eat for 2 hours before Spravato." in said


def test_what_nobody_has_said_is_asked() -> None:
    said = told(Route.LOZENGE)
    assert "Stop eating. Ask your clinic." in said
    assert "Staff decide when you can go. Ask your clinic." in said


def test_the_clinics_times_have_no_general_line_beside_them() -> None:
    said = told(Route.IV, Times(arrive_before=Span(30, 30), medicine=Span(60, 90)))
    assert "At 9:30: Arrive." in said
    assert not any("15 minutes" in each or "40 minutes" in each for each in said)


def test_the_day_before_and_the_next_day_are_named() -> None:
    own = Times(
        stop_eating=Span(600, 600), checks=Span(0, 0), medicine=Span(0, 0), watch=Span(120, 180)
    )
    said = told(Route.IV, own, at=time(22, 30))
    assert "At 12:30: Stop eating." in said
    assert "Between 0:30 the next day and 1:30 the next day: Staff decide when you can go." in said
    early = told(Route.IV, own, at=time(8), clock=clock_12)
    assert "At 10:00 pm the day before: Stop eating." in early


def test_without_a_time_it_is_told_from_the_visit_on() -> None:
    own = Times(stop_eating=Span(90, 90), checks=Span(15, 30))
    said = told(Route.IV, own, at=None)
    assert "1 h 30 min before: Stop eating." in said
    assert "15 min in to 30 min in: The medicine starts." in said


def test_the_appointment_is_said_as_far_as_it_is_known() -> None:
    book = Book(shipped.script())
    words = book.script.words
    known = day_of_visit(book, DAY, time(10))
    assert appointment(known, words, clock_24) == "Your visit is on Monday 30 November, at 10:00."
    assert appointment(day_of_visit(book), words, clock_24) == words.day_not_known
