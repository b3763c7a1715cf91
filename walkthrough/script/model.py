"""The script of a visit as frozen values: what a content file says, checked and typed."""

from __future__ import annotations

from dataclasses import field

from walkthrough.record import record
from walkthrough.script.exercises import Breathing, Condition, Grounding
from walkthrough.script.facts import Facts
from walkthrough.script.steps import AnyStep
from walkthrough.script.text import (
    EVERY_ROUTE,
    Identifier,
    Prose,
    Route,
    Text,
    told,
)
from walkthrough.script.words import Words


@record(kw_only=True)
class Stage:
    """A part of the visit with its own place on the map."""

    id: Identifier = field(metadata=told("A short name for this stage, without spaces."))
    title: Text = field(metadata=told("The name of this part of the visit, a few words."))
    after_dose: bool = field(
        default=False,
        metadata=told("Say yes from the medicine on: exercises are then still and soft."),
    )
    recovery: bool = field(
        default=False,
        metadata=told("Say yes for the stage in which people rest after the medicine."),
    )
    calm: Identifier = field(metadata=told("The breathing exercise that the calm key opens."))
    ground: Identifier = field(metadata=told("The exercise that the ground key opens."))
    how_to_get_help: Prose = field(
        metadata=told("How to get help in this stage, in the same words on each of its steps.")
    )
    steps: tuple[AnyStep, ...] = field(metadata=told("The steps of this stage, in order."))


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
    title: str = field(metadata=told("The title."))
    publisher: str = field(default="", metadata=told("Who published it."))
    year: str = field(default="", metadata=told("The year or date."))
    address: str = field(default="", metadata=told("Where it can be found."))
    used_for: str = field(default="", metadata=told("What it was used for."))
    how_sure: str = field(
        default="", metadata=told("How sure it is: read, read in part, or told by others.")
    )


@record(kw_only=True)
class Line:
    """A crisis line."""

    name: str = field(metadata=told("Whose line it is."))
    number: str = field(metadata=told("What to call or text."))


@record(kw_only=True)
class Country:
    """The numbers of a country; shown only where the clinic has named the country."""

    id: Identifier = field(metadata=told("The country's two letters, such as us."))
    name: str = field(default="", metadata=told("The country's name; its letters if left out."))
    emergency_number: str = field(metadata=told("The emergency number."))
    crisis_lines: tuple[Line, ...] = field(default=(), metadata=told("Crisis lines."))
    last_checked: str = field(
        default="", metadata=told("The day these numbers were last looked up, if they were.")
    )
    painkiller: str = field(
        default="", metadata=told("The country's word for a simple painkiller.")
    )
    approval: Prose = field(default=(), metadata=told("What is approved in the country, by route."))
    sources: tuple[Identifier, ...] = field(
        default=(), metadata=told("The names of the sources that these numbers come from.")
    )


@record(kw_only=True)
class HelpPage:
    """What the help key shows, in three tiers, before the keys."""

    headline: Text = field(metadata=told("At most eight words."))
    staff: Prose = field(metadata=told("First tier: tell a member of staff."))
    emergency: Prose = field(metadata=told("Second tier: the emergency number."))
    clinic: Prose = field(metadata=told("Third tier: call the clinic."))
    sources: tuple[Identifier, ...] = field(
        default=(), metadata=told("The names of the sources that these facts come from.")
    )


@record(kw_only=True)
class CompanionPage:
    """The page for the person who comes with the patient."""

    headline: Text = field(metadata=told("At most eight words."))
    text: Prose = field(metadata=told("What they can do, and when to call."))
    sources: tuple[Identifier, ...] = field(
        default=(), metadata=told("The names of the sources that these facts come from.")
    )


@record(kw_only=True)
class ClinicQuestion:
    """A question for the clinic, asked while it has left a fact open."""

    fact: Identifier = field(metadata=told("The clinic's fact that it is about."))
    text: Text = field(metadata=told("The question, as a patient would ask it."))
    routes: frozenset[Route] = field(
        default=EVERY_ROUTE, metadata=told("The routes that see this question; all if left out.")
    )


@record(kw_only=True)
class QuestionGroup:
    """Questions for the clinic that belong together."""

    id: Identifier = field(metadata=told("A short name for this group, without spaces."))
    title: Text = field(metadata=told("What they are about, a few words."))
    questions: tuple[ClinicQuestion, ...] = field(
        metadata=told("The questions, at most seven on one route.")
    )


@record(kw_only=True)
class AllowedWording:
    """A phrase that a writer keeps although the advice on wording speaks against it."""

    text: str = field(metadata=told("The phrase as people see it, without marks."))
    why: str = field(metadata=told("Why it stays."))


@record(kw_only=True)
class Script:
    """Everything that a content file says."""

    title: Text = field(metadata=told("The name of the walkthrough."))
    language: Identifier = field(metadata=told("The language's letters, such as en."))
    language_name: str = field(metadata=told("The language's own name for itself."))
    version: str = field(default="", metadata=told("The date or number of this text."))
    wording_allowed: tuple[AllowedWording, ...] = field(
        default=(),
        metadata=told("Phrases that stay although the advice speaks against them, each with why."),
    )
    standing: Prose = field(
        metadata=told("The full standing lines: for learning only, the clinic comes first.")
    )
    words: Words = field(metadata=told("Every word that the screens themselves show."))
    help: HelpPage = field(metadata=told("The help page."))
    companion_page: CompanionPage | None = field(
        default=None, metadata=told("The page for the person who comes with the patient.")
    )
    facts: Facts = field(metadata=told("What stands for a fact that the clinic has not filled in."))
    countries: tuple[Country, ...] = field(
        default=(), metadata=told("Emergency numbers and crisis lines by country.")
    )
    questions_for_clinic: tuple[QuestionGroup, ...] = field(
        default=(), metadata=told("What to ask the clinic about each fact that it left open.")
    )
    stages: tuple[Stage, ...] = field(metadata=told("The parts of the visit, in order."))
    breathing: tuple[Breathing, ...] = field(default=(), metadata=told("Breathing exercises."))
    grounding: tuple[Grounding, ...] = field(default=(), metadata=told("Grounding exercises."))
    conditions: tuple[Condition, ...] = field(
        default=(), metadata=told("What one may say before an exercise, at home only.")
    )
    glossary: tuple[Term, ...] = field(default=(), metadata=told("Words explained."))
    sources: tuple[Source, ...] = field(default=(), metadata=told("Where facts come from."))

    @property
    def in_english(self) -> bool:
        """Whether the rules on wording, which are English, can read it."""
        return self.language.lower().partition("-")[0] == "en"
