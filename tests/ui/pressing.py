"""A mouse button that goes down and up, as the terminal tells it."""

from __future__ import annotations

from textual.events import MouseDown, MouseEvent, MouseUp

from tests.ui.walking import Walker


async def press_down(walker: Walker, at: tuple[int, int]) -> None:
    """Press on a cell, and hold."""
    await _tell(walker, MouseDown, at)


async def let_go(walker: Walker, at: tuple[int, int]) -> None:
    """Let go over a cell."""
    await _tell(walker, MouseUp, at)


async def _tell(walker: Walker, kind: type[MouseEvent], at: tuple[int, int]) -> None:
    x, y = at
    event = kind(None, x, y, 0, 0, 1, shift=False, meta=False, ctrl=False, screen_x=x, screen_y=y)
    walker.app.post_message(event)
    await walker.pilot.pause()
    await walker.pilot.pause()
