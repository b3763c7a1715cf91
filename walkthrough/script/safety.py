"""The safety floor: phrases that no text may hold, told where they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from walkthrough.script.clinic import Clinic
from walkthrough.script.lines import Line, lines, lines_of_facts, written_at
from walkthrough.script.model import Script
from walkthrough.script.phrases import Rules
from walkthrough.script.problem import Problem, named
from walkthrough.script.reading import Reading
from walkthrough.script.safety_rules import AFTER_DOSE, SAFETY


def unsafe(script: Script, reading: Reading) -> None:
    """Note each phrase of a script that the safety floor does not allow."""
    _note(lines(script), reading)


def unsafe_facts(clinic: Clinic, reading: Reading, script: Script) -> None:
    """Note each phrase of a clinic's facts, alone or in the script's texts, that it does not."""
    _note(lines_of_facts(clinic), reading)
    filled = (line for line in lines(script, clinic) if any(x.owner is clinic for x in line.facts))
    _note(filled, reading)


def _note(found: Iterable[Line], reading: Reading) -> None:
    for line in found:
        for rules in (SAFETY, AFTER_DOSE) if line.after_dose else (SAFETY,):
            for problem in _problems(line, rules, reading):
                reading.note(problem)


def _problems(line: Line, rules: Rules, reading: Reading) -> Iterator[Problem]:
    for found in rules.find(line.letters):
        message = f"{named(line.letters[found.start : found.end])} {found.rule.why}"
        at = written_at(line, found.start, found.end)
        problem = reading.problem_at(at.owner, at.field, message, at.words)
        if problem is not None:
            yield problem
