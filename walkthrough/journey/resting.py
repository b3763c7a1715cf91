"""An exercise in its still form for recovery: few words, long gaps, nothing to do.

It says where one is, what day it is and who is near, from the clinic's facts, and never that
all is well: promises that nobody can keep are left out (trauma-sensitive language, PA DHS).
"""

from __future__ import annotations

from walkthrough.exercise.timeline import Builder, Part, Timeline
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.page.page import said
from walkthrough.script.clinic import plain
from walkthrough.script.exercises import Exercise, TimedLine
from walkthrough.script.text import Seconds, Text
from walkthrough.script.words import parts_of

GAP = Seconds(15)
"""Seconds that each of the screen's own lines stays."""
TIMES = 2
"""How often the lines are said before the last one stays."""


def resting_lines(exercise: Exercise, view: View, setting: Setting) -> tuple[TimedLine, ...]:
    """Return what is said, in order; the line that stays is the last."""
    words = setting.words
    stay = _own(words.rest_stay)
    once = (*exercise.recovery_lines, stay, *_here_and_now(setting))
    first = () if setting.policy.shared else (_own(words.rest_practice),)
    return (*first, *once * TIMES, stay)


def _here_and_now(setting: Setting) -> tuple[TimedLine, ...]:
    """Say where one is, what day it is, who is near and how to call, as far as it is known."""
    words, book = setting.words, setting.book
    place = words.rest_place if setting.policy.shared else words.rest_place_practice
    lines = [place.format(place=plain(book.fact("name"))), _day(setting)]
    near = words.rest_near_unknown
    if book.known("staff_present"):
        near = words.rest_near.format(staff=plain(book.fact("staff_present")))
    lines += [near, words.rest_call.format(signal=plain(book.fact("call_signal")))]
    return tuple(_own(line) for line in lines if line)


def _day(setting: Setting) -> str:
    words, today = setting.words, setting.today
    if today is None:
        return ""
    weekday = parts_of(words.weekdays)[today.weekday()]
    month = parts_of(words.months)[today.month - 1]
    return words.rest_day.format(weekday=weekday, month=month, day=today.day)


def _own(text: str) -> TimedLine:
    line: Text = said(text)
    return TimedLine(text=line, time=GAP)


def resting_timeline(lines: tuple[TimedLine, ...]) -> Timeline:
    """Lay the lines out; when the last one has come, nothing changes any more."""
    builder = Builder()
    for index, line in enumerate(lines):
        builder.add(line.time, Part.MAIN, line=index)
    return builder.timeline()
