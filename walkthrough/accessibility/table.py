"""The table of all criteria, as lines that read well aloud; in English only."""

from __future__ import annotations

from collections.abc import Iterator

from walkthrough.accessibility.claim import Claim, Criterion, Form, State
from walkthrough.accessibility.distinguishable import DISTINGUISHABLE
from walkthrough.accessibility.navigable import NAVIGABLE
from walkthrough.accessibility.operable import OPERABLE
from walkthrough.accessibility.perceivable import PERCEIVABLE
from walkthrough.accessibility.robust import ROBUST
from walkthrough.accessibility.understandable import UNDERSTANDABLE

CRITERIA = (*PERCEIVABLE, *DISTINGUISHABLE, *OPERABLE, *NAVIGABLE, *UNDERSTANDABLE, *ROBUST)
"""In the order of WCAG 2.2."""
ABOUT = (
    "Accessibility of First Session: WCAG 2.2, levels A and AA.",
    "This page is in English only. It is for clinics and engineers.",
    "We wrote it ourselves. Nobody outside has tested us.",
    "A terminal is no web page. We read the criteria as WCAG2ICT does.",
    "What it asks of sets of programs, we ask of our own pages.",
    "Where something is met, the tests that show it are named.",
    "They are in the source code. Run one with: python -m pytest NAME",
    "It was not tried with a screen reader, nor on a real touch panel.",
)
_TEST_ROOT = "tests/"


def lines() -> Iterator[str]:
    """Say the sum first, then each criterion with its claims."""
    yield from ABOUT
    yield ""
    for form in Form:
        yield from _sum_of(form)
    for criterion in CRITERIA:
        yield ""
        yield f"{criterion.number} {criterion.name}. Level {criterion.level}."
        for claim in criterion.claims:
            yield from _lines_of(claim)


def claim_of(criterion: Criterion, form: Form) -> Claim:
    """Return what is claimed for one form."""
    return next(claim for claim in criterion.claims if form in claim.forms)


def _sum_of(form: Form) -> Iterator[str]:
    states = [claim_of(criterion, form).state for criterion in CRITERIA]
    met, nothing = states.count(State.MET), states.count(State.NOTHING)
    asked = len(states) - states.count(State.REMOVED)
    yield f"{_named((form,))}: {met + nothing} of {asked} met."
    yield f"For {nothing} of these there is nothing that they are about."
    for state in (State.TERMINAL, State.NOT_MET):
        numbers = [
            criterion.number for criterion in CRITERIA if claim_of(criterion, form).state is state
        ]
        if numbers:
            yield f"{state.capitalize()}: {', '.join(numbers)}."


def _lines_of(claim: Claim) -> Iterator[str]:
    who = "All forms" if len(claim.forms) == len(Form) else _named(claim.forms)
    yield f"{who}: {claim.state}."
    yield claim.says
    if claim.instead:
        yield f"Instead: {claim.instead}"
    for test in claim.tests:
        yield f"Test: {_TEST_ROOT}{test}"


def _named(forms: tuple[Form, ...]) -> str:
    return " and ".join(forms).capitalize()
