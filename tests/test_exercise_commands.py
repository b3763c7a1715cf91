"""The commands that open one exercise at once, and list them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests import shipped
from tests.script.samples import SAMPLE, sample
from walkthrough.cli import main
from walkthrough.script.clinic import plain
from walkthrough.script.exercise_names import default_of, exercise_named, exercises_of


@pytest.mark.parametrize(("command", "count"), [("breathe", 14), ("ground", 15)])
def test_they_list_each_exercise_on_a_line(
    command: str, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    names = [each.id for each in exercises_of(shipped.script(), command)]
    assert [line.split()[0] for line in lines] == names
    assert len(lines) == count


def test_a_script_of_ones_own_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    assert main(["--content", str(path), "ground", "--list"]) == 0
    assert capsys.readouterr().out == "G1  Feel your feet. Half a minute.\n"


def test_a_script_with_problems_is_not_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(sample(("inhale: 4s", "inhale: 4x")), encoding="utf-8")
    assert main(["--content", str(path), "breathe", "--list"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.endswith("1 problem.\n")


@pytest.mark.parametrize("written", ["B03", "b03", "A longer breath out", "a LONGER breath out"])
def test_an_exercise_is_found_by_either_name(written: str) -> None:
    assert exercise_named(shipped.script().breathing, written) == "B03"


def test_the_nearest_name_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["breathe", "B3"]) == 2
    assert "there is no exercise 'B3'. Did you mean “B03”?" in capsys.readouterr().err


def test_grounding_is_no_breathing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["breathe", "G03"]) == 2
    assert "there is no exercise 'G03'" in capsys.readouterr().err


def test_without_a_name_the_default_opens() -> None:
    assert default_of(shipped.script(), "breathe") == "B03"
    assert default_of(shipped.script(), "ground") == "G03"


@pytest.mark.skipif(os.name != "posix", reason="this drives a pseudo-terminal")
@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (("breathe",), "Find a way to sit that suits you."),
        (("breathe", "B09"), "Three of these are enough."),
        (("ground",), "Notice the places where something"),
        (("ground", "here and now"), "Say your name, or let someone say it."),
    ],
)
def test_an_exercise_opens_at_once_and_is_left_by_one_key(
    arguments: tuple[str, ...], begins: str
) -> None:
    from tests.terminal import Terminal, plain_environment

    command = [sys.executable, "-m", "walkthrough", *arguments]
    with Terminal(command, columns=80, rows=24, environment=plain_environment()) as terminal:
        terminal.wait_for(begins)
        terminal.send(b"\x03")
        assert terminal.wait_exit() == 0


def test_every_name_is_one_of_a_kind() -> None:
    both = (*shipped.script().breathing, *shipped.script().grounding)
    names = [plain(each.name).casefold() for each in both]
    assert len(set(names)) == len(names)
