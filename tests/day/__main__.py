"""`python -m tests.day`: fourteen hours of a kiosk, 400 visitors, in minutes.

Visitors are drawn by lot: they stay for half a minute or for forty, change the language, size,
colours and stillness, breathe, read the help; most say that they are done, some walk away. After
each, nothing of them may be left. With `--renew` a new process comes after each, as at a real
kiosk; without it one process sees them all, which is harder. Linux only.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from tests.day.compressed import BEGIN, run_compressed
from tests.day.measured import Measured, measure
from tests.day.opening import content, opened
from tests.day.telling import HOUR, tell
from tests.day.visitors import visit
from tests.visited import Alone
from walkthrough.kiosk import held
from walkthrough.kiosk.heartbeat import Heart
from walkthrough.ui.kiosk import CLEARED_SECONDS


def main() -> int:
    """Return 1 where something grew, drifted or was left."""
    options = _options()
    if options.log is not None:
        _go_on(options)
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        options.log = Path(folder) / "day.jsonl"
        if options.renew:
            options.held = held.new()
            held.write(options.held, content())
            if os.spawnv(os.P_WAIT, sys.executable, _command(options, BEGIN)):
                return 1
        else:
            run_compressed(_through(options, content()))
        entries = [Measured(**json.loads(line)) for line in options.log.read_text().splitlines()]
    how = "a new process after each" if options.renew else "one process"
    print(f"{options.visitors} visitors, {options.hours:g} hours, {how}, seed {options.seed}:")
    return tell(entries, time.monotonic() - began)


def _options() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.day", description=__doc__)
    parser.add_argument("--visitors", type=int, default=400)
    parser.add_argument("--hours", type=float, default=14.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--renew", action="store_true", help="a new process after each visitor")
    parser.add_argument("--number", type=int, default=0, help="the visitor who comes first")
    parser.add_argument("--clock", type=float, default=BEGIN, help="what the clock stands at")
    parser.add_argument("--held", type=int, help="the number of the file with the content")
    parser.add_argument("--log", type=Path, help="where the process before has written")
    return parser.parse_args()


def _command(options: Namespace, clock: float) -> list[str]:
    """Return what goes on with the next visitor."""
    os.set_inheritable(options.held, True)
    named = {name: getattr(options, name) for name in ("visitors", "hours", "seed", "number")}
    named |= {"clock": clock, "held": options.held, "log": options.log}
    words = [word for name, value in named.items() for word in (f"--{name}", str(value))]
    return [sys.executable, "-m", "tests.day", "--renew", *words]


def _go_on(options: Namespace) -> None:
    """Receive one visitor, then let a new process take this one's place."""
    now = run_compressed(_through(options, held.read(options.held)), options.clock)
    options.number += 1
    if options.number < options.visitors:
        os.execv(sys.executable, _command(options, now))
    sys.exit()


async def _through(options: Namespace, shown: held.Content) -> float:
    """Receive one visitor, or all; return what the clock stands at."""
    clock = asyncio.get_running_loop().time
    last = options.number + 1 if options.renew else options.visitors
    apart = options.hours * HOUR / options.visitors
    heart = cast(Heart, Alone()) if options.renew else None
    async with opened(shown, heart) as day:
        with options.log.open("a") as log:
            for number in range(options.number, last):
                await asyncio.sleep(max(0.0, BEGIN + number * apart - clock()))
                await day.receive(visit(options.seed, number))
                entry = measure((clock() - BEGIN) / HOUR, day.changes, tuple(day.breaths.off))
                day.breaths.off.clear()
                day.changes = 0
                log.write(json.dumps(asdict(entry)) + "\n")
                log.flush()
            if number == options.visitors - 1:
                await asyncio.sleep(max(0.0, BEGIN + options.hours * HOUR - clock()))
            await asyncio.sleep(CLEARED_SECONDS + 1)
            assert day.has_made_way == options.renew
    return clock()


if __name__ == "__main__":
    raise SystemExit(main())
