"""Rules over a whole script: names, targets, what can be reached, and the safety floor."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import Any

from walkthrough.script.clinic import Clinic, plain
from walkthrough.script.exercise_rules import ExerciseRules
from walkthrough.script.facts import FACT_NAMES, Facts
from walkthrough.script.floors import date_at, dates, floors, times_floor
from walkthrough.script.gaps import gaps
from walkthrough.script.inline import ALONE
from walkthrough.script.model import Script
from walkthrough.script.problem import Problem, named, nearest
from walkthrough.script.reach import members_of, reached
from walkthrough.script.reading import Reading
from walkthrough.script.safety import unsafe, unsafe_facts
from walkthrough.script.steps import PEOPLE, Checklist, Ending, Entry, Passage, Step
from walkthrough.script.text import Route, Style
from walkthrough.script.words import LISTS, LONGEST, PLACEHOLDERS, Words, parts_of

HEADLINE_WORDS = 8
LIST_ITEMS = 7
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def check(script: Script, reading: Reading) -> list[Problem]:
    """Return every problem of a script, by line: those of reading it, and those of its rules.

    Where a part could not be read, only the rules that do not depend on it are asked.
    """
    rules = _Rules(script, reading)
    complete = not reading.problems
    rules.headlines()
    rules.figures()
    rules.words()
    facts_in_facts(script.facts, reading)
    unsafe(script, reading)
    if script.in_english:
        us = any(country.id == "us" for country in script.countries)
        floors(script.facts, reading, "us" if us else None)
    dates(script.facts, reading, None)
    for country in script.countries:
        date_at(country, "last_checked", country.last_checked, reading, None)
    if not reading.lost:
        rules.names()
        rules.targets()
        ExerciseRules(script, reading).ask()
        explained(script, reading)
    if complete:
        rules.routes()
        gaps(script, reading)
    return sorted(set(reading.problems))


def check_clinic(
    clinic: Clinic, reading: Reading, script: Script, today: date | None = None
) -> list[Problem]:
    """Return every problem of a clinic's own facts, beside the script that they go into."""
    facts_in_facts(clinic, reading)
    unsafe_facts(clinic, reading, script)
    if script.in_english:
        floors(clinic, reading, clinic.country)
    times_floor(clinic, reading)
    dates(clinic, reading, today)
    explained(script, reading)
    countries = [country.id for country in script.countries]
    if clinic.country and clinic.country not in countries:
        known = nearest(clinic.country, countries) or f" Known here: {', '.join(countries)}."
        message = f"The script has no numbers for the country {named(clinic.country)}.{known}"
        reading.note_at(clinic, "country", message)
    return sorted(set(reading.problems))


def facts_in_facts(facts: Facts, reading: Reading) -> None:
    """Note each fact that holds a fact: only one of them would be filled in."""
    for name in FACT_NAMES:
        pieces = (piece for block in getattr(facts, name) for piece in block.text)
        if any(piece.style is Style.FACT for piece in pieces):
            message = "A fact cannot hold another fact. Please write the words in place of {…}."
            reading.note_at(facts, name, message, "{clinic.")


def explained(script: Script, reading: Reading) -> None:
    """Note each marked word that the glossary does not explain."""
    terms = {term.id for term in script.glossary}
    for node, piece in reading.terms:
        if piece.key not in terms:
            message = f"The glossary does not explain {named(piece.key)}."
            hint = nearest(piece.key, terms) or " Please explain it there, or take the [[ ]] off."
            reading.note(node.problem(f"{message}{hint}", f"[[{piece.text}"))


class _Rules:
    def __init__(self, script: Script, reading: Reading) -> None:
        self.script = script
        self.reading = reading
        self.steps: list[Step] = [step for stage in script.stages for step in stage.steps]
        self.step_ids = {step.id for step in self.steps}

    def names(self) -> None:
        """Names that are the same twice."""
        script = self.script
        self._unique(script.stages, "stage")
        self._unique(self.steps, "step")
        self._unique((*script.breathing, *script.grounding), "exercise")
        self._unique(script.conditions, "answer")
        self._unique(script.glossary, "word")
        self._unique(script.sources, "source")
        self._unique(script.countries, "country")
        self._unique(script.questions_for_clinic, "group of questions")
        for step in self.steps:
            self._unique(members_of(step), "line of this step")

    def _unique(self, records: Iterable[Any], what: str) -> None:
        seen: set[str] = set()
        for record in records:
            if record.id in seen:
                message = f"Another {what} is called {named(record.id)} already."
                self.reading.note_at(record, "id", message)
            if record.id:
                seen.add(record.id)

    def targets(self) -> None:
        """Names that point to nothing."""
        sources = {source.id for source in self.script.sources}
        for step in self.steps:
            self.reading.points_at(step, "next", step.next, self.step_ids, "step")
            for member in members_of(step):
                goto = getattr(member, "goto", None)
                self.reading.points_at(member, "goto", goto, self.step_ids, "step")
        for group in self.script.questions_for_clinic:
            for question in group.questions:
                what = "fact of the clinic"
                self.reading.points_at(question, "fact", question.fact, FACT_NAMES, what)
        entries = [x for step in self.steps for x in members_of(step) if isinstance(x, Entry)]
        records: list[Any] = [*self.steps, *self.script.breathing, *self.script.grounding, *entries]
        records += [self.script.help, *self.script.countries]
        records += [page for page in (self.script.companion_page,) if page is not None]
        for record in records:
            for source in record.sources:
                self.reading.points_at(record, "sources", source, sources, "source")

    def headlines(self) -> None:
        """Headlines that are too long, and lists with too many lines."""
        note = self.reading.note_at
        pages: list[Any] = [self.script.help, *self.steps]
        pages += [step.gate for step in self.steps if isinstance(step, Passage)]
        for page in filter(None, [*pages, self.script.companion_page]):
            count = len(plain(page.headline).split())
            if count > HEADLINE_WORDS:
                note(page, "headline", f"This headline has {count} words. Eight are the most.")
            if isinstance(page, Checklist) and len(page.items) > LIST_ITEMS:
                note(page, "items", "A list has at most seven lines. Make two steps of it.")
        for group in self.script.questions_for_clinic:
            if len(group.questions) > LIST_ITEMS:
                note(group, "questions", "A list has at most seven lines. Make two groups of it.")

    def figures(self) -> None:
        """Drawings that show nothing, or more people than there are."""
        for figure in filter(None, (step.figure for step in self.steps)):
            if not figure.path and figure.of_ten is None:
                message = (
                    "A drawing needs a “path”, a list of texts, or a number, such as “of_ten: 3”."
                )
                self.reading.note_at(figure, "caption", message)
            if figure.of_ten is not None and figure.of_ten > PEOPLE:
                self.reading.note_at(
                    figure, "of_ten", "This counts people out of ten. Please write 0 to 10."
                )

    def words(self) -> None:
        """Placeholders in the screens' own words, and words that have little room."""
        words, note = self.script.words, self.reading.note_at
        for each in fields(Words):
            text = getattr(words, each.name)
            if "{" in text or "}" in text:
                self._placeholders(each.name, text)
            longest = LONGEST.get(each.name)
            if longest and len(text) > longest:
                message = f"This has {len(text)} letters. {longest} are the most: it must fit."
                note(words, each.name, message)
        for name, count in LISTS.items():
            if text := getattr(words, name):
                parts = parts_of(text)
                if len(parts) != count or not all(parts):
                    note(words, name, f"Here should be {count} parts, with commas between them.")

    def _placeholders(self, field: str, text: str) -> None:
        words, note = self.script.words, self.reading.note_at
        allowed = PLACEHOLDERS.get(field, frozenset())
        for name in _PLACEHOLDER.findall(text):
            if name not in allowed:
                known = ", ".join(f"{{{each}}}" for each in sorted(allowed))
                hint = f"Known here: {known}." if known else "Please take it out."
                message = f"{{{name}}} is not known in this text. {hint}"
                note(words, field, message, f"{{{name}}}")
        for sign in set(re.findall(r"[{}]", _PLACEHOLDER.sub("", text))):
            note(words, field, ALONE[sign], sign)

    def routes(self) -> None:
        """Steps that no reader reaches, and routes without an ending."""
        found = reached(self.steps)
        endings = {route for index, route in found if isinstance(self.steps[index], Ending)}
        if not endings:
            message = (
                "No reader can reach an ending. Check “next” and “goto”,"
                " and that the last step has “kind: ending”."
            )
            self.reading.note_at(self.script, "stages", message)
        for route in Route:
            if endings and route not in endings:
                message = (
                    f"On the route “{route}” nobody can reach an ending."
                    " Check the “routes” of the last steps."
                )
                self.reading.note_at(self.script, "stages", message)
        seen = {index for index, _ in found}
        for index, step in enumerate(self.steps):
            if index not in seen:
                message = (
                    f"No reader can reach the step {named(step.id)}."
                    " Check each “next”, “goto” and ending above it."
                )
                self.reading.note_at(step, "id", message)
