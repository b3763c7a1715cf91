"""Who comes to a kiosk on one day: drawn by lot, and the same again for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum

MINUTE = 60.0


class Ending(StrEnum):
    """How a visitor goes."""

    DONE = "says so"
    WALKS_AWAY = "walks away"
    ANSWERS_FIRST = "answers the question once, then walks away"


KINDS = ((70, 0.5 * MINUTE), (22, 2 * MINUTE), (7, 4 * MINUTE), (1, 40 * MINUTE))
"""Of a hundred visitors, how many stay about how long, in seconds."""
ENDINGS = ((88, Ending.DONE), (8, Ending.WALKS_AWAY), (4, Ending.ANSWERS_FIRST))
WISHES = {"language": 0.3, "larger": 0.3, "theme": 0.4, "still": 0.3, "breathe": 0.2, "help": 0.5}
"""How likely a visitor wants each."""
EARLY = {"language": 0, "breathe": 1}
"""What is wished first, on the page of arrival."""
READING = ("right", "right", "right", "left", "down", "m", "escape", "t", "escape", "w", "escape")


@dataclass(frozen=True)
class Visit:
    """What one visitor does, and for how long at least."""

    seconds: float
    wishes: tuple[str, ...]
    """In the order in which they are fulfilled."""
    ending: Ending
    chance: random.Random
    """What the visitor goes on to choose by."""


def visit(seed: int, number: int) -> Visit:
    """Return what the visitor of this number does."""
    chance = random.Random(f"{seed} {number}")
    typical = chance.choices([each for _, each in KINDS], [weight for weight, _ in KINDS])[0]
    ending = chance.choices([each for _, each in ENDINGS], [weight for weight, _ in ENDINGS])[0]
    wishes = [each for each, likely in WISHES.items() if chance.random() < likely]
    chance.shuffle(wishes)
    wishes.sort(key=lambda wish: EARLY.get(wish, 2))
    return Visit(typical * chance.uniform(0.5, 1.2), tuple(wishes), ending, chance)
