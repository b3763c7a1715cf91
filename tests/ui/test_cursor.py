"""The terminal's cursor follows the focus: for braille displays, screen readers and magnifiers."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("termios")

from tests.terminal import Terminal, plain_environment
from walkthrough.ui.terminal import (
    STEADY_CURSOR,
    STEADY_ON_CONSOLE,
    USUAL_CURSOR,
    USUAL_ON_CONSOLE,
)

COMMAND = [sys.executable, "-m", "walkthrough", "--private"]
SIZES = pytest.mark.parametrize("size", [(80, 24), (56, 16), (40, 15)], ids=str)


def started(*options: str, size: tuple[int, int] = (80, 24), term: str = "") -> Terminal:
    environment = plain_environment(**({"TERM": term} if term else {}))
    return Terminal([*COMMAND, *options], columns=size[0], rows=size[1], environment=environment)


def wait_at(terminal: Terminal, text: str) -> None:
    terminal.wait_until(
        lambda: terminal.under_cursor().startswith(text), what=f"the cursor at {text!r}"
    )


def before_cursor(terminal: Terminal) -> str:
    x, y = terminal.cursor()
    return terminal.screen_text().splitlines()[y][:x]


@SIZES
@pytest.mark.parametrize("options", [(), ("--larger",)], ids=["usual", "larger"])
def test_it_stands_at_the_headline_and_follows_the_mark(
    size: tuple[int, int], options: tuple[str, ...]
) -> None:
    with started(*options, "--from", "hard-time", size=size) as terminal:
        wait_at(terminal, "The next page is about")
        assert terminal.private_modes[25]
        terminal.send(b"h")
        wait_at(terminal, "Help is here")
        terminal.send(b"h")
        wait_at(terminal, "The next page is about")
        if options:
            terminal.send(b"\x1b[C")
            wait_at(terminal, "To get help")
        for label in ("Read it", "Read it", "Go past", "Back", "Skip"):
            terminal.send(b"\t")
            wait_at(terminal, label)
        terminal.send(b"\x1b[Z")
        wait_at(terminal, "Back")


def test_it_is_where_one_types() -> None:
    with started("--from", "notebook") as terminal:
        wait_at(terminal, "Pages for a notebook")
        terminal.send(b"hello")
        terminal.wait_for("hello")
        terminal.wait_until(lambda: before_cursor(terminal).endswith("║ hello"), what="it behind")
        terminal.send(b"\x1b[D\x1b[D")
        wait_at(terminal, "lo")
        terminal.send(b"\r")
        wait_at(terminal, "Pages for a notebook")


def test_it_stays_at_the_words_of_an_exercise_while_the_shape_moves() -> None:
    with started("breathe", "B03") as terminal:
        terminal.wait_for("Breathe in", 20)
        wait_at(terminal, "Breathe in")
        before = len(terminal.output)
        terminal.wait_until(lambda: len(terminal.output) > before + 500, what="pictures")
        assert terminal.under_cursor().startswith("Breathe")


def test_a_kiosk_shows_it_too(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.watched", str(tmp_path / "log"), "kiosk"]
    with Terminal(command) as terminal:
        wait_at(terminal, "Breathe with us")
        assert terminal.private_modes[25]
        terminal.send(b"\r")
        wait_at(terminal, "A calm look")
        terminal.send(b"\t")
        wait_at(terminal, "Begin")


@pytest.mark.parametrize(
    ("term", "steady", "usual"),
    [
        ("xterm-256color", STEADY_CURSOR, USUAL_CURSOR),
        ("linux", STEADY_ON_CONSOLE, USUAL_ON_CONSOLE),
    ],
)
def test_it_does_not_blink_and_is_as_before_at_the_end(term: str, steady: str, usual: str) -> None:
    with started(term=term) as terminal:
        wait_at(terminal, "Practise your first")
        assert steady.encode() in terminal.output
        assert b"\x1b[?25l" not in terminal.output
        terminal.send(b"q")
        assert terminal.wait_exit() == 0
        assert bytes(terminal.output).rindex(usual.encode()) > terminal.output.rindex(
            steady.encode()
        )
        assert terminal.private_modes[25]


def test_nothing_is_sent_while_nothing_moves() -> None:
    with started() as terminal:
        wait_at(terminal, "Practise your first")
        terminal.send(b"\t")
        wait_at(terminal, "Tell me more")
        time.sleep(0.3)
        before = len(terminal.output)
        time.sleep(1.0)
        assert len(terminal.output) == before


def test_on_a_leaf_of_choices_it_stands_at_the_first() -> None:
    with started("--larger", "--from", "route", size=(56, 16)) as terminal:
        wait_at(terminal, "How will you get")
        terminal.send(b"\x1b[C")
        wait_at(terminal, "I do not know yet")
