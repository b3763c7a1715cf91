"""Every page there is: the steps of every route with their layers, and every sheet over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from tests import shipped
from tests.content.reading import pages
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.over import OF_A_SHARED_SCREEN, Over
from walkthrough.journey.present import present
from walkthrough.journey.setting import SIGNS, Setting, Shown, Signs
from walkthrough.journey.view import View
from walkthrough.policy import REHEARSAL, Policy
from walkthrough.script.text import Route

OPENERS = (Do.HELP, Do.PRACTICE, Do.CLINIC_QUESTIONS, Do.LANGUAGES, Do.STAFF, Do.SMALL, Do.PLAN)
KEYLESS = (
    Over.WELCOME_BACK,
    Over.TAKEN,
    Over.FORGET,
    Over.NO_EXERCISE,
    *sorted(OF_A_SHARED_SCREEN - {Over.PIN}),
)
"""Sheets that no button opens; the pad for the PIN has a layout of its own."""


@cache
def every_page(
    policy: Policy = REHEARSAL, *, large: bool = False, signs: Signs = SIGNS
) -> tuple[tuple[View, Shown], ...]:
    """Return each page once, by what it shows."""
    setting = shipped.setting(policy)
    setting = replace(setting, large=large, keeps=not policy.shared, signs=signs)
    found: dict[Shown, View] = {}
    for route in Route:
        for view, shown in pages(route, setting):
            found.setdefault(shown, view)
    for view in _sheets(setting):
        if view.exercise is None:
            found.setdefault(present(view, setting), view)
    return tuple((view, shown) for shown, view in found.items())


def _sheets(setting: Setting) -> Iterator[View]:
    """Open every sheet from a few steps, by every button that a sheet has."""
    for step in ("welcome", "practise", "body-check", "rest", "four-names"):
        view = shipped.view(step, Route.IV)
        waiting = [perform(view, Act(do)) for do in OPENERS]
        waiting += [view.open(over, "a-folder/a-file.txt") for over in KEYLESS]
        waiting += [perform(view, option.act) for option in present(view, setting).options]
        known = set()
        while waiting:
            opened = waiting.pop()
            sheet = opened.sheet
            if sheet is None or (sheet.over, sheet.key) in known:
                continue
            known.add((sheet.over, sheet.key))
            yield opened
            acts = [option.act for option in present(opened, setting).options]
            waiting += [perform(opened, act) for act in acts]
