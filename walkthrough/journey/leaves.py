"""What is seen at once of a page in large letters: a thought, or some of its choices."""

from __future__ import annotations

from dataclasses import replace

from walkthrough.journey.room import Room
from walkthrough.journey.setting import Shown
from walkthrough.page.boxes import Box, columns_to_try, grid, height_of, shortened
from walkthrough.page.layout import Line
from walkthrough.page.leaves import headline_lines, text_leaves
from walkthrough.record import record
from walkthrough.script.clinic import plain


@record
class Leaf:
    """Lines, and the boxes of the choices that stand under them."""

    lines: tuple[Line, ...]
    boxes: tuple[Box, ...] = ()
    label: str = ""


def leaves_of(shown: Shown, labels: list[str], room: Room, height: int) -> list[Leaf]:
    """Part a page into leaves of so many rows: its thoughts, then its choices.

    The choices stand under a thought where all of them fit there. On a page that is about its
    choices, they come after the first thought.
    """
    texts = [
        Leaf(leaf.lines, label=leaf.label)
        for leaf in text_leaves(shown.page, room.text_width, height)
    ]
    if not labels:
        return texts
    at = 0 if shown.choices_early else len(texts) - 1
    under = _under(texts[at], labels, room, height)
    if under is not None:
        return [*texts[:at], under, *texts[at + 1 :]]
    choices = _choices(shown, labels, room, height)
    return [*texts[: at + 1], *choices, *texts[at + 1 :]]


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
        if len(leaf.lines) + 1 + height_of(boxes) <= height:
            return replace(leaf, boxes=tuple(boxes))
    return None


def _choices(shown: Shown, labels: list[str], room: Room, height: int) -> list[Leaf]:
    """Set the choices on as few leaves as they need, under the headline where it leaves room."""
    heading = tuple(headline_lines(shown.page, room.text_width))
    lower = height - len(heading) - 1
    tries = [
        (lines, parted)
        for lines, rows in ((heading, lower), ((), height))
        for columns in columns_to_try(labels, room.grid_width)
        if (parted := _parted(labels, room, columns, rows))
    ]
    if not tries:
        boxes = grid(labels, room.grid_width, 1, room.apart)
        alone = [replace(shortened(box, height), top=0) for box in boxes]
        return [Leaf((), (box,)) for box in alone]
    together = min(shown.together, len(labels))
    lines, parted = min(
        tries, key=lambda each: (len(each[1][0]) < together, not each[0], len(each[1]))
    )
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
