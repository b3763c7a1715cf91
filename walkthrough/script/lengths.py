"""Advice on how much is said at once: sentences, pages, lists; and on percentages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from walkthrough.script.advisor import Advisor
from walkthrough.script.clinic import Book, Clinic, plain
from walkthrough.script.layers import Layer, Section, layers, pages
from walkthrough.script.model import Script, Stage
from walkthrough.script.sentences import sentences, words
from walkthrough.script.steps import Step
from walkthrough.script.text import EVERY_ROUTE, Prose, Route

LONGEST_ON_TOP = 15
LONGEST_BELOW = 20
"""Words of a sentence."""
LONGEST_MEAN = 12
"""Words of the sentences of a step, on average."""
MOST_ON_TOP = 60
"""Words of a page before "Tell me more"."""
MOST_ITEMS = 7
_PERCENT = re.compile(r"(?<!\d)\d{1,3}\s?(?:%|per ?cent\b)|\bpercent(?:age)?s?\b", re.IGNORECASE)
_BEGINNING = 6


def lengths(script: Script, clinic: Clinic, advisor: Advisor) -> None:
    """Advise on each step as it is read on each route, and on the pages beside the visit."""
    books = {route: Book(script, clinic, route) for route in Route}
    for stage in script.stages:
        for step in stage.steps:
            _step(step, stage, books, advisor)
    for book in books.values():
        for layer in pages(book):
            _layer(layer, advisor)


def _step(step: Step, stage: Stage, books: dict[Route, Book], advisor: Advisor) -> None:
    pages_over: dict[Route, int] = {}
    means_over: dict[Route, float] = {}
    for route in Route:
        if route not in step.routes:
            continue
        shown = list(layers(step, stage, books[route]))
        lengths_of_all: list[int] = []
        for layer in shown:
            counts = _layer(layer, advisor)
            lengths_of_all += counts
            if layer.top and sum(counts) > MOST_ON_TOP:
                pages_over[route] = max(sum(counts), pages_over.get(route, 0))
        if lengths_of_all:
            mean = sum(lengths_of_all) / len(lengths_of_all)
            if mean > LONGEST_MEAN:
                means_over[route] = mean
    where = "page" if step.routes == EVERY_ROUTE else "own page"
    if pages_over:
        most = max(pages_over.values())
        message = (
            f"This page has {most} words before “Tell me more”{_on(pages_over, step, where)}."
            f" {MOST_ON_TOP} are the most."
        )
        advisor.tell("long-page", step, "id", message)
    if means_over:
        most_mean = max(means_over.values())
        message = (
            f"The sentences of this page have {most_mean:.1f} words on average"
            f"{_on(means_over, step, where)}. {LONGEST_MEAN} are the most."
        )
        advisor.tell("mean-sentence", step, "id", message)


def _on(over: dict[Route, int] | dict[Route, float], step: Step, where: str) -> str:
    """Name the routes that are meant, where not all readers of the step are."""
    if set(over) == set(step.routes):
        return ""
    return f" on the route {' and '.join(f'“{route}”' for route in over)}"


def _layer(layer: Layer, advisor: Advisor) -> list[int]:
    """Advise on the sentences of a layer; return how many words each has."""
    counts: list[int] = []
    longest = LONGEST_ON_TOP if layer.top else LONGEST_BELOW
    for section in layer.sections:
        for block in section.prose:
            text = plain(block.text)
            for sentence in sentences(text):
                count = words(sentence)
                counts.append(count)
                if count > longest:
                    _long_sentence(sentence, count, longest, section, advisor)
            if layer.top:
                _percentages(text, section, advisor)
        if _longest_list(section.prose) > MOST_ITEMS:
            message = f"This list has more than {MOST_ITEMS} lines. You could make two of it."
            advisor.tell("long-list", section.owner, section.field, message)
    return counts


def _long_sentence(
    sentence: str, count: int, longest: int, section: Section, advisor: Advisor
) -> None:
    if advisor.allows(sentence, 0, len(sentence)):
        return
    begin = " ".join(sentence.split()[:_BEGINNING])
    message = f"This sentence has {count} words. {longest} are the most here. You could part it."
    advisor.tell("long-sentence", section.owner, section.field, message, begin)


def _percentages(text: str, section: Section, advisor: Advisor) -> None:
    for match in _PERCENT.finditer(text):
        message = (
            "Percentages are hard to picture. You could say “about 1 in 10 people”, under “more”."
        )
        if not advisor.allows(text, *match.span()):
            advisor.tell("percent", section.owner, section.field, message, match.group())


def _longest_list(prose: Prose) -> int:
    return max(_runs(prose), default=0)


def _runs(prose: Prose) -> Iterator[int]:
    """Yield the length of each list within some prose, as it grows."""
    run = 0
    for block in prose:
        run = run + 1 if block.item else 0
        yield run
