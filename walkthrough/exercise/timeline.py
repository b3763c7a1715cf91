"""An exercise as a timeline that is asked at an elapsed time; no clock inside."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from math import acos, ceil, cos, floor, pi

from walkthrough.record import record


class Part(StrEnum):
    """The parts of an exercise, in their order."""

    SETTLE = "settle"
    RAMP_IN = "ramp_in"
    MAIN = "main"
    RAMP_OUT = "ramp_out"
    CLOSE = "close"


class Phase(StrEnum):
    """What the breath does; NONE where nothing is paced."""

    NONE = "none"
    INHALE = "inhale"
    TOP_UP = "top_up"
    HOLD = "hold"
    EXHALE = "exhale"
    REST = "rest"


class Place(StrEnum):
    """How far an exercise is, in words instead of numbers."""

    SETTLING = "place_settling"
    UNDER_WAY = "place_under_way"
    HALF = "place_half"
    NEARLY = "place_nearly"


HALF, NEARLY = 0.4, 0.75
"""How much is done from where on "about half way" and "nearly done" are said."""


@record
class Segment:
    """A stretch of one phase; `breath` is where its breath, or its line, begins. Seconds."""

    begin: float
    seconds: float
    part: Part
    phase: Phase = Phase.NONE
    line: int = 0
    breath: float = 0.0
    count: int = 0
    """Which breath it belongs to, from 0."""
    low: float = 0.0
    """How full the breath is when the segment begins, 0 to 1."""
    high: float = 0.0
    """The same when it ends."""

    @property
    def end(self) -> float:
        """When the next segment begins."""
        return self.begin + self.seconds

    def share(self, elapsed: float) -> float:
        """How much of the segment has passed, 0 to 1."""
        return min(max((elapsed - self.begin) / self.seconds, 0.0), 1.0)

    def level(self, elapsed: float) -> float:
        """How full the breath is, 0 to 1, on a half cosine."""
        eased = (1 - cos(pi * self.share(elapsed))) / 2
        return self.low + (self.high - self.low) * eased

    def next_change(self, elapsed: float, pictures: int) -> float:
        """When the level comes to the next of so many pictures, or the segment ends."""
        if self.low == self.high:
            return self.end
        at = self.level(elapsed) * pictures
        rising = self.high > self.low
        following = floor(at + 1e-6) + 1 if rising else ceil(at - 1e-6) - 1
        eased = (following / pictures - self.low) / (self.high - self.low)
        if eased >= 1:
            return self.end
        return self.begin + acos(1 - 2 * eased) / pi * self.seconds


@record
class Moment:
    """Where an exercise is at one time."""

    part: Part
    phase: Phase
    level: float
    line: int
    elapsed: float
    finished: bool
    place: Place
    phase_elapsed: float
    phase_seconds: float
    count: int = 0
    done: float = 0.0
    """How much of the plan lies behind, 0 to 1; never shown as a number."""


@record(slots=False)
class Timeline:
    """Segments that follow each other without a gap, from 0 seconds to the total.

    A plan that was changed under way goes on from `since` seconds, where `behind` of it was done.
    """

    segments: tuple[Segment, ...]
    since: float = 0.0
    behind: float = 0.0
    open_end: bool = False
    """It goes on until someone is called: no word says how far it is."""

    @cached_property
    def total(self) -> float:
        """Length in seconds."""
        return self.segments[-1].end

    @cached_property
    def _begins(self) -> list[float]:
        return [segment.begin for segment in self.segments]

    def index_at(self, elapsed: float) -> int:
        """Return which segment an elapsed time lies in; the first or last beyond the ends."""
        index = bisect_right(self._begins, elapsed) - 1
        return min(max(index, 0), len(self.segments) - 1)

    def segment_at(self, elapsed: float) -> Segment:
        """Return the segment of an elapsed time."""
        return self.segments[self.index_at(elapsed)]

    def breath_at(self, elapsed: float) -> tuple[tuple[Phase, float], ...]:
        """Return the phases of the breath under way with their seconds; none between breaths."""
        here = self.segment_at(elapsed)
        return tuple(
            (each.phase, each.seconds)
            for each in self.segments
            if each.phase is not Phase.NONE and each.count == here.count
            if here.phase is not Phase.NONE
        )

    def done(self, elapsed: float) -> float:
        """Return how much of the plan lies behind, 0 to 1."""
        left = self.total - self.since
        share = (elapsed - self.since) / left if left > 0 else 1.0
        return self.behind + (1 - self.behind) * min(max(share, 0.0), 1.0)

    def at(self, elapsed: float, furthest: float = 0.0) -> Moment:
        """Return where the exercise is; what is done is never less than it was at `furthest`."""
        elapsed = min(max(elapsed, 0.0), self.total)
        segment = self.segment_at(elapsed)
        done = self.done(max(elapsed, furthest))
        begun = self.done(max(segment.breath, furthest))
        return Moment(
            segment.part,
            segment.phase,
            segment.level(elapsed),
            segment.line,
            elapsed,
            elapsed >= self.total,
            self._place(segment, begun),
            elapsed - segment.begin,
            segment.seconds,
            segment.count,
            done,
        )

    def _place(self, segment: Segment, done: float) -> Place:
        """Say how far it is, by what was done when the breath or the line began."""
        if segment.part is Part.SETTLE:
            return Place.SETTLING
        if segment.part is Part.CLOSE or (done >= NEARLY and not self.open_end):
            return Place.NEARLY
        return Place.HALF if done >= HALF and not self.open_end else Place.UNDER_WAY


class Builder:
    """Lays segments end to end, after those that are there already."""

    def __init__(self, segments: tuple[Segment, ...] = ()) -> None:
        self._segments = list(segments)
        self._end = segments[-1].end if segments else 0.0
        paced = [each.count for each in segments if each.phase is not Phase.NONE]
        self._breaths = max(paced, default=-1) + 1

    def add(self, seconds: float, part: Part, line: int = 0) -> None:
        """Add a line or a quiet time of its own."""
        self._append(Segment(self._end, seconds, part, Phase.NONE, line, self._end))

    def breath(self, phases: tuple[tuple[Phase, float], ...], part: Part) -> None:
        """Add one breath; phases of no length are left out."""
        begin, level = self._end, 0.0
        for phase, seconds in phases:
            low, level = level, _level_after(phase, level, phases)
            if seconds > 0:
                place = (self._end, seconds, part, phase, 0, begin, self._breaths)
                self._append(Segment(*place, low, level))
        self._breaths += 1

    def _append(self, segment: Segment) -> None:
        self._segments.append(segment)
        self._end = segment.end

    def timeline(self, *, open_end: bool = False) -> Timeline:
        """Return what has been laid so far."""
        return Timeline(tuple(self._segments), open_end=open_end)


def _level_after(phase: Phase, level: float, phases: tuple[tuple[Phase, float], ...]) -> float:
    """Return how full the breath is after a phase; a sip more tops up what the first left."""
    if phase is Phase.INHALE:
        seconds = dict(phases)
        whole = seconds[Phase.INHALE] + seconds.get(Phase.TOP_UP, 0.0)
        return seconds[Phase.INHALE] / whole
    if phase in (Phase.EXHALE, Phase.REST):
        return 0.0
    return 1.0 if phase is Phase.TOP_UP and level < 1 else max(level, 0.0)
