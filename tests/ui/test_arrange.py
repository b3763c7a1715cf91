"""Every page of every route at the three sizes: it fits or scrolls, nothing is out of reach."""

from __future__ import annotations

import pytest

from tests import shipped
from tests.journey.every_page import every_page
from tests.ui.fitting_pages import check_choices, check_page
from tests.ui.walking import SIZES
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.present import present
from walkthrough.journey.room import Room
from walkthrough.journey.setting import Shown
from walkthrough.journey.view import View
from walkthrough.page.layout import line_width
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.script.text import Route
from walkthrough.ui.arrange import where_line

SHEETS = (None, Do.MORE, Do.COMPANION, Do.HELP, Do.KEYS, Do.MAP, Do.GLOSSARY, Do.SOURCES)
MORE_WORDS = "Show more"


def pages(route: Route) -> list[tuple[View, Shown]]:
    """Each page of a route with the sheets over it."""
    setting = shipped.setting()
    view = shipped.view(route=route)
    found = []
    while True:
        for sheet in SHEETS:
            opened = view if sheet is None else perform(view, Act(sheet))
            if sheet is None or opened.sheets:
                found.append((opened, present(opened, setting)))
        if not view.can_go_on:
            return found
        view = view.forward()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("route", list(Route))
def test_every_page_fits_or_scrolls(route: Route, size: tuple[int, int]) -> None:
    room = Room(*size)
    for view, shown in pages(route):
        check_page(room, view, shown, MORE_WORDS)


@pytest.mark.parametrize("size", [(56, 16), (40, 15)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])
def test_every_page_and_sheet_in_a_small_window(policy: Policy, size: tuple[int, int]) -> None:
    room = Room(*size, apart=1 if policy.shared else 0)
    for view, shown in every_page(policy):
        check_page(room, view, shown, MORE_WORDS)
        check_choices(room, shown, MORE_WORDS)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_where_one_is_stands_in_one_line(size: tuple[int, int]) -> None:
    for _, shown in pages(Route.IV):
        assert line_width(where_line(shown, size[0])) <= size[0] - 2


def test_at_80_by_24_a_passage_shows_all_six_parts_at_once() -> None:
    room = Room(80, 24)
    setting = shipped.setting()
    view = shipped.view(route=Route.IV)
    while view.can_go_on:
        shown = present(view, setting)
        labels = [option.label for option in shown.options]
        plan = room.share(shown, labels, room.stage, MORE_WORDS)
        if shown.page.parts and shown.page.parts[0].label:
            assert len(plan.lines) + plan.option_rows <= room.stage, view.journey.step.id
        view = view.forward()


@pytest.mark.parametrize(("width", "height"), [(39, 24), (80, 14), (10, 5), (1, 1)])
def test_less_than_forty_by_fifteen_is_too_small(width: int, height: int) -> None:
    assert Room(width, height).too_small
    assert not Room(40, 15).too_small
