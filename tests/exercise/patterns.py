"""Breathing patterns for tests: those of the catalogue, and any that a clinic could write."""

from __future__ import annotations

from hypothesis import strategies as st

from walkthrough.script.exercises import Breathing, Breaths, Cycle, Lengths
from walkthrough.script.text import Identifier, Piece, Seconds

_LINE = (Piece("line"),)


def _breathing(
    cycle: Cycle | None = None, breaths: Breaths | None = None, lengths: Lengths | None = None
) -> Breathing:
    return Breathing(
        id=Identifier("B"),
        name=_LINE,
        about=_LINE,
        settle=_LINE,
        guide=_LINE,
        close=_LINE,
        instead=Identifier("G"),
        cycle=cycle,
        breaths=breaths,
        lengths=lengths,
    )


def paced(
    inhale: float, exhale: float, hold: float = 0, rest: float = 0, breaths: int = 11
) -> Breathing:
    """A breathing exercise with a pace."""
    cycle = Cycle(
        inhale=Seconds(inhale), hold=Seconds(hold), exhale=Seconds(exhale), rest=Seconds(rest)
    )
    return _breathing(cycle, Breaths(short=0, standard=breaths, long=2 * breaths + 1))


def unpaced(seconds: float = 60) -> Breathing:
    """A breathing exercise without a pace."""
    lengths = Lengths(
        short=Seconds(seconds / 2), standard=Seconds(seconds), long=Seconds(3 * seconds)
    )
    return _breathing(lengths=lengths)


_times = st.floats(1, 8, allow_nan=False).map(lambda x: round(x, 2))
_holds = st.one_of(st.just(0.0), st.floats(0.5, 7).map(lambda x: round(x, 2)))
any_pattern = st.builds(
    paced, _times, _times, _holds, _holds, st.integers(min_value=1, max_value=12)
)
