"""What may be typed after `walkthrough kiosk`."""

from __future__ import annotations

import re
from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError
from collections.abc import Sequence
from pathlib import Path

from walkthrough.journey.idle import Limits

KINDS = ("cage", "tty")
"""The two ways to set a machine up."""
_SECONDS = re.compile(r"[0-9]{1,5}(?:\.[0-9]{1,2})?")
_EPILOG = (
    "It keeps nothing of a visitor. Staff get in with five touches on the clinic's name, or F10"
    " three times, and the PIN. It ends with 64 once staff have left, 1 where it is not ready,"
    " 2 for a wrong command."
)


def add_options(kiosk: ArgumentParser, themes: Sequence[str]) -> None:
    """Add the options of a kiosk, with the hidden ones of its processes."""
    kiosk.epilog = _EPILOG
    files = {
        "content": "a script of your own",
        "clinic": "the clinic's own facts",
    }
    for name, help_text in files.items():
        kiosk.add_argument(f"--{name}", type=Path, metavar="FILE", help=help_text, default=SUPPRESS)
    kiosk.add_argument("--language", metavar="LETTERS", help="such as es", default=SUPPRESS)
    kiosk.add_argument("--route", help="how the medicine is given, such as iv", default=SUPPRESS)
    kiosk.add_argument("--theme", choices=themes, default=SUPPRESS)
    kiosk.add_argument(
        "--larger", action="store_true", help="roomy pages, for large letters", default=SUPPRESS
    )
    _times(kiosk)
    kiosk.add_argument("--demo", action="store_true", help="start unready, not for patients")
    kiosk.add_argument("--pin-file", type=Path, metavar="FILE", help="the staff's PIN")
    kiosk.add_argument("--count", type=Path, metavar="FILE", help="count visits, by day only")
    kiosk.add_argument(
        "--fault-log", type=Path, metavar="FILE", help="where faults go, if not to the journal"
    )
    kiosk.add_argument(
        "--heartbeat-file", type=Path, metavar="FILE", help="touched while the screen is alive"
    )
    _once(kiosk)
    for name in ("--heart", "--held", "--read"):
        kiosk.add_argument(name, type=int, help=SUPPRESS)


def _times(kiosk: ArgumentParser) -> None:
    kiosk.add_argument(
        "--idle",
        type=idle,
        default=Limits().before_asking,
        metavar="SECONDS",
        help="without a touch, until it asks “Still here?”; longer on a long page (120)",
    )
    kiosk.add_argument(
        "--notice",
        type=notice,
        default=Limits().notice,
        metavar="SECONDS",
        help="that it asks, before it clears (30)",
    )


def _once(kiosk: ArgumentParser) -> None:
    once = kiosk.add_mutually_exclusive_group()
    once.add_argument("--set-pin", type=Path, metavar="FILE", help="write the staff's PIN, and end")
    once.add_argument("--print-setup", choices=KINDS, help="print how a machine is set up, and end")
    once.add_argument("--doctor", action="store_true", help="look whether all is well, and end")


def idle(written: str) -> float:
    """Read the time without a touch; raises ArgumentTypeError for one that is none."""
    try:
        return Limits(before_asking=_seconds(written)).before_asking
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None


def notice(written: str) -> float:
    """Read how long it is asked; raises ArgumentTypeError for a time too short to answer in."""
    try:
        return Limits(notice=_seconds(written)).notice
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None


def _seconds(written: str) -> float:
    if not _SECONDS.fullmatch(written):
        raise ArgumentTypeError("a time is a number of seconds, such as 120")
    return float(written)
