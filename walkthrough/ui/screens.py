"""The one screen: what keys and touches do, and the view that is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar, Protocol, cast

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen
from textual.timer import Timer

from walkthrough.exercise.breathing import Length
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.journey import Visit
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import Over, Sheet, View
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.glyphs import Glyphs
from walkthrough.ui.keys import Situation, act_of
from walkthrough.ui.zones import Zones

Clock = Callable[[], float]


class Walk(Protocol):
    """What the screen asks of its app."""

    def allows(self, do: Do) -> bool:
        """Whether the policy lets a reader do this."""

    def switch_letters(self) -> Setting:
        """Switch the letter keys off, or on again."""

    def in_language(self, language: str) -> tuple[Setting, Visit]:
        """Change to another language."""

    def next_theme(self) -> None:
        """Change to the next look."""

    def exit(self) -> None:
        """End the program."""


class WalkScreen(Screen[None], inherit_bindings=False):
    """Where I am; the step; what I can do now."""

    AUTO_FOCUS = ""

    def __init__(
        self, view: View, setting: Setting, glyphs: Glyphs, clock: Clock, *, still: bool
    ) -> None:
        super().__init__()
        self.view = view
        self.setting = setting
        self.run: Run | None = None
        self.zones = Zones(glyphs, still=still)
        self._clock = clock
        self._notice = False
        self._tops: dict[tuple[Sheet, ...], int] = {}
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay the zones out."""
        yield from self.zones.compose()

    def on_mount(self) -> None:
        """Draw at once, in the size that the app knows, so that the first paint is whole."""
        self.zones.fit(*self.app.size)
        self.draw()

    def on_resize(self, event: events.Resize) -> None:
        """Draw for another size."""
        if self.zones.fit(*event.size):
            self.redraw()

    @property
    def walk(self) -> Walk:
        """The app, which says what is allowed."""
        return cast(Walk, self.app)

    def on_key(self, event: events.Key) -> None:
        """Do what the key stands for here; meet any other with one kind line."""
        situation = Situation(
            letters=self.setting.letters,
            typing=self.zones.field.has_focus_within,
            marked=self.zones.marks.at is not None,
            exercise=self.view.exercise is not None,
            more_below=self.zones.page.more_below,
            more_above=self.zones.page.more_above,
        )
        do = act_of(event.key, situation)
        event.stop()
        event.prevent_default()
        if do is None:
            if not situation.typing:
                self._say_unknown()
            return
        self.do(Act(do))

    def on_canvas_touched(self, message: Canvas.Touched) -> None:
        """Do what was touched."""
        self.zones.marks.clear()
        self.set_focus(None)
        self.do(message.act)

    def on_canvas_wheeled(self, message: Canvas.Wheeled) -> None:
        """Scroll the page."""
        self.zones.page.scroll(message.lines)
        self._seen_anew()

    def _seen_anew(self) -> None:
        self.zones.refresh_page()
        self._draw_status()

    def _say_unknown(self) -> None:
        self._notice = True
        self._draw_status()

    def do(self, act: Act) -> None:
        """Carry out an act, if it is allowed here."""
        if not self.walk.allows(act.do):
            self._say_unknown()
            return
        self._notice = False
        own = self._OWN.get(act.do)
        if own is not None:
            own(self, act)
        else:
            self.show(perform(self.view, act))
        self._draw_status()

    def show(self, view: View) -> None:
        """Show another view; a page that was left for a sheet comes back at the same line."""
        before = self.view
        if view == before:
            return
        self._tops[before.sheets] = self.zones.page.top
        if view.journey.trail != before.journey.trail:
            self._tops = {}
        if view.sheets != before.sheets or view.journey.step is not before.journey.step:
            self.zones.marks.turn_page()
        self.view = view
        self.setting = self.setting.on_route(view.journey.route)
        self._follow_exercise()
        self.draw(self._tops.get(view.sheets))

    def _follow_exercise(self) -> None:
        """Begin, pause or forget the exercise as its sheet opens, is covered, or closes."""
        name = self.view.exercise
        now = self._clock()
        if name is not None and (self.run is None or self.run.exercise.id != name):
            sheet = self.view.sheet
            calm = sheet is not None and sheet.calm
            length = Length.LONG if calm else Length.STANDARD
            if calm and self.run is None:
                self.zones.exercise.melt(now)
            self.run = Run.begin(self.setting, name, now, length)
        elif name is None and self.run is not None:
            covered = any(sheet.over is Over.EXERCISE for sheet in self.view.sheets)
            self.run = self.run.pause(now) if covered else None

    def hold_still(self) -> None:
        """Pause a running exercise: the window is not looked at."""
        if self.run is not None and self.view.exercise is not None:
            self.run = self.run.pause(self._clock())
            self.redraw()

    def redraw(self) -> None:
        """Draw the same line of the same page anew."""
        self.draw(self.zones.page.top)

    def draw(self, top: int | None = None) -> None:
        """Draw everything; `top` is the line of the page that comes first, its own if None."""
        if self.run is not None and self.view.exercise is not None:
            now = self._clock()
            self.zones.draw_exercise(self.view, self.setting, self.run, now)
            self._next_picture(self.run, now)
        else:
            self._stop_timer()
            self.zones.draw(self.view, self.setting, top)
        self._draw_status()

    def _draw_status(self) -> None:
        if not self.zones.room.too_small:
            self.zones.draw_status(self.setting, notice=self._notice)

    def _next_picture(self, run: Run, now: float) -> None:
        """Set one timer for the next change; none while nothing changes."""
        self._stop_timer()
        wait = self.zones.exercise.wait(run, now)
        if wait is not None:
            self._timer = self.set_timer(wait, self._tick)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _tick(self) -> None:
        """Draw the next picture; everything, when the exercise has ended."""
        run = self.run
        if run is None or self.view.exercise is None:
            return
        now = self._clock()
        if run.moment(now).finished:
            self.draw()
            return
        self.zones.exercise.tick(run, self.setting, now)
        self._next_picture(run, now)

    def _pause(self, _: Act) -> None:
        if self.run is not None:
            self.run = self.run.pause_or_resume(self._clock())
            self.draw()

    def _again(self, _: Act) -> None:
        if self.run is not None:
            self.run = self.run.again(self._clock())
            self.draw()

    def _press(self, _: Act) -> None:
        act = self.zones.marks.press()
        if act is not None:
            self.do(act)

    def _more_choices(self, _: Act) -> None:
        self.zones.options.turn()
        self.redraw()

    def _scroll_page(self, direction: int) -> None:
        self.zones.page.scroll_page(direction)
        self.zones.refresh_page()

    def _focus(self, act: Act) -> None:
        """Leave the text field, or mark another button."""
        step = 1 if act.do is Do.FOCUS_NEXT else -1
        self.set_focus(None)
        if self.zones.field.offered and self.zones.marks.at is None and step < 0:
            self.zones.field.take_focus()
            return
        self.zones.marks.move(step)
        self.zones.refresh_page()

    def _line(self, step: int) -> None:
        """Mark another of the page's choices; where there are none, scroll by a line."""
        if self.zones.options.boxes:
            self.zones.marks.move(step)
        else:
            self.zones.page.scroll(step)
        self.zones.refresh_page()

    def _letters(self, _: Act) -> None:
        self.setting = self.walk.switch_letters()
        self.redraw()

    def _language(self, act: Act) -> None:
        setting, visit = self.walk.in_language(act.key)
        self.setting = setting
        self.run = None
        self.view = View(replace(self.view.journey, visit=visit))
        self.draw()

    _OWN: ClassVar[dict[Do, Callable[[WalkScreen, Act], None]]] = {
        Do.SCROLL_DOWN: lambda self, _: self._scroll_page(1),
        Do.SCROLL_UP: lambda self, _: self._scroll_page(-1),
        Do.LINE_DOWN: lambda self, _: self._line(1),
        Do.LINE_UP: lambda self, _: self._line(-1),
        Do.FOCUS_NEXT: _focus,
        Do.FOCUS_PREVIOUS: _focus,
        Do.PRESS: _press,
        Do.MORE_CHOICES: _more_choices,
        Do.PAUSE: _pause,
        Do.AGAIN: _again,
        Do.LETTERS: _letters,
        Do.LANGUAGE: _language,
        Do.COLOURS: lambda self, _: self.walk.next_theme(),
        Do.LEAVE: lambda self, _: self.walk.exit(),
    }
