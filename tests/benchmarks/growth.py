"""How reading and checking grow with the script, beside an interpreter that does nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.child import Child
from tests.benchmarks.figures import Figure, alone, megabytes, milliseconds, p95
from tests.benchmarks.measures import BAR_WORD, NOTHING, OURS, SETTLE, Size, press
from tests.script.samples import SAMPLE
from tests.terminal import ROOT, plain_environment

STEPS = (100, 1_000, 10_000)
MOST_RATIO = 15.0
"""Ten times the steps may take at most so many times as long: growth is even, not square."""
_PLACE = "      - id: route\n"
_STEP = """\
      - id: more-{number}
        kind: passage
        headline: One more page
        what_happens: You meet a [[nurse]], and hear what comes.
        what_you_may_notice: A bright room.
        how_long: "About {{clinic.visit_length}}."
        what_you_can_do: Ask **anything**.
        what_comes_next: Another page.
        more: There is *time*.
        sources: [LEAFLET]
"""
_LOADED = """
import resource, time
from pathlib import Path
from walkthrough.files import load_script
begun = time.process_time()
load_script(Path({path!r}))
print(time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def script_of(steps: int) -> str:
    """Return a script with so many steps more than the sample."""
    more = "".join(_STEP.format(number=number) for number in range(steps))
    return SAMPLE.replace(_PLACE, more + _PLACE, 1)


def growth(size: Size) -> Iterator[Figure]:
    """Time what reads a script of 100, 1,000 and 10,000 steps."""
    checks: list[float] = []
    loads: list[float] = []
    with TemporaryDirectory() as folder:
        nothing = median(_wall(NOTHING) for _ in range(5))
        for steps in STEPS:
            path = Path(folder) / f"{steps}.yaml"
            path.write_text(script_of(steps), encoding="utf-8")
            runs = 1 if steps > 1_000 else max(3, size.commands // 3)
            loaded = [_loaded(path) for _ in range(runs)]
            loads.append(median(seconds for seconds, _ in loaded))
            checks.append(median(_wall((*OURS, "check", str(path))) for _ in range(runs)) - nothing)
            yield alone(f"{steps:,} steps, read and checked, CPU", loads[-1], milliseconds)
            yield alone(f"{steps:,} steps, most memory", loaded[0][1], megabytes)
            yield alone(f"{steps:,} steps, `check` over python -c pass", checks[-1], milliseconds)
    for name, times in (("read and checked", loads), ("`check`", checks)):
        for before, after, steps in zip(times, times[1:], STEPS[1:], strict=False):
            ratio = after / before
            wanted = f"<= {MOST_RATIO:.0f} x"
            told = f"{name}, {steps:,} over {steps // 10:,} steps"
            yield Figure(told, "", "", f"{ratio:.1f}", wanted, ratio <= MOST_RATIO)


def routes(size: Size) -> Iterator[Figure]:
    """Time the answer to the choice of another route, after which every page is laid out anew."""
    with Child((*OURS, "--private", "--from", "route")) as child:
        child.first(BAR_WORD)
        child.drain(SETTLE)
        turns = []
        for _ in range(size.sheets):
            press(child, b"\x1b[B")
            turns.append(press(child, b"\r").words)
            press(child, b"\x1b[D")
            press(child, b"\x1b[C")
    yield alone(f"another route, all words, median of {len(turns)}", median(turns), milliseconds)
    yield alone("another route, all words, p95", p95(turns), milliseconds)


def _loaded(path: Path) -> tuple[float, float]:
    code = _LOADED.format(path=str(path))
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    seconds, kilobytes = run.stdout.split()
    return float(seconds), float(kilobytes) * 1024


def _wall(command: Sequence[str]) -> float:
    begun = time.monotonic()
    subprocess.run(
        command, cwd=ROOT, env=plain_environment(), stdout=subprocess.DEVNULL, check=True
    )
    return time.monotonic() - begun
