"""A sheet over the visit -> its page and the choices on it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from walkthrough.journey import exercise_sheets
from walkthrough.journey.act import Act, Do
from walkthrough.journey.asking import clinic_questions
from walkthrough.journey.citing import sources_of
from walkthrough.journey.layers import deeper
from walkthrough.journey.over import Over
from walkthrough.journey.setting import Mark, Option, Setting, SheetParts, line, reviewed
from walkthrough.journey.steps import STEP_PAGES
from walkthrough.journey.view import View
from walkthrough.journey.voice_sheet import voice
from walkthrough.page.page import Page, Part, said
from walkthrough.script.clinic import Book, plain
from walkthrough.script.model import Stage
from walkthrough.script.steps import Depth
from walkthrough.script.text import Block, Piece, Style
from walkthrough.script.words import Words


def _more(view: View, setting: Setting) -> SheetParts:
    words = setting.words
    page, _, _ = STEP_PAGES[type(view.journey.step)](view, setting)
    options = [
        Option(words.short_again, Act(Do.CLOSE)),
        Option(words.full_pages, Act(Do.DEPTH)),
    ]
    if sources_of(view):
        options.append(Option(words.sources, Act(Do.SOURCES)))
    return Page(page.headline, deeper(page, view, setting)), tuple(options)


def _companion(view: View, setting: Setting) -> SheetParts:
    page = Page(
        said(setting.words.companion), (Part(setting.book.prose(view.journey.step.companion)),)
    )
    if setting.book.script.companion_page is None:
        return page, ()
    return page, (Option(setting.words.companion_page, Act(Do.COMPANION_PAGE)),)


def _companion_page(view: View, setting: Setting) -> SheetParts:
    page, book = setting.book.script.companion_page, setting.book
    assert page is not None
    options = [Option(setting.words.numbers_by_country, Act(Do.NUMBERS))]
    if page.sources:
        options.append(Option(setting.words.sources, Act(Do.SOURCES)))
    return Page(book.text(page.headline), (Part(book.prose(page.text)),)), tuple(options)


def _clinic_questions(view: View, setting: Setting) -> SheetParts:
    return Page(said(setting.words.clinic_questions), clinic_questions(view, setting)), ()


def numbers(view: View, setting: Setting) -> SheetParts:
    """Show the numbers of every country, by its name: none is guessed."""
    words, countries = setting.words, setting.book.script.countries
    parts = [Part(line(words.numbers_text))]
    for country in countries:
        shape = words.crisis_line
        lines = [
            f"{words.emergency_number}: {country.emergency_number}",
            *(shape.format(name=each.name, number=each.number) for each in country.crisis_lines),
        ]
        lines.append(_looked_up(country.last_checked, words))
        listed = tuple(Block(said(each), item=True) for each in lines)
        parts.append(Part(listed, country.name or country.id))
    return Page(said(words.numbers_by_country), tuple(parts)), ()


def _answer(view: View, setting: Setting) -> SheetParts:
    entry = view.answer
    assert entry is not None
    page = Page(setting.book.text(entry.question), (Part(setting.book.prose(entry.answer)),))
    options = [Option(setting.words.other_questions, Act(Do.CLOSE))]
    if entry.goto is not None:
        options.insert(0, Option(setting.words.read_in_full, Act(Do.GOTO, entry.goto)))
    if sources_of(view):
        options.append(Option(setting.words.sources, Act(Do.SOURCES)))
    return page, tuple(options)


def _help(view: View, setting: Setting) -> SheetParts:
    book, words, script = setting.book, setting.words, setting.book.script
    tiers = [script.help.emergency, script.help.staff, script.help.clinic]
    if not setting.policy.may_leave:
        # Where strangers share the screen, staff are always the nearest help.
        tiers = [script.help.staff, script.help.emergency, script.help.clinic]
    parts = [Part(book.prose(tier)) for tier in tiers]
    checked = _numbers_checked(book)
    if checked is not None:
        parts.append(Part(line(_looked_up(checked, words)), quiet=True))
    parts += [Part(book.prose(script.standing)), reviewed(setting)]
    return Page(book.text(script.help.headline), tuple(parts)), _help_options(view, setting)


def _numbers_checked(book: Book) -> str | None:
    """Return the day when the numbers shown were last looked up; None where none are shown."""
    if any(book.route in block.routes for block in book.clinic.crisis_line):
        return plain(book.fact("crisis_line_checked")) if book.known("crisis_line_checked") else ""
    return None if book.country is None else book.country.last_checked


def _looked_up(day: str, words: Words) -> str:
    return words.numbers_checked.format(date=day) if day else words.numbers_not_checked


def _help_options(view: View, setting: Setting) -> tuple[Option, ...]:
    words = setting.words
    options = [
        Option(words.numbers_by_country, Act(Do.NUMBERS)),
        Option(words.ground, Act(Do.GROUND)),
        *_questions_people_ask(view, words),
        *([Option(words.plan, Act(Do.PLAN))] if setting.policy.may_type else []),
        Option(words.clinic_questions, Act(Do.CLINIC_QUESTIONS)),
        Option(words.companion, Act(Do.COMPANION_PAGE)),
        Option(words.glossary, Act(Do.GLOSSARY)),
        Option(words.map, Act(Do.MAP)),
        Option(words.day, Act(Do.DAY)),
        Option(words.voice, Act(Do.VOICE)),
        Option(words.keys, Act(Do.KEYS)),
    ]
    if sources_of(view):
        options.append(Option(words.sources, Act(Do.SOURCES)))
    if setting.policy.may_leave:
        options.append(Option(words.leave, Act(Do.LEAVE)))
    return tuple(options)


def _questions_people_ask(view: View, words: Words) -> tuple[Option, ...]:
    step = view.journey.questions
    return () if step is None else (Option(words.questions, Act(Do.GOTO, step.id)),)


def _keys(view: View, setting: Setting) -> SheetParts:
    """Say what each key does, and offer what changes the look of all pages."""
    words = setting.words
    full = view.journey.depth is Depth.FULL
    options = [
        Option(words.usual_pages if setting.large else words.larger_pages, Act(Do.LARGER)),
        Option(words.short_pages if full else words.full_pages, Act(Do.DEPTH)),
        Option(words.colours, Act(Do.COLOURS)),
        Option(words.letters_off if setting.letters else words.letters_on, Act(Do.LETTERS)),
    ]
    if len(setting.languages) > 1:
        options.append(Option(words.language, Act(Do.LANGUAGES)))
    if setting.keeps:
        options.append(Option(words.forget, Act(Do.FORGET)))
    parts = tuple(Part(line(what), names) for names, what in setting.keys)
    return Page(said(words.keys_headline), parts), tuple(options)


def _welcome_back(view: View, setting: Setting) -> SheetParts:
    """Offer to go on from the place that was kept, or to start again."""
    words = setting.words
    stage = setting.book.letters(view.journey.stage.title)
    options = (
        Option(words.go_on_from_here, Act(Do.CLOSE), primary=True),
        Option(words.start_again, Act(Do.ANEW)),
    )
    text = Part(line(words.welcome_back_text.format(stage=stage)))
    return Page(said(words.welcome_back), (text,)), options


def _forget(_: View, setting: Setting) -> SheetParts:
    """Ask once before what is kept is forgotten."""
    words = setting.words
    options = Option(words.keep_it, Act(Do.CLOSE)), Option(words.forget_now, Act(Do.RESTART))
    return Page(said(words.forget), (Part(line(words.forget_text)),)), options


def _map(view: View, setting: Setting) -> SheetParts:
    journey = view.journey
    parts = [Part(line(setting.words.map_text))]
    options = [Option(setting.words.day, Act(Do.DAY))]
    for stage in journey.stages:
        parts.append(_stage(stage, view, setting))
        if journey.entrance(stage) is not None:
            mark = Mark.CHOSEN if stage is journey.stage else Mark.NONE
            options.append(Option(setting.book.letters(stage.title), Act(Do.STAGE, stage.id), mark))
    return Page(said(setting.words.map_headline), tuple(parts)), tuple(options)


def _stage(stage: Stage, view: View, setting: Setting) -> Part:
    """List the steps of a reached stage; of one ahead only say that it is still to come."""
    words, journey = setting.words, view.journey
    if journey.entrance(stage) is None:
        return Part(line(words.map_ahead), setting.book.letters(stage.title), quiet=True)
    lines = []
    for step in journey.seen_in(stage):
        state = words.map_seen if step.id in journey.reached else words.map_ahead
        if step.id in journey.reached and journey.is_gated(step):
            state = words.map_past
        state = words.map_here if step is journey.step else state
        told = Piece(f" ({state})", Style.EMPHASIS)
        lines.append(Block((*setting.book.text(step.headline), told), item=True))
    return Part(tuple(lines), setting.book.letters(stage.title))


def _glossary(view: View, setting: Setting) -> SheetParts:
    words = setting.words
    options = tuple(
        Option(setting.book.letters(term.word), Act(Do.TERM, term.id))
        for term in setting.book.script.glossary
    )
    return Page(said(words.glossary_headline), (Part(line(words.glossary_text)),)), options


def _term(view: View, setting: Setting) -> SheetParts:
    assert view.sheet is not None
    term = next(each for each in setting.book.script.glossary if each.id == view.sheet.key)
    page = Page(setting.book.text(term.word), (Part(setting.book.prose(term.meaning)),))
    return page, (Option(setting.words.glossary, Act(Do.GLOSSARY)),)


def _sources(view: View, setting: Setting) -> SheetParts:
    named = {source.id: source for source in setting.book.script.sources}
    parts = []
    for key in sources_of(view):
        source = named[key]
        told = [source.title, source.publisher, source.year, source.address, source.used_for]
        reference = ". ".join(each for each in told if each)
        parts.append(Part(line(f"{reference}. {source.how_sure}".strip())))
    return Page(said(setting.words.sources_headline), tuple(parts)), ()


def _languages(view: View, setting: Setting) -> SheetParts:
    options = tuple(Option(name, Act(Do.LANGUAGE, letters)) for letters, name in setting.languages)
    return Page(said(setting.words.language_headline)), options


def _exercise(view: View, setting: Setting) -> SheetParts:
    return Page(setting.book.text(setting.exercise(view.exercise or "").name)), ()


def _later(module: str, name: str) -> Callable[[View, Setting], SheetParts]:
    """Return a page whose module is imported when it is opened: the first page needs none."""

    def page(view: View, setting: Setting) -> SheetParts:
        made = getattr(import_module(f"walkthrough.journey.{module}"), name)
        return cast(SheetParts, made(view, setting))

    return page


SHEET_PAGES: dict[Over, Callable[[View, Setting], SheetParts]] = {
    Over.MORE: _more,
    Over.COMPANION: _companion,
    Over.COMPANION_PAGE: _companion_page,
    Over.CLINIC_QUESTIONS: _clinic_questions,
    Over.NUMBERS: numbers,
    Over.ANSWER: _answer,
    Over.HELP: _help,
    Over.KEYS: _keys,
    Over.MAP: _map,
    Over.GLOSSARY: _glossary,
    Over.TERM: _term,
    Over.SOURCES: _sources,
    Over.LANGUAGES: _languages,
    Over.EXERCISES: exercise_sheets.exercises,
    Over.EXERCISE: _exercise,
    Over.START: exercise_sheets.start,
    Over.CONDITIONS: exercise_sheets.conditions,
    Over.NO_EXERCISE: exercise_sheets.no_exercise,
    Over.TAPS: exercise_sheets.taps,
    Over.FEELING: exercise_sheets.feeling,
    Over.FELT: exercise_sheets.felt,
    Over.PRACTICE: exercise_sheets.practice,
    Over.READ_ALOUD: exercise_sheets.read_aloud,
    Over.STAFF: exercise_sheets.staff,
    Over.DAY: _later("day_sheets", "day"),
    Over.DAY_TEXT: _later("day_sheets", "day_text"),
    Over.DAY_SET: _later("day_sheets", "day_set"),
    Over.SMALL: _later("day_sheets", "small"),
    Over.WELCOME_BACK: _welcome_back,
    Over.FORGET: _forget,
    Over.PLAN: _later("plan_sheets", "plan"),
    Over.LINE: _later("plan_sheets", "plan_line"),
    Over.PICKING: _later("plan_sheets", "picking"),
    Over.TAKEN: _later("plan_sheets", "taken"),
    Over.VOICE: voice,
    Over.ARRIVAL: _later("kiosk_sheets", "arrival"),
    Over.STILL_HERE: _later("kiosk_sheets", "still_here"),
    Over.PIN: _later("kiosk_sheets", "pin"),
    Over.FOR_STAFF: _later("kiosk_sheets", "for_staff"),
}
