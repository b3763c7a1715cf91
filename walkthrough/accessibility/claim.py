"""A success criterion of WCAG 2.2, and what is claimed of it for each form of the walkthrough."""

from __future__ import annotations

from enum import StrEnum

from walkthrough.record import record


class Form(StrEnum):
    """A way in which the walkthrough meets people."""

    FULL = "full form at home"
    PLAIN = "plain form"
    KIOSK = "kiosk"


class State(StrEnum):
    """How a form stands to a criterion."""

    MET = "met"
    NOTHING = "met, as there is nothing that it is about"
    TERMINAL = "left to the terminal"
    NOT_MET = "not met"
    REMOVED = "no longer asked"


@record
class Claim:
    """What is said of some forms; the tests are named as pytest names them."""

    forms: tuple[Form, ...]
    state: State
    says: str
    """One plain sentence; where it is not met, what cannot be done."""
    instead: str = ""
    """What is done in its place, where it is not met or left to the terminal."""
    tests: tuple[str, ...] = ()


@record
class Criterion:
    """One success criterion; each form has one claim."""

    number: str
    name: str
    level: str
    claims: tuple[Claim, ...]


EVERY = tuple(Form)
SCREENS = (Form.FULL, Form.KIOSK)
AT_HOME = (Form.FULL, Form.PLAIN)
FULL, PLAIN, KIOSK = ((form,) for form in Form)


def met(forms: tuple[Form, ...], says: str, *tests: str) -> Claim:
    """Claim that it is met, as these tests show."""
    return Claim(forms, State.MET, says, tests=tests)


def nothing(forms: tuple[Form, ...], says: str, *tests: str) -> Claim:
    """Claim that a form has nothing of what a criterion is about, as these tests show."""
    return Claim(forms, State.NOTHING, says, tests=tests)


def terminal(forms: tuple[Form, ...], says: str, instead: str, *tests: str) -> Claim:
    """Say that the reader's terminal decides, and what is done to let it."""
    return Claim(forms, State.TERMINAL, says, instead, tests)


def not_met(forms: tuple[Form, ...], says: str, instead: str, *tests: str) -> Claim:
    """Say that it is not met, why, and what is done instead."""
    return Claim(forms, State.NOT_MET, says, instead, tests)
