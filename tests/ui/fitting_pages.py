"""What holds for every page in every window: it fits or scrolls, and nothing is out of reach."""

from __future__ import annotations

from walkthrough.journey.room import Room
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
    boxes = fitting(labels, room.grid_width, plan.option_rows, plan.columns, 0, more)
    assert height_of(boxes) < room.stage, name
    assert any(box.index != MORE for box in boxes), name
    if isinstance(view.journey.step, BreathingStep) and view.sheet is None:
        assert {0, 1} <= {box.index for box in boxes}, name
    for box in boxes:
        assert all(cell_width(line) <= box.width - 2 for line in box.lines), name
