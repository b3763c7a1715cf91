"""The one table of keys."""

from __future__ import annotations

import pytest

from tests import shipped
from walkthrough.journey.act import Do
from walkthrough.ui.keys import KEYS, Situation, act_of, bar_keys, key_lines

READING = Situation()
MORE = Situation(more_below=True, more_above=True)
TYPING = Situation(typing=True)
MARKED = Situation(marked=True)
EXERCISE = Situation(exercise=True)
NO_LETTERS = Situation(letters=False)


@pytest.mark.parametrize(
    ("key", "situation", "act"),
    [
        *((key, READING, Do.FORWARD) for key in ("right", "enter", "n", "space", "pagedown")),
        *((key, READING, Do.BACK) for key in ("left", "backspace", "b", "p", "pageup")),
        ("space", MORE, Do.SCROLL_DOWN),
        ("pagedown", MORE, Do.SCROLL_DOWN),
        ("pageup", MORE, Do.SCROLL_UP),
        ("h", READING, Do.HELP),
        ("f1", READING, Do.HELP),
        ("c", READING, Do.CALM),
        ("f2", READING, Do.CALM),
        ("g", READING, Do.GROUND),
        ("f3", READING, Do.GROUND),
        ("m", READING, Do.MAP),
        ("t", READING, Do.MORE),
        ("w", READING, Do.COMPANION),
        ("q", READING, Do.LEAVE),
        ("ctrl+c", READING, Do.LEAVE),
        ("H", READING, Do.HELP),
        ("escape", READING, Do.CLOSE),
        ("x", READING, None),
        ("f9", READING, None),
        ("enter", MARKED, Do.PRESS),
        ("space", MARKED, Do.PRESS),
        ("right", MARKED, Do.FORWARD),
        ("space", EXERCISE, Do.PAUSE),
        ("space", Situation(exercise=True, marked=True), Do.PRESS),
        ("q", EXERCISE, Do.PAUSE),
        ("c", EXERCISE, Do.CALM),
        ("ctrl+c", EXERCISE, Do.LEAVE),
        ("h", TYPING, None),
        ("q", TYPING, None),
        ("space", TYPING, None),
        ("left", TYPING, None),
        ("f1", TYPING, Do.HELP),
        ("tab", TYPING, Do.FOCUS_NEXT),
        ("escape", TYPING, Do.STOP_TYPING),
        ("enter", TYPING, Do.STOP_TYPING),
        ("ctrl+c", TYPING, Do.LEAVE),
        ("h", NO_LETTERS, None),
        ("q", NO_LETTERS, None),
        ("f1", NO_LETTERS, Do.HELP),
        ("right", NO_LETTERS, Do.FORWARD),
        ("q", Situation(letters=False, exercise=True), None),
        ("space", Situation(letters=False, exercise=True), Do.PAUSE),
    ],
)
def test_keys_stand_for(key: str, situation: Situation, act: Do | None) -> None:
    assert act_of(key, situation) is act


def test_no_key_stands_for_two_acts() -> None:
    keys = [key for each in KEYS for key in (*each.keys, *each.letters)]
    assert len(keys) == len(set(keys))


def test_the_taught_keys_do_not_hold_escape() -> None:
    taught = [each for each in KEYS if each.do in (Do.BACK, Do.FORWARD, Do.HELP, Do.CALM)]
    assert all("escape" not in each.keys for each in taught)


@pytest.mark.parametrize(
    ("width", "buttons"),
    [
        (40, ["back", "next", "breathe", "help"]),
        (55, ["back", "next", "breathe", "help"]),
        (56, ["back", "next", "breathe", "ground", "help"]),
        (79, ["back", "next", "breathe", "ground", "help"]),
        (80, ["back", "next", "breathe", "ground", "map", "help"]),
        (110, ["back", "next", "breathe", "ground", "map", "help", "leave"]),
    ],
)
def test_the_bar(width: int, buttons: list[str]) -> None:
    assert [key.button for key in bar_keys(width, may_leave=True)] == buttons


def test_a_kiosk_has_no_button_and_no_line_for_leaving() -> None:
    assert "leave" not in [key.button for key in bar_keys(160, may_leave=False)]
    words = shipped.script().words
    told = [what for _, what in key_lines(words, letters=True, may_leave=False)]
    assert words.key_leave not in told


def test_the_help_page_names_every_key_in_words() -> None:
    words = shipped.script().words
    told = {what: keys for keys, what in key_lines(words, letters=True, may_leave=True)}
    assert told[words.key_forward] == "Right arrow, Enter, n"
    assert told[words.key_help] == "F1, h, ?"
    assert told[words.key_pause] == "Space, q"
    without = {what: keys for keys, what in key_lines(words, letters=False, may_leave=True)}
    assert without[words.key_help] == "F1"
    assert words.key_map not in without
    assert without[words.key_pause] == "Space"
