"""What the plain form is started with."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date

from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.record import record
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.model import Script
from walkthrough.script.text import Route
from walkthrough.speech.manner import SILENT, Manner


@record
class Start:
    """The script, what was kept, and what reaches outside."""

    script: Script
    clinic: Clinic = NO_CLINIC
    route: Route = Route.NOT_SURE
    step: str = ""
    """The step to open; the first for an empty name."""
    exercise: str = ""
    """The exercise to open at once, by its name; none for an empty name."""
    languages: tuple[tuple[str, str], ...] = ()
    translated: Callable[[str], Script] | None = None
    """Returns the script in another language; raises ScriptError."""
    kept: Mapping[str, str] = field(default_factory=dict)
    """What was kept of an earlier time."""
    keep: Callable[[Mapping[str, str]], str] | None = None
    """Keeps entries and returns the name of the words for what went wrong, or nothing."""
    take: Callable[[View, Setting], str] | None = None
    """Writes the papers to a new file and returns where; None where nothing is to be written."""
    trouble: str = ""
    """What went wrong with what was kept, by the name of its words."""
    manner: Manner = SILENT
    """How the reader wants to be spoken to."""
    command: str = "walkthrough --plain"
    """What was typed to open these files, without a step or a route."""
    clock: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    today: Callable[[], date] = date.today
