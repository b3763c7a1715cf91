"""What a reader may want to ask the clinic: the lines they marked, and what it has left open."""

from __future__ import annotations

from walkthrough.journey.setting import Setting, line
from walkthrough.journey.view import View
from walkthrough.page.page import Part
from walkthrough.script.steps import Checklist
from walkthrough.script.text import Block


def clinic_questions(view: View, setting: Setting) -> tuple[Part, ...]:
    """List the marked questions, then those about facts that the clinic has not filled in."""
    book, words = setting.book, setting.words
    parts = [Part(_marked(view, setting), words.marked_by_you)]
    for group in book.script.questions_for_clinic:
        lines = tuple(
            Block(book.text(question.text), item=True)
            for question in group.questions
            if book.route in question.routes and book.left_open(question.fact)
        )
        parts.append(Part(lines, book.letters(group.title)))
    asked = tuple(part for part in parts if part.prose)
    return asked or (Part(line(words.nothing_open)),)


def _marked(view: View, setting: Setting) -> tuple[Block, ...]:
    journey = view.journey
    return tuple(
        Block(setting.book.text(item.text), item=True)
        for step in journey.visit.steps
        if isinstance(step, Checklist) and step.for_clinic
        for item in step.items
        if (step.id, item.id) in journey.ticked and journey.route in item.routes
    )
