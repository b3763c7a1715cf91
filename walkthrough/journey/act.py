"""What a reader can do: the acts that keys, buttons and choices stand for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from enum import StrEnum

from walkthrough.journey.citing import sources_of
from walkthrough.journey.journey import Journey
from walkthrough.journey.over import BREATH_TOO, How, Over
from walkthrough.journey.view import View
from walkthrough.record import record
from walkthrough.script.steps import Choice, Depth, Question
from walkthrough.script.text import Prose, Route


class Do(StrEnum):
    """The names of the acts."""

    FORWARD = "forward"
    BACK = "back"
    SCROLL_DOWN = "scroll_down"
    SCROLL_UP = "scroll_up"
    LINE_DOWN = "line_down"
    LINE_UP = "line_up"
    FOCUS_NEXT = "focus_next"
    FOCUS_PREVIOUS = "focus_previous"
    PRESS = "press"
    MORE_CHOICES = "more_choices"
    CALM = "calm"
    GROUND = "ground"
    HELP = "help"
    MAP = "map"
    MORE = "more"
    COMPANION = "companion"
    CLOSE = "close"
    LEAVE = "leave"
    CHOOSE = "choose"
    TICK = "tick"
    ANSWER = "answer"
    GOTO = "goto"
    STAGE = "stage"
    TERM = "term"
    GLOSSARY = "glossary"
    KEYS = "keys"
    SOURCES = "sources"
    DEPTH = "depth"
    OPEN_GATE = "open_gate"
    COMPANION_PAGE = "companion_page"
    CLINIC_QUESTIONS = "clinic_questions"
    NUMBERS = "numbers"
    LANGUAGES = "languages"
    LANGUAGE = "language"
    EXERCISES = "exercises"
    EXERCISE = "exercise"
    PAUSE = "pause"
    STOP_TYPING = "stop_typing"
    AGAIN = "again"
    VISIT = "visit"
    PROMPT = "prompt"
    RESTART = "restart"
    LETTERS = "letters"
    COLOURS = "colours"
    LARGER = "larger"
    START = "start"
    CONDITIONS = "conditions"
    CONDITION = "condition"
    ANSWERED = "answered"
    BREATH_TOO = "breath_too"
    UNTIL_CALLED = "until_called"
    OWN_PACE = "own_pace"
    TAP = "tap"
    SLOWER = "slower"
    FASTER = "faster"
    SHORTER = "shorter"
    LONGER = "longer"
    STILL = "still"
    STAY = "stay"
    NEXT_LINE = "next_line"
    READ_ALOUD = "read_aloud"
    FEELING = "feeling"
    FEEL = "feel"
    PRACTICE = "practice"
    STAFF = "staff"
    DAY = "day"
    DAY_TEXT = "day_text"
    DAY_SET = "day_set"
    APPOINT = "appoint"
    TWELVE = "twelve"
    SMALL = "small"
    PLAY = "play"
    NEXT_PART = "next_part"
    ANEW = "anew"
    FORGET = "forget"
    PLAN = "plan"
    LINE = "line"
    PICKING = "picking"
    PICK = "pick"
    TAKE_ALONG = "take_along"
    VOICE = "voice"
    SPEAK = "speak"
    SPEAK_AGAIN = "speak_again"
    SPEAK_SLOWER = "speak_slower"
    SPEAK_FASTER = "speak_faster"
    SPEAK_LOUDER = "speak_louder"
    SPEAK_SOFTER = "speak_softer"
    TONES = "tones"
    DONE = "done"
    HERE = "here"
    DIGIT = "digit"
    RUB_OUT = "rub_out"
    TRY_PIN = "try_pin"
    LEAVE_KIOSK = "leave_kiosk"
    START_ANEW = "start_anew"
    FOR_ALL = "for_all"


@record
class Act:
    """One act; `key` names what it is done to."""

    do: Do
    key: str = ""


def perform(view: View, act: Act) -> View:
    """Return the view after an act; acts that are not about the view leave it as it is."""
    with_key = _WITH_KEY.get(act.do)
    if with_key is not None:
        return with_key(view, act.key)
    alone = _ALONE.get(act.do)
    return view if alone is None else alone(view)


def _choose(view: View, key: str) -> View:
    """Note the choice; without a reply to read, go on at once."""
    step = view.journey.step
    choice = _choice(step.choices, key) if isinstance(step, Question) else None
    if choice is None:
        return view
    chosen = view.with_journey(view.journey.choose(choice))
    return chosen if choice.reply else chosen.forward()


def _choice(choices: tuple[Choice, ...], key: str) -> Choice | None:
    return next((choice for choice in choices if choice.id == key), None)


def _answer(view: View, key: str) -> View:
    """Open an answer; a touch that comes late, when the page has been turned, opens none."""
    entries = getattr(view.journey.step, "entries", ())
    return view.open(Over.ANSWER, key) if any(each.id == key for each in entries) else view


def _tick(view: View, key: str) -> View:
    return view.with_journey(view.journey.tick(key))


def _more(view: View) -> View:
    """Open the deeper layer, where there is one that the page does not show already."""
    return view.toggle(Over.MORE) if has_deeper_layer(view.journey) else view


def has_deeper_layer(journey: Journey) -> bool:
    """Whether this page has more to tell than it shows."""
    shown = journey.depth is Depth.FULL or not journey.in_full
    return not shown and _seen(journey.step.more, journey.route)


def _depth(view: View) -> View:
    """Change between short and full pages."""
    full = view.journey.depth is Depth.FULL
    return view.read(Depth.SHORT if full else Depth.FULL)


def _open_gate(view: View, key: str) -> View:
    return view.with_journey(view.journey.open_gate(Depth(key)))


def _companion(view: View) -> View:
    """Open the companion's lines: the words of an exercise, those of this step, or their page."""
    sheet, journey = view.sheet, view.journey
    if sheet is not None and sheet.over in (Over.EXERCISE, Over.START):
        return view.open(Over.READ_ALOUD, sheet.key)
    if sheet is not None and sheet.over is Over.READ_ALOUD:
        return view.close()
    if _seen(journey.step.companion, journey.route):
        return view.toggle(Over.COMPANION)
    return _companion_page(view)


def _companion_page(view: View) -> View:
    there = view.journey.visit.script.companion_page is not None
    return view.toggle(Over.COMPANION_PAGE) if there else view


def _sources(view: View) -> View:
    """Open the sources of what is shown, where it names any."""
    top = view.sheet is not None and view.sheet.over is Over.SOURCES
    return view.toggle(Over.SOURCES) if top or sources_of(view) else view


def _seen(prose: Prose, route: Route) -> bool:
    return any(route in block.routes for block in prose)


def _goto(view: View, key: str) -> View:
    return view.with_journey(view.journey.goto(key))


def _stage(view: View, key: str) -> View:
    stage = next((each for each in view.journey.stages if each.id == key), None)
    entrance = None if stage is None else view.journey.entrance(stage)
    return view if entrance is None else _goto(view, entrance.id)


def _condition(view: View, key: str) -> View:
    practice = view.journey.practice.tick(key)
    return replace(view, journey=replace(view.journey, practice=practice))


def _pick(view: View, key: str) -> View:
    plan = view.journey.plan.pick(key)
    return replace(view, journey=replace(view.journey, plan=plan))


def _appoint(view: View, key: str) -> View:
    """Note the appointment, written as `2026-11-30 10:00`, with a “-” for what is not known."""
    day, _, at = key.partition(" ")
    plan = view.journey.plan.appointed(
        None if day == "-" else date.fromisoformat(day),
        None if at == "-" else time.fromisoformat(at),
    )
    return replace(view, journey=replace(view.journey, plan=plan))


def _twelve(view: View, key: str) -> View:
    """Write clock times in the other form from now on; the key names which."""
    plan = replace(view.journey.plan, twelve_hour=key == "12")
    return replace(view, journey=replace(view.journey, plan=plan))


_WITH_KEY: dict[Do, Callable[[View, str], View]] = {
    Do.CHOOSE: _choose,
    Do.TICK: _tick,
    Do.GOTO: _goto,
    Do.STAGE: _stage,
    Do.ANSWER: _answer,
    Do.TERM: lambda view, key: view.open(Over.TERM, key),
    Do.EXERCISE: View.begin,
    Do.OPEN_GATE: _open_gate,
    Do.START: View.start,
    Do.CONDITIONS: lambda view, key: view.open(Over.CONDITIONS, key),
    Do.CONDITION: _condition,
    Do.UNTIL_CALLED: lambda view, key: view.instead(key, how=How.UNTIL_CALLED),
    Do.OWN_PACE: View.own_pace,
    Do.LINE: lambda view, key: view.open(Over.LINE, key),
    Do.PICK: _pick,
    Do.READ_ALOUD: lambda view, key: view.open(Over.READ_ALOUD, key),
    Do.FEELING: lambda view, key: view.open(Over.FEELING, key),
    Do.APPOINT: _appoint,
    Do.TWELVE: _twelve,
    Do.FEEL: lambda view, key: view.close().open(Over.FELT, key),
}

_ALONE: dict[Do, Callable[[View], View]] = {
    Do.FORWARD: View.forward,
    Do.BACK: View.back,
    Do.CLOSE: View.close,
    Do.VISIT: View.close_all,
    Do.CALM: View.calm,
    Do.GROUND: View.ground,
    Do.PROMPT: View.next_prompt,
    Do.RESTART: lambda view: View(view.journey.restart()),
    Do.HELP: lambda view: view.toggle(Over.HELP),
    Do.MAP: lambda view: view.toggle(Over.MAP),
    Do.MORE: _more,
    Do.COMPANION: _companion,
    Do.GLOSSARY: lambda view: view.open(Over.GLOSSARY),
    Do.KEYS: lambda view: view.open(Over.KEYS),
    Do.SOURCES: _sources,
    Do.DEPTH: _depth,
    Do.COMPANION_PAGE: _companion_page,
    Do.CLINIC_QUESTIONS: lambda view: view.open(Over.CLINIC_QUESTIONS),
    Do.NUMBERS: lambda view: view.open(Over.NUMBERS),
    Do.LANGUAGES: lambda view: view.open(Over.LANGUAGES),
    Do.EXERCISES: lambda view: view.open(Over.EXERCISES),
    Do.BREATH_TOO: lambda view: view.open(Over.EXERCISES, BREATH_TOO),
    Do.ANSWERED: View.answered,
    Do.PRACTICE: lambda view: view.toggle(Over.PRACTICE),
    Do.ANEW: lambda view: View(view.journey.anew()),
    Do.PLAN: lambda view: view.toggle(Over.PLAN),
    Do.PICKING: lambda view: view.open(Over.PICKING),
    Do.FORGET: lambda view: view.open(Over.FORGET),
    Do.STAFF: lambda view: view.open(Over.STAFF),
    Do.DAY: lambda view: view.open(Over.DAY),
    Do.DAY_TEXT: lambda view: view.toggle(Over.DAY_TEXT),
    Do.DAY_SET: lambda view: view.open(Over.DAY_SET),
    Do.SMALL: lambda view: replace(view.open(Over.SMALL, "0"), playing=False),
    Do.PLAY: lambda view: replace(view, playing=not view.playing),
    Do.NEXT_PART: View.next_part,
    Do.VOICE: lambda view: view.toggle(Over.VOICE),
}
