"""Anything may be answered at any time: nothing breaks, and every answer is answered."""

from __future__ import annotations

import unicodedata
from random import Random

import pytest

from tests.plain.talking import Talk
from walkthrough.plain.commands import COMMANDS
from walkthrough.script.text import Route

ANSWERS = 250
LETTERS = [letter for each in COMMANDS for letter in each.letters if letter != "q"]
NONSENSE = [
    "",
    " ",
    "0",
    "-1",
    "1e9",
    "\x1b[A",
    "\x00",
    "-",
    "a long answer of many words",
    "é",
    "?",
]


def answer(random: Random) -> str | float:
    """Mostly a number or Enter, at times a letter, a wait or nonsense; never to leave."""
    kind = random.random()
    if kind < 0.5:
        return str(random.randint(1, 12))
    if kind < 0.7:
        return ""
    if kind < 0.85:
        return random.choice(LETTERS)
    return random.choice(NONSENSE) if kind < 0.93 else random.choice([0.5, 20.0, 1000.0])


@pytest.mark.parametrize("seed", range(24))
def test_no_answer_breaks_it(seed: int) -> None:
    random = Random(seed)
    route = random.choice(list(Route))
    kept: list[object] = []

    def keep(entries: object) -> str:
        kept.append(entries)
        return ""

    talk = Talk(
        *(answer(random) for _ in range(ANSWERS)),
        route=route,
        keep=keep,
        take=lambda *_: "/somewhere",
        step="" if seed % 2 else "rest",
    )

    assert kept
    assert len(talk.pages) > 5
    assert {unicodedata.category(each) for each in set(talk.said) - {"\n"}}.isdisjoint({"Cc", "Cf"})
