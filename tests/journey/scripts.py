"""Small scripts made of values, for tests of moves."""

from __future__ import annotations

from dataclasses import replace

from tests.shipped import script as shipped
from walkthrough.journey.journey import Journey, Visit
from walkthrough.script.model import Script, Stage
from walkthrough.script.steps import Breath, Choice, Ending, Passage, Question
from walkthrough.script.text import EVERY_ROUTE, Identifier, Piece, Route, Text


def text(words: str) -> Text:
    """A plain line."""
    return (Piece(words),)


def passage(
    name: str, routes: frozenset[Route] = EVERY_ROUTE, onward: str | None = None
) -> Passage:
    """A step that says nothing but its name."""
    return Passage(
        id=Identifier(name),
        headline=text(name),
        routes=routes,
        next=Identifier(onward) if onward else None,
        what_happens=(),
        what_you_may_notice=(),
        how_long=(),
        what_you_can_do=(),
        what_comes_next=(),
    )


def choice(
    name: str,
    goto: str | None = None,
    route: Route | None = None,
    breath: Breath | None = None,
) -> Choice:
    """A choice of a question."""
    return Choice(
        id=Identifier(name),
        label=text(name),
        goto=Identifier(goto) if goto else None,
        route=route,
        breath=breath,
    )


def stage(name: str, *steps: Passage | Question | Ending) -> Stage:
    """A stage with these steps."""
    return Stage(
        id=Identifier(name),
        title=text(name),
        calm=Identifier("B03"),
        ground=Identifier("G03"),
        how_to_get_help=(),
        steps=steps,
    )


def small_script() -> Script:
    """Three stages: a question that sets the route and can branch, a drip's own step, an end."""
    question = Question(
        id=Identifier("ask"),
        headline=text("ask"),
        choices=(
            choice("drip", route=Route.IV),
            choice("shot", route=Route.IM),
            choice("skip", goto="home"),
            choice("no-breath", breath=Breath.UNWELCOME),
        ),
    )
    return replace(
        shipped(),
        stages=(
            stage("before", passage("welcome"), question, passage("read")),
            stage("dose", passage("drip", frozenset({Route.IV})), passage("rest")),
            stage(
                "after",
                passage("home", onward="end"),
                passage("aside"),
                Ending(id=Identifier("end"), headline=text("end"), text=()),
            ),
        ),
    )


def begin(route: Route = Route.NOT_SURE) -> Journey:
    """A journey at the start of the small script."""
    return Journey.begin(Visit(small_script()), route)
