"""How long a page of a kiosk may be left alone before it asks "Still here?"."""

from __future__ import annotations

from walkthrough.exercise.breathing import Length
from walkthrough.journey.idle import Limits
from walkthrough.journey.present import present
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.page.page import Page
from walkthrough.record import record
from walkthrough.script.clinic import plain
from walkthrough.script.sentences import words

LOOP_SECONDS = 20 * 60.0
"""For what goes on until one is called, and for recovery: eyes are closed there."""


@record
class PageTime:
    """A page, by what lies over the visit, and the time that it has."""

    view: object
    allowed: float
    """Seconds."""
    busy: bool = False
    """An exercise runs that ends by itself."""


def page_of(view: View, setting: Setting, run: Run | None, limits: Limits, now: float) -> PageTime:
    """Return the page that is seen, and the time it has; the same value for the same page."""
    key = view.journey.trail, view.sheets, view.prompt
    seen = run if view.exercise is not None else None
    if view.resting:
        return PageTime(key, LOOP_SECONDS)
    if seen is not None and not seen.session.paused and not seen.moment(now).finished:
        endless = seen.plan is not None and seen.plan.length is Length.OPEN
        return PageTime(key, LOOP_SECONDS, busy=not endless)
    return PageTime(key, limits.for_words(words_of(present(view, setting).page)))


def words_of(page: Page) -> int:
    """Return how many words a page has."""
    texts = [page.headline, *(block.text for part in page.parts for block in part.prose)]
    return sum(words(plain(text)) for text in texts)
