"""`python -m tests.monkey.unlimited FILE [stay]`: a kiosk that hears every event, and counts them.

It has no supervisor, and clears at once; with `stay` one process sees every visitor. Run by tests
only.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from textual.message import Message

from tests.visited import CLEARED_SECONDS, Alone
from walkthrough.files import load, shipped_script
from walkthrough.kiosk.settings import KioskSettings
from walkthrough.policy import KIOSK
from walkthrough.ui import kiosk
from walkthrough.ui.terminal import TerminalDriver

EACH = 100
"""Events after which the count is written down."""


def main(place: str, how: str = "renew") -> int:
    """Show the kiosk until it is killed."""
    kiosk.KIOSK = replace(KIOSK, events_a_second=None)  # type: ignore[attr-defined]
    kiosk.CLEARED_SECONDS, kiosk.DEAF_SECONDS = CLEARED_SECONDS, 0.0
    file = Path(place)
    count = int(file.read_text()) if file.exists() else 0
    bearable = TerminalDriver._bearable

    def counted(self: TerminalDriver, message: Message) -> bool:
        nonlocal count
        heard = bearable(self, message)
        count += heard
        if count % EACH == 0:
            file.write_text(str(count))
        return heard

    setattr(TerminalDriver, "_bearable", counted)  # noqa: B010
    script, clinic = load(shipped_script(), None, "")
    heart = None if how == "stay" else Alone()
    app = kiosk.kiosk_app(script, clinic, KioskSettings(heart=heart))  # type: ignore[arg-type]
    app.run()
    if app.fault is not None:
        print(app.fault)
    if app.replaced:
        file.write_text(str(count))
        os.execv(sys.executable, [sys.executable, "-m", "tests.monkey.unlimited", place, how])
    return app.return_code or 0


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
