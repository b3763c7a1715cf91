"""Which steps a reader can come to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from walkthrough.script.steps import Ending, Question, QuestionsAndAnswers, Step
from walkthrough.script.text import Route


def members_of(step: Step) -> Iterator[Any]:
    """Yield what a step has of choices, list items, prompts or entries."""
    for name in ("choices", "items", "prompts", "entries"):
        yield from getattr(step, name, ())


def reached(steps: Sequence[Step]) -> set[tuple[int, Route]]:
    """Return the steps that a reader on each route can come to, following every choice."""
    place: dict[str, int] = {step.id: index for index, step in enumerate(steps)}
    on_route = {route: _next_on_route(steps, route) for route in Route}
    found: set[tuple[int, Route]] = set()
    waiting = [(0, route) for route in Route]
    while waiting:
        target, route = waiting.pop()
        index = on_route[route][target]
        if index < len(steps) and (index, route) not in found:
            found.add((index, route))
            waiting.extend(_onward(steps[index], index, route, place))
    return found


def _next_on_route(steps: Sequence[Step], route: Route) -> list[int]:
    """Return for each place the first step from there on that this route sees."""
    places = [len(steps)]
    for index in range(len(steps) - 1, -1, -1):
        places.append(index if route in steps[index].routes else places[-1])
    return places[::-1]


def _onward(
    step: Step, index: int, route: Route, place: dict[str, int]
) -> Iterator[tuple[int, Route]]:
    """Yield where a step can lead, with the route that the reader is then on."""
    if isinstance(step, Ending):
        return
    following = index + 1 if step.next is None else place.get(step.next, index + 1)
    yield following, route
    for member in members_of(step):
        if route not in member.routes:
            continue
        goto = getattr(member, "goto", None)
        target = following if goto is None else place.get(goto, following)
        if isinstance(step, Question):
            yield target, member.route or route
        elif isinstance(step, QuestionsAndAnswers):
            yield target, route
