"""What there is on paper: the plan, the visit, the card for resting, the companion's page."""

from __future__ import annotations

from collections.abc import Callable

from walkthrough.handout.handout import Entry, Handout, Kind, Section, entries_of, one_line
from walkthrough.journey.asking import asked_of_clinic, open_questions
from walkthrough.journey.day_sheets import clock_of, day_for
from walkthrough.journey.day_text import appointment, sentences
from walkthrough.journey.plan import IF_THEN, OWN_QUESTIONS, PEOPLE, Line
from walkthrough.journey.plan_sheets import label_of, lists, seen
from walkthrough.journey.setting import Setting
from walkthrough.journey.sheets import numbers
from walkthrough.journey.steps import parts_of_passage
from walkthrough.journey.view import View
from walkthrough.script.clinic import plain
from walkthrough.script.model import Stage
from walkthrough.script.steps import (
    AnyStep,
    Checklist,
    Figure,
    Item,
    Overview,
    Passage,
    Prompts,
    QuestionsAndAnswers,
)

REST_EXERCISES = ("G03", "G13")
"""The exercises of the card for resting: feet on the ground, and where one is."""
ROOM_FOR_QUESTIONS = 3
ROOM_FOR_NOTES = 4


def plan(view: View, setting: Setting) -> Handout:
    """The plan: what was written, and room for what was not."""
    words, said = setting.words, view.journey.plan.text
    people = tuple(_line(label_of(name, words), said(name)) for name in PEOPLE)
    if_then = tuple(_line("", said(name)) for name in IF_THEN)
    sections = [
        _day(view, setting),
        Section(words.plan_people, people),
        Section(words.plan_if_then, (Entry(Kind.PARAGRAPH, words.if_then_text), *if_then)),
        Section(words.line_word, (_line("", said(Line.WORD)),)),
        *_questions(view, setting),
        *_lists(view, setting),
        *_practised(view, setting),
        Section(words.line_notes, _notes(view, setting)),
        *_numbers(view, setting),
    ]
    return _with_help(words.plan, sections, setting)


def _day(view: View, setting: Setting) -> Section:
    """The day in clock times, or in its order where the appointment is not known."""
    words, laid, clock = setting.words, day_for(view, setting), clock_of(view, setting)
    told = (Entry(Kind.ITEM, each) for each in sentences(laid, setting.book, clock))
    first = Entry(Kind.PARAGRAPH, appointment(laid, words, clock))
    return Section(words.day, (first, Entry(Kind.PARAGRAPH, words.day_text), *told))


def _line(label: str, typed: str) -> Entry:
    text = one_line(typed)
    return Entry(Kind.ITEM if text else Kind.ROOM, text, label)


def _questions(view: View, setting: Setting) -> tuple[Section, ...]:
    words, said = setting.words, view.journey.plan.text
    own = sum(1 for name in OWN_QUESTIONS if said(name))
    room = (Entry(Kind.ROOM),) * (ROOM_FOR_QUESTIONS - own)
    marked = (plain(block.text) for block in asked_of_clinic(view, setting))
    asked = (*(Entry(Kind.ITEM, one_line(each)) for each in marked), *room)
    left_open = tuple(
        Section(part.label, entries_of(part.prose), 3) for part in open_questions(setting)
    )
    return (Section(words.plan_questions, asked), *left_open)


def _lists(view: View, setting: Setting) -> tuple[Section, ...]:
    return tuple(
        Section(
            setting.book.letters(step.headline),
            tuple(_to_tick(step, item, view, setting) for item in seen(view, step)),
        )
        for step in lists(view)
    )


def _to_tick(step: AnyStep, item: Item, view: View, setting: Setting) -> Entry:
    ticked = (step.id, item.id) in view.journey.ticked
    return Entry(Kind.TICKED if ticked else Kind.UNTICKED, setting.book.letters(item.text))


def _numbers(view: View, setting: Setting) -> tuple[Section, ...]:
    """Return the numbers of every country, where the clinic has not named its own."""
    if setting.book.country is not None:
        return ()
    page, _ = numbers(view, setting)
    first, *others = page.parts
    named = (Section(each.label, entries_of(each.prose), 3) for each in others)
    return (Section(setting.words.numbers_by_country, entries_of(first.prose)), *named)


def _practised(view: View, setting: Setting) -> tuple[Section, ...]:
    today = setting.today
    done = view.journey.practice.this_week(today) if today is not None else ()
    names = dict.fromkeys(each.exercise for each in done)
    known = [name for name in names if name in {**setting.breathing, **setting.grounding}]
    entries = tuple(
        Entry(Kind.ITEM, setting.book.letters(setting.exercise(name).name)) for name in known
    )
    return (Section(setting.words.practice, entries),) if entries else ()


def _notes(view: View, setting: Setting) -> tuple[Entry, ...]:
    said, book = view.journey.plan.text, setting.book
    notes = [Entry(Kind.PARAGRAPH, one_line(said(Line.NOTES)))] if said(Line.NOTES) else []
    for step in view.journey.visit.steps:
        for prompt in step.prompts if isinstance(step, Prompts) else ():
            answer = one_line(said(f"{step.id}/{prompt.id}"))
            if answer:
                notes.append(Entry(Kind.PARAGRAPH, answer, book.letters(prompt.text)))
    return (*notes, *(Entry(Kind.ROOM),) * ROOM_FOR_NOTES)


def visit(view: View, setting: Setting) -> Handout:
    """Every page of the visit on the chosen route, with its deeper layer."""
    book, journey = setting.book, view.journey
    sections: list[Section] = []
    for stage in book.script.stages:
        told = [
            Section(book.letters(step.headline), entries, 3)
            for step in journey.visit.of_stage(stage, journey.route)
            if (entries := _told(step, stage, view, setting))
        ]
        if told:
            sections += [Section(book.letters(stage.title)), *told]
    return _with_help(setting.words.visit_paper, sections, setting, *_sources(view, setting))


def _sources(view: View, setting: Setting) -> tuple[Section, ...]:
    """Name where what this route reads comes from."""
    journey = view.journey
    steps = (step for step in journey.visit.steps if journey.visit.leads_to(step, journey.route))
    used = {name for step in steps for name in step.sources}
    told = tuple(
        Entry(Kind.ITEM, ". ".join(part for part in parts if part))
        for source in setting.book.script.sources
        if source.id in used
        and (parts := (source.title, source.publisher, source.year, source.address))
    )
    return (Section(setting.words.sources_headline, told),) if told else ()


def _told(step: AnyStep, stage: Stage, view: View, setting: Setting) -> tuple[Entry, ...]:
    """Return what a step tells; nothing for one that is only done on a screen."""
    book, words = setting.book, setting.words
    entries: list[Entry] = []
    if isinstance(step, Passage):
        if step.gate is not None:
            entries += entries_of(book.prose(step.gate.text))
        for name, prose in parts_of_passage(step, stage):
            entries += entries_of(book.prose(prose), getattr(words, name))
    elif isinstance(step, Overview):
        entries += entries_of(book.prose(step.text))
    elif isinstance(step, QuestionsAndAnswers):
        for each in step.entries:
            if book.route in each.routes:
                entries += entries_of(book.prose(each.answer), book.letters(each.question))
    elif isinstance(step, Checklist):
        entries += entries_of(book.prose(step.text))
        entries += (_to_tick(step, item, view, setting) for item in seen(view, step))
    entries += _drawn(step.figure, setting)
    return (*entries, *entries_of(book.prose(step.more)))


def _drawn(figure: Figure | None, setting: Setting) -> tuple[Entry, ...]:
    """Say in words what a drawing shows."""
    book = setting.book
    if figure is None or book.route not in figure.routes:
        return ()
    points = (Entry(Kind.ITEM, plain(block.text)) for block in book.prose(figure.path))
    return Entry(Kind.PARAGRAPH, book.letters(figure.caption)), *points


def card(_: View, setting: Setting) -> Handout:
    """A card in large type for the rest after the medicine: no breath, nothing to work out."""
    book = setting.book
    sections = [
        Section(
            book.letters(setting.grounding[name].name),
            tuple(
                Entry(Kind.LARGE, book.letters(each.text))
                for each in (
                    setting.grounding[name].recovery_lines or setting.grounding[name].lines
                )
            ),
        )
        for name in REST_EXERCISES
        if name in setting.grounding
    ]
    script = setting.book.script
    call = entries_of(setting.book.prose((*script.help.staff, *script.standing[:2])))
    last = Section(setting.book.letters(script.help.headline), call)
    return Handout(setting.words.rest_card, (*sections, last))


def companion(view: View, setting: Setting) -> Handout:
    """The page for the person who takes the patient home, with the lines of each part."""
    book, words, page = setting.book, setting.words, setting.book.script.companion_page
    sections = []
    if page is not None:
        sections.append(Section("", entries_of(book.prose(page.text))))
    for stage in book.script.stages:
        steps = view.journey.visit.of_stage(stage, view.journey.route)
        lines = [entry for step in steps for entry in entries_of(book.prose(step.companion))]
        if lines:
            sections.append(Section(book.letters(stage.title), tuple(lines)))
    title = words.companion if page is None else book.letters(page.headline)
    return _with_help(title, [*sections, *_numbers(view, setting)], setting)


def _with_help(title: str, sections: list[Section], setting: Setting, *after: Section) -> Handout:
    """Add how to get help, and that it is for learning only."""
    book, script = setting.book, setting.book.script
    tiers = (script.help.emergency, script.help.staff, script.help.clinic)
    help_entries = tuple(entry for tier in tiers for entry in entries_of(book.prose(tier)))
    standing = entries_of(book.prose(script.standing))
    last = Section(book.letters(script.help.headline), (*help_entries, *standing))
    return Handout(title, (*sections, last, *after))


PAPERS: dict[str, Callable[[View, Setting], Handout]] = {
    "plan": plan,
    "visit": visit,
    "card": card,
    "companion": companion,
}


def papers(name: str, view: View, setting: Setting) -> tuple[Handout, ...]:
    """Return one paper, or all of them; raises KeyError for an unknown name."""
    setting = setting.on_route(view.journey.route)
    names = tuple(PAPERS) if name == "all" else (name,)
    return tuple(PAPERS[each](view, setting) for each in names)
