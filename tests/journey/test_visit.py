"""The day of the visit: in order, ranges as ranges, and nothing that nobody has said."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import shipped
from walkthrough.journey.visit import (
    BEFORE,
    What,
    clock_12,
    clock_24,
    clock_for,
    day_of_visit,
)
from walkthrough.script.clinic import Book, Clinic
from walkthrough.script.text import Block, Piece, Route
from walkthrough.script.times import LENGTHS, Span, Times

LONGEST = 48 * 60
BERLIN = ZoneInfo("Europe/Berlin")

spans = st.none() | st.tuples(st.integers(0, LONGEST), st.integers(0, LONGEST)).map(
    lambda both: Span(min(both), max(both))
)
times = st.builds(Times, **dict.fromkeys(LENGTHS, spans))
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
clocks = st.times().map(lambda at: at.replace(second=0, microsecond=0))


def book(*own: Times, route: Route = Route.IV, **facts: str) -> Book:
    said: dict[str, Any] = {name: (Block((Piece(text),)),) for name, text in facts.items()}
    return Book(shipped.script(), Clinic(times=own, **said), route)


@settings(max_examples=60, deadline=None)
@given(times, st.sampled_from(Route))
def test_no_range_runs_backwards_and_what_is_unknown_stays_whole(own: Times, route: Route) -> None:
    for event in day_of_visit(book(own, route=route)).events:
        assert (event.earliest is None) == (event.latest is None)
        if event.earliest is not None and event.latest is not None:
            assert event.earliest <= event.latest


@settings(max_examples=60, deadline=None)
@given(times, st.sampled_from(Route))
def test_the_known_parts_stand_in_their_order(own: Times, route: Route) -> None:
    day = day_of_visit(book(own, route=route))
    assert {event.what for event in day.events} == set(What)
    before = [e.earliest for e in day.events if e.what in BEFORE and e.earliest is not None]
    assert before == sorted(before)
    assert all(begin <= 0 for begin in before)
    given_, go = day.event(What.REST), day.event(What.GO)
    begins = day.event(What.MEDICINE)
    if begins.earliest is not None and given_.earliest is not None:
        assert 0 <= begins.earliest <= given_.earliest
    if own.watch and given_.earliest is not None and go.earliest is not None:
        assert given_.earliest <= go.earliest


@settings(max_examples=60, deadline=None)
@given(times, days, clocks)
def test_the_clock_times_keep_the_order_and_the_days_in_between(
    own: Times, day: date, at: time
) -> None:
    laid = day_of_visit(book(own), day, at)
    appointment = datetime.combine(day, at)
    for event in laid.events:
        moments = laid.moments(event)
        if moments is None:
            assert event.earliest is None
            continue
        assert moments[0] <= moments[1]
        assert moments[0] == appointment + timedelta(minutes=event.earliest or 0)
        assert laid.days_off(moments[0]) == (moments[0].date() - day).days


@settings(max_examples=60, deadline=None)
@given(times, days, clocks)
def test_lengths_are_real_ones_across_a_change_of_the_clocks(
    own: Times, day: date, at: time
) -> None:
    laid = day_of_visit(book(own), day, at, BERLIN)
    real = datetime.combine(day, at, BERLIN).astimezone(UTC)
    for event in laid.events:
        moments = laid.moments(event)
        if moments is not None and event.earliest is not None:
            expected = (real + timedelta(minutes=event.earliest)).astimezone(BERLIN)
            assert moments[0] == expected.replace(tzinfo=None)


@pytest.mark.parametrize(
    ("day", "last_meal"),
    [
        (date(2026, 3, 29), datetime(2026, 3, 29, 0, 0)),
        (date(2026, 10, 25), datetime(2026, 10, 25, 2, 0)),
        (date(2026, 6, 1), datetime(2026, 6, 1, 1, 0)),
    ],
)
def test_three_hours_without_food_are_three_hours_on_every_night(
    day: date, last_meal: datetime
) -> None:
    laid = day_of_visit(book(Times(stop_eating=Span(180, 180))), day, time(4, 0), BERLIN)
    assert laid.moments(laid.event(What.STOP_EATING)) == (last_meal, last_meal)


def test_a_rule_may_begin_the_evening_before() -> None:
    laid = day_of_visit(book(Times(stop_eating=Span(600, 720))), date(2026, 11, 30), time(8, 0))
    moments = laid.moments(laid.event(What.STOP_EATING))
    assert moments is not None
    assert moments == (datetime(2026, 11, 29, 20, 0), datetime(2026, 11, 29, 22, 0))
    assert [laid.days_off(each) for each in moments] == [-1, -1]


def test_ranges_add_up_from_end_to_end() -> None:
    own = Times(checks=Span(15, 30), medicine=Span(40, 60), watch=Span(60, 120))
    go = day_of_visit(book(own)).event(What.GO)
    assert (go.earliest, go.latest, go.often) == (115, 210, False)


def test_nothing_is_known_of_a_route_without_a_source() -> None:
    laid = day_of_visit(book(route=Route.LOZENGE), date(2026, 11, 30), time(10, 0))
    assert [event.what for event in laid.events if event.known] == [What.CHECKS]


def test_what_is_often_so_says_so() -> None:
    laid = day_of_visit(book(route=Route.ESKETAMINE))
    eating = laid.event(What.STOP_EATING)
    assert (eating.earliest, eating.often) == (-120, True)


def test_what_a_clinic_says_in_words_is_not_contradicted() -> None:
    laid = day_of_visit(book(route=Route.ESKETAMINE, food_rule="nothing for 6 hours"))
    assert not laid.event(What.STOP_EATING).known


def test_a_time_on_another_route_does_not_count() -> None:
    own = Times(routes=frozenset({Route.IM}), stop_eating=Span(360, 360))
    assert not day_of_visit(book(own)).event(What.STOP_EATING).known


def test_without_a_clock_time_the_order_is_still_there() -> None:
    laid = day_of_visit(book(Times(arrive_before=Span(15, 15))))
    assert laid.event(What.ARRIVE).earliest == -15
    assert laid.moments(laid.event(What.ARRIVE)) is None


@pytest.mark.parametrize(
    ("at", "twelve", "twenty_four"),
    [
        (time(0, 5), "12:05 am", "0:05"),
        (time(12, 0), "12:00 pm", "12:00"),
        (time(23, 59), "11:59 pm", "23:59"),
    ],
)
def test_both_forms_of_a_clock_time(at: time, twelve: str, twenty_four: str) -> None:
    assert (clock_12(at), clock_24(at)) == (twelve, twenty_four)


def test_the_country_chooses_the_form_unless_the_reader_has() -> None:
    assert clock_for("us") is clock_12
    assert clock_for("de") is clock_for(None) is clock_24
    assert clock_for("us", twelve_hour=False) is clock_24
