"""Feed random files to everything that reads one: `python -m tests.fuzz --minutes 30 --seed 1`.

A coverage-guided fuzzer (atheris, of the extra `fuzz`) changes good files line by line and keeps
those that reach new places. A file that brings an exception, or takes too much time or memory, is
a finding: it is kept and named, and the run goes on. `--replay FILE --only TARGET` reads one again.
Findings that were mended stand in tests/data/fuzz and are read by pytest.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path
from tempfile import mkdtemp

from tests.fuzz.child import LONGEST_SECONDS, MOST_MEMORY
from tests.fuzz.covered import covered
from tests.fuzz.targets import TARGETS
from tests.terminal import ROOT

REGRESSIONS = ROOT / "tests" / "data" / "fuzz"
MOST_FINDINGS = 10
"""Findings of one target, after which more of them tell nothing new."""
_STATE = re.compile(rb"#(\d+)\s.* cov: (\d+) ft: (\d+) corp: (\d+).* rss: (\d+)Mb")


def main() -> int:
    """Return 1 where there was a finding."""
    parser = ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0, help="for all targets together")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=TARGETS, action="append", help="one target")
    parser.add_argument("--folder", type=Path, help="where files are put; a temporary one")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="read one file again")
    options = parser.parse_args()
    names = options.only or list(TARGETS)
    if options.replay is not None:
        TARGETS[names[0]].read(options.replay.read_bytes())
        return 0
    return _fuzz(options, names)


def _fuzz(options: Namespace, names: list[str]) -> int:
    folder = options.folder or Path(mkdtemp(prefix="first-session-fuzz-"))
    print(
        f"seed {options.seed}; a file may take {LONGEST_SECONDS:.0f} s of processor time, "
        f"and the process {MOST_MEMORY} MB; files are in {folder}"
    )
    shares = sum(TARGETS[name].share for name in names)
    found: list[Path] = []
    for name in names:
        seconds = options.minutes * 60 * TARGETS[name].share / shares
        run = Run(name, folder / name, options.seed)
        run.fuzz(seconds)
        print(run, flush=True)
        found += run.findings
    print("lines reached by the files that were kept:")
    for line in covered({name: folder / name / "corpus" for name in names}):
        print(f"  {line}")
    for each in found:
        print(f"finding: {each}")
    return 1 if found else 0


class Run:
    """One target and what came of it."""

    def __init__(self, name: str, folder: Path, seed: int) -> None:
        self.name = name
        self.folder = folder
        self.seed = seed
        self.executions = 0
        self.edges = self.corpus = self.memory = 0
        self.seconds = 0.0
        for part in ("corpus", "findings"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        for number, data in enumerate(TARGETS[name].seeds()):
            (folder / "corpus" / f"seed-{number}").write_bytes(data)
        for each in (REGRESSIONS / name).glob("*"):
            shutil.copy(each, folder / "corpus")

    @property
    def findings(self) -> list[Path]:
        """The files that the program could not bear."""
        return sorted((self.folder / "findings").iterdir())

    def fuzz(self, seconds: float) -> None:
        """Run until the time is over, anew after each finding."""
        begun = time.monotonic()
        while (left := seconds - (time.monotonic() - begun)) > 1:
            before = len(self.findings)
            self._once(int(left), before)
            if len(self.findings) == before or before + 1 >= MOST_FINDINGS:
                break
        self.seconds = time.monotonic() - begun

    def _once(self, seconds: int, number: int) -> None:
        command = [
            *(sys.executable, "-m", "tests.fuzz.child", self.name, str(self.folder)),
            *(f"-max_total_time={seconds}", f"-seed={self.seed + number}"),
        ]
        log = self.folder / f"log-{number}.txt"
        with log.open("wb") as out:
            code = subprocess.run(command, stdout=out, stderr=out, cwd=ROOT).returncode
        said = log.read_bytes()
        states = [[int(each) for each in found.groups()] for found in _STATE.finditer(said)]
        if not states or (code and len(self.findings) == number):
            raise RuntimeError(f"the fuzzer failed: {said[-2000:].decode('utf-8', 'replace')}")
        self.executions += states[-1][0]
        self.edges = max(self.edges, states[-1][1])
        self.corpus = states[-1][3]
        self.memory = max(self.memory, *(state[4] for state in states))

    def __str__(self) -> str:
        return (
            f"{self.name:12}{self.executions:>9,} files in {self.seconds:.0f} s, "
            f"{self.edges:,} edges, {self.corpus} files kept, at most {self.memory} MB, "
            f"{len(self.findings)} findings"
        )


if __name__ == "__main__":
    raise SystemExit(main())
