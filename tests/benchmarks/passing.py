"""What passes by itself: rest, a breath, and the commands that draw nothing."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Sequence
from statistics import median

from tests.benchmarks.child import Child
from tests.benchmarks.figures import Figure, alone, compared, cpu, kilobytes, milliseconds
from tests.benchmarks.hello import WORD
from tests.benchmarks.measures import BAR_WORD, BARE, NOTHING, OURS, SETTLE, Size
from tests.terminal import ROOT, plain_environment

LEADING_IN = 40.0
"""Seconds from the start of the longer breath out to its full pace."""


def rest(size: Size) -> Iterator[Figure]:
    """Let both apps stand side by side, then ours breathe."""
    with Child(OURS) as ours, Child(BARE) as bare:
        ours.first(BAR_WORD)
        bare.first(WORD)
        ours.drain(SETTLE)
        bare.drain(SETTLE)
        seconds, windows = size.idle_seconds, size.idle_windows
        wrote = ours.bytes, bare.bytes
        spent = [_spent((ours, bare), seconds) for _ in range(windows)]
        ours.drain(0.01)
        bare.drain(0.01)
        idle, bare_idle = (median(each[index] for each in spent) for index in (0, 1))
        name = f"idle CPU in {seconds:.0f} s, median of {windows}"
        yield compared(name, idle, bare_idle, lambda value: f"{value * 1000:.2f} ms", 1.3)
        quiet = ours.bytes - wrote[0]
        yield Figure("idle bytes", str(quiet), str(bare.bytes - wrote[1]), "", "0", quiet == 0)
    yield from _breathing(size)
    yield from _breathing(size, "--still")
    yield from _paused(size)


def _spent(children: Sequence[Child], seconds: float) -> list[float]:
    before = [child.cpu_seconds() for child in children]
    time.sleep(seconds)
    return [child.cpu_seconds() - begun for child, begun in zip(children, before, strict=True)]


BREATHING_CPU_OVER_IDLE = 20.0
STILL_CPU_OVER_IDLE = 3.0
BREATHING_BYTES = 900_000
"""A minute, at most."""


def _breathing(size: Size, *options: str) -> Iterator[Figure]:
    """Breathe beside the bare app that stands idle, at the full pace, with every picture made."""
    name = "breathing, still" if options else "breathing"
    with Child((*OURS, *options)) as ours, Child(BARE) as bare:
        ours.first(BAR_WORD)
        bare.first(WORD)
        ours.drain(SETTLE)
        bare.drain(SETTLE)
        ours.press(b"c")
        ours.drain(LEADING_IN)
        pieces, began = ours.pieces, (ours.cpu_seconds(), bare.cpu_seconds())
        count = ours.drain(size.breathing_seconds)
        spent = ours.cpu_seconds() - began[0]
        idle = bare.cpu_seconds() - began[1]
        pieces = ours.pieces - pieces
    minutes = size.breathing_seconds / 60
    limit = STILL_CPU_OVER_IDLE if options else BREATHING_CPU_OVER_IDLE
    yield compared(f"{name}, CPU a minute", spent / minutes, idle / minutes, cpu, limit)
    yield alone(f"{name}, bytes a minute", count / minutes, kilobytes, BREATHING_BYTES)
    yield alone(f"{name}, reads a second", pieces / size.breathing_seconds, lambda x: f"{x:.1f}")


def _paused(size: Size) -> Iterator[Figure]:
    """Pause, and then cover, an exercise: nothing is written any more."""
    for name, key in (("paused", b" "), ("covered", b"h")):
        with Child(OURS) as ours, Child(BARE) as bare:
            ours.first(BAR_WORD)
            bare.first(WORD)
            ours.press(b"c")
            ours.drain(LEADING_IN / 4)
            ours.press(key)
            ours.drain(SETTLE)
            began = ours.cpu_seconds(), bare.cpu_seconds()
            count = ours.drain(size.idle_seconds)
            spent, idle = ours.cpu_seconds() - began[0], bare.cpu_seconds() - began[1]
        yield Figure(f"{name}, bytes", str(count), target="0", met=count == 0)
        yield compared(f"{name}, CPU in {size.idle_seconds:.0f} s", spent, idle, milliseconds)


# Commands


def commands(size: Size) -> Iterator[Figure]:
    """Time the commands that draw nothing beside an interpreter that does nothing."""
    limits = {"--help": 0.1, "--version": 0.1, "check": None}
    runs: dict[str, list[float]] = {name: [] for name in ("", *limits)}
    for _ in range(size.commands + 1):
        for name, times in runs.items():
            times.append(_wall((*OURS, name) if name else NOTHING))
    nothing = runs.pop("")[1:]
    for name, times in runs.items():
        yield alone(f"{name}, median", median(times[1:]), milliseconds, limits[name])
        yield alone(f"{name}, smallest", min(times[1:]), milliseconds)
    yield alone("python -c pass, median", median(nothing), milliseconds)
    yield from _plain(size)


PLAIN_START = 8.0
"""How many interpreters that do nothing the start of the plain form may take."""


def _plain(size: Size) -> Iterator[Figure]:
    """Time the plain form from exec to its end, where nobody answers."""
    runs = [(_wall((*OURS, "--plain", "--private")), _wall(NOTHING)) for _ in range(size.starts)]
    ours, nothing = zip(*runs[1:], strict=True)
    name = f"--plain < /dev/null, median of {len(ours)}"
    yield compared(name, median(ours), median(nothing), milliseconds, PLAIN_START)
    yield compared("the same, smallest", min(ours), min(nothing), milliseconds, PLAIN_START)


def _wall(command: Sequence[str]) -> float:
    begun = time.monotonic()
    subprocess.run(
        command,
        cwd=ROOT,
        env=plain_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.monotonic() - begun
