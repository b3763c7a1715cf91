"""`walkthrough kiosk --set-pin FILE`: asks for the staff's PIN and keeps its hash."""

from __future__ import annotations

import sys
from getpass import getpass
from pathlib import Path

from walkthrough.exits import FINE, PROBLEMS
from walkthrough.kiosk.pin import LEAST_DIGITS, MOST_DIGITS, PinError, store


def set_pin(path: Path) -> int:
    """Ask twice at a keyboard, unseen; take one line of a pipe."""
    try:
        pin = _typed()
        store(path, pin)
    except PinError as error:
        print(f"{error} Nothing was written.", file=sys.stderr)
        return PROBLEMS
    print(f"The PIN's hash is in {path}. Only you can read that file. The PIN stands nowhere.")
    return FINE


def _typed() -> str:
    if not sys.stdin.isatty():
        return sys.stdin.readline().strip()
    try:
        first = getpass(f"The PIN for staff, {LEAST_DIGITS} to {MOST_DIGITS} digits (unseen): ")
        second = getpass("The same once more: ")
    except EOFError:
        raise PinError("No PIN was typed.") from None
    if first != second:
        raise PinError("The two were not the same.")
    return first
