"""Files that once were too much, and a short run of the fuzzer."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.__main__ import REGRESSIONS
from tests.fuzz.mutations import changed
from tests.fuzz.targets import TARGETS
from tests.terminal import ROOT

FOUND = sorted(REGRESSIONS.glob("*/*"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_found_stays_mended(path: Path) -> None:
    TARGETS[path.parent.name].read(path.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
def test_changed_files_are_read_or_refused(name: str) -> None:
    target, chance = TARGETS[name], random.Random(8)
    seeds = list(target.seeds())
    for data in (*seeds, *(changed(chance.choice(seeds), chance) for _ in range(60))):
        target.read(data[: target.longest])


def test_the_fuzzer_runs_and_finds_nothing(tmp_path: Path) -> None:
    pytest.importorskip("atheris")
    command = [sys.executable, "-m", "tests.fuzz", "--only", "kept", "--minutes", "0.04"]
    run = subprocess.run(
        [*command, "--folder", str(tmp_path)], capture_output=True, text=True, cwd=ROOT
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert " 0 findings" in run.stdout
    assert "together" in run.stdout
