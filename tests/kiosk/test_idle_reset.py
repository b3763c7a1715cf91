"""The idle reset in real time, in a terminal (WCAG 2.2, success criterion 2.2.1)."""

from __future__ import annotations

import sys
import time

from tests.terminal import Terminal
from walkthrough.journey.idle import LEAST_NOTICE


def test_left_alone_it_asks_for_twenty_seconds_and_then_forgets_wcag_2_2_1() -> None:
    with Terminal([sys.executable, "-m", "tests.visited", "leave"]) as terminal:
        terminal.wait_for("Breathe with us")
        terminal.send(b" ")
        terminal.wait_for("calm look")
        terminal.wait_for("Still here?", 6)
        terminal.send(b"a")
        terminal.wait_for("calm look")
        terminal.wait_for("Still here?", 6)
        asked = time.monotonic()
        terminal.wait_for("All cleared", LEAST_NOTICE + 5)
        assert time.monotonic() - asked > LEAST_NOTICE - 0.5
        assert "calm look" not in terminal.screen_text()
