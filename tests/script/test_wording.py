from __future__ import annotations

from tests.script.wordings import Wording, each_wording
from walkthrough.script.phrases import Rules
from walkthrough.script.swaps import HARD_WORDS, SWAPS
from walkthrough.script.tone_rules import TONE

EVERY = Rules(*HARD_WORDS.all, *TONE.all)


@each_wording("wording")
def test_words_that_could_be_kinder_or_clearer_are_told(row: Wording) -> None:
    told = [(row.text[each.start : each.end], each.rule.why) for each in EVERY.find(row.text)]

    assert told == ([(row.found, row.message)] if row.found else [])


def test_there_are_fifty_two_swaps() -> None:
    assert len(SWAPS) == 52
