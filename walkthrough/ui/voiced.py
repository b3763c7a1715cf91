"""An app that can be heard: any key or touch silences it, and nothing of it is left behind."""

from __future__ import annotations

from asyncio import get_running_loop
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from typing import TYPE_CHECKING

from textual import events

from walkthrough.policy import Policy
from walkthrough.ui.guard import GuardedApp
from walkthrough.ui.speaking import MadeSound, Speaking

if TYPE_CHECKING:
    from walkthrough.speech.cues import Tone
    from walkthrough.speech.sound import Sound

SECONDS_BETWEEN_BELLS = 0.25


class VoicedApp(GuardedApp, inherit_bindings=False):
    """A guarded app with a voice, a chime and, where there is no player, the terminal's bell."""

    def __init__(self, policy: Policy, made: MadeSound) -> None:
        super().__init__(policy)
        self._made = made
        self.speaking = Speaking(self._make_sound)

    def _make_sound(self) -> Sound:
        """Find what can be heard; what its threads have to tell is told in the loop."""
        loop, context = get_running_loop(), copy_context()

        def in_loop(callback: Callable[[], None]) -> None:
            with suppress(RuntimeError):  # the loop has ended before
                loop.call_soon_threadsafe(callback, context=context)

        return self._made(
            lambda: in_loop(self.lost_voice), lambda tone: in_loop(lambda: self.ring(tone))
        )

    def lost_voice(self) -> None:
        """Hear that no engine of this computer can speak."""

    def ring(self, tone: Tone) -> None:
        """Ring the terminal's bell: once for the breath in, twice for the breath out."""
        self.bell()
        if tone == "exhale":
            self.set_timer(SECONDS_BETWEEN_BELLS, self.bell)

    async def on_event(self, event: events.Event) -> None:
        """Silence the voice with any key or touch, before anything is done about it."""
        if isinstance(event, events.Key | events.MouseDown | events.Paste):
            self.speaking.interrupt()
        await super().on_event(event)

    def about_to_stop(self) -> None:
        """Let no voice run on while the process stands still."""
        self.speaking.interrupt()

    def on_unmount(self) -> None:
        """Leave no voice behind."""
        self.speaking.close()
