"""Advice on what was looked up or checked long ago, and what of it is told in numbers only."""

from __future__ import annotations

import re
from datetime import date

from walkthrough.record import record
from walkthrough.script.advisor import Advisor
from walkthrough.script.clinic import Clinic, plain
from walkthrough.script.floors import day_of
from walkthrough.script.model import Script
from walkthrough.script.text import Prose

SOURCE_YEARS = 2
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")


@record
class Ages:
    """What is old, told in the summary and not line by line."""

    dated: int
    """Sources that name a year."""
    old: int
    """Those of them that are older than two years."""
    undated: int
    unchecked: tuple[str, ...]
    """The countries whose numbers nobody has looked up, other than the clinic's own."""


def ages(script: Script, clinic: Clinic, today: date) -> Ages:
    """Count the old sources, and name the countries whose numbers were never looked up."""
    years = [
        max(map(int, found)) for found in (_YEAR.findall(x.year) for x in script.sources) if found
    ]
    return Ages(
        dated=len(years),
        old=sum(1 for year in years if year < today.year - SOURCE_YEARS),
        undated=len(script.sources) - len(years),
        unchecked=tuple(
            each.id
            for each in script.countries
            if not each.last_checked and each.id != clinic.country
        ),
    )


def aged(script: Script, clinic: Clinic, today: date, advisor: Advisor) -> None:
    """Advise on numbers and reviews that are a year old, and on numbers never looked up."""
    for country in script.countries:
        name = country.name or country.id
        if country.last_checked:
            if _is_old(country.last_checked, today):
                message = f"The numbers of {name} were last looked up over a year ago."
                told = f"{message} Please look them up, and write the day here."
                advisor.tell("numbers-age", country, "last_checked", told)
        elif country.id == clinic.country:
            message = (
                f"Nobody has looked up the numbers of {name} yet. Please look them up, and write"
                f" them here as “emergency_number” and “crisis_line”."
            )
            advisor.tell("numbers-age", clinic, "country", message)
    _crisis_line(clinic, today, advisor)
    if _is_old(_letters(clinic.review_date), today):
        message = "This review is over a year old. Please have the text checked again."
        advisor.tell("review-age", clinic, "review_date", message)
    checked = clinic.content_version
    if checked and script.version and checked != script.version:
        message = (
            f"The script is of another version now: {script.version}."
            f" Please have it checked again, and write that version here."
        )
        advisor.tell("review-age", clinic, "content_version", message)


def _crisis_line(clinic: Clinic, today: date, advisor: Advisor) -> None:
    checked = _letters(clinic.crisis_line_checked)
    if clinic.crisis_line and not checked:
        message = (
            "Nobody has noted when this crisis line was last looked up."
            " Please try it, and write the day under “crisis_line_checked”."
        )
        advisor.tell("numbers-age", clinic, "crisis_line", message)
    elif _is_old(checked, today):
        message = (
            "This crisis line was last looked up over a year ago."
            " Please try it, and write the day here."
        )
        advisor.tell("numbers-age", clinic, "crisis_line_checked", message)


def _letters(prose: Prose) -> str:
    return " ".join(plain(block.text) for block in prose).strip()


def _is_old(written: str, today: date) -> bool:
    """Whether a day is over a year before today; what is no day is told elsewhere."""
    day = day_of(written)
    return day is not None and (day.year + 1, day.month, day.day) < (
        today.year,
        today.month,
        today.day,
    )
