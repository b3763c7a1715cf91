"""`python -m tests.benchmarks.kills [TIMES] [SEED]`: kills savers at random moments."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.killing import kill_while_keeping
from walkthrough.keeping import Keeper


def main(times: int = 1000, seed: int = 1) -> None:
    """Print how many kills there were, how many fell into a save, and what a save costs."""
    with TemporaryDirectory() as name:
        unfinished = kill_while_keeping(Path(name) / "kept", times, seed)
        print(
            f"{times} kills, {unfinished} in the middle of a save: every file whole (seed {seed})"
        )
        keeper, spent = Keeper(Path(name) / "timed"), []
        for number in range(200):
            begun = time.perf_counter()
            keeper.write({"written/notes": "slow " * 60, "written/count": str(number)})
            spent.append((time.perf_counter() - begun) * 1000)
        print(f"a save: median {median(spent):.1f} ms, worst {max(spent):.1f} ms of {len(spent)}")


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:]))
