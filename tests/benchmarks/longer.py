"""What a script of 500 steps adds to the start: read anew, and from the cache of an installed one.

Only an installed wheel writes a cache, so WALKTHROUGH has to name one for the second figure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.child import Child
from tests.benchmarks.figures import Figure, compared, milliseconds
from tests.benchmarks.growth import script_of
from tests.benchmarks.measures import BAR_ROW, BAR_WORD, OURS, Size

STEPS = 500
COLD, WARM = 0.040, 0.010
"""Seconds more, without the cache and with it."""
ANEW, CACHED = "read anew", "from the cache"


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from exec to the first complete screen, and those spent computing for it."""

    seconds: float
    cpu: float


def longer(size: Size) -> Iterator[Figure]:
    """Start with the shipped script, and with a short and the long one twice each, by turns."""
    shipped: list[Start] = []
    runs: dict[tuple[int, str], list[Start]] = {}
    with TemporaryDirectory() as folder:
        for number in range(size.starts // 2 + 1):
            shipped.append(_start(OURS, Path(folder) / f"none-{number}"))
            for steps in (0, STEPS):
                path = Path(folder) / f"{steps}.yaml"
                path.write_text(script_of(steps), encoding="utf-8")
                cache = Path(folder) / f"cache-{number}-{steps}"
                for how in (ANEW, CACHED):
                    run = _start((*OURS, "--content", str(path)), cache)
                    runs.setdefault((steps, how), []).append(run)
        cached = any(each.is_file() for each in cache.rglob("*"))
    for how, limit in ((ANEW, COLD), (CACHED, WARM)) if cached else ((ANEW, COLD),):
        long, short = runs[STEPS, how][1:], runs[0, how][1:]  # the first has compiled what was not
        yield from _lines(f"{how}, beside a short one", long, short, limit)
        yield from _lines(f"{how}, beside the shipped one", long, shipped[1:], limit)
    if not cached:
        yield Figure(f"{STEPS} steps {CACHED}: left out, a checkout writes none")


def _start(command: Sequence[str], cache: Path) -> Start:
    with Child(command, cache=cache) as child:
        seen = child.first(BAR_WORD)
        seconds = next(each.seconds for each in seen if BAR_WORD in each.lines[BAR_ROW])
        return Start(seconds, child.cpu_seconds())


def _lines(
    how: str, ours: Sequence[Start], shipped: Sequence[Start], limit: float
) -> Iterator[Figure]:
    mine, theirs = ([each.seconds for each in starts] for starts in (ours, shipped))
    name = f"start, {STEPS} steps {how}"
    yield added(f"{name}, median", median(mine), median(theirs), limit)
    yield added(f"{name}, smallest", min(mine), min(theirs), limit)
    mine, theirs = ([each.cpu for each in starts] for starts in (ours, shipped))
    yield added(f"{name}, smallest CPU", min(mine), min(theirs), limit)


def added(name: str, ours: float, beside: float, limit: float) -> Figure:
    """Make a line whose target is how much more ours may take."""
    line = compared(name, ours, beside, milliseconds)
    wanted = f"<= {milliseconds(limit)} more"
    return replace(line, target=wanted, met=ours - beside <= limit)
