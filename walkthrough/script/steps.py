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
