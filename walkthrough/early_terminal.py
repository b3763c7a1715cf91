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
_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
_SIGNALS = (*_ENDING, signal.SIGTSTP)

_held: list[Any] | None = None
"""The terminal's attributes from before, as long as it is held."""
_heard: dict[signal.Signals, Any] = {}
"""Who heard the signals before."""


def hold(painting: str) -> None:
    """Take the terminal and paint; do nothing where another program has it."""
    global _held
    try:
        if os.tcgetpgrp(KEYBOARD) != os.getpgrp():
            return
        attributes = termios.tcgetattr(KEYBOARD)
    except (OSError, termios.error):
        return
    _held = attributes
    _heard.update((number, signal.getsignal(number) or signal.SIG_DFL) for number in _SIGNALS)
    for number in _ENDING:
        if _heard[number] is not signal.SIG_IGN:
            signal.signal(number, _give_way)
    # In the app Ctrl+Z is a key too, and a window without a shell could not be continued.
    signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    termios.tcsetattr(KEYBOARD, termios.TCSANOW, _quiet(attributes))
    os.write(SCREEN, (ALTERNATE_SCREEN + painting).encode())


def hand_over() -> list[Any] | None:
    """Leave the signals to the app; return the attributes from before, if the terminal is held.

    It stays held until the app lets go of it: what fails meanwhile must still give it back.
    """
    if _held is not None:
        _restore_signals()
    return _held


def let_go() -> None:
    """Leave the terminal to the app, which will give it back itself."""
    global _held
    _held = None


def give_back() -> None:
    """Put the terminal back as it was, if it is still held; a signal may come at any moment."""
    if _held is not None:
        try:
            os.write(SCREEN, _GIVE_BACK)
            termios.tcsetattr(KEYBOARD, termios.TCSANOW, _held)
        except (OSError, termios.error):
            pass
        let_go()
        _restore_signals()


def _quiet(attributes: list[Any]) -> list[Any]:
    """Take letters singly and as they are, and show none; an interrupt still ends the process."""
    quiet = list(attributes)
    quiet[_INPUT] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    quiet[_LOCAL] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN)
    return quiet


def _restore_signals() -> None:
    for number, handler in _heard.items():
        signal.signal(number, handler)


def _give_way(number: int, frame: FrameType | None) -> None:
    """Give the terminal back, and let the signal do what it would have done."""
    give_back()
    handler = _heard[signal.Signals(number)]
    signal.signal(number, handler)
    if callable(handler):
        handler(number, frame)
    else:
        os.kill(os.getpid(), number)
