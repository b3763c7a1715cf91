"""A page -> lines of runs, each with the role that a theme gives a look to."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum, StrEnum

from walkthrough.page.cells import cell_width, cut
from walkthrough.page.page import Page, Part
from walkthrough.record import record
from walkthrough.script.text import Block, Style, Text

WIDEST_TEXT = 64
"""Cells of a line that is easy to read."""
LABEL_WIDTH = 18
SIDE_BY_SIDE = LABEL_WIDTH + 40
"""Cells from which a label stands beside its text instead of above it."""
BULLET = "• "


class Air(IntEnum):
    """How many empty lines a page has."""

    NONE = 0
    HEADLINE = 1
    """One under the headline."""
    PARTS = 2
    """One before each part and paragraph."""


class Role(StrEnum):
    """What a run of text is, for the theme."""

    PLAIN = "plain"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    TERM = "term"
    HEADLINE = "headline"
    LABEL = "label"
    QUIET = "quiet"


_ROLES = {
    Style.PLAIN: Role.PLAIN,
    Style.FACT: Role.STRONG,
    Style.STRONG: Role.STRONG,
    Style.EMPHASIS: Role.EMPHASIS,
    Style.TERM: Role.TERM,
}


@record
class Letters:
    """Letters in one role; `key` names the glossary's entry of a term."""

    text: str
    role: Role
    key: str = ""


Line = tuple[Letters, ...]


def layout(page: Page, width: int, air: Air = Air.PARTS) -> list[Line]:
    """Lay a page out in lines of at most `width` cells."""
    lines = wrap(_headline(page.headline), min(width, WIDEST_TEXT + LABEL_WIDTH))
    labelled = any(part.label for part in page.parts)
    first = True
    for part in page.parts:
        if not part.prose:
            continue
        if air is Air.PARTS or (air is Air.HEADLINE and first) or not part.label:
            lines.append(())
        lines.extend(_part(part, width, labelled and width >= SIDE_BY_SIDE, air is Air.PARTS))
        first = False
    return lines


def _headline(text: Text) -> list[Letters]:
    return [Letters(piece.text, Role.HEADLINE) for piece in text]


def _part(part: Part, width: int, beside: bool, airy: bool) -> Iterator[Line]:
    if not beside:
        if part.label:
            yield from wrap([Letters(part.label, Role.LABEL)], width)
        yield from _blocks(part, min(width, WIDEST_TEXT), airy)
        return
    labels = wrap([Letters(part.label, Role.LABEL)], LABEL_WIDTH - 2) if part.label else []
    if len(labels) > 1:
        # Beside the text, its rows would be read in turns with those of the text.
        yield from wrap([Letters(part.label, Role.LABEL)], width)
        labels = []
    texts = list(_blocks(part, min(width - LABEL_WIDTH, WIDEST_TEXT), airy))
    for index in range(max(len(labels), len(texts))):
        label = labels[index] if index < len(labels) else ()
        text = texts[index] if index < len(texts) else ()
        gap = LABEL_WIDTH - line_width(label)
        yield (*label, Letters(" " * gap, Role.PLAIN), *text)


def _blocks(part: Part, width: int, airy: bool) -> Iterator[Line]:
    for index, block in enumerate(part.prose):
        listed = index and block.item and part.prose[index - 1].item
        if index and not listed and (airy or _begins_strong(block)):
            yield ()
        if listed and airy and part.joint:
            yield (Letters(part.joint, Role.LABEL),)
        yield from block_lines(block, width, part, bullet_of(part, index))


def bullet_of(part: Part, index: int) -> str:
    """Return what stands before a member of a list."""
    if part.points is None:
        return BULLET
    first, middle, last = part.points
    sign = last if index == len(part.prose) - 1 else middle
    return f"{first if index == 0 else sign} "


def _begins_strong(block: Block) -> bool:
    """Whether a paragraph begins like a heading: it never sticks to the one above."""
    return not block.item and bool(block.text) and block.text[0].style is Style.STRONG


def block_lines(block: Block, width: int, part: Part, bullet: str) -> list[Line]:
    """Return the lines of a paragraph, or of a member of a list behind its bullet."""
    runs = [
        Letters(piece.text, Role.QUIET if part.quiet else _ROLES[piece.style], piece.key)
        for piece in block.text
    ]
    if not block.item:
        return wrap(runs, width)
    role = Role.QUIET if part.quiet else Role.LABEL
    joint = part.joint.ljust(len(bullet))
    return [
        (Letters(joint if index else bullet, role), *line)
        for index, line in enumerate(wrap(runs, width - len(bullet)))
    ]


def line_width(line: Line) -> int:
    """Return the cells that a line takes."""
    return sum(cell_width(run.text) for run in line)


def wrap(runs: list[Letters], width: int) -> list[Line]:
    """Break runs into lines at spaces; a word wider than a line is cut."""
    width = max(1, width)
    lines: list[Line] = []
    line: list[Letters] = []
    used = 0
    for word in _words(runs):
        needed = sum(cell_width(run.text) for run in word)
        gap = 1 if line else 0
        if line and used + gap + needed > width:
            lines.append(_joined(line))
            line, used, gap = [], 0, 0
        if needed > width:
            *whole, word = _cut_word(word, width)
            lines.extend(_joined(piece) for piece in whole)
            needed = sum(cell_width(run.text) for run in word)
        if gap:
            line.append(_space(line[-1], word[0]))
        line.extend(word)
        used += gap + needed
    if line:
        lines.append(_joined(line))
    return lines


def _space(before: Letters, after: Letters) -> Letters:
    """Return the gap between two words, in their look where they share it."""
    if (before.role, before.key) == (after.role, after.key):
        return Letters(" ", before.role, before.key)
    return Letters(" ", Role.PLAIN)


def _words(runs: list[Letters]) -> Iterator[list[Letters]]:
    """Part runs at spaces; a word may span several runs, as in "**one**,"."""
    word: list[Letters] = []
    for run in runs:
        for index, part in enumerate(run.text.split(" ")):
            if index and word:
                yield word
                word = []
            if part:
                word.append(Letters(part, run.role, run.key))
    if word:
        yield word


def _cut_word(word: list[Letters], width: int) -> list[list[Letters]]:
    """Cut a word that is wider than a line; the last part has room after it."""
    parts: list[list[Letters]] = [[]]
    used = 0
    for run in word:
        rest = run.text
        while rest:
            taken, left = cut(rest, width - used)
            if used and used + cell_width(taken) > width:
                parts.append([])
                used = 0
                continue
            parts[-1].append(Letters(taken, run.role, run.key))
            used += cell_width(taken)
            rest = left
    return parts


def _joined(runs: list[Letters]) -> Line:
    """Join neighbours of one role."""
    joined: list[Letters] = []
    for run in runs:
        if joined and (joined[-1].role, joined[-1].key) == (run.role, run.key):
            joined[-1] = Letters(joined[-1].text + run.text, run.role, run.key)
        else:
            joined.append(run)
    return tuple(joined)
