"""A terminal that holds its output is let go, and says that the screen has stopped."""

from __future__ import annotations

import os
import pty
import re
import select
import termios

from walkthrough.kiosk.panel import STOPPED, show_stopped


def test_a_frozen_terminal_says_that_the_screen_has_stopped() -> None:
    ours, theirs = pty.openpty()
    termios.tcflow(theirs, termios.TCOOFF)
    show_stopped(os.ttyname(theirs))
    assert select.select([ours], [], [], 2.0)[0]
    shown = re.sub(r"\x1b\[[0-9;?<]*[A-Za-z]", " ", os.read(ours, 4096).decode())
    assert " ".join(shown.split()) == STOPPED
    os.close(ours)
    os.close(theirs)


def test_the_clinics_own_language_is_spoken() -> None:
    ours, theirs = pty.openpty()
    show_stopped(os.ttyname(theirs), "Se detuvo. Avise en recepción.", "utf-8")
    assert "recepción." in os.read(ours, 4096).decode()
    os.close(ours)
    os.close(theirs)
