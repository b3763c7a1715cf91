"""What the pages of a screen that strangers share say besides the visit."""

from __future__ import annotations

from walkthrough.record import record


@record
class SharedScreen:
    """What such a screen knows; nothing of the person before it."""

    demonstration: bool = False
    """Every page says that it is none for patients."""
    minutes: int = 0
    """How long the whole visit takes to read."""
    digits: int = 0
    """How many digits of the PIN were typed."""
    pin_said: str = ""
    """What is said of the PIN, by the name of its words; empty for nothing."""
    wait_minutes: int = 0
    """Minutes until a PIN is looked at again, rounded up."""
    gaps: tuple[str, ...] = ()
    """The names of the facts that the clinic has left open."""
    broken: bool = False
    """Whether a newer text has problems."""
    counts: tuple[str, str, str] | None = None
    """Today's visits, steps and exercises, as they may be read; None where nothing is counted."""
