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
"""Seconds more than the shipped script, without the cache and with it."""


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from exec to the first complete screen, and those spent computing for it."""

    seconds: float
    cpu: float


def longer(size: Size) -> Iterator[Figure]:
    """Start with the shipped script, then with the long one twice: the same command, by turns."""
    shipped, cold, warm = [], [], []
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{STEPS}.yaml"
        path.write_text(script_of(STEPS), encoding="utf-8")
        command = (*OURS, "--content", str(path))
        for number in range(size.starts // 2 + 1):
            cache = Path(folder) / f"cache-{number}"
            shipped.append(_start(OURS, cache))
            cold.append(_start(command, cache))
            cached = cache.exists() and any(each.is_file() for each in cache.rglob("*"))
            warm.append(_start(command, cache))
    shipped, cold, warm = shipped[1:], cold[1:], warm[1:]  # the first has compiled what was not
    yield from _lines("read anew", cold, shipped, COLD)
    if cached:
        yield from _lines("from the cache", warm, shipped, WARM)
    else:
        yield Figure(f"{STEPS} steps from the cache: left out, a checkout writes none")


def _start(command: Sequence[str], cache: Path) -> Start:
    with Child(command, cache=cache) as child:
        seen = child.first(BAR_WORD)
        seconds = next(each.seconds for each in seen if BAR_WORD in each.lines[BAR_ROW])
        return Start(seconds, child.cpu_seconds())


def _lines(
    how: str, ours: Sequence[Start], shipped: Sequence[Start], limit: float
) -> Iterator[Figure]:
    mine, theirs = ([each.seconds for each in starts] for starts in (ours, shipped))
    name = f"{STEPS} steps {how}, start"
    yield added(f"{name}, median of {len(mine)}", median(mine), median(theirs), limit)
    yield added(f"{name}, smallest", min(mine), min(theirs), limit)
    mine, theirs = ([each.cpu for each in starts] for starts in (ours, shipped))
    yield added(f"{name}, smallest CPU", min(mine), min(theirs), limit)


def added(name: str, ours: float, beside: float, limit: float) -> Figure:
    """Make a line whose target is how much more ours may take."""
    line = compared(name, ours, beside, milliseconds)
    wanted = f"<= {milliseconds(limit)} more"
    return replace(line, target=wanted, met=ours - beside <= limit)
