"""An exercise as a timeline that is asked at an elapsed time; no clock inside."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from functools import cached_property
from math import acos, cos, pi

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
    HOLD = "hold"
    EXHALE = "exhale"
    REST = "rest"


class Place(StrEnum):
    """How far an exercise is, in words instead of numbers."""

    SETTLING = "place_settling"
    UNDER_WAY = "place_under_way"
    HALF = "place_half"
    NEARLY = "place_nearly"


_LEVELS = {Phase.HOLD: 1.0, Phase.REST: 0.0, Phase.NONE: 0.0}


@record
class Segment:
    """A stretch of one phase; `breath` is where its breath, or its line, begins. Seconds."""

    begin: float
    seconds: float
    part: Part
    phase: Phase = Phase.NONE
    line: int = 0
    breath: float = 0.0

    @property
    def end(self) -> float:
        """When the next segment begins."""
        return self.begin + self.seconds

    def level(self, elapsed: float) -> float:
        """How full the breath is, 0 to 1, on a half cosine."""
        if self.phase in _LEVELS:
            return _LEVELS[self.phase]
        share = min(max((elapsed - self.begin) / self.seconds, 0.0), 1.0)
        rising = (1 - cos(pi * share)) / 2
        return rising if self.phase is Phase.INHALE else 1 - rising

    def next_change(self, elapsed: float, pictures: int) -> float:
        """When the level has moved on by one of so many pictures, or the segment ends."""
        if self.phase not in (Phase.INHALE, Phase.EXHALE):
            return self.end
        share = min(max((elapsed - self.begin) / self.seconds, 0.0), 1.0)
        done = int((1 - cos(pi * share)) / 2 * pictures + 1e-6) + 1
        if done >= pictures:
            return self.end
        return self.begin + acos(1 - 2 * done / pictures) / pi * self.seconds


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


@record(slots=False)
class Timeline:
    """Segments that follow each other without a gap, from 0 seconds to the total."""

    segments: tuple[Segment, ...]

    @cached_property
    def total(self) -> float:
        """Length in seconds."""
        return self.segments[-1].end

    @cached_property
    def _begins(self) -> list[float]:
        return [segment.begin for segment in self.segments]

    def segment_at(self, elapsed: float) -> Segment:
        """Return the segment of an elapsed time; the first or last beyond the ends."""
        index = bisect_right(self._begins, elapsed) - 1
        return self.segments[min(max(index, 0), len(self.segments) - 1)]

    def at(self, elapsed: float) -> Moment:
        """Return where the exercise is after so many seconds."""
        elapsed = min(max(elapsed, 0.0), self.total)
        segment = self.segment_at(elapsed)
        return Moment(
            segment.part,
            segment.phase,
            segment.level(elapsed),
            segment.line,
            elapsed,
            elapsed >= self.total,
            self._place(segment, elapsed),
            elapsed - segment.begin,
            segment.seconds,
        )

    def _place(self, segment: Segment, elapsed: float) -> Place:
        done = elapsed / self.total
        if segment.part is Part.SETTLE:
            return Place.SETTLING
        if segment.part is Part.CLOSE or done >= 0.8:
            return Place.NEARLY
        return Place.HALF if 0.4 <= done <= 0.6 else Place.UNDER_WAY


class Builder:
    """Lays segments end to end."""

    def __init__(self) -> None:
        self._segments: list[Segment] = []
        self._end = 0.0

    def add(self, seconds: float, part: Part, phase: Phase = Phase.NONE, line: int = 0) -> None:
        """Add a segment that is a line or a quiet time of its own."""
        self._append(seconds, part, phase, line, self._end)

    def breath(self, phases: tuple[tuple[Phase, float], ...], part: Part) -> None:
        """Add one breath; phases of no length are left out."""
        begin = self._end
        for phase, seconds in phases:
            if seconds > 0:
                self._append(seconds, part, phase, 0, begin)

    def _append(self, seconds: float, part: Part, phase: Phase, line: int, breath: float) -> None:
        self._segments.append(Segment(self._end, seconds, part, phase, line, breath))
        self._end += seconds

    def timeline(self) -> Timeline:
        """Return what has been laid so far."""
        return Timeline(tuple(self._segments))
