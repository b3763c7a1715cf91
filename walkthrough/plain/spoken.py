"""A page in the order in which it is said: the headline, the text, the choices by number."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from walkthrough.journey.act import Act, Do
from walkthrough.journey.setting import ALL_TENTHS, Mark, Option, Setting, Shown, Signs
from walkthrough.journey.view import View
from walkthrough.page.page import Page, Part
from walkthrough.record import record
from walkthrough.script.clinic import plain
from walkthrough.script.text import Block, Style, Text
from walkthrough.script.words import Words

SIGNS = Signs(filled="", empty="", joint="", corners="   ", bar="", track="")
"""Nothing is drawn: what a drawing shows stands in words beside it."""
OF_THE_SCREEN = frozenset({Do.COLOURS, Do.LETTERS, Do.LARGER, Do.SPEAK_AGAIN})
"""Choices about colours, single keys and layout, which the plain form does not have."""
_STATES = {
    Mark.CHOSEN: "plain_chosen",
    Mark.TICKED: "plain_ticked",
    Mark.UNTICKED: "plain_unticked",
}


class Own(StrEnum):
    """What only the plain form does."""

    AGAIN = "again"
    """Say the page again, with all that one can type."""
    WRITE = "write"
    """Take the next line as text."""


@record
class Choice:
    """Something that can be done here by its number."""

    label: str
    act: Act | Own
    state: str = ""
    """Whether it is ticked or chosen, in words; empty for what is neither."""
    primary: bool = False

    def __str__(self) -> str:
        return f"{self.label} ({self.state})" if self.state else self.label


@record
class Spoken:
    """What is said of one page."""

    headline: str
    paragraphs: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    where: str = ""
    """Where in the visit it stands."""
    next_word: str = ""
    """What Enter does, where no choice is the first one; empty where it does nothing."""
    typing: str = ""
    """The name of the line that can be written here; empty for none."""

    listed: bool = False
    """Whether it is about its choices more than about its text."""

    @property
    def first(self) -> Choice | None:
        """The choice that Enter makes, if there is one."""
        return next((each for each in self.choices if each.primary), None)

    def numbered(self) -> tuple[str, ...]:
        """Return the choices, each after its number."""
        return tuple(f"{number}: {each}" for number, each in enumerate(self.choices, 1))


def spoken(shown: Shown, view: View, setting: Setting) -> Spoken:
    """Return what is said of what a screen would show."""
    choices = chosen_from(shown.options, setting.words)
    if shown.typing:
        choices = (_writes(view.journey.plan.text(shown.typing), setting.words), *choices)
    where = ", ".join(each for each in (shown.where, shown.then) if each)
    return Spoken(
        clean(plain(shown.page.headline)),
        paragraphs_of(shown.page),
        choices,
        clean(where.replace(" · ", ", ")),
        shown.next_word if view.can_go_on else "",
        shown.typing,
        shown.text_share < ALL_TENTHS or shown.next_word == setting.words.skip,
    )


def chosen_from(options: tuple[Option, ...], words: Words) -> tuple[Choice, ...]:
    """Return the options that can be chosen in the plain form, in their order."""
    return tuple(
        Choice(clean(each.label), each.act, _state(each.mark, words), each.primary)
        for each in options
        if each.enabled and each.act.do not in OF_THE_SCREEN
    )


def _state(mark: Mark, words: Words) -> str:
    return str(getattr(words, _STATES[mark])) if mark in _STATES else ""


def _writes(written: str, words: Words) -> Choice:
    label = f"{words.type_here}: {written}" if written else words.type_here
    return Choice(clean(label), Own.WRITE)


def paragraphs_of(page: Page) -> tuple[str, ...]:
    """Return the text of a page, one paragraph or member of a list each."""
    return tuple(each for part in page.parts for each in _paragraphs(part))


def _paragraphs(part: Part) -> Iterator[str]:
    blocks = [block for block in part.prose if letters(block.text)]
    heading = labelled(clean(part.label)) if part.label and blocks else ""
    for place, block in enumerate(blocks):
        text = f"- {letters(block.text)}" if block.item else letters(block.text)
        if heading and block.item:
            yield heading
            heading = ""
        text = f"{heading} {text}".strip()
        heading = labelled(text) if _is_heading(block) and blocks[place + 1 :] else ""
        if not heading:
            yield text


def _is_heading(block: Block) -> bool:
    """Whether a paragraph is a heading of what follows: strong as a whole, and no sentence."""
    strong = all(piece.style is Style.STRONG for piece in block.text if piece.text.strip())
    return strong and not block.item and not letters(block.text).endswith((".", "?", "!"))


def labelled(label: str) -> str:
    """Return a label as it is said before its text: a sentence has its own sign at its end."""
    return label if label.endswith((":", ".", "?", "!")) else f"{label}:"


def letters(text: Text) -> str:
    """Return a line of the script as it is said."""
    return clean(plain(text))


def clean(text: str) -> str:
    """Return a text on one line, with plain spaces."""
    return " ".join(text.split())
