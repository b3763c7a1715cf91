"""The shipped script, read once for all tests."""

from __future__ import annotations

from functools import cache

from walkthrough.files import load_script, shipped_script
from walkthrough.journey.journey import Journey, Visit
from walkthrough.journey.setting import Setting, setting_for
from walkthrough.journey.view import View
from walkthrough.policy import REHEARSAL, Policy
from walkthrough.script.clinic import NO_CLINIC, Book, Clinic
from walkthrough.script.model import Script
from walkthrough.script.text import Route


@cache
def script() -> Script:
    """The shipped script, checked."""
    return load_script(shipped_script())


@cache
def visit() -> Visit:
    """Its steps in order."""
    return Visit(script())


def view(step: str = "", route: Route = Route.NOT_SURE) -> View:
    """A reader on a step of it."""
    journey = Journey.begin(visit(), route)
    return View(journey.goto(step) if step else journey)


def setting(policy: Policy = REHEARSAL, clinic: Clinic = NO_CLINIC) -> Setting:
    """What its pages depend on."""
    return setting_for(Book(script(), clinic), policy, keys=(("Enter", "go on"),))
