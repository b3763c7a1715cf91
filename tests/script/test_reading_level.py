from __future__ import annotations

import sys

import pytest

from tests.script.advising import read
from tests.script.samples import SAMPLE, sample
from walkthrough.script.advice import advice_on_level
from walkthrough.script.reading_level import ReadingLevel, reading_level
from walkthrough.script.text import Route

HARD = "The institutional documentation necessitates considerable administrative deliberation"
HARDER = f"{HARD} concerning complicated pharmaceutical interventions"
EASY = "You sit down. You look at the wall. You wait for the nurse to call you."


def level_of(text: str) -> ReadingLevel:
    """The reading level of a script."""
    level = reading_level(read(text)[0])
    assert level is not None
    return level


def test_each_step_is_measured_on_each_of_its_routes() -> None:
    longer = "headline: A quiet breath\n        text: You sit down and look at the wall."
    level = level_of(sample(("headline: A quiet breath", longer)))

    assert [each.route for each in level.steps if each.step == "welcome"] == list(Route)
    assert [each.route for each in level.steps if each.step == "breathe"] == [Route.IV]


def test_a_step_of_a_few_words_is_not_measured() -> None:
    assert "pack" not in {each.step for each in level_of(SAMPLE).steps}


def test_a_text_of_another_route_does_not_count() -> None:
    parts = f"[{{text: {EASY}}}, {{routes: [iv], text: {HARD}.}}]"
    grades = {
        each.route: each.grade
        for each in level_of(sample(("more: There is *time*.", f"more: {parts}"))).steps
        if each.step == "welcome"
    }

    assert grades[Route.IV] > grades[Route.IM] + 1


def test_hard_words_raise_the_grade_of_a_step_and_of_the_whole() -> None:
    plain = level_of(sample(("There is *time*.", EASY)))
    hard = level_of(sample(("There is *time*.", f"{HARD}. {HARDER}.")))

    assert plain.worst.grade < 6 < hard.worst.grade
    assert hard.worst.step == "welcome"
    assert hard.mean > plain.mean
    assert hard.smog > plain.smog


def test_the_two_hardest_sentences_of_a_hard_step_are_named() -> None:
    level = level_of(sample(("There is *time*.", f"{HARD}. {EASY} {HARDER}.")))

    assert set(level.worst.hardest) == {f"{HARD}.", f"{HARDER}."}
    assert all(not each.hardest for each in level.steps if not each.too_hard)


def test_lines_without_a_full_stop_do_not_join() -> None:
    lines = "".join(f"          - you can sit on the {place}\n" for place in ("bed", "mat", "rug"))
    listed = sample(("more: There is *time*.", f"more: |\n{lines}"))
    joined = sample(
        (
            "There is *time*.",
            "you can sit on the bed you can sit on the mat you can sit on the rug",
        )
    )

    assert grade(listed) < grade(joined) - 0.5


def grade(text: str) -> float:
    """The grade of the sample's first step."""
    return next(each.grade for each in level_of(text).steps if each.step == "welcome")


def test_a_step_that_is_too_hard_is_told_at_its_name_with_its_hardest_sentences() -> None:
    script, reading = read(sample(("There is *time*.", f"{HARD}. {HARDER}.")))
    level = reading_level(script)
    assert level is not None

    found = advice_on_level(script, reading, level)[-1]

    assert str(found).startswith("content.yaml:28:13: This page reads at grade ")
    assert "on every route" in found.message
    assert f"“{HARD}.”" in found.message
    assert found.rule == "reading-level"


def test_a_step_that_is_too_hard_on_one_route_names_it() -> None:
    parts = f"[{{text: {EASY}}}, {{routes: [iv], text: {HARD}. {HARDER}.}}]"
    script, reading = read(sample(("more: There is *time*.", f"more: {parts}")))
    level = reading_level(script)
    assert level is not None

    found = advice_on_level(script, reading, level)[-1]

    assert "on the route “iv”" in found.message


def test_a_whole_that_is_too_hard_is_told() -> None:
    script, reading = read(SAMPLE)
    level = reading_level(script)
    assert level is not None

    (found,) = advice_on_level(script, reading, ReadingLevel(level.steps, 9.0))

    assert found.message == "The whole reads at grade 9.0 by SMOG. 8 is the most."


def test_without_textstat_nothing_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textstat", None)

    assert reading_level(read(SAMPLE)[0]) is None
