"""Every page there is, drawn by the app, with each button that the keyboard marks on it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from functools import cache

from tests.journey.every_page import every_page
from tests.ui.walking import Walker, walking
from walkthrough.journey.act import Act, Do
from walkthrough.journey.over import Over
from walkthrough.journey.present import present
from walkthrough.journey.setting import Shown
from walkthrough.journey.view import View
from walkthrough.policy import Policy
from walkthrough.ui.button_part import ButtonPart
from walkthrough.ui.canvas import Canvas

ZONES = ("where", "stage", "status", "bar")
MOST_MARKS = 60
"""More than any page has buttons."""


@dataclass(frozen=True)
class Button:
    """A button where it stands on the screen, in cells."""

    zone: str
    left: int
    top: int
    width: int
    height: int
    label: str
    act: Act | None


@dataclass
class Swept:
    """A page as it was drawn, and what the Tab key did there."""

    view: View
    shown: Shown
    rows: list[str]
    """What the screen shows, without its colours."""
    text: list[str]
    """The lines of the page that are seen, without its buttons."""
    top: int
    """The line that is seen first."""
    buttons: list[Button]
    """Those that can be pressed."""
    bar: list[Button]
    """All of the bar."""
    marked: list[Button] = field(default_factory=list)
    """What Tab marked, in turn."""
    corners: list[str] = field(default_factory=list)
    """The four corners of the button that was marked, as they were drawn."""
    steady: bool = True
    """Nothing but the mark had changed after each Tab."""
    typed_into: bool = False
    """Tab led into the text field, and out of it again."""


@cache
def swept(policy: Policy, size: tuple[int, int] = (80, 24)) -> tuple[Swept, ...]:
    """Draw each page once and go over it with Tab."""
    return asyncio.run(_sweep(policy, size))


async def _sweep(policy: Policy, size: tuple[int, int]) -> tuple[Swept, ...]:
    found = []
    known = set()
    async with walking(size, policy=policy) as walker:
        for view, shown in every_page(policy):
            sheet = view.sheet
            kind = (sheet.over, sheet.key) if sheet else (view.journey.step.id,)
            asked = shown.typing and not policy.may_type
            if view.exercise is None and not asked and kind not in known:
                known.add(kind)
                walker.screen.show(view)
                await walker.pilot.pause()
                found.append(await _look(walker, view))
    return tuple(found)


async def _look(walker: Walker, view: View) -> Swept:
    screen = walker.screen
    shown = present(view, screen.setting)
    screen.zones.marks.clear()
    text = walker.page
    page = Swept(
        view, shown, rows_of(walker), text.seen(), text.top, buttons_of(walker), bar_of(walker)
    )
    for _ in range(MOST_MARKS):
        screen.do(Act(Do.FOCUS_NEXT), by_key=True)
        at = screen.zones.marks.at
        if at is None:
            await walker.pilot.pause()
            page.typed_into = screen.zones.field.has_focus_within
            continue
        button = button_at(walker, *at)
        if page.marked and button == page.marked[0]:
            break
        page.marked.append(button)
        page.corners.append(_corners(walker, *at))
        page.steady = page.steady and screen.view == view and text.top == page.top
    return page


def rows_of(walker: Walker) -> list[str]:
    """What each canvas that is seen draws now."""
    rows = []
    for name in ZONES:
        canvas = walker.screen.query_one(f"#{name}", Canvas)
        if canvas.display:
            rows += [canvas.render_line(y).text for y in range(canvas.size.height)]
    return rows


def _corners(walker: Walker, part: ButtonPart, place: int) -> str:
    canvas = _canvas_of(walker, part)
    assert canvas is not None
    button = button_at(walker, part, place)
    left, top = button.left - canvas.region.x, button.top - canvas.region.y
    rows = (canvas.render_line(y).text for y in (top, top + button.height - 1))
    return "".join(row[left] + row[left + button.width - 1] for row in rows)


def buttons_of(walker: Walker) -> list[Button]:
    """The buttons that can be pressed, in the order of the zones on the screen."""
    zones = walker.screen.zones
    found = []
    for part in (zones.top, zones.options, zones.bar):
        if _canvas_of(walker, part) is not None:
            found += [button_at(walker, part, place) for place in part.pressable()]
    return found


def bar_of(walker: Walker) -> list[Button]:
    """The buttons of the bar, those included that cannot be pressed now."""
    bar = walker.screen.zones.bar
    if _canvas_of(walker, bar) is None:
        return []
    return [button_at(walker, bar, place) for place in range(len(bar.boxes))]


def button_at(walker: Walker, part: ButtonPart, place: int) -> Button:
    """Return a button where it stands."""
    box = part.boxes[place]
    canvas = _canvas_of(walker, part)
    assert canvas is not None
    above = 0
    for each in canvas._parts:
        if each is part:
            break
        above += each.rows
    return Button(
        canvas.id or "",
        canvas.region.x + part._margin + box.left,
        canvas.region.y + (above if canvas.id != "where" else 0) + box.top,
        box.width,
        box.height,
        " ".join(box.lines),
        part.act_at(place),
    )


def _canvas_of(walker: Walker, part: ButtonPart) -> Canvas | None:
    """The canvas that shows these buttons now, if one does."""
    zones = walker.screen.zones
    name = {id(zones.options): "stage", id(zones.bar): "bar"}.get(id(part), "where")
    canvas = walker.screen.query_one(f"#{name}", Canvas)
    return canvas if canvas.display and part.boxes else None


def is_pad(view: View) -> bool:
    """Whether this is the pad for the PIN, which has a layout of its own."""
    return view.sheet is not None and view.sheet.over is Over.PIN
