"""Tables of wordings: under a message, what is told (!) and what passes (=)."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.script.tables import DATA


@dataclass
class Wording:
    """A text, the message it stands under, and the words that are told; none where it passes."""

    text: str
    message: str
    found: str = ""


def wordings(name: str) -> list[Wording]:
    """The rows of a table."""
    rows: list[Wording] = []
    message = ""
    for line in (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            message = line[2:]
        elif line.startswith("! "):
            text, found = line[2:].split(" => ")
            rows.append(Wording(text, message, found))
        elif line.startswith("= "):
            rows.append(Wording(line[2:], message))
    return rows


def each_wording(name: str) -> pytest.MarkDecorator:
    """Run a test for each row of a table."""
    rows = wordings(name)
    return pytest.mark.parametrize("row", rows, ids=[row.text for row in rows])
