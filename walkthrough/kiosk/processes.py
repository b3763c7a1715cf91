"""The command lines of a kiosk's processes: Python without what an environment could add to it."""

from __future__ import annotations

import sys
from types import SimpleNamespace

_PYTHON = ("-I", "-B", "-m", "walkthrough", "kiosk")
"""Isolated: no PYTHON variables, no folder of a user, not the folder one stands in; no cache."""


def screen_command(
    options: SimpleNamespace,
    looks: tuple[str, str],
    *,
    heart: int | None = None,
    held: int | None = None,
    begun: bool = False,
) -> list[str]:
    """Return what starts the screen, with a theme and a language in place of those asked for."""
    theme, language = looks
    command = [sys.executable, *_PYTHON]
    command += ["--heart", str(options.heart if heart is None else heart)]
    command += ["--held", str(options.held if held is None else held)]
    command += ["--idle", f"{options.idle:g}", "--notice", f"{options.notice:g}"]
    command += ["--theme", theme or options.theme]
    for name, value in (
        ("--language", language or options.language),
        ("--route", options.route),
        ("--pin-file", options.pin_file),
        ("--count", options.count),
    ):
        command += [name, str(value)] if value else []
    return [*command, *(["--demo"] if options.demo else []), *(["--begun"] if begun else [])]


def reader_command(options: SimpleNamespace, number: int) -> list[str]:
    """Return what reads and checks the files into the file of this number."""
    command = [sys.executable, *_PYTHON, "--read", str(number)]
    command += ["--content", str(options.content)] if options.content else []
    command += ["--clinic", str(options.clinic)] if options.clinic else []
    return [*command, *(["--demo"] if options.demo else [])]
