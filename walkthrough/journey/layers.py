"""How much of a page is shown: its top layer, the deeper one, the words that it explains."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from walkthrough.journey.act import Act, Do, has_deeper_layer
from walkthrough.journey.figures import figure_parts
from walkthrough.journey.setting import Option, Setting, reviewed
from walkthrough.journey.view import View
from walkthrough.page.page import Page, Part
from walkthrough.script.steps import Depth, Ending, Overview, Passage
from walkthrough.script.text import Block, Piece, Style


def with_layers(page: Page, view: View, setting: Setting) -> Page:
    """Add what each page of a kind has: the way to help, and the deeper layer if it is wanted."""
    journey, book = view.journey, setting.book
    parts = [*page.parts]
    if not isinstance(journey.step, Passage):
        parts += figure_parts(journey.step.figure, setting)
    if journey.step.standing:
        parts.append(Part(book.prose(book.script.standing)))
        if not isinstance(journey.step, Ending):
            parts.append(reviewed(setting))
    shows_its_own = isinstance(journey.step, Passage) and journey.in_full
    if journey.stage.after_dose and not shows_its_own:
        parts.append(_help_here(view, setting))
    if journey.depth is Depth.FULL and journey.in_full:
        parts += deeper(page, view, setting)
    return replace(page, parts=tuple(parts))


def _help_here(view: View, setting: Setting) -> Part:
    """Say how to get help here, in running text: the page has no labels."""
    prose = setting.book.prose(view.journey.stage.how_to_get_help)
    label = Piece(f"{setting.words.how_to_get_help}: ", Style.STRONG)
    return Part(tuple(Block((label, *block.text)) for block in prose))


def deeper(page: Page, view: View, setting: Setting) -> tuple[Part, ...]:
    """Return the deeper layer of a page and the meaning of each word marked in either layer."""
    step = view.journey.step
    more = setting.book.prose(step.more)
    if not more:
        return ()
    figure = figure_parts(step.figure, setting) if isinstance(step, Passage) else ()
    marked = list(dict.fromkeys([*_terms(page.parts), *_terms((Part(more),))]))
    meanings = [meaning for key in marked for meaning in _meaning(key, setting)]
    if meanings:
        meanings.insert(0, Block((Piece(setting.words.glossary, Style.STRONG),)))
    return Part(more), *figure, Part(tuple(meanings))


def _terms(parts: tuple[Part, ...]) -> Iterator[str]:
    for part in parts:
        for block in part.prose:
            yield from (piece.key for piece in block.text if piece.style is Style.TERM)


def _meaning(key: str, setting: Setting) -> Iterator[Block]:
    """Explain a word of the glossary in one line of a list."""
    book = setting.book
    for term in book.script.glossary:
        if term.id == key:
            pieces = [piece for block in book.prose(term.meaning) for piece in block.text]
            word = Piece(f"{book.letters(term.word)}: ", Style.STRONG)
            yield Block((word, *pieces), item=True)


def layer_options(view: View, setting: Setting) -> tuple[Option, ...]:
    """Return the buttons of the deeper layer and of the companion's lines."""
    journey, words = view.journey, setting.words
    if journey.gate is not None:
        return ()
    options = []
    if isinstance(journey.step, Overview) and journey.step.figure is not None:
        options.append(Option(words.day, Act(Do.DAY)))
    if has_deeper_layer(journey):
        options.append(Option(words.tell_me_more, Act(Do.MORE)))
    if setting.book.prose(journey.step.companion):
        options.append(Option(words.companion, Act(Do.COMPANION)))
    if journey.depth is Depth.FULL and setting.book.prose(journey.step.more):
        options.append(Option(words.short_pages, Act(Do.DEPTH)))
    return tuple(options)
