"""A selection of `python -m tests.terminals`."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("termios")

from tests.terminals import endings
from tests.terminals.__main__ import ended, journey
from tests.terminals.letters import journey_by_letters
from tests.terminals.places import has_tmux
from tests.terminals.reader import by_keyboard, by_mouse, while_resizing
from walkthrough.script.text import Route


def test_a_whole_visit_by_keyboard_in_a_small_window() -> None:
    assert journey(Route.ESKETAMINE, (40, 15), by_keyboard, tmux=False)


def test_a_whole_visit_by_mouse_alone() -> None:
    assert journey(Route.LOZENGE, (80, 24), by_mouse, tmux=False)


@pytest.mark.skipif(not has_tmux(), reason="there is no tmux")
def test_a_whole_visit_inside_tmux() -> None:
    assert journey(Route.IV, (80, 24), by_keyboard, tmux=True)


def test_a_whole_visit_while_the_window_changes() -> None:
    chance = random.Random(3)
    assert journey(Route.IM, (80, 24), lambda r: while_resizing(r, chance), tmux=False)


@pytest.mark.parametrize("kind", ["vt100", "NO_COLOR", "no UTF-8"])
def test_a_whole_visit_in_a_plainer_terminal(kind: str) -> None:
    assert journey(Route.IV, (80, 24), by_keyboard, kind, tmux=False)


def test_a_whole_visit_by_letters_where_a_terminal_knows_lines_only() -> None:
    assert journey_by_letters(Route.IV, (40, 15))


@pytest.mark.parametrize(
    ("state", "ending"),
    [
        ("an exercise", "SIGTERM"),
        ("the help", "SIGHUP"),
        ("an exercise", "SIGTSTP, SIGCONT"),
        ("a text field", "SIGTSTP, SIGCONT"),
        ("an exercise", "closed"),
    ],
)
def test_wherever_one_is_the_terminal_is_given_back(state: str, ending: str) -> None:
    assert state in endings.STATES
    ended(state, ending, (80, 24))
