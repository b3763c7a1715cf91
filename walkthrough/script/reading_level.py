"""How hard the text is to read, as school grades; measured by textstat where it is installed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from walkthrough.record import record
from walkthrough.script.clinic import NO_CLINIC, Book, Clinic, plain
from walkthrough.script.layers import Layer, layers, pages
from walkthrough.script.model import Script
from walkthrough.script.sentences import sentences, words
from walkthrough.script.text import Identifier, Route

HIGHEST_GRADE = 6
"""US school grade by Flesch-Kincaid, for each step: the aim of the AMA for patients' texts."""
HIGHEST_SMOG = 8
"""US school grade by SMOG, for the whole; it runs one to two grades above Flesch-Kincaid."""
_HARDEST = 2
FEWEST_WORDS = 20
"""Words below which the grade of a step says little: it is left out."""
_FEWEST_IN_SENTENCE = 6
"""The same for a single sentence."""
_DECIMAL = re.compile(r"(?<=\d)[.,](?=\d)")
_ENDED = (".", "!", "?")


@record
class Level:
    """The grade of a step on one route, and its hardest sentences where the grade is too high."""

    step: Identifier
    route: Route
    grade: float
    hardest: tuple[str, ...] = ()

    @property
    def too_hard(self) -> bool:
        """Whether it is above the highest grade for a step."""
        return self.grade > HIGHEST_GRADE


@record
class ReadingLevel:
    """The grades of a script: by Flesch-Kincaid of each step, by SMOG of the whole.

    Steps of very few words are left out; mean and worst need one that is not.
    """

    steps: tuple[Level, ...]
    smog: float

    @property
    def mean(self) -> float:
        """The mean grade of the steps."""
        return sum(each.grade for each in self.steps) / len(self.steps)

    @property
    def worst(self) -> Level:
        """The hardest step."""
        return max(self.steps, key=lambda each: each.grade)


def reading_level(script: Script, clinic: Clinic = NO_CLINIC) -> ReadingLevel | None:
    """Measure each step on each of its routes, and the whole; None where textstat is missing.

    FK = 0.39 words/sentences + 11.8 syllables/words - 15.59 (Kincaid 1975);
    SMOG = 1.043 sqrt(30 polysyllables/sentences) + 3.1291 (McLaughlin 1969).
    """
    try:
        textstat: Any = import_module("textstat")
    except ImportError:
        return None
    grades: dict[str, tuple[float, tuple[str, ...]]] = {}
    levels = []
    whole: dict[str, None] = {}
    for stage in script.stages:
        for step in stage.steps:
            for route in Route:
                if route not in step.routes:
                    continue
                lines = list(_ended(layers(step, stage, Book(script, clinic, route))))
                text = " ".join(lines)
                whole.update(dict.fromkeys(lines))
                if words(text) < FEWEST_WORDS:
                    continue
                if text not in grades:
                    grades[text] = _grade(text, textstat)
                levels.append(Level(step.id, route, *grades[text]))
    whole.update(dict.fromkeys(_ended(pages(Book(script, clinic)))))
    return ReadingLevel(tuple(levels), float(textstat.smog_index(" ".join(whole))))


def _ended(shown: Iterator[Layer]) -> Iterator[str]:
    """Yield each line with a full stop: without one it would join the next."""
    for layer in shown:
        for section in layer.sections:
            for block in section.prose:
                line = _DECIMAL.sub("", plain(block.text)).strip()
                if line:
                    yield line if line.endswith(_ENDED) else f"{line.rstrip(':;,')}."


def _grade(text: str, textstat: Any) -> tuple[float, tuple[str, ...]]:
    grade = float(textstat.flesch_kincaid_grade(text))
    if grade <= HIGHEST_GRADE:
        return grade, ()
    longer = [each for each in sentences(text) if words(each) >= _FEWEST_IN_SENTENCE]
    longer.sort(key=lambda each: -float(textstat.flesch_kincaid_grade(each)))
    return grade, tuple(dict.fromkeys(longer))[:_HARDEST]
