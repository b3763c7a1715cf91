"""One run of an exercise: begun, paused and resumed at times that the caller hands in."""

from __future__ import annotations

from dataclasses import replace

from walkthrough.exercise.timeline import Moment, Part, Phase, Place, Timeline
from walkthrough.record import record

RESUME_SETTLE_SECONDS = 3.0


@record
class Session:
    """A timeline with its place in it; times are seconds of one monotonic clock."""

    timeline: Timeline
    position: float = 0.0
    since: float | None = None
    """When the timeline moved on from `position`; None while paused."""
    furthest: float = 0.0
    """Where it was before a pause led back to the start of a breath."""

    @classmethod
    def begin(cls, timeline: Timeline, now: float) -> Session:
        """Start at the beginning."""
        return cls(timeline, 0.0, now)

    @property
    def paused(self) -> bool:
        """Whether time stands still."""
        return self.since is None

    def elapsed(self, now: float) -> float:
        """Return the place in the timeline, in seconds."""
        if self.since is None:
            return self.position
        return min(self.position + max(0.0, now - self.since), self.timeline.total)

    def settling(self, now: float) -> bool:
        """Whether a resumed exercise has not moved on yet."""
        return self.since is not None and now < self.since

    def moment(self, now: float) -> Moment:
        """Return what to show now."""
        moment = self.timeline.at(self.elapsed(now), self.furthest)
        if self.settling(now) and moment.phase is not Phase.NONE:
            return replace(
                moment, part=Part.SETTLE, phase=Phase.NONE, level=0.0, place=Place.SETTLING
            )
        return moment

    def pause(self, now: float) -> Session:
        """Stand still, at the start of the breath or line, so that none is cut in two."""
        if self.paused:
            return self
        elapsed = self.elapsed(now)
        segment = self.timeline.segment_at(elapsed)
        whole = segment.breath if segment.phase is not Phase.NONE else elapsed
        return replace(self, position=whole, since=None, furthest=max(elapsed, self.furthest))

    def resume(self, now: float) -> Session:
        """Go on after a moment to settle."""
        if not self.paused:
            return self
        return replace(self, since=now + RESUME_SETTLE_SECONDS)

    def follow(self, timeline: Timeline, now: float) -> Session:
        """Go on along another timeline that is the same up to here."""
        since = None if self.since is None else max(self.since, now)
        return replace(self, timeline=timeline, position=self.elapsed(now), since=since)

    def skip(self, now: float) -> Session:
        """Go on to the next line at once."""
        end = self.timeline.segment_at(self.elapsed(now)).end
        return replace(self, position=end, since=None if self.paused else now)

    def wait(self, now: float, pictures: int) -> float | None:
        """Return the seconds until something changes; None when nothing more will."""
        if self.since is None or self.elapsed(now) >= self.timeline.total:
            return None
        if self.settling(now):
            return self.since - now
        elapsed = self.elapsed(now)
        change = self.timeline.segment_at(elapsed).next_change(elapsed, pictures)
        return max(0.001, change - elapsed)
