"""Reading aloud as a person meets it: keys in a terminal, a program on the path."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.speech.program import Program

if os.name == "nt":
    pytest.skip("a terminal of POSIX", allow_module_level=True)

from tests.terminal import Terminal, plain_environment

FIRST = "Practise your first"


@pytest.fixture
def engine(tmp_path: Path) -> Program:
    """A program that stands for eSpeak NG."""
    return Program(tmp_path)


def opened(engine: Program, *options: str) -> Terminal:
    command = [sys.executable, "-m", "walkthrough", "--private", *options]
    return Terminal(command, environment=engine.environment(plain_environment()))


def test_it_reads_from_the_first_page_on_and_leaves_nothing_behind(engine: Program) -> None:
    with opened(engine, "--speak") as terminal:
        engine.until(lambda: bool(engine.lines) and engine.lines[0].startswith(FIRST))
        terminal.wait_for(FIRST)
        terminal.send(b"q")
        assert terminal.wait_exit() == 0
    assert not engine.runs()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_that_ends_it_silences_it(engine: Program, number: int) -> None:
    with opened(engine, "--speak") as terminal:
        engine.until(lambda: bool(engine.lines))
        terminal.signal(number)
        terminal.wait_exit()
    assert not engine.runs()


def test_a_suspended_walkthrough_is_silent(engine: Program) -> None:
    with opened(engine, "--speak") as terminal:
        engine.until(lambda: bool(engine.lines))
        terminal.wait_for(FIRST)
        terminal.signal(signal.SIGTSTP)
        engine.until(lambda: not engine.runs())
        terminal.signal(signal.SIGCONT)


def test_without_an_engine_it_is_said_in_the_line_over_the_bar(tmp_path: Path) -> None:
    environment = {**plain_environment(), "PATH": str(tmp_path)}
    command = [sys.executable, "-m", "walkthrough", "--private"]
    with Terminal(command, environment=environment) as terminal:
        terminal.wait_for(FIRST)
        terminal.send(b"v")
        terminal.wait_for("There is no voice on this computer.")


def test_the_plain_form_speaks_as_it_writes(engine: Program) -> None:
    with opened(engine, "--plain", "--speak") as terminal:
        engine.until(lambda: bool(engine.lines) and engine.lines[0].startswith(FIRST))
        terminal.send(b"h\r")
        engine.until(lambda: "Help is here." in engine.lines)
        terminal.send(b"q\r")
        assert terminal.wait_exit() == 0
    assert not engine.runs()
