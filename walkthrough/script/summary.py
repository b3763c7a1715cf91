"""What a script holds, in numbers: steps, words, minutes to read, facts left open."""

from __future__ import annotations

from walkthrough.record import record
from walkthrough.script.clinic import NO_CLINIC, Book, Clinic, plain
from walkthrough.script.layers import Layer, layers
from walkthrough.script.lines import lines
from walkthrough.script.model import Script
from walkthrough.script.sentences import words
from walkthrough.script.text import Route

WORDS_A_MINUTE = 150
"""People read about 238 words a minute in silence (Brysbaert 2019); under strain, far fewer."""


@record
class Summary:
    """What a script holds; words and steps by route."""

    stages: int
    steps: dict[Route, int]
    words_on_top: dict[Route, int]
    words_in_all: dict[Route, int]
    left_open: tuple[str, ...]
    """The facts in the text that read "ask your clinic" on some route."""


def summary(script: Script, clinic: Clinic = NO_CLINIC) -> Summary:
    """Count what a script holds."""
    steps, on_top, in_all = {}, {}, {}
    for route in Route:
        book = Book(script, clinic, route)
        shown = [
            list(layers(step, stage, book))
            for stage in script.stages
            for step in stage.steps
            if route in step.routes
        ]
        steps[route] = len(shown)
        on_top[route] = sum(_words(layer) for each in shown for layer in each if layer.top)
        in_all[route] = sum(_words(layer) for each in shown for layer in each)
    return Summary(len(script.stages), steps, on_top, in_all, _left_open(script, clinic))


def minutes(count: int) -> int:
    """Return about how many minutes so many words take to read."""
    return max(1, round(count / WORDS_A_MINUTE))


def _words(layer: Layer) -> int:
    return sum(words(plain(block.text)) for section in layer.sections for block in section.prose)


def _left_open(script: Script, clinic: Clinic) -> tuple[str, ...]:
    asked = script.words.ask_your_clinic
    return tuple(
        sorted(
            {
                span.key
                for line in lines(script, clinic)
                for span in line.facts
                if span.owner is None and line.letters[span.start : span.end] == asked
            }
        )
    )
