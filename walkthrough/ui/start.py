"""What a walkthrough is started with."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date

from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.policy import REHEARSAL, Policy
from walkthrough.record import record
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.model import Script
from walkthrough.script.text import Route
from walkthrough.ui.speaking import MadeSound, sound_here
from walkthrough.ui.themes import EVENING

Keep = Callable[[Mapping[str, str]], str]
"""Keeps entries and returns the name of the words for what went wrong, or nothing."""


@record
class Start:
    """What a walkthrough is started with."""

    script: Script
    clinic: Clinic = NO_CLINIC
    policy: Policy = REHEARSAL
    route: Route = Route.NOT_SURE
    step: str = ""
    """The step to open; the first for an empty name."""
    letters: bool = True
    theme: str = EVENING.name
    still: bool = False
    large: bool = False
    ascii: bool = False
    """Whether only plain letters are to be drawn."""
    languages: tuple[tuple[str, str], ...] = ()
    translated: Callable[[str], Script] | None = None
    """Returns the script in another language."""
    clock: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    today: Callable[[], date] = date.today
    exercise: str = ""
    """The exercise to open at once, by its name; none for an empty name."""
    speed: float = 1.0
    """How much faster than usual exercises go."""
    kept: Mapping[str, str] = field(default_factory=dict)
    """What was kept of an earlier time."""
    keep: Keep | None = None
    """Keeps what has changed; None where nothing is kept."""
    take: Callable[[View, Setting], str] | None = None
    """Writes the papers to a new file and returns where; None where nothing is to be written."""
    trouble: str = ""
    """What went wrong with what was kept, by the name of its words."""
    aloud: bool = False
    """Every page is read aloud from the first one on."""
    sound: MadeSound = sound_here
    """Finds what can be heard."""
    command: str = "walkthrough"
    """What was typed to open these files, without a step or a route."""
