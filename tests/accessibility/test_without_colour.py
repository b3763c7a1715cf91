"""Without any colour: WCAG 2.2, success criteria 1.4.1, 2.4.7 and 2.4.11."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import pytest

from tests.accessibility.sweep import swept
from tests.plain.talking import Talk
from walkthrough.journey.act import Act, Do
from walkthrough.journey.setting import Mark, Option
from walkthrough.page.boxes import Box
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.ui.button_part import ButtonPart
from walkthrough.ui.glyphs import Glyphs, glyphs_for

TERMINALS = {
    "true colour": ({"TERM": "xterm-256color"}, "utf-8", "truecolor"),
    "no colour": ({"TERM": "xterm-256color", "NO_COLOR": "1"}, "utf-8", None),
    "Linux console": ({"TERM": "linux"}, "utf-8", "standard"),
    "plain letters": ({"TERM": "xterm"}, "ascii", None),
}
BUTTON = Option("Water", Act(Do.TICK, "water"))
WIDTH = 20


def drawn(option: Option, glyphs: Glyphs, *, marked: bool) -> str:
    """A button as its letters and signs, without any look."""
    part = ButtonPart(glyphs)
    label = part.labels((option,))[0]
    part.set_boxes((option,), [Box(0, 0, 0, WIDTH, 3, (label,))], 0)
    part.marked = 0 if marked else None
    canvas = SimpleNamespace(size=SimpleNamespace(width=WIDTH), base=None, look=lambda _: None)
    return "\n".join(part.strip(y, cast(Any, canvas)).text for y in range(3))


@pytest.mark.parametrize("terminal", TERMINALS)
def test_each_state_of_a_button_has_its_own_signs(terminal: str) -> None:
    environment, encoding, colours = TERMINALS[terminal]
    glyphs = glyphs_for(environment, encoding, colours)
    states = [
        drawn(replace(BUTTON, mark=mark), glyphs, marked=marked)
        for mark in Mark
        for marked in (False, True)
    ]
    states.append(drawn(replace(BUTTON, enabled=False), glyphs, marked=False))
    assert len(set(states)) == len(states) == 2 * len(Mark) + 1


@pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])
def test_the_mark_is_seen_without_colour_on_every_page(policy: Policy) -> None:
    """The marked button is on the screen, whole, in a frame that no other button has."""
    for page in swept(policy):
        assert not set("".join(page.rows)) & set("╔╗╚╝")
        assert page.corners == ["╔╗╚╝"] * len(page.marked)


def test_the_plain_form_sends_letters_alone() -> None:
    """No colour, no movement of the cursor, nothing drawn over: also in an exercise."""
    talk = Talk("", "h", "b", "m", "b", "c", 70.0, "b", "e", "b", "y", "b", "zzz", "")
    assert "Breathe in" in talk.said
    assert {sign for sign in talk.said if not (sign.isprintable() or sign == "\n")} == set()
