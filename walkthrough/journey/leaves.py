"""What is seen at once of a page in large letters: a thought, or some of its choices."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from walkthrough.journey.room import Room
from walkthrough.journey.setting import Shown
from walkthrough.page.boxes import Box, columns_to_try, grid, height_of, shortened
from walkthrough.page.cells import cell_width
from walkthrough.page.layout import Line
from walkthrough.page.leaves import headline_lines, text_leaves
from walkthrough.page.page import Page
from walkthrough.record import record
from walkthrough.script.clinic import plain

MOST_LABEL_LINES = 2
"""Lines of a choice that are read at a glance; with more, fewer choices stand side by side."""


@record
class Leaf:
    """Lines, and the boxes of the choices that stand under them."""

    lines: tuple[Line, ...]
    boxes: tuple[Box, ...] = ()


def leaves_of(shown: Shown, labels: list[str], room: Room, height: int) -> list[Leaf]:
    """Part a page into leaves of so many rows: its thoughts, then its choices.

    The choices stand under a thought where all of them fit there. On a page that is about its
    choices, they come after the first thought.
    """
    page = shown.page
    first = 1 if labels and shown.choices_early else len(page.parts)
    texts = _texts(Page(page.headline, page.parts[:first]), room, height)
    rest = _texts(Page((), page.parts[first:]), room, height)
    if not labels:
        return texts
    under = _under(texts[-1], labels, room, height)
    if under is not None:
        return [*texts[:-1], under, *rest]
    headline = tuple(headline_lines(page, room.text_width))
    if texts == [Leaf(headline)]:
        return [*_choices(headline, shown, labels, room, height), *rest]
    cut_above = cell_width(plain(page.headline)) > room.line_width
    heading = headline if cut_above else ()
    return [*texts, *_choices(heading, shown, labels, room, height), *rest]


def _texts(page: Page, room: Room, height: int) -> list[Leaf]:
    leaves = text_leaves(page, room.text_width, height)
    return [Leaf(tuple(lines)) for lines in leaves if lines]


def after_choices(leaves: list[Leaf]) -> int:
    """Return the place of the leaf behind the choices, where a reply to one begins."""
    chosen = max((at for at, leaf in enumerate(leaves) if leaf.boxes), default=-1)
    return min(chosen + 1, len(leaves) - 1)


def turned(shown: Shown, at: int, leaves: int) -> Shown:
    """Return what is said around a leaf: Next and Back lead to the others first.

    From the second leaf on, the headline stands where the part of the visit stood.
    """
    after = at < leaves - 1
    return replace(
        shown,
        leaf_before=at > 0,
        leaf_after=after,
        where=plain(shown.page.headline) if at else shown.where,
        then="" if at else shown.then,
        next_word="" if after else shown.next_word,
        back_word="" if at else shown.back_word,
    )


def _under(leaf: Leaf, labels: list[str], room: Room, height: int) -> Leaf | None:
    """Set all choices under a thought, with a free row between; None where that is too high."""
    for columns in columns_to_try(labels, room.grid_width):
        boxes = grid(labels, room.grid_width, columns, room.apart)
        readable = _tallest(boxes) <= MOST_LABEL_LINES
        if readable and len(leaf.lines) + 1 + height_of(boxes) <= height:
            return replace(leaf, boxes=tuple(boxes))
    return None


def _tallest(boxes: Iterable[Box]) -> int:
    return max((len(box.lines) for box in boxes), default=0)


def _choices(
    heading: tuple[Line, ...], shown: Shown, labels: list[str], room: Room, height: int
) -> list[Leaf]:
    """Set the choices on as few leaves as they need, easy to read, under a heading if it fits."""
    together = min(shown.together, len(labels))
    lower = height - len(heading) - 1
    tries = [
        (lines, parted)
        for lines, rows in ((heading, lower if heading else height), ((), height))
        for columns in columns_to_try(labels, room.grid_width)
        if (parted := _parted(labels, room, columns, rows))
    ]
    if not tries:
        alone = grid(labels, room.grid_width, 1, room.apart)
        return [Leaf((), (replace(shortened(box, height), top=0),)) for box in alone]

    def worth(each: tuple[tuple[Line, ...], list[list[Box]]]) -> tuple[bool, bool, bool, int]:
        lines, parted = each
        tall = max(map(_tallest, parted)) > MOST_LABEL_LINES
        return len(parted[0]) < together, heading != lines, tall, len(parted)

    lines, parted = min(tries, key=worth)
    return [Leaf(lines, tuple(boxes)) for boxes in parted]


def _parted(labels: list[str], room: Room, columns: int, rows: int) -> list[list[Box]]:
    """Lay boxes in grids of at most so many rows; nothing where one alone is higher."""
    parted: list[list[Box]] = []
    first = 0
    while first < len(labels):
        boxes: list[Box] = []
        for last in range(first + 1, len(labels) + 1):
            more = grid(labels[first:last], room.grid_width, columns, room.apart)
            if height_of(more) > rows:
                break
            boxes = more
        if not boxes:
            return []
        parted.append([replace(box, index=first + box.index) for box in boxes])
        first += len(boxes)
    return parted
