"""What may speak beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from walkthrough.speech.cues import Tone
    from walkthrough.speech.manner import Manner


class Voice(Protocol):
    """Says text aloud, beside the text that is written."""

    def say(self, text: str) -> None:
        """Say this after what is being said; returns at once."""

    def cue(self, text: str) -> None:
        """Say this now, instead of what is being said: it is due."""

    def tone(self, tone: Tone) -> None:
        """Let a breath be heard as a tone, where that is wanted."""

    def stop(self) -> None:
        """Be silent at once."""

    def speak_so(self, manner: Manner, language: str) -> None:
        """Speak in another manner, or language, from now on."""

    @property
    def lost(self) -> bool:
        """Whether a voice is wanted, and there is none."""


class Silent:
    """Says nothing: a screen reader reads what is written."""

    def say(self, text: str) -> None:
        """Say nothing."""

    def cue(self, text: str) -> None:
        """Say nothing."""

    def tone(self, tone: Tone) -> None:
        """Let nothing be heard."""

    def stop(self) -> None:
        """There is nothing to stop."""

    def speak_so(self, manner: Manner, language: str) -> None:
        """Stay silent."""

    @property
    def lost(self) -> bool:
        """A voice that says nothing cannot be lost."""
        return False
