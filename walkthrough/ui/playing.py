"""The visit in small, going on by itself: one timer, and none while it stands still."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer

from walkthrough.journey.view import CELLS_IN_SMALL, View

WHOLE_SECONDS = 120.0
"""How long the whole visit in small takes."""
STEP_SECONDS = WHOLE_SECONDS / CELLS_IN_SMALL


class Playing:
    """Calls for the next step of the bar while a view plays, and only then."""

    def __init__(
        self,
        set_timer: Callable[[float, Callable[[], None]], Timer],
        step: Callable[[], None],
        speed: float,
    ) -> None:
        self.timer: Timer | None = None
        self._set_timer = set_timer
        self._step = step
        self._seconds = STEP_SECONDS / speed

    def follow(self, view: View) -> None:
        """Wait for the next step, or stop waiting."""
        if not view.plays:
            self._stop()
        elif self.timer is None:
            self.timer = self._set_timer(self._seconds, self.tick)

    def tick(self) -> None:
        """Take a step, where the view still plays."""
        if self.timer is not None:
            self._stop()
            self._step()

    def _stop(self) -> None:
        if self.timer is not None:
            self.timer.stop()
            self.timer = None
