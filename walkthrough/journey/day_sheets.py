"""The pages about the day of the visit: its picture, its text, its entry, and it in small."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from walkthrough.journey.act import Act, Do
from walkthrough.journey.day_text import Row, appointment, rows, sentences
from walkthrough.journey.plan import Plan
from walkthrough.journey.setting import Option, Setting, SheetParts, line
from walkthrough.journey.view import CELLS_IN_SMALL, CELLS_OF_A_PART, View
from walkthrough.journey.visit import Clock, Day, Event, What, clock_12, clock_for, day_of_visit
from walkthrough.page.page import Page, Part, said
from walkthrough.script.text import Block, Piece, Prose, Style

SCALE = 30
"""Cells of the line on which a part of the day is drawn; it fits the smallest window."""
FIRST_HOUR = time(10)
"""Where the buttons begin that enter a time."""


def day(view: View, setting: Setting) -> SheetParts:
    """Draw the day from its first part to its last, each on one line of time."""
    words, laid = setting.words, day_for(view, setting)
    clock = clock_of(view, setting)
    told = rows(laid, setting.book, clock)
    scale = _scale(laid)
    parts = [Part(line(appointment(laid, words, clock))), Part(line(words.day_text), quiet=True)]
    parts += [_drawn(row, scale, setting) for row in told]
    options = [
        *_entry(setting),
        Option(words.day_small, Act(Do.SMALL)),
        Option(words.day_as_text, Act(Do.DAY_TEXT)),
        _form(view, setting),
    ]
    return Page(said(words.day), tuple(parts)), tuple(options)


def day_text(view: View, setting: Setting) -> SheetParts:
    """Say the day in sentences, one for each part."""
    words, laid = setting.words, day_for(view, setting)
    clock = clock_of(view, setting)
    listed = tuple(Block(said(each)) for each in sentences(laid, setting.book, clock))
    parts = Part(line(appointment(laid, words, clock))), Part(line(words.day_text)), Part(listed)
    options = (Option(words.day_as_picture, Act(Do.CLOSE)), *_entry(setting), _form(view, setting))
    return Page(said(words.day), parts), options


def day_set(view: View, setting: Setting) -> SheetParts:
    """Enter the appointment with buttons; not knowing it is fine."""
    words, plan = setting.words, view.journey.plan
    laid = day_for(view, setting)
    hour, quarter = timedelta(hours=1), timedelta(minutes=15)
    options = [
        Option(words.day_hour_later, Act(Do.APPOINT, _moved(plan, hour))),
        Option(words.day_hour_earlier, Act(Do.APPOINT, _moved(plan, -hour))),
        Option(words.day_minutes_later, Act(Do.APPOINT, _moved(plan, quarter))),
        Option(words.day_minutes_earlier, Act(Do.APPOINT, _moved(plan, -quarter))),
        *_days(plan, setting),
        Option(words.day, Act(Do.CLOSE), primary=True),
        Option(words.day_unknown, Act(Do.APPOINT, "- -")),
    ]
    told = appointment(laid, words, clock_of(view, setting))
    parts = Part((Block((Piece(told, Style.STRONG),)),)), Part(line(words.day_set_text))
    return Page(said(words.day_set), parts), tuple(options)


def small(view: View, setting: Setting) -> SheetParts:
    """Show one part of the day, and how much of the day lies behind it."""
    assert view.sheet is not None, "a sheet is shown"
    words, laid = setting.words, day_for(view, setting)
    told = rows(laid, setting.book, clock_of(view, setting))
    passed = int(view.sheet.key or 0)
    row = told[passed // CELLS_OF_A_PART]
    bar = _line(passed + 1, 0, setting, CELLS_IN_SMALL)
    noticed = _notice(row, setting)
    parts = [Part((Block(bar),)), Part(line(row.when)) if row.when else None]
    parts += [Part(line(row.note)) if row.note else None, noticed]
    options = [
        Option(words.day_next_part, Act(Do.NEXT_PART), primary=True),
        Option(words.pause if view.playing else words.day_play, Act(Do.PLAY)),
        Option(words.day_from_start, Act(Do.SMALL)),
    ]
    return Page(said(row.what), tuple(each for each in parts if each is not None)), tuple(options)


STEPS_OF = {
    What.STOP_EATING: "food",
    What.STOP_DRINKING: "food",
    What.LEAVE_HOME: "on-the-way",
    What.ARRIVE: "wait",
    What.CHECKS: "body-check",
    What.MEDICINE: "starts-",
    What.STRONGEST: "strange",
    What.REST: "rest",
    What.GO: "leaving-check",
    What.RIDE: "going-home",
    What.EVENING: "evening",
}
"""How the steps of the shipped script begin that tell more of a part of the day."""


def _notice(row: Row, setting: Setting) -> Part | None:
    """Say what one may notice, in the words of the script's own page; None where there is none."""
    book, begins = setting.book, STEPS_OF.get(row.event.what)
    if begins is None:
        return None
    for stage in book.script.stages:
        for step in stage.steps:
            if not step.id.startswith(begins) or book.route not in step.routes:
                continue
            prose = book.prose(getattr(step, "what_you_may_notice", ()))
            if prose and getattr(step, "gate", None) is None:
                return Part(prose, setting.words.what_you_may_notice)
    return None


def day_for(view: View, setting: Setting) -> Day:
    """Lay the reader's day out; on a shared screen without any appointment."""
    plan = view.journey.plan
    if setting.policy.shared:
        return day_of_visit(setting.book)
    zone = setting.zone() if plan.day is not None and plan.at is not None else None
    return day_of_visit(setting.book, plan.day, plan.at, zone)


def clock_of(view: View, setting: Setting) -> Clock:
    """Return how this reader reads clock times."""
    return clock_for(setting.book.clinic.country, view.journey.plan.twelve_hour)


def _form(view: View, setting: Setting) -> Option:
    """Offer the other way of writing clock times."""
    words = setting.words
    if clock_of(view, setting) is clock_12:
        return Option(words.day_twenty_four, Act(Do.TWELVE, "24"))
    return Option(words.day_twelve, Act(Do.TWELVE, "12"))


def _entry(setting: Setting) -> tuple[Option, ...]:
    """Offer the entry, but not where strangers share the screen."""
    if setting.policy.shared:
        return ()
    return (Option(setting.words.day_set, Act(Do.DAY_SET)),)


def _moved(plan: Plan, by: timedelta) -> str:
    """Write the appointment with its clock time moved, within one day."""
    day = "-" if plan.day is None else plan.day.isoformat()
    at = FIRST_HOUR
    if plan.at is not None:
        at = (datetime.combine(datetime.min.date().replace(day=2), plan.at) + by).time()
    return f"{day} {at.isoformat('minutes')}"


def _days(plan: Plan, setting: Setting) -> tuple[Option, ...]:
    """Offer a day or a week later and a day earlier; where none was entered, from today."""
    today, words = setting.today, setting.words
    if today is None:
        return ()
    at = "-" if plan.at is None else plan.at.isoformat("minutes")
    one = timedelta(days=1)
    later = (plan.day or today) + one
    week = (plan.day or today) + 7 * one
    earlier = max(today, (plan.day or later + one) - one)
    return (
        Option(words.day_later, Act(Do.APPOINT, f"{later.isoformat()} {at}")),
        Option(words.day_week_later, Act(Do.APPOINT, f"{week.isoformat()} {at}")),
        Option(words.day_earlier, Act(Do.APPOINT, f"{earlier.isoformat()} {at}")),
    )


def _scale(laid: Day) -> tuple[int, int]:
    """Return the minutes between which parts are drawn: from coming to going."""
    drawn = [each for each in laid.events if each.known and each.what not in _LONG_BEFORE]
    begin = min(each.earliest or 0 for each in drawn)
    return begin, max(max(each.latest or 0 for each in drawn), begin + 1)


_LONG_BEFORE = frozenset({What.STOP_EATING, What.STOP_DRINKING})


def _drawn(row: Row, scale: tuple[int, int], setting: Setting) -> Part:
    """Draw one part of the day: its time beside it, and its place on the line of time."""
    blocks: Prose = (Block((Piece(row.what, Style.STRONG),)),)
    cells = _cells(row.event, scale)
    if cells is not None:
        blocks = (*blocks, Block(_line(*cells, setting), item=False))
    elif row.note:
        blocks = (*blocks, Block(said(row.note)))
    return Part(blocks, _unbroken(row.when))


def _cells(event: Event, scale: tuple[int, int]) -> tuple[int, int] | None:
    """Return the first cell and how many a part takes; None where it is not on the line."""
    if event.earliest is None or event.latest is None or event.what in _LONG_BEFORE:
        return None
    begin, end = scale
    first, last = (
        round((at - begin) / (end - begin) * (SCALE - 1)) for at in (event.earliest, event.latest)
    )
    return last - first + 1, first


def _line(count: int, first: int, setting: Setting, cells: int = SCALE) -> tuple[Piece, ...]:
    """Draw so many cells of a line of time, from a first one on."""
    signs = setting.signs
    before, after = signs.track * first, signs.track * (cells - first - count)
    pieces = Piece(before), Piece(signs.bar * count, Style.STRONG), Piece(after)
    return tuple(each for each in pieces if each.text)


def _unbroken(when: str) -> str:
    """Keep a clock time and its half of the day on one line."""
    for half in (" am", " pm"):
        when = when.replace(half, "\N{NO-BREAK SPACE}" + half[1:])
    return when
