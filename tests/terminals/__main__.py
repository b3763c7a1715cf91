"""Go through the installed command in real terminals: `python -m tests.terminals [--seed N]`.

Every route by keyboard and by mouse alone, at three sizes, alone and inside tmux; with the window
resized at random; in every kind of terminal, and by letters where that knows lines only; ended
and stopped in every state. About ten minutes.
"""

from __future__ import annotations

import random
import sys
import time
import traceback
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from functools import partial

from tests.terminals import endings
from tests.terminals.letters import journey_by_letters
from tests.terminals.places import KINDS, LINES_ONLY, SIZES, Size, has_tmux, opened
from tests.terminals.reader import Reader, by_keyboard, by_mouse, while_resizing
from walkthrough.script.text import Route

Case = tuple[str, Callable[[], str]]
Way = Callable[[Reader], Iterator[str]]


def journey(route: Route, size: Size, way: Way, kind: str = "xterm-256color", *, tmux: bool) -> str:
    """Go through a visit, leave, and find the terminal as it was."""
    options = ("--private", "--route", route.value)
    with opened(*options, size=size, kind=kind, tmux=tmux) as terminal:
        before = terminal.modes()
        steps = list(way(Reader(terminal, size, route)))
        endings.check_ending(terminal, before, "Ctrl+C")
        if not tmux:
            endings.check_output(kind, bytes(terminal.output))
        return f"{len(steps)} pages"


def ended(state: str, ending: str, size: Size) -> str:
    """End it in a state."""
    with opened("--from", endings.STATES[state][0], size=size) as terminal:
        before = terminal.modes()
        endings.reach(terminal, state)
        if ending == "SIGTSTP, SIGCONT":
            endings.stopped_before(terminal, before)
            endings.check_ending(terminal, before, "Ctrl+C")
        elif ending == "closed":
            endings.check_closed(terminal)
        else:
            endings.check_ending(terminal, before, ending)
    return ""


def cases(seed: int) -> Iterator[Case]:
    """Yield every case: what it is, and what tries it."""
    for tmux in (False, True) if has_tmux() else (False,):
        place = "tmux" if tmux else "pty"
        for size in SIZES:
            where = f"{place} {size[0]}x{size[1]}"
            for route in Route:
                yield _case(f"{route} by keyboard, {where}", route, size, by_keyboard, tmux=tmux)
                yield _case(f"{route} by mouse, {where}", route, size, by_mouse, tmux=tmux)
        for number in range(seed, seed + 5):
            yield _case(
                f"resized at random (seed {number}), {place}",
                *(list(Route)[number % len(Route)], (80, 24)),
                partial(_resized, number),
                tmux=tmux,
            )
    yield from _in_every_kind()
    for state in endings.STATES:
        for ending in (*endings.ENDINGS, "SIGTSTP, SIGCONT", "closed"):
            for size in SIZES:
                name = f"{state}: {ending}, {size[0]}x{size[1]}"
                yield name, partial(ended, state, ending, size)


def _in_every_kind() -> Iterator[Case]:
    for kind in KINDS:
        for size in SIZES:
            where = f"{kind} {size[0]}x{size[1]}"
            if kind == LINES_ONLY:
                for route in Route:
                    yield f"{route} by letters, {where}", partial(journey_by_letters, route, size)
            else:
                name = f"iv by keyboard, {where}"
                yield _case(name, Route.IV, size, by_keyboard, kind, tmux=False)


def _resized(seed: int, reader: Reader) -> Iterator[str]:
    return while_resizing(reader, random.Random(seed))


def _case(name: str, route: Route, size: Size, way: Way, *kind: str, tmux: bool) -> Case:
    return name, partial(journey, route, size, way, *kind, tmux=tmux)


def main() -> int:
    """Return 1 where a case failed."""
    parser = ArgumentParser(prog="python -m tests.terminals", description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="cases with these letters in their name")
    options = parser.parse_args()
    begun, failed, count = time.monotonic(), 0, 0
    for name, case in cases(options.seed):
        if options.only not in name:
            continue
        count += 1
        try:
            print(f"well    {name} {case()}", flush=True)
        except Exception:  # one failed case must not hide those after it
            failed += 1
            print(f"FAILED  {name}", flush=True)
            traceback.print_exc(file=sys.stdout)
    print(f"{count} cases, {failed} failed, {time.monotonic() - begun:.0f} s (seed {options.seed})")
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
