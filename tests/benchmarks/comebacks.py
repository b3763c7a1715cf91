"""`python -m tests.benchmarks.comebacks [TIMES]`: how soon a kiosk is back after it stopped.

In the middle of a visit the screen's process is killed, hung, or made to fail in a widget. It has
five seconds to be back on the attract screen, each time of ten in a row. Output that is frozen, as
by Scroll Lock, is noticed once something cannot be written for ten, and has twenty.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.failing import TYPED
from tests.kiosk.running import Kiosk

Stop = Callable[[Kiosk, int], None]


def by(number: signal.Signals) -> Stop:
    """Return what sends a signal to the screen's process."""
    return lambda _, screen: os.kill(screen, number)


ALLOWED = 5.0
WAYS = {
    "killed (SIGKILL)": by(signal.SIGKILL),
    "hung (SIGSTOP)": by(signal.SIGSTOP),
    "an error in a widget": by(signal.SIGUSR1),
}
FROZEN_ALLOWED = 20.0


def freeze(kiosk: Kiosk, _: int) -> None:
    """Take no more output, and ask for some."""
    kiosk.freeze()
    kiosk.send(b"\r")


def comebacks(stop: Stop, times: int) -> list[float]:
    """Return the seconds of each return; raises AssertionError where an error can be seen."""
    with TemporaryDirectory() as name:
        log = Path(name) / "faults"
        options = ("--fault-log", str(log))
        with Kiosk(Path(name), *options, module="tests.benchmarks.failing") as kiosk:
            taken = []
            for _ in range(times):
                kiosk.begin_visit()
                taken.append(kiosk.seconds_until_back(lambda screen: stop(kiosk, screen)))
            assert b"Traceback" not in kiosk.output
            assert TYPED.encode() not in kiosk.output
        told = log.read_text()
        assert TYPED not in told
        assert len(told.splitlines()) >= times, told
    return taken


def main(times: int = 10) -> int:
    """Print each way and its times; returns 1 where one took too long."""
    late = False
    ways = [(words, stop, times, ALLOWED) for words, stop in WAYS.items()]
    ways.append(("frozen (Scroll Lock)", freeze, 2, FROZEN_ALLOWED))
    for words, stop, count, allowed in ways:
        taken = comebacks(stop, count)
        each = " ".join(f"{seconds:.2f}" for seconds in taken)
        print(f"{words:22} longest {max(taken):.2f} s   each: {each}", flush=True)
        late |= max(taken) > allowed
    return int(late)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
