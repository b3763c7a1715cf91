"""The preview in a pseudo-terminal, with real saves."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.script.samples import SAMPLE, sample
from walkthrough.script.problem import Problem
from walkthrough.ui.preview import mistake_lines

if os.name != "posix":
    pytest.skip("the tests drive a pseudo-terminal", allow_module_level=True)

from tests.terminal import Terminal

NEW = sample(("headline: What to bring", "headline: Bring what you like"))
BAD = sample(("            text: Water", "            txt: Water"))
MISTAKE = "“txt” is not known here."
WAIT = 8.0
"""Seconds; the time itself is measured by one test alone, since the machine may be busy."""


@pytest.fixture
def terminal(script: Path) -> Iterator[Terminal]:
    command = [sys.executable, "-m", "walkthrough", "preview", str(script), "--from", "pack"]
    with Terminal(command, columns=100, rows=30) as opened:
        opened.wait_for("What to bring", seconds=30)
        yield opened


def in_place(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def renamed(path: Path, text: str) -> None:
    beside = path.with_name(".content.yaml.tmp")
    beside.write_text(text, encoding="utf-8")
    beside.replace(path)


def in_halves(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text[: len(text) // 2])
        file.flush()
        time.sleep(0.3)
        file.write(text[len(text) // 2 :])


@pytest.mark.parametrize("save", [in_place, renamed, in_halves])
def test_a_save_is_shown_on_the_same_step(script: Path, terminal: Terminal, save: object) -> None:
    assert callable(save)
    save(script, NEW)

    terminal.wait_for("Bring what you like", seconds=WAIT)
    terminal.wait_until(lambda: "problem" not in terminal.screen_text(), seconds=WAIT)


def test_a_mistake_stands_over_the_last_good_version_until_it_is_mended(
    script: Path, terminal: Terminal
) -> None:
    in_place(script, BAD)
    terminal.wait_for(MISTAKE, seconds=WAIT)
    assert "content.yaml:61:13:" in terminal.screen_text()
    assert "Water" in terminal.screen_text()

    renamed(script, NEW)
    terminal.wait_for("Bring what you like", seconds=WAIT)
    assert MISTAKE not in terminal.screen_text()


def test_a_file_that_is_gone_is_told_and_comes_back(script: Path, terminal: Terminal) -> None:
    script.unlink()
    terminal.wait_for("There is no such file.", seconds=WAIT)

    in_place(script, NEW)
    terminal.wait_for("Bring what you like", seconds=WAIT)


def test_where_the_step_is_renamed_the_page_before_is_shown(
    script: Path, terminal: Terminal
) -> None:
    text = SAMPLE.replace("id: pack", "id: bag").replace("goto: pack", "goto: bag")
    in_place(script, text)

    terminal.wait_for("Welcome", seconds=WAIT)


def test_it_ends_as_the_walkthrough_does(terminal: Terminal) -> None:
    terminal.send(b"q")

    assert terminal.wait_exit(WAIT) == 0


class TestLines:
    """The first mistake in the lines of a strip."""

    PROBLEM = Problem("a.yaml", 3, 61, "This is odd.", "x" * 60 + "y" + "z" * 29, 60)

    def test_the_caret_stays_below_its_place_in_a_narrow_window(self) -> None:
        *_, snippet, caret = mistake_lines([self.PROBLEM], 30)

        assert snippet[caret.index("^")] == "y"
        assert max(len(snippet), len(caret)) <= 30

    def test_others_are_counted(self) -> None:
        assert mistake_lines([self.PROBLEM] * 3, 90)[0] == (
            "3 problems, of which this is the first. Below is the last version without any."
        )

    def test_a_file_without_a_place_has_none(self) -> None:
        told = mistake_lines([Problem("a\x1b.yaml", 0, 0, "It is gone.")], 90)

        assert told[1:] == ["It is gone."]
