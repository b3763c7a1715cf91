"""How reading and checking grow with the script, beside an interpreter that does nothing."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.child import Child
from tests.benchmarks.figures import Figure, compared, megabytes, milliseconds
from tests.benchmarks.keys import LEFT, RIGHT, Turn, press, sheets
from tests.benchmarks.measures import BAR_WORD, NOTHING, OURS, SETTLE, Size
from tests.script.samples import SAMPLE
from tests.terminal import ROOT, plain_environment

STEPS = (100, 1_000, 10_000)
MOST_RATIO = 12.0
"""Ten times the steps may take at most so many times as long: growth is even, not square."""
DOWN = b"\x1b[B"
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
STAGES = ("parsed", "decoded", "checked")
_LOADED = """
import gc, sys, time
from pathlib import Path
from walkthrough.files import read
from walkthrough.script.check import check
from walkthrough.script.decode import decode
from walkthrough.script.model import Script
from walkthrough.script.tree import parse

gc.disable()
clock = time.process_time
times = [clock()]
root = parse(read(Path(sys.argv[1])))
times.append(clock())
read_script = decode(Script, root)
times.append(clock())
assert check(*read_script) == []
times.append(clock())
print(*(end - begin for begin, end in zip(times, times[1:])))
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""
"""What `load_script` does, by its stages; like a start, without the collector."""
_COMPOSED = """
import gc, sys, time
from pathlib import Path
import yaml

gc.disable()
begun = time.process_time()
yaml.compose(Path(sys.argv[1]).read_text(), Loader=yaml.CSafeLoader)
print(time.process_time() - begun)
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""
"""PyYAML alone, which makes its tree of nodes."""


def script_of(steps: int) -> str:
    """Return a script with so many steps more than the sample."""
    more = "".join(_STEP.format(number=number) for number in range(steps))
    return SAMPLE.replace(_PLACE, more + _PLACE, 1)


def growth(size: Size) -> Iterator[Figure]:
    """Time what reads a script of 100, 1,000 and 10,000 steps, beside PyYAML alone."""
    checks: list[float] = []
    loads: list[tuple[float, ...]] = []
    with TemporaryDirectory() as folder:
        nothing = min(_wall(NOTHING) for _ in range(5))
        for steps in STEPS:
            path = Path(folder) / f"{steps}.yaml"
            path.write_text(script_of(steps), encoding="utf-8")
            runs = 2 if steps > 1_000 else max(3, size.commands // 3)
            load, most = _measured(_LOADED, path, runs)
            floor, floor_most = _measured(_COMPOSED, path, runs)
            loads.append(load)
            checks.append(min(_wall((*OURS, "check", str(path))) for _ in range(runs)))
            of = f"{steps:,} steps"
            yield compared(f"{of}, read and checked, CPU", sum(load), floor[0], milliseconds)
            yield compared(f"{of}, most memory", most, floor_most, megabytes)
            yield compared(f"{of}, `check`", checks[-1], nothing, milliseconds)
    for stage, times in zip(STAGES, zip(*loads, strict=True), strict=True):
        yield from _grown(stage, times)
    yield from _grown("`check`", checks)


def _grown(name: str, times: Sequence[float]) -> Iterator[Figure]:
    """Show how many times longer ten times the steps take."""
    for before, after, steps in zip(times, times[1:], STEPS[1:], strict=False):
        told = f"{name}, {steps:,} steps beside {steps // 10:,}"
        yield compared(told, after, before, milliseconds, MOST_RATIO)


def routes(size: Size) -> Iterator[Figure]:
    """Time the answer to the choice of another route, after which every page is laid out anew."""
    changed: list[Turn] = []
    back: list[Turn] = []
    with Child((*OURS, "--private", "--from", "route")) as child:
        child.first(BAR_WORD)
        child.drain(SETTLE)
        for _ in range(size.sheets):
            press(child, DOWN)
            changed.append(press(child, b"\r"))
            back.append(press(child, LEFT))
            press(child, RIGHT)
    yield from sheets("Another route (Enter)", changed, back)


def _measured(code: str, path: Path, runs: int) -> tuple[tuple[float, ...], float]:
    """Run a program so many times; return its times where they are smallest, and its memory."""
    outputs = [
        subprocess.run(
            [sys.executable, "-c", code, str(path)],
            capture_output=True,
            text=True,
            cwd=ROOT,
            check=True,
        ).stdout.splitlines()
        for _ in range(runs)
    ]
    times = [tuple(map(float, first.split())) for first, _ in outputs]
    return min(times, key=sum), float(outputs[0][1]) * 1024


def _wall(command: Sequence[str]) -> float:
    begun = time.monotonic()
    subprocess.run(
        command, cwd=ROOT, env=plain_environment(), stdout=subprocess.DEVNULL, check=True
    )
    return time.monotonic() - begun
