"""The one screen: the view that is drawn, and how it becomes another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from walkthrough.journey.journey import Visit
from walkthrough.journey.over import Sheet
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.speech.manner import Manner
from walkthrough.ui.arrange import Notice, notice_line
from walkthrough.ui.glyphs import Glyphs
from walkthrough.ui.playing import Playing
from walkthrough.ui.running import Clocks, Running
from walkthrough.ui.walk import Walk
from walkthrough.ui.zones import AFTER_CHOICES, Zones

Tops = dict[tuple[Sheet, ...], int]
"""The line that is seen first, of each page under its sheets."""


class DrawnScreen(Screen[None], inherit_bindings=False):
    """Where I am; the step; what I can do now."""

    AUTO_FOCUS = ""

    def __init__(
        self, view: View, setting: Setting, glyphs: Glyphs, clocks: Clocks, *, still: bool
    ) -> None:
        super().__init__()
        self.view = view
        self.setting = setting
        self.zones = Zones(glyphs, still=still, shared=setting.policy.shared)
        self.began_still = still
        """Whether nothing was to move at the start."""
        self.running = Running(
            self.zones,
            clocks,
            self.set_timer,
            self.exercise_changed,
            self.hear,
            lambda run, now: self.walk.speaking.lead(run, self.setting, now),
        )
        self.playing = Playing(self.set_timer, self._play_to, clocks)
        self.notice = Notice.STANDING
        """What the line over the bar says."""
        self._tops: Tops = {}
        self._top = 0
        """The line that was seen first when the window was last large enough."""

    def compose(self) -> ComposeResult:
        """Lay the zones out."""
        yield from self.zones.compose()

    def on_mount(self) -> None:
        """Draw at once, in the size that the app knows, so that the first paint is whole."""
        self.zones.fit(*self.app.size)
        self.running.follow(self.view, self.setting)
        self.draw()

    def on_resize(self, event: events.Resize) -> None:
        """Draw for another size; nobody can follow an exercise that has no room."""
        top = self._top if self.zones.room.too_small else self.zones.page.top
        if self.zones.fit(*event.size):
            self._top = top
            if self.zones.room.too_small:
                self.running.hold()
                self.view = replace(self.view, playing=False)
            self.draw(top)

    @property
    def walk(self) -> Walk:
        """The app, which says what is allowed."""
        return cast(Walk, self.app)

    def show(self, view: View) -> None:
        """Show another view; a page that was left for a sheet comes back at the same line.

        A sheet that is opened again begins at its first line: help says there whom to call.
        """
        before = self.view
        view = view.paused_where_covered()
        if view == before:
            return
        self.setting = self.walk.dated(self.setting)
        left = self.running.left(view)
        if left is not None and self.setting.today is not None:
            view = view.practised(left, self.setting.today)
        self._tops[before.sheets] = self.zones.page.top
        if view.journey.trail != before.journey.trail:
            self._tops = {}
        else:
            self._tops = _under(view, self._tops)
            if self.setting.large:
                self._tops |= _turned_to(view, before)
        self.zones.marks.turn_page()
        self.view = view
        self.setting = self.setting.on_route(view.journey.route)
        self.running.follow(view, self.setting)
        self.draw(self._tops.get(view.sheets))

    def renew(self, setting: Setting, visit: Visit) -> None:
        """Show another version of the script, at the same line; an exercise begins anew."""
        top = self.zones.page.top
        self.running.forget()
        self.view = self.view.in_version(visit)
        self.setting = setting.on_route(self.view.journey.route)
        self.running.follow(self.view, self.setting)
        self.draw(top)

    def hold_still(self) -> None:
        """Pause a running exercise: the window is not looked at."""
        if self.running.is_under_way(self.view):
            self.running.hold()
            self.redraw()
        elif self.view.plays:
            self.view = replace(self.view, playing=False)
            self.redraw()

    def redraw(self) -> None:
        """Draw the same line of the same page anew."""
        self.draw(self.zones.page.top)

    def draw(self, top: int | None = None) -> None:
        """Draw everything; `top` is the line of the page that comes first, its own if None."""
        self.walk.changed()
        if not self.running.draw(self.view, self.setting):
            self.zones.draw(self.view, self.setting, top)
        self.playing.follow(self.view)
        self.draw_status()
        self.walk.speaking.follow(self.view, self.setting)

    def hear(self, run: Run, now: float) -> None:
        """Let a moment of an exercise be heard."""
        self.walk.speaking.hear(run, self.view, self.setting, now)

    def tell_notice(self) -> None:
        """Read the answer of the line over the bar aloud."""
        if self.notice is not Notice.STANDING:
            key = "H" if self.setting.letters else "F1"
            line = notice_line(self.setting, self.notice, wide=True, key=key)
            self.walk.speaking.say(line, self.setting)

    def tell_mark(self) -> None:
        """Read the choice that is marked aloud."""
        option, words = self.zones.marks.option, self.setting.words
        if self.zones.field.has_focus_within:
            self.walk.speaking.say(words.type_here, self.setting)
        elif self.zones.bar.marked is not None and option is not None:
            self.walk.speaking.button(option.act.do, self.view, self.setting)
        elif option is not None:
            self.walk.speaking.option(option, self.setting)
        elif self.zones.marks.at is not None:
            self.walk.speaking.say(words.more_choices, self.setting)

    def draw_status(self) -> None:
        """Draw the line over the bar."""
        if not self.zones.room.too_small:
            self.zones.draw_status(self.setting, self.notice)
        self.zones.place_cursor()

    def exercise_changed(self) -> None:
        """Draw an exercise whose choices changed by themselves; an ended one was practised."""
        exercise, today = self.view.exercise, self.setting.today
        if exercise is not None and today is not None and self.running.has_ended():
            self.view = self.view.practised(exercise, today)
        marked = self.zones.marks.press()
        self.redraw()
        self.zones.marks.stay_on(marked)

    def _play_to(self, place: int) -> None:
        """Go on in the visit in small; a mark stays where it is."""
        self.view = self.view.play_to(place)
        self.draw(self.zones.page.top)

    def speak_so(self, change: Callable[[Manner], Manner]) -> None:
        """Change how the reader is spoken to; a mark stays where it is."""
        marked = self.zones.marks.press()
        self.setting = self.walk.speak(change).on_route(self.view.journey.route)
        self.redraw()
        self.zones.marks.stay_on(marked)

    def say(self, notice: Notice) -> None:
        """Say one line over the bar, until something is done."""
        self.notice = notice
        self.draw_status()
        self.tell_notice()

    def scrolled(self) -> None:
        """Show the lines, or the leaf, that were scrolled to; a mark on a choice is left behind."""
        if self.zones.page.leaf or self.setting.policy.shared:
            self.zones.marks.turn_page()
            self.redraw()
        else:
            self.zones.refresh_page()

    def forget_places(self) -> None:
        """Begin every page at its first line again."""
        self._tops = {}


def _under(view: View, tops: Tops) -> Tops:
    """Return the lines of what is seen and of the pages that it covers."""
    sheets = view.sheets
    return {each: top for each, top in tops.items() if sheets[: len(each)] == each}


def _turned_to(view: View, before: View) -> Tops:
    """Return the leaf that a page in large letters turns to: to the reply, after a choice."""
    now, was = view.journey, before.journey
    if now.chosen != was.chosen:
        return {view.sheets: AFTER_CHOICES}
    begins = (now.opened, now.depth, view.prompt) != (was.opened, was.depth, before.prompt)
    return {view.sheets: 0} if begins else {}
