"""The speed of a breath: a little slower, a little faster, or the reader's own, within limits.

The step, the floor and the ceiling are those of the catalogue's pacer: half a second of the
whole breath, 5 seconds (12 breaths a minute) and 12 seconds (5 breaths a minute).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from walkthrough.record import record
from walkthrough.script.exercises import LONGEST_BREATH, SHORTEST_BREATH, Cycle
from walkthrough.script.text import Seconds

STEP = 0.5
"""Seconds of the whole breath."""
ROUNDS = 3
"""Breaths that are tapped."""
TAPS_A_BREATH = 3
"""The start of the breath in, the start of the breath out, its end."""
QUICKEST_TAP = 0.3
"""Seconds; two taps that are closer are one finger or key that bounced."""
SMALLEST_PHASE = 0.2
"""The least share of a breath that a tapped breath in or out is taken for."""


def can_change(cycle: Cycle) -> bool:
    """Whether a breath may be made slower or faster: never one that is held."""
    return not cycle.holds


def slower(cycle: Cycle) -> Cycle:
    """Return a breath that takes a little longer, its parts in the same ratio."""
    return of_seconds(cycle, cycle.seconds + STEP)


def faster(cycle: Cycle) -> Cycle:
    """Return a breath that takes a little less, its parts in the same ratio."""
    return of_seconds(cycle, cycle.seconds - STEP)


def of_seconds(cycle: Cycle, seconds: float) -> Cycle:
    """Return a breath of so many seconds, within the limits, its parts in the same ratio."""
    if not can_change(cycle):
        return cycle
    ratio = min(max(seconds, SHORTEST_BREATH), LONGEST_BREATH) / cycle.seconds
    return replace(
        cycle,
        inhale=Seconds(cycle.inhale * ratio),
        top_up=Seconds(cycle.top_up * ratio),
        exhale=Seconds(cycle.exhale * ratio),
        total=None,
    )


@record
class Taps:
    """Where a reader's own breaths begin, turn and end; seconds of one monotonic clock."""

    times: tuple[float, ...] = ()

    def tap(self, now: float) -> Taps:
        """Mark the next place; a bounce is not marked."""
        if self.finished or (self.times and now - self.times[-1] < QUICKEST_TAP):
            return self
        return Taps((*self.times, now))

    @property
    def finished(self) -> bool:
        """Whether all breaths have been tapped."""
        return len(self.times) == ROUNDS * TAPS_A_BREATH

    @property
    def round(self) -> int:
        """Which breath comes next, from 0."""
        return len(self.times) // TAPS_A_BREATH

    @property
    def place(self) -> int:
        """Which tap of that breath comes next: 0 in, 1 out, 2 the end."""
        return len(self.times) % TAPS_A_BREATH

    def cycle(self) -> Cycle:
        """Return the breath that was tapped, within the limits; a tap forgotten does no harm.

        The middle one of the three counts, so that one slow finger changes little.
        """
        rounds = [
            self.times[start : start + TAPS_A_BREATH]
            for start in range(0, ROUNDS * TAPS_A_BREATH, TAPS_A_BREATH)
        ]
        inhale = _middle(turn - begin for begin, turn, _ in rounds)
        exhale = _middle(end - turn for _, turn, end in rounds)
        whole = inhale + exhale
        share = min(max(inhale / whole, SMALLEST_PHASE), 1 - SMALLEST_PHASE)
        cycle = Cycle(inhale=Seconds(whole * share), exhale=Seconds(whole * (1 - share)))
        return of_seconds(cycle, whole)


def _middle(seconds: Iterable[float]) -> float:
    """Return the middle one of an odd number of times."""
    ordered = sorted(seconds)
    return ordered[len(ordered) // 2]
