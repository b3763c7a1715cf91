"""Each line of text that people see: its letters, and where they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from functools import cache
from typing import Any

from walkthrough.record import record
from walkthrough.script.clinic import NO_CLINIC, Book, Clinic, plain
from walkthrough.script.exercises import Breathing, Grounding
from walkthrough.script.facts import Facts
from walkthrough.script.fields import fields_of, member_of, without_none
from walkthrough.script.model import Country, HelpPage, Script, Source, Stage, Term
from walkthrough.script.steps import Step
from walkthrough.script.text import EVERY_ROUTE, Identifier, Prose, Route, Style, Text

_UNSEEN = {
    Script: ("language", "language_name", "version", "wording_allowed"),
    Source: ("year", "address"),
    Country: ("last_checked",),
}
"""What holds no sentences."""
_NO_SENTENCES = (Identifier, tuple[Identifier, ...], frozenset[Route], bool)
"""Kinds of values that hold none; of others it is seen at the value."""
_ROUTES = tuple(Route)
_HOMES = (Step, Stage, Breathing, Grounding, Term, Source, HelpPage)


@record
class Span:
    """A part of a line that is marked as a term, or that a fact fills."""

    start: int
    end: int
    key: str
    owner: Any = None
    """What the fact is written in; None for a term, and for a fact that nobody filled in."""


@record
class Line:
    """One line as a reader sees it, and the record and field that it is written in."""

    letters: str
    owner: Any
    field: str
    home: Any = None
    """The step, exercise or page that it belongs to."""
    after_dose: bool = False
    """Whether it is read from the medicine on."""
    facts: tuple[Span, ...] = ()
    terms: tuple[Span, ...] = ()


@record
class Placed:
    """Words of a line, and the record and field that they are written in."""

    owner: Any
    field: str
    words: str


_Filling = tuple[str, Facts | None]
"""What a fact reads, and the facts that it is written in, if anybody has."""


@record
class _Context:
    told: Callable[[Route, str], _Filling]
    home: Any = None
    after_dose: bool = False


def lines(script: Script, clinic: Clinic = NO_CLINIC) -> Iterator[Line]:
    """Yield each line that people see, once for each way in which facts fill it."""
    books = {route: Book(script, clinic, route) for route in Route}

    @cache
    def told(route: Route, name: str) -> _Filling:
        return plain(books[route].fact(name)), _writer(books[route], name)

    late = any(stage.after_dose for stage in script.stages)
    yield from _of_record(script, _Context(told), late)


def lines_of_facts(facts: Facts) -> Iterator[Line]:
    """Yield each line of a clinic's own facts."""
    for name in fields_of(Facts):
        for block in getattr(facts, name):
            yield Line(plain(block.text), facts, name, facts)


def _of_record(owner: Any, context: _Context, late: bool) -> Iterator[Line]:
    context = _inside(owner, context, late)
    record_kind: Any = type(owner)
    for name, kind in _seen(record_kind):
        value = getattr(owner, name)
        if value:
            yield from _of_field(value, owner, name, kind, context, late)


@cache
def _seen(kind: type) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a record that may hold sentences, with the types of their values."""
    kinds = {name: without_none(field.type) for name, field in fields_of(kind).items()}
    return tuple(
        (name, each)
        for name, each in kinds.items()
        if name not in _UNSEEN.get(kind, ()) and each not in _NO_SENTENCES
    )


def _of_field(
    value: Any, owner: Any, name: str, kind: Any, context: _Context, late: bool
) -> Iterator[Line]:
    if kind == Prose:
        for block in value:
            yield from _forms(block.text, owner, name, context, block.routes)
    elif kind == Text:
        yield from _forms(value, owner, name, context, EVERY_ROUTE)
    elif kind is str:
        yield Line(value, owner, name, context.home, context.after_dose)
    else:
        for member in value if member_of(kind) is not None else (value,):
            if is_dataclass(member):
                yield from _of_record(member, context, late)


def _inside(owner: Any, context: _Context, late: bool) -> _Context:
    if not isinstance(owner, _HOMES):
        return context
    after_dose = context.after_dose
    if isinstance(owner, Stage):
        after_dose = owner.after_dose
    elif isinstance(owner, Breathing | Grounding):
        after_dose = late and not owner.never_after_dose
    return _Context(context.told, owner, after_dose)


def _forms(
    text: Text, owner: Any, field: str, context: _Context, routes: frozenset[Route]
) -> Iterator[Line]:
    """Yield a line as the readers of these routes see it, each form once."""
    facts = [piece.key for piece in text if piece.style is Style.FACT]
    seen: set[tuple[str, ...]] = set()
    for route in _ROUTES if facts else (Route.NOT_SURE,):
        if route in routes or not facts:
            told = {name: context.told(route, name) for name in facts}
            form = tuple(letters for letters, _ in told.values())
            if form not in seen:
                seen.add(form)
                yield _filled(text, owner, field, context, told)


def _filled(
    text: Text, owner: Any, field: str, context: _Context, told: dict[str, _Filling]
) -> Line:
    parts: list[str] = []
    facts: list[Span] = []
    terms: list[Span] = []
    place = 0
    for piece in text:
        letters = piece.text
        if piece.style is Style.FACT:
            letters, writer = told[piece.key]
            facts.append(Span(place, place + len(letters), piece.key, writer))
        elif piece.style is Style.TERM:
            terms.append(Span(place, place + len(letters), piece.key))
        parts.append(letters)
        place += len(letters)
    whole = "".join(parts)
    return Line(whole, owner, field, context.home, context.after_dose, tuple(facts), tuple(terms))


def _writer(book: Book, name: str) -> Facts | None:
    """Return the facts that a fact is written in: the clinic's own, or the script's."""
    if any(book.route in block.routes for block in getattr(book.clinic, name)):
        return book.clinic
    own = any(book.route in block.routes for block in getattr(book.script.facts, name))
    return book.script.facts if own and not book.known(name) else None


def written_at(line: Line, start: int, end: int) -> Placed:
    """Return where a part of a line is written: in the text itself, or in a fact of it."""
    for span in line.facts:
        if span.owner is not None and span.start < end and start < span.end:
            words = line.letters[max(start, span.start) : min(end, span.end)]
            return Placed(span.owner, span.key, words)
    return Placed(line.owner, line.field, line.letters[start:end])
