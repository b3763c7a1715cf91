"""Advice on what a clinic replaces: whether the script has changed underneath since."""

from __future__ import annotations

from walkthrough.script.additions import ReplacedExercise, ReplacedStep
from walkthrough.script.advisor import Advisor
from walkthrough.script.clinic import Clinic
from walkthrough.script.exercises import Breathing, Grounding
from walkthrough.script.reading import Reading
from walkthrough.script.steps import AnyStep


def replaced(clinic: Clinic, reading: Reading, advisor: Advisor) -> None:
    """Advise on each replaced step or exercise without a mark, or with that of an older one.

    `reading` is that of the clinic, with the marks of what the script has now.
    """
    found: list[tuple[ReplacedStep | ReplacedExercise, AnyStep | Breathing | Grounding | None]]
    found = [(each, each.step) for each in clinic.replaced_steps]
    found += [(each, each.breathing or each.grounding) for each in clinic.replaced_exercises]
    for owner, record in found:
        mark = reading.marks.get(record.id) if record is not None else None
        if record is None or mark is None or owner.written_against == mark:
            continue
        if not owner.written_against:
            message = (
                f"This has no mark of what it replaces. It goes on the line of the dash."
                f' Please write: written_against: "{mark}".'
                f" Then you can hear when “{record.id}” of the script changes."
            )
            advisor.tell("replaced", record, "id", message)
        else:
            message = (
                f"This is not the mark of “{record.id}” as the script has it now. Please compare"
                f' the two. Then write here: "{mark}"'
            )
            advisor.tell("replaced", owner, "written_against", message)
