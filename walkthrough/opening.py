"""Opening the walkthrough in a terminal: what it starts with, and what is said at its end."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from walkthrough import authoring, first_words
from walkthrough.exits import FINE, USAGE
from walkthrough.record import record

if TYPE_CHECKING:
    from walkthrough.journey.setting import Setting
    from walkthrough.journey.view import View
    from walkthrough.keeping import Keeper
    from walkthrough.script.clinic import Clinic
    from walkthrough.script.model import Script
    from walkthrough.script.text import Route
    from walkthrough.script.words import Words
    from walkthrough.ui.app import WalkthroughApp
    from walkthrough.ui.start import Start


def open_walkthrough(options: SimpleNamespace, made: Callable[[Start], WalkthroughApp]) -> int:
    """Draw until the reader leaves."""
    import gc

    from walkthrough.environment import apply
    from walkthrough.offline import stay_offline

    # The collector finds nothing while modules and the script are read, and costs a tenth.
    gc.disable()
    apply()
    stay_offline()
    from walkthrough.script.problem import ScriptError

    plain = options.command != "preview" and is_plain(options, os.environ, _is_terminal())
    try:
        keeper = keeper_for(options)
        if plain:
            from walkthrough.opening_plain import speak

            return speak(options, keeper)
        start = _start(options, keeper)
    except ScriptError as error:
        first_words.give_back()
        return authoring.tell_problems(error.problems)
    except ValueError as error:
        first_words.give_back()
        print(f"walkthrough: {error}", file=sys.stderr)
        return USAGE
    if not _is_terminal():
        print("walkthrough: this needs a terminal to draw in.", file=sys.stderr)
        return USAGE
    app = made(start)
    app.run()
    first_words.give_back()
    failed = keeper is not None and app.keeps and keeper.write(app.entries())
    if failed and app.fault is None:
        print(start.script.words.keep_failed, file=sys.stderr)
    if app.fault is not None:
        tell_fault(options, str(app.fault), start.script.words)
    elif app.return_code == FINE:
        print(start.script.words.come_back.format(command=app.command))
    return app.return_code or FINE


def _is_terminal() -> bool:
    """Whether a person sits at both ends: keys come in, and what is drawn is seen."""
    streams = (sys.__stdin__, sys.__stdout__, sys.__stderr__)
    return all(stream is not None and stream.isatty() for stream in streams)


def is_plain(options: SimpleNamespace, environment: Mapping[str, str], terminal: bool) -> bool:
    """Whether the plain form is asked for, or nothing else can be shown."""
    return options.plain or first_words.asks_for_plain(environment) or not terminal


def tell_fault(options: SimpleNamespace, fault: str, words: Words) -> None:
    """Say kindly that it stopped, and where the details are.

    Nothing is written where nothing is to be kept.
    """
    from walkthrough.files import keep_fault

    print(words.stopped, file=sys.stderr)
    if not options.private:
        print(words.details.format(place=keep_fault(fault)), file=sys.stderr)
    elif options.details:
        print(fault, file=sys.stderr)
    else:
        print(words.details_on_request, file=sys.stderr)


def keeper_for(options: SimpleNamespace) -> Keeper | None:
    """Return what keeps the reader's journey; None where nothing is to be kept."""
    if options.private or options.command == "preview":
        return None
    from walkthrough.keeping import Keeper, data_folder

    try:
        return Keeper(data_folder(os.environ, sys.platform, Path.home()))
    except RuntimeError:
        return None


def take(view: View, setting: Setting) -> str:
    """Write the papers to a new file; return where, or nothing where that failed."""
    from walkthrough.printing import take_along

    return take_along(view, setting)


def _start(options: SimpleNamespace, keeper: Keeper | None) -> Start:
    """Gather what the app starts with; raises ScriptError, and ValueError for a wrong name."""
    from walkthrough.files import load
    from walkthrough.journey.kept import NO, YES, looks_of
    from walkthrough.ui.start import Start
    from walkthrough.ui.themes import EVENING, NAMES

    kept = keeper.read() if keeper is not None else {}
    looks = looks_of(kept)
    theme = options.theme or looks.get("theme", "")
    wanted = wanted_by(options)
    return Start(
        wanted.script,
        wanted.clinic,
        route=wanted.route,
        step=options.step,
        letters=not options.no_letter_keys and looks.get("letters") != NO,
        theme=theme if theme in NAMES else EVENING.name,
        still=options.still or looks.get("still") == YES,
        aloud=options.speak,
        ascii=options.ascii,
        large=options.larger or looks.get("large") == YES,
        kept=kept,
        take=None if keeper is None else take,
        keep=None if keeper is None else keeper.write,
        trouble="" if keeper is None else keeper.trouble,
        exercise=wanted.exercise,
        speed=options.speed,
        command=command_of(options),
        languages=wanted.languages,
        translated=lambda language: load(wanted.path, options.clinic, language)[0],
    )


@record
class Wanted:
    """What was asked for on the command line, read and found to be there."""

    path: Path
    script: Script
    clinic: Clinic
    route: Route
    exercise: str
    """The exercise to open at once; none for an empty name."""
    languages: tuple[tuple[str, str], ...]
    """Letters and own name of each language there is."""


def wanted_by(options: SimpleNamespace) -> Wanted:
    """Read what the options name; raises ScriptError, and ValueError for a wrong name."""
    from walkthrough.files import languages, shipped_script
    from walkthrough.script.exercise_names import default_of, exercise_named, exercises_of
    from walkthrough.script.text import Route

    path = options.content or shipped_script()
    known = languages(path)
    first = known[0][0]
    if options.language and first and options.language not in dict(known):
        names = ", ".join(letters for letters, _ in known)
        raise ValueError(f"there is no language {options.language!r} here, only: {names}")
    route = options.route or Route.NOT_SURE.value
    if route not in list(Route):
        raise ValueError(f"there is no route {route!r}, only: {', '.join(Route)}")
    script, clinic = _read(options, path)
    steps = (step for stage in script.stages for step in stage.steps)
    if options.step and not any(step.id == options.step for step in steps):
        raise ValueError(f"there is no step {options.step!r}")
    exercise = ""
    if options.command in ("breathe", "ground"):
        known_here = exercises_of(script, options.command)
        exercise = default_of(script, options.command)
        if options.exercise:
            exercise = exercise_named(known_here, options.exercise)
    return Wanted(path, script, clinic, Route(route), exercise, known)


def _read(options: SimpleNamespace, path: Path) -> tuple[Script, Clinic]:
    """Read a script and a clinic's file, or what was kept of reading them; raises ScriptError."""
    from walkthrough.files import files_of, load, shipped_script

    given = path, options.clinic, options.language
    ours = path == shipped_script() and options.clinic is None and not options.language
    if ours or options.private or options.command == "preview" or os.name != "posix":
        return load(*given)
    from walkthrough.cache import cache_here

    try:
        cache = cache_here()
    except RuntimeError:  # the user has no home
        return load(*given)
    return cache.load(files_of(*given), options.language, lambda: load(*given))


def command_of(options: SimpleNamespace) -> str:
    """Return what opens the same files again, as it is typed in a shell."""
    from shlex import join

    preview = options.command == "preview"
    words = ["walkthrough", *(["preview"] if preview else [])]
    if options.content is not None:
        words += [str(options.content)] if preview else ["--content", str(options.content)]
    if options.clinic is not None:
        words += ["--clinic", str(options.clinic)]
    if options.language and not preview:
        words += ["--language", options.language]
    if options.plain and not preview:
        words.append("--plain")
    return join(words)
