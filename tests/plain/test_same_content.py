"""The plain form says what the full form shows, on every page of every route."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.plain.journeys import Traveller, numbered, reached, shown, undrawn, words_of
from tests.terminal import ROOT, plain_environment
from walkthrough.journey.over import OF_A_SHARED_SCREEN, Over
from walkthrough.script.text import Route

ELSEWHERE = {
    Over.EXERCISE, Over.NO_EXERCISE, Over.TAPS, Over.FELT, Over.STAFF, Over.WELCOME_BACK,
    Over.TAKEN, Over.FORGET, Over.LANGUAGES,
}  # fmt: skip
"""Sheets that come with time, with what was kept or written: other tests look at them."""


def said_over_a_pipe(*arguments: str, typed: list[str]) -> list[str]:
    """Everything that the command says to what is typed, page by page."""
    done = subprocess.run(
        [sys.executable, "-m", "walkthrough", "--plain", "--private", *arguments],
        input="".join(f"{each}\n" for each in typed),
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env=plain_environment(),
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.strip("\n").split("\n\n")


@pytest.mark.parametrize("route", list(Route))
def test_every_page_of_a_route_is_said_over_a_pipe(route: Route) -> None:
    traveller = Traveller(route)
    heard = list(traveller.journey())

    pages = said_over_a_pipe(
        "--route", route.value, typed=[typed for each in heard for typed in each.typed]
    )

    place = 0
    for each in heard:
        place += each.typed.count("b")  # pages that one came back to are only named
        found = shown(each.view, traveller.setting)
        page = pages[place].split("\n")
        said = " ".join(undrawn(line.removeprefix("- ")) for line in page)
        assert page[0] == undrawn("".join(piece.text for piece in found.page.headline))
        if not (each.view.sheet and each.view.sheet.over is Over.KEYS):  # other keys, by nature
            at = 0
            for text in words_of(found):
                at = said.find(text, at)
                assert at >= 0, f"{text!r} is not said in its order on {page}"
        choices = [line for line in page if line.partition(":")[0].isdecimal()]
        for told, choice in zip(numbered(found), choices[-len(numbered(found)) :], strict=True):
            assert choice.startswith(told)
        place += 1
    assert place + 1 == len(pages), "only the command that leads back is left to say"


def test_the_journeys_look_into_every_sheet() -> None:
    found = reached(Traveller(Route.IV).journey())

    assert found | ELSEWHERE | OF_A_SHARED_SCREEN == set(Over)
