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
    yield from _breathing(size, idle * 60 / seconds)


def _spent(children: Sequence[Child], seconds: float) -> list[float]:
    before = [child.cpu_seconds() for child in children]
    time.sleep(seconds)
    return [child.cpu_seconds() - begun for child, begun in zip(children, before, strict=True)]


def _breathing(size: Size, idle_minute: float) -> Iterator[Figure]:
    """Breathe once all has settled: the first output that no key brought is a breath's."""
    with Child(OURS) as child:
        child.first(BAR_WORD)
        child.drain(SETTLE)
        child.press(b"c")
        child.wait_for_output()
        pieces, spent = child.pieces, child.cpu_seconds()
        count = child.drain(size.breathing_seconds)
        spent, pieces = child.cpu_seconds() - spent, child.pieces - pieces
    minutes = size.breathing_seconds / 60
    wrote, spent = count / minutes, spent / minutes
    yield alone("breathing CPU a minute", spent, cpu)
    yield alone("breathing CPU over idle", spent / idle_minute, lambda x: f"{x:.1f} x")
    yield alone("breathing bytes a minute", wrote, kilobytes)
    yield alone("breathing reads a second", pieces / size.breathing_seconds, lambda x: f"{x:.1f}")


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


def _wall(command: Sequence[str]) -> float:
    begun = time.monotonic()
    subprocess.run(
        command, cwd=ROOT, env=plain_environment(), stdout=subprocess.DEVNULL, check=True
    )
    return time.monotonic() - begun
