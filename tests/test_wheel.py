"""The README's commands, and a wheel in an environment of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"


def run(*command: str | Path, folder: Path = ROOT) -> str:
    result = subprocess.run(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=folder,
        timeout=400,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_the_readme_has_one_command_to_start_and_one_to_test() -> None:
    commands = re.findall(r"^python3 -m venv .*$", README.read_text("utf-8"), re.MULTILINE)
    assert len(commands) == 2
    assert commands[0].endswith(".venv/bin/walkthrough")
    assert commands[1].endswith(".venv/bin/python -m pytest")
    assert "python -m pytest" in (ROOT / ".ci" / "run").read_text("utf-8")


@pytest.mark.skipif(os.name != "posix", reason="the test drives a pseudo-terminal")
def test_a_wheel_in_an_empty_environment_finds_its_script_and_starts(tmp_path: Path) -> None:
    from tests.terminal import Terminal, plain_environment

    run(sys.executable, "-m", "pip", "wheel", "--no-deps", "-q", "-w", tmp_path, ROOT)
    wheel = next(tmp_path.glob("*.whl"))
    folder = tmp_path / "empty"
    venv.create(folder, with_pip=True)
    run(folder / "bin" / "pip", "install", "-q", "--disable-pip-version-check", wheel)
    command = folder / "bin" / "walkthrough"
    checked = run(command, "check", folder=tmp_path)
    assert "no problems" in checked
    assert str(folder) in checked
    run(command, "new", "ours", folder=tmp_path)
    ours = ("ours/content.yaml", "--clinic", "ours/clinic.yaml")
    assert "no problems" in run(command, "check", *ours, folder=tmp_path)
    assert "A guide for authors" in run(command, "guide", folder=tmp_path)
    assert "Practise your first" in run(command, "--plain", "--private", folder=tmp_path)
    terminal = Terminal([str(command)], columns=80, rows=24, environment=plain_environment())
    with terminal:
        terminal.wait_for("Practise your first", seconds=30)
        terminal.wait_for("Help", seconds=30)
        terminal.send(b"q")
        assert terminal.wait_exit(30) == 0
