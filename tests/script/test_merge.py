from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tests.script.clinics import Added, additions, checked, steps_of, told
from tests.script.made_up_language import write_made_up_language
from tests.script.samples import SAMPLE, sample
from walkthrough.files import load
from walkthrough.script.clinic import plain
from walkthrough.script.merge import mark_of
from walkthrough.script.problem import ScriptError, Source
from walkthrough.script.tree import parse
from walkthrough.telling import advice_on

PLAIN = ["welcome", "route", "breathe", "pack", "feel", "think", "asked", "end"]


def step(name: str) -> str:
    return (
        f"{{id: {name}, kind: overview, headline: A {name}, figure: {{of_ten: 1, caption: One}}}}"
    )


@pytest.mark.parametrize("row", additions(), ids=lambda row: row.title)
def test_what_a_clinic_adds_is_told_by_its_own_lines(row: Added, tmp_path: Path) -> None:
    assert told(checked(tmp_path, row.written)) == row.told


def test_steps_stand_before_and_after_in_the_order_of_the_file(tmp_path: Path) -> None:
    own = "own_steps:\n" + "".join(
        f"  - {{{place}: {beside}, step: {step(name)}}}\n"
        for place, beside, name in (
            ("after", "welcome", "a"),
            ("after", "welcome", "b"),
            ("before", "welcome", "c"),
            ("before", "b", "d"),
            ("after", "end", "e"),
        )
    )

    found = checked(tmp_path, own)

    assert steps_of(found.script) == ["c", "welcome", "a", "d", "b", *PLAIN[1:], "e"]
    assert told(found) == [
        "6:29: No reader can reach the step “e”. Check each “next”, “goto” and ending above it."
    ]


def test_a_thousand_steps_in_a_row_each_beside_the_last(tmp_path: Path) -> None:
    beside = ["welcome", *(f"s{index}" for index in range(1500))]
    own = "own_steps:\n" + "".join(
        f"  - {{after: {a}, step: {step(b)}}}\n" for a, b in pairwise(beside)
    )

    assert steps_of(checked(tmp_path, own).script)[:1501] == beside


def test_a_replaced_step_stands_in_the_same_place(tmp_path: Path) -> None:
    found = checked(tmp_path, f"replaced_steps: [{{step: {step('pack')}}}]\n")

    assert found.script is not None
    assert steps_of(found.script) == PLAIN
    assert plain(found.script.stages[0].steps[3].headline) == "A pack"


def test_a_replaced_exercise_is_the_one_that_steps_open(tmp_path: Path) -> None:
    own = (
        "replaced_exercises:\n  - grounding: {id: G1, name: Look, about: A., close: B.,"
        " recovery: never, lines: [{text: Look., time: 15s}]}\n"
    )

    found = checked(tmp_path, own)

    assert found.script is not None
    assert [plain(each.name) for each in found.script.grounding] == ["Look"]


def test_a_mark_is_of_what_is_said_and_not_of_its_layout() -> None:
    def mark(text: str) -> str:
        return mark_of(parse(Source("a.yaml", text)))

    assert mark("{a: b c, d: [e]}") == mark("# new\nd:\n  - e\na: b\n  c\n")
    assert mark("a: b") != mark("a: c")
    assert mark("a: [b, c]") != mark("a: [c, b]")


def rules(folder: Path, clinic: str, script: str = SAMPLE) -> list[tuple[str, int]]:
    found = checked(folder, clinic, script)
    assert told(found) == []
    assert found.script is not None
    return [
        (each.message, each.line)
        for each in advice_on(found, found.script)
        if each.rule == "replaced"
    ]


def test_check_says_when_a_replaced_step_has_changed_underneath(tmp_path: Path) -> None:
    own = f"replaced_steps:\n  - step: {step('pack')}\n"
    ((message, line),) = rules(tmp_path, own)
    assert line == 2
    to_write = message.partition("Please write: ")[2].partition(". ")[0]
    marked = f"{own}    {to_write}\n"

    assert rules(tmp_path, marked) == []
    changed = sample(("            text: Water", "            text: Water, and a snack"))
    ((message, line),) = rules(tmp_path, marked, changed)
    assert line == 3
    assert message.startswith("This is not the mark of “pack” as the script has it now.")


def test_what_a_clinic_adds_needs_no_source(tmp_path: Path) -> None:
    own = "own_steps:\n  - after: welcome\n    step: " + (
        "{id: park, kind: checklist, headline: Park, items: [{id: a, text: Water}]}\n"
    )
    found = checked(tmp_path, own)

    assert found.script is not None
    assert "clinic.yaml" not in {Path(x.file).name for x in advice_on(found, found.script)}


def test_a_start_reads_the_same_as_check(tmp_path: Path) -> None:
    found = checked(tmp_path, f"own_steps: [{{after: welcome, step: {step('a')}}}]\n")

    script, clinic = load(tmp_path / "content.yaml", tmp_path / "clinic.yaml")

    assert script == found.script
    assert clinic == found.clinic


def test_a_start_refuses_what_check_refuses(tmp_path: Path) -> None:
    found = checked(tmp_path, f"own_steps: [{{after: nowhere, step: {step('a')}}}]\n")

    with pytest.raises(ScriptError) as caught:
        load(tmp_path / "content.yaml", tmp_path / "clinic.yaml")

    assert caught.value.problems == found.problems


def test_a_clinics_steps_stand_in_a_translation_too(tmp_path: Path) -> None:
    path = write_made_up_language(tmp_path)
    clinic = tmp_path / "clinic.yaml"
    clinic.write_text(f"own_steps: [{{after: welcome, step: {step('a')}}}]\n", encoding="utf-8")

    first, translated = (load(path, clinic, language)[0] for language in ("en", "xx"))

    assert steps_of(first) == steps_of(translated)
    assert "a" in steps_of(translated)
