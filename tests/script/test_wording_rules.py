"""No text makes the rules on wording raise, or take more than time in step with its length."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.script.advising import read_facts
from tests.script.samples import SAMPLE, read_text
from tests.script.test_never_raises import calmly
from tests.script.wordings import wordings
from walkthrough.script import floors
from walkthrough.script.advice import advice
from walkthrough.script.check import check_clinic
from walkthrough.script.decode import decode
from walkthrough.script.durations import durations
from walkthrough.script.facts import FACT_NAMES
from walkthrough.script.model import Script
from walkthrough.script.phrases import Rule, compiled, words_of
from walkthrough.script.problem import Source
from walkthrough.script.safety_rules import AFTER_DOSE, SAFETY
from walkthrough.script.sentences import sentences, words
from walkthrough.script.swaps import HARD_WORDS
from walkthrough.script.tone_rules import TONE
from walkthrough.script.tree import parse

EVERY = (SAFETY, AFTER_DOSE, TONE, HARD_WORDS)
RULES = [rule for rules in EVERY for rule in rules.all]
PIECES = sorted(
    {row.text for name in ("safety", "wording") for row in wordings(name)}
    | {"not ", "if ", "“", "”", '"', "you ", "are ", "safe ", "100 ", "mg ", "½", ". ", ", ", "’"}
    | {"but ", "and ", "\u00a0", "no ", "stop ", "your ", "pills ", "2 to ", "hours ", "after "}
)
HUNDRED_KB = 100_000
SECONDS = 2.0
"""Far more than a line in step with its length takes, far less than one that is not."""

REPEATED = [
    *("a", "1", " ", "you ", "you are ", "not ", "“", '"', ". ", "mg", "1 mg ", "you are safe "),
    *("stop ", "stop your ", "do not take your ", "no pills ", "one ", "½ ", "1.", "ly ", "is "),
    *("is a", "hold ", "2 to ", "1 hour and ", "if you ", "deep breath ", "monitor ", "%", "1%"),
    *("1 hour 1 ", "today ", "not today ", "a glass ", "ed ", "[[", "**", "“you are safe” ", "!"),
    *(
        "very ",
        "you are very ",
        "ketamine ",
        "ketamine a ",
        "sprays ",
        "take a a ",
        "\n",
        "é",
        "e.",
    ),
]


def read_line(text: str) -> object:
    """Ask all rules on the words of a line."""
    return [list(rules.find(text)) for rules in EVERY]


def read_fact(text: str) -> object:
    """Ask every floor of a fact."""
    return [
        floor(text)
        for floor in (floors._watch, floors._driving, floors._alcohol, floors._medicines)
    ]


def read_sentences(text: str) -> object:
    """Part a text, and count its words."""
    return [words(each) for each in sentences(text)]


def read_durations(text: str) -> object:
    """Find the lengths of time in a text."""
    return list(durations(text))


@pytest.mark.parametrize("piece", REPEATED)
@pytest.mark.parametrize("act", [read_line, read_fact, read_sentences, read_durations])
def test_a_hundred_kilobytes_of_anything_are_read_in_time(
    act: Callable[[str], object], piece: str
) -> None:
    text = (piece * HUNDRED_KB)[:HUNDRED_KB]

    begun = process_time()
    act(text)

    assert process_time() - begun < SECONDS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.name} {rule.words[:30]}")
def test_each_pattern_alone_is_in_step_with_the_length_of_a_text(rule: Rule) -> None:
    begun = process_time()
    for piece in (*rule.words.split()[:3], "a", "1", " ", "you are "):
        for _ in compiled(rule.pattern).finditer((f"{piece} " * HUNDRED_KB)[:HUNDRED_KB]):
            pass

    assert process_time() - begun < SECONDS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.name} {rule.words[:30]}")
def test_the_words_of_a_rule_stand_in_what_it_finds(rule: Rule) -> None:
    """They are looked for first: a phrase without one of them would never be found."""
    texts = [row.text for name in ("safety", "wording") for row in wordings(name)]

    for text in texts:
        if compiled(rule.pattern).search(text.replace("’", "'")):
            assert set(rule.words.split()) & words_of(text), text


@calmly
@given(st.text(max_size=300))
def test_any_line_is_read(text: str) -> None:
    read_line(text)
    read_fact(text)
    assert sum(map(words, sentences(text))) == words(text)
    assert all(each.minutes >= 0 for each in durations(text))


@calmly
@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_words_that_mean_something_are_read(pieces: list[str]) -> None:
    text = "".join(pieces)

    for rules in EVERY:
        for found in rules.find(text):
            assert 0 <= found.start < found.end <= len(text)
            assert text[found.start : found.end].strip() == text[found.start : found.end]
    read_fact(text)


@settings(calmly, max_examples=60)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12), st.sampled_from("|>"))
def test_any_words_in_a_script_are_advised_on(pieces: list[str], style_of_text: str) -> None:
    text = "".join(pieces).replace("\n", " ")
    changed = SAMPLE.replace("more: There is *time*.", f"more: {style_of_text}\n          {text}")
    script, reading = decode(Script, parse(Source("content.yaml", changed)))

    for each in advice(script, reading):
        assert each.line
        assert str(each)


@settings(calmly, max_examples=60)
@given(st.sampled_from(sorted(FACT_NAMES)), st.lists(st.sampled_from(PIECES), max_size=8))
def test_any_words_in_a_fact_are_held_to_the_floors(name: str, pieces: list[str]) -> None:
    text = "".join(pieces).replace("\n", " ")
    clinic, reading = read_facts(f"country: us\n{name}: |\n  x {text}\n")

    for problem in check_clinic(clinic, reading, read_text(SAMPLE)):
        assert problem.line in (1, 2, 3)
        assert problem.message.endswith((".", "”", "?"))


def test_a_script_whose_names_point_nowhere_is_advised_on() -> None:
    changed = SAMPLE.replace("exercise: B1", "exercise: B9").replace("instead: G1", "instead: G9")
    script, reading = decode(Script, parse(Source("content.yaml", changed)))

    assert advice(script, reading)
