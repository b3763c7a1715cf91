"""Every long proof, one after the other: `python -m tests.proof [--only NAME] [--short]`.

It takes about six hours. Each proof says what it found as it goes; a table at the end says which
of them held. A proof whose tool is not installed here is left out, and the table says so.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec

HELD, FAILED, LEFT_OUT = "held", "FAILED", "left out"


@dataclass(frozen=True, slots=True)
class Proof:
    """A module that is run, how long and how shortly; what it needs."""

    name: str
    module: str
    long: str = ""
    short: str = ""
    program: str = ""
    """A program without which it cannot run."""
    package: str = ""
    """A Python package without which it cannot run."""

    def command(self, *, short: bool) -> list[str]:
        """Return what is run."""
        given = self.short if short else self.long
        return [sys.executable, "-m", self.module, *given.split()]

    @property
    def missing(self) -> str:
        """The tool that is not there, or nothing."""
        if self.program and shutil.which(self.program) is None:
            return self.program
        return self.package if self.package and find_spec(self.package) is None else ""


PROOFS = (
    Proof("fuzz", "tests.fuzz", "--minutes 30", "--minutes 0.1", package="atheris"),
    Proof("terminals", "tests.terminals", "", "--only dumb"),
    Proof("monkey-home", "tests.monkey", "--events 200000", "--events 400"),
    Proof("monkey-kiosk", "tests.monkey", "--events 200000 --kiosk", "--events 400 --kiosk"),
    Proof(
        "monkey-unlimited",
        "tests.monkey",
        "--events 100000 --no-limit --stay",
        "--events 400 --no-limit --stay",
    ),
    Proof("escapes-tmux", "tests.escapes", "tmux --events 20000", "tmux --events 200", "tmux"),
    Proof("escapes-xterm", "tests.escapes", "xterm --events 10000", "xterm --events 100", "Xvfb"),
    Proof("day", "tests.day", "", "--visitors 8 --hours 0.5"),
    Proof("day-renewed", "tests.day", "--renew", "--visitors 8 --hours 0.5 --renew"),
    Proof("visitors", "tests.benchmarks.visitors", "400", "12"),
    Proof("comebacks", "tests.benchmarks.comebacks", "10", "1"),
    Proof("kills", "tests.benchmarks.kills", "1000", "20"),
    Proof("soak", "tests.soak", "--minutes 60", "--minutes 1"),
    Proof("benchmarks", "tests.benchmarks", "", "--quick --only start"),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a proof ended, and after how many seconds."""

    proof: Proof
    told: str
    seconds: float


def prove(proofs: Sequence[Proof], *, short: bool) -> list[Outcome]:
    """Run them by turns."""
    outcomes = []
    for proof in proofs:
        command = proof.command(short=short)
        print(f"\n{proof.name}: python {' '.join(command[1:])}", flush=True)
        began = time.monotonic()
        if proof.missing:
            told = f"{LEFT_OUT}: there is no {proof.missing}"
        else:
            told = FAILED if subprocess.run(command).returncode else HELD
        outcomes.append(Outcome(proof, told, time.monotonic() - began))
    return outcomes


def main(arguments: Sequence[str] | None = None, proofs: Sequence[Proof] = PROOFS) -> int:
    """Return 1 where a proof failed."""
    parser = ArgumentParser(prog="python -m tests.proof", description=__doc__)
    names = [proof.name for proof in proofs]
    parser.add_argument("--only", choices=names, action="append", help="one of them")
    parser.add_argument("--short", action="store_true", help="the least of each, to try the way")
    options = parser.parse_args(arguments)
    wanted = options.only or names
    outcomes = prove([proof for proof in proofs if proof.name in wanted], short=options.short)
    width = max(map(len, names))
    print()
    for each in outcomes:
        print(f"{each.proof.name:{width}}  {each.seconds:7.0f} s  {each.told}")
    return int(any(each.told == FAILED for each in outcomes))


if __name__ == "__main__":
    raise SystemExit(main())
