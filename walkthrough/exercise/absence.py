"""Whether the machine slept, told from two clocks that the caller hands in.

Linux's monotonic clock stands still while a machine sleeps, so an exercise would go on in the
middle of a breath; the wall clock does not. A process that was stopped sees a gap in both.
"""

from __future__ import annotations

from walkthrough.record import record

SLEPT_SECONDS = 2.0
"""How much further the wall clock has come than the monotonic one, after a sleep."""
STOPPED_SECONDS = 10.0
"""How late a picture is after the process was stopped; a busy machine is never so late."""


@record
class Reading:
    """Both clocks at one time, in seconds."""

    monotonic: float
    wall: float


def was_absent(before: Reading, expected: float, now: Reading) -> bool:
    """Whether the machine slept, or the process stood still, since a reading.

    `expected` is how many seconds the wait was to take.
    """
    gone = now.monotonic - before.monotonic
    slept = now.wall - before.wall - gone > SLEPT_SECONDS
    return slept or gone - expected > STOPPED_SECONDS
