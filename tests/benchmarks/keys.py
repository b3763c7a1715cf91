"""Key to paint, and memory, beside the bare app in the same minutes; see `child` for how."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.child import ROWS, Child, Lines, Seen
from tests.benchmarks.figures import (
    Figure,
    compared,
    held,
    megabytes,
    milliseconds,
    p95,
    whole,
)
from tests.benchmarks.hello import WORD
from tests.benchmarks.measures import BAR_WORD, BARE, OURS, SETTLE, STAGE_ROW, Size

RIGHT, LEFT = b"\x1b[C", b"\x1b[D"
PAGE, CALM = 0.010, 0.030
"""Seconds that a page turn, and the key that opens an exercise, may take."""
MEMORY = 45e6
"""Bytes, at most."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One key: the seconds to its headline, its words and its whole screen; bytes; screen."""

    headline: float
    words: float
    whole: float
    bytes: int
    lines: Lines


def keys(size: Size) -> Iterator[Figure]:
    """Time key to paint; the bare app then replaces one text by the very same screens."""
    with Child(OURS) as child:
        child.first(BAR_WORD)
        child.drain(SETTLE)
        at_first = child.resident()
        nexts = turned(child, RIGHT, size.turns)
        after = child.resident()
        backs = turned(child, LEFT, size.turns)
        maps = toggled(child, b"m", size.sheets)
        calms = toggled(child, b"c", size.sheets)
    with bare_texts(nexts) as bare:
        bare_first = bare.resident()
        bare_nexts = turned(bare, RIGHT, len(nexts))
        bare_after = bare.resident()
        bare_backs = turned(bare, LEFT, len(nexts) - 1)
    yield from _pages("Next", nexts, bare_nexts)
    yield from _pages("Back", backs, bare_backs)
    yield from sheets("Map (m)", *maps)
    yield from sheets("Breathe (c)", *calms, limit=CALM)
    yield held("memory at the first screen", at_first, bare_first, megabytes, MEMORY)
    yield held(f"memory after {len(nexts)} pages", after, bare_after, megabytes, MEMORY)


@contextmanager
def bare_texts(turns: Sequence[Turn]) -> Iterator[Child]:
    """Run the bare app that shows the same screens; they are handed over in memory."""
    number = os.memfd_create("texts")
    try:
        with open(number, "w", encoding="utf-8", closefd=False) as file:
            json.dump(["\n".join(turn.lines) for turn in turns], file)
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


def toggled(child: Child, key: bytes, count: int) -> tuple[list[Turn], list[Turn]]:
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
    """Compare page turns by the headline and by the whole screen."""
    for what, when in (("headline", "headline"), ("whole screen", "whole")):
        mine, its = ([getattr(turn, when) for turn in each] for each in (ours, bare))
        count = f" of {len(mine)}"
        yield compared(f"{name} to {what}, median{count}", median(mine), median(its), milliseconds)
        yield held(f"{name} to {what}, p95", p95(mine), p95(its), milliseconds, PAGE)
        yield compared(f"{name} to {what}, smallest", min(mine), min(its), milliseconds)
    sizes, its_sizes = ([turn.bytes for turn in each] for each in (ours, bare))
    yield compared(f"{name}, bytes a page, median", median(sizes), median(its_sizes), whole)


def sheets(
    name: str, opened: Sequence[Turn], closed: Sequence[Turn], limit: float | None = None
) -> Iterator[Figure]:
    """Time what a key opens and closes; the bare app then shows the same two screens by turns."""
    with bare_texts([opened[-1], closed[-1]] * len(opened)) as bare:
        floors = toggled(bare, RIGHT, len(opened))
    for what, turns, floor in zip(("opens", "closes"), (opened, closed), floors, strict=True):
        mine, its = ([turn.words for turn in each] for each in (turns, floor))
        told = f"{name} {what}, all words"
        yield compared(f"{told}, median of {len(mine)}", median(mine), median(its), milliseconds)
        if limit is None:
            yield compared(f"{told}, p95", p95(mine), p95(its), milliseconds)
        else:
            yield held(f"{told}, p95", p95(mine), p95(its), milliseconds, limit)
    sizes, its_sizes = ([turn.bytes for turn in each] for each in (opened, floors[0]))
    yield compared(f"{name} opens, bytes", median(sizes), median(its_sizes), whole)
