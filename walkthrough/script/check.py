"""Rules over a whole script: names, targets, what can be reached, and the safety floor."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from walkthrough.script.clinic import plain
from walkthrough.script.decode import Places
from walkthrough.script.model import (
    Breathing,
    BreathingStep,
    Checklist,
    Ending,
    GroundingStep,
    Question,
    QuestionsAndAnswers,
    Route,
    Script,
    Stage,
    Step,
    Style,
)
from walkthrough.script.problem import Problem, nearest
from walkthrough.script.words import PLACEHOLDERS, Words

HEADLINE_WORDS = 8
LIST_ITEMS = 7
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def check(script: Script, places: Places) -> list[Problem]:
    """Return every problem of a script that could be read, by line."""
    checker = _Checker(script, places)
    checker.names()
    checker.targets()
    checker.exercises()
    checker.headlines()
    checker.texts()
    checker.words()
    checker.routes()
    return sorted(set(checker.problems))


class _Checker:
    def __init__(self, script: Script, places: Places) -> None:
        self.script = script
        self.places = places
        self.problems: list[Problem] = []
        self.steps: list[Step] = [step for stage in script.stages for step in stage.steps]
        self.step_ids = {step.id for step in self.steps}
        self.breathing: dict[str, Any] = {each.id: each for each in script.breathing}
        self.grounding: dict[str, Any] = {each.id: each for each in script.grounding}

    def note(self, record: object, field: str, message: str, fragment: str = "") -> None:
        self.problems.append(self.places.problem(record, field, message, fragment))

    def names(self) -> None:
        """Names that are the same twice."""
        script = self.script
        self._unique(script.stages, "stage")
        self._unique(self.steps, "step")
        self._unique((*script.breathing, *script.grounding), "exercise")
        self._unique(script.glossary, "word")
        self._unique(script.sources, "source")
        self._unique(script.countries, "country")
        for step in self.steps:
            for members in _members(step):
                self._unique(members, "line of this step")

    def _unique(self, records: Iterable[Any], what: str) -> None:
        seen: set[str] = set()
        for record in records:
            if record.id in seen:
                self.note(record, "id", f"Another {what} is called “{record.id}” already.")
            seen.add(record.id)

    def targets(self) -> None:
        """Names that point to nothing."""
        sources = {source.id for source in self.script.sources}
        for step in self.steps:
            self._points(step, "next", step.next, self.step_ids, "step")
            for members in _members(step):
                for member in members:
                    self._points(
                        member, "goto", getattr(member, "goto", None), self.step_ids, "step"
                    )
        records: list[Any] = [*self.steps, *self.script.breathing, *self.script.grounding]
        for record in records:
            for source in record.sources:
                self._points(record, "sources", source, sources, "source")

    def _points(
        self, record: object, field: str, name: str | None, known: Iterable[str], what: str
    ) -> None:
        if name is not None and name not in known:
            hint = nearest(name, known)
            self.note(record, field, f"There is no {what} called “{name}”.{hint}", name)

    def exercises(self) -> None:
        """Exercises that do not exist, do not add up, or are not safe where they stand."""
        for stage in self.script.stages:
            self._exercise(stage, stage, "calm", self.breathing)
            self._exercise(stage, stage, "ground", self.grounding)
            for step in stage.steps:
                if isinstance(step, BreathingStep):
                    self._exercise(stage, step, "exercise", self.breathing)
                    self._exercise(stage, step, "instead", self.grounding)
                elif isinstance(step, GroundingStep):
                    self._exercise(stage, step, "exercise", self.grounding)
        for exercise in self.script.breathing:
            self._points(exercise, "instead", exercise.instead, self.grounding, "grounding")
            self._paced(exercise)

    def _exercise(self, stage: Stage, record: Any, field: str, known: dict[str, Any]) -> None:
        name = getattr(record, field)
        kind = "breathing exercise" if known is self.breathing else "grounding exercise"
        self._points(record, field, name, known, kind)
        exercise = known.get(name)
        if stage.after_dose and exercise is not None and exercise.never_after_dose:
            self.note(record, field, f"“{name}” is not for after the medicine: no holding then.")

    def _paced(self, exercise: Breathing) -> None:
        if exercise.cycle is None:
            if exercise.lengths is None:
                self.note(exercise, "id", "Give this exercise a “cycle”, or “lengths” if unpaced.")
            if exercise.breaths is not None:
                self.note(exercise, "breaths", "Without a “cycle” there are no breaths to count.")
            return
        if exercise.breaths is None:
            self.note(exercise, "id", "A paced exercise needs “breaths”: short, standard, long.")
        if exercise.lengths is not None:
            self.note(exercise, "lengths", "A paced exercise takes “breaths”, not “lengths”.")
        if exercise.cycle.inhale <= 0 or exercise.cycle.exhale <= 0:
            self.note(exercise, "cycle", "A breath in and a breath out take longer than nothing.")

    def headlines(self) -> None:
        """Headlines that are too long, and lists with too many lines."""
        for step in self.steps:
            count = len(plain(step.headline).split())
            if count > HEADLINE_WORDS:
                self.note(step, "headline", f"This headline has {count} words. Eight are the most.")
            if isinstance(step, Checklist) and len(step.items) > LIST_ITEMS:
                self.note(step, "items", "A list has at most seven lines. Make two steps of it.")
            if isinstance(step, Question) and not step.choices:
                self.note(step, "choices", "A question needs at least one choice.")

    def texts(self) -> None:
        """Glossary terms that nobody explains, and facts that hold facts."""
        terms = {term.id for term in self.script.glossary}
        for record, field, text in _lines(self.script):
            for piece in text:
                if piece.style is Style.TERM and piece.key not in terms:
                    hint = nearest(piece.key, terms)
                    message = f"The glossary does not explain “{piece.key}”.{hint}"
                    self.note(record, field, message, piece.text)
                if piece.style is Style.FACT and record is self.script.facts:
                    self.note(record, field, "A fact cannot hold another fact.")

    def words(self) -> None:
        """Placeholders in the screens' own words."""
        words = self.script.words
        for each in fields(Words):
            allowed = PLACEHOLDERS.get(each.name, frozenset())
            for name in _PLACEHOLDER.findall(getattr(words, each.name)):
                if name not in allowed:
                    known = ", ".join(f"{{{x}}}" for x in sorted(allowed)) or "none"
                    message = f"{{{name}}} is not known in this text. Known here: {known}."
                    self.note(words, each.name, message, f"{{{name}}}")

    def routes(self) -> None:
        """Steps that no reader reaches, and routes without an ending."""
        reached: set[str] = set()
        for route in Route:
            found = _reached(self.script, route)
            reached |= found
            if not any(isinstance(step, Ending) and step.id in found for step in self.steps):
                self.note(
                    self.script, "stages", f"On the route “{route}” no ending can be reached."
                )
        for step in self.steps:
            if step.id not in reached:
                self.note(step, "id", f"No reader can reach the step “{step.id}”.")


def _members(step: Step) -> Iterator[tuple[Any, ...]]:
    for name in ("choices", "items", "prompts", "entries"):
        yield getattr(step, name, ())


def _lines(record: Any) -> Iterator[tuple[Any, str, Any]]:
    """Yield each line of text below a record, with the record and field it stands in."""
    for each in fields(record):
        value = getattr(record, each.name)
        if is_dataclass(value):
            yield from _lines(value)
        elif isinstance(value, tuple) and value:
            yield from _lines_of_tuple(record, each.name, value)


def _lines_of_tuple(
    record: Any, name: str, value: tuple[Any, ...]
) -> Iterator[tuple[Any, str, Any]]:
    first = value[0]
    if hasattr(first, "style"):
        yield record, name, value
    elif hasattr(first, "item"):
        for block in value:
            yield record, name, block.text
    elif is_dataclass(first):
        for member in value:
            yield from _lines(member)


def _reached(script: Script, route: Route) -> set[str]:
    """Return the steps that a reader on this route can come to, following every choice."""
    steps = [step for stage in script.stages for step in stage.steps]
    place: dict[str, int] = {step.id: index for index, step in enumerate(steps)}
    waiting = [0]
    found: set[str] = set()
    while waiting:
        index = waiting.pop()
        while index < len(steps) and route not in steps[index].routes:
            index += 1
        if index >= len(steps) or steps[index].id in found:
            continue
        step = steps[index]
        found.add(step.id)
        waiting.extend(place[name] for name in _onward(step, route) if name in place)
        if not isinstance(step, Ending) and step.next is None:
            waiting.append(index + 1)
    return found


def _onward(step: Step, route: Route) -> Iterator[str]:
    if step.next is not None:
        yield step.next
    if isinstance(step, Question | QuestionsAndAnswers):
        members = step.choices if isinstance(step, Question) else step.entries
        for member in members:
            if member.goto is not None and route in member.routes:
                yield member.goto
