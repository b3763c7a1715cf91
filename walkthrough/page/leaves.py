"""A page -> leaves for large letters: one thought each, a blank line between its lines."""

from __future__ import annotations

from dataclasses import replace

from walkthrough.page.layout import (
    WIDEST_TEXT,
    Letters,
    Line,
    Role,
    block_lines,
    bullet_of,
    wrap,
)
from walkthrough.page.page import Page, Part
from walkthrough.script.sentences import sentences
from walkthrough.script.text import Block, Text

MOST_THOUGHTS = 8
"""Parts of a page that each have a leaf of their own; more are a list, and stand together."""


def text_leaves(page: Page, width: int, height: int) -> list[list[Line]]:
    """Lay a page out in leaves of at most so many rows, its headline on the first."""
    width = min(width, WIDEST_TEXT)
    listed = len(page.parts) > MOST_THOUGHTS
    leaves = _Leaves(width, height, headline_lines(page, width), listed=listed)
    for part in page.parts:
        if plain_of(part).strip():
            leaves.add(part)
    return leaves.closed()


def headline_lines(page: Page, width: int) -> list[Line]:
    """Return the lines of a headline, close together: they are one look."""
    return wrap([Letters(piece.text, Role.HEADLINE) for piece in page.headline], width)


def plain_of(part: Part) -> str:
    """Return the letters of a part; what only keeps a place has none."""
    return "".join(piece.text for block in part.prose for piece in block.text)


class _Leaves:
    """Fills leaves, part by part; each goes on under the label of its part."""

    def __init__(self, width: int, height: int, heading: list[Line], *, listed: bool) -> None:
        self._width, self._height = width, height
        self._done: list[list[Line]] = []
        self._lines = list(heading)
        self._part = Part(())
        self._label: list[Line] = []
        self._begun = False
        """Whether the leaf has more than a heading."""
        self._labelled = False
        """Whether it says already which part this is."""
        self._listed = listed
        self._entries = False
        """Whether it holds entries of a list, of a line each, which stand together."""

    def closed(self) -> list[list[Line]]:
        """Return the leaves, the last one included."""
        if self._begun or not self._done:
            self._turn()
        return self._done

    def add(self, part: Part) -> None:
        """Lay a part out: on a leaf of its own, unless it is an entry of a list."""
        first = block_lines(part.prose[0], self._width, part, bullet_of(part, 0))
        entry = self._listed and len(part.prose) == len(first) == 1
        if self._begun and not (entry and self._entries):
            self._turn()
        self._part, self._entries, self._labelled = part, entry, False
        self._label = wrap([Letters(part.label, Role.STRONG)], self._width) if part.label else []
        for index, block in enumerate(part.prose):
            self._add_block(block, self._wrapped(block, index), index)

    def _add_block(self, block: Block, lines: list[Line], index: int) -> None:
        """Lay a paragraph on this leaf, else on the next; one too long for both is parted."""
        if len(lines) > self._room and self._begun:
            self._turn()
        if len(lines) <= self._room:
            self._put(lines)
            return
        rest = sentences_of(block.text)
        while rest:
            count = len(rest)
            while count > 1 and len(self._wrapped_text(block, rest[:count], index)) > self._room:
                count -= 1
            self._put_in_turns(self._wrapped_text(block, rest[:count], index))
            rest = rest[count:]
            if rest:
                self._turn()

    def _put_in_turns(self, lines: list[Line]) -> None:
        """Put lines on as many leaves as they need; rather leave a heading alone than part them."""
        if len(lines) > self._room and self._lines:
            self._turn()
        while lines:
            most = max(1, self._room)
            self._put(lines[:most])
            lines = lines[most:]
            if lines:
                self._turn()

    @property
    def _room(self) -> int:
        """How many lines, with a blank one between them, still fit on the leaf."""
        label = len(self._label) + 1 if self._label and not self._labelled else 0
        taken = len(self._lines) + (1 if self._lines else 0) + label
        return (self._height - taken + 1) // 2

    def _put(self, lines: list[Line]) -> None:
        joint = self._part.joint
        between: Line = (Letters(joint, Role.LABEL),) if joint else ()
        if self._lines:
            self._lines.append(between if self._begun else ())
        if self._label and not self._labelled:
            self._lines += [*self._label, ()]
        for index, line in enumerate(lines):
            self._lines += [between, line] if index else [line]
        self._begun = self._labelled = True

    def _turn(self) -> None:
        self._done.append(self._lines)
        self._lines, self._begun, self._labelled = [], False, False

    def _wrapped(self, block: Block, index: int) -> list[Line]:
        return block_lines(block, self._width, self._part, bullet_of(self._part, index))

    def _wrapped_text(self, block: Block, parts: list[Text], index: int) -> list[Line]:
        text = tuple(piece for part in parts for piece in part)
        return self._wrapped(replace(block, text=text), index)


def sentences_of(text: Text) -> list[Text]:
    """Part a text into its sentences, each with the space that follows it."""
    plain = "".join(piece.text for piece in text)
    ends, at = [], 0
    for sentence in sentences(plain):
        at = plain.index(sentence, at) + len(sentence)
        ends.append(at)
    parted, begin = [], 0
    for end in [*ends[:-1], len(plain)]:
        parted.append(_between(text, begin, end))
        begin = end
    return parted


def _between(text: Text, begin: int, end: int) -> Text:
    """Return the pieces of a text from one letter up to another."""
    found, at = [], 0
    for piece in text:
        cut = piece.text[max(0, begin - at) : max(0, end - at)]
        at += len(piece.text)
        if cut:
            found.append(replace(piece, text=cut))
    return tuple(found)
