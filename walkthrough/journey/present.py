"""A view -> what a screen shows: the page, the choices on it, and where one is, in words."""

from __future__ import annotations

from walkthrough.journey.setting import Setting, Shown
from walkthrough.journey.sheets import SHEET_PAGES
from walkthrough.journey.steps import STEP_PAGES, layers
from walkthrough.journey.view import View
from walkthrough.script.clinic import plain
from walkthrough.script.model import BreathingStep, Ending, GroundingStep, Prompts, Question
from walkthrough.script.words import Words


def present(view: View, setting: Setting) -> Shown:
    """Return what to show for a view."""
    setting = setting.on_route(view.journey.route)
    sheet = view.sheet
    if sheet is None:
        page, options, typing = STEP_PAGES[type(view.journey.step)](view, setting)
        return Shown(
            page,
            (*options, *layers(view, setting)),
            *_where(view, setting),
            _next_word(view, setting.words),
            setting.words.back,
            typing,
        )
    page, options = SHEET_PAGES[sheet.over](view, setting)
    where = setting.words.where_over.format(
        page=plain(page.headline), stage=plain(view.journey.stage.title)
    )
    words = setting.words
    return Shown(page, options, where, "", words.resume_visit, words.close)


def _next_word(view: View, words: Words) -> str:
    step = view.journey.step
    if isinstance(step, Ending):
        return words.finish
    skips = isinstance(step, BreathingStep | GroundingStep | Prompts)
    if skips or (isinstance(step, Question) and view.journey.choice is None):
        return words.skip
    return words.next


def _where(view: View, setting: Setting) -> tuple[str, str]:
    """Return the part one is in and how much of it is left, and the part that follows."""
    words, journey = setting.words, view.journey
    left = journey.left_in_stage
    if left == 0:
        pages = words.where_last
    else:
        pages = words.where_one_more if left == 1 else words.where_more.format(count=left)
    following = journey.next_stage
    then = words.where_then.format(stage=plain(following.title)) if following else ""
    return f"{plain(journey.stage.title)} · {pages}", then
