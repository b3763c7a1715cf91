"""An app that a supervisor keeps running: it beats, counts, and makes way for a new process."""

from __future__ import annotations

from contextlib import suppress

from walkthrough.exits import FINE, RENEW
from walkthrough.kiosk.counts import Counted
from walkthrough.kiosk.heartbeat import BEAT_SECONDS, SupervisorGoneError
from walkthrough.kiosk.settings import KioskSettings
from walkthrough.ui.app import WalkthroughApp
from walkthrough.ui.start import Start

SETTLING_SECONDS = 0.05
"""Between the last key that is read and the end: what was read has to arrive first."""


class SupervisedApp(WalkthroughApp, inherit_bindings=False):
    """A walkthrough at the end of a line to its supervisor."""

    def __init__(self, start: Start, settings: KioskSettings) -> None:
        super().__init__(start)
        self.settings = settings
        """What staff chose; the process that takes this one's place is started with it."""
        self.replaced = False
        """Whether the app has ended without giving the terminal back, for the next process."""
        self._making_way = False

    @property
    def is_at_rest(self) -> bool:
        """Whether nobody is there, and nothing is said that would be cut off."""
        return False

    @property
    def has_visitor(self) -> bool:
        """Whether somebody is there."""
        return True

    def on_ready(self) -> None:
        """Begin to beat."""
        if self.settings.heart is not None:
            self.beat()
            self.set_interval(BEAT_SECONDS, self.beat)

    def beat(self) -> None:
        """Say that the screen is alive; end where nobody listens."""
        heart = self.settings.heart
        if heart is None:
            return
        try:
            news = heart.beat().news
        except SupervisorGoneError:
            self.exit(return_code=FINE)
            return
        if news == "new" and self.is_at_rest:
            self._make_way(RENEW)

    def count(self, what: Counted) -> None:
        """Let one more of this be counted; a demonstration counts nothing."""
        heart = self.settings.heart
        if heart is not None and not self.settings.demo:
            with suppress(SupervisorGoneError):
                heart.count(what)

    def renew(self) -> None:
        """Go on with a new process, with a newer text where there is one."""
        heart = self.settings.heart
        if heart is not None:
            self._make_way(RENEW if heart.status.news == "new" else FINE)

    def _make_way(self, code: int) -> None:
        """Let another process come, unless somebody comes at the last moment.

        What is pressed once nothing is read any more waits in the terminal for that process.
        """
        if not self._making_way:
            self._making_way = True
            self.stop_reading()
            self.set_timer(SETTLING_SECONDS, lambda: self._made_way(code))

    def _made_way(self, code: int) -> None:
        self._making_way = False
        if self.has_visitor:
            self.read_on()
        else:
            self.end_with(code)

    def end_with(self, code: int) -> None:
        """End with the terminal as it is, for another process."""
        self.replaced = self.hand_over() and code == FINE
        self.exit(return_code=code)
