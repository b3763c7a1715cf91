"""The pages that lie over a visit, and how an exercise is opened."""

from __future__ import annotations

from enum import StrEnum

from walkthrough.record import record


class Over(StrEnum):
    """The pages that can lie over a step; all lead back to the very same line."""

    MORE = "more"
    COMPANION = "companion"
    ANSWER = "answer"
    HELP = "help"
    KEYS = "keys"
    MAP = "map"
    GLOSSARY = "glossary"
    TERM = "term"
    SOURCES = "sources"
    LANGUAGES = "languages"
    COMPANION_PAGE = "companion_page"
    CLINIC_QUESTIONS = "clinic_questions"
    NUMBERS = "numbers"
    EXERCISES = "exercises"
    EXERCISE = "exercise"
    START = "start"
    CONDITIONS = "conditions"
    NO_EXERCISE = "no_exercise"
    TAPS = "taps"
    FEELING = "feeling"
    FELT = "felt"
    PRACTICE = "practice"
    READ_ALOUD = "read_aloud"
    STAFF = "staff"
    DAY = "day"
    DAY_TEXT = "day_text"
    DAY_SET = "day_set"
    SMALL = "small"
    WELCOME_BACK = "welcome_back"
    FORGET = "forget"
    PLAN = "plan"
    LINE = "line"
    PICKING = "picking"
    TAKEN = "taken"
    VOICE = "voice"
    ARRIVAL = "arrival"
    STILL_HERE = "still_here"
    PIN = "pin"
    FOR_STAFF = "for_staff"


OF_AN_EXERCISE = frozenset(
    {
        Over.EXERCISE,
        Over.EXERCISES,
        Over.START,
        Over.CONDITIONS,
        Over.NO_EXERCISE,
        Over.TAPS,
        Over.FEELING,
        Over.FELT,
        Over.STAFF,
    }
)
"""Sheets that another exercise takes the place of."""


OF_A_SHARED_SCREEN = frozenset({Over.ARRIVAL, Over.STILL_HERE, Over.PIN, Over.FOR_STAFF})
"""Sheets that belong to no part of the visit."""
BREATH_TOO = "breath"
"""The key of a list that shows breathing exercises though they are unwelcome as a rule."""


class How(StrEnum):
    """In which way an exercise is opened."""

    PLANNED = "planned"
    UNTIL_CALLED = "until_called"
    OWN_PACE = "own_pace"


@record
class Sheet:
    """One page that lies over the visit; `key` names the term, entry or exercise."""

    over: Over
    key: str = ""
    calm: bool = False
    """Opened by the calm or ground key, so that the same key leads back."""
    how: How = How.PLANNED
