"""What the text has to say stands on every route, and what it must never say stands nowhere."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.content.reading import text_of_steps
from walkthrough.record import record
from walkthrough.script.text import Route

TABLE = Path(__file__).with_name("claims.txt")

NEVER_AS_THE_ARTICLE_HAS_THEM = {
    "S12": r"conventional capsules|unlike (most )?pills",
    "S18": r"more than one infusion|several infusions (in|on) (a|one) day|infusions? throughout",
    "S21": r"without incident|no lasting (distress|harm)|does not (cause|create) lasting",
    "S23": r"advancements? in medicine|common among users",
    "S27": r"30 ?(–|-|to) ?60 minutes|half an hour to an hour of (rest|recovery)",
    "S36": r"rewir|sustainable|healing",
    "S41": r"transform|open mind",
    "S44": r"turning point",
    "S46": r"journey|unforgettable|wellness",
}


@record
class Claim:
    """One row of the table."""

    name: str
    step: str
    routes: tuple[Route, ...]
    words: tuple[str, ...]


def claims() -> list[Claim]:
    """The rows of the table."""
    found = []
    for row in TABLE.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            name, step, routes, words = (part.strip() for part in row.split("|"))
            on = tuple(Route(each) for each in routes.split()) or tuple(Route)
            found.append(Claim(name, step, on, tuple(each.strip() for each in words.split(";"))))
    return found


@cache
def steps(route: Route) -> dict[str, str]:
    return text_of_steps(route)


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: f"{claim.name}-{claim.step}")
def test_each_claim_stands_in_its_step_on_each_of_its_routes(claim: Claim) -> None:
    for route in claim.routes:
        said = steps(route)[claim.step].lower()
        for words in claim.words:
            either = [each.strip().lower() for each in words.split("~")]
            assert any(each in said for each in either), (route, words)


def test_every_claim_of_the_article_has_a_row() -> None:
    named = {claim.name for claim in claims()}
    assert {f"S{number}" for number in range(1, 47)} <= named


@pytest.mark.parametrize("claim", NEVER_AS_THE_ARTICLE_HAS_THEM)
@pytest.mark.parametrize("route", list(Route))
def test_what_is_wrong_or_misleading_stands_nowhere(claim: str, route: Route) -> None:
    pattern = re.compile(NEVER_AS_THE_ARTICLE_HAS_THEM[claim], re.IGNORECASE)
    for step, said in steps(route).items():
        assert not pattern.search(said), step


def test_the_table_would_notice_a_missing_word() -> None:
    said = steps(Route.IV)["starts-drip"].lower()
    assert "5 to 20 minutes" in said
    assert "2 to 5 minutes" not in said
