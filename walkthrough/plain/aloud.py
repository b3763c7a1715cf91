"""The voice of this computer beside the plain text: silent, and not looked for, until wanted."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from walkthrough.speech.manner import Manner

if TYPE_CHECKING:
    from walkthrough.speech.cues import Tone
    from walkthrough.speech.sound import Sound


def sound_here(told_silent: Callable[[], None]) -> Sound:
    """Find the voice and the chime of this computer.

    A bell among plain text would be one more sign to a screen reader: without a player there is
    no tone.
    """
    sound: Sound = import_module("walkthrough.speech.sound").Sound.of_this_computer(told_silent)
    return sound


class Aloud:
    """A voice that speaks in the manner that the reader has chosen."""

    def __init__(
        self,
        manner: Manner,
        language: str,
        made: Callable[[Callable[[], None]], Sound] = sound_here,
    ) -> None:
        self._manner, self._language = manner, language
        self._made = made
        self._sound: Sound | None = None
        self._lost = False

    @property
    def sound(self) -> Sound:
        """What can be heard, found when it is first wanted."""
        if self._sound is None:
            self._sound = self._made(self._lose)
        return self._sound

    def _lose(self) -> None:
        self._lost = True

    @property
    def lost(self) -> bool:
        """Whether a voice is wanted, and this computer has none."""
        return self._manner.aloud and (self._lost or not self.sound.speaker.can_speak)

    def speak_so(self, manner: Manner, language: str) -> None:
        """Speak in another manner, or language, from now on."""
        self._manner, self._language = manner, language
        if not manner.aloud:
            self.stop()

    def say(self, text: str) -> None:
        """Say this after what is being said; returns at once."""
        if self._manner.aloud:
            self.sound.speaker.add(text, self._manner, self._language)

    def cue(self, text: str) -> None:
        """Say this now, instead of what is being said: it is due."""
        if self._manner.aloud:
            self.sound.speaker.say(text, self._manner, self._language)

    def tone(self, tone: Tone) -> None:
        """Let a breath be heard as a tone."""
        if self._manner.tones:
            self.sound.chime.play(tone, self._manner)

    def stop(self) -> None:
        """Be silent at once."""
        if self._sound is not None:
            self._sound.stop()

    def close(self) -> None:
        """Be silent, and leave no program behind."""
        if self._sound is not None:
            self._sound.close()
