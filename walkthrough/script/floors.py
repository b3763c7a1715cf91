"""The floors under a clinic's own facts: what a clinic may lengthen, and never shorten."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from walkthrough.script.clinic import Clinic, plain
from walkthrough.script.durations import durations
from walkthrough.script.facts import Facts
from walkthrough.script.phrases import straight
from walkthrough.script.problem import named
from walkthrough.script.reading import Reading
from walkthrough.script.text import EVERY_ROUTE, Route

WATCH_MINUTES = 120
"""The time of watching after esketamine that its US label and safety programme ask for."""
DAY = 24 * 60
_NEAR = 80
_EVERY = re.compile(r"\b(?:every|each)\s+$", re.IGNORECASE)
_AT_MOST = re.compile(
    r"\b(?:up to|at most|less than|fewer than|no more than|not more than|under|within|almost"
    r"|nearly|below|no longer than|maximum of)\s+$",
    re.IGNORECASE,
)
_TODAY = re.compile(
    r"\b(?:same day|same evening|today|tonight|(?:this|that) (?:evening|night))\b", re.IGNORECASE
)
_WHEN_FINE = re.compile(
    r"\b(?:right away|straight away|straight after|right after|at once|immediately|any ?time"
    r"|(?:once|when|as soon as|if) (?:you|the effects|it)\b[^.;]{0,40})",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:no|not|never|nor|cannot|can't|don't)\b[^.;,]{0,40}$", re.IGNORECASE)
_NEXT_DAY = re.compile(
    r"\b(?:next|following|second|third) (?:day|morning)\b|\btomorrow\b|\bday after\b|\bovernight\b",
    re.IGNORECASE,
)
_OR = re.compile(r"\bor\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:night|evening|day|days|week|weeks) before\b", re.IGNORECASE)
_AND_BEFORE = re.compile(r"\W*(?:\w+\W+){0,2}(?:before|prior|ahead)", re.IGNORECASE)
_AFTER = re.compile(r"\bafter", re.IGNORECASE)
_NONE_AT_ALL = re.compile(
    r"\b(?:none at all|not at all|no alcohol at all|never|whole (?:course|treatment))\b",
    re.IGNORECASE,
)
_A_DRINK = re.compile(
    r"\b(?:one|two|a|[0-9]{1,2}) (?:small )?(?:glass(?:es)?|drinks?|beers?|units?)\b", re.IGNORECASE
)
_LEAVES_OUT = re.compile(
    r"\b(?:stop|skip|leave out|leave off|pause|miss|quit|hold back|drop)\b", re.IGNORECASE
)
_ASKS = re.compile(r"\b(?:no|not|never|don't|ask|if|whether|before|unless)\b", re.IGNORECASE)

_WATCH = "In the US, people are watched for at least 2 hours after esketamine."
_DRIVING = (
    "After the medicine you can feel clear, yet react slowly."
    " The earliest is the next day, after a good sleep."
)
_ALCOHOL = (
    "Alcohol and the medicine together can slow the breath."
    " The least is: none from the night before until 24 hours after."
)
_MEDICINES = "To leave a medicine out can be dangerous. Please write whom to ask."


def floors(facts: Facts, reading: Reading, country: str | None) -> None:
    """Note each fact that lies below its floor; `country` is where it is going to be read."""
    if country == "us":
        _hold(facts, reading, "watch_time", frozenset({Route.ESKETAMINE}), _watch)
    _hold(facts, reading, "driving_rule", EVERY_ROUTE, _driving)
    _hold(facts, reading, "alcohol_rule", EVERY_ROUTE, _alcohol)
    _hold(facts, reading, "medicine_rule", EVERY_ROUTE, _medicines)


def times_floor(clinic: Clinic, reading: Reading) -> None:
    """Note a time of watching after esketamine that is below the floor in the US."""
    if clinic.country != "us":
        return
    for each in clinic.times:
        span = each.watch
        if span is not None and Route.ESKETAMINE in each.routes and span.low < WATCH_MINUTES:
            reading.note_at(
                each, "watch", f"This is too short. {_WATCH} Please write at least 2 h."
            )


def _hold(
    facts: Facts,
    reading: Reading,
    name: str,
    routes: frozenset[Route],
    floor: Callable[[str], tuple[str, str]],
) -> None:
    """Ask a floor about what a fact says on each of these routes."""
    for route in routes:
        texts = [plain(block.text) for block in getattr(facts, name) if route in block.routes]
        message, words = floor(straight(" ".join(texts))) if texts else ("", "")
        problem = reading.problem_at(facts, name, message, words) if message else None
        if problem is not None:
            reading.note(problem)


def _watch(text: str) -> tuple[str, str]:
    """Return what is told of a time of watching, and the words meant; nothing where it is fine."""
    named_times = [each for each in durations(text) if not _EVERY.search(_left(text, each.start))]
    if not named_times:
        return f"This names no time. {_WATCH} You could write: “at least 2 hours”.", text
    for each in named_times:
        at_most = _AT_MOST.search(_left(text, each.start))
        if each.minutes < WATCH_MINUTES or at_most:
            words = (at_most.group() if at_most else "") + text[each.start : each.end]
            return f"{named(words)} is too short. {_WATCH} Please write at least 2 hours.", words
    return "", ""


def _driving(text: str) -> tuple[str, str]:
    times = list(durations(text))
    next_day = bool(_NEXT_DAY.search(text))
    soon = [x for x in _TODAY.finditer(text) if not _NOT.search(_left(text, x.start()))]
    if not next_day and all(each.minutes < DAY for each in times):
        soon += _WHEN_FINE.finditer(text)
    words = [match.group() for match in soon]
    if not next_day or _OR.search(text):
        words += [text[each.start : each.end] for each in times if each.minutes < DAY]
    if words:
        return f"{named(words[0])} is too soon to drive. {_DRIVING}", words[0]
    if not (next_day or times):
        return f"This names no time. {_DRIVING} You could write: “the next day”.", text
    return "", ""


def _alcohol(text: str) -> tuple[str, str]:
    drink = _A_DRINK.search(text)
    if drink and not _NOT.search(_left(text, drink.start())):
        return f"{named(drink.group())} is more than none. {_ALCOHOL}", drink.group()
    times = list(durations(text))
    if _NONE_AT_ALL.search(text) and not times:
        return "", ""
    before = bool(_BEFORE.search(text))
    after = False
    for each in times:
        side = re.split(r"[.;]", text[each.end : each.end + _NEAR])[0]
        before |= each.minutes >= DAY / 2 and bool(_AND_BEFORE.match(side))
        after |= each.minutes >= DAY and bool(_AFTER.search(side))
    if not before:
        return f"This does not say “the night before”. {_ALCOHOL}", text
    if not after:
        return f"This does not say “24 hours after”, or longer. {_ALCOHOL}", text
    return "", ""


def _medicines(text: str) -> tuple[str, str]:
    for match in _LEAVES_OUT.finditer(text):
        clause = re.split(r"[.;]", _left(text, match.start()))[-1]
        if not _ASKS.search(clause):
            return f"{named(match.group())} is not for this text. {_MEDICINES}", match.group()
    return "", ""


def _left(text: str, place: int) -> str:
    """Return the words right before a place in a text."""
    return text[max(0, place - _NEAR) : place]


_DATES = ("review_date", "crisis_line_checked")
_STILL_TO_COME = "This day is still to come. Please write the day when it was checked."
_NO_DAY = "A day is written as year, month and day, such as 2026-11-24."


def dates(facts: Facts, reading: Reading, today: date | None) -> None:
    """Note each day of a check that is not written as a date, or lies after today."""
    for name in _DATES:
        written = " ".join(plain(block.text) for block in getattr(facts, name)).strip()
        date_at(facts, name, written, reading, today)


def date_at(owner: Any, name: str, written: str, reading: Reading, today: date | None) -> None:
    """Note one day that is not written as a date, or lies after today."""
    day = day_of(written)
    if not written or (day is not None and (today is None or day <= today)):
        return
    message = _NO_DAY if day is None else _STILL_TO_COME
    problem = reading.problem_at(owner, name, message, written)
    if problem is not None:
        reading.note(problem)


def day_of(written: str) -> date | None:
    """Return a day that is written as year, month and day; None for anything else."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
