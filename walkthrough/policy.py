"""What a walkthrough allows: at home, and on a screen that strangers share."""

from __future__ import annotations

from walkthrough.record import record


@record
class Policy:
    """What one way of running allows; asked by the app in one place."""

    may_leave: bool
    """A key or a button ends the program."""
    may_suspend: bool
    """The terminal's suspend signal stops the program until it is continued."""
    may_type: bool
    """Text fields are offered."""
    shared: bool = False
    """Strangers share the screen: nothing is asked before an exercise, nothing is kept of it."""
    events_a_second: float | None = None
    """Keys and touches, and moves of a mouse, that are heard in the long run; None for all."""


REHEARSAL = Policy(may_leave=True, may_suspend=True, may_type=True)
KIOSK = Policy(
    may_leave=False, may_suspend=False, may_type=False, shared=True, events_a_second=60.0
)
