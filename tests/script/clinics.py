"""The sample with what a clinic adds, read and checked as `check` does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.script.samples import SAMPLE
from tests.script.tables import DATA
from walkthrough.checking import Checked
from walkthrough.script.model import Script

TODAY = date(2026, 11, 24)


@dataclass
class Added:
    """What a clinic writes, and what is told of it."""

    title: str
    written: str
    told: list[str]


def additions() -> list[Added]:
    """The rows of the table."""
    rows = []
    for block in (DATA / "additions.txt").read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if line and not line.startswith("#")]
        if lines:
            written = "".join(f"{line[2:]}\n" for line in lines if line.startswith("> "))
            told = [line[2:] for line in lines if line.startswith("! ")]
            rows.append(Added(lines[0], written, told))
    return rows


def checked(folder: Path, clinic: str, script: str = SAMPLE) -> Checked:
    """Both files, checked."""
    (folder / "content.yaml").write_text(script, encoding="utf-8")
    (folder / "clinic.yaml").write_text(clinic, encoding="utf-8")
    return Checked(folder / "content.yaml", folder / "clinic.yaml", TODAY)


def told(found: Checked) -> list[str]:
    """Its problems as `line:column: message`; those of the script with its name before them."""
    return [
        f"{each.line}:{each.column}: {each.message}"
        if each.file.endswith("clinic.yaml")
        else f"content.yaml: {each.message}"
        for each in found.problems
    ]


def steps_of(script: Script | None) -> list[str]:
    """The ids of the steps in their order."""
    assert script is not None
    return [step.id for stage in script.stages for step in stage.steps]
