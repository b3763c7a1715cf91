"""Draw the README's pictures and the guarded screens anew: `python -m tests.pictures`."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.pictures.drawing import as_svg, as_text
from tests.pictures.screens import SCREENS, shown
from tests.terminal import ROOT
from tests.ui.drawn import cells

HERE = Path(__file__).parent
GUARDED = ROOT / "tests" / "data" / "screens"
SIZES = ((80, 24), (40, 15))
THEMES = ("evening", "daylight")
PICTURES = {
    "breathing.svg": ("a breath", "evening", "A breathing exercise in the evening colours"),
    "page.svg": ("a passage", "daylight", "A page of the visit in the daylight colours"),
}
"""The README's pictures: the screen, its colours, and what it shows in words."""


async def picture(name: str) -> str:
    """Draw one of the README's pictures."""
    screen, theme, title = PICTURES[name]
    async with shown(screen, (80, 24), theme) as walker:
        return as_svg(cells(walker), 80, 24, title)


async def guarded(size: tuple[int, int], theme: str) -> str:
    """Write every screen in one size and colours."""
    parts = []
    for name in SCREENS:
        async with shown(name, size, theme) as walker:
            parts.append(f"# {name}\n{as_text(cells(walker))}")
    return "\n".join(parts)


def place(size: tuple[int, int], theme: str) -> Path:
    """Where the screens of one size and colours are kept."""
    return GUARDED / f"{theme}-{size[0]}x{size[1]}.txt"


async def main() -> None:
    """Write all of them."""
    GUARDED.mkdir(exist_ok=True)
    for name in PICTURES:
        (HERE / name).write_text(await picture(name), encoding="utf-8")
    for size in SIZES:
        for theme in THEMES:
            place(size, theme).write_text(await guarded(size, theme), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(main())
