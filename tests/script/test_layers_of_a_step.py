from __future__ import annotations

import pytest

from tests.script.samples import SAMPLE, read_text, sample, sample_of_every_kind, step
from walkthrough.script.clinic import Book, plain
from walkthrough.script.layers import Layer, layers, pages
from walkthrough.script.model import Script
from walkthrough.script.text import Route


def of(script: Script, name: str, route: Route = Route.IV) -> list[Layer]:
    """The layers of a step."""
    (stage,) = (each for each in script.stages if step(script, name) in each.steps)
    return list(layers(step(script, name), stage, Book(script, route=route)))


def said(layer: Layer) -> list[str]:
    """The lines of a layer."""
    return [plain(block.text) for section in layer.sections for block in section.prose]


@pytest.mark.parametrize(
    ("name", "page"),
    [
        (
            "welcome",
            [
                "You meet a nurse.",
                "A bright room.",
                "About about 2 hours.",
                "Ask anything.",
                "Lift a hand.",
                "A question.",
            ],
        ),
        ("route", ["Choose one."]),
        ("pack", ["Water"]),
        ("think", ["Call out."]),
        ("asked", ["Call out."]),
        ("end", ["Rest well.", "Call out."]),
    ],
)
def test_the_page_comes_first_as_a_reader_sees_it(name: str, page: list[str]) -> None:
    first = of(read_text(SAMPLE), name)[0]

    assert first.top
    assert said(first) == page


def test_a_page_of_breath_tells_both_exercises_and_the_safety_line() -> None:
    script = read_text(SAMPLE)

    assert said(of(script, "breathe")[0]) == [
        "One minute.",
        "Half a minute.",
        script.words.stop_any_time,
    ]


@pytest.mark.parametrize(
    ("name", "below"),
    [("welcome", ["There is time."]), ("route", ["Thank you."]), ("asked", ["Not today."])],
)
def test_what_opens_from_a_page_lies_below(name: str, below: list[str]) -> None:
    _, *others = of(read_text(SAMPLE), name)

    assert [said(each) for each in others] == [below]
    assert not any(each.top for each in others)


def test_what_stands_before_a_gated_page_and_its_short_form_are_pages_of_their_own() -> None:
    gate = "gate: {headline: The needle, text: Call us., short: A scratch.}"
    script = read_text(sample(("        more: There is *time*.\n", f"        {gate}\n")))
    _, before, short = of(script, "welcome")

    assert (before.top, said(before)) == (True, ["Call us."])
    assert (short.top, said(short)) == (True, ["Call us.", "A scratch."])


def test_a_drawing_is_told_where_it_stands() -> None:
    script = read_text(sample_of_every_kind())

    assert said(of(script, "glance")[0]) == ["You come.", "You go.", "Call out."]
    assert [said(each) for each in of(script, "glance")[1:]] == [["Two points."]]


def test_prompts_are_seen_one_at_a_time() -> None:
    _, prompt = of(read_text(SAMPLE), "think")

    assert prompt.top
    assert said(prompt) == ["One word for it?"]


def test_what_another_route_sees_is_left_out() -> None:
    parts = "[{routes: [iv], text: A drip.}, {routes: [im], text: A shot.}]"
    script = read_text(sample(("more: There is *time*.", f"more: {parts}")))

    assert said(of(script, "welcome", Route.IM)[1]) == ["A shot."]
    assert len(of(script, "welcome", Route.LOZENGE)) == 1


def test_help_words_and_exercises_lie_beside_the_visit() -> None:
    found = [line for layer in pages(Book(read_text(SAMPLE))) for line in said(layer)]

    assert "Tell a nurse." in found
    assert "Someone who looks after you." in found
    assert "Feel the floor." in found
    assert "For learning only. Your clinic comes first." in found
