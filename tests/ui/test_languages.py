"""Another language on the screen: a made-up one, longer than the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.script.made_up_language import write_made_up_language
from tests.ui.walking import SIZES, walking
from walkthrough.files import languages, load_script
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.journey import Journey, Visit
from walkthrough.journey.present import present
from walkthrough.journey.setting import setting_for
from walkthrough.journey.view import View
from walkthrough.page.boxes import MORE, fitting, height_of
from walkthrough.page.cells import cell_width
from walkthrough.page.layout import line_width
from walkthrough.script.clinic import Book, plain
from walkthrough.script.model import Script
from walkthrough.script.steps import BreathingStep
from walkthrough.script.text import Route
from walkthrough.ui.arrange import Room


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the shipped script and its translation."""
    return write_made_up_language(tmp_path_factory.mktemp("languages"))


@pytest.fixture(scope="module")
def made_up(path: Path) -> Script:
    return load_script(path, "xx")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_page_of_a_longer_language_fits_or_scrolls(
    made_up: Script, size: tuple[int, int]
) -> None:
    room = Room(*size)
    setting = setting_for(Book(made_up))
    view = View(Journey.begin(Visit(made_up), Route.IV))
    while True:
        for sheet in (None, Do.MORE, Do.HELP, Do.MAP, Do.GLOSSARY):
            opened = view if sheet is None else perform(view, Act(sheet))
            shown = present(opened, setting)
            labels = [option.label for option in shown.options]
            more = made_up.words.more_choices
            plan = room.shared(shown, labels, room.stage, more)
            name = (view.journey.step.id, sheet)
            assert all(line_width(line) <= room.width - 2 for line in plan.lines), name
            boxes = (
                fitting(labels, room.grid_width, plan.option_rows, plan.columns, 0, more)
                if labels
                else []
            )
            assert height_of(boxes) < room.stage, name
            if labels:
                assert any(box.index != MORE for box in boxes), name
            if isinstance(view.journey.step, BreathingStep) and sheet is None:
                assert {0, 1} <= {box.index for box in boxes}, name
            for box in boxes:
                assert all(cell_width(line) <= box.width - 2 for line in box.lines), name
        if not view.can_go_on:
            return
        view = view.forward()


async def test_the_language_changes_and_the_place_stays(path: Path, made_up: Script) -> None:
    async with walking(
        (160, 50),
        script=load_script(path),
        step="hard-time",
        languages=languages(path),
        translated=lambda letters: load_script(path, letters),
    ) as walker:
        before = walker.text()
        await walker.press("h")
        while "Language" not in walker.labels():
            await walker.click("options", "Show more")
        await walker.click("options", "Language")
        names = walker.labels()
        assert len(names) == 2
        await walker.click("options", names[1])
        assert walker.at == "hard-time"
        assert walker.text() != before
        step = Visit(made_up).steps[Visit(made_up).place["hard-time"]]
        assert plain(step.headline) in " ".join(walker.text().split())
        await walker.press("h")
        while made_up.words.language not in walker.labels():
            await walker.click("options", made_up.words.more_choices)
        await walker.click("options", made_up.words.language)
        await walker.click("options", "English")
        assert walker.text() == before
