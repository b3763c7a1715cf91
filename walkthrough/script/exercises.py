"""Breathing and grounding exercises, as a script writes them."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from walkthrough.record import record
from walkthrough.script.text import (
    Identifier,
    Prose,
    Seconds,
    Text,
    told,
)

LONGEST_BREATH_AFTER_DOSE = 8.0
"""Seconds."""
SHORTEST_BREATH = 5.0
LONGEST_BREATH = 12.0
"""Seconds of a breath without holds: the pacer's floor and ceiling, 12 and 5 breaths a minute."""


class Waiting(StrEnum):
    """Whether an exercise suits the time before the medicine."""

    OFFERED = "offered"
    ON_REQUEST = "on_request"
    """Listed for those who pick it, never opened of itself."""
    NEVER = "never"


class Recovery(StrEnum):
    """Whether an exercise suits the time from the medicine on."""

    OFFERED = "offered"
    ADAPTED = "adapted"
    """In the form of its recovery lines alone."""
    NEVER = "never"


class Shape(StrEnum):
    """What is drawn for a breath."""

    CIRCLE = "circle"
    HAND = "hand"
    RECTANGLE = "rectangle"


@record(kw_only=True)
class Cycle:
    """One breath, in seconds."""

    inhale: Seconds = field(metadata=told("Seconds of breathing in."))
    top_up: Seconds = field(
        default=Seconds(0), metadata=told("Seconds of a second, small sip of breath in.")
    )
    hold: Seconds = field(default=Seconds(0), metadata=told("Seconds of holding after it."))
    exhale: Seconds = field(metadata=told("Seconds of breathing out."))
    rest: Seconds = field(default=Seconds(0), metadata=told("Seconds of holding after that."))
    total: Seconds | None = field(
        default=None, metadata=told("Seconds of the whole breath, to check the others by.")
    )

    @property
    def seconds(self) -> float:
        """Length of the whole breath."""
        return self.inhale + self.top_up + self.hold + self.exhale + self.rest

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
class TimedLine:
    """One line of an exercise and the quiet after it."""

    text: Text = field(metadata=told("The line."))
    time: Seconds = field(metadata=told("How long it stays, quiet included."))


@record(kw_only=True)
class Exercise:
    """What every exercise has."""

    id: Identifier = field(metadata=told("A short name, such as B03 or G03."))
    name: Text = field(metadata=told("The name that people see."))
    about: Text = field(metadata=told("One line about it: what one does, about how long."))
    close: Text = field(metadata=told("The line shown at the end."))
    waiting: Waiting = field(
        default=Waiting.OFFERED, metadata=told("Whether it suits the time before the medicine.")
    )
    recovery: Recovery = field(
        default=Recovery.OFFERED, metadata=told("Whether it suits the time from the medicine on.")
    )
    home_only: bool = field(
        default=False, metadata=told("Say yes if it is only to be practised at home.")
    )
    kiosk: bool = field(
        default=False, metadata=told("Say yes to offer it on a screen that strangers share.")
    )
    cautions: Prose = field(
        default=(), metadata=told("Who may leave it out or change it, and how.")
    )
    read_aloud: Prose = field(
        default=(), metadata=told("Words that someone near can read out slowly.")
    )
    recovery_lines: tuple[TimedLine, ...] = field(
        default=(), metadata=told("Its still form in recovery: at most six words a line.")
    )
    sources: tuple[Identifier, ...] = field(
        default=(), metadata=told("The names of the sources that it comes from.")
    )

    @property
    def never_after_dose(self) -> bool:
        """Whether it is kept from the reader from the medicine on."""
        return self.recovery is Recovery.NEVER


@record(kw_only=True)
class Breathing(Exercise):
    """A breathing exercise: paced by a cycle, or unpaced with a soft length."""

    settle: Text = field(metadata=told("The line shown before the first breath."))
    guide: Text = field(metadata=told("The line shown beside the first breaths."))
    cycle: Cycle | None = field(default=None, metadata=told("The breath; leave out for no pace."))
    breaths: Breaths | None = field(default=None, metadata=told("How many breaths, if paced."))
    lengths: Lengths | None = field(default=None, metadata=told("How long, if not paced."))
    shape: Shape = field(default=Shape.CIRCLE, metadata=told("What is drawn for the breath."))
    instead: Identifier = field(
        metadata=told("The exercise that is not about breath, offered beside it.")
    )

    @property
    def holds(self) -> bool:
        """Whether the breath is held at all."""
        return self.cycle is not None and self.cycle.holds

    @property
    def slow(self) -> bool:
        """Whether its breaths are longer than those of the exercises for recovery."""
        return self.cycle is not None and self.cycle.seconds > LONGEST_BREATH_AFTER_DOSE

    @property
    def never_after_dose(self) -> bool:
        """Whether it is kept from the reader from the medicine on.

        So is each with a hold, and each that is paced slower than the catalogue's exercises
        for recovery, whose breaths take at most eight seconds.
        """
        return self.recovery is Recovery.NEVER or self.holds or self.slow


@record(kw_only=True)
class Grounding(Exercise):
    """A grounding exercise: lines with time for each."""

    lines: tuple[TimedLine, ...] = field(metadata=told("What is said, in order."))


class Hides(StrEnum):
    """Which exercises an answer hides, besides those that it names."""

    NOTHING = "nothing"
    PACED = "paced"
    BREATHING = "breathing"
    EVERYTHING = "everything"


@record(kw_only=True)
class Condition:
    """Something that one may say before an exercise: it re-orders and hides, and is not kept."""

    id: Identifier = field(metadata=told("A short name for this answer, without spaces."))
    label: Text = field(metadata=told("The words on the button."))
    say: Prose = field(metadata=told("A kind line or two, shown after it is ticked."))
    first: tuple[Identifier, ...] = field(
        default=(), metadata=told("The exercises that come first then, in order.")
    )
    hide: tuple[Identifier, ...] = field(
        default=(), metadata=told("The exercises that are not offered then.")
    )
    hide_long: tuple[Identifier, ...] = field(
        default=(), metadata=told("The exercises that are not offered in their long form then.")
    )
    hides: Hides = field(
        default=Hides.NOTHING, metadata=told("Whole kinds of exercise that are not offered then.")
    )
