"""What some routes are told and others are not."""

from __future__ import annotations

from walkthrough.script.model import Script, Stage
from walkthrough.script.reading import Reading
from walkthrough.script.steps import PASSAGE_PARTS, Passage
from walkthrough.script.text import EVERY_ROUTE, Route

_NO_ROUTE: frozenset[Route] = frozenset()


def gaps(script: Script, reading: Reading) -> None:
    """Note each part of a page, and each part of the visit, that leaves a route out."""
    for stage in script.stages:
        _stage(stage, reading)
        for step in stage.steps:
            if isinstance(step, Passage):
                _passage(step, reading)


def _passage(step: Passage, reading: Reading) -> None:
    for name in PASSAGE_PARTS:
        told = _NO_ROUTE.union(*(block.routes for block in getattr(step, name)))
        if told and not step.routes <= told:
            missing = [route for route in Route if route in step.routes - told]
            message = f"On {_routes(missing)} this page says nothing under “{name}”."
            reading.note_at(step, name, message)


def _stage(stage: Stage, reading: Reading) -> None:
    """Note the routes without a page, where the others have one of their own."""
    seen = {route for step in stage.steps for route in step.routes}
    missing = [route for route in Route if route not in seen]
    if seen and missing:
        reading.note_at(stage, "id", f"On {_routes(missing)} this part of the visit has no page.")
        return
    own = {
        step.routes
        for step in stage.steps
        if isinstance(step, Passage) and step.routes != EVERY_ROUTE
    }
    told = {route for routes in own for route in routes}
    missing = [route for route in Route if route not in told]
    if len(own) > 1 and missing and len(missing) < len(told):
        message = f"Most routes have a page of their own here. On {_routes(missing)} there is none."
        reading.note_at(stage, "id", message)


def _routes(routes: list[Route]) -> str:
    names = [f"“{route}”" for route in routes]
    if len(names) == 1:
        return f"the route {names[0]}"
    return f"the routes {', '.join(names[:-1])} and {names[-1]}"
