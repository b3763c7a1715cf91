"""A sheet over the visit -> its page and the choices on it."""

from __future__ import annotations

from collections.abc import Callable

from walkthrough.journey import exercise_sheets
from walkthrough.journey.act import Act, Do
from walkthrough.journey.setting import Mark, Option, Setting, line, reviewed
from walkthrough.journey.view import Over, View
from walkthrough.page.page import Page, Part, said
from walkthrough.script.model import Stage
from walkthrough.script.steps import Entry, QuestionsAndAnswers
from walkthrough.script.text import Block, Piece, Style

SheetParts = tuple[Page, tuple[Option, ...]]


def _more(view: View, setting: Setting) -> SheetParts:
    page = Page(
        setting.book.text(view.journey.step.headline),
        (Part(setting.book.prose(view.journey.step.more)),),
    )
    options = [Option(setting.words.short_again, Act(Do.CLOSE))]
    if view.journey.step.sources:
        options.append(Option(setting.words.sources, Act(Do.SOURCES)))
    return page, tuple(options)


def _companion(view: View, setting: Setting) -> SheetParts:
    page = Page(
        said(setting.words.companion), (Part(setting.book.prose(view.journey.step.companion)),)
    )
    return page, ()


def _answer(view: View, setting: Setting) -> SheetParts:
    entry = _entry(view)
    page = Page(setting.book.text(entry.question), (Part(setting.book.prose(entry.answer)),))
    options = [Option(setting.words.other_questions, Act(Do.CLOSE))]
    if entry.goto is not None:
        options.insert(0, Option(setting.words.read_in_full, Act(Do.GOTO, entry.goto)))
    return page, tuple(options)


def _entry(view: View) -> Entry:
    step, sheet = view.journey.step, view.sheet
    assert isinstance(step, QuestionsAndAnswers)
    assert sheet is not None
    return next(entry for entry in step.entries if entry.id == sheet.key)


def _help(view: View, setting: Setting) -> SheetParts:
    book, words, script = setting.book, setting.words, setting.book.script
    tiers = [script.help.emergency, script.help.staff, script.help.clinic]
    if not setting.policy.may_leave:
        # Where strangers share the screen, staff are always the nearest help.
        tiers = [script.help.staff, script.help.emergency, script.help.clinic]
    parts = [Part(book.prose(tier)) for tier in tiers]
    country = book.country
    if country is not None:
        checked = words.numbers_checked.format(date=country.last_checked)
        parts.append(Part(line(checked), quiet=True))
    parts += [Part(book.prose(script.standing)), reviewed(setting)]
    return Page(book.text(script.help.headline), tuple(parts)), _help_options(view, setting)


def _help_options(view: View, setting: Setting) -> tuple[Option, ...]:
    words = setting.words
    letters = words.letters_off if setting.letters else words.letters_on
    options = [
        Option(words.ground, Act(Do.GROUND)),
        Option(words.map, Act(Do.MAP)),
        Option(words.glossary, Act(Do.GLOSSARY)),
        Option(words.keys, Act(Do.KEYS)),
        Option(words.colours, Act(Do.COLOURS)),
        Option(letters, Act(Do.LETTERS)),
    ]
    if view.journey.step.sources:
        options.append(Option(words.sources, Act(Do.SOURCES)))
    if len(setting.languages) > 1:
        options.append(Option(words.language, Act(Do.LANGUAGES)))
    if setting.policy.may_leave:
        options.append(Option(words.leave, Act(Do.LEAVE)))
    return tuple(options)


def _keys(view: View, setting: Setting) -> SheetParts:
    parts = tuple(Part(line(what), names) for names, what in setting.keys)
    return Page(said(setting.words.keys_headline), parts), ()


def _map(view: View, setting: Setting) -> SheetParts:
    journey = view.journey
    parts = [Part(line(setting.words.map_text))]
    options = []
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
    for key in view.journey.step.sources:
        source = named[key]
        reference = ". ".join(
            x for x in (source.title, source.year, source.address, source.used_for) if x
        )
        parts.append(Part(line(reference)))
    return Page(said(setting.words.sources_headline), tuple(parts)), ()


def _languages(view: View, setting: Setting) -> SheetParts:
    options = tuple(Option(name, Act(Do.LANGUAGE, letters)) for letters, name in setting.languages)
    return Page(said(setting.words.language_headline)), options


def _exercise(view: View, setting: Setting) -> SheetParts:
    return Page(setting.book.text(setting.exercise(view.exercise or "").name)), ()


SHEET_PAGES: dict[Over, Callable[[View, Setting], SheetParts]] = {
    Over.MORE: _more,
    Over.COMPANION: _companion,
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
}
