"""The breathing shape."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from walkthrough.ui.circle import Row, disc, disc_cells
from walkthrough.ui.glyphs import Drawing
from walkthrough.ui.picture import EMPTY, SHADES, Cell

LEFT, BELOW = " ▏▎▍▌▋▊▉█", " ▁▂▃▄▅▆▇█"


def covered(rows: tuple[Row, ...]) -> float:
    """How many cells the disc covers, rim cells by their share."""
    inner = sum(row.end - row.begin for row in rows)
    return inner + sum((edge.upper + edge.lower) / 2 for row in rows for edge in row.edges)


@given(st.integers(4, 160), st.integers(2, 50), st.floats(0, 1))
def test_the_disc_stays_in_its_pane_and_is_its_own_mirror(
    width: int, height: int, level: float
) -> None:
    rows = disc(width, height, level)
    assert len(rows) == height
    for row, mirrored in zip(rows, reversed(rows), strict=True):
        columns = {edge.column for edge in row.edges} | set(range(row.begin, row.end))
        assert all(0 <= column < width for column in columns)
        assert columns == {width - 1 - column for column in columns}
        assert (row.begin, row.end) == (mirrored.begin, mirrored.end)


def test_it_grows_in_steps_too_small_to_see() -> None:
    sizes = [covered(disc(100, 20, picture / 40)) for picture in range(41)]
    assert sizes == sorted(sizes)
    growth = [after - before for before, after in itertools.pairwise(sizes)]
    assert max(growth) < sizes[-1] / 20


@given(st.integers(4, 160), st.integers(2, 40), st.floats(0, 1), st.sampled_from(list(Drawing)))
def test_every_drawing_fills_its_pane_and_grows_from_the_middle(
    width: int, height: int, level: float, drawing: Drawing
) -> None:
    rows = disc_cells(width, height, level, drawing)
    assert [len(cells) for cells in rows] == [width] * height
    inked = [sum(cell != EMPTY for cell in cells) for cells in rows]
    assert max(inked) == max(inked[height // 2], inked[(height - 1) // 2])


@pytest.mark.parametrize("drawing", [Drawing.SOFT, Drawing.FINE])
def test_no_step_of_the_rim_can_be_seen(drawing: Drawing) -> None:
    pictures = [disc_cells(100, 13, step / 32, drawing) for step in range(33)]
    for before, after in itertools.pairwise(pictures):
        pairs = zip(itertools.chain(*before), itertools.chain(*after), strict=True)
        assert max(abs(ink(cell) - ink(was)) for was, cell in pairs) <= 0.5


def ink(cell: Cell) -> float:
    """How much of a cell the shape covers, 0 to 1."""
    sign, front, behind = cell
    if sign in LEFT:
        part = LEFT.index(sign) / 8
    elif sign in BELOW:
        part = BELOW.index(sign) / 8
    else:
        part = 0.5
    return (front * part + behind * (1 - part)) / SHADES


@pytest.mark.parametrize(("width", "height"), [(38, 4), (80, 10), (160, 40)])
def test_it_is_round(width: int, height: int) -> None:
    rows = disc(width, height, 1.0)
    across = max(row.end - row.begin + len(row.edges) for row in rows)
    down = 2 * sum(1 for row in rows if row.end or row.edges)
    assert abs(across - down) <= 3


def test_a_finely_drawn_disc_has_no_spike_at_its_poles() -> None:
    """A few cells at full height, on a disc of several rows."""
    for height in range(4, 24):
        for level in range(33):
            rows = disc_cells(60, height, level / 32, Drawing.FINE)
            drawn = [[cell for cell in row if cell != EMPTY] for row in rows]
            drawn = [row for row in drawn if row]
            for pole in (drawn[0], drawn[-1]) if len(drawn) > 2 else ():
                across = {cell[0] for cell in pole} & set("▏▎▍▌▋▊▉")
                assert not across or len(pole) > 3, (height, level)
