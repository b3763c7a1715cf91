"""A terminal that holds its output is let go, and says that the screen has stopped."""

from __future__ import annotations

import os
import pty
import select
import termios

from walkthrough.kiosk.panel import STOPPED, show_stopped


def test_a_frozen_terminal_says_that_the_screen_has_stopped() -> None:
    ours, theirs = pty.openpty()
    termios.tcflow(theirs, termios.TCOOFF)
    show_stopped(os.ttyname(theirs))
    assert select.select([ours], [], [], 2.0)[0]
    assert STOPPED in os.read(ours, 4096).decode()
    os.close(ours)
    os.close(theirs)
