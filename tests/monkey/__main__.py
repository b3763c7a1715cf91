"""Press at random: `python -m tests.monkey --events 200000 --seed 1 [--kiosk [--no-limit]]`.

Keys, chords, escape sequences, touches, pastes of up to a mebibyte, focus and sizes, in a
pseudo-terminal. No traceback, no end but by the keys that leave at home, nothing written but what
is kept, no other program; now and then the help and the start have to be reached. `--no-limit`
presses a kiosk that hears every event. With `--stay` one process hears it all, so that its memory
can be followed: a rehearsal that is not left, or a kiosk without its limit that is not renewed.
What fails can be done again by its seed, and `--shrink` looks for fewer events that still fail.
"""

from __future__ import annotations

import time
from argparse import ArgumentParser
from collections.abc import Callable, Sequence

from tests.monkey.events import Event, event
from tests.monkey.programs import program
from tests.monkey.run import Broken, Pressed, growth
from walkthrough.record import record

MOST_GROWTH = 10e6
"""Bytes that memory may grow by in 100,000 events, the filling of caches included."""
LEAST = 5
"""Events in which a shorter failing run is no more looked for."""


@record
class Way:
    """How it is pressed."""

    kiosk: bool = False
    limited: bool = True
    """Whether a kiosk hears only so many events a second."""
    stay: bool = False
    """Whether one process hears it all: a rehearsal is not left, and a kiosk is not renewed."""


def press(events: Sequence[Event], way: Way, *, quiet: bool = False) -> Pressed:
    """Press a new program; raises Broken."""
    with program(kiosk=way.kiosk, limited=way.limited, stay=way.stay) as pressed:
        run = Pressed(pressed, pressed.open())
        try:
            run.press(events, lambda told: None if quiet else print(told, flush=True))
        finally:
            run.terminal.close()
        return run


def shrunk(events: list[Event], fails: Callable[[list[Event]], bool]) -> list[Event]:
    """Leave out halves, quarters and so on, as long as it still fails."""
    part = len(events) // 2
    while part >= LEAST:
        for begin in range(0, len(events), part):
            fewer = events[:begin] + events[begin + part :]
            if fewer and fails(fewer):
                events = fewer
                break
        else:
            part //= 2
    return events


def _fails(events: list[Event], way: Way) -> bool:
    try:
        press(events, way, quiet=True)
    except Broken:
        return True
    return False


def _told(run: Pressed) -> str:
    events = f"{run.sent:,} events"
    if run.accepted is not None:
        events += f", {run.accepted:,} of them accepted"
    life = f"opened {run.opened} times, longest life {run.longest[-1][0]:,.0f} events"
    bytes_grown = growth(run.longest)
    memory = "too short for the growth of memory"
    if bytes_grown is not None:
        memory = f"memory grows {bytes_grown / 1e3:+,.0f} kB for 100,000 events"
    return f"{events}, {life}, {memory}"


def main() -> int:
    """Return 1 where something did not hold."""
    parser = ArgumentParser(prog="python -m tests.monkey", description=__doc__)
    parser.add_argument("--events", type=int, default=200_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first event")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kiosk", action="store_true")
    parser.add_argument("--no-limit", action="store_true")
    parser.add_argument("--stay", action="store_true")
    parser.add_argument("--shrink", action="store_true")
    options = parser.parse_args()
    numbers = range(options.first, options.first + options.events)
    events = [event(options.seed, number) for number in numbers]
    way = Way(kiosk=options.kiosk, limited=not options.no_limit, stay=options.stay)
    began = time.monotonic()
    try:
        run = press(events, way)
    except Broken as broken:
        print(f"FAILED {broken}\nseed {options.seed}, --first {options.first}")
        if options.shrink:
            for each in shrunk(events[: broken.number], lambda fewer: _fails(fewer, way)):
                print(repr(each)[:200])
        return 1
    print(f"{_told(run)}; seed {options.seed}, {time.monotonic() - began:,.0f} seconds")
    return int((growth(run.longest) or 0.0) > MOST_GROWTH)


if __name__ == "__main__":
    raise SystemExit(main())
