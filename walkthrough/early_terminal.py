"""The terminal before the app has it: held for the first words, and handed over or given back.

What is typed meanwhile is not shown, and waits for the app.
"""

from __future__ import annotations

import os
import signal
import termios
from types import FrameType
from typing import Any

KEYBOARD, SCREEN = 0, 2
"""The numbers of what is read and written; Textual uses the same two."""
ALTERNATE_SCREEN = "\x1b[?1049h"
_GIVE_BACK = b"\x1b[0m\x1b[?25h\x1b[?1049l"
_INPUT, _LOCAL = 0, 3
_SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP)


class _Held:
    """What has to be put back: the terminal's attributes, and who heard the signals."""

    def __init__(self, attributes: list[Any]) -> None:
        self.attributes = attributes
        self.handlers = {number: signal.getsignal(number) for number in _SIGNALS}


_held: _Held | None = None


def hold(painting: str) -> None:
    """Take the terminal and paint; do nothing where another program has it."""
    global _held
    try:
        if os.tcgetpgrp(KEYBOARD) != os.getpgrp():
            return
        attributes = termios.tcgetattr(KEYBOARD)
    except (OSError, termios.error):
        return
    _held = _Held(attributes)
    for number, handler in _held.handlers.items():
        if handler is not signal.SIG_IGN:
            signal.signal(number, _give_way)
    termios.tcsetattr(KEYBOARD, termios.TCSANOW, _quiet(attributes))
    os.write(SCREEN, (ALTERNATE_SCREEN + painting).encode())


def hand_over() -> list[Any] | None:
    """Leave the painted terminal to the app; return its attributes from before, if it was held."""
    global _held
    held, _held = _held, None
    if held is None:
        return None
    _restore(held)
    return held.attributes


def give_back() -> None:
    """Put the terminal back as it was, if it is still held."""
    global _held
    held, _held = _held, None
    if held is not None:
        _restore(held)
        try:
            os.write(SCREEN, _GIVE_BACK)
            termios.tcsetattr(KEYBOARD, termios.TCSANOW, held.attributes)
        except (OSError, termios.error):
            pass


def _quiet(attributes: list[Any]) -> list[Any]:
    """Take letters singly and as they are, and show none; an interrupt still ends the process."""
    quiet = list(attributes)
    quiet[_INPUT] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    quiet[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    return quiet


def _restore(held: _Held) -> None:
    for number, handler in held.handlers.items():
        signal.signal(number, handler)


def _give_way(number: int, frame: FrameType | None) -> None:
    """Give the terminal back, and let the signal do what it would have done."""
    give_back()
    handler = signal.getsignal(number)
    if callable(handler):
        handler(number, frame)
    else:
        # A process without a shell's job control would not hear the softer signal.
        os.kill(os.getpid(), signal.SIGSTOP if number == signal.SIGTSTP else number)
