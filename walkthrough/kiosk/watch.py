"""Watching the files of a kiosk: a changed one is checked elsewhere, and held once it is good."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Hashable, Sequence
from contextlib import suppress

from walkthrough.exits import FINE
from walkthrough.kiosk import held

LOOK_SECONDS = 2.0
"""Between two looks at the files; one that still changes is left alone until the next."""
CHECK_SECONDS = 60.0
"""What a check may take."""
RENEW_SECONDS = 12.0
"""What it may take while a screen waits for it."""
NEW, BROKEN = "new", "broken"

Reader = Callable[[int], Sequence[str]]
"""Returns the command line that reads and checks the files into the file of this number."""


class Watch:
    """The content that is shown, and what came of the files since."""

    def __init__(
        self,
        number: int,
        look: Callable[[], Hashable],
        reader: Reader,
        environment: dict[str, str],
        clock: Callable[[], float],
    ) -> None:
        self.number = number
        """The file in memory that the screen's process is started with."""
        self.news = ""
        self._look = look
        self._reader = reader
        self._environment = environment
        self._clock = clock
        self._next = clock() + LOOK_SECONDS
        self._checked = self._seen = look()
        self._fresh: int | None = None
        self._check: tuple[subprocess.Popen[bytes], int, float] | None = None

    def looked(self) -> None:
        """Look at the files when it is time; never waits."""
        now = self._clock()
        self._follow_check(now)
        if now < self._next:
            return
        self._next = now + LOOK_SECONDS
        state = self._look()
        settled, self._seen = state == self._seen, state
        if settled and state != self._checked and self._check is None:
            self._begin(state, CHECK_SECONDS)

    def take_over(self) -> None:
        """Show from now on what was read last and found good."""
        if self._fresh is not None:
            os.close(self.number)
            self.number, self._fresh, self.news = self._fresh, None, ""

    def renew(self) -> None:
        """Check a file that was changed since the last look, and wait for that a moment."""
        state = self._look()
        if self._check is None and state != self._checked:
            self._begin(state, RENEW_SECONDS)
        if self._check is not None:
            with suppress(subprocess.TimeoutExpired):
                self._check[0].wait(RENEW_SECONDS)
            self._follow_check(self._clock())
        self.take_over()

    def close(self) -> None:
        """End a check that is under way."""
        if self._check is not None:
            self._check[0].kill()
            self._check[0].wait()

    def _begin(self, state: Hashable, allowed: float) -> None:
        self._checked = state
        number = held.new()
        try:
            process = subprocess.Popen(
                list(self._reader(number)),
                env=self._environment,
                pass_fds=(number,),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            os.close(number)
            self.news = BROKEN
            return
        self._check = process, number, self._clock() + allowed

    def _follow_check(self, now: float) -> None:
        if self._check is None:
            return
        process, number, until = self._check
        if process.poll() is None:
            if now < until:
                return
            process.kill()
            process.wait()
        self._check = None
        if process.returncode != FINE:
            os.close(number)
            self.news = BROKEN
            return
        if self._fresh is not None:
            os.close(self._fresh)
        self._fresh, self.news = number, NEW
