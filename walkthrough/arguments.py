"""What may be typed after `walkthrough`, with a word on each."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser
from pathlib import Path
from typing import Any

from walkthrough import __version__, authoring
from walkthrough.kiosk.options import add_options

THEMES = ("evening", "daylight", "contrast")


def parser() -> ArgumentParser:
    """Make the parser of all commands.

    Options that stand before a command have no default after it, so that none is forgotten.
    """
    made = ArgumentParser(
        prog="walkthrough",
        description="A practice run of a first ketamine therapy visit, step by step.",
        epilog="For learning only. Your clinic's instructions come first.",
    )
    made.add_argument("--version", action="version", version=f"first-session {__version__}")
    made.add_argument("--content", type=Path, metavar="FILE", help="a script of your own")
    made.add_argument("--clinic", type=Path, metavar="FILE", help="the clinic's own facts")
    made.add_argument("--language", metavar="LETTERS", help="such as es")
    made.add_argument("--route", help="how the medicine is given, such as iv")
    made.add_argument("--from", dest="step", metavar="STEP", help="open this step")
    made.add_argument("--theme", choices=THEMES)
    made.add_argument("--still", action="store_true", help="nothing moves")
    made.add_argument("--speak", action="store_true", help="read every page aloud")
    made.add_argument("--ascii", action="store_true", help="draw plain letters only")
    made.add_argument("--larger", action="store_true", help="airy pages with one thought each")
    made.add_argument("--plain", action="store_true", help="plain lines of text, to hear or feel")
    made.add_argument("--no-letter-keys", action="store_true", help="switch letter keys off")
    made.add_argument("--private", action="store_true", help="keep nothing, read nothing kept")
    made.add_argument("--details", action="store_true", help="print the details of a fault")
    commands = made.add_subparsers(dest="command", metavar="COMMAND")
    _for_authors(commands)
    for name, kind in (("breathe", "breathing"), ("ground", "grounding")):
        opens = commands.add_parser(name, help=f"open a {kind} exercise at once")
        opens.add_argument("exercise", nargs="?", default="", metavar="NAME")
        opens.add_argument("--list", action="store_true", help="list them")
        for option, help_text in _SWITCHES:
            opens.add_argument(f"--{option}", action="store_true", help=help_text, default=SUPPRESS)
    kiosk = commands.add_parser("kiosk", help="a screen that strangers share, kept running")
    add_options(kiosk, THEMES)
    forget = commands.add_parser("forget", help="show what is kept here, and remove it")
    _print(commands.add_parser("print", help="print the plan or the visit, for paper"))
    forget.add_argument("--yes", action="store_true", help="remove it without a question")
    return made


_SWITCHES = (
    ("plain", "plain lines of text"),
    ("speak", "read it aloud"),
    ("private", "keep nothing"),
)
"""What may stand after an exercise as well as before it."""
FORMS = ("text", "markdown", "html", "ics")


def _print(prints: ArgumentParser) -> None:
    papers = ("plan", "visit", "card", "companion", "all")
    prints.add_argument("paper", nargs="?", default="plan", choices=papers, help="what to print")
    prints.add_argument("--format", choices=FORMS, default="text")
    prints.add_argument("--output", type=Path, metavar="FILE", help="a new file to write it to")
    prints.add_argument("--route", help="how the medicine is given", default=SUPPRESS)
    prints.add_argument(
        "--private", action="store_true", help="use nothing that is kept here", default=SUPPRESS
    )
    for name, help_text in (("content", "a script of your own"), ("clinic", "the clinic's facts")):
        prints.add_argument(
            f"--{name}", type=Path, metavar="FILE", help=help_text, default=SUPPRESS
        )


def _for_authors(commands: Any) -> None:
    _check(commands.add_parser("check", help="name every problem of a script, by line"))
    starts = commands.add_parser("new", help="put what an author begins with into a folder")
    starts.add_argument("folder", type=Path, metavar="DIR", help="an empty folder, or a new one")
    _preview(commands.add_parser("preview", help="follow a script while it is edited"))
    commands.add_parser("guide", help="print the guide for authors")
    schema = commands.add_parser("schema", help="print the JSON Schema of a script")
    schema.add_argument(
        "--clinic", dest="of_clinic", action="store_true", help="of a clinic's own facts instead"
    )


def _files(command: ArgumentParser) -> None:
    command.add_argument(
        "script",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="a script; the shipped one if left out",
    )
    command.add_argument(
        "--clinic", type=Path, metavar="FILE", help="the clinic's own facts", default=SUPPRESS
    )


def _check(check: ArgumentParser) -> None:
    _files(check)
    check.add_argument("--json", action="store_true", help="print it for machines")
    check.add_argument(
        "--fit",
        action="append",
        type=authoring.window,
        metavar="80x24",
        help="name the steps that do not stand on one page of this size; repeatable",
    )
    check.epilog = "It ends with 0 when all is well, 1 with problems, 2 for a wrong command."


def _preview(preview: ArgumentParser) -> None:
    _files(preview)
    preview.add_argument(
        "--from", dest="step", metavar="STEP", help="open this step", default=SUPPRESS
    )
    preview.add_argument("--route", help="how the medicine is given", default=SUPPRESS)
    preview.add_argument(
        "--speed",
        type=authoring.speed,
        metavar="4",
        help="exercises go so many times faster",
        default=SUPPRESS,
    )
