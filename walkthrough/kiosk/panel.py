"""What the panel shows while no screen runs: plain writes that never wait for the terminal."""

from __future__ import annotations

import os
from contextlib import suppress

RESET = (
    "\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1016l\x1b[?2004l\x1b[?2048l\x1b[?1004l\x1b[<u"
    "\x1b[?1049l\x1b[?7h\x1b[?25l\x1b[0m\x1b[2J\x1b[3J\x1b[H"
)
"""Ends every mode that the screen may have left on, and clears the screen and what was above."""
STOPPED = "This stopped. Nothing is lost. Please tell the front desk."


def show_stopped(path: str, words: str = STOPPED) -> None:
    """Thaw a terminal, reset it and show that the screen has stopped."""
    with suppress(OSError):
        number = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
        try:
            _thaw(number)
            os.write(number, f"{RESET}\r\n\r\n  {words}\r\n".encode("ascii", "replace"))
        finally:
            os.close(number)


def _thaw(number: int) -> None:
    """Let output flow: one way for TCOOFF, another for Scroll Lock and XOFF."""
    import termios

    with suppress(termios.error):
        termios.tcflow(number, termios.TCOON)
        modes = termios.tcgetattr(number)
        for ixon in (termios.IXON, 0):  # switching it off is what lets a held terminal go on
            modes[0] = (modes[0] & ~termios.IXON) | ixon
            termios.tcsetattr(number, termios.TCSANOW, modes)
