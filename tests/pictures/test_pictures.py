"""The README's pictures and the main screens are those of the running app.

After a change that is meant: `python -m tests.pictures`, and look at what it has changed.
"""

from __future__ import annotations

import pytest

from tests.pictures.__main__ import HERE, PICTURES, SIZES, THEMES, guarded, picture, place
from tests.terminal import ROOT


@pytest.mark.parametrize("name", PICTURES)
async def test_a_picture_is_not_stale(name: str) -> None:
    assert (HERE / name).read_text("utf-8") == await picture(name)
    assert f"tests/pictures/{name}" in (ROOT / "README.md").read_text("utf-8")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_main_screens_look_as_before(size: tuple[int, int], theme: str) -> None:
    assert await guarded(size, theme) == place(size, theme).read_text("utf-8")
