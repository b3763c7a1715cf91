"""The command lines of a kiosk's processes: Python without what an environment could add to it."""

from __future__ import annotations

import sys
from types import SimpleNamespace

from walkthrough.kiosk.looks import Looks

_PYTHON = ("-I", "-B", "-m", "walkthrough", "kiosk")
"""Isolated: no PYTHON variables, no folder of a user, not the folder one stands in; no cache."""


def screen_command(
    options: SimpleNamespace,
    looks: Looks,
    *,
    heart: int | None = None,
    held: int | None = None,
) -> list[str]:
    """Return what starts the screen, with these looks in place of those asked for."""
    command = [sys.executable, *_PYTHON]
    command += ["--heart", str(options.heart if heart is None else heart)]
    command += ["--held", str(options.held if held is None else held)]
    command += ["--idle", f"{options.idle:g}", "--notice", f"{options.notice:g}"]
    command += ["--theme", looks.theme]
    for name, value in (
        ("--language", looks.language),
        ("--route", options.route),
        ("--pin-file", options.pin_file),
        ("--count", options.count),
    ):
        command += [name, str(value)] if value else []
    switches = {"--larger": looks.large, "--demo": options.demo}
    return [*command, *(name for name, is_on in switches.items() if is_on)]


def reader_command(options: SimpleNamespace, number: int) -> list[str]:
    """Return what reads and checks the files into the file of this number."""
    command = [sys.executable, *_PYTHON, "--read", str(number)]
    command += ["--content", str(options.content)] if options.content else []
    command += ["--clinic", str(options.clinic)] if options.clinic else []
    return [*command, *(["--demo"] if options.demo else [])]
