"""Pages in large letters: nothing is lost, nothing is cut, and everything is easy to touch."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.journey.every_page import every_page
from walkthrough.journey.leaves import Leaf, after_choices, leaves_of
from walkthrough.journey.over import Over
from walkthrough.journey.room import FIELD_ROWS, Room
from walkthrough.journey.setting import Mark, Shown
from walkthrough.page.boxes import TICKED, UNTICKED, Box
from walkthrough.page.layout import Line, Role, line_width
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.script.clinic import plain
from walkthrough.script.steps import BreathingStep

SIZES = pytest.mark.parametrize(
    "size", [(56, 16), (40, 15)], ids=lambda size: f"{size[0]}x{size[1]}"
)
POLICIES = pytest.mark.parametrize("policy", [REHEARSAL, KIOSK], ids=["home", "kiosk"])
LOWER_BY_A_BUTTON = 2
"""Rows that a button in the upper zone would take from a page."""


def labels_of(shown: Shown) -> list[str]:
    signs = {Mark.CHOSEN: "• ", Mark.TICKED: TICKED, Mark.UNTICKED: UNTICKED}
    return [signs.get(option.mark, "") + option.label for option in shown.options]


def leaves(shown: Shown, size: tuple[int, int], less: int = 0) -> tuple[list[Leaf], int]:
    room = Room(*size, apart=1)
    height = room.stage - less - (FIELD_ROWS if shown.typing else 0)
    return leaves_of(shown, labels_of(shown), room, height), height


def letters(leaf: Leaf) -> str:
    return " ".join("".join(run.text for run in line) for line in leaf.lines)


def squeezed(text: str) -> str:
    return "".join(text.split())


@POLICIES
def test_there_are_all_the_pages(policy: Policy) -> None:
    found = every_page(policy, large=True)
    assert len(found) > 300
    over = {view.sheet.over for view, _ in found if view.sheet is not None}
    private = {
        Over.PLAN,
        Over.LINE,
        Over.PICKING,
        Over.PRACTICE,
        Over.CONDITIONS,
        Over.FORGET,
        Over.DAY_SET,
    }
    expected = set(Over) - {Over.EXERCISE, Over.PIN} - (private if policy is KIOSK else set())
    assert expected <= over | {Over.TERM}


@SIZES
@POLICIES
@pytest.mark.parametrize("less", [0, LOWER_BY_A_BUTTON])
def test_every_leaf_has_its_room(policy: Policy, size: tuple[int, int], less: int) -> None:
    for view, shown in every_page(policy, large=True):
        name = (view.journey.step.id, view.sheet)
        found, height = leaves(shown, size, less)
        for leaf in found:
            assert leaf.lines or leaf.boxes, name
            assert all(line_width(line) <= size[0] - 2 for line in leaf.lines), name
            rows = len(leaf.lines) + (1 if leaf.lines and leaf.boxes else 0)
            rows += max((box.top + box.height for box in leaf.boxes), default=0)
            assert rows <= height, name


@SIZES
@POLICIES
def test_every_word_and_every_choice_is_there_in_order(
    policy: Policy, size: tuple[int, int]
) -> None:
    for view, shown in every_page(policy, large=True):
        name = (view.journey.step.id, view.sheet)
        found, _ = leaves(shown, size)
        said = squeezed(" ".join(map(letters, found)))
        at = 0
        for part in shown.page.parts:
            for block in part.prose:
                # Between the lines of an item stand its bullet and the sign that joins it on.
                for word in plain(block.text).split():
                    at = said.index(squeezed(word), at) + len(squeezed(word))
        boxes = [box for leaf in found for box in leaf.boxes]
        assert [box.index for box in boxes] == list(range(len(shown.options))), name
        for box, label in zip(boxes, labels_of(shown), strict=True):
            assert squeezed("".join(box.lines)) == squeezed(label), name


@SIZES
@POLICIES
def test_the_headline_comes_first_and_a_blank_line_between_lines(
    policy: Policy, size: tuple[int, int]
) -> None:
    for view, shown in every_page(policy, large=True):
        name = (view.journey.step.id, view.sheet)
        found, _ = leaves(shown, size)
        if plain(shown.page.headline):
            begins = squeezed(letters(found[0]))
            assert begins.startswith(squeezed(plain(shown.page.headline))), name
        for leaf in found:
            heads = {Role.HEADLINE, Role.STRONG}
            for upper, lower in pairwise(leaf.lines):
                same = upper and lower and upper[0].role in heads
                assert same or not (squeezed_line(upper) and squeezed_line(lower)), name


def squeezed_line(line: Line) -> str:
    """What a line says, but for the sign that joins one point to the next."""
    return "".join(run.text for run in line).strip(" │")


def neighbours(boxes: tuple[Box, ...]) -> list[tuple[Box, Box]]:
    return [(a, b) for a in boxes for b in boxes if a.top < b.top]


@SIZES
@POLICIES
def test_every_choice_is_large_and_rows_are_apart(policy: Policy, size: tuple[int, int]) -> None:
    for view, shown in every_page(policy, large=True):
        name = (view.journey.step.id, view.sheet)
        for leaf in leaves(shown, size)[0]:
            assert all(box.height >= 3 and box.width >= 12 for box in leaf.boxes), name
            assert all(b.top > a.top + a.height for a, b in neighbours(leaf.boxes)), name


@SIZES
@POLICIES
def test_beside_breath_stands_what_is_not_breath(policy: Policy, size: tuple[int, int]) -> None:
    checked = 0
    for view, shown in every_page(policy, large=True):
        if isinstance(view.journey.step, BreathingStep) and view.sheet is None:
            leaf = next(leaf for leaf in leaves(shown, size)[0] if leaf.boxes)
            assert {0, 1} <= {box.index for box in leaf.boxes}
            first, other = leaf.boxes[:2]
            assert (first.width, first.height) == (other.width, other.height)
            checked += 1
    assert checked > 2


@SIZES
def test_the_reply_to_a_choice_begins_behind_the_choices(size: tuple[int, int]) -> None:
    checked = 0
    for view, shown in every_page(large=True):
        choice = view.journey.choice
        if choice is not None and choice.reply and view.sheet is None:
            found, _ = leaves(shown, size)
            begins = squeezed(letters(found[after_choices(found)]))
            assert begins.startswith(squeezed(plain(choice.reply[0].text))[:8])
            checked += 1
    assert checked > 5
