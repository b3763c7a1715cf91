"""The PIN is asked for twice at a keyboard, and read once from a pipe."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.terminal import Terminal
from walkthrough.kiosk.pin import Tries, load

COMMAND = [sys.executable, "-m", "walkthrough", "kiosk", "--set-pin"]


def piped(path: Path, text: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COMMAND, str(path)], input=text, capture_output=True, text=True)


def test_one_line_of_a_pipe_is_enough(tmp_path: Path) -> None:
    found = piped(tmp_path / "pin", "274913\n")
    assert found.returncode == 0
    assert load(tmp_path / "pin").check("274913", Tries(), 0.0)[0]
    assert "274913" not in found.stdout + found.stderr


def test_a_pin_that_is_too_short_is_refused_in_plain_words(tmp_path: Path) -> None:
    found = piped(tmp_path / "pin", "1234\n")
    assert found.returncode == 1
    assert found.stderr.startswith("A PIN has 6 to 12 digits and nothing else.")
    assert not (tmp_path / "pin").exists()


def test_at_a_keyboard_it_is_typed_twice_and_never_seen(tmp_path: Path) -> None:
    with Terminal([*COMMAND, str(tmp_path / "pin")]) as terminal:
        terminal.wait_for("unseen")
        terminal.send(b"274913\n")
        terminal.wait_for("once more")
        terminal.send(b"274913\n")
        assert terminal.wait_exit() == 0
        assert b"274913" not in terminal.output
    assert load(tmp_path / "pin").check("274913", Tries(), 0.0)[0]


def test_two_that_differ_write_nothing(tmp_path: Path) -> None:
    with Terminal([*COMMAND, str(tmp_path / "pin")]) as terminal:
        terminal.wait_for("unseen")
        terminal.send(b"274913\n")
        terminal.wait_for("once more")
        terminal.send(b"274914\n")
        assert terminal.wait_exit() == 1
        assert "not the same" in terminal.screen_text()
    assert not (tmp_path / "pin").exists()
