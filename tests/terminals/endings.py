"""How a walkthrough ends or is stopped, from wherever one is."""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Mapping
from typing import Any

from tests.terminal import Terminal
from tests.terminals.places import left_on

STATES: Mapping[str, tuple[str, bytes, str]] = {
    "a page": ("main-points", b"", "Seven main points"),
    "the help": ("main-points", b"h", "Help is here"),
    "the map": ("main-points", b"m", "is kept"),
    "an exercise": ("main-points", b"c", "Stop  "),
    "a text field": ("notebook", b"zebra", "zebra"),
}
"""Where one is: the step, the keys that lead on from there, and what is seen then."""


def reach(terminal: Terminal, state: str) -> None:
    """Go to a state."""
    _, keys, seen = STATES[state]
    terminal.wait_for("Help")
    terminal.send(keys)
    terminal.wait_for(seen)


def by_key(terminal: Terminal) -> int:
    """Leave with Ctrl+C."""
    terminal.send(b"\x03")
    return terminal.wait_exit()


def by_signal(number: int) -> Callable[[Terminal], int]:
    """End it with a signal."""

    def end(terminal: Terminal) -> int:
        terminal.signal(number)
        return terminal.wait_exit()

    return end


def stopped_before(terminal: Terminal, before: list[Any]) -> None:
    """Stop it and let it go on: meanwhile the terminal is as it was, and afterwards the screen."""
    terminal.signal(signal.SIGTSTP)
    terminal.wait_until(lambda: terminal.state() == "T", what="the stop")
    assert terminal.modes() == before, "stopped, it has left the terminal's modes changed"
    terminal.wait_until(lambda: not left_on(terminal), what="the emulator's modes given back")
    terminal.forget_screen()
    terminal.signal(signal.SIGCONT)
    terminal.wait_for("Help")
    terminal.wait_until(lambda: terminal.modes() != before, what="reading of keys")


ENDINGS: Mapping[str, Callable[[Terminal], int]] = {
    "Ctrl+C": by_key,
    "SIGTERM": by_signal(signal.SIGTERM),
    "SIGHUP": by_signal(signal.SIGHUP),
}


def check_ending(terminal: Terminal, before: list[Any], ending: str) -> None:
    """End it in one of these ways: the code is 0 and the terminal is as it was."""
    code = ENDINGS[ending](terminal)
    assert code == 0, f"code {code}"
    after = terminal.modes()
    assert after == before, f"the terminal's modes are {after}, and were {before}"
    assert not left_on(terminal), left_on(terminal)
    assert b"Traceback" not in terminal.output


def check_closed(terminal: Terminal) -> None:
    """Close the window: it ends by itself, and does not spin."""
    terminal.hang_up()
    terminal.wait_exit(5)


_TRUE_COLOUR = re.compile(rb"[34]8;2;(\d+);(\d+);(\d+)")
_OTHER_COLOUR = re.compile(rb"\x1b\[(?:[\d;]*;)?(?:3[1-6]|4[1-6]|9[1-6]|10[1-6]|[34]8;5;\d+)m")
_FEW_SIGNS = "▀▄▏▎▍▌▋▊▉▐╭╮╰╯━●○"
"""Signs that a console's font may lack."""


def check_output(kind: str, output: bytes) -> None:
    """What is written suits the kind of terminal."""
    if kind == "no UTF-8":
        assert max(output) < 128, "signs that this terminal cannot show"
        replaced = re.search(rb"[ ?]\?{3,}[ ?]", output)
        assert replaced is None, "question marks in place of signs"
    if kind == "NO_COLOR":
        greys = [len(set(found.groups())) == 1 for found in _TRUE_COLOUR.finditer(output)]
        assert all(greys), "a colour that is no grey"
        assert not _OTHER_COLOUR.search(output), "a colour by its number"
    if kind in ("linux", "vt100"):
        text = output.decode("utf-8", "replace")
        assert not set(text) & set(_FEW_SIGNS), set(text) & set(_FEW_SIGNS)
        assert b"38;2;" not in output, "more colours than this terminal has"
