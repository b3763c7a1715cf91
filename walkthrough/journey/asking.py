"""What a reader may want to ask the clinic: the lines they marked, and what it has left open."""

from __future__ import annotations

from walkthrough.journey.plan import OWN_QUESTIONS
from walkthrough.journey.setting import Setting, line
from walkthrough.journey.view import View
from walkthrough.page.page import Part, said
from walkthrough.script.steps import Checklist
from walkthrough.script.text import Block


def clinic_questions(view: View, setting: Setting) -> tuple[Part, ...]:
    """List the marked questions, then those about facts that the clinic has not filled in."""
    words = setting.words
    parts = [Part(asked_of_clinic(view, setting), words.marked_by_you), *open_questions(setting)]
    asked = tuple(part for part in parts if part.prose)
    return asked or (Part(line(words.nothing_open)),)


def open_questions(setting: Setting) -> tuple[Part, ...]:
    """Return the questions about facts that the clinic has left open, by their groups."""
    book, parts = setting.book, []
    for group in book.script.questions_for_clinic:
        lines = tuple(
            Block(book.text(question.text), item=True)
            for question in group.questions
            if book.route in question.routes and book.left_open(question.fact)
        )
        parts.append(Part(lines, book.letters(group.title)))
    return tuple(part for part in parts if part.prose)


def asked_of_clinic(view: View, setting: Setting) -> tuple[Block, ...]:
    """Return the questions that were marked on a list, picked, or typed."""
    book, plan = setting.book, view.journey.plan
    picked = tuple(
        Block(book.text(each.text), item=True)
        for group in book.script.questions_for_clinic
        for each in group.questions
        if each.fact in plan.asked and book.route in each.routes
    )
    typed = (Block(said(plan.text(name)), item=True) for name in OWN_QUESTIONS if plan.text(name))
    return (*_marked(view, setting), *picked, *typed)


def _marked(view: View, setting: Setting) -> tuple[Block, ...]:
    journey = view.journey
    return tuple(
        Block(setting.book.text(item.text), item=True)
        for step in journey.visit.steps
        if isinstance(step, Checklist) and step.for_clinic
        for item in step.items
        if (step.id, item.id) in journey.ticked and journey.route in item.routes
    )
