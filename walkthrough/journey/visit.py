"""An appointment, a route and the clinic's times -> the day of the visit as a timeline.

Lengths of time are real ones: two hours without food are two hours, also on a night when the
clocks change. That needs the zone, which the caller hands in; without one the clock just runs on.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from walkthrough.record import record
from walkthrough.script.clinic import Book
from walkthrough.script.times import FACT_OF, OFTEN, Span, length_of

_SOME_DAY = date(2001, 1, 15)
"""Stands for the day of an appointment of which only the clock time is known."""


class What(StrEnum):
    """What happens on the day, in its order."""

    STOP_EATING = "stop_eating"
    STOP_DRINKING = "stop_drinking"
    LEAVE_HOME = "leave_home"
    ARRIVE = "arrive"
    CHECKS = "checks"
    MEDICINE = "medicine"
    STRONGEST = "strongest"
    REST = "rest"
    GO = "go"
    RIDE = "ride"
    EVENING = "evening"
    MORNING = "morning"


FACTS = {
    What.STOP_EATING: "food_rule",
    What.STOP_DRINKING: "drink_rule",
    What.ARRIVE: "arrive_early",
    What.CHECKS: "checks",
    What.MEDICINE: "dosing_time",
    What.REST: "watch_time",
    What.GO: "visit_length",
    What.RIDE: "way_home",
    What.EVENING: "evening_rule",
    What.MORNING: "driving_rule",
}
"""The clinic's fact that says more about a part of the day, or stands where no time is known."""

BEFORE = frozenset({What.STOP_EATING, What.STOP_DRINKING, What.LEAVE_HOME, What.ARRIVE})


@record
class Event:
    """One part of the day; `earliest` and `latest` are minutes from the appointment."""

    what: What
    earliest: int | None = None
    """None where nobody has said when."""
    latest: int | None = None
    often: bool = False
    """It is often so, and not what this clinic has said."""

    @property
    def known(self) -> bool:
        """Whether anything is known of when it is."""
        return self.earliest is not None

    @property
    def range(self) -> bool:
        """Whether it may be earlier or later."""
        return self.earliest != self.latest


@record
class Day:
    """The day of the visit: its parts in order, around an appointment that may be unknown."""

    events: tuple[Event, ...]
    day: date | None = None
    at: time | None = None
    zone: tzinfo | None = None
    """Where the clinic's clock is; None where no clock change is reckoned with."""

    def event(self, what: What) -> Event:
        """Return a part of the day by its name."""
        return next(event for event in self.events if event.what is what)

    def moments(self, event: Event) -> tuple[datetime, datetime] | None:
        """Return when a part is, at the earliest and at the latest, by the clock on the wall.

        None where no clock time can be told. Where only the day is unknown, some day stands for
        it: `days_off` then says whether it is the day before or after.
        """
        if self.at is None or event.earliest is None or event.latest is None:
            return None
        return self._after(event.earliest), self._after(event.latest)

    def days_off(self, moment: datetime) -> int:
        """Return how many days a moment lies after the day of the visit; below 0 before it."""
        return (moment.date() - (self.day or _SOME_DAY)).days

    def _after(self, minutes: int) -> datetime:
        """Return the clock on the wall, so many real minutes after the appointment."""
        assert self.at is not None, "asked only where there is a clock time"
        local = datetime.combine(self.day or _SOME_DAY, self.at)
        if self.zone is None or self.day is None:
            return local + timedelta(minutes=minutes)
        real = local.replace(tzinfo=self.zone).astimezone(UTC) + timedelta(minutes=minutes)
        return real.astimezone(self.zone).replace(tzinfo=None)


def day_of_visit(
    book: Book, day: date | None = None, at: time | None = None, zone: tzinfo | None = None
) -> Day:
    """Lay the day out on the book's route: a clinic's own times first, then what is often so."""
    before = [
        _event(book, What.STOP_EATING, "stop_eating", sign=-1),
        _event(book, What.STOP_DRINKING, "stop_drinking", sign=-1),
        _event(book, What.ARRIVE, "arrive_before", sign=-1),
    ]
    known = iter(sorted((each for each in before if each.known), key=_begins))
    ordered = [next(known) if each.known else each for each in before]
    ordered.insert(_place_of(ordered, What.ARRIVE), Event(What.LEAVE_HOME))
    checks = Event(What.CHECKS, 0, 0)
    begins = _event(book, What.MEDICINE, "checks")
    strongest = _later(What.STRONGEST, begins, _event(book, What.STRONGEST, "strongest"))
    given = _later(What.REST, begins, _event(book, What.REST, "medicine"))
    free = _later(What.GO, given, _event(book, What.GO, "watch"))
    go = free if free.known else _event(book, What.GO, "whole")
    ride = Event(What.RIDE, go.earliest, go.latest, go.often)
    after = (begins, strongest, given, go, ride, Event(What.EVENING), Event(What.MORNING))
    return Day((*ordered, checks, *after), day, at, zone)


def _begins(event: Event) -> tuple[int, int]:
    return event.earliest or 0, event.latest or 0


def _place_of(events: list[Event], what: What) -> int:
    return next(place for place, event in enumerate(events) if event.what is what)


def _event(book: Book, what: What, length: str, sign: int = 1) -> Event:
    """Make a part that is a named length of time before (-1) or after the appointment."""
    span, often = _length(book, length)
    if span is None:
        return Event(what)
    low, high = sorted((sign * span.low, sign * span.high))
    return Event(what, low, high, often)


def _length(book: Book, name: str) -> tuple[Span | None, bool]:
    """Return a length of time and whether it is only often so.

    A clinic that has said it in words is never contradicted by what is often so.
    """
    own = length_of(book.clinic.times, name, book.route)
    if own is not None or book.known(FACT_OF[name]):
        return own, False
    often = length_of(OFTEN, name, book.route)
    return often, often is not None


def _later(what: What, first: Event, then: Event) -> Event:
    """Add two lengths of time: known only where both are."""
    if first.earliest is None or first.latest is None:
        return Event(what)
    if then.earliest is None or then.latest is None:
        return Event(what)
    often = first.often or then.often
    return Event(what, first.earliest + then.earliest, first.latest + then.latest, often)


Clock = Callable[[time], str]
"""Writes a clock time as people read it."""


def clock_24(at: time) -> str:
    """Write a clock time as 14:05."""
    return f"{at.hour}:{at.minute:02}"


def clock_12(at: time) -> str:
    """Write a clock time as 2:05 pm."""
    return f"{at.hour % 12 or 12}:{at.minute:02} {'am' if at.hour < 12 else 'pm'}"


TWELVE_HOURS = frozenset({"us", "ca", "au", "nz"})
"""The countries, by their letters, where most people read 2:05 pm."""


def clock_for(country: str | None, twelve_hour: bool | None = None) -> Clock:
    """Return how clock times are written: as was chosen, else as is usual in the country."""
    twelve = country in TWELVE_HOURS if twelve_hour is None else twelve_hour
    return clock_12 if twelve else clock_24
