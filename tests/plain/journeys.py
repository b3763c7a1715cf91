"""A whole journey, worked out from the views themselves: what to type, and what is to be said.

It knows nothing of how the plain form finds its words: it asks `present`, as the screen does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from tests import shipped
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.over import Over
from walkthrough.journey.present import present
from walkthrough.journey.setting import Mark, Option, Setting, Shown, setting_for
from walkthrough.journey.view import View
from walkthrough.script.clinic import NO_CLINIC, Book, Clinic, plain
from walkthrough.script.text import Route

NOT_IN_PLAIN = {Do.COLOURS, Do.LETTERS, Do.LARGER, Do.SPEAK_AGAIN}
"""The only choices left out: about colours, single keys and layout; `r` says a page again."""
DRAWN = "●○│┌├└━─"
"""What pictures on a page are made of; the same stands beside them in words."""
LOOKED_AT = {
    Do.MORE, Do.COMPANION, Do.COMPANION_PAGE, Do.ANSWER, Do.TERM, Do.GLOSSARY, Do.KEYS, Do.SOURCES,
    Do.CLINIC_QUESTIONS, Do.NUMBERS, Do.LANGUAGES, Do.EXERCISES, Do.START, Do.CONDITIONS,
    Do.READ_ALOUD, Do.FEELING, Do.PRACTICE, Do.DAY, Do.DAY_TEXT, Do.DAY_SET, Do.SMALL, Do.FORGET,
    Do.PLAN, Do.LINE, Do.PICKING, Do.MAP, Do.HELP, Do.VOICE,
}  # fmt: skip
"""The acts that lay a sheet over the page, to be looked into and closed again."""
DOORS = {
    "h": Act(Do.HELP),
    "e": Act(Do.EXERCISES),
    "y": Act(Do.PLAN),
    "m": Act(Do.MAP),
    "o": Act(Do.SOURCES),
}
"""What a letter opens on every page."""
DEEPEST = 6
"""Sheets over each other that a journey looks into."""


@dataclass(frozen=True)
class Heard:
    """A view of which everything is to be said, after what was typed before it."""

    typed: tuple[str, ...]
    view: View


def full_setting(route: Route, clinic: Clinic = NO_CLINIC) -> Setting:
    """What the pages of the full form depend on, with its pictures."""
    return replace(setting_for(Book(shipped.script(), clinic, route)), today=date.today())


def shown(view: View, setting: Setting) -> Shown:
    """What the full form shows."""
    return present(view, setting.on_route(view.journey.route))


def words_of(found: Shown) -> Iterator[str]:
    """Everything that is said on a screen, without what is drawn."""
    yield plain(found.page.headline)
    for part in found.page.parts:
        blocks = [undrawn(plain(block.text)) for block in part.prose]
        if any(blocks):
            yield undrawn(part.label)
        yield from blocks


def undrawn(text: str) -> str:
    """A text in plain spaces, without the signs of a picture."""
    return " ".join(text.translate(dict.fromkeys(map(ord, DRAWN))).split())


def offered(found: Shown) -> list[Option]:
    """The choices that a screen offers, but for those that the plain form leaves out."""
    return [each for each in found.options if each.act.do not in NOT_IN_PLAIN]


def numbered(found: Shown) -> list[str]:
    """The choices as the plain form is to say them: after their numbers."""
    first = 2 if found.typing else 1
    return [f"{number}: {undrawn(each.label)}" for number, each in enumerate(offered(found), first)]


def number_of(act: Act, found: Shown) -> str:
    """What is typed for a choice."""
    first = 2 if found.typing else 1
    return str(next(n for n, each in enumerate(offered(found), first) if each.act == act))


class Traveller:
    """Goes along a route, opens every sheet once, and makes a choice on every page."""

    def __init__(self, route: Route) -> None:
        self.setting = full_setting(route)
        self.view = shipped.view(route=route)
        self._typed: list[str] = []
        self._opened: set[object] = set()

    def journey(self) -> Iterator[Heard]:
        """Every page that is to be said, with what was typed since the one before."""
        yield self._heard()
        for letter, act in DOORS.items():
            yield from self._look_into(act, letter, 0)
        while self.view.can_go_on:
            yield from self._look_into_sheets(0)
            self._choose()
            yield from self._go_on()
        yield from self._look_into_sheets(0)

    def _heard(self) -> Heard:
        typed, self._typed = tuple(self._typed), []
        return Heard(typed, self.view)

    def _look_into_sheets(self, depth: int) -> Iterator[Heard]:
        here = self.view
        found = shown(here, self.setting)
        for option in found.options:
            do = option.act.do
            known = (option.act, here.journey.step.id if do in (Do.MORE, Do.COMPANION) else "")
            if do not in LOOKED_AT or known in self._opened or depth == DEEPEST:
                continue
            self._opened.add(known)
            yield from self._look_into(option.act, number_of(option.act, found), depth)

    def _look_into(self, act: Act, typed: str, depth: int) -> Iterator[Heard]:
        """Open a sheet, answer what is asked once before it, look into those over it, come back."""
        here = self.view
        opened = perform(here, act)
        if len(opened.sheets) <= len(here.sheets):
            return
        self.view = opened
        self._typed.append(typed)
        yield self._heard()
        if len(opened.sheets) == len(here.sheets) + 2:
            self._typed.append("")
            self.view = perform(self.view, Act(Do.FORWARD))
            yield self._heard()
        yield from self._look_into_sheets(depth + 1)
        self._typed.append("b")
        self.view = perform(self.view, Act(Do.BACK))
        assert self.view.sheets == here.sheets

    def _choose(self) -> None:
        """Tick the first line; the choice is known by its mark."""
        found = shown(self.view, self.setting)
        for option in found.options:
            if option.act.do is Do.TICK and option.mark is Mark.UNTICKED:
                self._typed.append(number_of(option.act, found))
                self.view = perform(self.view, option.act)
                return

    def _go_on(self) -> Iterator[Heard]:
        """Open what asks first, in full; then go to the next page."""
        found = shown(self.view, self.setting)
        gates = [each.act for each in found.options if each.act.do is Do.OPEN_GATE]
        if gates:
            self._typed.append(number_of(gates[0], found))
            self.view = perform(self.view, gates[0])
            yield self._heard()
            yield from self._look_into_sheets(0)
        self._typed.append("")
        self.view = perform(self.view, Act(Do.FORWARD))
        yield self._heard()


def reached(routes: Iterable[Heard]) -> set[Over]:
    """The sheets that were looked into."""
    return {sheet.over for heard in routes for sheet in heard.view.sheets}
