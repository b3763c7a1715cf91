"""The visit in small, going on by itself: one timer, and none while it stands still."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer

from walkthrough.journey.view import CELLS_IN_SMALL, View
from walkthrough.ui.running import Clocks, SetTimer

WHOLE_SECONDS = 120.0
"""How long the whole visit in small takes."""
STEP_SECONDS = WHOLE_SECONDS / CELLS_IN_SMALL


class Playing:
    """Calls for the place of the bar that the clock says, while a view plays and only then."""

    def __init__(self, set_timer: SetTimer, move: Callable[[int], None], clocks: Clocks) -> None:
        self.timer: Timer | None = None
        self._set_timer = set_timer
        self._move = move
        self._clock, self._speed = clocks.monotonic, clocks.speed
        self._first = 0
        """The cell from which it plays."""
        self._place = 0
        """The cell that it has come to."""
        self._begun = 0.0
        """When it stood at the first cell."""

    def follow(self, view: View) -> None:
        """Wait for the next cell, or stop waiting; from a cell that was chosen, play anew."""
        place = view.place_in_small
        if not view.plays or place is None:
            self._stop()
        elif self.timer is None or place != self._place:
            self._stop()
            self._first = self._place = place
            self._begun = self._clock()
            self._wait()

    def tick(self) -> None:
        """Move to where the clock is; a timer that came late makes up for it."""
        if self.timer is None:
            return
        cells = self._first + int((self._clock() - self._begun) / STEP_SECONDS)
        if cells > self._place:
            self._place = cells
            self._wait()
            self._move(cells)
        else:
            self._wait()

    def _wait(self) -> None:
        self._stop()
        ends = self._begun + (self._place + 1 - self._first) * STEP_SECONDS
        wait = max(ends - self._clock(), 0.0)
        self.timer = self._set_timer(wait / self._speed, self.tick)

    def _stop(self) -> None:
        if self.timer is not None:
            self.timer.stop()
            self.timer = None
