"""The exercise that is open: begun, paused and forgotten as its sheet comes and goes."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer

from walkthrough.exercise.breathing import Length
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import Over, View
from walkthrough.ui.zones import Zones

Clock = Callable[[], float]
"""Returns seconds that only go on."""
SetTimer = Callable[[float, Callable[[], None]], Timer]


class Running:
    """A run and the one timer for its next picture; none while nothing changes."""

    def __init__(
        self, zones: Zones, clock: Clock, set_timer: SetTimer, ended: Callable[[], None]
    ) -> None:
        self.run: Run | None = None
        self.timer: Timer | None = None
        self._zones = zones
        self._clock = clock
        self._set_timer = set_timer
        self._ended = ended
        self._setting: Setting | None = None

    def follow(self, view: View, setting: Setting) -> None:
        """Begin the exercise that is open, pause one that is covered, forget one that is closed."""
        name, now = view.exercise, self._clock()
        if name is None:
            covered = any(sheet.over is Over.EXERCISE for sheet in view.sheets)
            self.run = self.run.pause(now) if self.run is not None and covered else None
        elif self.run is None or self.run.exercise.id != name:
            calm = view.sheet is not None and view.sheet.calm
            if calm and self.run is None:
                self._zones.exercise.melt(now)
            length = Length.LONG if calm else Length.STANDARD
            self.run = Run.begin(setting, name, now, length)

    def forget(self) -> None:
        """Drop the run, so that the next one begins anew."""
        self.run = None

    def is_under_way(self, view: View) -> bool:
        """Whether an exercise is seen that has not ended."""
        if self.run is None or view.exercise is None:
            return False
        return not self.run.moment(self._clock()).finished

    def hold(self) -> None:
        """Stand still: nobody looks."""
        if self.run is not None:
            self.run = self.run.pause(self._clock())

    def pause_or_resume(self) -> None:
        """Stand still, or go on."""
        if self.run is not None:
            self.run = self.run.pause_or_resume(self._clock())

    def again(self) -> None:
        """Begin the same exercise anew."""
        if self.run is not None:
            self.run = self.run.again(self._clock())

    def draw(self, view: View, setting: Setting) -> bool:
        """Draw the exercise that is open; return False where none is."""
        self._stop_timer()
        if self.run is None or view.exercise is None:
            return False
        self._setting = setting
        now = self._clock()
        self._zones.draw_exercise(view, setting, self.run, now)
        self._wait(self.run, now)
        return True

    def _wait(self, run: Run, now: float) -> None:
        wait = self._zones.exercise.wait(run, now)
        self.timer = None if wait is None else self._set_timer(wait, self.tick)

    def tick(self) -> None:
        """Draw the next picture; everything, when the exercise has ended."""
        if self.timer is None or self.run is None or self._setting is None:
            return
        now = self._clock()
        if self.run.moment(now).finished:
            self._ended()
            return
        self._zones.exercise.tick(self.run, self._setting, now)
        self._wait(self.run, now)

    def _stop_timer(self) -> None:
        if self.timer is not None:
            self.timer.stop()
            self.timer = None
