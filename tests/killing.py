"""Kills a process at random while it keeps things, and looks at what is left."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

from walkthrough.keeping import Keeper

LONGEST = 0.012
"""Seconds until a kill: a save takes about one or two thousandths."""


def kill_while_keeping(folder: Path, times: int, seed: int) -> int:
    """Kill so many savers at random moments; returns how many were in the middle of a save.

    Raises AssertionError where the file is damaged, or has less than what was said to be saved.
    """
    chance = random.Random(seed)
    saved, unfinished = 0, 0
    for _ in range(times):
        number, reached = _one_killed(folder, saved, chance.uniform(0, LONGEST))
        unfinished += any(folder.glob(".kept-*"))
        keeper = Keeper(folder)
        kept = int(keeper.read().get("written/count", "0"))
        assert not keeper.trouble, keeper.trouble
        assert number <= kept <= reached + 1, (number, kept, reached)
        saved = kept
    return unfinished


def _one_killed(folder: Path, first: int, seconds: float) -> tuple[int, int]:
    """Save ever higher numbers in a child and kill it; returns the last number said to be saved."""
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            _save(folder, first, there)
        finally:
            os._exit(1)
    os.close(there)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(here, "rb") as pipe:
        said = pipe.read().split(b"\n")[:-1]
    last = int(said[-1]) if said else first
    return last, last


def _save(folder: Path, number: int, there: int) -> None:
    keeper = Keeper(folder)
    keeper.read()
    while True:
        number += 1
        entries = {"written/count": str(number), "written/notes": "slow " * 60}
        assert not keeper.write(entries)
        os.write(there, f"{number}\n".encode())
