"""The voice and the chime of this computer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from shutil import which as on_this_computer

from walkthrough.record import record
from walkthrough.speech.cues import Tone
from walkthrough.speech.engines import Which, discreet, found
from walkthrough.speech.processes import Piped, Starter
from walkthrough.speech.speaker import Speaker
from walkthrough.speech.tones import Chime, players


@record
class Sound:
    """What can be heard."""

    speaker: Speaker
    chime: Chime

    @classmethod
    def of_this_computer(
        cls,
        told_silent: Callable[[], None] = lambda: None,
        ring: Callable[[Tone], None] = lambda _: None,
        *,
        which: Which = on_this_computer,
        start: Starter = Piped,
    ) -> Sound:
        """Find what can be heard here.

        From another thread, `told_silent` hears once that no engine spoke, and `ring` what to
        ring on the terminal's bell.
        """
        speaker = Speaker(found(which, sys.platform), start, told_silent=told_silent)
        return cls(speaker, Chime(players(which), start, ring))

    @classmethod
    def discreet(cls, told_silent: Callable[[], None], ring: Callable[[Tone], None]) -> Sound:
        """Find what can be heard here and keeps no log of it."""
        return cls.of_this_computer(told_silent, ring, which=discreet(on_this_computer))

    def stop(self) -> None:
        """Be silent at once."""
        self.speaker.stop()
        self.chime.stop()

    def close(self) -> None:
        """Be silent, and leave no program behind."""
        self.chime.stop()
        self.speaker.close()
