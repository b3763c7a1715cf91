"""What a reader does on a page: scroll it, mark and tick its choices, begin anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.over import Over
from walkthrough.script.steps import Depth
from walkthrough.speech.manner import SILENT
from walkthrough.ui.arrange import Notice
from walkthrough.ui.drawn_screen import DrawnScreen


def _tick_line(screen: DrawnScreen, act: Act) -> None:
    """Tick a line; the mark stays on it, to tick it off again."""
    marked = screen.zones.options.marked
    screen.show(perform(screen.view, act))
    screen.zones.options.marked = marked


def _more_choices(screen: DrawnScreen, _: Act) -> None:
    """Show the other choices; a mark stays on the button that turns to them."""
    was_marked = screen.zones.options.marked is not None
    screen.zones.options.turn()
    screen.redraw()
    if was_marked:
        screen.zones.options.mark_last()


def _scroll_page(screen: DrawnScreen, direction: int) -> None:
    """Move the page; at its end, show the choices that did not fit."""
    if direction > 0 and not screen.zones.page.more_below:
        _more_choices(screen, Act(Do.MORE_CHOICES))
        return
    screen.zones.page.scroll_page(direction)
    screen.scrolled()


def _focus(screen: DrawnScreen, act: Act) -> None:
    """Go round: the page's choices, the bar, the text field."""
    step = 1 if act.do is Do.FOCUS_NEXT else -1
    zones = screen.zones
    typing = zones.field.has_focus_within
    screen.set_focus(None)
    if zones.field.offered and not typing and zones.marks.at_end(step):
        zones.marks.clear()
        zones.field.take_focus()
        screen.walk.speaking.say(screen.setting.words.type_here, screen.setting)
    else:
        zones.marks.move(step)
    zones.refresh_page()
    screen.tell_mark()


def _line(screen: DrawnScreen, step: int) -> None:
    """Mark another of the page's choices; where there are none, scroll by a line."""
    if screen.zones.options.boxes:
        screen.zones.marks.move(step)
    else:
        screen.zones.page.scroll(step)
        screen.scrolled()
    screen.zones.refresh_page()
    screen.tell_mark()


def _depth(screen: DrawnScreen, act: Act) -> None:
    """Read in short or in full, and say which: not every page has a deeper layer."""
    screen.show(perform(screen.view, act))
    full = screen.view.journey.depth is Depth.FULL
    screen.notice = Notice.FULL_NOW if full else Notice.SHORT_NOW


def _restart(screen: DrawnScreen, act: Act) -> None:
    """Begin anew: what was typed is forgotten with the rest."""
    screen.zones.field.forget()
    screen.walk.forget_kept()
    screen.setting = screen.walk.speak(lambda _: SILENT)
    screen.zones.exercise.still = screen.began_still
    screen.show(perform(screen.view, act))


def _take_along(screen: DrawnScreen, _: Act) -> None:
    """Write the papers, and say where they are."""
    screen.show(screen.view.open(Over.TAKEN, screen.walk.take_along(screen.view, screen.setting)))


PAGE_ACTS: Mapping[Do, Callable[[DrawnScreen, Act], None]] = {
    Do.SCROLL_DOWN: lambda screen, _: _scroll_page(screen, 1),
    Do.SCROLL_UP: lambda screen, _: _scroll_page(screen, -1),
    Do.LINE_DOWN: lambda screen, _: _line(screen, 1),
    Do.LINE_UP: lambda screen, _: _line(screen, -1),
    Do.FOCUS_NEXT: _focus,
    Do.FOCUS_PREVIOUS: _focus,
    Do.STOP_TYPING: lambda screen, _: screen.set_focus(None),
    Do.MORE_CHOICES: _more_choices,
    Do.TICK: _tick_line,
    Do.CONDITION: _tick_line,
    Do.PICK: _tick_line,
    Do.APPOINT: _tick_line,
    Do.TAKE_ALONG: _take_along,
    Do.RESTART: _restart,
    Do.DEPTH: _depth,
}
