"""Press at random: `python -m tests.monkey --events 200000 --seed 1 [--kiosk] [--no-limit]`.

Keys, chords, escape sequences, touches, pastes of up to a mebibyte, focus and sizes, in a
pseudo-terminal. No traceback, no end but by the keys that leave at home, nothing written but what
is kept, no other program; now and then the help and the start have to be reached. `--no-limit`
presses a kiosk that hears every event. What fails can be done again by its seed, and `--shrink`
looks for fewer events that still fail.
"""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence

from tests.monkey.events import Event, event
from tests.monkey.programs import program
from tests.monkey.run import Broken, Pressed

LEAST = 40
"""Events in which a shorter failing run is no more looked for."""


def press(events: Sequence[Event], *, kiosk: bool, limited: bool, quiet: bool = False) -> Pressed:
    """Press a new program; raises Broken."""
    with program(kiosk=kiosk, limited=limited) as pressed:
        run = Pressed(pressed, pressed.open())
        try:
            run.press(events, lambda told: None if quiet else print(told, flush=True))
        finally:
            run.terminal.close()
        if pressed.heard.exists():
            print(f"heard: {int(pressed.heard.read_text()):,} events")
        return run


def shrunk(events: list[Event], *, kiosk: bool, limited: bool) -> list[Event]:
    """Leave out halves, quarters and so on, as long as it still fails."""
    part = len(events) // 2
    while part >= LEAST:
        for begin in range(0, len(events), part):
            fewer = events[:begin] + events[begin + part :]
            if fewer and _fails(fewer, kiosk=kiosk, limited=limited):
                events = fewer
                break
        else:
            part //= 2
    return events


def _fails(events: list[Event], *, kiosk: bool, limited: bool) -> bool:
    try:
        press(events, kiosk=kiosk, limited=limited, quiet=True)
    except Broken:
        return True
    return False


def main() -> int:
    """Return 1 where something did not hold."""
    parser = ArgumentParser(prog="python -m tests.monkey", description=__doc__)
    parser.add_argument("--events", type=int, default=200_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first event")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kiosk", action="store_true")
    parser.add_argument("--no-limit", action="store_true")
    parser.add_argument("--shrink", action="store_true")
    options = parser.parse_args()
    numbers = range(options.first, options.first + options.events)
    events = [event(options.seed, number) for number in numbers]
    how = {"kiosk": options.kiosk, "limited": not options.no_limit}
    try:
        run = press(events, **how)
    except Broken as broken:
        print(f"FAILED {broken}\nseed {options.seed}, --first {options.first}")
        if options.shrink:
            for each in shrunk(events[: broken.number], **how):
                print(repr(each)[:200])
        return 1
    lives = f"opened {run.opened} times, longest life {run.longest[-1][0]:,.0f} events"
    print(
        f"{run.sent:,} events (seed {options.seed}): {lives if run.longest else ''}, memory "
        f"grows {run.growth() / 1e3:+.0f} kB for 100,000 events"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
