"""Paper: printing to standard output or a file, and taking it along from inside."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from walkthrough import authoring
from walkthrough.exits import FINE, PROBLEMS, USAGE

if TYPE_CHECKING:
    from datetime import date, datetime

    from walkthrough.handout.handout import Handout
    from walkthrough.journey.setting import Setting
    from walkthrough.journey.view import View

TAKEN_NAME = "first-session-plan"
PRIVATE_FILE = 0o600
_DOCUMENTS = re.compile(r'^XDG_DOCUMENTS_DIR="(?:\$HOME/)?([^"\n]+)"', re.MULTILINE)


def written_as(form: str, handouts: tuple[Handout, ...], setting: Setting) -> str:
    """Write handouts as `text`, `markdown` or `html`."""
    script, words = setting.book.script, setting.words
    if form == "markdown":
        from walkthrough.handout.markdown import as_markdown

        return as_markdown(handouts, words)
    if form == "html":
        from walkthrough.handout.html import as_html
        from walkthrough.journey.setting import reviewed
        from walkthrough.script.clinic import plain

        title = setting.book.letters(script.title)
        foot = " ".join(plain(block.text) for block in reviewed(setting).prose)
        return as_html(handouts, words, language=script.language, title=title, foot=foot)
    from walkthrough.handout.text import as_text

    return as_text(handouts, words)


def calendar(view: View, setting: Setting, stamp: datetime) -> str:
    """Return the appointment as a calendar file, with what is known of the day."""
    from walkthrough.handout.calendar import calendar_text
    from walkthrough.journey.day_sheets import clock_of, day_for
    from walkthrough.journey.plan import Line

    setting = setting.on_route(view.journey.route)
    day, clock = day_for(view, setting), clock_of(view, setting)
    ride = view.journey.plan.text(Line.RIDE)
    return calendar_text(day, setting.book, stamp, ride=ride, clock=clock)


def print_paper(options: SimpleNamespace) -> int:
    """Print what was asked for; returns 1 for problems and for a file that is there already."""
    from datetime import UTC, date, datetime

    from walkthrough.handout.papers import papers
    from walkthrough.script.problem import ScriptError

    try:
        view, setting = _wanted(options, date.today())
    except ScriptError as error:
        return authoring.tell_problems(error.problems)
    except ValueError as error:
        print(f"walkthrough: {error}", file=sys.stderr)
        return USAGE
    if options.format == "ics":
        if view.journey.plan.day is None:
            print(f"walkthrough: {setting.words.calendar_needs_day}", file=sys.stderr)
            return PROBLEMS
        text = calendar(view, setting, datetime.now(UTC))
    else:
        text = written_as(options.format, papers(options.paper, view, setting), setting)
    if options.output is None:
        print(text, end="")
        return FINE
    try:
        write_private(options.output, text)
    except FileExistsError:
        told = f"{options.output} is there already. It stays as it is; please choose another name."
        print(f"walkthrough: {told}", file=sys.stderr)
        return PROBLEMS
    print(f"It is in {options.output}", file=sys.stderr)
    return FINE


def _wanted(options: SimpleNamespace, today: date) -> tuple[View, Setting]:
    """Return the reader's journey as it was kept, and what pages depend on."""
    from dataclasses import replace

    from walkthrough.journey.journey import Journey, Visit
    from walkthrough.journey.kept import restored
    from walkthrough.journey.setting import setting_for
    from walkthrough.journey.view import View
    from walkthrough.local_zone import local_zone
    from walkthrough.opening import keeper_for, wanted_by
    from walkthrough.script.clinic import Book

    wanted = wanted_by(options)
    keeper = keeper_for(options)
    kept = keeper.read() if keeper is not None else {}
    journey = restored(kept, Journey.begin(Visit(wanted.script), wanted.route))
    setting = setting_for(Book(wanted.script, wanted.clinic, journey.route))
    return View(journey), replace(setting, today=today, zone=local_zone)


def write_private(path: Path, text: str) -> None:
    """Write a new file that only its owner can read; raises FileExistsError and OSError."""
    number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    with os.fdopen(number, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def documents(home: Path, settings: Path) -> Path:
    """Return the folder of a person's documents, or the home folder where there is none."""
    try:
        named = _DOCUMENTS.search(settings.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        named = None
    folders = [home / named[1]] if named is not None else []
    return next((each for each in (*folders, home / "Documents") if each.is_dir()), home)


def take_along(view: View, setting: Setting) -> str:
    """Write all papers as a new page beside a person's documents; returns where, or nothing."""
    from walkthrough.handout.papers import papers

    text = written_as("html", papers("all", view, setting), setting)
    try:
        home = Path.home()
        config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
        folder = documents(home, config / "user-dirs.dirs")
        for number in range(1, 1000):
            name = f"{TAKEN_NAME}.html" if number == 1 else f"{TAKEN_NAME}-{number}.html"
            try:
                write_private(folder / name, text)
            except FileExistsError:
                continue
            return str(folder / name)
    except (OSError, RuntimeError):
        return ""
    return ""
