"""The command in a pseudo-terminal, as a person meets it."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

if os.name != "posix":
    pytest.skip("these drive a pseudo-terminal", allow_module_level=True)

from tests.terminal import Terminal, plain_environment

SIZES = ((160, 50), (80, 24), (40, 15))
ROOT = Path(__file__).parents[1]
STOP = "Stop  "
"""The button: the safety line, "Stop any time", may be painted before it."""


def start(
    *arguments: str,
    size: tuple[int, int] = (80, 24),
    keyboard: bool = True,
    environment: dict[str, str] | None = None,
) -> Terminal:
    return Terminal(
        [sys.executable, "-m", "walkthrough", *arguments],
        columns=size[0],
        rows=size[1],
        environment=plain_environment(**(environment or {})),
        keyboard=keyboard,
    )


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("keys", [b"q", b"\x03"], ids=["q", "ctrl+c"])
def test_leaving_gives_the_terminal_back_as_it_was(size: tuple[int, int], keys: bytes) -> None:
    with start(size=size) as terminal:
        before = terminal.modes()
        terminal.wait_for("Practise your first")
        terminal.wait_for("Back")
        terminal.send(keys)
        assert terminal.wait_exit() == 0
        assert terminal.modes() == before
        on = {mode for mode, is_on in terminal.private_modes.items() if is_on}
        assert not on & {1000, 1002, 1003, 1006, 1004, 1049, 2004, 2048}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_cleanly(number: int) -> None:
    with start() as terminal:
        before = terminal.modes()
        terminal.wait_for("Back")
        terminal.signal(number)
        assert terminal.wait_exit() == 0
        assert terminal.modes() == before


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_by_mouse_alone_one_can_go_on_breathe_and_come_back(size: tuple[int, int]) -> None:
    with start(size=size) as terminal:
        terminal.wait_for("Back")
        terminal.click("Next")
        terminal.wait_for("Seven main points")
        terminal.click("Breathe")
        terminal.wait_for("Stop")
        terminal.wait_until(
            lambda: "Seven main points" not in terminal.screen_text(), what="the page gone"
        )
        terminal.click(STOP)
        terminal.click("Carry on")
        terminal.click(STOP)
        terminal.click("Back to my page")
        terminal.wait_until(
            lambda: "Back to my page" not in terminal.screen_text(), what="the exercise gone"
        )
        terminal.wait_for("Seven main points")
        terminal.click("Back")
        terminal.wait_for("Practise your first")


@pytest.mark.parametrize(
    "environment",
    [
        {"TERM": "linux", "COLORTERM": ""},
        {"TERM": "vt100", "COLORTERM": ""},
        {"TERM": "xterm", "COLORTERM": ""},
        {"NO_COLOR": "1"},
        {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"TEXTUAL_ANIMATIONS": "none"},
        {"TEXTUAL_COLOR_SYSTEM": "bogus", "TEXTUAL_DRIVER": "nothing:Here", "TEXTUAL_DEBUG": "1"},
        {"COLUMNS": "200", "LINES": "60"},
    ],
    ids=lambda environment: "-".join(environment),
)
def test_it_starts_in_any_terminal(environment: dict[str, str]) -> None:
    with start(environment=environment) as terminal:
        terminal.wait_for("Practise your first")
        terminal.wait_for("Back")
        terminal.send(b"c")
        terminal.wait_for("Stop")
        terminal.send(b"c")
        terminal.wait_for("Practise your first")
        terminal.send(b"q")
        assert terminal.wait_exit() == 0
    assert not (ROOT / "keys.log").exists()


def test_a_resize_is_followed() -> None:
    with start() as terminal:
        terminal.wait_for("Map")
        terminal.resize(40, 15)
        terminal.wait_until(lambda: "Map" not in terminal.screen_text(), what="the narrow bar")
        terminal.resize(30, 8)
        terminal.wait_for("a little more")
        terminal.resize(100, 30)
        terminal.wait_for("Map")


def test_suspended_and_continued_it_is_where_it_was() -> None:
    with start() as terminal:
        terminal.wait_for("Back")
        terminal.send(b"n")
        terminal.wait_for("Seven main points")
        terminal.signal(signal.SIGTSTP)
        terminal.wait_until(lambda: terminal.state() == "T", what="the stop")
        terminal.forget_screen()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("Seven main points")
        terminal.send(b"q")
        assert terminal.wait_exit() == 0


def test_while_nothing_moves_nothing_is_written() -> None:
    with start() as terminal:
        terminal.wait_for("Back")
        terminal.send(b"n")
        terminal.wait_for("Seven main points")
        terminal.send(b"x")
        terminal.wait_for("does nothing here")
        written = len(terminal.output)
        time.sleep(1.0)
        assert len(terminal.output) == written


def test_a_script_with_problems_is_refused_before_anything_is_drawn(tmp_path: Path) -> None:
    broken = tmp_path / "content.yaml"
    broken.write_text("title: x\nheadlin: y\n", encoding="utf-8")
    with start("--content", str(broken)) as terminal:
        assert terminal.wait_exit() == 1
        assert 1049 not in terminal.private_modes
        assert b"content.yaml:2:1:" in terminal.output
        assert b"Traceback" not in terminal.output


def test_without_a_terminal_a_preview_says_so() -> None:
    with start("preview", keyboard=False) as terminal:
        assert terminal.wait_exit() == 2
        assert b"this needs a terminal" in terminal.output


@pytest.mark.parametrize(
    "arguments", [("--route", "rocket"), ("--from", "nowhere"), ("--language", "xx")]
)
def test_a_wrong_name_is_a_usage_problem(arguments: tuple[str, str]) -> None:
    with start(*arguments) as terminal:
        assert terminal.wait_exit() == 2
        assert b"Traceback" not in terminal.output


CRASHING = """
from walkthrough.cli import main
from walkthrough.ui import screens

def fail(self, act, by_key=False):
    raise ValueError("with " + self.zones.field._input.value)

screens.WalkScreen.do = fail
raise SystemExit(main(["--from", "notebook"]))
"""


def test_a_crash_says_one_calm_sentence_and_nothing_that_was_typed() -> None:
    terminal = Terminal([sys.executable, "-c", CRASHING], environment=plain_environment())
    with terminal:
        before = terminal.modes()
        terminal.wait_for("You can write here")
        terminal.send(b"private")
        terminal.wait_for("private")
        terminal.send(b"\x1bOP")
        assert terminal.wait_exit() == 70
        assert terminal.modes() == before
        said = terminal.output.rpartition(b"\x1b[?1049l")[2].decode()
        assert "This stopped" in said
        assert "Traceback" not in said
        assert "private" not in said
        kept = Path(said.split(" are in ")[1].split()[0])
        assert kept.stat().st_mode & 0o777 == 0o600
        told = kept.read_text("utf-8")
        assert told.startswith("ValueError\n")
        assert "private" not in told
        kept.unlink()


def test_leaving_names_the_command_that_leads_back() -> None:
    with start("--route", "iv") as terminal:
        terminal.wait_for("Back")
        terminal.send(b"n")
        terminal.wait_for("Seven main points")
        terminal.send(b"q")
        assert terminal.wait_exit() == 0
        assert b"walkthrough --route iv --from main-points" in terminal.output
