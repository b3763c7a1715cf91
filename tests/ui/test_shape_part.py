"""Which cells of the shape are drawn anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from walkthrough.ui.circle import disc_cells
from walkthrough.ui.glyphs import Drawing
from walkthrough.ui.picture import Cell, Picture, changed

levels = st.floats(0, 1)
tones = st.integers(0, 4)


def written_over(before: Picture, after: Picture) -> list[list[tuple[Cell, int]]]:
    """What a terminal shows that had one picture, once the changed cells of another are sent."""
    shown = [[(cell, before.tone) for cell in row] for row in before.rows]
    for span in changed(before, after):
        cells = after.rows[span.row][span.begin : span.end]
        shown[span.row][span.begin : span.end] = [(cell, after.tone) for cell in cells]
    return shown


@given(levels, levels, tones, tones, st.sampled_from(list(Drawing)))
def test_sending_what_changed_shows_the_other_picture(
    one: float, other: float, tone: int, other_tone: int, drawing: Drawing
) -> None:
    before = Picture(disc_cells(40, 9, one, drawing), tone)
    after = Picture(disc_cells(40, 9, other, drawing), other_tone)

    shown = written_over(before, after)

    for row, cells in enumerate(after.rows):
        for column, cell in enumerate(cells):
            same, at = shown[row][column]
            assert same == cell
            assert at == other_tone or not (cell[1] or cell[2])


def test_from_one_picture_to_the_next_only_the_rim_is_sent() -> None:
    before = Picture(disc_cells(100, 16, 0.5, Drawing.SOFT), 2)
    after = Picture(disc_cells(100, 16, 0.53, Drawing.SOFT), 2)

    cells = sum(span.end - span.begin for span in changed(before, after))

    assert 0 < cells < 16 * 2 * 4


def test_the_same_picture_is_not_sent_again() -> None:
    picture = Picture(disc_cells(100, 16, 0.5, Drawing.SOFT), 2)

    assert changed(picture, picture) == ()
