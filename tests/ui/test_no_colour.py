"""NO_COLOR as a terminal sees it: not one colour is sent, and what matters still stands out."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

import pytest

pytest.importorskip("termios")

from tests.terminal import Terminal, plain_environment

COMMAND = [sys.executable, "-m", "walkthrough", "--private"]
ATTRIBUTES = re.compile(rb"\x1b\[([\d;:]*)m")
WITHOUT_COLOUR = frozenset({b"", b"0", b"1", b"3", b"4", b"7"})
"""None, bold, italic, underlined, reversed."""
PALETTE = re.compile(rb"\x1b\](?:4|10|11|12);")


def attributes(output: bytes) -> set[bytes]:
    return {each for codes in ATTRIBUTES.findall(output) for each in codes.split(b";")}


@pytest.fixture(params=["xterm-256color", "linux"])
def terminal(request: pytest.FixtureRequest) -> Iterator[Terminal]:
    environment = plain_environment(NO_COLOR="1", TERM=request.param)
    if request.param == "linux":
        del environment["COLORTERM"]
    command = [*COMMAND, "--from", "notebook"]
    with Terminal(command, environment=environment) as started:
        started.wait_for("Back")
        yield started


def test_no_page_sends_a_colour(terminal: Terminal) -> None:
    console = "┌" in terminal.screen_text()
    for keys, seen in (
        (b"hello\x7f", "hell"),
        (b"\x1b[D\x1b[1;2D", "hell"),
        (b"\r\t\t", "hell"),
        (b"\x1bOQ", "Stop"),
        (b"", "█"),
        (b" ", "Paused"),
        (b"\x1b", "hell"),
        (b"\x1bOR", "Stop"),
        (b"\x1bOR", "hell"),
        (b"\x1bOP", "Help is here"),
        (b"\x1bOP", "hell"),
        (b"\x1b[C", "Questions"),
        (b"m", "My day"),
        (b"m", "Questions"),
        (b"d", "Questions"),
        (b"l", "roomy"),
        (b"\t\t", "■■■■" if console else "════"),
        (b"lz", "That key"),
    ):
        terminal.send(keys)
        terminal.wait_for(seen)
    output = bytes(terminal.output)
    assert attributes(output) <= WITHOUT_COLOUR
    assert {b"1", b"7"} <= attributes(output)
    assert not PALETTE.search(output)


def test_an_empty_no_color_asks_for_nothing() -> None:
    with Terminal(COMMAND, environment=plain_environment(NO_COLOR="")) as terminal:
        terminal.wait_for("Back")
        assert b"38" in attributes(bytes(terminal.output))
