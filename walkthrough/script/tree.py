"""YAML text -> a tree of nodes that know their place, in bounded time and memory.

The tree is built from PyYAML's events: composing with the C loader recurses, and a few
thousand nested brackets end the process.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from walkthrough.script.problem import Problem, ScriptError, Source

DEEPEST = 40
"""Levels of nesting that a file may have."""
MOST_COPIES = 100_000
"""Nodes that aliases may repeat in all."""

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Node:
    """A place in the file; `index` counts characters from its start."""

    __slots__ = ("index", "source", "weight")

    def __init__(self, source: Source, index: int) -> None:
        self.source = source
        self.index = index
        self.weight = 1

    def problem(self, message: str) -> Problem:
        """Make a problem at this place."""
        return self.source.problem(self.index, message)


class Scalar(Node):
    """A single value, always text; `literal` keeps its line breaks."""

    __slots__ = ("end", "literal", "plain", "value")

    def __init__(self, source: Source, index: int, end: int, value: str, style: str | None) -> None:
        super().__init__(source, index)
        self.end = end
        self.value = value
        self.plain = style is None or style == ""
        self.literal = style == "|"


class Mapping(Node):
    """Keys and values in the order of the file."""

    __slots__ = ("pairs",)

    def __init__(self, source: Source, index: int) -> None:
        super().__init__(source, index)
        self.pairs: list[tuple[Node, Node]] = []


class Sequence(Node):
    """Values in the order of the file."""

    __slots__ = ("items",)

    def __init__(self, source: Source, index: int) -> None:
        super().__init__(source, index)
        self.items: list[Node] = []


def parse(source: Source) -> Node:
    """Read the one document of a file; raises ScriptError with what is wrong."""
    builder = _Builder(source)
    try:
        for event in _events(source):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise ScriptError([_plain_words(source, error)]) from None
    except yaml.YAMLError as error:
        raise ScriptError([Problem(source.name, 0, 0, f"This is not YAML: {error}")]) from None
    if builder.root is None:
        raise ScriptError([Problem(source.name, 1, 1, "This file is empty.")])
    return builder.root


def _events(source: Source) -> Iterator[Any]:
    loader = _Loader(source.text)
    try:
        while loader.check_event():
            yield loader.get_event()
    finally:
        loader.dispose()


class _Builder:
    """Puts events together; one pass, no recursion."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.anchors: dict[str, Node] = {}
        self.open: list[tuple[Node, Node | None]] = []
        self.documents = 0
        self.copies = 0

    def take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._add(event, self._scalar(event))
        elif kind is yaml.MappingStartEvent:
            self._enter(event, Mapping(self.source, event.start_mark.index))
        elif kind is yaml.SequenceStartEvent:
            self._enter(event, Sequence(self.source, event.start_mark.index))
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._leave()
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                raise self._stop(event, "A second document begins here. Keep one, without ---.")

    def _scalar(self, event: Any) -> Scalar:
        end = event.end_mark.index
        return Scalar(self.source, event.start_mark.index, end, event.value, event.style)

    def _enter(self, event: Any, node: Node) -> None:
        if len(self.open) >= DEEPEST:
            raise self._stop(event, f"This is nested more than {DEEPEST} levels deep.")
        self._name(event, node)
        self.open.append((node, None))

    def _leave(self) -> None:
        node, _ = self.open.pop()
        self._place(node)

    def _add(self, event: Any, node: Node) -> None:
        self._name(event, node)
        self._place(node)

    def _name(self, event: Any, node: Node) -> None:
        tag = event.tag
        if tag is not None and tag != "!" and not tag.startswith("tag:yaml.org,2002:"):
            raise self._stop(event, f"Tags such as {tag} are not used here. Please delete it.")
        if event.anchor is not None:
            self.anchors[event.anchor] = node

    def _alias(self, event: Any) -> None:
        node = self.anchors.get(event.anchor)
        if node is None:
            raise self._stop(event, f"*{event.anchor} points to nothing: no &{event.anchor} above.")
        if any(node is opened for opened, _ in self.open):
            raise self._stop(event, f"*{event.anchor} stands inside itself.")
        self.copies += node.weight
        if self.copies > MOST_COPIES:
            raise self._stop(event, "These aliases repeat far too much. The file is not read.")
        self._place(node)

    def _place(self, node: Node) -> None:
        if not self.open:
            self.root = node
            return
        parent, key = self.open[-1]
        parent.weight += node.weight
        if isinstance(parent, Sequence):
            parent.items.append(node)
        elif key is None:
            self.open[-1] = (parent, node)
        else:
            assert isinstance(parent, Mapping)
            parent.pairs.append((key, node))
            self.open[-1] = (parent, None)

    def _stop(self, event: Any, message: str) -> ScriptError:
        return ScriptError([self.source.problem(event.start_mark.index, message)])


_PLAIN_WORDS = (
    (
        "mapping values are not allowed",
        'There is a second ": " here. Put the text in quotes.',
    ),
    (
        "could not find expected ':'",
        "A colon is missing. Write a name, a colon, then the text.",
    ),
    ("did not find expected key", "This line does not fit the lines above. Check its indentation."),
    (
        "did not find expected '-' indicator",
        "This list does not line up. Check its spaces.",
    ),
    ("cannot start any token", "A text cannot begin with this sign. Put the whole text in quotes."),
    ("unexpected end of stream", "A quote or bracket that opens here is never closed."),
    (
        "did not find expected ',' or",
        "A bracket is not closed, or the text needs quotes.",
    ),
    ("did not find expected node content", "Something is missing here, or the text needs quotes."),
    ("unknown escape character", "A backslash in double quotes means more. Use single quotes."),
    ("did not find expected <document start>", "This line does not fit the lines above it."),
    ("block sequence entries are not allowed", "A list item cannot begin here. Check the spaces."),
    ("undefined alias", "A text cannot begin with *. Put the whole text in quotes."),
    ("alphabetic or numeric character", "A text cannot begin with * or &. Put it in quotes."),
)


def _plain_words(source: Source, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    index = mark.index if mark else 0
    if "end of stream" in str(error.problem) and error.context_mark:
        index = error.context_mark.index
    line = source.text[source.text.rfind("\n", 0, index) + 1 :].split("\n", 1)[0]
    if "\t" in line[: len(line) - len(line.lstrip())] or source.text[index : index + 1] == "\t":
        return source.problem(index, "There is a tab here. Please use spaces instead.")
    for pattern, words in _PLAIN_WORDS:
        if pattern in f"{error.problem} {error.context}":
            return source.problem(index, words)
    return source.problem(index, f"This cannot be read: {error.problem}.")
