"""The commands; what draws is imported only by the commands that draw."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, TextIO

from walkthrough import __version__

if TYPE_CHECKING:
    from argparse import ArgumentParser

    from walkthrough.ui.app import Start

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
        _parser().parse_args(arguments, options)
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
}


def _parser() -> ArgumentParser:
    from argparse import SUPPRESS, ArgumentParser

    parser = ArgumentParser(
        prog="walkthrough",
        description="A practice run of a first ketamine therapy visit, step by step.",
        epilog="For learning only. Your clinic's instructions come first.",
    )
    parser.add_argument("--version", action="version", version=f"first-session {__version__}")
    _add_files(parser)
    parser.add_argument("--language", metavar="LETTERS", help="such as es")
    parser.add_argument("--route", help="how the medicine is given, such as iv")
    parser.add_argument("--from", dest="step", metavar="STEP", help="open this step")
    parser.add_argument("--theme", choices=("evening", "daylight"))
    parser.add_argument("--still", action="store_true", help="nothing moves")
    parser.add_argument("--no-letter-keys", action="store_true", help="switch letter keys off")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    check = commands.add_parser("check", help="name every problem of a script, by line")
    check.add_argument("script", nargs="?", type=Path, metavar="FILE")
    # Without a default, one that stands before the command is not forgotten.
    check.add_argument(
        "--clinic", type=Path, metavar="FILE", help="the clinic's own facts", default=SUPPRESS
    )
    commands.add_parser("schema", help="print the JSON Schema of a script")
    for name, kind in (("breathe", "breathing"), ("ground", "grounding")):
        opens = commands.add_parser(name, help=f"open a {kind} exercise at once")
        opens.add_argument("exercise", nargs="?", default="", metavar="NAME")
        opens.add_argument("--list", action="store_true", help="list them")
    return parser


def _add_files(parser: ArgumentParser) -> None:
    parser.add_argument("--content", type=Path, metavar="FILE", help="a script of your own")
    parser.add_argument("--clinic", type=Path, metavar="FILE", help="the clinic's own facts")


def _schema(_: SimpleNamespace) -> int:
    from walkthrough.script.schema import schema_text

    print(schema_text(), end="")
    return FINE


def _check(options: SimpleNamespace) -> int:
    import gc
    from datetime import date

    from walkthrough.checking import Checked, tell_advice
    from walkthrough.files import shipped_script
    from walkthrough.script.problem import visible

    # The collector finds nothing while files are read and measured, and costs a tenth.
    was_on = gc.isenabled()
    gc.disable()
    try:
        path = options.script or options.content or shipped_script()
        checked = Checked(path, options.clinic, date.today())
        code = _tell(checked.problems) if checked.problems else FINE
        if code == FINE:
            print(f"{visible(str(path))}: no problems.")
        tell_advice(checked)
    finally:
        if was_on:
            gc.enable()
    return code


def _tell(problems: Sequence[object]) -> int:
    with suppress(BrokenPipeError):
        for problem in problems:
            print(problem, file=sys.stderr)
        count = len(problems)
        print("1 problem." if count == 1 else f"{count} problems.", file=sys.stderr)
    return PROBLEMS


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
        return _tell(error.problems)
    print(listed(exercises_of(script, options.command)), end="")
    return FINE


def _walk(options: SimpleNamespace) -> int:
    import gc

    from walkthrough.environment import apply

    # The collector finds nothing while modules and the script are read, and costs a tenth.
    gc.disable()
    apply()
    from walkthrough.files import keep_fault
    from walkthrough.script.problem import ScriptError
    from walkthrough.ui.app import WalkthroughApp

    try:
        start = _start(options)
    except ScriptError as error:
        return _tell(error.problems)
    except ValueError as error:
        print(f"walkthrough: {error}", file=sys.stderr)
        return USAGE
    if not all(stream and stream.isatty() for stream in (sys.__stdin__, sys.__stderr__)):
        print("walkthrough: this needs a terminal to draw in.", file=sys.stderr)
        return USAGE
    app = WalkthroughApp(start)
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
    from walkthrough.files import languages, load_clinic, load_script, shipped_script
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
    script = load_script(path, options.language)
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
        load_clinic(options.clinic, script),
        route=Route(route),
        step=options.step,
        letters=not options.no_letter_keys,
        theme=options.theme,
        still=options.still,
        exercise=exercise,
        languages=known,
        translated=lambda language: load_script(path, language),
    )


_COMMANDS: dict[str, Callable[[SimpleNamespace], int]] = {
    "check": _check,
    "schema": _schema,
    "breathe": _exercise,
    "ground": _exercise,
}
