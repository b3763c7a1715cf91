"""The screen's process tells its supervisor how it ended, and says nothing to anybody else."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.kiosk.running import FACTS
from tests.terminal import ROOT
from walkthrough.files import shipped_script
from walkthrough.kiosk import held
from walkthrough.kiosk.heartbeat import Lines
from walkthrough.kiosk.reading import read_content

STAND_IN = """
import sys, types
from dataclasses import replace
from walkthrough.kiosk import screen
from walkthrough import cli

class Fault:
    def __str__(self): return "ValueError\\n  ui/app.py, line 3, in show"

class App:
    fault, replaced, return_code = None, False, 0
    def __init__(self, script, clinic, settings): self.settings = settings
    def run(self): {run}

def replaced(command, *numbers): print("next", *command[5:], *numbers, flush=True)

made = types.ModuleType("walkthrough.ui.kiosk")
made.kiosk_app = App
sys.modules["walkthrough.ui.kiosk"] = made
screen.replace_process = replaced
print("ended", cli.main(sys.argv[1:]), flush=True)
"""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> int:
    """The shipped script with a clinic's facts, in a file in memory."""
    clinic = tmp_path_factory.mktemp("clinic") / "clinic.yaml"
    clinic.write_text(FACTS, encoding="utf-8")
    number = held.new()
    held.write(number, read_content(shipped_script(), clinic, date(2026, 11, 24), demo=False))
    return number


def ran(content: int, run: str, *options: str) -> tuple[list[str], list[str], str]:
    """Run the screen's process with an app that does this; what it told, printed and complained."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        number = theirs.fileno()
        command = [sys.executable, "-c", STAND_IN.replace("{run}", run), "kiosk"]
        command += ["--heart", str(number), "--held", str(content), "--theme", "evening", *options]
        lines = Lines(ours)
        lines.send("status 0 0.000 - few few few")
        found = subprocess.run(
            command,
            cwd=ROOT,
            capture_output=True,
            text=True,
            pass_fds=(number, content),
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"},
        )
        told = list(lines.receive())
    return told, found.stdout.splitlines(), found.stderr


def test_a_screen_that_ends_tells_nothing(content: int) -> None:
    told, printed, complained = ran(content, "self.return_code = 66")
    assert (told, printed[-1], complained) == (["hello"], "ended 66", "")


def test_one_that_is_replaced_names_what_starts_in_its_place(content: int) -> None:
    told, printed, _ = ran(
        content, "self.replaced = True", "--idle", "300", "--demo", "--count", "counts"
    )
    assert told == ["hello", "replacing"]
    (line,) = (each for each in printed if each.startswith("next "))
    for words in ("--idle 300", "--notice 30", "--theme evening", "--count counts", "--demo"):
        assert words in line
    assert line.split()[-1] == str(content)


def test_what_staff_chose_for_all_is_told_and_started_with(content: int) -> None:
    run = (
        "self.replaced, self.settings = True, replace(self.settings, theme='daylight', large=True)"
    )
    told, printed, _ = ran(content, run)
    assert told == ["hello", "looks daylight - large", "replacing"]
    assert any("--theme daylight" in line and "--larger" in line for line in printed)
    told, _, _ = ran(content, "self.settings = replace(self.settings, theme='daylight')")
    assert told == ["hello", "looks daylight - plain"]


def test_a_fault_of_the_app_is_told_by_its_place(content: int) -> None:
    told, _, complained = ran(content, "self.fault, self.return_code = Fault(), 70")
    assert told == ["hello", "fault ValueError; ui/app.py, line 3, in show"]
    assert complained == ""


@pytest.mark.parametrize("run", ["raise ValueError('typed by a visitor')", "import nowhere"])
def test_an_error_outside_the_app_is_told_without_its_words(content: int, run: str) -> None:
    told, printed, complained = ran(content, run)
    assert told[1].startswith(("fault ValueError; ", "fault ModuleNotFoundError; "))
    assert "visitor" not in told[1]
    assert (printed[-1], complained) == ("ended 70", "")


def test_without_a_supervisor_it_ends(content: int) -> None:
    run = "self.settings.heart._lines._end.close(); self.settings.heart.beat()"
    _, printed, complained = ran(content, run)
    assert (printed[-1], complained) == ("ended 0", "")


def test_what_is_no_content_is_a_fault(tmp_path: Path) -> None:
    number = held.new()
    try:
        os.write(number, b"something else")
        told, printed, complained = ran(number, "pass")
    finally:
        os.close(number)
    assert told[1].startswith("fault ValueError; ")
    assert (printed[-1], complained) == ("ended 70", "")


def test_a_pin_that_others_can_read_lets_nobody_in(content: int, tmp_path: Path) -> None:
    pin = tmp_path / "pin"
    pin.write_text("something")
    pin.chmod(0o644)
    run = "self.return_code = 3 if self.settings.pin is None else 4"
    told, printed, _ = ran(content, run, "--pin-file", str(pin))
    assert told[1].startswith("fault PinError; ")
    assert printed[-1] == "ended 3"
