"""Whether each step of a script fits a window, laid out as the screen does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from walkthrough.journey.journey import Journey, Visit
from walkthrough.journey.present import step_alone
from walkthrough.journey.room import FIELD_ROWS, Room
from walkthrough.journey.setting import Mark, Setting, Shown, setting_for
from walkthrough.journey.view import View
from walkthrough.page.boxes import MORE, TICKED, UNTICKED, Box, fitting, height_of
from walkthrough.record import record
from walkthrough.script.clinic import Book, Clinic
from walkthrough.script.model import Script
from walkthrough.script.steps import Depth
from walkthrough.script.text import Route

_SIGNS = {Mark.NONE: "", Mark.CHOSEN: "● ", Mark.TICKED: TICKED, Mark.UNTICKED: UNTICKED}
"""What stands before a label; every terminal's signs are as wide."""


class Fit(StrEnum):
    """How a page stands in a window."""

    FITS = "fits"
    SCROLLS = "scrolls"
    TURNS = "turns"
    """All its text is seen; its choices come in turns."""
    CUT = "cut"
    """Words of a choice have no room."""


@record
class Fitted:
    """A step that does not stand on one page, on these routes; `lines` are those left below."""

    step: str
    fit: Fit
    lines: int
    routes: tuple[Route, ...]


def unfit(script: Script, clinic: Clinic, width: int, height: int) -> list[Fitted]:
    """Return the steps that scroll, turn or are cut in a window of so many cells and rows.

    Short pages are laid out, as a reader first meets them; of a gated step, its gate and what
    is behind it.
    """
    room = Room(width, height)
    visit = Visit(script)
    found: dict[tuple[str, Fit], tuple[int, list[Route]]] = {}
    for route in Route:
        setting = setting_for(Book(script, clinic, route))
        for name, fit, lines in _on_route(visit, setting, room):
            most, routes = found.setdefault((name, fit), (0, []))
            if route not in routes:
                routes.append(route)
            found[name, fit] = (max(most, lines), routes)
    return [
        Fitted(name, fit, lines, tuple(routes)) for (name, fit), (lines, routes) in found.items()
    ]


def _on_route(visit: Visit, setting: Setting, room: Room) -> Iterator[tuple[str, Fit, int]]:
    route = setting.book.route
    begun = None
    for step in visit.steps:
        if route not in step.routes:
            continue
        begun = begun or Journey.begin(visit, route)
        journey = replace(begun, trail=(step.id,), reached=frozenset({step.id}))
        ways = [journey]
        if journey.gate is not None:
            ways += [journey.open_gate(depth) for depth in Depth]
        for way in ways:
            fit, lines = fit_of(step_alone(View(way), setting), setting, room)
            if fit is not Fit.FITS:
                yield step.id, fit, lines


def fit_of(shown: Shown, setting: Setting, room: Room) -> tuple[Fit, int]:
    """Return how a page stands in a window, and how many of its lines are left below."""
    labels = [_SIGNS[option.mark] + option.label for option in shown.options]
    more = setting.words.more_choices
    height = room.stage - (FIELD_ROWS if shown.typing else 0)
    plan = room.share(shown, labels, height, more)
    boxes = fitting(labels, room.grid_width, plan.option_rows, plan.columns, 0, more)
    if any(_is_cut(box, labels) for box in boxes):
        return Fit.CUT, 0
    left = len(plan.lines) - max(1, height - height_of(boxes))
    if left > 0:
        return Fit.SCROLLS, left
    return (Fit.TURNS if any(box.index == MORE for box in boxes) else Fit.FITS), 0


def _is_cut(box: Box, labels: list[str]) -> bool:
    if box.index == MORE:
        return False
    shown = "".join("".join(box.lines).split())
    return shown != "".join(labels[box.index].split())
