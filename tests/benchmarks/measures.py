"""The start and the keys, beside the bare app in the same minutes; see `child` for how."""

from __future__ import annotations

import json
import os
import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.child import ROWS, Child, Lines, Seen
from tests.benchmarks.figures import (
    Figure,
    alone,
    compared,
    megabytes,
    milliseconds,
    p95,
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
RIGHT, LEFT = b"\x1b[C", b"\x1b[D"
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


@dataclass(frozen=True, slots=True)
class Turn:
    """One key: the seconds to its headline, its words and its whole screen; bytes; screen."""

    headline: float
    words: float
    whole: float
    bytes: int
    lines: Lines


# The start


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


# Keys and memory


def keys(size: Size) -> Iterator[Figure]:
    """Time key to paint; the bare app then replaces one text by the very same screens."""
    with Child(OURS) as child:
        child.first(BAR_WORD)
        child.drain(SETTLE)
        at_first = child.resident()
        nexts = turned(child, RIGHT, size.turns)
        after = child.resident()
        backs = turned(child, LEFT, size.turns)
        opened, closed = _toggled(child, b"m", size.sheets)
        calm, calm_back = _toggled(child, b"c", size.sheets)
    texts = ["\n".join(turn.lines) for turn in nexts]
    with bare_texts(texts) as bare:
        bare_first = bare.resident()
        bare_nexts = turned(bare, RIGHT, len(texts))
        bare_after = bare.resident()
        bare_backs = turned(bare, LEFT, len(texts) - 1)
    yield from _pages("Next", nexts, bare_nexts)
    yield from _pages("Back", backs, bare_backs)
    yield from _sheets("Map (m)", opened, closed)
    yield from _sheets("Breathe (c)", calm, calm_back)
    yield compared("memory at the first screen", at_first, bare_first, megabytes, 1.4)
    yield compared(f"memory after {len(nexts)} pages", after, bare_after, megabytes, 1.4)


@contextmanager
def bare_texts(texts: Sequence[str]) -> Iterator[Child]:
    """Run the bare app that shows these texts; they are handed over in memory."""
    number = os.memfd_create("texts")
    try:
        with open(number, "w", encoding="utf-8", closefd=False) as file:
            json.dump(list(texts), file)
        with Child([*BARE, f"/dev/fd/{number}"], inherited=number) as child:
            child.first(WORD)
            child.drain(SETTLE)
            yield child
    finally:
        os.close(number)


def turned(child: Child, key: bytes, count: int) -> list[Turn]:
    """Press a key until the screen stays the same, at most so many times."""
    turns: list[Turn] = []
    while len(turns) < count:
        try:
            turn = press(child, key)
        except TimeoutError:
            break
        if turns and turn.lines == turns[-1].lines:
            break
        turns.append(turn)
    return turns


def _toggled(child: Child, key: bytes, count: int) -> tuple[list[Turn], list[Turn]]:
    """Open and close so many times what a key opens."""
    pairs = [(press(child, key), press(child, key)) for _ in range(count)]
    return [opened for opened, _ in pairs], [closed for _, closed in pairs]


def press(child: Child, key: bytes) -> Turn:
    """Press a key, and time the screens that it brings."""
    before = child.bytes
    seen = child.press(key)
    return Turn(_shown(seen), _worded(seen), _finished(seen), child.bytes - before, seen[-1].lines)


def _shown(seen: Sequence[Seen]) -> float:
    """When the headline, the first line of the middle zone, stood where it stays."""
    last = seen[-1].lines
    row = next((row for row in range(STAGE_ROW, ROWS) if last[row].strip()), 0)
    return next(each.seconds for each in seen if each.lines[row] == last[row])


def _worded(seen: Sequence[Seen]) -> float:
    """When all words stood where they stay, though a shape may move and a page may fade."""
    last = seen[-1].lines
    rows = [row for row, line in enumerate(last) if any(map(str.isalpha, line))]
    return next(each.seconds for each in seen if all(each.lines[row] == last[row] for row in rows))


def _finished(seen: Sequence[Seen]) -> float:
    """When the screen was as it stays."""
    return next(each.seconds for each in seen if each.lines == seen[-1].lines)


def _pages(name: str, ours: Sequence[Turn], bare: Sequence[Turn]) -> Iterator[Figure]:
    mine, its = ([turn.headline for turn in each] for each in (ours, bare))
    yield _within(f"{name} to headline, median of {len(mine)}", median(mine), median(its), 0.006)
    yield _within(f"{name} to headline, p95", p95(mine), p95(its), 0.010)
    yield compared(f"{name} to headline, smallest", min(mine), min(its), milliseconds)
    mine, its = ([turn.whole for turn in each] for each in (ours, bare))
    yield compared(f"{name} to whole screen, median", median(mine), median(its), milliseconds)
    yield compared(f"{name} to whole screen, p95", p95(mine), p95(its), milliseconds)
    sizes, its_sizes = ([turn.bytes for turn in each] for each in (ours, bare))
    yield compared(f"{name}, bytes a page, median", median(sizes), median(its_sizes), whole)


def _within(name: str, ours: float, bare: float, limit: float) -> Figure:
    """Judge a time by a limit, or by one and a half times the bare app's."""
    met = ours <= limit or ours <= 1.5 * bare
    wanted = f"<= {milliseconds(limit)} or 1.5 x"
    shown = (milliseconds(ours), milliseconds(bare))
    return Figure(name, *shown, f"{ours / bare:.2f}", wanted, met)


def _sheets(name: str, opened: Sequence[Turn], closed: Sequence[Turn]) -> Iterator[Figure]:
    for what, turns in (("opens", opened), ("closes", closed)):
        words = [turn.words for turn in turns]
        yield alone(f"{name} {what}, all words, median", median(words), milliseconds)
        yield alone(f"{name} {what}, all words, p95", p95(words), milliseconds)
    yield alone(f"{name} opens, bytes", median(turn.bytes for turn in opened), whole)
