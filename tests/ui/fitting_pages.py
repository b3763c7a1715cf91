"""What holds for every page in every window: it fits or scrolls, and nothing is out of reach."""

from __future__ import annotations

from itertools import pairwise

from walkthrough.journey.room import FIELD_ROWS, Room
from walkthrough.journey.setting import Shown
from walkthrough.journey.view import View
from walkthrough.page.boxes import MORE, fitting, height_of
from walkthrough.page.cells import cell_width
from walkthrough.page.layout import line_width
from walkthrough.script.steps import BreathingStep


def check_page(room: Room, view: View, shown: Shown, more: str) -> None:
    """Lay a page out and fail where something is cut or cannot be reached."""
    labels = [option.label for option in shown.options]
    plan = room.share(shown, labels, room.stage, more)
    name = (view.journey.step.id, view.sheets)
    assert all(line_width(line) <= room.width - 2 for line in plan.lines), name
    if not labels:
        return
    grid = (labels, room.grid_width, plan.option_rows, plan.columns)
    boxes = fitting(*grid, 0, more, room.apart)
    assert height_of(boxes) < room.stage, name
    assert any(box.index != MORE for box in boxes), name
    if isinstance(view.journey.step, BreathingStep) and view.sheet is None:
        assert {0, 1} <= {box.index for box in boxes}, name
    for box in boxes:
        assert all(cell_width(line) <= box.width - 2 for line in box.lines), name


def check_choices(room: Room, shown: Shown, more: str) -> None:
    """Turn through the choices and fail where one is never seen, cut short, or too small."""
    labels = [option.label for option in shown.options]
    height = room.stage - (FIELD_ROWS if shown.typing else 0)
    plan = room.share(shown, labels, height, more)
    grid = (labels, room.grid_width, plan.option_rows, plan.columns)
    first = 0
    seen: set[int] = set()
    while labels and first < len(labels):
        boxes = fitting(*grid, first, more, room.apart)
        for box in boxes:
            assert box.height >= 3
            assert box.width >= 12
            if box.index != MORE:
                whole = labels[box.index].split()
                assert "".join("".join(box.lines).split()) == "".join(whole), whole
        tops = {box.top: box.height for box in boxes}
        for upper, lower in pairwise(sorted(tops)):
            assert lower - upper - tops[upper] >= room.apart
        shown_now = {box.index for box in boxes} - {MORE}
        assert not shown_now <= seen, "each turn shows another choice"
        seen |= shown_now
        first += len(shown_now)
    assert seen == set(range(len(labels)))
