"""Measure the walkthrough beside a bare Textual app: `python -m tests.benchmarks [--quick]`.

It prints a table and keeps nothing. Linux only. On a shared machine read the ratios first, then
the smallest values; a median tells how busy the machine was. WALKTHROUGH names another command
to measure, such as that of an installed wheel, which holds the script ready-made.
"""

from __future__ import annotations

import os
import platform
import re
import sys
from argparse import ArgumentParser
from importlib.metadata import version
from pathlib import Path

from tests.benchmarks.child import COLUMNS, ROWS
from tests.benchmarks.figures import Figure, table
from tests.benchmarks.growth import growth, routes
from tests.benchmarks.keys import keys
from tests.benchmarks.longer import longer
from tests.benchmarks.measures import QUICK, Size, starts
from tests.benchmarks.passing import commands, rest
from tests.benchmarks.peers import peers

PARTS = {
    "start": starts,
    "keys": keys,
    "routes": routes,
    "rest": rest,
    "commands": commands,
    "growth": growth,
    "longer": longer,
    "peers": peers,
}


def main() -> int:
    parser = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer and shorter runs")
    parser.add_argument("--only", choices=PARTS, action="append", help="one part of it")
    options = parser.parse_args()
    size = QUICK if options.quick else Size()
    figures: list[Figure] = []
    print(machine())
    for name in options.only or PARTS:
        print(f"measuring: {name}", file=sys.stderr)
        figures += PARTS[name](size)
    print(f"\n{table(figures)}")
    return 0


def machine() -> str:
    """Say on what the figures were measured."""
    models = re.findall(r"^model name\s*: (.*)$", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    load = " ".join(f"{each:.2f}" for each in os.getloadavg())
    return (
        f"{models[0] if models else platform.machine()}, {os.cpu_count()} cores, load {load}\n"
        f"{platform.platform()}\n"
        f"Python {platform.python_version()}, Textual {version('textual')}, "
        f"{COLUMNS}x{ROWS} cells, true colour"
    )


if __name__ == "__main__":
    raise SystemExit(main())
