"""The way in for staff at a kiosk: knocks, the PIN pad, and what staff choose there."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from math import ceil
from typing import Any, Protocol

from walkthrough.exits import LEFT, RENEW
from walkthrough.journey.act import Act, Do
from walkthrough.journey.over import Over
from walkthrough.journey.shared_screen import SharedScreen
from walkthrough.kiosk.door import Door
from walkthrough.kiosk.heartbeat import Status, SupervisorGoneError
from walkthrough.kiosk.pin import Tries
from walkthrough.kiosk.settings import KioskSettings
from walkthrough.ui.kiosk_screen import KioskScreen


class DeskApp(Protocol):
    """What the desk asks of the app of a kiosk."""

    settings: KioskSettings
    minutes: int

    @property
    def visit(self) -> KioskScreen | None:
        """The screen of the visit that is under way."""

    def exit(self, *, return_code: int) -> None:
        """End with a code."""

    def end_with(self, code: int) -> None:
        """End with the terminal as it is, for another process."""

    def choose_for_all(self, act: Act) -> None:
        """Change what every visitor begins with."""

    def set_timer(self, delay: float, callback: Callable[[], None]) -> Any:
        """Call back after so many seconds."""


class Desk:
    """What is typed at the pad is held here and nowhere else."""

    def __init__(self, app: DeskApp, clock: Callable[[], float]) -> None:
        self._app = app
        self._clock = clock
        self._door = Door()
        self._said = ""
        self._tries = Tries()

    @property
    def status(self) -> Status:
        """What the supervisor said last."""
        heart = self._app.settings.heart
        return Status(self._tries) if heart is None else heart.status

    def screen(self) -> SharedScreen:
        """Return what the pages of the kiosk say besides the visit."""
        status, settings = self.status, self._app.settings
        return SharedScreen(
            demonstration=settings.demo,
            minutes=self._app.minutes,
            digits=len(self._door.typed),
            pin_said=self._said,
            wait_minutes=ceil(status.tries.wait(self._clock()) / 60),
            gaps=settings.gaps,
            broken=status.news == "broken",
            counts=status.counts if settings.counted else None,
        )

    def forget(self) -> None:
        """Forget the knocks and what was typed."""
        self._door, self._said = Door(), ""

    def knock(self) -> None:
        """The clinic's name was touched."""
        self._door, opens = self._door.tap(self._clock())
        if opens:
            self._open_pad()

    def press(self) -> None:
        """The key for staff was pressed."""
        self._door, opens = self._door.press(self._clock())
        if opens:
            self._open_pad()

    def _open_pad(self) -> None:
        visit, pin = self._app.visit, self._app.settings.pin
        if visit is None:
            return
        waits = self.status.tries.wait(self._clock())
        self._said = "pin_none" if pin is None else "pin_wait" if waits else ""
        self._show(visit, Over.PIN)
        self._app.set_timer(self._door.closes_in(self._clock()), self.close_pad)

    def close_pad(self) -> None:
        """Close the pad when nobody has typed for a while."""
        visit, wait = self._app.visit, self._door.closes_in(self._clock())
        if visit is None or visit.over is not Over.PIN:
            return
        if wait:
            self._app.set_timer(wait, self.close_pad)
            return
        self.forget()
        visit.show(visit.view.close())

    def did(self, visit: KioskScreen, act: Act) -> None:
        """Carry out what was done at the pad, or on the page for staff."""
        if visit.over is Over.PIN:
            self._at_the_pad(visit, act, self._clock())
        elif visit.over is Over.FOR_STAFF:
            self._for_staff(act)

    def _at_the_pad(self, visit: KioskScreen, act: Act, now: float) -> None:
        self._said = ""
        if act.do is Do.DIGIT:
            self._door = self._door.digit(act.key, now)
        elif act.do is Do.RUB_OUT:
            self._door = self._door.rub_out(now)
        elif act.do is Do.TRY_PIN and self._tried(now):
            visit.view = visit.view.close()
            self._show(visit, Over.FOR_STAFF)
            return
        visit.say_of_kiosk(self.screen())

    def _show(self, visit: KioskScreen, over: Over) -> None:
        visit.setting = replace(visit.setting, shared_screen=self.screen())
        visit.show(visit.view.open(over))

    def _tried(self, now: float) -> bool:
        """Compare what was typed; the clock of the tries is the supervisor's, which outlives us."""
        pin, tries, heart = self._app.settings.pin, self.status.tries, self._app.settings.heart
        typed, self._door = self._door.typed, self._door.emptied(now)
        if pin is None or tries.wait(now):
            self._said = "pin_none" if pin is None else "pin_wait"
            return False
        right, self._tries = pin.check(typed, tries, now)
        if heart is not None:
            with suppress(SupervisorGoneError):
                heart.tried(self._tries, right=right)
        waits = self._tries.wait(now)
        self._said = "" if right else "pin_wait" if waits else "pin_wrong"
        return right

    def _for_staff(self, act: Act) -> None:
        if act.do is Do.LEAVE_KIOSK:
            self._app.exit(return_code=LEFT)
        elif act.do is Do.START_ANEW:
            self._app.end_with(RENEW)
        elif act.do is Do.FOR_ALL:
            do, _, key = act.key.partition(" ")
            self._app.choose_for_all(Act(Do(do), key))
