"""How long the parts of a visit take, as ranges of minutes that a clinic has named."""

from __future__ import annotations

from dataclasses import field

from walkthrough.record import record
from walkthrough.script.text import EVERY_ROUTE, Route, told


@record
class Span:
    """A length of time that is not known to the minute: at least, and at most. Minutes."""

    low: int
    high: int


@record(kw_only=True)
class Times:
    """The lengths of time of a visit on some routes; what is left out is not known."""

    routes: frozenset[Route] = field(
        default=EVERY_ROUTE, metadata=told("The routes with these times; all if left out.")
    )
    stop_eating: Span | None = field(
        default=None, metadata=told("How long before the visit people eat nothing, such as 2 h.")
    )
    stop_drinking: Span | None = field(
        default=None, metadata=told("How long before the visit people drink nothing.")
    )
    arrive_before: Span | None = field(
        default=None, metadata=told("How long before the visit people come, such as 15 min.")
    )
    checks: Span | None = field(
        default=None, metadata=told("How long it takes from the visit's time to the medicine.")
    )
    medicine: Span | None = field(
        default=None, metadata=told("How long giving the medicine takes, such as 40-60 min.")
    )
    strongest: Span | None = field(
        default=None,
        metadata=told("When the strongest part is, from the beginning of the medicine on."),
    )
    watch: Span | None = field(
        default=None, metadata=told("How long people are watched once the medicine was given.")
    )
    whole: Span | None = field(
        default=None, metadata=told("How long the whole visit takes, from the visit's time on.")
    )


LENGTHS = (
    "stop_eating",
    "stop_drinking",
    "arrive_before",
    "checks",
    "medicine",
    "strongest",
    "watch",
    "whole",
)
"""The names of the lengths of time, in the order of the day."""

FACT_OF = {
    "stop_eating": "food_rule",
    "stop_drinking": "drink_rule",
    "arrive_before": "arrive_early",
    "checks": "pressure_times",
    "medicine": "dosing_time",
    "strongest": "dosing_time",
    "watch": "watch_time",
    "whole": "visit_length",
}
"""The fact in words that each length of time belongs to."""

OFTEN = (
    Times(
        routes=frozenset({Route.IV}),
        medicine=Span(40, 60),
        whole=Span(90, 180),
    ),
    Times(
        routes=frozenset({Route.ESKETAMINE}),
        stop_eating=Span(120, 120),
        stop_drinking=Span(30, 30),
        strongest=Span(40, 40),
        whole=Span(150, 180),
    ),
)
"""What is often so, where a source gives the figure; never shown without that word.

IV for low mood: Oxford, McLean, Brigham and ELEKT-D (the drip), INDY and Charleston (the visit).
Esketamine: the makers' patient pages (food, drink), a treatment guide (strongest near 40 minutes)
and NEXTSTEP (the visit). No source gives figures that hold for all clinics on the other routes.
"""


def length_of(times: tuple[Times, ...], name: str, route: Route) -> Span | None:
    """Return the first length of this name that holds on a route; None where none does."""
    for each in times:
        span: Span | None = getattr(each, name)
        if span is not None and route in each.routes:
            return span
    return None
