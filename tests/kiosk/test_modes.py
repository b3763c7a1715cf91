"""The terminal's modes, from before the first screen to after the last."""

from __future__ import annotations

import os
import pty
import signal
import termios
from collections.abc import Iterator

import pytest

from walkthrough.kiosk.modes import Modes


@pytest.fixture
def ends() -> Iterator[tuple[int, int]]:
    ours, theirs = pty.openpty()
    yield ours, theirs
    for number in (ours, theirs):
        if number >= 0:
            os.close(number)


def test_no_key_ends_freezes_or_shows_anything(ends: tuple[int, int]) -> None:
    ours, theirs = ends
    modes = Modes(theirs)
    modes.close()
    flags = termios.tcgetattr(theirs)
    assert not flags[3] & (termios.ISIG | termios.ECHO | termios.ICANON)
    assert not flags[0] & termios.IXON
    os.write(ours, b"\x03\x1a\x1c\x13")
    assert os.read(theirs, 10) == b"\x03\x1a\x1c\x13"


def test_what_is_pressed_while_the_modes_change_waits_for_the_screen(
    ends: tuple[int, int],
) -> None:
    ours, theirs = ends
    modes = Modes(theirs)
    modes.close()
    os.write(ours, b"a touch")
    modes.close()
    assert os.read(theirs, 10) == b"a touch"


def test_in_the_end_all_is_as_it_was_found(ends: tuple[int, int]) -> None:
    ours, theirs = ends
    found = termios.tcgetattr(theirs)
    modes = Modes(theirs)
    modes.close()
    os.write(ours, b"rm -r x\n")
    modes.give_back()
    assert termios.tcgetattr(theirs) == found
    os.set_blocking(theirs, False)
    with pytest.raises(BlockingIOError):
        os.read(theirs, 10)


def test_the_handler_of_the_background_signal_stays(ends: tuple[int, int]) -> None:
    before = signal.getsignal(signal.SIGTTOU)
    Modes(ends[1]).close()
    assert signal.getsignal(signal.SIGTTOU) is before


def test_a_closed_terminal_is_noticed() -> None:
    ours, theirs = pty.openpty()
    modes = Modes(theirs)
    assert modes.is_there()
    os.close(ours)
    assert not modes.is_there()
    modes.close()
    modes.give_back()
    os.close(theirs)
