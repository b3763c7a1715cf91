"""Breathing and grounding exercises, as a script writes them."""

from __future__ import annotations

from dataclasses import field

from walkthrough.record import record
from walkthrough.script.text import (
    Identifier,
    Seconds,
    Text,
    told,
)

LONGEST_BREATH_AFTER_DOSE = 8.0
"""Seconds."""


@record(kw_only=True)
class Cycle:
    """One breath, in seconds."""

    inhale: Seconds = field(metadata=told("Seconds of breathing in."))
    hold: Seconds = field(default=Seconds(0), metadata=told("Seconds of holding after it."))
    exhale: Seconds = field(metadata=told("Seconds of breathing out."))
    rest: Seconds = field(default=Seconds(0), metadata=told("Seconds of holding after that."))

    @property
    def seconds(self) -> float:
        """Length of the whole breath."""
        return self.inhale + self.hold + self.exhale + self.rest

    @property
    def holds(self) -> bool:
        """Whether the breath is held at all."""
        return self.hold > 0 or self.rest > 0


@record(kw_only=True)
class Breaths:
    """How many breaths at the full pace make a short, standard or long exercise."""

    short: int = field(metadata=told("Breaths at the full pace in the short form."))
    standard: int = field(metadata=told("Breaths at the full pace in the standard form."))
    long: int = field(metadata=told("Breaths at the full pace in the long form."))


@record(kw_only=True)
class Lengths:
    """How long an unpaced exercise stays before it closes."""

    short: Seconds = field(metadata=told("Time of the short form."))
    standard: Seconds = field(metadata=told("Time of the standard form."))
    long: Seconds = field(metadata=told("Time of the long form."))


@record(kw_only=True)
class Breathing:
    """A breathing exercise: paced by a cycle, or unpaced with a soft length."""

    id: Identifier = field(metadata=told("A short name, such as B03."))
    name: Text = field(metadata=told("The name that people see."))
    about: Text = field(metadata=told("One line about it: what one does, about how long."))
    settle: Text = field(metadata=told("The line shown before the first breath."))
    guide: Text = field(metadata=told("The line shown beside the first breaths."))
    close: Text = field(metadata=told("The line shown at the end."))
    cycle: Cycle | None = field(default=None, metadata=told("The breath; leave out for no pace."))
    breaths: Breaths | None = field(default=None, metadata=told("How many breaths, if paced."))
    lengths: Lengths | None = field(default=None, metadata=told("How long, if not paced."))
    before_dose_only: bool = field(
        default=False, metadata=told("Say yes if it is never to be used after the medicine.")
    )
    instead: Identifier = field(
        metadata=told("The exercise that is not about breath, offered beside it.")
    )
    sources: tuple[Identifier, ...] = field(
        default=(), metadata=told("The names of the sources that it comes from.")
    )

    @property
    def never_after_dose(self) -> bool:
        """Whether it is kept from the reader from the medicine on.

        So is each with a hold, and each that is paced slower than the catalogue's exercises
        for recovery, whose breaths take at most eight seconds.
        """
        slow = self.cycle is not None and self.cycle.seconds > LONGEST_BREATH_AFTER_DOSE
        held = self.cycle is not None and self.cycle.holds
        return self.before_dose_only or held or slow


@record(kw_only=True)
class GroundingLine:
    """One line of a grounding exercise and the quiet after it."""

    text: Text = field(metadata=told("The line."))
    time: Seconds = field(metadata=told("How long it stays, quiet included."))


@record(kw_only=True)
class Grounding:
    """A grounding exercise: lines with time for each."""

    id: Identifier = field(metadata=told("A short name, such as G03."))
    name: Text = field(metadata=told("The name that people see."))
    about: Text = field(metadata=told("One line about it: what one does, about how long."))
    lines: tuple[GroundingLine, ...] = field(metadata=told("What is said, in order."))
    close: Text = field(metadata=told("The line shown at the end."))
    before_dose_only: bool = field(
        default=False, metadata=told("Say yes if it is never to be used after the medicine.")
    )
    sources: tuple[Identifier, ...] = field(
        default=(), metadata=told("The names of the sources that it comes from.")
    )

    @property
    def never_after_dose(self) -> bool:
        """Whether it is kept from the reader from the medicine on."""
        return self.before_dose_only
