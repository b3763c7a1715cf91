"""The page that a walkthrough opens with."""

from __future__ import annotations

from collections.abc import Mapping

from walkthrough.journey.journey import Journey
from walkthrough.journey.kept import restored
from walkthrough.journey.over import Over
from walkthrough.journey.view import View


def first_view(
    journey: Journey, kept: Mapping[str, str], step: str = "", exercise: str = ""
) -> View:
    """Return the page to begin with: the first, the one asked for, or the way back to it.

    Empty names ask for nothing.
    """
    if kept:
        journey = restored(kept, journey)
    if step:
        journey = journey.goto(step)
    view = View(journey)
    if kept and not (step or exercise) and len(journey.trail) > 1:
        view = view.open(Over.WELCOME_BACK)
    return view.at_once(exercise) if exercise else view
