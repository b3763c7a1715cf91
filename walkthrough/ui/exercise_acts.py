"""What a reader does in an exercise, and in the visit in small."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.kept import NO, YES
from walkthrough.journey.run import Run
from walkthrough.ui.arrange import Notice
from walkthrough.ui.drawn_screen import DrawnScreen


def _exercise(screen: DrawnScreen, act: Act) -> None:
    """Open an exercise; the one that is open begins anew."""
    screen.running.forget()
    view = perform(screen.view, act)
    if view == screen.view:
        screen.running.follow(view, screen.setting)
        screen.redraw()
    else:
        screen.show(view)


def _change(screen: DrawnScreen, change: Callable[[Run, float], Run]) -> None:
    """Change the exercise that runs, where it can be changed so."""
    before = screen.running.run
    screen.running.change(change)
    if screen.running.run == before:
        screen.notice = Notice.UNKNOWN_KEY
    screen.redraw()


def _switch_still(screen: DrawnScreen, _: Act) -> None:
    still = not screen.zones.exercise.still
    screen.zones.exercise.still = still
    screen.walk.note_look("still", YES if still else NO)
    screen.notice = Notice.STILL_NOW if still else Notice.MOVING_NOW
    if still:
        screen.view = replace(screen.view, playing=False)
    screen.redraw()


def _play(screen: DrawnScreen, act: Act) -> None:
    """Let the visit in small go on by itself, or stop it; where nothing moves, go one on."""
    still = screen.zones.exercise.still
    view = screen.view.next_part() if still else perform(screen.view, act)
    if view.sheets != screen.view.sheets:
        screen.show(view)
    else:
        screen.view = view
        screen.redraw()


def _pause(screen: DrawnScreen, _: Act) -> None:
    screen.running.pause_or_resume()
    screen.redraw()


EXERCISE_ACTS: Mapping[Do, Callable[[DrawnScreen, Act], None]] = {
    Do.EXERCISE: _exercise,
    Do.UNTIL_CALLED: _exercise,
    Do.PAUSE: _pause,
    Do.PLAY: _play,
    Do.AGAIN: lambda screen, _: _change(screen, Run.again),
    Do.SLOWER: lambda screen, _: _change(screen, Run.slower),
    Do.FASTER: lambda screen, _: _change(screen, Run.faster),
    Do.STAY: lambda screen, _: _change(screen, Run.stay),
    Do.SHORTER: lambda screen, _: _change(screen, Run.shorter),
    Do.LONGER: lambda screen, _: _change(screen, Run.longer),
    Do.NEXT_LINE: lambda screen, _: _change(screen, Run.skip_line),
    Do.STILL: _switch_still,
    Do.TAP: lambda screen, _: screen.show(screen.running.tap(screen.view)),
}
