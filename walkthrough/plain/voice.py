"""What may speak beside the text."""

from __future__ import annotations

from typing import Protocol


class Voice(Protocol):
    """Says text aloud, beside the text that is written."""

    def say(self, text: str) -> None:
        """Say this after what is being said; returns at once."""

    def stop(self) -> None:
        """Be silent at once."""


class Silent:
    """Says nothing: a screen reader reads what is written."""

    def say(self, text: str) -> None:
        """Say nothing."""

    def stop(self) -> None:
        """There is nothing to stop."""
