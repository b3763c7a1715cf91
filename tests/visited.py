"""A kiosk's screen that clears quickly, so that a day of visitors passes in minutes.

`python -m tests.visited renew|stay|leave`: with `renew` it replaces itself after each visitor, as
a kiosk does; with `stay` one process sees them all; with `leave` every page asks "Still here?"
after two seconds. Run by tests and benchmarks.
"""

from __future__ import annotations

import os
import sys

from walkthrough.files import load, shipped_script
from walkthrough.journey import idle
from walkthrough.kiosk.counts import Counted
from walkthrough.kiosk.heartbeat import Status
from walkthrough.kiosk.pin import Tries
from walkthrough.kiosk.settings import KioskSettings
from walkthrough.ui import kiosk

CLEARED_SECONDS = 0.3


class Alone:
    """A line to a supervisor that is not there."""

    status = Status()

    def beat(self) -> Status:
        """Tell nobody."""
        return self.status

    def count(self, what: Counted) -> None:
        """Tell nobody."""

    def tried(self, tries: Tries, *, right: bool) -> None:
        """Tell nobody."""


def main(how: str) -> None:
    """Show the kiosk until it is killed."""
    kiosk.CLEARED_SECONDS, kiosk.DEAF_SECONDS = CLEARED_SECONDS, 0.0
    times = {}
    if how == "leave":
        idle.TO_BEGIN_READING = idle.SECONDS_A_WORD = 0.0
        times = {"idle_after": 2.0, "notice": idle.LEAST_NOTICE}
    script, clinic = load(shipped_script(), None, "")
    heart = Alone() if how == "renew" else None
    settings = KioskSettings(heart=heart, **times)  # type: ignore[arg-type]
    app = kiosk.kiosk_app(script, clinic, settings)
    app.run()
    if app.replaced:
        os.execv(sys.executable, [sys.executable, "-m", "tests.visited", how])


if __name__ == "__main__":
    main(sys.argv[1])
