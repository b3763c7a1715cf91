"""What a kiosk is started with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from walkthrough.record import record

if TYPE_CHECKING:
    from walkthrough.kiosk.heartbeat import Heart
    from walkthrough.kiosk.pin import Pin
    from walkthrough.script.model import Script
    from walkthrough.script.text import Route


@record
class KioskSettings:
    """What staff chose on the command line, and what the screen needs of the supervisor."""

    idle_after: float = 120.0
    """Seconds without a touch until "Still here?" is asked."""
    notice: float = 30.0
    """Seconds that it is asked for; what is too few, `journey.idle.Limits` refuses."""
    demo: bool = False
    """Every screen says that this is a demonstration."""
    theme: str = "evening"
    large: bool = False
    """Pages are laid out airily, with one thought at a time."""
    language: str = ""
    route: Route | None = None
    languages: tuple[tuple[str, str], ...] = ()
    """Letters and own name of each language there is."""
    translated: Callable[[str], Script] | None = None
    """Returns the script in another language; raises KeyError for one that is not there."""
    pin: Pin | None = None
    """What the staff's PIN is compared with; None: nobody gets in."""
    heart: Heart | None = None
    """The line to the supervisor; None where there is none."""
    gaps: tuple[str, ...] = ()
    """What the clinic has not filled in, for the staff's screen."""
    counted: bool = False
    """Whether anything is counted: without a file for it, the counts of the status say nothing."""
