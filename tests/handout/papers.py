"""A reader who has planned, and the papers that come of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests import shipped
from walkthrough.handout.papers import papers
from walkthrough.journey.journey import Journey, Visit
from walkthrough.journey.plan import Line, Plan
from walkthrough.journey.practice import Practice
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.script.text import Route

TODAY = date(2026, 11, 24)
WRONG = "<script>alert(1)</script> [x](javascript:y) **b** \"'& 1. # \\"
"""What somebody could type that a form of paper might take for its own."""


def setting() -> Setting:
    return replace(shipped.setting(), today=TODAY)


def planned(text: str = "Sam, 555 0100", route: Route = Route.IV) -> View:
    """A view in which every line was written, with something ticked, picked and practised."""
    plan = Plan().pick("food_rule").write("notebook/note-keep", text)
    for line in Line:
        plan = plan.write(line, f"{text} {line.value.replace('_', ' ')}")
    practice = Practice().note("B03", TODAY)
    journey = Journey.begin(Visit(shipped.script()), route, practice)
    ticked = frozenset({("bring", "bring-id"), ("ask", "ask-near")})
    return View(replace(journey, plan=plan, ticked=ticked))


def empty(route: Route = Route.IV) -> View:
    return View(Journey.begin(Visit(shipped.script()), route))


__all__ = ["TODAY", "WRONG", "empty", "papers", "planned", "setting"]
