"""Every fact of a clinic has a place: in its file, and in what people read while it is open."""

from __future__ import annotations

from tests import shipped
from walkthrough.script.facts import FACT_NAMES
from walkthrough.script.text import EVERY_ROUTE

NEEDS_NONE = {
    "other_sprays_rule": "stands on a page of esketamine alone, for which the script has words",
    "crisis_line_checked": "says how old the crisis line is, to the clinic alone",
    "reviewed_by": "the review line says that nobody has checked the text",
    "review_date": "the review line says that nobody has checked the text",
}


def test_every_fact_that_is_left_open_has_words_of_the_script_or_a_question() -> None:
    script = shipped.script()
    asked = {question.fact for group in script.questions_for_clinic for question in group.questions}
    told = {
        name
        for name in FACT_NAMES
        if frozenset().union(*(block.routes for block in getattr(script.facts, name)))
        == EVERY_ROUTE
    }

    assert FACT_NAMES - asked - told == NEEDS_NONE.keys()
