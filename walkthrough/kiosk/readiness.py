"""Whether a kiosk may start: what strangers rely on has to be there."""

from __future__ import annotations

from walkthrough.script.clinic import Book, Clinic
from walkthrough.script.facts import FACT_NAMES
from walkthrough.script.model import Script

NEEDED = {
    "name": "the clinic's name",
    "phone_day": "the number to call in the daytime",
    "phone_after_hours": "the number to call at night and at weekends",
    "call_signal": "how to call staff from the chair or bed",
    "speak_up": "whom to tell if something felt wrong",
}
"""What the clinic itself has to say, by the name of the fact."""


def missing(script: Script, clinic: Clinic) -> tuple[str, ...]:
    """Return what keeps a kiosk from starting, in plain words with the name in the clinic's file.

    A fact is there when every way of giving the medicine that the clinic offers has it. Problems
    of the files are not asked about: they keep a script from being read.
    """
    books = [Book(script, clinic, route) for route in sorted(clinic.routes_offered)]
    found = [
        f"{words} ({name})"
        for name, words in NEEDED.items()
        if not books or not all(book.known(name) for book in books)
    ]
    if not books or books[0].country is None:
        found.append("the country (country)")
    if not books or not all(book.known("emergency_number") for book in books):
        found.append("the emergency number (emergency_number, or the country)")
    return tuple(found)


def left_open(script: Script, clinic: Clinic) -> tuple[str, ...]:
    """Return the names of the facts that read "ask your clinic", for the staff's screen."""
    books = [Book(script, clinic, route) for route in sorted(clinic.routes_offered)]
    return tuple(name for name in sorted(FACT_NAMES) if any(book.left_open(name) for book in books))
