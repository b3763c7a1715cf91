"""Nothing flashes: WCAG 2.2, success criterion 2.3.1."""

from __future__ import annotations

import pytest

from tests.ui.drawn import cells
from tests.ui.walking import Walker, walking
from walkthrough.ui.themes import DAYLIGHT, EVENING, Palette, contrast

FRAME = 0.1
"""Seconds between two looks."""
SECONDS = 10.0
"""From settling in, over a breath in, to the turn to breathing out."""
STEP = 0.1
"""The change of relative luminance that counts, out of 1."""
DARK = 0.8
"""The darker of both pictures is below this, or it does not count."""
BLACK = "#000000"
MOST = 3
"""Flashes, each a pair of opposing changes, that any second may have."""


class Watched:
    """How light one cell was, turn by turn."""

    def __init__(self, light: float) -> None:
        self.turns: list[float] = []
        """When it began to grow lighter after it grew darker, or the other way round."""
        self._from = light
        self._way = 0

    def see(self, light: float, now: float) -> None:
        """Count a change that is large enough and goes the other way than the last."""
        change = light - self._from
        way = 1 if change > 0 else -1
        if abs(change) >= STEP and min(light, self._from) < DARK:
            if way != self._way:
                self.turns.append(now)
            self._way, self._from = way, light
        elif way == self._way:
            self._from = light


def most_flashes(turns: list[float]) -> float:
    """The pairs of opposing changes within the worst second."""
    return max((sum(0 <= other - at < 1 for other in turns) for at in turns), default=0) / 2


def lights(walker: Walker) -> dict[tuple[int, int], float]:
    """How light the ground and the sign of each cell are on the whole."""
    known: dict[str, float] = {}

    def of(colour: str) -> float:
        if colour not in known:
            known[colour] = contrast(colour, BLACK) * 0.05 - 0.05 if colour else 0.0
        return known[colour]

    return {
        (cell.x, cell.y): of(cell.behind)
        if cell.sign.isspace()
        else (of(cell.behind) + of(cell.front)) / 2
        for cell in cells(walker)
    }


def test_a_flash_would_be_noticed() -> None:
    cell = Watched(0.0)
    for place in range(1, 11):
        cell.see(float(place % 2), place * FRAME)
    assert most_flashes(cell.turns) > MOST
    slow = Watched(0.0)
    for place in range(1, 21):
        slow.see(place / 20, place * FRAME)
    assert most_flashes(slow.turns) <= 0.5


@pytest.mark.parametrize(
    ("palette", "still"),
    [(EVENING, False), (DAYLIGHT, False), (EVENING, True)],
    ids=["evening", "daylight", "still"],
)
async def test_no_cell_flashes_in_an_exercise(palette: Palette, still: bool) -> None:
    """Cell by cell, however small: the criterion counts only areas that are large together."""
    async with walking((40, 15), theme=palette.name, still=still) as walker:
        await walker.press("c")
        watched = {place: Watched(light) for place, light in lights(walker).items()}
        now = 0.0
        while now < SECONDS:
            now += FRAME
            await walker.tick(FRAME)
            for place, light in lights(walker).items():
                watched[place].see(light, now)
        assert any(cell.turns for cell in watched.values()), "something grew"
        assert max(most_flashes(cell.turns) for cell in watched.values()) < MOST
