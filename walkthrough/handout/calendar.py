"""The day of the visit -> a calendar file (iCalendar, RFC 5545), as text.

Times are floating: the clock on the clinic's wall, wherever the calendar is opened. A named zone
would need its rules in the file, and be wrong where this machine stands in another zone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from walkthrough.journey.day_text import appointment, rows
from walkthrough.journey.visit import Clock, Day, Event, What, clock_24
from walkthrough.script.clinic import Book, plain

LONGEST_LINE = 75
"""Octets of a line, without its end."""
_ENTRIES = (What.STOP_EATING, What.STOP_DRINKING, What.RIDE)
"""The parts of the day with an entry of their own, where their time is known."""


def calendar_text(
    day: Day, book: Book, stamp: datetime, *, ride: str = "", clock: Clock = clock_24
) -> str:
    """Return the appointment, the times for food and drink where known, and the ride.

    `stamp` is when the file is made, with its zone; `ride` is what was typed on who takes one
    home. Raises ValueError where the day of the appointment is not known.
    """
    if day.day is None:
        raise ValueError("a calendar needs the day of the appointment")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//First Session//My day//EN"]
    lines += _appointment(day, book, stamp, clock)
    told = {row.event.what: row for row in rows(day, book, clock)}
    for what in _ENTRIES:
        row = told[what]
        moments = day.moments(row.event)
        if moments is None:
            continue
        # The earliest end of a rule is the one that keeps it.
        ends = [] if row.event.what is not What.RIDE else [f"DTEND:{_local(moments[1])}"]
        typed = ride if what is What.RIDE else ""
        note = ". ".join(each for each in (row.when, row.note, typed) if each)
        times = [f"DTSTART:{_local(moments[0])}", *(ends if row.event.range else [])]
        lines += _entry(day, what, row.what, note, times, stamp)
    return "".join(f"{part}\r\n" for line in [*lines, "END:VCALENDAR"] for part in _folded(line))


def _appointment(day: Day, book: Book, stamp: datetime, clock: Clock) -> list[str]:
    """Make the visit's own entry: all day where the clock time is not known."""
    assert day.day is not None, "asked only for a known day"
    start = day.moments(Event(What.CHECKS, 0, 0))
    go = day.moments(day.event(What.GO))
    times = [f"DTSTART;VALUE=DATE:{day.day:%Y%m%d}"]
    if start is not None:
        times = [f"DTSTART:{_local(start[0])}"]
        if go is not None and go[1] > start[0]:
            times.append(f"DTEND:{_local(go[1])}")
    words = book.script.words
    note = f"{appointment(day, words, clock)} {words.day_text}"
    return _entry(day, What.CHECKS, plain(book.fact("name")), note, times, stamp)


def _entry(
    day: Day, what: What, summary: str, note: str, times: list[str], stamp: datetime
) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{day.day}-{what}@first-session.invalid",
        f"DTSTAMP:{stamp.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        *times,
        f"SUMMARY:{escaped(summary)}",
        f"DESCRIPTION:{escaped(note)}",
        "CLASS:PRIVATE",
        "END:VEVENT",
    ]


def _local(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%S}"


def escaped(text: str) -> str:
    """Write a text so that no sign in it means anything to a calendar."""
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    text = "\\n".join(text.splitlines())
    return "".join(each for each in text if each.isprintable())


def _folded(line: str) -> Iterator[str]:
    """Break a line after at most 75 octets, never within a character."""
    taken, room = "", LONGEST_LINE
    for character in line:
        octets = len(character.encode())
        if octets > room:
            yield taken
            taken, room = " ", LONGEST_LINE - 1
        taken += character
        room -= octets
    yield taken
