"""Opening the walkthrough in a terminal: what it starts with, and what is said at its end."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import TYPE_CHECKING

from walkthrough import authoring
from walkthrough.exits import FINE, USAGE
from walkthrough.record import record

if TYPE_CHECKING:
    from pathlib import Path

    from walkthrough.script.clinic import Clinic
    from walkthrough.script.model import Script
    from walkthrough.script.text import Route
    from walkthrough.ui.app import Start, WalkthroughApp


def open_walkthrough(options: SimpleNamespace, made: Callable[[Start], WalkthroughApp]) -> int:
    """Draw until the reader leaves."""
    import gc

    from walkthrough.environment import apply

    # The collector finds nothing while modules and the script are read, and costs a tenth.
    gc.disable()
    apply()
    from walkthrough.files import keep_fault
    from walkthrough.script.problem import ScriptError

    try:
        start = _start(options)
    except ScriptError as error:
        return authoring.tell_problems(error.problems)
    except ValueError as error:
        print(f"walkthrough: {error}", file=sys.stderr)
        return USAGE
    if not all(stream and stream.isatty() for stream in (sys.__stdin__, sys.__stderr__)):
        print("walkthrough: this needs a terminal to draw in.", file=sys.stderr)
        return USAGE
    app = made(start)
    app.run()
    if app.fault is not None:
        words = start.script.words
        print(words.stopped, file=sys.stderr)
        print(words.details.format(place=keep_fault(str(app.fault))), file=sys.stderr)
    elif app.return_code == FINE:
        print(start.script.words.come_back.format(command=app.command))
    return app.return_code or FINE


def _start(options: SimpleNamespace) -> Start:
    """Gather what the app starts with; raises ScriptError, and ValueError for a wrong name."""
    from walkthrough.files import load
    from walkthrough.ui.app import Start

    wanted = wanted_by(options)
    return Start(
        wanted.script,
        wanted.clinic,
        route=wanted.route,
        step=options.step,
        letters=not options.no_letter_keys,
        theme=options.theme,
        still=options.still,
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
    from walkthrough.files import languages, load, shipped_script
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
    script, clinic = load(path, options.clinic, options.language)
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
    return join(words)
