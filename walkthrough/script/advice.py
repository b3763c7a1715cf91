"""Every piece of advice on the wording of a script, as people read it."""

from __future__ import annotations

from datetime import date

from walkthrough.script.advisor import Advisor
from walkthrough.script.ages import aged
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.lengths import lengths
from walkthrough.script.lines import lines, lines_of_facts
from walkthrough.script.model import Script
from walkthrough.script.problem import Advice
from walkthrough.script.reading import Reading
from walkthrough.script.reading_level import HIGHEST_GRADE, HIGHEST_SMOG, Level, ReadingLevel
from walkthrough.script.references import half_reviewed, references
from walkthrough.script.replaced import replaced
from walkthrough.script.style import style


def advice(
    script: Script,
    reading: Reading,
    clinic: Clinic = NO_CLINIC,
    clinic_reading: Reading | None = None,
    today: date | None = None,
) -> list[Advice]:
    """Return all advice on a script and a clinic's facts, by line.

    `reading` is that of the script. The rules are for English: of a script in another language
    only its sources are looked at. Without `today`, nothing is told of what is old.
    """
    readings = (reading,) if clinic_reading is None else (reading, clinic_reading)
    advisor = Advisor(script, *readings)
    if script.in_english:
        style(script, (*lines(script, clinic), *lines_of_facts(clinic)), advisor)
        lengths(script, clinic, advisor)
    references(script, clinic, advisor)
    half_reviewed(clinic, advisor)
    if today is not None:
        aged(script, clinic, today, advisor)
    if clinic_reading is not None:
        replaced(clinic, clinic_reading, advisor)
    return sorted(advisor.found)


def advice_on_level(script: Script, reading: Reading, level: ReadingLevel) -> list[Advice]:
    """Return the advice on each step that is too hard to read, with its hardest sentences."""
    advisor = Advisor(script, reading)
    steps = {step.id: step for stage in script.stages for step in stage.steps}
    hard: dict[str, list[Level]] = {}
    for each in level.steps:
        if each.too_hard:
            hard.setdefault(each.step, []).append(each)
    for levels in hard.values():
        step = steps[levels[0].step]
        worst = max(levels, key=lambda each: each.grade)
        routes = " and ".join(f"“{each.route}”" for each in levels)
        where = f"the route {routes}" if len(levels) < len(step.routes) else "every route"
        sentences = " ".join(f"“{each}”" for each in worst.hardest)
        message = (
            f"This page reads at grade {worst.grade:.1f} on {where}."
            f" {HIGHEST_GRADE} is the most."
            f" Its hardest sentences: {sentences}"
        )
        advisor.tell("reading-level", step, "id", message)
    if level.smog > HIGHEST_SMOG:
        message = f"The whole reads at grade {level.smog:.1f} by SMOG. {HIGHEST_SMOG} is the most."
        advisor.tell("reading-level", script, "title", message)
    return sorted(advisor.found)
