"""The clinic's own facts, their defaults, and filling them into the text."""

from __future__ import annotations

import re
from dataclasses import field, replace

from walkthrough.record import record
from walkthrough.script.additions import (
    OwnExercise,
    OwnStep,
    ReplacedExercise,
    ReplacedStep,
)
from walkthrough.script.facts import Facts
from walkthrough.script.model import Country, Script
from walkthrough.script.text import (
    EVERY_ROUTE,
    Block,
    Identifier,
    Piece,
    Prose,
    Route,
    Style,
    Text,
    told,
)
from walkthrough.script.times import Times


@record(kw_only=True)
class Clinic(Facts):
    """What one clinic has filled in."""

    country: Identifier | None = field(
        default=None, metadata=told("The country's two letters, such as us.")
    )
    routes_offered: frozenset[Route] = field(
        default=EVERY_ROUTE, metadata=told("The ways of giving the medicine that it offers.")
    )
    content_version: str = field(
        default="", metadata=told("The version of the script that was checked for the clinic.")
    )
    times: tuple[Times, ...] = field(
        default=(),
        metadata=told("Lengths of time for the picture of the day, such as 2 h or 30-60 min."),
    )
    own_steps: tuple[OwnStep, ...] = field(
        default=(), metadata=told("Steps of the clinic's own, each beside a step of the script.")
    )
    replaced_steps: tuple[ReplacedStep, ...] = field(
        default=(), metadata=told("Steps that take the place of the script's own, by their id.")
    )
    own_exercises: tuple[OwnExercise, ...] = field(
        default=(), metadata=told("Exercises of the clinic's own.")
    )
    replaced_exercises: tuple[ReplacedExercise, ...] = field(
        default=(), metadata=told("Exercises that take the place of the script's own, by their id.")
    )

    @property
    def adds(self) -> bool:
        """Whether it changes the steps or exercises of the script."""
        own = self.own_steps or self.own_exercises
        return bool(own or self.replaced_steps or self.replaced_exercises)


NO_CLINIC = Clinic()
_WITHIN_NUMBER = re.compile(r"(?<=\d) (?=\d)")


@record
class Book:
    """A script as one reader sees it: with the clinic's facts, on one route."""

    script: Script
    clinic: Clinic = NO_CLINIC
    route: Route = Route.NOT_SURE

    def text(self, text: Text) -> Text:
        """Fill the clinic's facts into a line."""
        if not any(piece.style is Style.FACT for piece in text):
            return text
        filled: list[Piece] = []
        for piece in text:
            filled.extend(self.fact(piece.key) if piece.style is Style.FACT else (piece,))
        return tuple(filled)

    def letters(self, text: Text) -> str:
        """Fill the clinic's facts into a line, and drop its styles."""
        return plain(self.text(text))

    def prose(self, prose: Prose) -> Prose:
        """Keep the blocks of this route, with the clinic's facts filled in."""
        return tuple(
            Block(self.text(block.text), block.item)
            for block in prose
            if self.route in block.routes
        )

    def fact(self, name: str) -> Text:
        """Return the clinic's fact, the country's, the script's default, or "ask your clinic"."""
        texts = self._filled_in(name)
        if texts:
            return _without_stop(tuple(_unbroken(piece) for piece in _joined(texts)))
        return (Piece(self.script.words.ask_your_clinic),)

    def left_open(self, name: str) -> bool:
        """Whether this route reads "ask your clinic" in the place of this fact."""
        return not self._filled_in(name)

    def _filled_in(self, name: str) -> list[Text]:
        for value in (getattr(self.clinic, name), self._of_country(name), self._default(name)):
            texts = [block.text for block in value if self.route in block.routes]
            if texts:
                return texts
        return []

    def known(self, name: str) -> bool:
        """Whether the clinic or its country has filled this fact in for this route."""
        values = (*getattr(self.clinic, name), *self._of_country(name))
        return any(self.route in block.routes for block in values)

    @property
    def country(self) -> Country | None:
        """The country that the clinic has named; never guessed."""
        named = (each for each in self.script.countries if each.id == self.clinic.country)
        return next(named, None)

    def _default(self, name: str) -> Prose:
        value: Prose = getattr(self.script.facts, name)
        return value

    def _of_country(self, name: str) -> Prose:
        country = self.country
        if country is None:
            return ()
        if name == "emergency_number":
            return (Block((Piece(country.emergency_number),)),)
        if name == "approval":
            return country.approval
        if name == "painkiller" and country.painkiller:
            return (Block((Piece(country.painkiller),)),)
        if name == "crisis_line" and country.crisis_lines:
            shape = self.script.words.crisis_line
            lines = [shape.format(name=x.name, number=x.number) for x in country.crisis_lines]
            return (Block((Piece(". ".join(lines)),)),)
        return ()


def _without_stop(text: Text) -> Text:
    """Leave out a full stop at the end: the sentence that a fact goes into brings its own."""
    *before, last = text
    if not last.text.endswith(".") or last.text.endswith(".."):
        return text
    return (*before, replace(last, text=last.text[:-1]))


def _unbroken(piece: Piece) -> Piece:
    """Keep a number on one line, such as that of a telephone."""
    return replace(piece, text=_WITHIN_NUMBER.sub("\N{NO-BREAK SPACE}", piece.text))


def _joined(texts: list[Text]) -> Text:
    """Join the parts of a fact into one line."""
    pieces = list(texts[0])
    for text in texts[1:]:
        pieces += [Piece(" "), *text]
    return tuple(pieces)


def plain(text: Text) -> str:
    """Return the letters of a line, without its styles."""
    return "".join(piece.text for piece in text)
