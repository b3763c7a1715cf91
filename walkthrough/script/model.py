"""The script of a visit as frozen values: what a content file says, checked and typed."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import NewType

from walkthrough.record import record
from walkthrough.script.facts import Facts
from walkthrough.script.words import Words

Identifier = NewType("Identifier", str)
"""A short name that other places in the script point to."""
Seconds = NewType("Seconds", float)
"""A length of time; a file may write 4s, 1:30 or 5 min."""


class Route(StrEnum):
    """The way the medicine is given."""

    IV = "iv"
    IM = "im"
    LOZENGE = "lozenge"
    NASAL_RACEMIC = "nasal_racemic"
    ESKETAMINE = "esketamine"
    OTHER = "other"
    NOT_SURE = "not_sure"


EVERY_ROUTE = frozenset(Route)


class Style(StrEnum):
    """How a piece of text is shown."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    TERM = "term"
    FACT = "fact"


@record
class Piece:
    """A run of text in one style; `key` names the glossary entry or the clinic's fact."""

    text: str
    style: Style = Style.PLAIN
    key: str = ""


Text = tuple[Piece, ...]
"""One line of thought: pieces that follow each other."""


@record
class Block:
    """A paragraph or a list item, shown to the routes it names."""

    text: Text
    item: bool = False
    routes: frozenset[Route] = EVERY_ROUTE


Prose = tuple[Block, ...]
"""Paragraphs and list items in reading order."""
Paragraphs = NewType("Paragraphs", Prose)
"""The same, written as one text and not as a list of texts."""


class Breath(StrEnum):
    """Whether thinking about breathing is wanted."""

    WELCOME = "welcome"
    UNWELCOME = "unwelcome"


def told(text: str) -> dict[str, str]:
    """Describe a field to authors: the schema and the guide show this."""
    return {"told": text}


@record(kw_only=True)
class RouteText:
    """A member of a list of texts that only some routes see."""

    routes: frozenset[Route] = field(
        default=EVERY_ROUTE, metadata=told("The routes that see this text; all if left out.")
    )
    text: Paragraphs = field(metadata=told("The text itself."))


@record(kw_only=True)
class Choice:
    """One answer to a question."""

    id: Identifier = field(metadata=told("A short name for this choice, without spaces."))
    label: Text = field(metadata=told("The words on the button."))
    reply: Prose = field(default=(), metadata=told("One kind sentence shown after choosing."))
    goto: Identifier | None = field(default=None, metadata=told("The step to open next."))
    route: Route | None = field(default=None, metadata=told("The route that this choice sets."))
    breath: Breath | None = field(
        default=None, metadata=told("Whether breath exercises are wanted from here on.")
    )
    routes: frozenset[Route] = field(
        default=EVERY_ROUTE, metadata=told("The routes that see this choice; all if left out.")
    )


@record(kw_only=True)
class Item:
    """One line of a checklist, or one prompt."""

    id: Identifier = field(metadata=told("A short name for this line, without spaces."))
    text: Text = field(metadata=told("The line itself."))
    routes: frozenset[Route] = field(
        default=EVERY_ROUTE, metadata=told("The routes that see this line; all if left out.")
    )


@record(kw_only=True)
class Entry:
    """A question that people ask, and its answer."""

    id: Identifier = field(metadata=told("A short name for this question, without spaces."))
    question: Text = field(metadata=told("The question in a patient's words."))
    answer: Prose = field(metadata=told("A short, plain answer."))
    goto: Identifier | None = field(
        default=None, metadata=told("The step that answers it in full.")
    )
    routes: frozenset[Route] = field(
        default=EVERY_ROUTE, metadata=told("The routes that see this question; all if left out.")
    )


@record(kw_only=True)
class Step:
    """What every kind of step has."""

    id: Identifier = field(metadata=told("A short name for this step, without spaces."))
    headline: Text = field(metadata=told("At most eight words that say the point."))
    routes: frozenset[Route] = field(
        default=EVERY_ROUTE, metadata=told("The routes that see this step; all if left out.")
    )
    next: Identifier | None = field(
        default=None, metadata=told("The step after this one; the following step if left out.")
    )
    more: Prose = field(default=(), metadata=told("The deeper layer: Tell me more."))
    companion: Prose = field(
        default=(), metadata=told("Lines for the person who comes with the patient.")
    )
    sources: tuple[Identifier, ...] = field(
        default=(), metadata=told("The names of the sources that these facts come from.")
    )


@record(kw_only=True)
class Passage(Step):
    """A part of the visit, told in the six parts of a good rehearsal."""

    what_happens: Prose = field(metadata=told("What happens, in order."))
    what_you_may_notice: Prose = field(
        metadata=told("What you may see, hear, feel, smell or taste.")
    )
    how_long: Prose = field(metadata=told("About how long, as a range."))
    what_you_can_do: Prose = field(metadata=told("One action, or one choice."))
    what_comes_next: Prose = field(metadata=told("One line about the next step."))
    how_to_get_help: Prose = field(
        default=(), metadata=told("How to get help here; the stage's own line if left out.")
    )


@record(kw_only=True)
class Question(Step):
    """A choice that can branch; nothing is scored."""

    text: Prose = field(default=(), metadata=told("A line or two above the choices."))
    choices: tuple[Choice, ...] = field(metadata=told("The answers to choose from."))


@record(kw_only=True)
class BreathingStep(Step):
    """A breathing exercise, beside a choice that is not about breath."""

    text: Prose = field(default=(), metadata=told("A line or two before it begins."))
    exercise: Identifier = field(metadata=told("The breathing exercise."))
    instead: Identifier = field(
        metadata=told("The exercise offered beside it that is not about breath.")
    )


@record(kw_only=True)
class GroundingStep(Step):
    """A grounding exercise."""

    text: Prose = field(default=(), metadata=told("A line or two before it begins."))
    exercise: Identifier = field(metadata=told("The grounding exercise."))


@record(kw_only=True)
class Checklist(Step):
    """Things to see to; ticked if one likes, never counted."""

    text: Prose = field(default=(), metadata=told("A line or two above the list."))
    items: tuple[Item, ...] = field(metadata=told("The lines of the list, at most seven."))


@record(kw_only=True)
class Prompts(Step):
    """Questions to oneself, one at a time; all optional."""

    text: Prose = field(default=(), metadata=told("A line or two above the prompts."))
    prompts: tuple[Item, ...] = field(metadata=told("The prompts."))


@record(kw_only=True)
class QuestionsAndAnswers(Step):
    """Questions that people really ask, each with a short answer."""

    text: Prose = field(default=(), metadata=told("A line or two above the questions."))
    entries: tuple[Entry, ...] = field(metadata=told("The questions and their answers."))


@record(kw_only=True)
class Ending(Step):
    """The last page of the walkthrough."""

    text: Prose = field(metadata=told("The closing words."))


AnyStep = (
    Passage
    | Question
    | BreathingStep
    | GroundingStep
    | Checklist
    | Prompts
    | QuestionsAndAnswers
    | Ending
)

STEP_KINDS: dict[str, type[Step]] = {
    "passage": Passage,
    "question": Question,
    "breathing": BreathingStep,
    "grounding": GroundingStep,
    "checklist": Checklist,
    "prompts": Prompts,
    "questions_and_answers": QuestionsAndAnswers,
    "ending": Ending,
}


@record(kw_only=True)
class Stage:
    """A part of the visit with its own place on the map."""

    id: Identifier = field(metadata=told("A short name for this stage, without spaces."))
    title: Text = field(metadata=told("The name of this part of the visit, a few words."))
    after_dose: bool = field(
        default=False,
        metadata=told("Say yes from the medicine on: exercises are then still and soft."),
    )
    calm: Identifier = field(metadata=told("The breathing exercise that the calm key opens."))
    ground: Identifier = field(metadata=told("The exercise that the ground key opens."))
    how_to_get_help: Prose = field(
        metadata=told("How to get help in this stage, in the same words on each of its steps.")
    )
    steps: tuple[AnyStep, ...] = field(metadata=told("The steps of this stage, in order."))


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
        """Whether it is kept from the reader from the medicine on: so is each with a hold."""
        return self.before_dose_only or (self.cycle is not None and self.cycle.holds)


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


@record(kw_only=True)
class Term:
    """A word that the glossary explains."""

    id: Identifier = field(metadata=told("The word as the text marks it."))
    word: Text = field(metadata=told("The word as people see it."))
    meaning: Prose = field(metadata=told("What it means, in plain words."))


@record(kw_only=True)
class Source:
    """Where facts come from."""

    id: Identifier = field(metadata=told("The name that steps use."))
    title: str = field(metadata=told("The title, with its publisher."))
    year: str = field(default="", metadata=told("The year or date."))
    address: str = field(default="", metadata=told("Where it can be found."))
    used_for: str = field(default="", metadata=told("What it was used for."))


@record(kw_only=True)
class Line:
    """A crisis line."""

    name: str = field(metadata=told("Whose line it is."))
    number: str = field(metadata=told("What to call or text."))


@record(kw_only=True)
class Country:
    """The numbers of a country; shown only where the clinic has named the country."""

    id: Identifier = field(metadata=told("The country's two letters, such as us."))
    emergency_number: str = field(metadata=told("The emergency number."))
    crisis_lines: tuple[Line, ...] = field(default=(), metadata=told("Crisis lines."))
    last_checked: str = field(metadata=told("The day these numbers were last checked."))


@record(kw_only=True)
class HelpPage:
    """What the help key shows, in three tiers, before the keys."""

    headline: Text = field(metadata=told("At most eight words."))
    staff: Prose = field(metadata=told("First tier: tell a member of staff."))
    emergency: Prose = field(metadata=told("Second tier: the emergency number."))
    clinic: Prose = field(metadata=told("Third tier: call the clinic."))


@record(kw_only=True)
class Script:
    """Everything that a content file says."""

    title: Text = field(metadata=told("The name of the walkthrough."))
    language: Identifier = field(metadata=told("The language's letters, such as en."))
    language_name: str = field(metadata=told("The language's own name for itself."))
    version: str = field(default="", metadata=told("The date or number of this text."))
    standing: Prose = field(
        metadata=told("The full standing lines: for learning only, the clinic comes first.")
    )
    words: Words = field(metadata=told("Every word that the screens themselves show."))
    help: HelpPage = field(metadata=told("The help page."))
    facts: Facts = field(metadata=told("What stands for a fact that the clinic has not filled in."))
    countries: tuple[Country, ...] = field(
        default=(), metadata=told("Emergency numbers and crisis lines by country.")
    )
    stages: tuple[Stage, ...] = field(metadata=told("The parts of the visit, in order."))
    breathing: tuple[Breathing, ...] = field(default=(), metadata=told("Breathing exercises."))
    grounding: tuple[Grounding, ...] = field(default=(), metadata=told("Grounding exercises."))
    glossary: tuple[Term, ...] = field(default=(), metadata=told("Words explained."))
    sources: tuple[Source, ...] = field(default=(), metadata=told("Where facts come from."))
