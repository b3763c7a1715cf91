"""A step of the script -> its page and the choices on it."""

from __future__ import annotations

from collections.abc import Callable

from walkthrough.journey.act import Act, Do
from walkthrough.journey.asking import clinic_questions
from walkthrough.journey.exercise_sheets import first_lines, no_exercise, start_line
from walkthrough.journey.gates import gate_page, short_page
from walkthrough.journey.offer import Offer
from walkthrough.journey.setting import Mark, Option, Parts, Setting, line, reviewed
from walkthrough.journey.view import View
from walkthrough.page.page import Page, Part
from walkthrough.script.exercises import Breathing, Grounding
from walkthrough.script.model import Stage
from walkthrough.script.steps import (
    PASSAGE_PARTS,
    Breath,
    BreathingStep,
    Checklist,
    Choice,
    ClinicQuestions,
    Depth,
    Ending,
    GroundingStep,
    Overview,
    Passage,
    Prompts,
    Question,
    QuestionsAndAnswers,
)
from walkthrough.script.text import Block, Piece, Prose, Route, Style, Text

ROOM_FOR_REPLY = "\N{NO-BREAK SPACE}"
"""Keeps the place of a reply, so that nothing moves when one chooses."""


def _passage(view: View, setting: Setting) -> Parts:
    step, journey = view.journey.step, view.journey
    assert isinstance(step, Passage)
    if journey.gate is not None:
        return gate_page(journey.gate, setting)
    if step.gate is not None and journey.opened_as is Depth.SHORT:
        return short_page(step.gate, view, setting)
    parts = []
    for name, prose in parts_of_passage(step, journey.stage):
        parts.append(Part(setting.book.prose(prose), getattr(setting.words, name)))
    return _page(view, setting, *parts), (), ""


def parts_of_passage(step: Passage, stage: Stage) -> tuple[tuple[str, Prose], ...]:
    """Return the names and texts of the six parts; for help, the stage's own line if left out."""
    parts = {name: getattr(step, name) for name in PASSAGE_PARTS}
    parts["how_to_get_help"] = parts["how_to_get_help"] or stage.how_to_get_help
    return tuple(parts.items())


def _page(view: View, setting: Setting, *parts: Part) -> Page:
    return Page(setting.book.text(view.journey.step.headline), parts)


def _overview(view: View, setting: Setting) -> Parts:
    step = view.journey.step
    assert isinstance(step, Overview)
    return _page(view, setting, Part(setting.book.prose(step.text))), (), ""


def _question(view: View, setting: Setting) -> Parts:
    step = view.journey.step
    assert isinstance(step, Question)
    chosen = view.journey.choice
    options = tuple(
        Option(
            setting.book.letters(choice.label),
            Act(Do.CHOOSE, choice.id),
            Mark.CHOSEN if choice is chosen else Mark.NONE,
        )
        for choice in step.choices
        if view.journey.route in choice.routes and _offered(choice, setting)
    )
    reply = setting.book.prose(chosen.reply) if chosen is not None else ()
    if not reply and any(choice.reply for choice in step.choices):
        reply = line(ROOM_FOR_REPLY)
    parts = Part(reply), Part(setting.book.prose(step.text))
    if setting.large:  # the choices stand between the two
        parts = parts[::-1]
    return _page(view, setting, *parts), options, ""


def _offered(choice: Choice, setting: Setting) -> bool:
    """Whether the clinic offers the route that a choice stands for; not knowing is always one."""
    offered = setting.book.clinic.routes_offered
    return choice.route in (None, Route.NOT_SURE) or choice.route in offered


def _breathing_step(view: View, setting: Setting) -> Parts:
    step = view.journey.step
    assert isinstance(step, BreathingStep)
    exercise, instead = setting.breathing[step.exercise], setting.grounding[step.instead]
    offer = Offer(view.journey, breath_too=True)
    if offer.nothing:
        return (*no_exercise(view, setting), "")
    options = [_exercise(setting, each) for each in (exercise, instead) if offer.suits(each)]
    more = Option(setting.words.something_else, Act(Do.EXERCISES))
    if offer.suits(exercise):
        more = Option(setting.words.more_ways, Act(Do.START, exercise.id))
    if view.journey.breath is Breath.UNWELCOME:
        options.reverse()
    page = _page(
        view,
        setting,
        Part(setting.book.prose(step.text)),
        *first_lines(exercise, setting),
        Part(_named(setting, exercise)),
        Part(_named(setting, instead)),
        start_line(setting, breath=True),
    )
    return page, (*options, more), ""


def _grounding_step(view: View, setting: Setting) -> Parts:
    step = view.journey.step
    assert isinstance(step, GroundingStep)
    exercise = setting.grounding[step.exercise]
    if Offer(view.journey).nothing:
        return (*no_exercise(view, setting), "")
    page = _page(
        view,
        setting,
        Part(setting.book.prose(step.text)),
        Part(_named(setting, exercise)),
        start_line(setting, breath=False),
    )
    something_else = Option(setting.words.something_else, Act(Do.EXERCISES))
    begin = Option(setting.words.begin, Act(Do.EXERCISE, exercise.id))
    read_aloud = Option(setting.words.read_aloud, Act(Do.READ_ALOUD, exercise.id))
    return page, (begin, something_else, *((read_aloud,) if exercise.read_aloud else ())), ""


def _exercise(setting: Setting, exercise: Breathing | Grounding) -> Option:
    name = setting.book.letters(exercise.name)
    return Option(f"{setting.words.begin}: {name}", Act(Do.EXERCISE, exercise.id))


def _named(setting: Setting, exercise: Breathing | Grounding) -> Prose:
    name = _strong(setting.book.text(exercise.name))
    return (Block((*name, Piece(". "), *setting.book.text(exercise.about))),)


def _checklist(view: View, setting: Setting) -> Parts:
    step = view.journey.step
    assert isinstance(step, Checklist)
    options = tuple(
        Option(
            setting.book.letters(item.text),
            Act(Do.TICK, item.id),
            Mark.TICKED if view.journey.is_ticked(item.id) else Mark.UNTICKED,
        )
        for item in step.items
        if view.journey.route in item.routes
    )
    if not step.for_clinic and setting.policy.may_type:
        options = (*options, Option(setting.words.plan, Act(Do.PLAN)))
    return _page(view, setting, Part(setting.book.prose(step.text))), options, ""


def _prompts(view: View, setting: Setting) -> Parts:
    step = view.journey.step
    assert isinstance(step, Prompts)
    parts = [Part(setting.book.prose(step.text))]
    if not view.prompts:
        return _page(view, setting, *parts), (), ""
    prompt = view.prompts[view.prompt]
    parts.append(Part((Block(_strong(setting.book.text(prompt.text))),)))
    typing = f"{step.id}/{prompt.id}" if setting.policy.may_type else ""
    if typing:
        parts.append(Part(line(kept_or_not(setting)), quiet=True))
    another = Option(setting.words.another_prompt, Act(Do.PROMPT))
    return _page(view, setting, *parts), (another,) if len(view.prompts) > 1 else (), typing


def kept_or_not(setting: Setting) -> str:
    """Say whether what one writes is there the next time."""
    return setting.words.kept_here if setting.keeps else setting.words.not_kept


def _strong(text: Text) -> Text:
    return tuple(Piece(piece.text, Style.STRONG) for piece in text)


def _questions(view: View, setting: Setting) -> Parts:
    step = view.journey.step
    assert isinstance(step, QuestionsAndAnswers)
    options = tuple(
        Option(setting.book.letters(entry.question), Act(Do.ANSWER, entry.id))
        for entry in step.entries
        if view.journey.route in entry.routes
    )
    return _page(view, setting, Part(setting.book.prose(step.text))), options, ""


def _clinic_questions(view: View, setting: Setting) -> Parts:
    step = view.journey.step
    assert isinstance(step, ClinicQuestions)
    text = Part(setting.book.prose(step.text))
    plan = (Option(setting.words.plan, Act(Do.PLAN)),) if setting.policy.may_type else ()
    return _page(view, setting, text, *clinic_questions(view, setting)), plan, ""


def _ending(view: View, setting: Setting) -> Parts:
    step, words = view.journey.step, setting.words
    assert isinstance(step, Ending)
    anew = Do.RESTART if setting.policy.shared else Do.ANEW
    options = [Option(words.start_again, Act(anew)), Option(words.map, Act(Do.MAP))]
    if setting.policy.may_type:
        options.append(Option(words.plan, Act(Do.PLAN)))
    if setting.policy.may_leave:
        options.append(Option(words.leave, Act(Do.LEAVE)))
    parts = Part(setting.book.prose(step.text)), reviewed(setting)
    return _page(view, setting, *parts), tuple(options), ""


STEP_PAGES: dict[type, Callable[[View, Setting], Parts]] = {
    Passage: _passage,
    Overview: _overview,
    Question: _question,
    BreathingStep: _breathing_step,
    GroundingStep: _grounding_step,
    Checklist: _checklist,
    Prompts: _prompts,
    QuestionsAndAnswers: _questions,
    ClinicQuestions: _clinic_questions,
    Ending: _ending,
}
