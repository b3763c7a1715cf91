"""The terminal's modes, from before the first process of the screen to after the last."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any


class Modes:
    """Holds what was found, and gives it back at the end."""

    def __init__(self, number: int) -> None:
        """Raises OSError, and termios.error, where this is no terminal."""
        import termios

        self._number = number
        self._found: list[Any] = termios.tcgetattr(number)

    def close(self) -> None:
        """Take every key as a key: none stops or ends a process, freezes the output or is echoed.

        What waits to be read stays.
        """
        import termios

        closed = [*self._found[:6], list(self._found[6])]
        closed[0] &= ~(termios.IXON | termios.IXOFF)
        closed[3] &= ~(termios.ISIG | termios.ICANON | termios.ECHO | termios.IEXTEN)
        closed[6][termios.VMIN], closed[6][termios.VTIME] = 1, 0
        self._set(termios.TCSANOW, closed)

    def give_back(self) -> None:
        """Set the modes that were found; what was typed meanwhile is no command for a shell."""
        import termios

        with suppress(termios.error):
            termios.tcflow(self._number, termios.TCOON)
            termios.tcflush(self._number, termios.TCIFLUSH)
        self._set(termios.TCSANOW, self._found)

    def is_there(self) -> bool:
        """Whether the terminal has not been closed."""
        with suppress(OSError):
            poll = select.poll()
            poll.register(self._number, 0)
            return not any(
                found & (select.POLLHUP | select.POLLERR | select.POLLNVAL)
                for _, found in poll.poll(0)
            )
        return False

    def _set(self, when: int, modes: list[Any]) -> None:
        import termios

        with suppress(termios.error, OSError), _from_the_background():
            termios.tcsetattr(self._number, when, modes)


@contextmanager
def _from_the_background() -> Iterator[None]:
    """Let a process in the background set the modes; it would be stopped for it."""
    before = signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGTTOU, before)


def name_of(number: int) -> str:
    """Return the path of a terminal; an empty one where it has none."""
    with suppress(OSError):
        return os.ttyname(number)
    return ""
