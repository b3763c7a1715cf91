"""Advice on where facts come from, and on who has checked them."""

from __future__ import annotations

from typing import Any

from walkthrough.script.advisor import Advisor
from walkthrough.script.clinic import Clinic
from walkthrough.script.facts import Facts
from walkthrough.script.model import Script
from walkthrough.script.steps import Checklist, Passage, QuestionsAndAnswers

_WITH_SOURCES = (Passage, Checklist, QuestionsAndAnswers)


def references(script: Script, clinic: Clinic, advisor: Advisor) -> None:
    """Advise on facts without a source, and on sources that nobody could look up.

    For what a clinic adds, it answers itself.
    """
    own = added_by(clinic)
    steps = [step for stage in script.stages for step in stage.steps]
    records: list[Any] = [step for step in steps if isinstance(step, _WITH_SOURCES)]
    for record in (*records, *script.breathing, *script.grounding):
        if not record.sources and record.id not in own:
            message = (
                "This names no source. Where do its facts come from? You could add “sources: […]”."
            )
            advisor.tell("no-source", record, "id", message)
    for source in script.sources:
        if not source.year:
            message = "This source has no year. You could write “undated” if it names none."
            advisor.tell("source-year", source, "id", message)
        if not source.address:
            message = "This source has no address. You could write where it is found, or “printed”."
            advisor.tell("source-address", source, "id", message)


def added_by(clinic: Clinic) -> frozenset[str]:
    """Return the names of the steps and exercises that a clinic adds or replaces."""
    added: list[Any] = [each.step for each in clinic.own_steps]
    added += [each.step for each in clinic.replaced_steps]
    for each in (*clinic.own_exercises, *clinic.replaced_exercises):
        added.append(each.breathing or each.grounding)
    return frozenset(each.id for each in added if each is not None)


def half_reviewed(facts: Facts, advisor: Advisor) -> None:
    """Advise on a review of which the name or the day is missing: it does not show."""
    for filled, missing in (("reviewed_by", "review_date"), ("review_date", "reviewed_by")):
        if getattr(facts, filled) and not getattr(facts, missing):
            message = f"“{missing}” is missing beside this. Until then people read “not checked”."
            advisor.tell("half-reviewed", facts, filled, message)
