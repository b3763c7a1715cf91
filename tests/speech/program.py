"""A small program that stands for eSpeak NG on the path, and notes when and what it was given."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

SCRIPT = """#!{python} -S
import os, sys, time
sys.stderr.close()
with open({log!r}, "a", buffering=1) as log:
    log.write("begun %d %.6f %s\\n" % (os.getpid(), time.monotonic(), " ".join(sys.argv[1:])))
    log.write("knows %s\\n" % " ".join(sorted(os.environ)))
    if {hangs}:
        time.sleep(60)
    for line in sys.stdin:
        log.write("line " + line)
    log.write("end\\n")
"""


class Program:
    """The program in a folder, which is put on the path."""

    def __init__(self, folder: Path, *, hangs: bool = False) -> None:
        """`hangs`: it reads nothing, and does not end by itself."""
        self._folder = folder
        self._log = folder / "log"
        program = folder / "espeak-ng"
        program.write_text(SCRIPT.format(python=sys.executable, log=str(self._log), hangs=hangs))
        program.chmod(0o755)

    def environment(self, others: Mapping[str, str] = os.environ) -> dict[str, str]:
        """An environment in which it is the only engine."""
        return {**others, "PATH": str(self._folder)}

    @property
    def log(self) -> list[str]:
        """What it noted, line by line."""
        return self._log.read_text().splitlines() if self._log.exists() else []

    @property
    def begun(self) -> list[list[str]]:
        """For each time that it was started: its number, when, and the arguments."""
        return [line.split(" ", 3)[1:] for line in self.log if line.startswith("begun ")]

    @property
    def lines(self) -> list[str]:
        """The lines that it was given."""
        return [line.removeprefix("line ") for line in self.log if line.startswith("line ")]

    def until(self, there: Callable[[], bool], seconds: float = 15.0) -> float:
        """Wait until something is so; return when, on the monotonic clock."""
        deadline = time.monotonic() + seconds
        while not there():
            assert time.monotonic() < deadline, self.log
            time.sleep(0.001)
        return time.monotonic()

    def runs(self) -> bool:
        """Whether the one that was started last still runs."""
        number = int(self.begun[-1][0])
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return False
        state = Path(f"/proc/{number}/stat")
        return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")
