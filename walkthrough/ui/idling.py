"""How long a visitor of a kiosk has done nothing: one timer, and none while nobody is there."""

from __future__ import annotations

from collections.abc import Callable

from textual.timer import Timer

from walkthrough.journey.idle import Idle, Limits, Presence
from walkthrough.journey.over import Over
from walkthrough.ui.kiosk_screen import KioskScreen
from walkthrough.ui.presence import PageTime, page_of
from walkthrough.ui.running import Clock, SetTimer

LATER = 0.01
"""Seconds that a timer waits beyond the moment, so that it does not come before it."""


class Idling:
    """The idle clock of one visit after another; says when to ask and when to forget."""

    def __init__(
        self, limits: Limits, clock: Clock, set_timer: SetTimer, look: Callable[[], None]
    ) -> None:
        self.idle: Idle | None = None
        """None while nobody is there."""
        self._limits = limits
        self._clock = clock
        self._set_timer = set_timer
        self._look = look
        self._timer: Timer | None = None
        self._page: PageTime | None = None

    def begin(self) -> None:
        """Begin with somebody who has just arrived."""
        self.idle, self._page = Idle.begin(self._limits, self._clock()), None

    def end(self) -> None:
        """Nobody is there any more."""
        self.idle = self._page = None
        self._stop()

    def touched(self) -> None:
        """Note that somebody did something."""
        if self.idle is not None:
            self.idle = self.idle.touched(self._clock())

    def follow(self, visit: KioskScreen) -> None:
        """Give the page that is drawn its time."""
        if self.idle is None or visit.over is Over.STILL_HERE:
            return
        now = self._clock()
        page = page_of(visit.view, visit.setting, visit.running.run, self._limits, now)
        if page != self._page:
            self._page = page
            self.idle = self.idle.on_page(page.allowed, now).during_exercise(page.busy, now)
        self.wait()

    def presence(self, *, asked: bool) -> Presence:
        """Say whether somebody is there; nobody has gone who was not asked for the whole time."""
        if self.idle is None:
            return Presence.PRESENT
        now = self._clock()
        presence = self.idle.at(now)
        if presence is Presence.PRESENT or asked:
            return presence
        self.idle = self.idle.asked(now)
        return Presence.STILL_HERE

    def wait(self) -> None:
        """Look again when the answer changes by itself."""
        self._stop()
        wait = None if self.idle is None else self.idle.changes_in(self._clock())
        if wait is not None:
            self._timer = self._set_timer(max(wait, 0.0) + LATER, self._look)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
