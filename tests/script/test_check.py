from __future__ import annotations

import sys
from types import FrameType
from typing import Any

from tests.script.samples import SAMPLE, read_text, sample, told
from tests.script.tables import Row, each_row
from walkthrough.script import check, reach
from walkthrough.script.decode import decode
from walkthrough.script.model import Script
from walkthrough.script.source import source_of
from walkthrough.script.tree import parse


@each_row("rules", "pages")
def test_each_rule_is_told_at_its_place(row: Row) -> None:
    assert told(row.text) == row.told


BOX = """\
  - id: B2
    name: The box
    about: One minute.
    settle: Sit well.
    guide: Gently.
    close: That is all.
    cycle: {inhale: 4s, hold: 4s, exhale: 4s, rest: 4s}
    breaths: {short: 4, standard: 8, long: 15}
    waiting: on_request
    recovery: never
    instead: G1
grounding:
  - id: G1
"""


def test_an_exercise_with_a_hold_is_fine_before_the_medicine_for_those_who_pick_it() -> None:
    text = sample(
        ("grounding:\n  - id: G1\n", BOX),
        ("        exercise: B1\n", "        exercise: B2\n"),
    )

    assert told(text) == []


def test_the_standing_line_fits_on_every_page() -> None:
    line = "  standing_line: " + next(
        each.split(": ", 1)[1] for each in SAMPLE.split("\n") if "standing_line:" in each
    )
    longer = "x" * 57

    (found,) = told(sample((line, f"  standing_line: {longer}")))

    assert found.endswith("This has 57 letters. 56 are the most: it must fit.")


def test_a_week_has_seven_days() -> None:
    (found,) = told(sample(("Saturday, Sunday", "Saturday")))

    assert found.endswith("Here should be 7 parts, with commas between them.")


def test_a_choice_that_sets_the_route_leads_on_along_it() -> None:
    only_for_the_unsure = ("headline: How will it be given?", "routes: [not_sure]\n")
    headline = ("        text: Choose one.\n", "        headline: How?\n")
    jump = ("            route: iv\n", "            route: iv\n            goto: breathe\n")

    changes = (
        ("        " + only_for_the_unsure[0] + "\n", "        " + only_for_the_unsure[1]),
        headline,
        jump,
        (
            "            goto: pack\n      - id: breathe",
            "            goto: feel\n      - id: breathe",
        ),
    )

    assert told(sample(*changes)) == []


def test_rules_are_asked_beside_mistakes_of_reading() -> None:
    text = sample(('version: "1"', "version: [1]"), ("exercise: B1", "exercise: B9"))

    assert told(text) == [
        (
            "4:10: Here should be one text or number."
            " Take out brackets, dashes and colons, or use quotes."
        ),
        "53:19: There is no breathing exercise called “B9”.",
    ]


def test_a_step_that_could_not_be_read_is_still_known_by_its_name() -> None:
    text = sample(
        ("      - id: pack\n        kind: checklist", "      - id: pack\n        kind: poem")
    )

    (found,) = told(text)

    assert found.startswith("57:15: “poem” is not known here.")


def test_nothing_follows_from_a_list_that_could_not_be_read() -> None:
    glossary = SAMPLE[SAMPLE.index("glossary:\n") : SAMPLE.index("sources:\n  - id")]

    assert told(sample((glossary, "glossary: none\n"))) == [
        "108:11: Here should be a list: each line begins with “- ”."
    ]


def test_checking_ten_times_the_steps_takes_about_ten_times_the_work() -> None:
    few, many = _work(300), _work(3000)

    assert many < 12 * few


def _work(steps: int) -> int:
    """Count the lines of the rules that run for a script with so many more steps."""
    script, reading = decode(Script, parse(source_of("long.yaml", _long(steps).encode())))
    lines = 0

    def count(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        if frame.f_code.co_filename not in (check.__file__, reach.__file__):
            return None
        lines += event == "line"
        return count

    sys.settrace(count)
    try:
        problems = check.check(script, reading)
    finally:
        sys.settrace(None)
    assert problems == []
    return lines


def _long(steps: int) -> str:
    """A script with many questions, each of whose choices leads on, far on, or far back."""
    pages = "".join(
        f"      - id: ask-{number}\n"
        "        kind: question\n"
        f"        headline: Question {number}\n"
        f"        routes: [{'iv, ' if number % 3 else ''}im, lozenge]\n"
        "        choices:\n"
        f"          - {{id: on, label: On, goto: ask-{min(number + 1, steps - 1)}, route: im}}\n"
        f"          - {{id: far, label: Far, goto: ask-{steps - 1}, route: iv}}\n"
        "          - {id: back, label: Back, goto: welcome}\n"
        for number in range(steps)
    )
    return sample(
        (
            "      - id: pack\n        kind: checklist",
            f"{pages}      - id: pack\n        kind: checklist",
        )
    )


def test_the_long_script_is_read() -> None:
    assert len(read_text(_long(3)).stages[0].steps) == 7
