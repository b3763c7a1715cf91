"""How a reader wants to be spoken to: whether, how fast, how loud, and with which sounds."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from walkthrough.record import record

SLOWEST, FASTEST = -4, 4
SOFTEST, LOUDEST = 0, 4
WORDS_A_MINUTE, WORDS_A_STEP = 160, 20
"""A calm reading voice, and what one step slower or faster changes."""
_YES = "yes"
_NAMES = ("aloud", "tones", "rate", "loudness")


@record
class Manner:
    """What a reader has chosen; silent to begin with."""

    aloud: bool = False
    """Every page is read out."""
    tones: bool = False
    """The breath in and the breath out have a soft sound each."""
    rate: int = 0
    """Steps slower (below 0) or faster."""
    loudness: int = 3
    """From 0, the softest, to 4."""

    @property
    def words_a_minute(self) -> int:
        """How fast it is spoken."""
        return WORDS_A_MINUTE + WORDS_A_STEP * self.rate

    def paced(self, steps: int) -> Manner:
        """Return the same, so many steps faster; there is a slowest and a fastest."""
        return replace(self, rate=_within(SLOWEST, self.rate + steps, FASTEST))

    def louder(self, steps: int) -> Manner:
        """Return the same, so many steps louder; there is a softest and a loudest."""
        return replace(self, loudness=_within(SOFTEST, self.loudness + steps, LOUDEST))

    def looks(self) -> dict[str, str]:
        """Return what is remembered of it, by name: what is not as it is at first."""
        return {
            name: _YES if value is True else str(value)
            for name in _NAMES
            if (value := getattr(self, name)) != getattr(SILENT, name)
        }

    def among(self, looks: Mapping[str, str]) -> dict[str, str]:
        """Return remembered looks with what is now remembered of this."""
        others = {name: value for name, value in looks.items() if name not in _NAMES}
        return {**others, **self.looks()}


SILENT = Manner()


def manner_of(looks: Mapping[str, str]) -> Manner:
    """Return what was remembered; what makes no sense is left as it is at first."""
    kept = Manner(looks.get("aloud") == _YES, looks.get("tones") == _YES)
    with suppress(KeyError, ValueError):
        kept = kept.paced(int(looks["rate"]))
    with suppress(KeyError, ValueError):
        kept = kept.louder(int(looks["loudness"]) - kept.loudness)
    return kept


def _within(least: int, value: int, most: int) -> int:
    return min(max(value, least), most)
