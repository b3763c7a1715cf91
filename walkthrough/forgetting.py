"""The command that shows what is kept, and removes it after one question."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

from walkthrough.cache import cache_here
from walkthrough.exits import FINE, PROBLEMS
from walkthrough.keeping import Keeper, Trouble, data_folder

KINDS = (
    (("trail", "reached", "route", "depth", "breath", "chosen", "opened"), "your place, and what"
     " you chose on the way"),
    (("written", "question", "day", "at", "twelve_hour"), "your plan: what you wrote and picked"),
    (("ticked",), "what you ticked on the lists"),
    (("practised",), "what you practised, by day"),
    (("look",), "how you like the screen"),
)  # fmt: skip
"""Kinds of entries, and what they are in words."""


def told(entries: Mapping[str, str]) -> tuple[str, ...]:
    """Say in words what kinds of things are kept."""
    kinds = {name.partition("/")[0] for name in entries}
    return tuple(words for names, words in KINDS if kinds & set(names))


def forget(options: SimpleNamespace) -> int:
    """Show what is kept, ask once, and remove it; returns 1 where it could not be removed."""
    keeper = Keeper(data_folder(os.environ, sys.platform, Path.home()))
    entries = keeper.read() if keeper.path.exists() else {}
    cache = cache_here()
    ready = cache.files()
    files = [*keeper.files(), *ready]
    if not files:
        print("Nothing is kept.")
        return FINE
    print("This is kept on this computer:")
    for line in told(entries):
        print(f"- {line}")
    if ready:
        print("- a script that you opened, as it is after reading")
    if keeper.trouble is Trouble.NEWER:
        print("- what a newer version kept, which this one cannot read")
    for path in files:
        print(f"It stands in {path}")
    if not options.yes and not _agreed():
        print("It stays.")
        return FINE
    try:
        keeper.forget()
        cache.forget()
    except OSError as error:
        print(f"walkthrough: it could not be removed ({error.strerror}).", file=sys.stderr)
        return PROBLEMS
    print("It is gone. Papers that you made yourself stay where you put them.")
    return FINE


def _agreed() -> bool:
    try:
        answer = input("Remove all of it? Type yes or no: ")
    except EOFError:
        print()
        return False
    return answer.strip().lower() in ("y", "yes")
