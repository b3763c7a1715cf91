"""Tables of mistakes: what is changed in the sample, and what is then told.

A row of tests/data/*.txt is a title; the lines of the sample that go (<) and those that come in
their place (>); and each problem (!) as line:column: message. A blank line ends it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.script.samples import SAMPLE

DATA = Path(__file__).parent.parent / "data"


@dataclass
class Row:
    """One change to the sample, and the problems that follow from it."""

    title: str
    gone: list[str] = field(default_factory=list)
    come: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The changed sample."""
        old, new = ("".join(f"{line}\n" for line in lines) for lines in (self.gone, self.come))
        before, found, after = f"\n{SAMPLE}".partition(f"\n{old}")
        assert found, f"{self.title}: these lines are not in the sample"
        assert f"\n{old}" not in f"\n{after}", f"{self.title}: these lines are there twice"
        return f"{before}\n{new}{after}"[1:]


def table(name: str) -> list[Row]:
    """The rows of a table."""
    rows: list[Row] = []
    for block in (DATA / f"{name}.txt").read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if line and not line.startswith("#")]
        if lines:
            row = Row(lines[0])
            parts = {"<": row.gone, ">": row.come, "!": row.told}
            for line in lines[1:]:
                parts[line[0]].append(line[2:])
            rows.append(row)
    return rows


def each_row(*names: str) -> pytest.MarkDecorator:
    """Run a test for each row of these tables."""
    rows = [row for name in names for row in table(name)]
    return pytest.mark.parametrize("row", rows, ids=[row.title for row in rows])
