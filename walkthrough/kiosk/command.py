"""`walkthrough kiosk`: the supervisor and its processes, and what staff do before it."""

from __future__ import annotations

import os
import sys
import time
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace

from walkthrough.exits import FAULT, FINE, PROBLEMS, USAGE
from walkthrough.fault import Fault

CREDENTIAL = "pin"
"""The name under which systemd hands the PIN's file over."""


def kiosk(options: SimpleNamespace) -> int:
    """Do what was asked for; returns 0, 1 where it is not ready, 2 usage, 64 once staff left."""
    if options.heart is not None:
        from walkthrough.kiosk.screen import run_screen

        return run_screen(options)
    if options.read is not None:
        return _read(options)
    _fill_in(options)
    if options.set_pin is not None:
        from walkthrough.kiosk.setting_pin import set_pin

        return set_pin(options.set_pin)
    if options.print_setup:
        from walkthrough.kiosk.recipe import recipe

        print(recipe(options.print_setup), end="")
        return FINE
    if options.doctor:
        from walkthrough.kiosk.doctor import examine

        return examine(options, os.environ, datetime.now())
    return _supervise(options)


def _fill_in(options: SimpleNamespace) -> None:
    """Fill in what was not said."""
    options.theme = options.theme or "evening"
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    if options.pin_file is None and folder and Path(folder, CREDENTIAL).exists():
        options.pin_file = Path(folder, CREDENTIAL)


def _read(options: SimpleNamespace) -> int:
    """Read and check the content into a file in memory; or print why a kiosk must not start."""
    from walkthrough.files import shipped_script
    from walkthrough.kiosk import hardening, held
    from walkthrough.kiosk.reading import NotReadyError, read_content

    hardening.bound_reader()
    path = options.content or shipped_script()
    try:
        content = read_content(path, options.clinic, date.today(), demo=options.demo)
    except NotReadyError as error:
        print("\n".join(error.lines))
        return PROBLEMS
    held.write(options.read, content)
    return FINE


def _supervise(options: SimpleNamespace) -> int:
    from walkthrough.kiosk.starting import NotStartedError, content_of, started_with, wrong

    said = wrong(options)
    if said:
        print(f"walkthrough kiosk: {said}", file=sys.stderr)
        return USAGE
    try:
        start = started_with(options, os.environ)
    except NotStartedError as error:
        print(error, file=sys.stderr)
        return PROBLEMS
    try:
        number = content_of(options, start.environment)
    except NotStartedError as error:
        start.refuse(str(error), date.today())
        return PROBLEMS
    from walkthrough.kiosk.supervisor import Supervisor

    caretaker = start.caretaker(options, number, time.monotonic, date.today)
    try:
        return Supervisor(caretaker).run()
    except Exception as error:  # what Python says of it is for no visitor; systemd starts it again
        caretaker.fault(str(Fault.of(error)))
        return FAULT
