"""The app of a kiosk: attract screen, one visit after another, nothing left of any."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from textual import events
from textual.screen import Screen
from textual.timer import Timer

from walkthrough.journey.act import Act, Do
from walkthrough.journey.idle import Limits, Presence
from walkthrough.journey.journey import Journey
from walkthrough.journey.over import Over
from walkthrough.journey.practice import Practice
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.kiosk.counts import Counted
from walkthrough.kiosk.repeats import LastKey
from walkthrough.kiosk.settings import KioskSettings
from walkthrough.policy import KIOSK
from walkthrough.script.clinic import Book, Clinic, plain
from walkthrough.script.model import Script
from walkthrough.script.summary import minutes, summary
from walkthrough.script.text import Route
from walkthrough.ui.attract import AttractScreen, Face
from walkthrough.ui.desk import Desk
from walkthrough.ui.idling import Idling
from walkthrough.ui.kiosk_screen import KioskScreen
from walkthrough.ui.running import Clocks
from walkthrough.ui.speaking import sound_of_a_kiosk
from walkthrough.ui.start import Start
from walkthrough.ui.supervised import SupervisedApp

CLEARED_SECONDS = 10.0
"""How long "All cleared" stands; then the process replaces itself."""
DEAF_SECONDS = 0.7
"""After a reset, in which the second tap of a double tap begins nothing."""
PRESENT = (events.MouseDown, events.MouseScrollDown, events.MouseScrollUp, events.Paste)
"""What shows that somebody is there, besides a key; a pointer that drifts does not."""


class KioskApp(SupervisedApp, inherit_bindings=False):
    """One screen for many strangers, one after another."""

    def __init__(self, start: Start, settings: KioskSettings) -> None:
        super().__init__(start, settings)
        self.minutes = _minutes(start)
        """How long the visit takes to read."""
        self._clock = start.clock
        limits = Limits(settings.idle_after, settings.notice)
        self.idling = Idling(limits, start.clock, self.set_timer, self.look)
        self.desk = Desk(self, start.clock)
        self._attract: AttractScreen | None = None
        self._cleared: Timer | None = None
        """While it is said that the screen was cleared."""
        self._steps: tuple[str, ...] = ()
        self._key = LastKey()
        self._deaf_until = float("-inf")

    # One visit after another

    def get_default_screen(self) -> Screen[Any]:
        """Show the attract screen first."""
        self._attract = AttractScreen(self._face(), self.glyphs, self._clock, still=self.still)
        return self._attract

    @property
    def visit(self) -> KioskScreen | None:
        """The screen of the visit that is under way; None at the attract screen."""
        return cast("KioskScreen | None", self._walk)

    @property
    def has_visitor(self) -> bool:
        """Whether somebody is there."""
        return self._walk is not None

    @property
    def is_at_rest(self) -> bool:
        """Whether nobody is there, and the last one has seen that all was cleared."""
        return self._walk is None and self._cleared is None

    def begin(self) -> None:
        """Open the first page for somebody who has come."""
        if self.has_visitor or self._clock() < self._deaf_until:
            return
        self._stop_clearing()
        self.count(Counted.VISIT)
        start = self._start
        journey = Journey.begin(self._visit(), start.route, Practice(shared=True))
        self._steps = journey.trail
        self.idling.begin()
        clocks = Clocks.at_speed(start.clock, start.wall, start.speed)
        view = View(journey).open(Over.ARRIVAL)
        self._walk = KioskScreen(view, self.setting(), self.glyphs, clocks, still=self.still)
        self.push_screen(self._walk)

    def reset(self) -> None:
        """Forget the visitor: every page, choice and look goes with the screen."""
        if not self.has_visitor:
            return
        self._walk, self._steps = None, ()
        self.idling.end()
        self.desk.forget()
        self._script, self._letters, self._looks = self._start.script, self._start.letters, {}
        self._large = self._start.large
        self.theme = self._start.theme
        self.fall_silent()
        self._deaf_until = self._clock() + DEAF_SECONDS
        self.pop_screen()
        self.forget_drawn_lines()
        self._tell_attract(cleared=True)
        self._stop_clearing()
        self._cleared = self.set_timer(CLEARED_SECONDS, self.rest)

    def rest(self) -> None:
        """Go on with a new process: cleared pages leave copies in the memory of this one."""
        self._stop_clearing()
        self._tell_attract(cleared=False)
        self.renew()

    def _stop_clearing(self) -> None:
        if self._cleared is not None:
            self._cleared.stop()
            self._cleared = None

    def exercise_ended(self) -> None:
        """Count that an exercise came to its end."""
        self.count(Counted.EXERCISE)

    # Presence

    async def on_event(self, event: events.Event) -> None:
        """Notice that somebody is there, before anything is done about it."""
        if isinstance(event, events.Key):
            self._key = self._key.pressed(event.key, self._clock())
        if isinstance(event, PRESENT) or (isinstance(event, events.Key) and not self._key.held):
            self._touched()
        await super().on_event(event)

    @property
    def key_is_held(self) -> bool:
        """Whether the key that was pressed last is held down."""
        return self._key.held

    def _touched(self) -> None:
        visit = self.visit
        if visit is not None and visit.over is not Over.STILL_HERE:
            self.idling.touched()

    def changed(self) -> None:
        """Give the page that is drawn its time; count a step that was opened."""
        visit = self.visit
        if visit is None:
            return
        steps = visit.view.journey.trail
        if steps != self._steps and len(steps) >= len(self._steps):
            self.count(Counted.STEP)
        self._steps = steps
        self.idling.follow(visit)

    def look(self) -> None:
        """Ask whether somebody is there, or forget who has gone."""
        visit = self.visit
        if visit is None:
            return
        asked = visit.over is Over.STILL_HERE
        presence = self.idling.presence(asked=asked)
        if presence is Presence.GONE:
            self.reset()
            return
        if presence is Presence.STILL_HERE and not asked:
            visit.show(visit.view.open(Over.STILL_HERE))
        self.idling.wait()

    # What the screen shows

    def setting(self) -> Setting:
        """Return what pages depend on, with what the kiosk says."""
        return replace(super().setting(), shared_screen=self.desk.screen())

    def _face(self, *, cleared: bool = False) -> Face:
        words, start = self._start.script.words, self._start
        languages = [name for _, name in start.languages]
        book = Book(start.script, start.clinic, start.route)
        return Face(
            name=plain(book.fact("name")) if book.known("name") else "",
            call=words.attract_call,
            begin=words.attract_begin,
            languages=" · ".join(languages if len(languages) > 1 else ()),
            cleared=words.cleared if cleared else "",
            demonstration=words.demonstration if self.settings.demo else "",
        )

    def _tell_attract(self, *, cleared: bool) -> None:
        if self._attract is not None:
            self._attract.tell(self._face(cleared=cleared))

    # What visitors and staff do

    def visitor_did(self, act: Act) -> None:
        """Carry out what concerns the kiosk and no page."""
        visit = self.visit
        if visit is None:
            return
        if act.do is Do.DONE:
            self.reset()
        elif act.do is Do.HERE:
            self.idling.touched()
            visit.show(visit.view.close())
        else:
            self.desk.did(visit, act)

    def knock(self) -> None:
        """The clinic's name was touched."""
        self.begin()
        self.desk.knock()

    def press_for_staff(self) -> None:
        """The key for staff was pressed."""
        self.desk.press()

    def choose_for_all(self, act: Act) -> None:
        """Change what every visitor begins with."""
        visit = self.visit
        if visit is None:
            return
        visit.do(act)
        if act.do is Do.LARGER:
            self.settings = replace(self.settings, large=self._large)
            self._start = replace(self._start, large=self._large)
        elif act.do is Do.COLOURS:
            self.settings = replace(self.settings, theme=self.theme)
            self._start = replace(self._start, theme=self.theme)
        elif act.do is Do.LANGUAGE:
            self.settings = replace(self.settings, language=self._script.language)
            self._start = replace(self._start, script=self._script)
            visit.show(visit.view.open(Over.FOR_STAFF))


def kiosk_app(
    script: Script,
    clinic: Clinic,
    settings: KioskSettings,
    clock: Callable[[], float] = time.monotonic,
) -> KioskApp:
    """Make the app of a kiosk; raises ValueError for times that would hurry a reader."""
    start = Start(
        script,
        clinic,
        policy=KIOSK,
        route=settings.route or Route.NOT_SURE,
        theme=settings.theme,
        large=settings.large,
        languages=settings.languages,
        translated=settings.translated,
        clock=clock,
        sound=sound_of_a_kiosk,
    )
    return KioskApp(start, settings)


def _minutes(start: Start) -> int:
    """Return how long the pages of the route take to read, in fives: no clock is kept."""
    exact = minutes(summary(start.script, start.clinic).words_on_top[start.route])
    return exact + -exact % 5
