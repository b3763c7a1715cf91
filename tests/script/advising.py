"""The advice on a script or on one line of it, for tests."""

from __future__ import annotations

from walkthrough.script.advice import advice
from walkthrough.script.check import check
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.decode import decode
from walkthrough.script.model import Script
from walkthrough.script.problem import Advice, Source
from walkthrough.script.reading import Reading
from walkthrough.script.tree import parse


def read(text: str) -> tuple[Script, Reading]:
    """A script that has no problems, and where its parts stand."""
    script, reading = decode(Script, parse(Source("content.yaml", text)))
    assert check(script, reading) == []
    return script, reading


def read_facts(text: str) -> tuple[Clinic, Reading]:
    """A clinic's facts."""
    return decode(Clinic, parse(Source("clinic.yaml", text)))


def advised(text: str, facts: str = "") -> list[Advice]:
    """The advice on a script, and on a clinic's facts."""
    clinic, clinic_reading = read_facts(facts) if facts else (NO_CLINIC, Reading())
    return advice(*read(text), clinic, clinic_reading)


def told(text: str, facts: str = "") -> list[str]:
    """The same as `line:column: message`."""
    return [f"{each.line}:{each.column}: {each.message}" for each in advised(text, facts)]
