"""Other presenters in a terminal, beside ours in the same minutes.

mdp and patat are Debian packages. lookatme is on PyPI; its pins are older than what they name, so
install it with `--no-deps` and then urwid below 3, mistune below 1, marshmallow below 4, pyyaml,
click and pygments. A program that is not on the PATH is named by MDP, PATAT or LOOKATME; one that
is not there at all is left out, and the table says so.

They present the very pages that ours has just shown, as plain Markdown: as many, with the same
words. mdp is measured without the fading of its colours, which alone takes 0.35 seconds a page.
"""

from __future__ import annotations

import os
import re
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.child import Child, Lines
from tests.benchmarks.figures import (
    Figure,
    Show,
    compared,
    megabytes,
    milliseconds,
    p95,
    whole,
)
from tests.benchmarks.keys import RIGHT, Turn, turned
from tests.benchmarks.measures import BAR_ROW, BAR_WORD, OURS, SETTLE, STAGE_ROW, Size


@dataclass(frozen=True, slots=True)
class Presenter:
    """A program that presents, the key that turns its page, and a word of its first screen."""

    name: str
    command: tuple[str, ...]
    following: bytes
    word: str


@dataclass(frozen=True, slots=True)
class Opened:
    """One start: seconds from exec to the first words, and to the screen as it stays."""

    words: float
    whole: float


@dataclass(frozen=True, slots=True)
class Found:
    """What was measured of one program; seconds and bytes."""

    starts: list[Opened]
    turns: list[Turn]
    memory: int
    idle_cpu: float
    idle_bytes: int


PEERS = {"mdp": ("--nofade",), "patat": (), "lookatme": ()}
"""The programs, and their options."""
FIRST_PAGE = "Beginning"
"""The headline of the first page given to the peers, a word that no later page begins with."""
_NO_TEXT = re.compile(r"[^\w\s.,:;?!'’“”()/-]")
_EMPTY_LINES = re.compile(r"\n{3,}")
_PARAGRAPH = "\n\n"
_SMALLEST_PAGES = 10


def peers(size: Size) -> Iterator[Figure]:
    """Measure what is installed; each figure has one line for each peer."""
    with TemporaryDirectory() as folder:
        deck = Path(folder) / "pages.md"
        deck.write_text(markdown(_our_pages(size.turns)), encoding="utf-8")
        there, left_out = split(presenters(deck, os.environ))
        found = measured([Presenter("ours", OURS, RIGHT, BAR_WORD), *there], size)
    yield from left_out
    for each in there:
        yield from _lines(each.name, found["ours"], found[each.name], size)


def split(known: Mapping[str, Presenter | None]) -> tuple[list[Presenter], list[Figure]]:
    """Part the peers that show their first page from those that do not, and say why."""
    there, left_out = [], []
    for name, presenter in known.items():
        why = "it is not installed here" if presenter is None else _failure(presenter)
        if presenter is not None and not why:
            there.append(presenter)
        else:
            left_out.append(Figure(f"{name}: left out, {why}"))
    return there, left_out


def _failure(presenter: Presenter) -> str:
    """Start it once, for nothing; return what went wrong, or nothing."""
    try:
        _start(presenter)
    except (EOFError, TimeoutError) as error:
        return f"it failed: {str(error)[:60]}"
    return ""


def presenters(deck: Path, environment: Mapping[str, str]) -> dict[str, Presenter | None]:
    """Return each peer, ready to present these pages; None for one that is not there."""
    known: dict[str, Presenter | None] = {}
    for name, options in PEERS.items():
        program = shutil.which(environment.get(name.upper(), name), path=environment.get("PATH"))
        command = (program or "", *options, str(deck))
        known[name] = Presenter(name, command, b"l", FIRST_PAGE) if program else None
    return known


def markdown(pages: Sequence[Lines]) -> str:
    """Return the pages as the simplest Markdown that all peers read; the first says that it is."""
    slides = [f"# {FIRST_PAGE}\n\nThe pages follow.\n"]
    for number, lines in enumerate(pages, 1):
        words = [_NO_TEXT.sub("", line).strip(" -.:") for line in lines]
        headline = next(filter(None, words), "")
        rest = "\n".join(words).partition(headline)[2].strip("\n")
        slides.append(f"# {number} {headline}\n\n{_EMPTY_LINES.sub(_PARAGRAPH, rest)}\n")
    return "\n---\n\n".join(slides)


def _our_pages(most: int) -> list[Lines]:
    """Return the middle of the screens that ours shows from the second page on."""
    with Child(OURS) as child:
        child.first(BAR_WORD, SETTLE)
        pages = [turn.lines[STAGE_ROW:BAR_ROW] for turn in turned(child, RIGHT, most)]
    if len(pages) < min(most, _SMALLEST_PAGES):
        raise ValueError(f"only {len(pages)} pages were turned")
    return pages


def measured(presenters: Sequence[Presenter], size: Size) -> dict[str, Found]:
    """Start all by turns, then turn their pages one after the other, then let all stand idle."""
    starts: dict[str, list[Opened]] = {each.name: [] for each in presenters}
    for _ in range(size.starts // 2):
        for each in presenters:
            starts[each.name].append(_start(each))
    with ExitStack() as open_ones:
        children = {each: open_ones.enter_context(Child(each.command)) for each in presenters}
        for each, child in children.items():
            child.first(each.word, SETTLE)
        memory = {each.name: child.resident() for each, child in children.items()}
        turns = {
            each.name: turned(child, each.following, size.turns) for each, child in children.items()
        }
        idle = _idle({each.name: child for each, child in children.items()}, size)
    return {name: Found(starts[name], turns[name], memory[name], *idle[name]) for name in starts}


def _start(presenter: Presenter) -> Opened:
    with Child(presenter.command) as child:
        seen = child.first(presenter.word, SETTLE)
        words = next(each.seconds for each in seen if any(map(str.isalpha, "".join(each.lines))))
        return Opened(words, next(each.seconds for each in seen if each.lines == seen[-1].lines))


def _idle(children: Mapping[str, Child], size: Size) -> dict[str, tuple[float, int]]:
    """Return what each computes, and writes, in the same seconds in which nobody does anything."""
    for child in children.values():
        child.drain(SETTLE)
    before = {name: (child.cpu_seconds(), child.bytes) for name, child in children.items()}
    time.sleep(size.idle_seconds)
    for child in children.values():
        child.drain(0.01)
    return {
        name: (child.cpu_seconds() - before[name][0], child.bytes - before[name][1])
        for name, child in children.items()
    }


def _lines(name: str, ours: Found, its: Found, size: Size) -> Iterator[Figure]:
    def line(what: str, mine: float, other: float, show: Show) -> Figure:
        return compared(f"{what}, beside {name}", mine, other, show)

    mine, others = ([turn.whole for turn in found.turns] for found in (ours, its))
    for what in ("words", "whole"):
        firsts = [[getattr(each, what) for each in found.starts] for found in (ours, its)]
        told = {"words": "first words", "whole": "first complete screen"}[what]
        yield line(f"{told}, median", median(firsts[0]), median(firsts[1]), milliseconds)
        yield line(f"{told}, smallest", min(firsts[0]), min(firsts[1]), milliseconds)
    yield line(f"Next, median of {len(others)}", median(mine), median(others), milliseconds)
    yield line("Next, p95", p95(mine), p95(others), milliseconds)
    yield line("memory at the first screen", ours.memory, its.memory, megabytes)
    yield line(f"idle CPU in {size.idle_seconds:.0f} s", ours.idle_cpu, its.idle_cpu, milliseconds)
    yield line("idle bytes", ours.idle_bytes, its.idle_bytes, whole)
