"""The commands; what draws is imported only by the commands that draw."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import SimpleNamespace
from typing import TYPE_CHECKING, TextIO

from walkthrough import authoring, first_words
from walkthrough.exits import FAULT, FINE, INTERRUPTED
from walkthrough.opening import open_walkthrough

if TYPE_CHECKING:
    from walkthrough.ui.app import WalkthroughApp
    from walkthrough.ui.start import Start


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
        first_words.give_back()
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
    """Read the arguments; switches alone need no parser, whose making delays the first page."""
    switches = {_SWITCHES[each]: True for each in arguments if each in _SWITCHES}
    if all(each in _SWITCHES for each in arguments):
        return SimpleNamespace(**(_DEFAULTS | switches))
    from walkthrough.arguments import parser

    options = SimpleNamespace(**_DEFAULTS)
    parser().parse_args(arguments, options)
    return options


_SWITCHES = {
    "--plain": "plain",
    "--private": "private",
    "--still": "still",
    "--speak": "speak",
    "--larger": "larger",
    "--details": "details",
    "--no-letter-keys": "no_letter_keys",
}
_DEFAULTS = {
    "command": None,
    "content": None,
    "clinic": None,
    "language": "",
    "route": "",
    "step": "",
    "theme": "",
    "private": False,
    "details": False,
    "yes": False,
    "paper": "plan",
    "format": "text",
    "output": None,
    "still": False,
    "speak": False,
    "larger": False,
    "ascii": False,
    "plain": False,
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


def _forget(options: SimpleNamespace) -> int:
    from walkthrough.forgetting import forget

    return forget(options)


def _kiosk(options: SimpleNamespace) -> int:
    from walkthrough.kiosk.command import kiosk

    return kiosk(options)


def _print(options: SimpleNamespace) -> int:
    from walkthrough.printing import print_paper

    return print_paper(options)


def _walk(options: SimpleNamespace) -> int:
    def made(start: Start) -> WalkthroughApp:
        from walkthrough.ui.app import WalkthroughApp

        return WalkthroughApp(start)

    return open_walkthrough(options, made)


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

    return open_walkthrough(options, made)


def _accessibility(_: SimpleNamespace) -> int:
    """Print what is met of WCAG 2.2, and by which test."""
    from walkthrough.accessibility.table import lines

    print("\n".join(lines()))
    return FINE


_COMMANDS: dict[str, Callable[[SimpleNamespace], int]] = {
    "check": _check,
    "schema": authoring.schema,
    "preview": _preview,
    "new": authoring.new,
    "guide": authoring.guide,
    "breathe": _exercise,
    "ground": _exercise,
    "forget": _forget,
    "kiosk": _kiosk,
    "print": _print,
    "accessibility": _accessibility,
}
