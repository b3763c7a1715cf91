"""The same place in another version of the script, as the preview needs it."""

from __future__ import annotations

from tests.script.samples import SAMPLE, read_text, sample
from walkthrough.journey.journey import Journey, Visit
from walkthrough.journey.over import Over
from walkthrough.journey.view import View
from walkthrough.script.text import Route


def at(*names: str) -> View:
    journey = Journey.begin(Visit(read_text(SAMPLE)), Route.IV)
    for name in names:
        journey = journey.goto(name)
    return View(journey)


def visit(*changes: tuple[str, str]) -> Visit:
    return Visit(read_text(sample(*changes)))


def test_the_step_the_trail_and_the_route_stay() -> None:
    before = at("route", "pack")

    after = before.in_version(visit(("headline: What to bring", "headline: Bring this")))

    assert after.journey.trail == before.journey.trail
    assert after.journey.route is Route.IV
    assert after.journey.visit is not before.journey.visit


def test_where_the_step_is_gone_the_last_one_of_the_trail_is_shown() -> None:
    text = SAMPLE.replace("id: pack", "id: bag").replace("goto: pack", "goto: bag")
    renamed = Visit(read_text(text))

    after = at("route", "pack").in_version(renamed)

    assert after.journey.trail == ("welcome", "route")
    assert "pack" not in after.journey.reached


def test_where_no_step_of_the_trail_is_left_it_begins_anew() -> None:
    assert at().in_version(visit(("id: welcome", "id: hello"))).journey.trail == ("hello",)


def test_a_page_over_the_step_stays_where_it_is_still_there() -> None:
    view = at().open(Over.MORE).open(Over.TERM, "nurse")

    assert view.in_version(visit()).sheets == view.sheets
    without = visit(
        ("[[nurse]]", "nurse"),
        ("  - id: nurse\n    word: nurse\n", "  - id: staff\n    word: staff\n"),
    )
    assert view.in_version(without).sheets == view.sheets[:1]


def test_a_companions_page_that_is_gone_is_put_away() -> None:
    assert at().open(Over.COMPANION_PAGE).in_version(visit()).sheets == ()
