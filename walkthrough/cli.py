"""The commands; what draws is imported only by the commands that draw."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import SimpleNamespace
from typing import TYPE_CHECKING, TextIO

from walkthrough import authoring

if TYPE_CHECKING:
    from walkthrough.ui.app import Start, WalkthroughApp

FINE, PROBLEMS, USAGE, FAULT, INTERRUPTED = 0, 1, 2, 70, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns 0 fine, 1 problems in the file, 2 usage, 70 a fault."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
    try:
        options = _options(sys.argv[1:] if arguments is None else arguments)
        command = _COMMANDS.get(options.command or "", _walk)
        return _run(command, options)
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        _let_go(sys.stdout)
        _let_go(sys.stderr)


def _run(command: Callable[[SimpleNamespace], int], options: SimpleNamespace) -> int:
    """Run a command to its end, also where nobody takes what it prints."""
    code = FINE
    try:
        code = command(options)
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except BrokenPipeError:
        pass
    except OSError as error:
        code = FAULT
        with suppress(OSError):
            print(f"walkthrough: this could not be written ({error.strerror}).", file=sys.stderr)
    return code


def _let_go(stream: TextIO | None) -> None:
    """Send what could not be written to nowhere: Python would fail over it while ending."""
    if stream is None:
        return
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _options(arguments: Sequence[str]) -> SimpleNamespace:
    """Read the arguments; none need no parser, whose making would delay the first page."""
    options = SimpleNamespace(**_DEFAULTS)
    if arguments:
        from walkthrough.arguments import parser

        parser().parse_args(arguments, options)
    return options


_DEFAULTS = {
    "command": None,
    "content": None,
    "clinic": None,
    "language": "",
    "route": "",
    "step": "",
    "theme": "evening",
    "still": False,
    "no_letter_keys": False,
    "exercise": "",
    "list": False,
    "of_clinic": False,
    "json": False,
    "fit": None,
    "folder": None,
    "script": None,
    "speed": 1.0,
}


def _check(options: SimpleNamespace) -> int:
    from datetime import date

    return authoring.check(options, date.today())


def _exercise(options: SimpleNamespace) -> int:
    """Open an exercise at once, or list them."""
    from walkthrough.files import load_script, shipped_script
    from walkthrough.script.exercise_names import exercises_of, listed
    from walkthrough.script.problem import ScriptError

    if not options.list:
        return _walk(options)
    try:
        script = load_script(options.content or shipped_script(), options.language)
    except ScriptError as error:
        return authoring.tell_problems(error.problems)
    print(listed(exercises_of(script, options.command)), end="")
    return FINE


def _walk(options: SimpleNamespace) -> int:
    def made(start: Start) -> WalkthroughApp:
        from walkthrough.ui.app import WalkthroughApp

        return WalkthroughApp(start)

    return _open(options, made)


def _preview(options: SimpleNamespace) -> int:
    """Open the walkthrough on files that are being edited."""
    from walkthrough.files import languages, shipped_script
    from walkthrough.following import Edited

    options.content = options.script or options.content or shipped_script()
    letters = tuple(each for each, _ in languages(options.content)[1:])
    edited = Edited(options.content, options.clinic, letters)
    seen = edited.state()

    def made(start: Start) -> WalkthroughApp:
        from walkthrough.ui.preview import PreviewApp

        return PreviewApp(start, edited, seen)

    return _open(options, made)


def _open(options: SimpleNamespace, made: Callable[[Start], WalkthroughApp]) -> int:
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
    from walkthrough.files import languages, load, shipped_script
    from walkthrough.script.exercise_names import default_of, exercise_named, exercises_of
    from walkthrough.script.text import Route
    from walkthrough.ui.app import Start

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
    if options.step and not any(
        step.id == options.step for stage in script.stages for step in stage.steps
    ):
        raise ValueError(f"there is no step {options.step!r}")
    exercise = ""
    if options.command in ("breathe", "ground"):
        known_here = exercises_of(script, options.command)
        exercise = default_of(script, options.command)
        if options.exercise:
            exercise = exercise_named(known_here, options.exercise)
    return Start(
        script,
        clinic,
        route=Route(route),
        step=options.step,
        letters=not options.no_letter_keys,
        theme=options.theme,
        still=options.still,
        exercise=exercise,
        speed=options.speed,
        command=_command(options),
        languages=known,
        translated=lambda language: load(path, options.clinic, language)[0],
    )


def _command(options: SimpleNamespace) -> str:
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


_COMMANDS: dict[str, Callable[[SimpleNamespace], int]] = {
    "check": _check,
    "schema": authoring.schema,
    "preview": _preview,
    "new": authoring.new,
    "guide": authoring.guide,
    "breathe": _exercise,
    "ground": _exercise,
}
