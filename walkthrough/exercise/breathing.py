"""A breathing exercise -> its timeline: settle, ramp in, main, ramp out, close.

Times follow the pacer's specification of the exercise catalogue: slow patterns start near
an ordinary breath and lengthen step by step, since new users over-breathe when paced at
once at six breaths a minute (Szulczewski 2019).
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from itertools import takewhile
from math import ceil

from walkthrough.exercise.pace import of_seconds
from walkthrough.exercise.timeline import Builder, Part, Phase, Segment, Timeline
from walkthrough.record import record
from walkthrough.script.exercises import Breathing, Cycle
from walkthrough.script.text import Seconds

SETTLE_SECONDS = 8.0
CLOSE_SECONDS = 10.0
FIRST_INHALE = 3.0
FIRST_EXHALE = 4.0
RAMP_STEP_SECONDS = 1.5
MOST_RAMP_STEPS = 2
BREATHS_A_STEP = 2
OPEN_END_SECONDS = 4 * 60 * 60.0
"""How long an exercise goes on that ends when someone is called."""

Phases = tuple[tuple[Phase, float], ...]


class Length(StrEnum):
    """How long an exercise goes on."""

    SHORT = "short"
    STANDARD = "standard"
    LONG = "long"
    OPEN = "open"
    """Until someone is called."""


LENGTHS = (Length.SHORT, Length.STANDARD, Length.LONG)


@record
class Plan:
    """What is laid out: an exercise, its length, and the breath at its present pace."""

    exercise: Breathing
    length: Length = Length.STANDARD
    cycle: Cycle | None = None
    """The exercise's own breath, or as the reader has made it; None where nothing is paced."""
    own: Cycle | None = None
    """The pace that the reader tapped, from which the ramp starts."""

    @classmethod
    def of(cls, exercise: Breathing, length: Length = Length.STANDARD) -> Plan:
        """Plan an exercise as the script has it."""
        return cls(exercise, length, exercise.cycle)

    def at_own_pace(self, own: Cycle) -> Plan:
        """Start at a tapped pace and slow gently, never further than the exercise itself."""
        assert self.cycle is not None, "only a paced exercise has a pace of one's own"
        most = own.seconds + MOST_RAMP_STEPS * RAMP_STEP_SECONDS
        slowest = max(own.seconds, min(self.cycle.seconds, most))
        return replace(self, own=own, cycle=of_seconds(own, slowest))

    def at_step(self, step: Phases) -> Plan:
        """Stay at the breath of a step of the ramp, and go no slower."""
        seconds = dict(step)
        inhale, exhale = Seconds(seconds[Phase.INHALE]), Seconds(seconds[Phase.EXHALE])
        return replace(self, cycle=Cycle(inhale=inhale, exhale=exhale))

    @property
    def _ramp(self) -> tuple[Phases, ...]:
        return () if self.cycle is None else ramp(self.cycle, self.own)

    @property
    def ramp_in(self) -> list[Phases]:
        """The breaths that lead to the full pace."""
        return [step for step in self._ramp for _ in range(BREATHS_A_STEP)]

    @property
    def ramp_out(self) -> list[Phases]:
        """The breaths that lead away from it; none back to a pace that was tapped."""
        return [] if self.own is not None else list(reversed(self._ramp))

    @property
    def main(self) -> int:
        """How many breaths at the full pace there are."""
        if self.cycle is None:
            return 0
        if self.length is Length.OPEN:
            return ceil(OPEN_END_SECONDS / self.cycle.seconds)
        assert self.exercise.breaths is not None, "the check refuses a paced exercise without"
        return int(getattr(self.exercise.breaths, self.length))

    @property
    def unpaced_seconds(self) -> float:
        """How long the quiet middle of an unpaced exercise lasts."""
        if self.length is Length.OPEN:
            return OPEN_END_SECONDS
        assert self.exercise.lengths is not None, "the check refuses an unpaced exercise without"
        return float(getattr(self.exercise.lengths, self.length))

    def timeline(self) -> Timeline:
        """Lay it out from the beginning."""
        builder = Builder()
        builder.add(SETTLE_SECONDS, Part.SETTLE)
        return self._laid(builder, ())

    def from_here(self, timeline: Timeline, elapsed: float, furthest: float = 0.0) -> Timeline:
        """Lay the rest of it out anew, from the end of the breath that is under way.

        `furthest` is where it was before a pause led back to the start of that breath.
        """
        kept = _kept(timeline, elapsed)
        laid = self._laid(Builder(kept), kept)
        since = max(elapsed, furthest)
        return replace(laid, since=since, behind=timeline.done(since))

    def _laid(self, builder: Builder, kept: tuple[Segment, ...]) -> Timeline:
        """Add what is left after the segments that stay."""
        if self.cycle is None:
            spent = sum(each.seconds for each in kept if each.part is Part.MAIN)
            if spent < self.unpaced_seconds:
                builder.add(self.unpaced_seconds - spent, Part.MAIN, line=1)
        else:
            self._breathe(builder, self.cycle, kept)
        builder.add(CLOSE_SECONDS, Part.CLOSE, line=2)
        return builder.timeline(open_end=self.length is Length.OPEN)

    def _breathe(self, builder: Builder, cycle: Cycle, kept: tuple[Segment, ...]) -> None:
        done = _breaths(kept, Part.MAIN)
        main = self.main - done
        ramp_in, ramp_out = self.ramp_in, self.ramp_out
        leaving = _breaths(kept, Part.RAMP_OUT)
        if not done and not leaving:
            for phases in ramp_in[_breaths(kept, Part.RAMP_IN) :]:
                builder.breath(phases, Part.RAMP_IN)
        for _ in range(main):
            builder.breath(phases_of(cycle), Part.MAIN)
        for phases in ramp_out[0 if main > 0 else leaving :]:
            builder.breath(phases, Part.RAMP_OUT)


def _kept(timeline: Timeline, elapsed: float) -> tuple[Segment, ...]:
    """Return what lies behind, with the whole of the breath, or of the settling, under way."""
    index = timeline.index_at(elapsed)
    here = timeline.segments[index]
    before = timeline.segments[:index]
    if here.phase is not Phase.NONE:
        same = takewhile(lambda each: each.breath == here.breath, timeline.segments[index:])
        return (*before, *same)
    if here.part is Part.SETTLE:
        return (*before, here)
    spent = elapsed - here.begin
    return (*before, replace(here, seconds=spent)) if spent > 0 else before


def _breaths(segments: tuple[Segment, ...], part: Part) -> int:
    paced = {each.count for each in segments if each.part is part and each.phase is not Phase.NONE}
    return len(paced)


def breathing_timeline(exercise: Breathing, length: Length = Length.STANDARD) -> Timeline:
    """Lay out a breathing exercise; unpaced ones rest between settle and close."""
    return Plan.of(exercise, length).timeline()


def phases_of(cycle: Cycle) -> Phases:
    """Return a cycle as phases with their seconds."""
    return (
        (Phase.INHALE, cycle.inhale),
        (Phase.TOP_UP, cycle.top_up),
        (Phase.HOLD, cycle.hold),
        (Phase.EXHALE, cycle.exhale),
        (Phase.REST, cycle.rest),
    )


def ramp(cycle: Cycle, own: Cycle | None = None) -> tuple[Phases, ...]:
    """Return the steps that lead to a slow breath, from the reader's own pace if it is known.

    None for short breaths, for those with holds, and for those with a second sip of air.
    """
    ordinary = Cycle(inhale=Seconds(FIRST_INHALE), exhale=Seconds(FIRST_EXHALE))
    first = own or ordinary
    if cycle.holds or cycle.top_up or cycle.seconds <= first.seconds:
        return ()
    count = min(MOST_RAMP_STEPS, ceil((cycle.seconds - first.seconds) / RAMP_STEP_SECONDS))
    steps = []
    for step in range(count):
        share = step / count
        inhale = first.inhale + (cycle.inhale - first.inhale) * share
        exhale = first.exhale + (cycle.exhale - first.exhale) * share
        steps.append(((Phase.INHALE, inhale), (Phase.EXHALE, exhale)))
    return tuple(steps)
