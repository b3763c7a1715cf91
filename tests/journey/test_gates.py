"""Pages that some would rather not read in full, and how much of a page is shown."""

from __future__ import annotations

import pytest

from tests import shipped
from tests.content.reading import letters
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.over import Over
from walkthrough.journey.present import present
from walkthrough.journey.view import View
from walkthrough.script.steps import Depth, Gate, Passage
from walkthrough.script.text import Route

GATED = [step for step in shipped.visit().steps if isinstance(step, Passage) and step.gate]


def on(step: str, route: Route = Route.IV) -> View:
    return shipped.view(step, route)


def said(view: View) -> str:
    return letters(present(view, shipped.setting()))


def gate_of(view: View) -> Gate:
    gate = view.journey.gate
    assert gate is not None
    return gate


def test_the_needle_and_hard_times_are_asked_about_first() -> None:
    assert {step.id for step in GATED} == {"starts-drip", "starts-shot", "hard-time"}


def test_a_gate_offers_full_short_and_skip_side_by_side() -> None:
    shown = present(on("hard-time"), shipped.setting())
    acts = [option.act for option in shown.options]
    assert acts == [
        Act(Do.OPEN_GATE, Depth.FULL),
        Act(Do.OPEN_GATE, Depth.SHORT),
        Act(Do.FORWARD),
    ]
    assert shown.next_word == shipped.script().words.skip


def test_a_gate_tells_what_nobody_is_to_miss_and_nothing_of_the_page() -> None:
    before = said(on("hard-time"))
    assert "call staff at once" in before
    assert "Call staff: " in before
    assert "dying" not in before
    assert "1 person in 10" not in before


def test_skipping_leads_past_the_page_with_the_safety_line_read() -> None:
    view = on("hard-time")
    assert perform(view, Act(Do.FORWARD)).journey.step.id == "stopping"


def test_the_short_form_leads_to_the_full_one() -> None:
    short = perform(on("hard-time"), Act(Do.OPEN_GATE, Depth.SHORT))
    assert "dying" not in said(short)
    assert "call staff at once" in said(short)
    full = perform(short, Act(Do.OPEN_GATE, Depth.FULL))
    assert shipped.setting().words.what_happens in said(full)


def test_what_was_opened_stays_open_on_the_way_back_and_is_forgotten_at_the_start() -> None:
    opened = perform(on("hard-time"), Act(Do.OPEN_GATE, Depth.FULL))
    back = perform(perform(opened, Act(Do.FORWARD)), Act(Do.BACK))
    assert back.journey.gate is None
    again = perform(back, Act(Do.RESTART))
    assert again.journey.opened == ()


def test_a_closed_gate_has_no_deeper_layer_to_open() -> None:
    view = on("hard-time")
    assert perform(view, Act(Do.MORE)) == view


def test_full_pages_show_both_layers_and_the_words_explained() -> None:
    view = on("body-check")
    full = perform(view, Act(Do.DEPTH))
    assert "push blood pressure up" not in said(view)
    assert "push blood pressure up" in said(full)
    assert "cuff: A band around your arm" in said(full)
    assert Do.MORE not in [option.act.do for option in present(full, shipped.setting()).options]


def test_the_deeper_layer_explains_the_words_of_both_layers() -> None:
    more = said(perform(on("body-check"), Act(Do.MORE)))
    for word in ("blood pressure: ", "cuff: ", "finger clip: "):
        assert word in more


@pytest.mark.parametrize("over", [Do.HELP, Do.MAP, Do.KEYS])
def test_how_much_to_read_can_be_changed_from_any_page(over: Do) -> None:
    view = perform(on("body-check"), Act(over))
    full = perform(view, Act(Do.DEPTH))
    assert full.journey.depth is Depth.FULL
    assert full.sheets == view.sheets
    assert perform(full, Act(Do.DEPTH)).journey.depth is Depth.SHORT


def test_changing_to_full_pages_puts_the_deeper_layer_on_the_page() -> None:
    more = perform(on("body-check"), Act(Do.MORE))
    assert perform(more, Act(Do.DEPTH)).sheets == ()


def test_the_question_at_the_start_sets_how_much_is_shown() -> None:
    view = shipped.view("depth")
    assert perform(view, Act(Do.CHOOSE, "depth-full")).journey.depth is Depth.FULL
    assert perform(view, Act(Do.CHOOSE, "depth-short")).journey.depth is Depth.SHORT


def test_from_the_dose_to_going_home_each_page_says_how_to_call_and_whether_it_can_stop() -> None:
    stages = ("starts", "middle", "wears-off", "recovery")
    for route in Route:
        view = shipped.view(route=route)
        lines = set()
        while view.can_go_on:
            if view.journey.stage.id in stages:
                setting = shipped.setting().on_route(route)
                (line,) = view.journey.stage.how_to_get_help
                expected = setting.book.letters(line.text)
                assert "Call staff: " in expected
                assert "Can it stop: " in expected
                assert expected in said(view), view.journey.step.id
                lines.add(expected)
            view = view.forward()
        assert len(lines) == 1, route


@pytest.mark.parametrize("step", ["bring", "welcome", "ask-control", "notebook"])
def test_the_sources_of_a_page_are_one_key_away(step: str) -> None:
    view = perform(on(step), Act(Do.SOURCES))
    assert view.sheet is not None
    assert view.sheet.over is Over.SOURCES
    assert len(said(view).splitlines()) > 2
    assert perform(view, Act(Do.SOURCES)).sheets == ()


def test_the_map_says_what_was_gone_past_and_what_was_read() -> None:
    words = shipped.script().words
    past = perform(perform(on("hard-time"), Act(Do.FORWARD)), Act(Do.MAP))
    assert f"({words.map_past})" in said(past)
    read = perform(on("hard-time"), Act(Do.OPEN_GATE, Depth.SHORT))
    assert words.map_past not in said(perform(perform(read, Act(Do.FORWARD)), Act(Do.MAP)))
