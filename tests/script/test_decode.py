from __future__ import annotations

import pytest

from tests.script.samples import (
    SAMPLE,
    problems_of,
    read_text,
    sample,
    sample_of_every_kind,
    step,
    told,
)
from tests.script.tables import Row, each_row, table
from walkthrough.script.steps import STEP_KINDS, Breath
from walkthrough.script.text import EVERY_ROUTE, Identifier, Piece, Route, Style


@each_row("decode")
def test_each_mistake_is_told_at_its_place(row: Row) -> None:
    assert told(row.text) == row.told


def test_the_table_is_long() -> None:
    assert len(table("decode")) >= 60


def test_the_sample_has_no_problems() -> None:
    assert told(SAMPLE) == []


def test_the_sample_has_one_step_of_every_kind() -> None:
    script = read_text(sample_of_every_kind())
    steps = [each for stage in script.stages for each in stage.steps]

    assert sorted(map(type, steps), key=str) == sorted(STEP_KINDS.values(), key=str)


def test_all_mistakes_are_told_in_the_order_of_the_file() -> None:
    text = sample(
        ("title: A small visit", "titel: A small visit"),
        ("id: welcome", "id: first page"),
        ("[[nurse]]", "[[nurze]]"),
        ("kind: question\n", "kind: quesion\n"),
        ("goto: pack\n      - id: breathe", "goto: pak\n      - id: breathe"),
        ("headline: What to bring", "headline: one two three four five six seven eight nine"),
        ("inhale: 4s", "inhale: 4x"),
        ("  back: Back\n", "  back: '{x}'\n  back: Back\n"),
    )

    assert told(text) == [
        "1:1: “titel” is not known here. Did you mean “title”?",
        "28:13: A short name has only a to z, digits, “-” and “_”, such as first-page. No spaces.",
        "31:34: The glossary does not explain “nurze”. Did you mean “nurse”?",
        "39:15: “quesion” is not known here. Did you mean “question”?",
        "49:19: There is no step called “pak”. Did you mean “pack”?",
        "58:19: This headline has 9 words. Eight are the most.",
        "98:21: A length of time is written like 4s, 1:30 or 5 min.",
        "116:10: {x} is not known in this text. Please take it out.",
        "117:3: “back” stands here twice. Keep one.",
    ]


def test_a_problem_shows_its_line_with_a_caret() -> None:
    text = sample(("inhale: 4s", "inhale: 4x"))

    assert [str(problem) for problem in problems_of(text)] == [
        "content.yaml:98:21: A length of time is written like 4s, 1:30 or 5 min.\n"
        "        cycle: {inhale: 4x, exhale: 4s}\n"
        "                        ^"
    ]


def test_letters_of_every_width_do_not_move_the_place() -> None:
    text = sample(("title: A small visit", 'title: "Ünï 日本 🎈 **"'))

    assert [str(problem) for problem in problems_of(text)] == [
        "content.yaml:1:18: This ** has no second ** after it. Add one, or take this out.\n"
        '    title: "Ünï 日本 🎈 **"\n'
        "                        ^"
    ]


def test_a_file_with_very_many_mistakes_is_not_told_to_its_end() -> None:
    text = "".join(f"name-{number}: x\n" for number in range(5000))

    problems = problems_of(text)

    assert len(problems) < 600
    assert str(problems[0]) == (
        "content.yaml: There are more than 500 problems. These are some of them."
    )


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("4s", 4),
        ("4", 4),
        ("4.5s", 4.5),
        ("4 sec", 4),
        ("1 second", 1),
        ("15 seconds", 15),
        ("1:30", 90),
        ("0:05", 5),
        ("90:00", 5400),
        ("5 min", 300),
        ("5min", 300),
        ("1 minute", 60),
        ("1.5 minutes", 90),
        ("'012'", 12),
    ],
)
def test_lengths_of_time_are_read_as_written(written: str, seconds: float) -> None:
    script = read_text(sample(("time: 15s", f"time: {written}")))

    assert script.grounding[0].lines[0].time == seconds


@pytest.mark.parametrize("written", ["yes", "Yes", "YES", "true", "True"])
def test_yes_is_read_in_capitals_too(written: str) -> None:
    script = read_text(sample(("after_dose: yes", f"after_dose: {written}")))

    assert script.stages[1].after_dose


@pytest.mark.parametrize("written", ["no", "No", "false"])
def test_no_is_read_as_no(written: str) -> None:
    script = read_text(sample(("after_dose: yes", f"after_dose: {written}")))

    assert not script.stages[1].after_dose


@pytest.mark.parametrize("written", ["No", "1:30", "012", "1e3", "true", "2026-01-01", "=", "<<"])
def test_a_text_stays_as_it_is_written(written: str) -> None:
    script = read_text(sample(("title: A small visit", f"title: {written}")))

    assert script.title == (Piece(written),)


def test_a_number_can_be_an_id() -> None:
    script = read_text(sample(("id: one-word", "id: 1")))

    assert "1" in str(script.stages)


def test_a_step_without_routes_is_for_all_of_them() -> None:
    welcome, _, breathe, _ = read_text(SAMPLE).stages[0].steps

    assert welcome.routes == EVERY_ROUTE
    assert breathe.routes == {Route.IV}


def test_texts_can_be_limited_to_routes() -> None:
    changed = (
        "text: Rest well.",
        "text:\n          - Rest.\n          - {routes: [iv], text: Well.}",
    )

    ending = step(read_text(sample(changed)), "end")

    assert [(block.text[0].text, block.routes) for block in ending.text] == [
        ("Rest.", EVERY_ROUTE),
        ("Well.", {Route.IV}),
    ]


def test_a_choice_can_set_the_route_and_whether_breath_is_welcome() -> None:
    changed = ("route: iv\n", "route: iv\n            breath: unwelcome\n")

    drip, unsure = step(read_text(sample(changed)), "route").choices

    assert (drip.route, drip.breath, drip.goto) == (Route.IV, Breath.UNWELCOME, None)
    assert (unsure.route, unsure.breath, unsure.goto) == (None, None, "pack")


def test_emphasis_and_placeholders_are_read_in_texts() -> None:
    welcome = step(read_text(SAMPLE), "welcome")

    assert welcome.what_happens[0].text == (
        Piece("You meet a "),
        Piece("nurse", Style.TERM, "nurse"),
        Piece("."),
    )
    assert welcome.how_long[0].text[1] == Piece("", Style.FACT, "visit_length")


def test_values_are_frozen() -> None:
    script = read_text(SAMPLE)

    with pytest.raises(AttributeError):
        script.language = Identifier("xx")  # type: ignore[misc]
