"""Which cells of the shape are drawn anew."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.strip import Strip

from walkthrough.ui.shape_part import _changed

BLANK = Strip([Segment(" " * 10)])
TEXT = Strip([Segment("  faded   ")])
ROUND = Strip([Segment("   "), Segment("    ", Style(bgcolor="blue")), Segment("   ")])
WIDER = Strip([Segment("  "), Segment(" " * 6, Style(bgcolor="blue")), Segment("  ")])


@pytest.mark.parametrize(
    ("old", "new", "columns"),
    [
        (TEXT, BLANK, (0, 10)),
        (BLANK, TEXT, (0, 10)),
        (TEXT, ROUND, (0, 10)),
    ],
)
def test_what_was_seen_is_wiped_whole(old: Strip, new: Strip, columns: tuple[int, int]) -> None:
    begin, end = columns
    assert _changed(old, new, 4) == Region(begin, 4, end - begin, 1)


def test_a_breath_redraws_only_where_the_shape_is() -> None:
    region = _changed(ROUND, WIDER, 0)
    assert region.x <= 2
    assert region.right >= 8
