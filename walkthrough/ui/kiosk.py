"""The app of a kiosk: attract screen, one visit after another, nothing left of any."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any, cast

from textual import events
from textual.screen import Screen
from textual.timer import Timer

from walkthrough.exits import FINE, RENEW
from walkthrough.journey.act import Act, Do
from walkthrough.journey.idle import Idle, Limits, Presence
from walkthrough.journey.journey import Journey
from walkthrough.journey.over import Over
from walkthrough.journey.practice import Practice
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.kiosk.counts import Counted
from walkthrough.kiosk.heartbeat import BEAT_SECONDS, SupervisorGoneError
from walkthrough.kiosk.repeats import LastKey
from walkthrough.kiosk.settings import KioskSettings
from walkthrough.policy import KIOSK
from walkthrough.script.clinic import Book, Clinic, plain
from walkthrough.script.model import Script
from walkthrough.script.summary import minutes, summary
from walkthrough.script.text import Route
from walkthrough.ui.app import Start, WalkthroughApp
from walkthrough.ui.attract import AttractScreen, Face
from walkthrough.ui.desk import Desk
from walkthrough.ui.kiosk_screen import KioskScreen
from walkthrough.ui.presence import page_of
from walkthrough.ui.running import Clocks

CLEARED_SECONDS = 10.0
"""How long "All cleared" stands; then the process replaces itself."""
DEAF_SECONDS = 0.7
"""After a reset, in which the second tap of a double tap begins nothing."""
SETTLING_SECONDS = 0.05
"""Between the last key that is read and the end: what was read has to arrive first."""
PRESENT = (events.MouseDown, events.MouseScrollDown, events.MouseScrollUp, events.Paste)
"""What shows that somebody is there, besides a key; a pointer that drifts does not."""


class KioskApp(WalkthroughApp, inherit_bindings=False):
    """One screen for many strangers, one after another."""

    def __init__(self, start: Start, settings: KioskSettings) -> None:
        super().__init__(start)
        self.settings = settings
        """What staff chose; the process that takes this one's place is started with it."""
        self.replaced = False
        """Whether the app has ended without giving the terminal back, for the next process."""
        self._clock = start.clock
        self._limits = Limits(settings.idle_after, settings.notice)
        self.minutes = _minutes(start)
        """How long the visit takes to read."""
        self.desk = Desk(self, start.clock)
        self._attract: AttractScreen | None = None
        self._idle: Idle | None = None
        self._idle_timer: Timer | None = None
        self._rest_timer: Timer | None = None
        self._page: object = None
        self._trail: tuple[str, ...] = ()
        self._key = LastKey()
        self._deaf_until = float("-inf")
        self._making_way = False

    # One visit after another

    def get_default_screen(self) -> Screen[Any]:
        """Show the attract screen first."""
        self._attract = AttractScreen(self._face(), self.glyphs, self._clock, still=self.still)
        return self._attract

    def on_ready(self) -> None:
        """Begin to beat."""
        if self.settings.heart is not None:
            self._beat()
            self.set_interval(BEAT_SECONDS, self._beat)

    @property
    def visit(self) -> KioskScreen | None:
        """The screen of the visit that is under way; None at the attract screen."""
        return cast("KioskScreen | None", self._walk)

    def begin(self) -> None:
        """Open the first page for somebody who has come."""
        if self._walk is not None or self._clock() < self._deaf_until:
            return
        self._stop_timers()
        self._count(Counted.VISIT)
        self._open(self._view().open(Over.ARRIVAL))

    def _open(self, view: View) -> None:
        start = self._start
        clocks = Clocks.at_speed(start.clock, start.wall, start.speed)
        self._idle = Idle.begin(self._limits, self._clock())
        self._page, self._trail = None, view.journey.trail
        self._walk = KioskScreen(view, self.setting(), self.glyphs, clocks, still=self.still)
        self.push_screen(self._walk)

    def _view(self) -> View:
        return View(Journey.begin(self._visit(), self._start.route, Practice(shared=True)))

    def reset(self) -> None:
        """Forget the visitor: every page, choice and look goes with the screen."""
        if self._walk is None:
            return
        self._stop_timers()
        self._walk, self._idle, self._page, self._trail = None, None, None, ()
        self.desk.forget()
        self._script, self._letters, self._looks = self._start.script, self._start.letters, {}
        self._large = self._start.large
        self.theme = self._start.theme
        self.fall_silent()
        self._deaf_until = self._clock() + DEAF_SECONDS
        self.pop_screen()
        self._tell_attract(cleared=True)
        self._rest_timer = self.set_timer(CLEARED_SECONDS, self._rest)

    def _rest(self) -> None:
        """Go on with a new process: cleared pages leave copies in the memory of this one."""
        self._rest_timer = None
        self._tell_attract(cleared=False)
        if self.settings.heart is not None and not self._renew_for_news():
            self._make_way(FINE)

    def _make_way(self, code: int) -> None:
        """Let another process come, unless somebody comes at the last moment.

        What is pressed once nothing is read any more waits in the terminal for that process.
        """
        if not self._making_way:
            self._making_way = True
            self.stop_reading()
            self.set_timer(SETTLING_SECONDS, lambda: self._made_way(code))

    def _made_way(self, code: int) -> None:
        self._making_way = False
        if self._walk is None:
            self.end_with(code)
        else:
            self.read_on()

    def end_with(self, code: int) -> None:
        """End with the terminal as it is, for another process."""
        self.replaced = self.hand_over() and code == FINE
        self.exit(return_code=code)

    def _renew_for_news(self) -> bool:
        """Let the supervisor start another process, where there is a new text."""
        news = self.desk.status.news == "new"
        if news:
            self._make_way(RENEW)
        return news

    # The supervisor

    def _beat(self) -> None:
        heart = self.settings.heart
        if heart is None:
            return
        try:
            heart.beat()
        except SupervisorGoneError:
            self.exit(return_code=FINE)
            return
        if self._walk is None and self._rest_timer is None:
            self._renew_for_news()

    def _count(self, what: Counted) -> None:
        heart = self.settings.heart
        if heart is not None and not self.settings.demo:
            with suppress(SupervisorGoneError):
                heart.count(what)

    def exercise_ended(self) -> None:
        """Count that an exercise came to its end."""
        self._count(Counted.EXERCISE)

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
        if self._idle is not None and (visit is None or visit.over is not Over.STILL_HERE):
            self._idle = self._idle.touched(self._clock())

    def changed(self) -> None:
        """Give the page that is drawn its time; count a step that was opened."""
        visit, now = self.visit, self._clock()
        if visit is None or self._idle is None or visit.over is Over.STILL_HERE:
            return
        trail = visit.view.journey.trail
        if trail != self._trail and len(trail) >= len(self._trail):
            self._count(Counted.STEP)
        self._trail = trail
        page = page_of(visit.view, visit.setting, visit.running.run, self._limits, now)
        if page != self._page:
            self._page = page
            self._idle = self._idle.on_page(page.allowed, now).during_exercise(page.busy, now)
        self._wait()

    def _wait(self) -> None:
        if self._idle_timer is not None:
            self._idle_timer.stop()
        self._idle_timer = None
        wait = None if self._idle is None else self._idle.changes_in(self._clock())
        if wait is not None:
            self._idle_timer = self.set_timer(max(wait, 0.0) + 0.01, self.look)

    def look(self) -> None:
        """Ask whether somebody is there, or forget who has gone."""
        visit, idle = self.visit, self._idle
        if visit is None or idle is None:
            return
        now = self._clock()
        presence, asked = idle.at(now), visit.over is Over.STILL_HERE
        if presence is Presence.GONE and asked:
            self.reset()
            return
        if presence is not Presence.PRESENT and not asked:
            self._idle = idle.asked(now)
            visit.show(visit.view.open(Over.STILL_HERE))
        self._wait()

    def _stop_timers(self) -> None:
        for timer in (self._idle_timer, self._rest_timer):
            if timer is not None:
                timer.stop()
        self._idle_timer = self._rest_timer = None

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
            self._idle = self._idle and self._idle.touched(self._clock())
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
    )
    return KioskApp(start, settings)


def _minutes(start: Start) -> int:
    """Return how long the pages of the route take to read, in fives: no clock is kept."""
    exact = minutes(summary(start.script, start.clinic).words_on_top[start.route])
    return exact + -exact % 5
