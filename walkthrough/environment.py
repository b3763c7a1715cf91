"""Variables of the environment that would open a way round the walkthrough."""

from __future__ import annotations

import os
from collections.abc import Mapping

ALLOWED_VALUES: Mapping[str, frozenset[str]] = {
    "TEXTUAL_ANIMATIONS": frozenset({"none", "basic", "full"}),
    "TEXTUAL_COLOR_SYSTEM": frozenset({"auto", "standard", "256", "truecolor", "windows"}),
}
"""What a reader may ask of Textual; anything else in its name could log keys or load code."""

FIXED_SIZES = frozenset({"COLUMNS", "LINES"})
"""Sizes that a shell exported hide the real size of the terminal."""


def cleaned(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what steers Textual from outside."""
    return {name: value for name, value in environment.items() if _harmless(name, value)}


def apply() -> None:
    """Clean this process's environment; Textual reads it once, when it is imported."""
    for name in os.environ.keys() - cleaned(os.environ).keys():
        del os.environ[name]


def _harmless(name: str, value: str) -> bool:
    if name in ALLOWED_VALUES:
        return value in ALLOWED_VALUES[name]
    return name != "TEXTUAL" and not name.startswith("TEXTUAL_") and name not in FIXED_SIZES
