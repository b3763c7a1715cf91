"""What the screen asks of its app."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from walkthrough.journey.act import Do
from walkthrough.journey.journey import Visit
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.speech.manner import Manner
from walkthrough.ui.speaking import Speaking


class Walk(Protocol):
    """What the screen asks of its app."""

    def allows(self, do: Do) -> bool:
        """Whether the policy lets a reader do this."""

    def switch_letters(self) -> Setting:
        """Switch the letter keys off, or on again."""

    def in_language(self, language: str) -> tuple[Setting, Visit] | None:
        """Change to another language; None where its file has problems."""

    def next_theme(self) -> None:
        """Change to the next look."""

    def switch_large(self) -> Setting:
        """Change to larger pages, or back to usual ones."""

    def take_along(self, view: View, setting: Setting) -> str:
        """Write the papers; returns where they are, or nothing where that failed."""

    def changed(self) -> None:
        """Keep what has changed, where anything is kept."""

    def note_look(self, name: str, value: str) -> None:
        """Remember a look that was changed by hand."""

    def forget_kept(self) -> None:
        """Keep nothing of an earlier time any more."""

    def dated(self, setting: Setting) -> Setting:
        """Return a setting of today."""

    @property
    def speaking(self) -> Speaking:
        """What reads the screen aloud."""

    def speak(self, change: Callable[[Manner], Manner]) -> Setting:
        """Change how the reader is spoken to."""

    def exit(self) -> None:
        """End the program."""
