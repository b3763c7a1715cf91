"""YAML text -> a tree of nodes that know their place, in bounded time and memory.

The tree is built from PyYAML's events: composing with the C loader recurses, and a few
thousand nested brackets end the process.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from walkthrough.script.problem import Problem, ScriptError, Source, named
from walkthrough.script.syntax import told_plainly

DEEPEST = 40
"""Levels of nesting that a file may have."""
MOST_PARTS = 500_000
"""Names, values and lists that a file may have."""
MOST_COPIES = 100_000
"""Nodes that aliases may repeat in all; a long text counts as several."""
_TEXT_OF_A_NODE = 64
_PREFIX = "tag:yaml.org,2002:"
_KNOWN_TAGS = frozenset(
    f"{_PREFIX}{name}" for name in ("str", "int", "float", "bool", "null", "seq", "map")
)

_QUOTES = ("'", '"')
_MOST_WORDS = 8
_BETWEEN_WORDS = r"(?:[\s*]|\[\[|\]\]|\|[\w -]{1,60}\]\])+"

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Node:
    """A place in the file; `index` and `end` count characters from its start."""

    __slots__ = ("end", "index", "source", "weight")

    def __init__(self, source: Source, index: int, end: int = 0) -> None:
        self.source = source
        self.index = index
        self.end = end
        self.weight = 1

    def find(self, fragment: str, before: str = "", start: int = 0) -> int:
        """Return where a part of the text stands in the file, broken lines joined; -1 if not."""
        pattern = f"{_over_lines(before)}({_over_lines(fragment)})"
        found = re.compile(pattern).search(self.source.text, max(start, self.index), self.end)
        return found.start(1) if found else -1

    def find_words(self, words: str) -> int:
        """Return where words stand, with marks such as ** between them or not; -1 if not.

        Where they are not all found, as many of the first as there are.
        """
        each = words.split()[:_MOST_WORDS]
        for count in range(len(each), 0, -1):
            pattern = _BETWEEN_WORDS.join(map(re.escape, each[:count]))
            found = re.compile(pattern).search(self.source.text, self.index, self.end)
            if found:
                return found.start()
        return -1

    def problem(self, message: str, fragment: str = "") -> Problem:
        """Make a problem at this place, or at a part of its text."""
        place = self.find(fragment) if fragment else -1
        return self.source.problem(place if place >= 0 else self.index, message)

    def problem_at_words(self, message: str, words: str) -> Problem:
        """Make a problem at words as a reader sees them."""
        place = self.find_words(words)
        return self.source.problem(place if place >= 0 else self.index, message)


def _over_lines(text: str) -> str:
    """Return a pattern of a text that may be broken into lines wherever it has a space."""
    return r"\s+".join(map(re.escape, re.split(r"\s+", text)))


class Scalar(Node):
    """A single value, always text, and the sign it is written with: | > ' " or none."""

    __slots__ = ("style", "value")

    def __init__(self, source: Source, event: Any) -> None:
        self.source = source
        self.index = event.start_mark.index
        self.end = event.end_mark.index
        self.value: str = event.value
        self.style: str = event.style or ""
        self.weight = 1 + len(self.value) // _TEXT_OF_A_NODE


class Branch(Node):
    """A node that holds others, in the order of the file."""

    __slots__ = ("items",)

    def __init__(self, source: Source, index: int, end: int = 0) -> None:
        super().__init__(source, index, end)
        self.items: list[Node] = []


class Sequence(Branch):
    """A list."""

    __slots__ = ()


class Mapping(Branch):
    """Names with values; its items are a name, its value, the next name, and so on."""

    __slots__ = ()

    @property
    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """Each name with its value."""
        return zip(self.items[::2], self.items[1::2], strict=True)


def parse(source: Source) -> Node:
    """Read the one document of a file; raises ScriptError with what is wrong."""
    builder = _Builder(source)
    loader = None
    try:
        loader = _Loader(source.text)
        builder.take_all(loader)
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise ScriptError([told_plainly(source, error, builder.quoted)]) from None
    finally:
        if loader is not None:
            loader.dispose()
    if builder.root is None:
        raise ScriptError([Problem(source.name, 1, 1, "This file is empty.")])
    return builder.root


class _Builder:
    """Puts events together; one pass, no recursion."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.anchors: dict[str, Node] = {}
        self.open: list[Branch] = []
        self.documents = 0
        self.quoted: tuple[int, int] | None = None
        """Where the text in quotes that was read last begins and ends."""
        self.copies = 0

    def take_all(self, loader: Any) -> None:
        """Take each event of a loader."""
        handlers = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._enter_mapping,
            yaml.SequenceStartEvent: self._enter_sequence,
            yaml.MappingEndEvent: self._leave,
            yaml.SequenceEndEvent: self._leave,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._begin,
        }
        for count, event in enumerate(iter(loader.get_event, None)):
            if count > MOST_PARTS:
                raise self._stop(event, "This file has far too many parts. It is not read.")
            handler = handlers.get(type(event))
            if handler is not None:
                handler(event)

    def _begin(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            raise self._stop(event, "The line --- parts this file in two. Please take it out.")

    def _scalar(self, event: Any) -> None:
        node = Scalar(self.source, event)
        if node.style in _QUOTES:
            self.quoted = node.index, node.end
        if event.tag is not None or event.anchor is not None:
            self._name(event, node)
        self._place(node)

    def _enter_mapping(self, event: Any) -> None:
        self._enter(event, Mapping(self.source, event.start_mark.index))

    def _enter_sequence(self, event: Any) -> None:
        self._enter(event, Sequence(self.source, event.start_mark.index))

    def _enter(self, event: Any, node: Branch) -> None:
        if len(self.open) >= DEEPEST:
            raise self._stop(
                event,
                f"More than {DEEPEST} parts stand inside each other here. Check the brackets.",
            )
        self._name(event, node)
        self.open.append(node)

    def _leave(self, event: Any) -> None:
        node = self.open.pop()
        node.end = event.end_mark.index
        self._place(node)

    def _name(self, event: Any, node: Node) -> None:
        tag = event.tag
        if tag is not None and tag != "!" and tag not in _KNOWN_TAGS:
            raise self._stop(event, "A text cannot begin with !. Put quotes around the whole text.")
        if event.anchor is not None:
            self.anchors[event.anchor] = node

    def _alias(self, event: Any) -> None:
        node = self.anchors.get(event.anchor)
        if node is None:
            raise self._stop(event, "A text cannot begin with *. Put quotes around the whole text.")
        if any(node is opened for opened in self.open):
            message = (
                f"{named('*' + event.anchor)} repeats the part it stands in. Please take it out."
            )
            raise self._stop(event, message)
        self.copies += node.weight
        if self.copies > MOST_COPIES:
            raise self._stop(
                event, "This file repeats its own parts far too often. It is not read."
            )
        self._place(node)

    def _place(self, node: Node) -> None:
        if self.open:
            parent = self.open[-1]
            parent.items.append(node)
            parent.weight += node.weight
        else:
            self.root = node

    def _stop(self, event: Any, message: str) -> ScriptError:
        return ScriptError([self.source.problem(event.start_mark.index, message)])
