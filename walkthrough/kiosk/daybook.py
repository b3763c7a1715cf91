"""The counts of a kiosk, day by day; only one line a day is written."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from walkthrough.kiosk import keeping
from walkthrough.kiosk.counts import HEADING, Counted, Counts


class Daybook:
    """Counts while a day lasts, and writes its line when it is over."""

    def __init__(self, path: Path | None, today: Callable[[], date]) -> None:
        self._path = path
        self._today = today
        self.counts = Counts(today())

    def told(self, line: str) -> None:
        """Count what the screen tells; nothing where no file was asked for."""
        if self._path is not None and line in list(Counted):
            self.looked()
            self.counts = self.counts.with_one(Counted(line))

    def looked(self) -> None:
        """Begin anew on another day."""
        if self._today() != self.counts.day:
            self.write()

    def write(self) -> None:
        """Write the day's line, and forget what was counted; a full disk is no fault."""
        if self._path is not None and not self.counts.is_empty:
            with suppress(OSError):
                keeping.add_line(self._path, self.counts.line(), HEADING)
        self.counts = Counts(self._today())
