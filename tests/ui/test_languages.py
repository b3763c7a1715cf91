"""Another language on the screen: a made-up one, longer than the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.script.made_up_language import write_made_up_language
from tests.ui.fitting_pages import check_page
from tests.ui.walking import SIZES, Walker, walking
from walkthrough.files import languages, load_script
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.journey import Journey, Visit
from walkthrough.journey.leaves import leaves_of
from walkthrough.journey.present import present
from walkthrough.journey.room import Room
from walkthrough.journey.setting import setting_for
from walkthrough.journey.view import View
from walkthrough.page.boxes import height_of
from walkthrough.script.clinic import Book, plain
from walkthrough.script.model import Script
from walkthrough.script.text import Route


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the shipped script and its translation."""
    return write_made_up_language(tmp_path_factory.mktemp("languages"))


@pytest.fixture(scope="module")
def made_up(path: Path) -> Script:
    return load_script(path, "xx")


async def find(walker: Walker, label: str, more: str) -> None:
    """Turn to a button in this language."""
    while label not in walker.labels():
        await walker.click("options", more)


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
            check_page(room, opened, shown, made_up.words.more_choices)
        if not view.can_go_on:
            return
        view = view.forward()


async def test_the_language_changes_and_the_place_stays(path: Path, made_up: Script) -> None:
    async with walking(
        (160, 50),
        script=load_script(path),
        step="stay-put",
        languages=languages(path),
        translated=lambda letters: load_script(path, letters),
    ) as walker:
        before = walker.text()
        await walker.press("h")
        await walker.click("options", "Settings")
        await walker.click("options", "Language")
        names = walker.labels()
        assert len(names) == 2
        await walker.click("options", names[1])
        assert walker.at == "stay-put"
        assert walker.text() != before
        step = Visit(made_up).steps[Visit(made_up).place["stay-put"]]
        assert plain(step.headline) in " ".join(walker.text().split())
        await walker.press("h")
        await find(walker, made_up.words.keys, made_up.words.more_choices)
        await walker.click("options", made_up.words.keys)
        await find(walker, made_up.words.language, made_up.words.more_choices)
        await walker.click("options", made_up.words.language)
        await walker.click("options", "English")
        assert walker.text() == before


@pytest.mark.parametrize("size", [(56, 16), (40, 15)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_roomy_pages_of_a_longer_language_lose_no_choice(
    made_up: Script, size: tuple[int, int]
) -> None:
    room = Room(*size, apart=1)
    setting = setting_for(Book(made_up), large=True)
    view = View(Journey.begin(Visit(made_up), Route.IV))
    while True:
        for sheet in (None, Do.MORE, Do.HELP, Do.MAP, Do.GLOSSARY):
            opened = view if sheet is None else perform(view, Act(sheet))
            shown = present(opened, setting)
            labels = [option.label for option in shown.options]
            found = leaves_of(shown, labels, room, room.stage)
            boxes = [box for leaf in found for box in leaf.boxes]
            whole = ["".join(label.split()) for label in labels]
            assert ["".join("".join(box.lines).split()) for box in boxes] == whole
            for leaf in found:
                rows = len(leaf.lines) + (1 if leaf.lines and leaf.boxes else 0)
                assert rows + height_of(list(leaf.boxes)) <= room.stage
        if not view.can_go_on:
            return
        view = view.forward()
