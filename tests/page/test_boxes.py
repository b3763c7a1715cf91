"""Buttons in a grid."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walkthrough.page.boxes import (
    MORE,
    SMALLEST_HEIGHT,
    SMALLEST_WIDTH,
    Box,
    bar,
    columns_to_try,
    densest,
    fitting,
    grid,
    height_of,
)

LABELS = st.lists(st.text("abcde ", min_size=1, max_size=30).map(str.strip), min_size=1, max_size=9)


def turns(labels: list[str], width: int, height: int) -> set[int]:
    """Every button that comes to be seen by pressing "more" again and again."""
    columns = densest(labels, width)
    first, seen = 0, set()
    for _ in range(len(labels) + 1):
        boxes = fitting(labels, width, height, columns, first, "Show more")
        seen |= {box.index for box in boxes}
        first = (first + len(boxes) - 1) % len(labels)
    return seen - {MORE}


@given(LABELS, st.integers(38, 160))
def test_boxes_never_overlap_and_stay_in_the_room(labels: list[str], width: int) -> None:
    for columns in columns_to_try(labels, width):
        cells: set[tuple[int, int]] = set()
        for box in grid(labels, width, columns):
            own = {
                (x, y)
                for x in range(box.left, box.left + box.width)
                for y in range(box.top, box.top + box.height)
            }
            assert not own & cells
            assert box.left >= 0
            assert box.left + box.width <= width
            cells |= own


@given(LABELS, st.integers(38, 160))
def test_every_box_is_large_enough_for_a_finger(labels: list[str], width: int) -> None:
    for columns in columns_to_try(labels, width):
        for box in grid(labels, width, columns):
            assert box.height >= SMALLEST_HEIGHT
            assert box.width >= SMALLEST_WIDTH


@given(LABELS, st.integers(38, 120), st.integers(8, 30))
def test_more_choices_shows_every_choice_in_turn(
    labels: list[str], width: int, height: int
) -> None:
    assert turns(labels, width, height) == set(range(len(labels)))


@given(LABELS, st.integers(38, 120), st.integers(8, 30), st.integers(0, 20))
def test_what_is_shown_fits(labels: list[str], width: int, height: int, first: int) -> None:
    boxes = fitting(labels, width, height, densest(labels, width), first % len(labels), "More")
    assert height_of(boxes) <= height


@pytest.mark.parametrize(("count", "width"), [(4, 40), (6, 80), (7, 110), (7, 160)])
def test_the_bar_has_equal_buttons_of_ten_columns_at_least(count: int, width: int) -> None:
    boxes = bar(["Back"] * count, width)
    assert {box.width for box in boxes} == {boxes[0].width}
    assert boxes[0].width >= SMALLEST_WIDTH
    assert boxes[-1].left + boxes[-1].width <= width
    assert len({(box.left, box.top) for box in boxes}) == count


def test_two_short_choices_stand_side_by_side() -> None:
    first, second = grid(["Begin", "Ground"], 80, columns_to_try(["Begin", "Ground"], 80)[0])
    assert first.top == second.top
    assert (first.width, first.height) == (second.width, second.height)


def test_a_box_covers_its_own_cells() -> None:
    box = Box(0, 2, 3, 10, 3, ("x",))
    assert box.covers(2, 3)
    assert box.covers(11, 5)
    assert not box.covers(12, 3)
    assert not box.covers(2, 6)
