"""What the panel shows while no screen runs: plain writes that never wait for the terminal."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from textwrap import wrap

RESET = (
    "\x1b[?1000l\x1b[?1003l\x1b[?1006l\x1b[?1016l\x1b[?2004l\x1b[?2048l\x1b[?1004l\x1b[<u"
    "\x1b[?1049l\x1b[?7h\x1b[?25l\x1b[0m\x1b[2J\x1b[3J\x1b[H"
)
"""Ends every mode that the screen may have left on, and clears the screen and what was above."""
STOPPED = "This stopped. Nothing is lost. Please tell the front desk."
"""Where the script's own words are not known."""


def show_stopped(path: str, words: str = STOPPED, encoding: str = "ascii") -> None:
    """Thaw a terminal, reset it and show that the screen has stopped."""
    _write(path, lambda number: RESET + _in_the_middle(words, number), encoding)


def blank(path: str) -> None:
    """Thaw a terminal, reset it and leave it empty for the screen."""
    _write(path, lambda _: RESET)


def clear(path: str) -> None:
    """Thaw a terminal, reset it and leave it empty, with its cursor."""
    _write(path, lambda _: RESET + "\x1b[?25h")


def _write(path: str, text: Callable[[int], str], encoding: str = "ascii") -> None:
    with suppress(OSError):
        number = _opened(path)
        try:
            _thaw(number)
            os.write(number, text(number).encode(encoding, "replace"))
        finally:
            os.close(number)


def _opened(path: str) -> int:
    """Open the terminal for writes of our own that do not wait; raises OSError.

    One that belongs to another user, as after `sudo`, can be opened by its general name alone.
    """
    flags = os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK
    try:
        return os.open(path, flags)
    except OSError:
        return os.open("/dev/tty", flags)


def _in_the_middle(words: str, number: int) -> str:
    """Place the words in the middle of the terminal, each sentence on a line of its own."""
    size = os.get_terminal_size(number)
    columns, rows = size.columns or 80, size.lines or 24
    sentences = words.replace(". ", ".\n").split("\n")
    lines = [line for each in sentences for line in (*wrap(each, max(20, columns - 4)), "")][:-1]
    top = max(1, (rows - len(lines)) // 2)
    return "".join(
        f"\x1b[{top + index};{max(1, (columns - len(line)) // 2 + 1)}H{line}"
        for index, line in enumerate(lines)
        if line
    )


def _thaw(number: int) -> None:
    """Let output flow: one way for TCOOFF, another for Scroll Lock and XOFF."""
    import termios

    with suppress(termios.error):
        termios.tcflow(number, termios.TCOON)
        modes = termios.tcgetattr(number)
        for ixon in (termios.IXON, 0):  # switching it off is what lets a held terminal go on
            modes[0] = (modes[0] & ~termios.IXON) | ixon
            termios.tcsetattr(number, termios.TCSANOW, modes)
