"""`python -m tests.benchmarks.visitors [COUNT]`: a working day at a kiosk, compressed.

Visitor after visitor begins, turns pages, opens the map, help and a breath, and is forgotten;
once with a process that replaces itself after each, once with one process for all of them.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import mean

from tests.terminal import Terminal

PAGES = (b"\x1b[C", b"n", b"\r", b"m", b"\x1b", b"h", b"\x7f", b"c", b"g", b"\x11")
"""What a visitor presses; never twice the same key, which would count as held."""
ENDS = 10
"""Visitors at each end whose memory is compared."""


def memory(pid: int) -> float:
    """Return the resident memory of a process, in MB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def day(how: str, count: int) -> list[float]:
    """Let visitors come and go; return the memory after each, in MB."""
    seen = []
    with Terminal([sys.executable, "-m", "tests.visited", how]) as terminal:
        for _ in range(count):
            terminal.wait_for("Breathe with us")
            terminal.send(b" ")
            terminal.wait_for("A calm look")
            for keys in PAGES:
                terminal.send(keys)
                time.sleep(0.02)
            terminal.wait_for("All cleared")
            seen.append(memory(terminal.pid))
    return seen


def main(count: int = 400) -> None:
    """Print the memory after the first and the last visitors."""
    for how in ("renew", "stay"):
        began = time.monotonic()
        seen = day(how, count)
        first, last = mean(seen[:ENDS]), mean(seen[-ENDS:])
        took = time.monotonic() - began
        print(
            f"{how}: {count} visitors in {took:.0f} s; memory after the first {ENDS}"
            f" {first:.1f} MB,"
            f" after the last {last:.1f} MB ({last / first - 1:+.1%}), most {max(seen):.1f} MB",
            flush=True,
        )


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:]))
