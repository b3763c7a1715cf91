"""A view -> what a screen shows: the page, the choices on it, and where one is, in words."""

from __future__ import annotations

from dataclasses import replace

from walkthrough.journey.layers import layer_options, with_layers
from walkthrough.journey.over import OF_A_SHARED_SCREEN, Over, Sheet
from walkthrough.journey.setting import (
    ALL_TENTHS,
    FEW_TENTHS,
    HALF_TENTHS,
    Setting,
    Shown,
)
from walkthrough.journey.sheets import SHEET_PAGES
from walkthrough.journey.steps import STEP_PAGES
from walkthrough.journey.view import View
from walkthrough.journey.voice_sheet import voice_options
from walkthrough.script.clinic import plain
from walkthrough.script.steps import (
    BreathingStep,
    Checklist,
    Depth,
    Ending,
    GroundingStep,
    Prompts,
    Question,
    QuestionsAndAnswers,
)
from walkthrough.script.words import Words

_CHOICES_FIRST = (Question, Checklist, QuestionsAndAnswers, BreathingStep, GroundingStep)
_SHARES_OF_SHEETS = {
    Over.GLOSSARY: FEW_TENTHS,
    Over.LANGUAGES: FEW_TENTHS,
    Over.EXERCISES: FEW_TENTHS,
    Over.CONDITIONS: FEW_TENTHS,
    Over.FEELING: FEW_TENTHS,
    Over.STAFF: FEW_TENTHS,
    Over.DAY_SET: FEW_TENTHS,
    Over.WELCOME_BACK: FEW_TENTHS,
    Over.FORGET: FEW_TENTHS,
    Over.PLAN: HALF_TENTHS,
    Over.LINE: FEW_TENTHS,
    Over.PICKING: FEW_TENTHS,
    Over.HELP: HALF_TENTHS,
    Over.KEYS: HALF_TENTHS,
    Over.VOICE: FEW_TENTHS,
    Over.ARRIVAL: HALF_TENTHS,
    Over.FOR_STAFF: HALF_TENTHS,
}
_CHOICES_EARLY = {over for over, share in _SHARES_OF_SHEETS.items() if share == FEW_TENTHS}
_CHOICES_EARLY |= {Over.KEYS, Over.PLAN, Over.MAP}

_TOGETHER = (Over.START, Over.STAFF, Over.WELCOME_BACK, Over.ARRIVAL)
"""Sheets whose first two choices are never seen one without the other."""

APART = " · "
"""Between the part of the visit one is in and what is left of it."""


def present(view: View, setting: Setting) -> Shown:
    """Return what to show for a view."""
    setting = setting.on_route(view.journey.route)
    shown = _step(view, setting) if view.sheet is None else _sheet(view, view.sheet, setting)
    if setting.signs.plain:
        from walkthrough.journey.spelling import spelled

        return spelled(shown)
    return shown


def _step(view: View, setting: Setting) -> Shown:
    where, then = _where(view, setting)
    return replace(step_alone(view, setting), where=where, then=then)


def step_alone(view: View, setting: Setting) -> Shown:
    """Return what a step shows, without where in the visit it stands."""
    journey, words = view.journey, setting.words
    step = journey.step
    page, options, typing = STEP_PAGES[type(step)](view, setting)
    return Shown(
        with_layers(page, view, setting),
        (*options, *layer_options(view, setting), *voice_options(setting)),
        next_word=_next_word(view, words),
        back_word=words.back,
        typing=typing,
        text_share=_share_of_step(view),
        choices_early=isinstance(step, _CHOICES_FIRST),
        together=2 if isinstance(step, BreathingStep) else 1,
    )


def _share_of_step(view: View) -> int:
    journey = view.journey
    if not isinstance(journey.step, _CHOICES_FIRST):
        return ALL_TENTHS
    return HALF_TENTHS if journey.depth is Depth.FULL else FEW_TENTHS


def _sheet(view: View, sheet: Sheet, setting: Setting) -> Shown:
    words = setting.words
    page, options = SHEET_PAGES[sheet.over](view, setting)
    kept = words.where_kept.format(stage=setting.book.letters(view.journey.stage.title))
    exercise = sheet.over is Over.EXERCISE
    if sheet.over in OF_A_SHARED_SCREEN:
        kept = plain(setting.book.fact("name")) if setting.book.known("name") else ""
    next_words = {
        Over.SMALL: words.next,
        Over.CONDITIONS: words.skip,
        Over.ARRIVAL: words.begin,
        Over.STILL_HERE: words.i_am_here,
    }
    return Shown(
        page,
        options,
        where=plain(page.headline) if exercise else kept,
        then=kept if exercise else "",
        next_word=next_words.get(sheet.over, words.resume_visit),
        back_word=words.close,
        typing=sheet.key if sheet.over is Over.LINE else "",
        text_share=_SHARES_OF_SHEETS.get(sheet.over, ALL_TENTHS),
        choices_early=sheet.over in _CHOICES_EARLY,
        together=2 if sheet.over in _TOGETHER else 1,
        begin_at=setting.book.letters(view.journey.stage.title) if sheet.over is Over.MAP else "",
    )


def _next_word(view: View, words: Words) -> str:
    step = view.journey.step
    if isinstance(step, Ending):
        return words.finish
    skips = isinstance(step, BreathingStep | GroundingStep | Prompts) or view.journey.gate
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
    then = words.where_then.format(stage=setting.book.letters(following.title)) if following else ""
    return f"{setting.book.letters(journey.stage.title)}{APART}{pages}", then
