"""The pages around an exercise: the list, the page of one, what one may say, words to read out."""

from __future__ import annotations

from walkthrough.exercise.pace import can_change
from walkthrough.journey.act import Act, Do
from walkthrough.journey.offer import Offer
from walkthrough.journey.over import BREATH_TOO
from walkthrough.journey.setting import Mark, Option, Setting, SheetParts, line
from walkthrough.journey.view import View
from walkthrough.page.page import Page, Part, said
from walkthrough.script.clinic import plain
from walkthrough.script.exercises import Breathing
from walkthrough.script.text import Block, Prose
from walkthrough.script.words import parts_of

TAP_WORDS = ("tap_inhale", "tap_exhale", "tap_end")
HARD_FEELINGS = 2
"""How many of the answers to the feeling check, from the first on, say that it is still hard."""


def start_line(setting: Setting, *, breath: bool) -> Part:
    """Say what comes before any exercise: whom to tell, or that one can stop."""
    words = setting.words
    if setting.policy.shared:
        return Part(line(words.tell_team))
    return Part(line(words.stop_any_time if breath else words.stop_any_time_ground))


def exercises(view: View, setting: Setting) -> SheetParts:
    """List what suits here; a breathing exercise has a page of its own before it begins."""
    words = setting.words
    offer = _offer(view)
    options = [
        Option(
            setting.book.letters(each.name),
            Act(Do.START if isinstance(each, Breathing) else Do.EXERCISE, each.id),
        )
        for each in offer.exercises
    ]
    if offer.breath_hidden and not offer.nothing:
        options.append(Option(words.breath_too, Act(Do.BREATH_TOO)))
    if _may_say(view, setting):
        options.append(Option(words.conditions, Act(Do.CONDITIONS)))
    if not setting.policy.shared:
        options.append(Option(words.practice, Act(Do.PRACTICE)))
    parts = (*_says(offer, setting), start_line(setting, breath=not offer.breath_hidden))
    return Page(said(words.choose_exercise), parts), tuple(options)


def _offer(view: View) -> Offer:
    sheet = view.sheet
    return Offer(view.journey, sheet is not None and sheet.key == BREATH_TOO)


def _says(offer: Offer, setting: Setting) -> tuple[Part, ...]:
    return tuple(Part(setting.book.prose(each.say)) for each in offer.ticked)


def _may_say(view: View, setting: Setting) -> bool:
    return bool(setting.book.script.conditions) and not view.journey.practice.shared


def start(view: View, setting: Setting) -> SheetParts:
    """The page of one breathing exercise, beside a choice of equal size that is not breath."""
    assert view.sheet is not None, "a sheet is shown"
    book, words = setting.book, setting.words
    exercise = setting.breathing[view.sheet.key]
    options = [
        Option(words.begin, Act(Do.EXERCISE, exercise.id)),
        Option(words.ground_instead, Act(Do.EXERCISE, exercise.instead)),
    ]
    after_dose = view.journey.stage.after_dose
    if exercise.cycle is not None and can_change(exercise.cycle) and not after_dose:
        options.append(Option(words.until_called, Act(Do.UNTIL_CALLED, exercise.id)))
        options.append(Option(words.own_pace, Act(Do.OWN_PACE, exercise.id)))
    if exercise.read_aloud:
        options.append(Option(words.read_aloud, Act(Do.READ_ALOUD, exercise.id)))
    if not view.journey.stage.recovery:
        options.append(Option(words.feeling, Act(Do.FEELING, "before")))
    parts = (*first_lines(exercise, setting), start_line(setting, breath=True))
    about = Part(book.prose((Block(exercise.about),)))
    cautions = Part(book.prose(exercise.cautions))
    return Page(book.text(exercise.name), (*parts, about, cautions)), tuple(options)


def first_lines(exercise: Breathing, setting: Setting) -> tuple[Part, ...]:
    """What is said before all else: a hold is only for before the medicine, and can be skipped."""
    words = setting.words
    parts = []
    if exercise.holds:
        parts.append(Part(line(words.before_medicine_only)))
    if exercise.home_only:
        parts.append(Part(line(words.home_only)))
    return tuple(parts)


def conditions(view: View, setting: Setting) -> SheetParts:
    """Ask whether there is anything to know; everything can be skipped."""
    words, practice = setting.words, view.journey.practice
    options = [Option(words.go_on, Act(Do.ANSWERED), primary=True)]
    options += [
        Option(
            setting.book.letters(each.label),
            Act(Do.CONDITION, each.id),
            Mark.TICKED if each.id in practice.conditions else Mark.UNTICKED,
        )
        for each in setting.book.script.conditions
    ]
    return Page(said(words.conditions), (Part(line(words.conditions_text)),)), tuple(options)


def no_exercise(view: View, setting: Setting) -> SheetParts:
    """Say that the team comes first now, and how to reach it."""
    words = setting.words
    options = (
        Option(words.help, Act(Do.HELP)),
        Option(words.conditions, Act(Do.CONDITIONS)),
    )
    return Page(said(words.no_exercise), _says(Offer(view.journey), setting)), options


def taps(view: View, setting: Setting) -> SheetParts:
    """Let the reader mark three breaths; the button says what comes next."""
    words = setting.words
    following = getattr(words, TAP_WORDS[view.taps.place])
    parts = (
        Part(line(words.own_pace_text)),
        Part(line(words.tap_rounds.format(count=view.taps.round + 1))),
    )
    option = Option(following, Act(Do.TAP), primary=True)
    return Page(said(words.own_pace_headline), parts), (option,)


def feeling(view: View, setting: Setting) -> SheetParts:
    """Ask how it is, on a line of words; nothing follows from it but a kind word."""
    assert view.sheet is not None, "a sheet is shown"
    answers = parts_of(setting.words.feelings)
    options = tuple(
        Option(answer, Act(Do.FEEL, f"{view.sheet.key}/{place}"))
        for place, answer in enumerate(answers)
    )
    page = Page(said(setting.words.feeling), (Part(line(setting.words.feeling_text)),))
    return page, options


def felt(view: View, setting: Setting) -> SheetParts:
    """Answer a feeling: what to try next where it is still hard, and someone to talk to."""
    assert view.sheet is not None, "a sheet is shown"
    words = setting.words
    hard = int(view.sheet.key.partition("/")[2]) < HARD_FEELINGS
    options = [Option(words.something_else, Act(Do.EXERCISES))]
    if hard:
        options.append(Option(words.help, Act(Do.HELP)))
    options.append(Option(words.go_on, Act(Do.CLOSE)))
    said_back = words.feeling_hard if hard else words.feeling_thanks
    return Page(said(words.feeling), (Part(line(said_back)),)), tuple(options)


def practice(view: View, setting: Setting) -> SheetParts:
    """Show what was practised this week, by day; nothing is counted."""
    words, today = setting.words, setting.today
    done = view.journey.practice.this_week(today) if today is not None else ()
    parts = [Part(line(words.practice_text))]
    for day in dict.fromkeys(each.day for each in done):
        names = [
            setting.book.letters(setting.exercise(each.exercise).name)
            for each in done
            if each.day == day
        ]
        blocks: Prose = tuple(Block(said(name), item=True) for name in names)
        parts.append(Part(blocks, parts_of(words.weekdays)[day.weekday()]))
    if not done:
        parts.append(Part(line(words.practice_none)))
    return Page(said(words.practice), tuple(parts)), ()


def read_aloud(view: View, setting: Setting) -> SheetParts:
    """Show the words that someone near can read out."""
    assert view.sheet is not None, "a sheet is shown"
    exercise = setting.exercise(view.sheet.key)
    parts = (
        Part(line(setting.words.read_aloud_text), quiet=True),
        Part(setting.book.prose(exercise.read_aloud)),
    )
    return Page(setting.book.text(exercise.name), parts), ()


def staff(view: View, setting: Setting) -> SheetParts:
    """Say how to call staff, with two choices and no more."""
    words, book = setting.words, setting.book
    call = words.rest_call.format(signal=plain(book.fact("call_signal")))
    parts = (Part(line(call)), Part(line(words.staff_text)))
    options = (
        Option(words.rest_again, Act(Do.CLOSE), primary=True),
        Option(words.rest_leave, Act(Do.VISIT)),
    )
    return Page(said(words.staff_headline), parts), options
