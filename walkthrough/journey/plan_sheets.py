"""My plan: what was written and ticked, and one page for each line; everything is optional."""

from __future__ import annotations

from walkthrough.journey.act import Act, Do
from walkthrough.journey.asking import asked_of_clinic
from walkthrough.journey.plan import IF_THEN, OWN_QUESTIONS, PEOPLE, Line
from walkthrough.journey.setting import Mark, Option, Setting, SheetParts, line
from walkthrough.journey.view import View
from walkthrough.page.page import Page, Part, said
from walkthrough.script.steps import Checklist, Item
from walkthrough.script.text import Block, Piece, Prose, Style
from walkthrough.script.words import Words

GROUPS = ((*PEOPLE,), (*IF_THEN,), (Line.WORD,), (*OWN_QUESTIONS,), (Line.NOTES,))
"""Lines that are written one after the other."""


def label_of(name: str, words: Words) -> str:
    """Return what a line is for; the lines of one kind have one label."""
    if name in IF_THEN:
        return words.line_if_then
    if name in OWN_QUESTIONS:
        return words.line_question
    return str(getattr(words, f"line_{name}"))


def plan(view: View, setting: Setting) -> SheetParts:
    """Show the whole plan; what is empty is left out, and nothing is missing."""
    words = setting.words
    written = _written(view, words)
    parts = [Part(line(words.plan_text if written else words.plan_empty)), *written]
    parts.append(Part(asked_of_clinic(view, setting), words.plan_questions))
    for step in lists(view):
        ticked = tuple(each for each in step.items if _is_ticked(view, step, each))
        left = tuple(each for each in seen(view, step) if each not in ticked)
        headline = setting.book.letters(step.headline)
        parts.append(Part(_items(ticked, setting), f"{headline}: {words.plan_ticked}"))
        if ticked:
            parts.append(Part(_items(left, setting), words.plan_left))
    options = [Option(words.take_along, Act(Do.TAKE_ALONG))] if setting.takes else []
    options += [
        Option(words.day, Act(Do.DAY)),
        Option(words.plan_people, Act(Do.LINE, Line.RIDE)),
        Option(words.plan_if_then, Act(Do.LINE, Line.IF_THEN_1)),
        Option(words.line_word, Act(Do.LINE, Line.WORD)),
        Option(words.plan_pick, Act(Do.PICKING)),
        Option(words.line_question, Act(Do.LINE, Line.QUESTION_1)),
        Option(words.line_notes, Act(Do.LINE, Line.NOTES)),
    ]
    return Page(said(words.plan), tuple(part for part in parts if part.prose)), tuple(options)


def _written(view: View, words: Words) -> tuple[Part, ...]:
    said_of = view.journey.plan.text
    blocks: list[Block] = []
    for name in (each for group in GROUPS for each in group):
        if name not in OWN_QUESTIONS and said_of(name):
            label = Piece(f"{label_of(name, words)}: ", Style.STRONG)
            blocks.append(Block((label, Piece(said_of(name))), item=True))
    return (Part(tuple(blocks)),) if blocks else ()


def lists(view: View) -> tuple[Checklist, ...]:
    """Return the lists of this route, but for the questions to the clinic."""
    journey = view.journey
    return tuple(
        step
        for step in journey.visit.steps
        if isinstance(step, Checklist)
        and not step.for_clinic
        and journey.visit.leads_to(step, journey.route)
    )


def seen(view: View, step: Checklist) -> tuple[Item, ...]:
    """Return the lines of a list that this route sees."""
    return tuple(each for each in step.items if view.journey.route in each.routes)


def _is_ticked(view: View, step: Checklist, item: Item) -> bool:
    on_route = view.journey.route in item.routes
    return on_route and (step.id, item.id) in view.journey.ticked


def _items(items: tuple[Item, ...], setting: Setting) -> Prose:
    return tuple(Block(setting.book.text(each.text), item=True) for each in items)


def plan_line(view: View, setting: Setting) -> SheetParts:
    """Show one line to write on, and the next of its kind."""
    assert view.sheet is not None, "a sheet is shown"
    words, name = setting.words, view.sheet.key
    group = next(each for each in GROUPS if name in each)
    parts = []
    if name in IF_THEN:
        parts.append(Part(line(words.if_then_text)))
    parts.append(Part(line(words.kept_here if setting.keeps else words.not_kept), quiet=True))
    options = [Option(words.plan, Act(Do.CLOSE), primary=True)]
    if len(group) > 1:
        following = group[(group.index(Line(name)) + 1) % len(group)]
        label = words.another_line if len({label_of(x, words) for x in group}) == 1 else ""
        options.append(Option(label or label_of(following, words), Act(Do.LINE, following)))
    return Page(said(label_of(name, words)), tuple(parts)), tuple(options)


def picking(view: View, setting: Setting) -> SheetParts:
    """Offer the questions for the clinic, to be picked by touch."""
    book, words, asked = setting.book, setting.words, view.journey.plan.asked
    options = tuple(
        Option(
            book.letters(each.text),
            Act(Do.PICK, each.fact),
            Mark.TICKED if each.fact in asked else Mark.UNTICKED,
        )
        for group in book.script.questions_for_clinic
        for each in group.questions
        if book.route in each.routes
    )
    return Page(said(words.plan_pick), (Part(line(words.pick_text)),)), options


def taken(view: View, setting: Setting) -> SheetParts:
    """Say where the paper form went, or kindly that it could not be written."""
    assert view.sheet is not None, "a sheet is shown"
    words, place = setting.words, view.sheet.key
    told = words.taken_text.format(place=place) if place else words.not_taken
    headline = words.taken if place else words.take_along
    return Page(said(headline), (Part(line(told)),)), (Option(words.go_on, Act(Do.CLOSE)),)
