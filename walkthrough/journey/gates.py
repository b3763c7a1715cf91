"""Pages that some would rather not read in full: what comes before them, and their short form."""

from __future__ import annotations

from walkthrough.journey.act import Act, Do
from walkthrough.journey.setting import Option, Parts, Setting
from walkthrough.journey.view import View
from walkthrough.page.page import Page, Part
from walkthrough.script.steps import Depth, Gate


def gate_page(gate: Gate, setting: Setting) -> Parts:
    """Say what the next page is about and what nobody is to miss; offer full, short and skip."""
    book, words = setting.book, setting.words
    page = Page(book.text(gate.headline), (Part(book.prose(gate.text)),))
    options = (
        Option(words.read_in_full, Act(Do.OPEN_GATE, Depth.FULL)),
        Option(words.read_in_short, Act(Do.OPEN_GATE, Depth.SHORT)),
        Option(words.go_past, Act(Do.FORWARD)),
    )
    return page, options, ""


def short_page(gate: Gate, view: View, setting: Setting) -> Parts:
    """Show a gated page in short, with the way to the rest of it."""
    book, words = setting.book, setting.words
    parts = Part(book.prose(gate.text)), Part(book.prose(gate.short))
    full = Option(words.read_in_full, Act(Do.OPEN_GATE, Depth.FULL))
    return Page(book.text(view.journey.step.headline), parts), (full,), ""
