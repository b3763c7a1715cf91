"""The one screen: what keys and touches do, and the view that is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.journey import Visit
from walkthrough.journey.kept import NO, YES
from walkthrough.journey.over import Over, Sheet
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.journey.voice_sheet import CHANGES_OF_MANNER
from walkthrough.script.steps import Depth
from walkthrough.speech.manner import SILENT, Manner
from walkthrough.ui.arrange import Notice, notice_line
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.field import Field
from walkthrough.ui.glyphs import Glyphs
from walkthrough.ui.keys import Situation, act_of
from walkthrough.ui.playing import Playing
from walkthrough.ui.running import Clocks, Running
from walkthrough.ui.walk import Walk
from walkthrough.ui.zones import AFTER_CHOICES, Zones

_SAMPLES = {
    Do.SPEAK_SLOWER: "voice_slower",
    Do.SPEAK_FASTER: "voice_faster",
    Do.SPEAK_SOFTER: "voice_softer",
    Do.SPEAK_LOUDER: "voice_louder",
}
"""The words that let a changed voice be heard; only a tone for the rest."""


class WalkScreen(Screen[None], inherit_bindings=False):
    """Where I am; the step; what I can do now."""

    AUTO_FOCUS = ""

    def __init__(
        self, view: View, setting: Setting, glyphs: Glyphs, clocks: Clocks, *, still: bool
    ) -> None:
        super().__init__()
        self.view = view
        self.setting = setting
        self.zones = Zones(glyphs, still=still, shared=setting.policy.shared)
        self._still = still
        self.running = Running(
            self.zones,
            clocks,
            self.set_timer,
            self._exercise_changed,
            self._hear,
            lambda run, now: self.walk.speaking.lead(run, self.setting, now),
        )
        self.playing = Playing(self.set_timer, self._play_to, clocks)
        self._notice = Notice.STANDING
        self._tops: dict[tuple[Sheet, ...], int] = {}
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

    def on_key(self, event: events.Key) -> None:
        """Do what the key stands for here; meet any other with one kind line."""
        zones = self.zones
        situation = Situation(
            letters=self.setting.letters,
            typing=zones.field.has_focus_within,
            marked=zones.marks.at is not None,
            exercise=self.running.is_under_way(self.view),
            resting=self.view.resting,
            tapping=self.view.sheet is not None and self.view.sheet.over is Over.TAPS,
            gated=not self.view.sheets and self.view.journey.gate is not None,
            more_below=zones.page.more_below or zones.options.more_left,
            more_above=zones.page.more_above,
        )
        do = act_of(event.key, situation)
        if do is None and situation.typing:
            return  # Textual's own keys move the cursor, and take letters away
        event.stop()
        event.prevent_default()
        if zones.field.takes(event.character, situation):
            return
        if do is not None:
            self.do(Act(do), by_key=True)
        else:
            self.say(Notice.UNKNOWN_KEY)

    def on_descendant_focus(self) -> None:
        """Name the key for help that works while typing."""
        self._draw_status()

    def on_descendant_blur(self) -> None:
        """Name the ordinary key for help again."""
        self._draw_status()

    def on_field_written(self, message: Field.Written) -> None:
        """Keep what was typed in the plan."""
        message.stop()
        self.view = self.view.written(message.name, message.text)
        self.walk.changed()

    def on_canvas_touched(self, message: Canvas.Touched) -> None:
        """Do what was touched; a touch anywhere ends typing."""
        self.set_focus(None)
        self.zones.marks.clear()
        act = Act(Do.STAFF) if self.view.resting else message.act
        if act is not None:
            self.do(act)

    def on_canvas_wheeled(self, message: Canvas.Wheeled) -> None:
        """Scroll the page."""
        self.zones.page.scroll(message.lines)
        self._scrolled()
        self._draw_status()

    def _scrolled(self) -> None:
        """Show the lines, or the leaf, that were scrolled to; a mark on a choice is left behind."""
        if self.zones.page.leaf:
            self.zones.marks.turn_page()
            self.redraw()
        else:
            self.zones.refresh_page()

    def say(self, notice: Notice) -> None:
        """Say one line over the bar, until something is done."""
        self._notice = notice
        self._draw_status()
        self._tell_notice()

    def do(self, act: Act, *, by_key: bool = False) -> None:
        """Carry out an act, if it is allowed here."""
        before = self.view
        self._notice = Notice.STANDING
        act = self._turning(act)
        own = self._OWN.get(act.do)
        if not self.walk.allows(act.do):
            self._notice = Notice.UNKNOWN_KEY
        elif own is not None:
            own(self, act)
        else:
            self.show(perform(self.view, act))
            if by_key and self.view == before:
                self._notice = Notice.UNKNOWN_KEY
        self._draw_status()
        self._tell_notice()

    def _turning(self, act: Act) -> Act:
        """Turn a leaf in large letters, before Next or Back leave the page."""
        page = self.zones.page
        if page.leaf and act.do is Do.FORWARD and page.more_below:
            return Act(Do.SCROLL_DOWN)
        if page.leaf and act.do is Do.BACK and page.more_above:
            return Act(Do.SCROLL_UP)
        return act

    def show(self, view: View) -> None:
        """Show another view; a page that was left for a sheet comes back at the same line."""
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
        elif self.setting.large:
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
        self._draw_status()
        self.walk.speaking.follow(self.view, self.setting)

    def _hear(self, run: Run, now: float) -> None:
        self.walk.speaking.hear(run, self.view, self.setting, now)

    def _tell_notice(self) -> None:
        """Read the answer of the line over the bar aloud."""
        if self._notice is not Notice.STANDING:
            key = "H" if self.setting.letters else "F1"
            line = notice_line(self.setting, self._notice, wide=True, key=key)
            self.walk.speaking.say(line, self.setting)

    def _tell_mark(self) -> None:
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

    def _draw_status(self) -> None:
        if not self.zones.room.too_small:
            self.zones.draw_status(self.setting, self._notice)

    def _exercise(self, act: Act) -> None:
        """Open an exercise; the one that is open begins anew."""
        self.running.forget()
        view = perform(self.view, act)
        if view == self.view:
            self.running.follow(view, self.setting)
            self.redraw()
        else:
            self.show(view)

    def _exercise_changed(self) -> None:
        """Draw an exercise whose choices changed by themselves; an ended one was practised."""
        exercise, today = self.view.exercise, self.setting.today
        if exercise is not None and today is not None and self.running.has_ended():
            self.view = self.view.practised(exercise, today)
        marked = self.zones.marks.press()
        self.redraw()
        self.zones.marks.stay_on(marked)

    def _change(self, change: Callable[[Run, float], Run]) -> None:
        """Change the exercise that runs, where it can be changed so."""
        before = self.running.run
        self.running.change(change)
        if self.running.run == before:
            self._notice = Notice.UNKNOWN_KEY
        self.redraw()

    def _switch_still(self, _: Act) -> None:
        still = not self.zones.exercise.still
        self.zones.exercise.still = still
        self.walk.note_look("still", YES if still else NO)
        self.redraw()

    def _tick_line(self, act: Act) -> None:
        """Tick a line; the mark stays on it, to tick it off again."""
        marked = self.zones.options.marked
        self.show(perform(self.view, act))
        self.zones.options.marked = marked

    def _play(self, act: Act) -> None:
        """Let the visit in small go on by itself, or stop it; where nothing moves, go one on."""
        still = self.zones.exercise.still
        view = self.view.next_part() if still else perform(self.view, act)
        if view.sheets != self.view.sheets:
            self.show(view)
        else:
            self.view = view
            self.redraw()

    def _play_to(self, place: int) -> None:
        """Go on in the visit in small; a mark stays where it is."""
        self.view = self.view.play_to(place)
        self.draw(self.zones.page.top)

    def _pause(self, _: Act) -> None:
        self.running.pause_or_resume()
        self.redraw()

    def _press(self, _: Act) -> None:
        act = self.zones.marks.press()
        if act is not None:
            self.do(act)

    def _more_choices(self, _: Act) -> None:
        """Show the other choices; a mark stays on the button that turns to them."""
        was_marked = self.zones.options.marked is not None
        self.zones.options.turn()
        self.redraw()
        if was_marked:
            self.zones.options.mark_last()

    def _scroll_page(self, direction: int) -> None:
        """Move the page; at its end, show the choices that did not fit."""
        if direction > 0 and not self.zones.page.more_below:
            self._more_choices(Act(Do.MORE_CHOICES))
            return
        self.zones.page.scroll_page(direction)
        self._scrolled()

    def _focus(self, act: Act) -> None:
        """Go round: the page's choices, the bar, the text field."""
        step = 1 if act.do is Do.FOCUS_NEXT else -1
        zones = self.zones
        typing = zones.field.has_focus_within
        self.set_focus(None)
        if zones.field.offered and not typing and zones.marks.at_end(step):
            zones.marks.clear()
            zones.field.take_focus()
            self.walk.speaking.say(self.setting.words.type_here, self.setting)
        else:
            zones.marks.move(step)
        zones.refresh_page()
        self._tell_mark()

    def _line(self, step: int) -> None:
        """Mark another of the page's choices; where there are none, scroll by a line."""
        if self.zones.options.boxes:
            self.zones.marks.move(step)
        else:
            self.zones.page.scroll(step)
            self._scrolled()
        self.zones.refresh_page()
        self._tell_mark()

    def _depth(self, act: Act) -> None:
        """Read in short or in full, and say which: not every page has a deeper layer."""
        self.show(perform(self.view, act))
        full = self.view.journey.depth is Depth.FULL
        self._notice = Notice.FULL_NOW if full else Notice.SHORT_NOW

    def _restart(self, act: Act) -> None:
        """Begin anew: what was typed is forgotten with the rest."""
        self.zones.field.forget()
        self.walk.forget_kept()
        self.setting = self.walk.speak(lambda _: SILENT)
        self.zones.exercise.still = self._still
        self.show(perform(self.view, act))

    def _take_along(self, _: Act) -> None:
        """Write the papers, and say where they are."""
        self.show(self.view.open(Over.TAKEN, self.walk.take_along(self.view, self.setting)))

    def _speak(self, act: Act) -> None:
        """Begin to read aloud, with this page; or stop it."""
        if not self.setting.manner.aloud and not self.walk.speaking.can_speak:
            self._notice = Notice.NO_VOICE
            return
        self.walk.speaking.forget()
        self.speak_so(CHANGES_OF_MANNER[act.do])

    def speak_so(self, change: Callable[[Manner], Manner]) -> None:
        """Change how the reader is spoken to; a mark stays where it is."""
        marked = self.zones.marks.press()
        self.setting = self.walk.speak(change).on_route(self.view.journey.route)
        self.redraw()
        self.zones.marks.stay_on(marked)

    def _speak_again(self, _: Act) -> None:
        """Read this page once more, from its beginning; without the voice, begin with it."""
        if not self.setting.manner.aloud:
            self._speak(Act(Do.SPEAK))
            return
        self.walk.speaking.again()
        self.redraw()

    def _speak_otherwise(self, act: Act) -> None:
        """Speak slower, faster, louder or softer, or change the tones; and let it be heard."""
        self.speak_so(CHANGES_OF_MANNER[act.do])
        words = self.setting.words
        sample = getattr(words, _SAMPLES[act.do]) if act.do in _SAMPLES else ""
        self.walk.speaking.sample(sample, self.setting)

    def _letters(self, _: Act) -> None:
        self.setting = self.walk.switch_letters().on_route(self.view.journey.route)
        self.redraw()

    def _larger(self, _: Act) -> None:
        """Change the layout of all pages, and begin with this one's headline."""
        self.setting = self.walk.switch_large().on_route(self.view.journey.route)
        self._notice = Notice.LARGER_NOW if self.setting.large else Notice.USUAL_NOW
        self._tops = {}
        self.draw(None)

    def _language(self, act: Act) -> None:
        changed = self.walk.in_language(act.key)
        if changed is None:
            self._notice = Notice.NO_LANGUAGE
            return
        setting, visit = changed
        self.setting = setting.on_route(self.view.journey.route)
        self.running.forget()
        self.view = View(replace(self.view.journey, visit=visit))
        self.draw()

    _OWN: ClassVar[dict[Do, Callable[[WalkScreen, Act], None]]] = {
        Do.SCROLL_DOWN: lambda self, _: self._scroll_page(1),
        Do.SCROLL_UP: lambda self, _: self._scroll_page(-1),
        Do.LINE_DOWN: lambda self, _: self._line(1),
        Do.LINE_UP: lambda self, _: self._line(-1),
        Do.FOCUS_NEXT: _focus,
        Do.FOCUS_PREVIOUS: _focus,
        Do.STOP_TYPING: lambda self, _: self.set_focus(None),
        Do.PRESS: _press,
        Do.MORE_CHOICES: _more_choices,
        Do.TICK: _tick_line,
        Do.EXERCISE: _exercise,
        Do.UNTIL_CALLED: _exercise,
        Do.PAUSE: _pause,
        Do.PLAY: _play,
        Do.AGAIN: lambda self, _: self._change(Run.again),
        Do.SLOWER: lambda self, _: self._change(Run.slower),
        Do.FASTER: lambda self, _: self._change(Run.faster),
        Do.STAY: lambda self, _: self._change(Run.stay),
        Do.SHORTER: lambda self, _: self._change(Run.shorter),
        Do.LONGER: lambda self, _: self._change(Run.longer),
        Do.NEXT_LINE: lambda self, _: self._change(Run.skip_line),
        Do.STILL: _switch_still,
        Do.TAP: lambda self, _: self.show(self.running.tap(self.view)),
        Do.CONDITION: _tick_line,
        Do.PICK: _tick_line,
        Do.TAKE_ALONG: _take_along,
        Do.APPOINT: _tick_line,
        Do.RESTART: _restart,
        Do.LETTERS: _letters,
        Do.LARGER: _larger,
        Do.DEPTH: _depth,
        Do.LANGUAGE: _language,
        Do.SPEAK: _speak,
        Do.SPEAK_AGAIN: _speak_again,
        Do.SPEAK_SLOWER: _speak_otherwise,
        Do.SPEAK_FASTER: _speak_otherwise,
        Do.SPEAK_SOFTER: _speak_otherwise,
        Do.SPEAK_LOUDER: _speak_otherwise,
        Do.TONES: _speak_otherwise,
        Do.COLOURS: lambda self, _: self.walk.next_theme(),
        Do.LEAVE: lambda self, _: self.walk.exit(),
    }


def _turned_to(view: View, before: View) -> dict[tuple[Sheet, ...], int]:
    """Return the leaf that a page in large letters turns to: to the reply, after a choice."""
    now, was = view.journey, before.journey
    if now.chosen != was.chosen:
        return {view.sheets: AFTER_CHOICES}
    begins = (now.opened, now.depth, view.prompt) != (was.opened, was.depth, before.prompt)
    return {view.sheets: 0} if begins else {}
