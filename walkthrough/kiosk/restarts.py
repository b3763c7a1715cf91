"""How long to wait before a screen that stopped is started again."""

from __future__ import annotations

from walkthrough.record import record

PAUSES = (0.0, 0.0, 1.0, 2.0, 3.0)
"""Seconds before each restart in a row; the last one holds."""
FORGOTTEN_AFTER = 60.0
"""Seconds of running after which earlier stops no longer count."""


@record
class Restarts:
    """The stops in a row."""

    count: int = 0

    def after(self, ran: float) -> tuple[float, Restarts]:
        """Return the pause before the next start, and the stops with this one.

        A pause counts from the last sign of life: the silence of a hang is a part of it.
        """
        count = 0 if ran >= FORGOTTEN_AFTER else self.count
        return PAUSES[min(count, len(PAUSES) - 1)], Restarts(count + 1)
