"""An event loop in which nothing is waited for: its clock jumps to the next timer.

Every timer comes in its order and at its time, so that fourteen hours of idle clocks, breaths and
resets pass as fast as they can be computed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from selectors import DefaultSelector, SelectorKey
from typing import Any, TypeVar
from unittest.mock import patch

from textual import _time

T = TypeVar("T")
BEGIN = 1000.0
"""Seconds on the clock when a day begins."""


class JumpingSelector(DefaultSelector):
    """Reads what is ready; passes any wait for a timer at once."""

    def __init__(self, begin: float) -> None:
        super().__init__()
        self.now = begin

    def select(self, timeout: float | None = None) -> list[tuple[SelectorKey, int]]:
        """Return what is ready now; with no timer set, wait for a thread as ever."""
        ready = super().select(None if timeout is None else 0)
        if not ready and timeout is not None and timeout > 0:
            self.now += timeout
        return ready


class CompressedLoop(asyncio.SelectorEventLoop):
    """A loop whose time is the selector's."""

    def __init__(self, begin: float) -> None:
        self._jumping = JumpingSelector(begin)
        super().__init__(self._jumping)

    def time(self) -> float:
        """Return the seconds of the compressed clock."""
        return self._jumping.now


def run_compressed(main: Coroutine[Any, Any, T], begin: float = BEGIN) -> T:
    """Run to its end under a clock that begins at so many seconds; Textual reads it too."""
    loop = CompressedLoop(begin)
    asyncio.set_event_loop(loop)
    try:
        with patch.object(_time, "get_time", loop.time):
            return loop.run_until_complete(main)
    finally:
        asyncio.set_event_loop(None)
        loop.close()
