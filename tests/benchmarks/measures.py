"""The start, beside the bare app in the same minutes; see `child` for how."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.child import ROWS, Child, Lines
from tests.benchmarks.figures import (
    Figure,
    compared,
    milliseconds,
    spread,
    whole,
)
from tests.benchmarks.hello import WORD

OURS = tuple(shlex.split(os.environ.get("WALKTHROUGH", ""))) or (
    sys.executable,
    "-m",
    "walkthrough",
)
BARE = (sys.executable, "-m", "tests.benchmarks.hello")
NOTHING = (sys.executable, "-c", "pass")
BAR_WORD = "Map"
"""A word of the bar, which is drawn last, and none of the first words."""
FIRST_WORDS = 0.030
"""Seconds in which they are to be there."""
BAR_ROW = ROWS - 2
STAGE_ROW = 2
"""The first row of the middle zone."""
SETTLE = 0.5
"""Seconds for what an app does after its first screen."""


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured."""

    starts: int = 20
    turns: int = 55
    sheets: int = 15
    idle_windows: int = 5
    idle_seconds: float = 4.0
    breathing_seconds: float = 60.0
    commands: int = 12


QUICK = Size(6, 20, 5, 3, 2.0, 15.0, 4)


def starts(size: Size) -> Iterator[Figure]:
    """Time the first complete screen from exec, the two apps by turns."""
    ours: list[Start] = []
    bare: list[Start] = []
    for _ in range(size.starts + 1):
        ours.append(_start(OURS, BAR_WORD, lambda lines: BAR_WORD in lines[BAR_ROW]))
        bare.append(_start(BARE, WORD, lambda lines: WORD in lines[0]))
    ours, bare = ours[1:], bare[1:]  # the first of each has compiled what was not
    yield _first_words([run.words for run in ours], [run.words for run in bare])
    yield from spread("first screen", _firsts(ours), _firsts(bare), target=1.25)
    yield from spread("last byte of the start", _lasts(ours), _lasts(bare))
    cpu_ours, cpu_bare = (median(start.cpu for start in each) for each in (ours, bare))
    yield compared("CPU of the start", cpu_ours, cpu_bare, milliseconds)
    yield compared("bytes of the start", ours[-1].bytes, bare[-1].bytes, whole)


@dataclass(frozen=True, slots=True)
class Start:
    """One start: seconds to words, to a complete screen and to the last byte; CPU, bytes."""

    words: float
    first: float
    last: float
    cpu: float
    bytes: int


def _first_words(ours: Sequence[float], bare: Sequence[float]) -> Figure:
    middle, its = median(ours), median(bare)
    shown = (milliseconds(middle), milliseconds(its), f"{middle / its:.2f}")
    wanted = f"<= {milliseconds(FIRST_WORDS)}"
    return Figure(f"first words, median of {len(ours)}", *shown, wanted, middle <= FIRST_WORDS)


def _firsts(runs: Sequence[Start]) -> list[float]:
    return [run.first for run in runs]


def _lasts(runs: Sequence[Start]) -> list[float]:
    return [run.last for run in runs]


def _start(command: Sequence[str], word: str, complete: Callable[[Lines], bool]) -> Start:
    with Child(command) as child:
        seen = child.first(word)
        first = next(each.seconds for each in seen if complete(each.lines))
        words = next(each.seconds for each in seen if any(map(str.isalpha, "".join(each.lines))))
        return Start(words, first, seen[-1].seconds, child.cpu_seconds(), child.bytes)
