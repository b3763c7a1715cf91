"""What keys and touches do on the one screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import events

from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.over import Over
from walkthrough.ui.arrange import Notice
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.drawn_screen import DrawnScreen
from walkthrough.ui.exercise_acts import EXERCISE_ACTS
from walkthrough.ui.field import Field
from walkthrough.ui.keys import Situation, act_of
from walkthrough.ui.look_acts import LOOK_ACTS
from walkthrough.ui.page_acts import PAGE_ACTS

_OWN: Mapping[Do, Callable[[DrawnScreen, Act], None]] = {
    **PAGE_ACTS,
    **EXERCISE_ACTS,
    **LOOK_ACTS,
    Do.LEAVE: lambda screen, _: screen.walk.exit(),
}
"""What more is to do than to show another view."""


class WalkScreen(DrawnScreen, inherit_bindings=False):
    """The screen that hears its reader."""

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
        taken = zones.field.takes(event.character, situation)
        do = act_of(event.key, situation)
        if do is None and situation.typing and not taken:
            return  # Textual's own keys move the cursor, and take letters away
        event.stop()
        event.prevent_default()
        if taken:
            return
        if do is not None:
            self.do(Act(do), by_key=True)
        else:
            self.say(Notice.UNKNOWN_KEY)

    def on_descendant_focus(self) -> None:
        """Name the key for help that works while typing."""
        self.draw_status()

    def on_descendant_blur(self) -> None:
        """Name the ordinary key for help again."""
        self.draw_status()

    def on_field_written(self, message: Field.Written) -> None:
        """Keep what was typed in the plan."""
        message.stop()
        self.view = self.view.written(message.name, message.text)
        self.walk.changed()
        self.draw_status()  # a field that is new, or was filled, takes the cursor

    def on_canvas_touched(self, message: Canvas.Touched) -> None:
        """Do what was touched and is seen still; a touch anywhere ends typing."""
        if not message.stands:
            return
        self.set_focus(None)
        self.zones.marks.clear()
        act = Act(Do.STAFF) if self.view.resting else message.act
        if act is not None:
            self.do(act)

    def on_canvas_wheeled(self, message: Canvas.Wheeled) -> None:
        """Scroll the page."""
        self.zones.page.scroll(message.lines)
        self.scrolled()
        self.draw_status()

    def do(self, act: Act, *, by_key: bool = False) -> None:
        """Carry out an act, if it is allowed here."""
        before = self.view
        self.notice = Notice.STANDING
        act = self._turning(act)
        own = _OWN.get(act.do)
        if act.do is Do.PRESS:
            self._press()
            return
        if not self.walk.allows(act.do):
            self.notice = Notice.UNKNOWN_KEY
        elif own is not None:
            own(self, act)
        else:
            self.show(perform(self.view, act))
            if by_key and self.view == before:
                self.notice = Notice.UNKNOWN_KEY
        self.draw_status()
        self.tell_notice()

    def _turning(self, act: Act) -> Act:
        """Turn a leaf in large letters, before Next or Back leave the page.

        Where strangers share the screen, Next reads on first: a finger has no other key for it.
        """
        page = self.zones.page
        if self.setting.policy.shared and act.do is Do.FORWARD and page.more_below:
            return Act(Do.SCROLL_DOWN)
        if page.leaf and act.do is Do.FORWARD and page.more_below:
            return Act(Do.SCROLL_DOWN)
        if page.leaf and act.do is Do.BACK and page.more_above:
            return Act(Do.SCROLL_UP)
        return act

    def _press(self) -> None:
        """Do what the marked button does."""
        act = self.zones.marks.press()
        if act is not None:
            self.do(act)
