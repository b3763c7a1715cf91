"""The pages that only a kiosk has: arrival, "Still here?", and those for staff."""

from __future__ import annotations

from walkthrough.journey.act import Act, Do
from walkthrough.journey.setting import Option, Setting, SheetParts, line, reviewed
from walkthrough.journey.view import View
from walkthrough.journey.voice_sheet import voice_option
from walkthrough.page.page import Page, Part, said

DIGITS = "1234567890"


def arrival(_: View, setting: Setting) -> SheetParts:
    """Say what this is, how long it takes, and that it can be left at any moment."""
    words, minutes = setting.words, setting.shared_screen.minutes
    long = line(words.arrival_long.format(minutes=minutes)) if minutes else ()
    text = (*line(words.arrival_text), *long, *line(words.arrival_keeps))
    options = (
        Option(words.begin, Act(Do.CLOSE), primary=True),
        voice_option(setting),
        *looks(setting),
    )
    return Page(said(words.arrival), (Part((*text, *line(words.arrival_called))),)), options


def looks(setting: Setting) -> tuple[Option, ...]:
    """Offer the languages and the looks, which are forgotten with the rest."""
    here = setting.book.script.language
    options = [
        Option(name, Act(Do.LANGUAGE, letters))
        for letters, name in setting.languages
        if letters != here
    ]
    words = setting.words
    larger = words.usual_pages if setting.large else words.larger_pages
    return (
        Option(larger, Act(Do.LARGER)),
        *options,
        Option(words.colours, Act(Do.COLOURS)),
    )


def still_here(_: View, setting: Setting) -> SheetParts:
    """Ask whether somebody is there; any key is an answer (WCAG 2.2.1)."""
    words = setting.words
    button = Option(words.i_am_here, Act(Do.HERE), primary=True)
    return Page(said(words.still_here), (Part(line(words.still_here_text)),)), (button,)


def pin(_: View, setting: Setting) -> SheetParts:
    """Show how many digits were typed, and a pad to type them."""
    words, screen = setting.words, setting.shared_screen
    parts = [Part(line(f"{setting.signs.filled} " * screen.digits or "\N{NO-BREAK SPACE}"))]
    if screen.pin_said:
        told = str(getattr(words, screen.pin_said))
        parts.append(Part(line(told.replace("{minutes}", str(screen.wait_minutes)))))
    options = [Option(digit, Act(Do.DIGIT, digit)) for digit in DIGITS]
    options += [
        Option(words.pin_rub_out, Act(Do.RUB_OUT), enabled=bool(screen.digits)),
        Option(words.pin_try, Act(Do.TRY_PIN), enabled=bool(screen.digits)),
    ]
    return Page(said(words.pin_headline), tuple(parts)), tuple(options)


def for_staff(_: View, setting: Setting) -> SheetParts:
    """Show staff what is loaded and what was counted, and let them leave."""
    words = setting.words
    broken = (Part(line(words.desk_broken)),) if setting.shared_screen.broken else ()
    looks_part = Part(line(words.desk_looks_text), words.desk_looks)
    parts = (*broken, *_counted(setting), looks_part, _loaded(setting), reviewed(setting))
    for_all = [(each.label, f"{each.act.do} {each.act.key}") for each in looks(setting)]
    options = (
        Option(words.desk_leave, Act(Do.LEAVE_KIOSK)),
        Option(words.desk_restart, Act(Do.START_ANEW)),
        *(Option(label, Act(Do.FOR_ALL, key)) for label, key in for_all),
    )
    return Page(said(words.desk_headline), parts), options


def _loaded(setting: Setting) -> Part:
    words = setting.words
    version = words.desk_version.format(version=setting.book.script.version or "–")
    names = ", ".join(setting.shared_screen.gaps)
    open_facts = words.desk_open.format(names=names) if names else words.desk_complete
    return Part((*line(version), *line(open_facts)), words.desk_loaded)


def _counted(setting: Setting) -> tuple[Part, ...]:
    words, counts = setting.words, setting.shared_screen.counts
    if counts is None:
        return ()
    visits, steps, exercises = counts
    told = words.desk_counts.format(visits=visits, steps=steps, exercises=exercises)
    return (Part(line(told), words.desk_today),)
