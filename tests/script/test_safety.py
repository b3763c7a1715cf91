from __future__ import annotations

from tests.script.wordings import Wording, each_wording
from walkthrough.script.phrases import Rules
from walkthrough.script.safety_rules import AFTER_DOSE, SAFETY

EVERY = Rules(*SAFETY.all, *AFTER_DOSE.all)


@each_wording("safety")
def test_what_may_not_be_said_is_told_and_honest_words_pass(row: Wording) -> None:
    told = [(row.text[each.start : each.end], each.rule.why) for each in EVERY.find(row.text)]

    assert told == ([(row.found, row.message)] if row.found else [])
