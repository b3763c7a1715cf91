"""The doctor says of each thing whether it is fine, and what a visitor will see."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kiosk.test_reading import FACTS
from tests.terminal import Terminal, plain_environment
from walkthrough.kiosk.pin import store
from walkthrough.kiosk.window import Window

COMMAND = [sys.executable, "-m", "walkthrough", "kiosk", "--doctor"]


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    path = tmp_path / "clinic.yaml"
    path.write_text(FACTS, encoding="utf-8")
    path.chmod(0o644)
    return path


def examined(*options: object, **environment: str) -> tuple[int, str]:
    with Terminal(
        [*COMMAND, *map(str, options)],
        columns=56,
        rows=40,
        environment=plain_environment(TZ="Europe/Berlin", **environment),
    ) as terminal:
        code = terminal.wait_exit()
        return code, " ".join(bytes(terminal.output).decode().split())


def test_a_machine_that_is_ready_is_fine(tmp_path: Path, clinic: Path) -> None:
    store(tmp_path / "pin", "274913")
    code, told = examined("--clinic", clinic, "--pin-file", tmp_path / "pin")
    found = re.sub(r"please look Nothing here can (?:read aloud|play)", "", told)
    assert "please look" not in found
    assert code == int(found != told)
    for words in (
        "The window has 56 columns and 40 rows. That is large text.",
        "The time zone is Europe/Berlin.",
        "is private and can be read",
        "It is ready to start.",
        "“Riverside Clinic”",
        "millions of colours",
        "after 120 seconds without a touch; 30 seconds later all is forgotten",
    ):
        assert words in told


def test_what_is_amiss_is_said_in_plain_words(tmp_path: Path) -> None:
    store(tmp_path / "pin", "274913")
    (tmp_path / "pin").chmod(0o644)
    code, told = examined(
        "--pin-file", tmp_path / "pin", "--count", tmp_path / "none" / "counts", TMUX="/tmp/x,1,0"
    )
    assert code == 1
    for words in (
        "Others can read or change the PIN file",
        "The counts are added to",
        "It cannot be written.",
        "inside tmux",
        "the clinic's name (name)",
        "A visitor sees nothing yet",
    ):
        assert words in told


def test_without_a_terminal_it_says_so_and_leaves_nothing_behind(tmp_path: Path) -> None:
    found = subprocess.run(
        [*COMMAND, "--count", "counts"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
    )
    assert found.returncode == 1
    assert "no terminal here" in found.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("columns", "rows", "words"),
    [
        (56, 16, "That is large text."),
        (39, 16, "It needs 40 and 15"),
        (56, 14, "It needs 40 and 15"),
        (240, 67, "small text"),
    ],
)
def test_the_size_is_told_in_words(columns: int, rows: int, words: str) -> None:
    assert words in Window(columns, rows).told()


def test_letters_that_are_too_small_are_told() -> None:
    assert "Take larger letters" in Window(240, 67, (8, 16)).told_of_letters()
    assert "34 by 67 pixels" in Window(56, 16, (34, 67)).told_of_letters()
