"""What the pages of a walkthrough are made of, and what they depend on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, replace
from datetime import date, tzinfo
from enum import StrEnum

from walkthrough.journey.act import Act
from walkthrough.journey.shared_screen import SharedScreen
from walkthrough.page.page import Page, Part, said
from walkthrough.policy import REHEARSAL, Policy
from walkthrough.record import record
from walkthrough.script.clinic import Book, plain
from walkthrough.script.exercises import Breathing, Grounding
from walkthrough.script.text import Block, Prose, Route
from walkthrough.script.words import Words
from walkthrough.speech.manner import SILENT, Manner


class Mark(StrEnum):
    """What a button says of itself besides its label."""

    NONE = "none"
    CHOSEN = "chosen"
    TICKED = "ticked"
    UNTICKED = "unticked"


@record
class Option:
    """A button: its label, what it does, and its mark."""

    label: str
    act: Act
    mark: Mark = Mark.NONE
    enabled: bool = True
    primary: bool = False


Parts = tuple[Page, tuple[Option, ...], str]
"""A page, its choices, and the name of its text field or nothing."""
SheetParts = tuple[Page, tuple[Option, ...]]
"""A page that lies over the visit, and its choices."""


ALL_TENTHS = 10
FEW_TENTHS = 3
"""For a page that is about its choices more than about its text."""
HALF_TENTHS = 5


@record
class Shown:
    """Everything that one screen shows, but for an exercise's own motion."""

    page: Page
    options: tuple[Option, ...] = ()
    where: str = ""
    then: str = ""
    next_word: str = ""
    back_word: str = ""
    typing: str = ""
    """The name of the text field on this page; empty for none."""
    text_share: int = ALL_TENTHS
    """Tenths of the page that its text may take where not everything fits."""
    begin_at: str = ""
    """The label of the part that is seen first; the page's beginning if empty."""
    together: int = 1
    """How many of the first choices are never seen one without the other."""
    choices_early: bool = False
    """In large letters, the choices come after the first thought and not after the last."""
    leaf_before: bool = False
    """In large letters, another leaf of the page comes before this one, so Back leads there."""
    leaf_after: bool = False
    """The same for Next."""


@record
class Signs:
    """What drawings are made of."""

    filled: str = "●"
    empty: str = "○"
    joint: str = "│"
    corners: str = "┌├└"
    """The first, a middle and the last corner of a line of points."""
    bar: str = "━"
    """The time that something takes, on a line of `track`."""
    track: str = "─"
    plain: bool = False
    """Whether there are only plain letters."""


SIGNS = Signs()


@record
class Setting:
    """What a page depends on besides the view."""

    book: Book
    policy: Policy = REHEARSAL
    letters: bool = True
    keys: tuple[tuple[str, str], ...] = ()
    """What each key does: its names, and the words for it."""
    languages: tuple[tuple[str, str], ...] = ()
    """Letters and own name of each language there is."""
    signs: Signs = SIGNS
    breathing: dict[str, Breathing] = field(default_factory=dict)
    grounding: dict[str, Grounding] = field(default_factory=dict)
    keeps: bool = False
    """Whether what one does is kept on this computer."""
    takes: bool = False
    """Whether the papers can be written to a file from inside."""
    today: date | None = None
    """The day, as the app read it; None where nobody has."""
    zone: Callable[[], tzinfo | None] = lambda: None
    """Returns the zone of this machine; None where its name is not known."""
    manner: Manner = SILENT
    """How the reader wants to be spoken to."""
    shared_screen: SharedScreen = SharedScreen()
    large: bool = False
    """Whether pages are laid out airily, with one thought at a time."""

    def exercise(self, name: str) -> Breathing | Grounding:
        """Return an exercise by its name; raises KeyError for an unknown one."""
        return self.breathing.get(name) or self.grounding[name]

    def on_route(self, route: Route) -> Setting:
        """Return the same for another route."""
        if route is self.book.route:
            return self
        return replace(self, book=replace(self.book, route=route))

    @property
    def apart(self) -> int:
        """Rows left free between rows of buttons: a finger on a shared screen needs one."""
        return 1 if self.large or self.policy.shared else 0

    @property
    def words(self) -> Words:
        """The screens' own words."""
        return self.book.script.words


def setting_for(
    book: Book,
    policy: Policy = REHEARSAL,
    *,
    letters: bool = True,
    keys: tuple[tuple[str, str], ...] = (),
    languages: tuple[tuple[str, str], ...] = (),
    signs: Signs = SIGNS,
    keeps: bool = False,
    takes: bool = False,
    large: bool = False,
) -> Setting:
    """Look the exercises of a script up by name, once."""
    script = book.script
    return Setting(
        book,
        policy,
        letters,
        keys,
        languages,
        signs,
        breathing={each.id: each for each in script.breathing},
        grounding={each.id: each for each in script.grounding},
        keeps=keeps,
        takes=takes,
        large=large,
    )


def line(text: str) -> Prose:
    """Make a paragraph of the screens' own words."""
    return (Block(said(text)),)


def reviewed(setting: Setting) -> Part:
    """Say who checked the text for the clinic, or that nobody has yet."""
    book, words = setting.book, setting.words
    if not (book.known("reviewed_by") and book.known("review_date")):
        return Part(line(words.not_checked), quiet=True)
    name, date = plain(book.fact("reviewed_by")), plain(book.fact("review_date"))
    clinic = plain(book.fact("name"))
    return Part(line(words.checked_by.format(name=name, clinic=clinic, date=date)), quiet=True)
