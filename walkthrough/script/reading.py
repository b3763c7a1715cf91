"""What is gathered while a tree is read."""

from __future__ import annotations

from collections.abc import Collection

from walkthrough.script.problem import MOST_PROBLEMS, Problem, ScriptError, named, nearest
from walkthrough.script.text import Piece
from walkthrough.script.tree import Mapping, Node, Scalar, Sequence

Pairs = dict[str, tuple[Node, Node]]
"""Names, each with the place where it stands and its value."""


class Reading:
    """What is gathered while a tree is read: its mistakes, and where each record stands."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.terms: list[tuple[Node, Piece]] = []
        """The marked words of all texts."""
        self.lost = False
        """Whether a whole list could not be read: names in it are not known."""
        self.marks: dict[str, str] = {}
        """The marks of what a clinic replaces, as the script has it now, by name."""
        self._records: dict[int, tuple[Node, Pairs]] = {}

    def note(self, problem: Problem) -> None:
        """Add a mistake; raises ScriptError where there are more than anyone reads."""
        self.problems.append(problem)
        if len(self.problems) > MOST_PROBLEMS:
            message = f"There are more than {MOST_PROBLEMS} problems. These are some of them."
            raise ScriptError([*self.problems, Problem(problem.file, 0, 0, message)])

    def place(self, record: object, node: Node, pairs: Pairs) -> None:
        """Remember where a record stands."""
        self._records[id(record)] = (node, pairs)

    def node_of(self, record: object) -> Node | None:
        """Return where a record stands; None for what was not read here."""
        return self._records.get(id(record), (None, {}))[0]

    def note_at(self, record: object, field: str, message: str, fragment: str = "") -> None:
        """Add a mistake at a field of a record, or at a part of its text.

        What could not be read has no place: its mistake has been told.
        """
        node, pairs = self._records.get(id(record), (None, {}))
        if node is None:
            return
        child = pairs[field][1] if field in pairs else node
        for item in child.items if isinstance(child, Sequence) else ():
            if isinstance(item, Scalar) and item.value == fragment:
                child = item
        self.note(child.problem(message, fragment))

    def problem_at(self, record: object, field: str, message: str, words: str) -> Problem | None:
        """Make a problem at words of a text, without noting it; None for what was not read here."""
        node, pairs = self._records.get(id(record), (None, {}))
        if node is None:
            return None
        child = pairs[field][1] if field in pairs else node
        return child.problem_at_words(message, words)

    def points_at(
        self, record: object, field: str, name: str | None, known: Collection[str], what: str
    ) -> None:
        """Add a mistake where a field names something that does not exist."""
        if name and name not in known:
            message = f"There is no {what} called {named(name)}.{nearest(name, known)}"
            self.note_at(record, field, message, name)


def pairs_of(node: Node, reading: Reading, example: str = "id") -> Pairs | None:
    """Read names once each, with those merged in by “<<”; None where there are no names."""
    if not isinstance(node, Mapping):
        message = f"Each part here needs a name and a colon before it, such as “{example}: …”."
        reading.note(node.problem(message))
        return None
    found: Pairs = {}
    merged: Pairs = {}
    for key, child in node.pairs:
        if not isinstance(key, Scalar):
            reading.note(key.problem("A name should stand here, before a colon."))
        elif key.value == "<<" and not key.style:
            for part in child.items if isinstance(child, Sequence) else [child]:
                for name, pair in (pairs_of(part, reading) or {}).items():
                    merged.setdefault(name, pair)
        elif key.value in found:
            reading.lost |= isinstance(child, Sequence)
            reading.note(key.problem(f"{named(key.value)} stands here twice. Keep one."))
        else:
            found[key.value] = (key, child)
    return {**merged, **found} if merged else found
