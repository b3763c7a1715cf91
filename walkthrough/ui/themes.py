"""The looks: colours as plain values, so that tests can measure their contrast."""

from __future__ import annotations

from functools import cache

from textual.theme import Theme

from walkthrough.record import record


@record
class Palette:
    """The colours of one look, as #rrggbb."""

    name: str
    dark: bool
    background: str
    text: str
    quiet: str
    """Text beside the page: labels, the standing line."""
    accent: str
    """The one hue: headline, the breath, what is marked."""
    frame: str
    """Around buttons; at least 3:1, since it shows where to touch."""
    on_accent: str
    """Text on the accent."""
    shape: str
    """The breathing shape at rest."""
    night: str = "#0d1013"
    """Behind the still line of recovery, under every look: no bright screen there."""
    dim: str = "#8b9196"
    """That line."""
    strong: str = ""
    """Strong text, where it has a colour of its own."""
    styles: tuple[str, str, str] = ("bold", "italic", "underline")
    """How strong text, emphasis and words that can be looked up are told apart."""


EVENING = Palette(
    name="evening",
    dark=True,
    background="#14191f",
    text="#e6e1d6",
    quiet="#a9b1b5",
    accent="#8fc7b8",
    frame="#6d7d86",
    on_accent="#10201c",
    shape="#5f9c8f",
)
DAYLIGHT = Palette(
    name="daylight",
    dark=False,
    background="#faf6ee",
    text="#26302f",
    quiet="#56605f",
    accent="#1f6357",
    frame="#7b837d",
    on_accent="#ffffff",
    shape="#4d8f80",
)
CONTRAST = Palette(
    name="contrast",
    dark=True,
    background="#000000",
    text="#ffffff",
    quiet="#e0e0e0",
    accent="#ffd866",
    frame="#d0d0d0",
    on_accent="#000000",
    shape="#d9ab3f",
    night="#000000",
    dim="#a6abae",
)
"""For eyes that need more: letters and frames at 7:1 and above."""
PALETTES = (EVENING, DAYLIGHT, CONTRAST)

CONSOLE_PALETTES = (
    Palette(
        name="evening",
        dark=True,
        background="#000000",
        text="#aaaaaa",
        quiet="#aaaaaa",
        accent="#00aaaa",
        frame="#00aaaa",
        on_accent="#000000",
        shape="#00aaaa",
        night="#000000",
        dim="#aaaaaa",
        styles=("bold", "bold", "underline"),
    ),
    Palette(
        name="daylight",
        dark=False,
        background="#aaaaaa",
        text="#000000",
        quiet="#000000",
        accent="#0000aa",
        frame="#0000aa",
        on_accent="#aaaaaa",
        shape="#0000aa",
        night="#000000",
        dim="#aaaaaa",
        strong="#0000aa",
        styles=("none", "none", "none"),
    ),
    Palette(
        name="contrast",
        dark=True,
        background="#000000",
        text="#ffffff",
        quiet="#ffffff",
        accent="#ffff55",
        frame="#ffffff",
        on_accent="#000000",
        shape="#ffff55",
        night="#000000",
        dim="#aaaaaa",
        styles=("bold", "bold", "underline"),
    ),
)
"""The same looks in the sixteen colours of the Linux console, whose letters turn bright when bold
and take a colour of their own when underlined: on a light ground neither can be read."""


def palettes_for(colours: str | None) -> tuple[Palette, ...]:
    """Return the looks for a terminal's colour system."""
    return CONSOLE_PALETTES if colours == "standard" else PALETTES


@cache
def palette_named(name: str, colours: str | None) -> Palette:
    """Return a look for a terminal's colour system; raises StopIteration for a wrong name."""
    return next(palette for palette in palettes_for(colours) if palette.name == name)


NAMES = tuple(palette.name for palette in PALETTES)


def theme_of(palette: Palette) -> Theme:
    """Make a Textual theme of a palette."""
    return Theme(
        name=palette.name,
        dark=palette.dark,
        primary=palette.accent,
        secondary=palette.accent,
        accent=palette.accent,
        foreground=palette.text,
        background=palette.background,
        surface=palette.background,
        panel=palette.background,
        warning=palette.accent,
        error=palette.accent,
        success=palette.accent,
        variables=variables_of(palette),
    )


def variables_of(palette: Palette) -> dict[str, str]:
    """Return the names that the stylesheet uses for a palette's own colours."""
    return {
        "quiet": palette.quiet,
        "frame": palette.frame,
        "on-accent": palette.on_accent,
        "night": palette.night,
        "dim": palette.dim,
    }


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
