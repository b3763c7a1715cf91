"""The one screen: three zones that never move, drawn from a view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.screen import Screen
from textual.timer import Timer

from walkthrough.exercise.breathing import Length
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.present import present
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Setting, Shown
from walkthrough.journey.view import Over, Sheet, View
from walkthrough.page.layout import Line, Role, wrap
from walkthrough.page.layout import Run as Letters
from walkthrough.ui.arrange import Room, bar_options, status_line, trail_line, where_line
from walkthrough.ui.buttons import Buttons
from walkthrough.ui.exercise_view import ExerciseView
from walkthrough.ui.field import Field
from walkthrough.ui.glyphs import Glyphs
from walkthrough.ui.keys import Situation, act_of
from walkthrough.ui.marks import Marks
from walkthrough.ui.pacer import Pacer
from walkthrough.ui.page_view import PageView

if TYPE_CHECKING:
    from walkthrough.ui.app import WalkthroughApp

Clock = Callable[[], float]


class WalkScreen(Screen[None], inherit_bindings=False):
    """Where I am; the step; what I can do now."""

    AUTO_FOCUS = ""

    def __init__(
        self, view: View, setting: Setting, glyphs: Glyphs, clock: Clock, *, still: bool
    ) -> None:
        super().__init__()
        self.view = view
        self.setting = setting
        self._glyphs = glyphs
        self._clock = clock
        self._notice = False
        self._tops: dict[tuple[Sheet, ...], int] = {}
        self._timer: Timer | None = None
        self.run: Run | None = None
        self._where = PageView(name="where")
        self._page = PageView(name="page")
        self._pacer = Pacer(glyphs, name="pacer")
        self._options = Buttons(glyphs, name="options")
        self._status = PageView(name="status")
        self._bar = Buttons(glyphs, name="bar")
        self._field = Field()
        self._marks = Marks(self._options, self._bar)
        self._exercise = ExerciseView(self._page, self._pacer, still=still)

    def compose(self) -> ComposeResult:
        """Lay the zones out once; nothing is mounted when a page is turned."""
        yield self._where
        yield Container(self._pacer, self._page, self._field, self._options, id="stage")
        yield self._status
        yield self._bar

    @property
    def walk(self) -> WalkthroughApp:
        """The app, which says what is allowed."""
        from walkthrough.ui.app import WalkthroughApp

        return cast(WalkthroughApp, self.app)

    def on_resize(self) -> None:
        """Draw for another size."""
        self.draw()

    def on_key(self, event: events.Key) -> None:
        """Do what the key stands for here; meet any other with one kind line."""
        situation = Situation(
            letters=self.setting.letters,
            typing=self._field.has_focus_within,
            marked=self._marks.at is not None,
            exercise=self.view.exercise is not None,
            more_below=self._page.more_below,
            more_above=self._page.more_above,
        )
        do = act_of(event.key, situation)
        event.stop()
        event.prevent_default()
        if do is None:
            if not situation.typing:
                self._say_unknown()
            return
        self.do(Act(do))

    def on_buttons_pressed(self, message: Buttons.Pressed) -> None:
        """Do what the button stands for."""
        self._marks.clear()
        self.do(message.act)

    def on_buttons_turned(self) -> None:
        """Show the other choices."""
        self.draw()

    def on_page_view_scrolled(self) -> None:
        """Say anew whether there is more."""
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
        self._tops[before.sheets] = self._page.top
        if view.journey.trail != before.journey.trail:
            self._tops = {}
        if view.sheets != before.sheets or view.journey.step is not before.journey.step:
            self._marks.turn_page()
        self.view = view
        self.setting = self.setting.on_route(view.journey.route)
        self._follow_exercise()
        self.draw(self._tops.get(view.sheets, 0))

    def _follow_exercise(self) -> None:
        """Begin, pause or forget the exercise as its sheet opens, is covered, or closes."""
        name = self.view.exercise
        now = self._clock()
        if name is not None and (self.run is None or self.run.exercise.id != name):
            sheet = self.view.sheet
            calm = sheet is not None and sheet.calm
            length = Length.LONG if calm else Length.STANDARD
            if calm and self.run is None:
                self._exercise.melt(now)
            self.run = Run.begin(self.setting, name, now, length)
        elif name is None and self.run is not None:
            covered = any(sheet.over is Over.EXERCISE for sheet in self.view.sheets)
            self.run = self.run.pause(now) if covered else None

    def hold_still(self) -> None:
        """Pause a running exercise: the window is not looked at."""
        if self.run is not None and self.view.exercise is not None:
            self.run = self.run.pause(self._clock())
            self.draw(self._page.top)

    def draw(self, top: int | None = None) -> None:
        """Draw everything; `top` is the line of the page that comes first, as it was if None."""
        room = Room(self.size.width, self.size.height)
        for zone in (self._where, self._status, self._bar):
            zone.display = not room.too_small
        if room.too_small:
            self._ask_for_room(room)
        else:
            self._draw_zones(room, self._page.top if top is None else top)

    def _ask_for_room(self, room: Room) -> None:
        for part in (self._pacer, self._field, self._options):
            part.display = False
        words = self.setting.words.too_small
        lines = wrap([Letters(words, Role.PLAIN)], max(1, room.width - 2))
        above: list[Line] = [()] * max(0, (room.height - len(lines)) // 2)
        self._page.show(above + lines, max(1, room.height), 0, centred=True)

    def _draw_zones(self, room: Room, top: int) -> None:
        shown = present(self.view, self.setting)
        where = [where_line(shown, room.width)]
        if room.where > 1:
            where.append(trail_line(self.view.journey, self._glyphs, room.width))
        self._where.show(where, room.where, room.side)
        bar = bar_options(self.view, shown, self.setting, room.width)
        self._bar.show_bar(bar, room.width)
        self._marks.follow_bar()
        if self.run is not None and self.view.exercise is not None:
            self._draw_exercise(room)
        else:
            self._stop_timer()
            self._draw_page(shown, room, top)
        self._draw_status()

    def _draw_page(self, shown: Shown, room: Room, top: int) -> None:
        self._pacer.display = False
        self._field.offer(shown.typing, self.setting.words.type_here)
        height = room.stage - (self._field.rows if shown.typing else 0)
        plan = room.shared(shown, self._options.labels(shown.options), height)
        more = self.setting.words.more_choices
        rows = self._options.show_grid(
            shown.options, room.width, plan.option_rows, plan.columns, more
        )
        self._options.display = rows > 0
        self._options.styles.height = max(rows, 1)
        text = max(1, min(len(plan.lines) + 1, height - rows))
        self._page.show(plan.lines, text, plan.margin, top)

    def _draw_exercise(self, room: Room) -> None:
        assert self.run is not None
        now = self._clock()
        self._field.offer("", "")
        options = self.run.options(self.view, self.setting, now)
        rows = self._options.show_grid(options, room.width, room.stage, len(options), "")
        self._options.display = True
        self._options.styles.height = rows
        self._exercise.draw(self.run, self.setting, room, room.stage - rows, now)
        self._next_picture(now)

    def _next_picture(self, now: float) -> None:
        """Set one timer for the next change; none while nothing changes."""
        self._stop_timer()
        if self.run is None:
            return
        wait = self._exercise.wait(self.run, now)
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
        self._exercise.tick(run, self.setting, now)
        self._next_picture(now)

    def _draw_status(self) -> None:
        room = Room(self.size.width, self.size.height)
        line = status_line(self.setting, self._glyphs, room, self._page, notice=self._notice)
        self._status.show([line], 1, room.side)

    def _pause(self, _: Act) -> None:
        if self.run is not None:
            self.run = self.run.pause_or_resume(self._clock())
            self.draw()

    def _again(self, _: Act) -> None:
        if self.run is not None:
            self.run = self.run.again(self._clock())
            self.draw()

    def _press(self, _: Act) -> None:
        act = self._marks.press()
        if act is None:
            self.draw()
        else:
            self.do(act)

    def _focus(self, act: Act) -> None:
        """Leave the text field, or mark another button."""
        step = 1 if act.do is Do.FOCUS_NEXT else -1
        self.set_focus(None)
        if self._field.offered and self._marks.at is None and step < 0:
            self._field.take_focus()
            return
        self._marks.move(step)

    def _line(self, step: int) -> None:
        """Mark another of the page's choices; where there are none, scroll by a line."""
        if self._options.display:
            self._marks.move(step)
        else:
            self._page.scroll_lines(step)

    def _letters(self, _: Act) -> None:
        self.setting = self.walk.switch_letters()
        self.draw()

    def _language(self, act: Act) -> None:
        setting, visit = self.walk.in_language(act.key)
        self.setting = setting
        self.run = None
        journey = replace(self.view.journey, visit=visit)
        self.view = View(journey)
        self.draw(0)

    _OWN: ClassVar[dict[Do, Callable[[WalkScreen, Act], None]]] = {
        Do.SCROLL_DOWN: lambda self, _: self._page.scroll_page(1),
        Do.SCROLL_UP: lambda self, _: self._page.scroll_page(-1),
        Do.LINE_DOWN: lambda self, _: self._line(1),
        Do.LINE_UP: lambda self, _: self._line(-1),
        Do.FOCUS_NEXT: _focus,
        Do.FOCUS_PREVIOUS: _focus,
        Do.PRESS: _press,
        Do.PAUSE: _pause,
        Do.AGAIN: _again,
        Do.LETTERS: _letters,
        Do.LANGUAGE: _language,
        Do.COLOURS: lambda self, _: self.walk.next_theme(),
        Do.LEAVE: lambda self, _: self.walk.exit(),
    }
