"""How long a page may be left alone."""

from __future__ import annotations

from tests import shipped
from walkthrough.journey.idle import Limits
from walkthrough.journey.over import How, Over
from walkthrough.journey.present import present
from walkthrough.journey.run import Run
from walkthrough.journey.view import View
from walkthrough.policy import KIOSK
from walkthrough.ui.presence import LOOP_SECONDS, PageTime, page_of, words_of

LIMITS = Limits()


def page(view: View, run: Run | None = None, now: float = 0.0) -> PageTime:
    return page_of(view, shipped.setting(KIOSK), run, LIMITS, now)


def running(view: View, now: float = 0.0) -> tuple[View, Run]:
    return view, Run.begin(view, shipped.setting(KIOSK), now)


def test_a_short_page_has_the_least_time() -> None:
    assert page(shipped.view().open(Over.LANGUAGES)).allowed == 120.0


def test_a_page_with_many_words_has_a_minute_for_each_hundred_and_one_more() -> None:
    view = shipped.view().open(Over.COMPANION_PAGE)
    words = words_of(present(view, shipped.setting(KIOSK)).page)
    assert words > 100
    assert page(view).allowed == min(300.0, 60 + 0.6 * words)


def test_an_exercise_is_busy_until_it_ends_or_is_paused() -> None:
    view, run = running(shipped.view().instead("B01"))
    assert page(view, run, 10.0).busy
    assert not page(view, run.pause(10.0), 10.0).busy
    assert not page(view, run, run.session.timeline.total + 1).busy


def test_what_goes_on_until_one_is_called_has_twenty_minutes() -> None:
    view, run = running(shipped.view().instead("B03", how=How.UNTIL_CALLED))
    assert page(view, run, 10.0) == PageTime(page(view, run, 11.0).view, LOOP_SECONDS)
    assert page(view, run.pause(20.0), 20.0).allowed < LOOP_SECONDS
