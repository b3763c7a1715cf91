"""The day of the visit in words: what stands before each part, and a sentence for each."""

from __future__ import annotations

from datetime import date

from walkthrough.journey.visit import FACTS, Clock, Day, Event, What
from walkthrough.record import record
from walkthrough.script.clinic import Book, plain
from walkthrough.script.times import FACT_OF, length_of
from walkthrough.script.words import Words, parts_of

MINUTES_OF_AN_HOUR = 60
_WITHOUT_TIME = frozenset({What.EVENING, What.MORNING})


@record
class Row:
    """One part of the day as it is read: when, what, and what more is known of it."""

    event: Event
    when: str
    what: str
    note: str = ""


def rows(day: Day, book: Book, clock: Clock) -> tuple[Row, ...]:
    """Return the day part by part; without a clock time, how long before or after the visit."""
    return tuple(_row(event, day, book, clock) for event in day.events)


def sentences(day: Day, book: Book, clock: Clock) -> tuple[str, ...]:
    """Return the day as one sentence for each part, to be read from the first to the last."""
    return tuple(_sentence(row, day, book, clock) for row in rows(day, book, clock))


def appointment(day: Day, words: Words, clock: Clock) -> str:
    """Say when the appointment is, as far as that was entered."""
    at = "" if day.at is None else clock(day.at)
    if day.day is None:
        return words.day_appointment.format(time=at) if at else words.day_not_known
    shape = words.day_when if at else words.day_only
    return shape.format(time=at, **_date(day.day, words))


def _date(day: date, words: Words) -> dict[str, str]:
    return {
        "weekday": parts_of(words.weekdays)[day.weekday()],
        "month": parts_of(words.months)[day.month - 1],
        "day": str(day.day),
    }


def _row(event: Event, day: Day, book: Book, clock: Clock) -> Row:
    words = book.script.words
    what = getattr(words, f"day_{event.what}")
    if event.what is What.LEAVE_HOME:
        return Row(event, "", what, words.day_way)
    fact = FACTS.get(event.what)
    note = plain(book.fact(fact)) if fact is not None else ""
    if fact is not None and not book.known(fact) and _said_in_times(event, fact, book):
        note = ""
    if event.what in _WITHOUT_TIME:
        return Row(event, "", what, note)
    ends = _ends(event, day, words, clock)
    if ends is None:
        return Row(event, "", what, note)
    when = ends[0] if ends[0] == ends[1] else words.day_range.format(begin=ends[0], end=ends[1])
    often = words.day_often.format(time=when) if event.often else when
    return Row(event, often, what, "" if note == words.ask_your_clinic else note)


def _said_in_times(event: Event, fact: str, book: Book) -> bool:
    """Whether the clinic's own times say it: a general line beside them could contradict."""
    names = [name for name, each in FACT_OF.items() if each == fact]
    own = any(length_of(book.clinic.times, name, book.route) for name in names)
    return own or (bool(names) and event.known and not event.often)


def _ends(event: Event, day: Day, words: Words, clock: Clock) -> tuple[str, str] | None:
    """Return the earliest and the latest time in words; None where nothing is known."""
    moments = day.moments(event)
    if moments is not None:
        first, last = (_on_day(clock(x.time()), day.days_off(x), words) for x in moments)
        return first, last
    if event.earliest is None or event.latest is None:
        return None
    ends = sorted((event.earliest, event.latest), key=abs)
    return _away(ends[0], words), _away(ends[1], words)


def _on_day(time: str, off: int, words: Words) -> str:
    shapes = {-1: words.day_before, 0: "{time}", 1: words.day_after}
    far = words.day_far_before if off < 0 else words.day_far_after
    return shapes.get(off, far).format(time=time)


def _away(minutes: int, words: Words) -> str:
    """Say how long before or after the appointment something is."""
    if minutes == 0:
        return words.day_start
    shape = words.day_ahead if minutes < 0 else words.day_on
    return shape.format(length=length(abs(minutes), words))


def length(minutes: int, words: Words) -> str:
    """Say a length of time in hours and minutes."""
    hours, rest = divmod(minutes, MINUTES_OF_AN_HOUR)
    parts = [words.day_hours.format(count=hours)] if hours else []
    if rest or not hours:
        parts.append(words.day_minutes.format(count=rest))
    return " ".join(parts)


def _sentence(row: Row, day: Day, book: Book, clock: Clock) -> str:
    words, event = book.script.words, row.event
    what = f"{row.what}, {row.note}" if event.what is What.LEAVE_HOME else row.what
    said = _timed(row, day, words, clock, what)
    if not row.note or event.what is What.LEAVE_HOME:
        return said
    return f"{said} {row.note[0].upper()}{row.note[1:].rstrip('.')}."


def _timed(row: Row, day: Day, words: Words, clock: Clock, what: str) -> str:
    ends = _ends(row.event, day, words, clock)
    if ends is None:
        return words.day_open.format(what=what)
    on_clock = day.moments(row.event) is not None
    if ends[0] == ends[1]:
        shape = words.day_at if on_clock else words.day_length
    else:
        shape = words.day_between if on_clock else words.day_length_range
    told = shape.format(begin=ends[0], end=ends[1], what=what)
    if row.event.often:
        told = words.day_often.format(time=told[0].lower() + told[1:])
    return _capital(told)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
