"""The hidden way to the page for staff, as values of the time."""

from __future__ import annotations

from dataclasses import replace

from walkthrough.kiosk.pin import MOST_DIGITS
from walkthrough.record import record

TAPS = 5
"""Touches on the clinic's name that open the pad."""
PRESSES = 3
"""Times that F10 opens it."""
WITHIN_SECONDS = 4.0
OPEN_SECONDS = 20.0
"""Seconds without a digit after which the pad closes."""


@record
class Door:
    """The knocks so far, and the digits that were typed."""

    taps: tuple[float, ...] = ()
    presses: tuple[float, ...] = ()
    typed: str = ""
    since: float = 0.0
    """When the pad was opened or touched, in seconds of the clock that is handed in."""

    def tap(self, now: float) -> tuple[Door, bool]:
        """Touch the clinic's name; return whether that opens the pad."""
        taps = _recent(self.taps, now)
        return (Door(since=now), True) if len(taps) >= TAPS else (replace(self, taps=taps), False)

    def press(self, now: float) -> tuple[Door, bool]:
        """Press F10; return whether that opens the pad."""
        presses = _recent(self.presses, now)
        if len(presses) >= PRESSES:
            return Door(since=now), True
        return replace(self, presses=presses), False

    def digit(self, digit: str, now: float) -> Door:
        """Type a digit."""
        return replace(self, typed=(self.typed + digit)[:MOST_DIGITS], since=now)

    def rub_out(self, now: float) -> Door:
        """Take the last digit away."""
        return replace(self, typed=self.typed[:-1], since=now)

    def emptied(self, now: float) -> Door:
        """Forget what was typed."""
        return replace(self, typed="", since=now)

    def closes_in(self, now: float) -> float:
        """Return the seconds until the pad closes by itself."""
        return max(0.0, self.since + OPEN_SECONDS - now)


def _recent(times: tuple[float, ...], now: float) -> tuple[float, ...]:
    return (*(each for each in times if now - each <= WITHIN_SECONDS), now)
