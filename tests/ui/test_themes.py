"""WCAG 2.2 contrast of each look: 1.4.3 for text, 1.4.11 for what one touches or looks at."""

from __future__ import annotations

import pytest
from rich.color import Color

from walkthrough.ui.paint import BRIGHTEST, mixed, rgb
from walkthrough.ui.themes import PALETTES, Palette, contrast


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
class TestPalette:
    def test_text_has_a_contrast_of_four_and_a_half(self, palette: Palette) -> None:
        for colour in (palette.text, palette.quiet, palette.accent):
            assert contrast(colour, palette.background) >= 4.5
        assert contrast(palette.on_accent, palette.accent) >= 4.5

    def test_frames_and_the_shape_have_a_contrast_of_three(self, palette: Palette) -> None:
        for colour in (palette.frame, palette.shape, palette.accent):
            assert contrast(colour, palette.background) >= 3

    def test_the_breath_changes_the_brightness_by_less_than_a_quarter(
        self, palette: Palette
    ) -> None:
        assert abs(_brightness(palette.shape) - _brightness(palette.accent)) < 0.25


def _brightness(colour: str) -> float:
    """Mean of the channels, 0 to 1."""
    return sum(int(colour[start : start + 2], 16) for start in (1, 3, 5)) / 3 / 255


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_the_shape_grows_less_than_a_quarter_brighter(palette: Palette) -> None:
    def light(colour: tuple[int, int, int]) -> float:
        red, green, blue = colour
        return 0.299 * red + 0.587 * green + 0.114 * blue

    low, high = (rgb(Color.parse(name)) for name in (palette.shape, palette.accent))
    largest = mixed(low, high, BRIGHTEST)
    assert abs(light(largest) - light(low)) / max(light(largest), light(low)) < 0.25
