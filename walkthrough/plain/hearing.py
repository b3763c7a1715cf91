"""How much of a page is to be heard after an act: all of it, its name, or what is new on it."""

from __future__ import annotations

from walkthrough.journey.view import View
from walkthrough.plain.spoken import Spoken
from walkthrough.plain.telling import Teller
from walkthrough.script.words import Words


class Hearing:
    """Remembers the page that is looked at, and the pages that were heard."""

    def __init__(self, teller: Teller) -> None:
        self._teller = teller
        self._said: dict[object, Spoken] = {}
        """The pages that were said, by their place."""
        self.page = Spoken("")

    def follow(
        self, before: View | None, view: View, page: Spoken, words: Words, notice: str = ""
    ) -> None:
        """Say what is to be heard of a page; `before` is what was looked at, None for anew."""
        old, self.page = self.page, page
        if before is not None and _is_same_page(before, view, old, page):
            self._teller.news(old, page, words, notice)
        elif self._was_said(view, page) and (before is None or _came_back(before, view)):
            self._teller.back(page, view, words)
        else:
            self._teller.page(page, view, words)
        self._said[view.journey.step.id, view.sheets] = page

    def again(self, view: View, words: Words) -> None:
        """Say the page again, with where it is and all that can be typed."""
        self._teller.page(self.page, view, words, again=True)

    def _was_said(self, view: View, page: Spoken) -> bool:
        """Whether all of a page was said already; where an exercise stands needs no list anew."""
        said = self._said.get((view.journey.step.id, view.sheets), Spoken(""))
        if view.exercise is not None:
            return (said.headline, said.choices) == (page.headline, page.choices)
        return said == page


def _is_same_page(before: View, view: View, old: Spoken, page: Spoken) -> bool:
    stays = before.sheets == view.sheets and before.journey.step is view.journey.step
    return stays and old.headline == page.headline


def _came_back(before: View, view: View) -> bool:
    """Whether a sheet was closed, and what lay under it is looked at again."""
    count = len(view.sheets)
    old, new = before.journey, view.journey
    same = old.visit is new.visit and old.trail == new.trail
    return same and count < len(before.sheets) and before.sheets[:count] == view.sheets
