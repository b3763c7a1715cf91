"""One command runs every long proof, and tells the one that fails."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.proof import FAILED, HELD, PROOFS, Proof, main

README = Path(__file__).parents[1] / "README.md"


def test_a_proof_that_fails_is_told_and_the_others_go_on(
    capfd: pytest.CaptureFixture[str],
) -> None:
    proofs = (
        Proof("broken", "no.such.module"),
        Proof("fine", "this"),
        Proof("absent", "this", program="no-such-program"),
        Proof("lacking", "this", package="no_such_package"),
    )
    assert main([], proofs) == 1
    table = capfd.readouterr().out.rpartition("\n\n")[2]
    assert re.search(rf"broken +\d+ s  {FAILED}", table)
    assert re.search(rf"fine +\d+ s  {HELD}", table)
    assert re.search(r"absent .*left out: there is no no-such-program", table)
    assert re.search(r"lacking .*left out: there is no no_such_package", table)


def test_one_of_them_can_be_run_alone(capfd: pytest.CaptureFixture[str]) -> None:
    proofs = (Proof("broken", "no.such.module"), Proof("fine", "this"))
    assert main(["--only", "fine"], proofs) == 0
    assert "broken" not in capfd.readouterr().out


@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.name)
def test_each_proof_is_there_and_the_readme_tells_of_it(proof: Proof) -> None:
    assert find_spec(proof.module) is not None
    assert f"python -m {proof.module}" in README.read_text("utf-8")
