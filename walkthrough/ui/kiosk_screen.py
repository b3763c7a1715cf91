"""The one screen of a visit at a kiosk: what strangers may do there, and what staff may."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol, cast

from textual import events

from walkthrough.journey.act import Act, Do
from walkthrough.journey.kiosk_sheets import DIGITS
from walkthrough.journey.over import Over
from walkthrough.journey.shared_screen import SharedScreen
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.screens import WalkScreen

STAFF_KEY = "f10"
MAY_REPEAT = frozenset(
    {Do.LINE_DOWN, Do.LINE_UP, Do.FOCUS_NEXT, Do.FOCUS_PREVIOUS, Do.TAP, Do.DIGIT, Do.RUB_OUT}
)
"""What a key that is held down goes on doing; it turns no page."""
_PIN_KEYS = {
    **{digit: Act(Do.DIGIT, digit) for digit in DIGITS},
    "backspace": Act(Do.RUB_OUT),
    "escape": Act(Do.CLOSE),
}


class KioskWalk(Protocol):
    """What this screen asks of its app besides what every walk does."""

    @property
    def key_is_held(self) -> bool:
        """Whether the key that was pressed last is held down."""

    def visitor_did(self, act: Act) -> None:
        """Carry out what concerns the kiosk and no page."""

    def exercise_ended(self) -> None:
        """Hear that an exercise came to its end."""

    def knock(self) -> None:
        """The clinic's name was touched."""

    def press_for_staff(self) -> None:
        """The key for staff was pressed."""


class KioskScreen(WalkScreen, inherit_bindings=False):
    """A visit of one stranger; the next one is given another screen."""

    def __init__(self, *arguments: object, **named: object) -> None:
        super().__init__(*arguments, **named)  # type: ignore[arg-type]
        self._counted: object = None

    @property
    def kiosk(self) -> KioskWalk:
        """The app, which forgets."""
        return cast(KioskWalk, self.app)

    @property
    def over(self) -> Over | None:
        """The sheet on top, if any."""
        sheet = self.view.sheet
        return None if sheet is None else sheet.over

    def on_key(self, event: events.Key) -> None:
        """Answer "Still here?" with any key; hear staff; else do what the key stands for."""
        act = None
        if event.key == STAFF_KEY:
            self.kiosk.press_for_staff()
        elif self.over is Over.STILL_HERE:
            act = Act(Do.HERE)
        elif self.over is Over.PIN:
            act = self._pin_key(event.key)
        else:
            super().on_key(event)
            return
        event.stop()
        event.prevent_default()
        if act is not None:
            self.do(act)

    def _pin_key(self, key: str) -> Act | None:
        if key == "enter" and self.zones.marks.at is None:
            return Act(Do.TRY_PIN)
        if key in ("enter", "space"):
            return self.zones.marks.press()
        if key in ("tab", "down", "right", "shift+tab", "up", "left"):
            forward = key in ("tab", "down", "right")
            return Act(Do.FOCUS_NEXT if forward else Do.FOCUS_PREVIOUS)
        return _PIN_KEYS.get(key)

    def on_canvas_touched(self, message: Canvas.Touched) -> None:
        """Answer "Still here?" with any touch; a touch on the name may be a knock of staff."""
        if self.over is Over.STILL_HERE:
            message.prevent_default()
            self.do(Act(Do.HERE))
        elif self.over is Over.ARRIVAL and message.zone == "where" and message.act is None:
            self.kiosk.knock()

    def do(self, act: Act, *, by_key: bool = False) -> None:
        """Carry out an act; what a held key does on and on turns no page."""
        if by_key and self.kiosk.key_is_held and act.do not in MAY_REPEAT:
            return
        if by_key and self.over is Over.FOR_STAFF and act.do is Do.FORWARD:
            return  # reading on to its end leads nowhere: the PIN would be asked for again
        if act.do is Do.LEAVE:
            act = Act(Do.DONE)
        if act.do in _OF_THE_KIOSK:
            self.kiosk.visitor_did(act)
            return
        arriving = self.over is Over.ARRIVAL
        super().do(act, by_key=by_key)
        if arriving and act.do is Do.LANGUAGE:
            self.show(self.view.open(Over.ARRIVAL))

    def say_of_kiosk(self, screen: SharedScreen) -> None:
        """Draw the same page with what the kiosk now has to say."""
        marked = self.zones.marks.press()
        self.setting = replace(self.setting, shared_screen=screen)
        self.redraw()
        self.zones.marks.stay_on(marked)

    def exercise_changed(self) -> None:
        """Tell once that an exercise has ended, and draw it."""
        run = self.running.run
        if run is not None and run.session is not self._counted and self.running.has_ended():
            self._counted = run.session
            self.kiosk.exercise_ended()
        super().exercise_changed()


_OF_THE_KIOSK = frozenset(
    {
        Do.DONE,
        Do.HERE,
        Do.DIGIT,
        Do.RUB_OUT,
        Do.TRY_PIN,
        Do.LEAVE_KIOSK,
        Do.START_ANEW,
        Do.FOR_ALL,
    }
)
