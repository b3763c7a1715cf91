"""The kinds of step that a script is made of."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum

from walkthrough.record import record
from walkthrough.script.text import (
    EVERY_ROUTE,
    Identifier,
    Prose,
    Route,
    Text,
    told,
)


class Breath(StrEnum):
    """Whether thinking about breathing is wanted."""

    WELCOME = "welcome"
    UNWELCOME = "unwelcome"


class Depth(StrEnum):
    """How much of each page is read."""

    SHORT = "short"
    FULL = "full"


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
    depth: Depth | None = field(
        default=None, metadata=told("How much of each page is shown from here on.")
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
    sources: tuple[Identifier, ...] = field(
        default=(), metadata=told("The names of the sources that this answer comes from.")
    )
    routes: frozenset[Route] = field(
        default=EVERY_ROUTE, metadata=told("The routes that see this question; all if left out.")
    )


PEOPLE = 10
"""The people of whom a drawing shows so many."""


@record(kw_only=True)
class Figure:
    """A small drawing in signs, which also says in words what it shows."""

    caption: Text = field(metadata=told("What the drawing shows, in one line."))
    path: Prose = field(
        default=(), metadata=told("Things in their order, drawn as points along a line.")
    )
    routes: frozenset[Route] = field(
        default=EVERY_ROUTE, metadata=told("The routes that see this drawing; all if left out.")
    )
    of_ten: int | None = field(
        default=None, metadata=told("So many of ten people, drawn as ten dots.")
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
    figure: Figure | None = field(
        default=None,
        metadata=told("A small drawing; on a passage it stands in the deeper layer."),
    )
    standing: bool = field(
        default=False, metadata=told("Say yes where the standing lines are shown in full.")
    )
    sources: tuple[Identifier, ...] = field(
        default=(), metadata=told("The names of the sources that these facts come from.")
    )


@record(kw_only=True)
class Gate:
    """What is said before a page that some would rather not read in full."""

    headline: Text = field(metadata=told("At most eight words: what the page is about."))
    text: Prose = field(
        metadata=told("What nobody is to miss. It is read before one can skip the page.")
    )
    short: Prose = field(metadata=told("The page in short, for those who want no details."))


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
    gate: Gate | None = field(
        default=None,
        metadata=told("Asks first whether to read this page in full, in short or not at all."),
    )


PASSAGE_PARTS = (
    "what_happens",
    "what_you_may_notice",
    "how_long",
    "what_you_can_do",
    "how_to_get_help",
    "what_comes_next",
)
"""The six parts of a good rehearsal, in the order in which a page shows them."""


@record(kw_only=True)
class Overview(Step):
    """A page that is about its drawing."""

    text: Prose = field(default=(), metadata=told("A line or two above the drawing."))


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
    for_clinic: bool = field(
        default=False, metadata=told("Say yes if its lines are questions to ask the clinic.")
    )


@record(kw_only=True)
class ClinicQuestions(Step):
    """What to ask the clinic: the lines that were marked, and what the clinic has left open."""

    text: Prose = field(default=(), metadata=told("A line or two above the questions."))


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
    | Overview
    | Question
    | BreathingStep
    | GroundingStep
    | Checklist
    | Prompts
    | QuestionsAndAnswers
    | ClinicQuestions
    | Ending
)

STEP_KINDS: dict[str, type[Step]] = {
    "passage": Passage,
    "overview": Overview,
    "question": Question,
    "breathing": BreathingStep,
    "grounding": GroundingStep,
    "checklist": Checklist,
    "prompts": Prompts,
    "questions_and_answers": QuestionsAndAnswers,
    "clinic_questions": ClinicQuestions,
    "ending": Ending,
}
