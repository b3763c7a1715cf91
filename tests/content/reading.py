"""All that a reader can come to see on a step of the shipped script."""

from __future__ import annotations

from collections.abc import Iterator

from tests import shipped
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.over import Over
from walkthrough.journey.present import present
from walkthrough.journey.setting import Setting, Shown
from walkthrough.journey.view import View
from walkthrough.script.clinic import plain
from walkthrough.script.reach import members_of
from walkthrough.script.steps import Choice, Depth, Entry
from walkthrough.script.text import Route


def letters(shown: Shown) -> str:
    """The text of a page and of its buttons, a line each."""
    lines = [plain(shown.page.headline)]
    for part in shown.page.parts:
        lines += [part.label, *(plain(block.text) for block in part.prose)]
    return "\n".join([*lines, *(option.label for option in shown.options)])


def pages(route: Route, setting: Setting) -> Iterator[tuple[View, Shown]]:
    """Every page of a route: each step, what stands before it, its layers, replies and answers."""
    view = shipped.view(route=route)
    while True:
        for opened in _forms(view):
            yield opened, present(opened, setting)
        if not view.can_go_on:
            return
        view = view.forward()


def _forms(view: View) -> Iterator[View]:
    yield view
    if view.journey.gate is not None:
        yield perform(view, Act(Do.OPEN_GATE, Depth.SHORT))
        view = perform(view, Act(Do.OPEN_GATE, Depth.FULL))
        yield view
    yield perform(view, Act(Do.MORE))
    beside = perform(view, Act(Do.COMPANION))
    if beside.sheet is not None and beside.sheet.over is Over.COMPANION:
        yield beside
    for member in members_of(view.journey.step):
        if isinstance(member, Choice) and member.reply:
            yield perform(view, Act(Do.CHOOSE, member.id))
        if isinstance(member, Entry):
            yield perform(view, Act(Do.ANSWER, member.id))


def text_of_steps(route: Route) -> dict[str, str]:
    """All the text of each step that a route sees."""
    setting = shipped.setting()
    found: dict[str, str] = {}
    for view, shown in pages(route, setting):
        name = view.journey.step.id
        found[name] = found.get(name, "") + "\n" + letters(shown)
    return found
