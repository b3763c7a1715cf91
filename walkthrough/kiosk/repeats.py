"""Keys that are held down: a repeated key turns no page and is no sign of a person."""

from __future__ import annotations

from dataclasses import replace

from walkthrough.record import record

HELD_SECONDS = 0.7
"""The same key sooner than this is taken for held: compositors wait 0.6 s before they repeat."""


@record
class LastKey:
    """The key that was pressed last, and when, in seconds of the clock that is handed in."""

    key: str = ""
    at: float = float("-inf")
    held: bool = False
    """Whether it was a repeat of the one before it."""

    def pressed(self, key: str, now: float) -> LastKey:
        """Return it after another key."""
        held = key == self.key and now - self.at < HELD_SECONDS
        return replace(self, key=key, at=now, held=held)
