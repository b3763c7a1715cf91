"""The exercise that is open: begun, paused and forgotten as its sheet comes and goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual.timer import Timer

from walkthrough.exercise.absence import Reading, was_absent
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Setting
from walkthrough.journey.under_way import followed, is_under_way, left_by
from walkthrough.journey.view import View
from walkthrough.record import record
from walkthrough.ui.zones import Zones

Clock = Callable[[], float]
"""Returns seconds that only go on; a wall clock's may be set."""


@record
class Clocks:
    """The clocks that an exercise is measured by."""

    monotonic: Clock
    wall: Clock
    speed: float = 1.0
    """How many of the clocks' seconds pass in one."""

    @classmethod
    def at_speed(cls, monotonic: Clock, wall: Clock, speed: float) -> Clocks:
        """Make both clocks go faster from now on."""
        if speed == 1.0:
            return cls(monotonic, wall)
        return cls(_faster(monotonic, speed), _faster(wall, speed), speed)


def _faster(clock: Clock, speed: float) -> Clock:
    begun = clock()
    return lambda: begun + (clock() - begun) * speed


SetTimer = Callable[[float, Callable[[], None]], Timer]


class Running:
    """A run and the one timer for its next picture; none while nothing changes."""

    def __init__(
        self,
        zones: Zones,
        clocks: Clocks,
        set_timer: SetTimer,
        changed: Callable[[], None],
        heard: Callable[[Run, float], None] = lambda run, now: None,
        lead: Callable[[Run, float], float] = lambda run, now: 0.0,
    ) -> None:
        self.run: Run | None = None
        self.timer: Timer | None = None
        self._zones = zones
        self._clock, self._wall = clocks.monotonic, clocks.wall
        self._speed = clocks.speed
        self._read = Reading(0.0, 0.0)
        self._expected = 0.0
        self._can_stay = False
        self._set_timer = set_timer
        self._changed = changed
        self._heard = heard
        """Hears of each moment that is drawn."""
        self._lead = lead
        """Returns the seconds that an exercise waits for, before its time begins."""
        self._setting: Setting | None = None

    def follow(self, view: View, setting: Setting) -> None:
        """Begin the exercise that is open, pause one that is covered, forget one that is closed."""
        now = self._clock()
        calm = view.sheet is not None and view.sheet.calm
        if view.exercise is not None and calm and self.run is None and not view.resting:
            self._zones.exercise.melt(now)
        before, run = self.run, followed(self.run, view, setting, now)
        if run is not None and (before is None or run.exercise is not before.exercise):
            run = replace(run, session=replace(run.session, since=now + self._lead(run, now)))
        self.run = run

    def forget(self) -> None:
        """Drop the run, so that the next one begins anew."""
        self.run = None

    def left(self, view: View) -> str | None:
        """Return the exercise that this view leaves after it had begun; None for none."""
        return left_by(self.run, view, self._clock())

    def tap(self, view: View) -> View:
        """Mark a place of the reader's own breath, now; after the last, the run begins anew."""
        tapped = view.tap(self._clock())
        if tapped.exercise is not None:
            self.forget()
        return tapped

    def has_ended(self) -> bool:
        """Whether an exercise came to its end by itself."""
        run = self.run
        return run is not None and not run.resting and run.moment(self._clock()).finished

    def is_under_way(self, view: View) -> bool:
        """Whether an exercise is seen that has not ended."""
        return is_under_way(self.run, view, self._clock())

    def hold(self) -> None:
        """Stand still: nobody looks."""
        if self.run is not None:
            self.run = self.run.pause(self._clock())

    def pause_or_resume(self) -> None:
        """Stand still, or go on."""
        if self.run is not None:
            self.run = self.run.pause_or_resume(self._clock())

    def change(self, change: Callable[[Run, float], Run]) -> None:
        """Change the run now: begin it anew, or give it another pace or length."""
        if self.run is not None:
            self.run = change(self.run, self._clock())

    def draw(self, view: View, setting: Setting) -> bool:
        """Draw the exercise that is open; return False where none is."""
        self._stop_timer()
        if self.run is None or view.exercise is None:
            return False
        self._setting = setting
        now = self._clock()
        if self._zones.room.too_small:  # nobody can follow it, and the shape has no place
            self.run = self.run.pause(now)
            self._zones.draw_exercise(view, setting, self.run, now)
            return True
        self._can_stay = self.run.can_stay(now)
        self._zones.draw_exercise(view, setting, self.run, now)
        self._heard(self.run, now)
        self._wait(self.run, now)
        return True

    def _wait(self, run: Run, now: float) -> None:
        wait = self._zones.exercise.wait(run, now)
        self._read, self._expected = Reading(now, self._wall()), wait or 0.0
        self.timer = None if wait is None else self._set_timer(wait / self._speed, self.tick)

    def tick(self) -> None:
        """Draw the next picture; everything, when the choices beside it have changed."""
        if self.timer is None or self.run is None or self._setting is None:
            return
        now = self._clock()
        run = self._looked_after(self.run, now)
        ended = run.moment(now).finished and not run.resting
        if run is not self.run or ended or run.can_stay(now) != self._can_stay:
            self.run = run
            self._changed()
            return
        self._zones.exercise.tick(run, self._setting, now)
        self._heard(run, now)
        self._zones.place_cursor()
        self._wait(run, now)

    def _looked_after(self, run: Run, now: float) -> Run:
        """Pause where the machine has slept."""
        if was_absent(self._read, self._expected, Reading(now, self._wall())):
            return run.pause(self._read.monotonic)
        return run

    def _stop_timer(self) -> None:
        if self.timer is not None:
            self.timer.stop()
            self.timer = None
