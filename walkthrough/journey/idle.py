"""When a screen that strangers share is taken to be left alone, as a value of the time.

A key, a touch and a turn of the wheel are presence; a pointer that drifts is not. The notice
can be met by any key, for at least twenty seconds and as often as wanted (WCAG 2.2.1).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from walkthrough.record import record

LEAST_NOTICE = 20.0
"""Seconds that a notice stays at least (WCAG 2.2, success criterion 2.2.1)."""
LONGEST_READING = 300.0
"""Seconds after which also the longest page asks."""
TO_BEGIN_READING = 60.0
SECONDS_A_WORD = 0.6
"""A minute for each hundred words: slow reading."""


class Presence(StrEnum):
    """Whether anybody seems to be there."""

    PRESENT = "present"
    STILL_HERE = "still here"
    """Nobody did anything for a while: it is asked."""
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long nothing may be done, in seconds."""

    before_asking: float = 120.0
    notice: float = 30.0

    def __post_init__(self) -> None:
        """Refuse times that would hurry a reader; raises ValueError."""
        if self.before_asking <= 0:
            raise ValueError("the time before asking is above 0 seconds")
        if self.notice < LEAST_NOTICE:
            raise ValueError(f"a notice stays {LEAST_NOTICE:.0f} seconds or more")

    def for_words(self, words: int) -> float:
        """Return the seconds before asking on a page of so many words."""
        reading = min(LONGEST_READING, TO_BEGIN_READING + words * SECONDS_A_WORD)
        return max(self.before_asking, reading)


@record
class Idle:
    """Since when nothing was done, and how long that may last here."""

    since: float
    """When something was last done, in seconds of the clock that is handed in."""
    allowed: float
    """Seconds before it is asked whether somebody is there."""
    notice: float
    busy: bool = False
    """Whether an exercise runs, during which the clock stands still."""

    @classmethod
    def begin(cls, limits: Limits, now: float) -> Idle:
        """Begin with somebody who has just arrived."""
        return cls(now, limits.before_asking, limits.notice)

    def touched(self, now: float) -> Idle:
        """Note that somebody did something."""
        return replace(self, since=now)

    def on_page(self, allowed: float, now: float) -> Idle:
        """Begin anew on another page, where so many seconds may pass."""
        return replace(self, since=now, allowed=allowed)

    def during_exercise(self, busy: bool, now: float) -> Idle:
        """Stand still while an exercise runs; begin anew when it ends."""
        return self if busy is self.busy else replace(self, busy=busy, since=now)

    def asked(self, now: float) -> Idle:
        """Let the notice have its whole time from now on, however late it comes."""
        return replace(self, since=now - self.allowed)

    def at(self, now: float) -> Presence:
        """Say whether anybody seems to be there."""
        if self.busy or now < self.since + self.allowed:
            return Presence.PRESENT
        if now < self.since + self.allowed + self.notice:
            return Presence.STILL_HERE
        return Presence.GONE

    def changes_in(self, now: float) -> float | None:
        """Return the seconds until the answer changes by itself; None for never."""
        presence = self.at(now)
        if self.busy or presence is Presence.GONE:
            return None
        asking = self.since + self.allowed
        return (asking if presence is Presence.PRESENT else asking + self.notice) - now
