"""Shapes that are traced: a hand and a box."""

from __future__ import annotations

from gc import collect
from itertools import pairwise
from math import hypot
from weakref import ref

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from walkthrough.exercise.timeline import Phase
from walkthrough.script.exercises import Shape
from walkthrough.ui.glyphs import Drawing
from walkthrough.ui.outline import OUTLINES, raster
from walkthrough.ui.picture import SHADES, Cells
from walkthrough.ui.shape_part import traced

TRACED = (Shape.HAND, Shape.RECTANGLE)


def brightness(rows: tuple[Cells, ...]) -> float:
    """The shades of all cells together."""
    return sum(front + behind for cells in rows for _, front, behind in cells)


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(TRACED),
    st.integers(38, 160),
    st.integers(8, 40),
    st.floats(0, 1),
    st.sampled_from(list(Drawing)),
)
def test_an_outline_stays_in_its_pane(
    shape: Shape, width: int, height: int, share: float, drawing: Drawing
) -> None:
    place = share * len(OUTLINES[shape].strokes)
    rows = raster(shape, width, height).rows(place, drawing)
    assert [len(cells) for cells in rows] == [width] * height
    assert any(cell[0] != " " or cell[2] for cells in rows for cell in cells)
    assert all(0 <= shade <= SHADES for cells in rows for _, *shades in cells for shade in shades)


@pytest.mark.parametrize("shape", TRACED)
def test_what_was_traced_is_brighter(shape: Shape) -> None:
    outline = raster(shape, 100, 16)
    strokes = len(OUTLINES[shape].strokes)
    bright = [brightness(outline.rows(float(place), Drawing.SOFT)) for place in range(strokes + 1)]
    assert bright[0] < bright[strokes // 2] < bright[-1]


@pytest.mark.parametrize("shape", TRACED)
def test_one_stroke_begins_where_the_last_one_ended(shape: Shape) -> None:
    ways = raster(shape, 100, 16).ways
    for before, after in pairwise(ways):
        assert hypot(before[-1][0] - after[0][0], before[-1][1] - after[0][1]) < 0.01


def test_a_hand_has_five_fingers_and_a_box_two_long_sides() -> None:
    assert len(OUTLINES[Shape.HAND].strokes) == 2 * 5
    lengths = [
        hypot(stroke[-1][0] - stroke[0][0], stroke[-1][1] - stroke[0][1])
        for stroke in OUTLINES[Shape.RECTANGLE].strokes
    ]
    short, long = lengths[::2], lengths[1::2]
    assert max(short) < min(long)


def test_a_breath_in_and_a_breath_out_are_a_stroke_each() -> None:
    assert traced(Shape.RECTANGLE, Phase.INHALE, 0, 0.25) == 0.25
    assert traced(Shape.RECTANGLE, Phase.EXHALE, 0, 0.25) == 1.75
    assert traced(Shape.RECTANGLE, Phase.INHALE, 1, 0.5) == 2.5
    assert traced(Shape.RECTANGLE, Phase.INHALE, 2, 0.0) == 0.0
    assert traced(Shape.HAND, Phase.EXHALE, 4, 0.0) == 10.0


@pytest.mark.parametrize(("width", "height"), [(40, 5), (80, 8), (100, 13)])
def test_a_small_hand_is_drawn_in_the_dots_of_braille(width: int, height: int) -> None:
    outline = raster(Shape.HAND, 2 * width, 2 * height)
    rows = outline.fine_rows(3.5)
    assert [len(cells) for cells in rows] == [width] * height
    signs = {cell[0] for cells in rows for cell in cells}
    assert all(sign == " " or "\u2801" <= sign <= "\u28ff" for sign in signs)
    assert brightness(outline.fine_rows(0.0)) < brightness(outline.fine_rows(10.0))


def test_a_window_that_is_pulled_leaves_no_rasters_of_its_sizes_behind() -> None:
    first = ref(raster(Shape.HAND, 60, 20))
    for width in range(61, 100):
        raster(Shape.HAND, width, 20)
    collect()
    assert first() is None
