"""Every piece of advice on the wording of a script, as people read it."""

from __future__ import annotations

from walkthrough.script.advisor import Advisor
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.lengths import lengths
from walkthrough.script.lines import lines, lines_of_facts
from walkthrough.script.model import Script
from walkthrough.script.problem import Advice
from walkthrough.script.reading import Reading
from walkthrough.script.reading_level import ReadingLevel
from walkthrough.script.references import half_reviewed, references
from walkthrough.script.style import style


def advice(
    script: Script,
    reading: Reading,
    clinic: Clinic = NO_CLINIC,
    clinic_reading: Reading | None = None,
) -> list[Advice]:
    """Return all advice on a script and a clinic's facts, by line.

    `reading` is that of the script. The rules are for English: of a script in another language
    only its sources are looked at.
    """
    readings = (reading,) if clinic_reading is None else (reading, clinic_reading)
    advisor = Advisor(script, *readings)
    if script.in_english:
        style(script, (*lines(script, clinic), *lines_of_facts(clinic)), advisor)
        lengths(script, clinic, advisor)
    references(script, advisor)
    half_reviewed(clinic, advisor)
    return sorted(advisor.found)


def advice_on_level(script: Script, reading: Reading, level: ReadingLevel) -> list[Advice]:
    """Return the advice on each step that is too hard to read, with its hardest sentences."""
    advisor = Advisor(script, reading)
    steps = {step.id: step for stage in script.stages for step in stage.steps}
    for each in level.steps:
        if each.too_hard:
            hardest = " ".join(f"“{sentence}”" for sentence in each.hardest)
            message = (
                f"This page reads at grade {each.grade:.1f} on the route “{each.route}”."
                f" 6 is the most. Its hardest sentences: {hardest}"
            )
            advisor.tell("reading-level", steps[each.step], "id", message)
    return sorted(advisor.found)
