"""A clinic's own steps and exercises put into the tree of a script.

They are put in before the tree is read, so that every rule holds for the result, and each
mistake is told in the file where it is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2s

from walkthrough.record import record
from walkthrough.script.additions import OwnExercise, OwnStep, ReplacedExercise, ReplacedStep
from walkthrough.script.clinic import Clinic
from walkthrough.script.problem import named, nearest
from walkthrough.script.reading import Reading, pairs_of
from walkthrough.script.tree import Mapping, Node, Scalar, Sequence

_MARK_BYTES = 4
_EXERCISES = ("breathing", "grounding")
Addition = OwnStep | ReplacedStep | OwnExercise


def with_additions(root: Node, clinic: Clinic, reading: Reading) -> Node:
    """Return a script's tree with what the clinic adds; `reading` is that of the clinic.

    What cannot be put in is noted there and left out.
    """
    if not isinstance(root, Mapping):
        return root
    lists = _Lists(root)
    steps = _Additions(reading, "step", lists.named("steps"))
    for own in clinic.own_steps:
        steps.add(own)
    for replaced in clinic.replaced_steps:
        steps.replace(replaced)
    steps.put_beside(clinic.own_steps)
    exercises = _Additions(reading, "exercise", lists.named(*_EXERCISES))
    new: dict[str, list[Node]] = {kind: [] for kind in _EXERCISES}
    for exercise in (*clinic.own_exercises, *clinic.replaced_exercises):
        kind = _kind_of(exercise, reading)
        if kind and isinstance(exercise, ReplacedExercise):
            exercises.replace(exercise, kind, lists.named(kind))
        elif kind and (node := exercises.add(exercise, kind)) is not None:
            new[kind].append(node)
    return _rebuilt(root, steps, exercises, new)


def mark_of(node: Node) -> str:
    """Return a short mark of what a part of a file says; its layout and comments do not count."""
    return blake2s(_written(node).encode(), digest_size=_MARK_BYTES).hexdigest()


def _written(node: Node) -> str:
    if isinstance(node, Scalar):
        return repr(" ".join(node.value.split()))
    if isinstance(node, Mapping):
        return "{" + ",".join(sorted(f"{_written(a)}:{_written(b)}" for a, b in node.pairs)) + "}"
    items = node.items if isinstance(node, Sequence) else []
    return "[" + ",".join(map(_written, items)) + "]"


def _kind_of(exercise: OwnExercise, reading: Reading) -> str:
    """Return whether it is one of breathing or of grounding; nothing where it is not clear."""
    kinds = [kind for kind in _EXERCISES if getattr(exercise, kind) is not None]
    if len(kinds) == 1:
        return kinds[0]
    if reading.node_of(exercise) is not None:
        message = "Here should be one exercise, under “breathing” or under “grounding”."
        reading.note_at(exercise, "", message)
    return ""


@record
class _Lists:
    """The lists of a script that a clinic can add to."""

    root: Mapping

    def named(self, *names: str) -> dict[str, Node]:
        """Return the members of these lists by their names."""
        return {_id_of(node): node for name in names for node in self._members(name)}

    def _members(self, name: str) -> Iterator[Node]:
        if name != "steps":
            yield from _items(_child(self.root, name))
            return
        for stage in _items(_child(self.root, "stages")):
            yield from _items(_child(stage, name))


class _Additions:
    """What is put before, after and in the place of the members of a list."""

    def __init__(self, reading: Reading, what: str, known: dict[str, Node]) -> None:
        self.before: dict[str, list[Node]] = {}
        self.after: dict[str, list[Node]] = {}
        self.instead: dict[str, Node] = {}
        self._reading = reading
        self._what = what
        self._known = known
        self._own: dict[str, Node] = {}

    def add(self, addition: Addition, field: str = "step") -> Node | None:
        """Take in something new; None where its name is taken, or it could not be read."""
        record = getattr(addition, field)
        node = None if record is None else self._reading.node_of(record)
        if node is None or not record.id:
            return None
        name = record.id
        if name in self._known:
            message = (
                f"The script has {_a(self._what)} called {named(name)} already."
                f" To change it, write this under “replaced_{self._what}s”."
            )
            self._reading.note_at(record, "id", message)
            return None
        if name in self._own:
            message = f"Another {self._what} is called {named(name)} already."
            self._reading.note_at(record, "id", message)
            return None
        self._own[name] = node
        return node

    def put_beside(self, additions: tuple[OwnStep, ...]) -> None:
        """Give each new step its place beside another one."""
        names = {*self._known, *self._own}
        for each in additions:
            node = None if each.step is None else self._reading.node_of(each.step)
            if node is None or self._own.get(each.step.id) is not node:
                continue
            places = [name for name in ("before", "after") if getattr(each, name)]
            if len(places) != 1:
                message = "Name one place for this step: “before” or “after”, and a step’s id."
                self._reading.note_at(each, places[-1] if places else "", message)
                continue
            (place,) = places
            anchor = getattr(each, place)
            self._reading.points_at(each, place, anchor, names, self._what)
            getattr(self, place).setdefault(anchor, []).append(node)
        self._note_rings(additions)

    def _note_rings(self, additions: tuple[OwnStep, ...]) -> None:
        """Note steps that stand beside each other alone, and so nowhere."""
        anchors = {each.step.id: each.before or each.after for each in additions if each.step}
        for each in additions:
            seen: set[str] = set()
            name = each.step.id if each.step else None
            while name in anchors and name in self._own and name not in seen:
                seen.add(name)
                name = anchors[name]
            if name in seen:
                place = "before" if each.before else "after"
                message = "These steps name only each other. Let one name a step of the script."
                self._reading.note_at(each, place, message)

    def replace(
        self,
        addition: ReplacedStep | ReplacedExercise,
        field: str = "step",
        known: dict[str, Node] | None = None,
    ) -> None:
        """Take in what stands in the place of something; `known` where only that may be meant."""
        record = getattr(addition, field)
        node = None if record is None else self._reading.node_of(record)
        if node is None or not record.id:
            return
        name, places = record.id, self._known if known is None else known
        if name not in places:
            what = self._what if known is None else f"{field} {self._what}"
            message = f"The script has no {what} called {named(name)}."
            self._reading.note_at(record, "id", f"{message}{nearest(name, places)}")
        elif name in self.instead:
            message = f"{named(name)} is replaced here twice. Keep one."
            self._reading.note_at(record, "id", message)
        else:
            self.instead[name] = node
            self._reading.marks[name] = mark_of(places[name])

    def put_into(self, nodes: list[Node]) -> list[Node]:
        """Return the members of a list with what stands beside and instead of them."""
        found: list[Node] = []
        waiting = [(node, False) for node in reversed(nodes)]
        while waiting:
            node, placed = waiting.pop()
            name = _id_of(node)
            if placed:
                found.append(self.instead.get(name, node))
                continue
            waiting += [(each, False) for each in reversed(self.after.pop(name, []))]
            waiting.append((node, True))
            waiting += [(each, False) for each in reversed(self.before.pop(name, []))]
        return found


def _a(what: str) -> str:
    return f"an {what}" if what == "exercise" else f"a {what}"


def _rebuilt(
    root: Mapping, steps: _Additions, exercises: _Additions, new: dict[str, list[Node]]
) -> Mapping:
    changed: dict[str, Node] = {}
    stages = _child(root, "stages")
    if isinstance(stages, Sequence):
        changed["stages"] = _list(stages, [_stage(stage, steps) for stage in stages.items])
    for kind, own in new.items():
        there = _child(root, kind)
        if isinstance(there, Sequence):
            changed[kind] = _list(there, exercises.put_into(there.items) + own)
    return _mapping(root, changed)


def _stage(stage: Node, steps: _Additions) -> Node:
    there = _child(stage, "steps")
    if not isinstance(stage, Mapping) or not isinstance(there, Sequence):
        return stage
    return _mapping(stage, {"steps": _list(there, steps.put_into(there.items))})


def _list(old: Sequence, items: list[Node]) -> Sequence:
    made = Sequence(old.source, old.index, old.end)
    made.items = items
    return made


def _mapping(old: Mapping, changed: dict[str, Node]) -> Mapping:
    made = Mapping(old.source, old.index, old.end)
    for key, child in old.pairs:
        name = key.value if isinstance(key, Scalar) else ""
        made.items += (key, changed.get(name, child))
    return made


def _child(node: Node, name: str) -> Node | None:
    for key, child in node.pairs if isinstance(node, Mapping) else ():
        if isinstance(key, Scalar) and key.value == name:
            return child
    return None


def _items(node: Node | None) -> list[Node]:
    return node.items if isinstance(node, Sequence) else []


def _id_of(node: Node) -> str:
    pairs = pairs_of(node, Reading()) if isinstance(node, Mapping) else None
    child = pairs["id"][1] if pairs and "id" in pairs else None
    return child.value if isinstance(child, Scalar) else ""
