"""What is measured of a kiosk's process after each visitor, and of its breaths."""

from __future__ import annotations

import asyncio
import gc
import os
from dataclasses import dataclass
from pathlib import Path

from walkthrough.exercise.session import Session
from walkthrough.exercise.timeline import Phase
from walkthrough.journey.run import Run
from walkthrough.ui.kiosk_screen import KioskScreen


@dataclass(frozen=True)
class Measured:
    """What the process holds while nobody is there."""

    hours: float
    """Of the compressed day."""
    resident: int
    """Bytes of memory."""
    files: int
    threads: int
    tasks: int
    objects: int
    """How many the garbage collector knows."""
    screens: int
    """Screens of visitors that can still be found."""
    changes: int
    """How many looks the visitor had changed."""
    breaths: tuple[tuple[float, float], ...]
    """Hours of the clock, and seconds by which the breath that then began was off."""


def measure(hours: float, changes: int, breaths: tuple[tuple[float, float], ...]) -> Measured:
    """Measure this process, after a collection."""
    gc.collect()
    known = gc.get_objects()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return Measured(
        hours,
        pages * os.sysconf("SC_PAGE_SIZE"),
        len(list(Path("/proc/self/fd").iterdir())),
        len(list(Path("/proc/self/task").iterdir())),
        len(asyncio.all_tasks()),
        len(known),
        sum(isinstance(each, KioskScreen) for each in known),
        changes,
        breaths,
    )


class Breaths:
    """When each breath in and out was first drawn, and how far that was from its time."""

    def __init__(self) -> None:
        self.off: list[tuple[float, float]] = []
        """Hours of the clock, and seconds by which what then began was off.

        Within one run every time counts from the first breath, so that being late would add up.
        """
        self._session: Session | None = None
        self._first = 0.0, 0.0
        """When the session's first change was drawn, and where that is in its timeline."""
        self._last = -1.0

    def drawn(self, run: Run, now: float) -> None:
        """Hear of a picture of an exercise; note the first one of each breath in and out."""
        session = run.session
        segment = session.timeline.segment_at(session.elapsed(now))
        if session.paused or session.settling(now) or segment.phase is Phase.NONE:
            return
        if session is not self._session:
            self._session, self._first, self._last = session, (now, session.elapsed(now)), -1.0
        if segment.begin > self._last:
            first = self._last < 0
            self._last = segment.begin
            begun, at = self._first
            if not first:
                self.off.append((now / 3600, now - begun - (segment.begin - at)))
