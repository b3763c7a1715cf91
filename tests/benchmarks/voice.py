"""How soon a key is heard: `python -m tests.benchmarks.voice`.

In a pseudo-terminal, with a small program in the place of eSpeak NG: from the key to the start of
the engine, whose own start is taken off, and from a key to the end of its process.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.speech.program import Program
from tests.terminal import Terminal, plain_environment

FIRST = "Practise your first"


def measure(program: Program, times: int) -> tuple[list[float], list[float]]:
    """Return the milliseconds from key to engine, and from key to silence."""
    environment = program.environment(plain_environment())
    command = [sys.executable, "-m", "walkthrough", "--private"]
    heard, silent = [], []
    with Terminal(command, environment=environment) as terminal:
        terminal.wait_for(FIRST)
        time.sleep(1)
        terminal.send(b"v")
        program.until(lambda: bool(program.lines))
        for count in range(1, times + 1):
            time.sleep(0.2)
            begun = time.monotonic()
            terminal.send(b"z")
            silent.append(1000 * (_ended(program, len(program.begun)) - begun))
            program.until(lambda: program.lines[-1].startswith("That key"))
            begun = time.monotonic()
            terminal.send(b"r")
            program.until(lambda count=count: len(program.begun) == 1 + 2 * count)  # type: ignore[misc]
            heard.append(1000 * (float(program.begun[-1][1]) - begun))
            program.until(lambda: program.lines[-1].startswith(FIRST))
    return heard, silent


def _ended(program: Program, count: int) -> float:
    """Return when the engine that was started as the last of so many has ended."""
    number = program.begun[count - 1][0]
    return program.until(lambda: not Path(f"/proc/{number}").exists())


def own_start(program: Program, times: int) -> float:
    """Return the milliseconds that the engine itself takes to start."""
    took = []
    for _ in range(times):
        begun = time.monotonic()
        subprocess.run(["espeak-ng"], input=b"", env=program.environment(), check=True)
        took.append(1000 * (float(program.begun[-1][1]) - begun))
    return median(took)


def main() -> None:
    """Measure and print."""
    times = 20
    with TemporaryDirectory() as folder:
        heard, silent = measure(Program(Path(folder)), times)
    with TemporaryDirectory() as folder:
        own = own_start(Program(Path(folder)), times)
    print(f"key to engine, of {times}: median {median(heard):.1f} ms, longest {max(heard):.1f} ms")
    print(f"  of which the engine's own start: {own:.1f} ms")
    print(f"key to silence: median {median(silent):.1f} ms, longest {max(silent):.1f} ms")


if __name__ == "__main__":
    main()
