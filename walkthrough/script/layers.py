"""The one list of what a step shows: on the page, before it, and below "Tell me more"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from walkthrough.record import record
from walkthrough.script.clinic import Book
from walkthrough.script.model import Script, Stage
from walkthrough.script.reach import members_of
from walkthrough.script.steps import (
    PASSAGE_PARTS,
    BreathingStep,
    Checklist,
    GroundingStep,
    Overview,
    Passage,
    Prompts,
    Step,
)
from walkthrough.script.text import Block, Piece, Prose, Text

BELOW = ("more", "companion")
"""Fields of a step that one opens from the page."""
MEMBERS_BELOW = ("reply", "answer")
"""The same of its choices and entries."""


@record
class Section:
    """Some prose as one reader sees it, and the record and field that it is written in."""

    owner: Any
    field: str
    prose: Prose


@record
class Layer:
    """What is seen at once."""

    name: str
    top: bool
    sections: tuple[Section, ...]


def layers(step: Step, stage: Stage, book: Book) -> Iterator[Layer]:
    """Yield what a step shows to one reader; the page first, prompts one at a time."""
    yield Layer("page", True, tuple(_page(step, stage, book)))
    if isinstance(step, Passage) and step.gate is not None:
        before = tuple(_section(step.gate, "text", book))
        yield Layer("gate", True, before)
        yield Layer("short", True, (*before, *_section(step.gate, "short", book)))
    for name in BELOW:
        yield from _single(step, name, False, book)
    if step.figure is not None:
        yield from _single(step.figure, "caption", False, book)
    for member in members_of(step):
        if book.route in member.routes:
            for name in MEMBERS_BELOW:
                yield from _single(member, name, False, book)
            if isinstance(step, Prompts):
                yield from _single(member, "text", True, book)


def pages(book: Book) -> Iterator[Layer]:
    """Yield what lies beside the visit: help, words explained, exercises."""
    script = book.script
    help_page = script.help
    for name in ("emergency", "staff", "clinic"):
        yield from _single(help_page, name, True, book)
    yield from _single(script, "standing", False, book)
    yield from _single(script.companion_page, "text", False, book)
    for group in script.questions_for_clinic:
        for question in group.questions:
            yield from _single(question, "text", True, book)
    for term in script.glossary:
        yield from _single(term, "meaning", False, book)
    for breathing in script.breathing:
        for name in ("about", "settle", "guide", "close"):
            yield from _single(breathing, name, True, book)
    for grounding in script.grounding:
        for owner in (grounding, *grounding.lines):
            for name in ("about", "close", "text"):
                yield from _single(owner, name, True, book)


def _page(step: Step, stage: Stage, book: Book) -> Iterator[Section]:
    for name in PASSAGE_PARTS if isinstance(step, Passage) else ("text",):
        owner: Any = step
        if name == "how_to_get_help" and not getattr(step, name):
            owner = stage
        yield from _section(owner, name, book)
    for exercise in _exercises(step, book.script):
        yield from _section(exercise, "about", book)
    words = book.script.words
    if isinstance(step, BreathingStep):
        yield Section(words, "stop_any_time", _line(words.stop_any_time))
    elif isinstance(step, GroundingStep):
        yield Section(words, "stop_any_time_ground", _line(words.stop_any_time_ground))
    for item in step.items if isinstance(step, Checklist) else ():
        if book.route in item.routes:
            yield from _section(item, "text", book)
    if isinstance(step, Overview) and step.figure is not None:
        yield from _section(step.figure, "path", book)
    if stage.after_dose and not isinstance(step, Passage):
        yield from _section(stage, "how_to_get_help", book)


def _exercises(step: Step, script: Script) -> Iterator[Any]:
    """Yield the exercises that a step names; one that does not exist is told elsewhere."""
    named = (getattr(step, "exercise", None), getattr(step, "instead", None))
    exercises: tuple[Any, ...] = (*script.breathing, *script.grounding)
    for exercise in exercises:
        if exercise.id in named:
            yield exercise


def _single(owner: Any, name: str, top: bool, book: Book) -> Iterator[Layer]:
    for section in _section(owner, name, book):
        yield Layer(name, top, (section,))


def _section(owner: Any, name: str, book: Book) -> Iterator[Section]:
    """Yield a field as a reader sees it, if the record has it and it says something."""
    value = getattr(owner, name, ())
    if not isinstance(value, tuple) or not value:
        return
    if isinstance(value[0], Block):
        prose = book.prose(value)
    elif isinstance(value[0], Piece):
        prose = (Block(book.text(value)),)
    else:
        return
    if prose:
        yield Section(owner, name, prose)


def _line(text: str) -> Prose:
    said: Text = (Piece(text),)
    return (Block(said),) if text else ()
