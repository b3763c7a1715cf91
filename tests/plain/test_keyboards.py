"""Answers from a pipe: lines, waits that Enter ends, and the end of input."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TextIO

import pytest

from walkthrough.plain.console import Keyboard, Woken
from walkthrough.plain.threaded import ThreadedKeyboard

if os.name != "posix":
    pytest.skip("pipes are waited for otherwise there", allow_module_level=True)

from walkthrough.plain.posix import LONGEST, PosixKeyboard

SHORT = 0.02
"""Seconds."""


class Pipe:
    """Both ends of a pipe."""

    def __init__(self) -> None:
        reading, self._writing = os.pipe()
        self.stream: TextIO = os.fdopen(reading, encoding="utf-8", errors="replace")

    def send(self, data: bytes) -> None:
        os.write(self._writing, data)

    def end(self) -> None:
        if self._writing >= 0:
            os.close(self._writing)
        self._writing = -1


@pytest.fixture
def pipe() -> Iterator[Pipe]:
    made = Pipe()
    yield made
    made.end()


BOTH = pytest.mark.parametrize("kind", [PosixKeyboard, ThreadedKeyboard])


@BOTH
def test_lines_come_one_by_one_without_their_ends(kind: type[Keyboard], pipe: Pipe) -> None:
    keyboard = kind(pipe.stream)  # type: ignore[call-arg]
    pipe.send(b"one\r\n\ntwo\nlast")
    pipe.end()

    assert [keyboard.line() for _ in range(6)] == ["one", "", "two", "last", None, None]


@BOTH
def test_a_wait_ends_with_the_time_a_line_or_the_input(kind: type[Keyboard], pipe: Pipe) -> None:
    keyboard = kind(pipe.stream)  # type: ignore[call-arg]

    with keyboard.listening():
        assert keyboard.wait(SHORT) is Woken.TIME
        pipe.send(b"h\n")
        assert keyboard.wait(5) is Woken.KEY
        assert keyboard.pressed == "h"
        assert keyboard.wait(SHORT) is Woken.TIME
        pipe.end()
        assert keyboard.wait(5) is Woken.END
    assert keyboard.line() is None


@BOTH
def test_no_input_at_all_has_ended(kind: type[Keyboard]) -> None:
    keyboard = kind(None)  # type: ignore[call-arg]

    assert not keyboard.any_key
    assert keyboard.line() is None
    assert keyboard.wait(5) is Woken.END


def test_a_line_that_stops_an_exercise_is_not_an_answer_too(pipe: Pipe) -> None:
    keyboard = PosixKeyboard(pipe.stream)
    pipe.send(b"q\nnext\n")

    assert keyboard.wait(5) is Woken.KEY
    assert keyboard.line() == "next"


def test_half_a_line_stops_nothing_yet(pipe: Pipe) -> None:
    keyboard = PosixKeyboard(pipe.stream)
    pipe.send(b"half")

    assert keyboard.wait(5) is Woken.TIME
    pipe.send(b" a line\n")
    assert keyboard.wait(5) is Woken.KEY


def test_an_endless_line_is_cut(pipe: Pipe) -> None:
    keyboard = PosixKeyboard(pipe.stream)
    pipe.send(b"x" * (LONGEST + 100) + b"\ny\n")

    assert keyboard.line() == "x" * LONGEST
    assert keyboard.line() == "y"


def test_bytes_that_are_no_text_are_replaced(pipe: Pipe) -> None:
    keyboard = PosixKeyboard(pipe.stream)
    pipe.send(b"\xff\n")

    assert keyboard.line() == "\N{REPLACEMENT CHARACTER}"
