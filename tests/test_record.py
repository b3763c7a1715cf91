"""Frozen values that are quick to make behave as the standard library's do."""

from __future__ import annotations

import dataclasses
import pickle
from dataclasses import FrozenInstanceError, field
from typing import Any

import pytest

from walkthrough.plain.start import Start
from walkthrough.record import record
from walkthrough.script.model import Script
from walkthrough.script.words import Words


@record
class Point:
    x: int
    y: int = 0


@record(kw_only=True)
class Base:
    name: str
    notes: tuple[str, ...] = ()


@record(kw_only=True)
class Child(Base):
    size: int
    seen: str = field(default="", compare=False)


@record(slots=False)
class Open:
    names: dict[str, int] = field(default_factory=dict)


@record
class Empty:
    pass


def test_fields_are_set_by_place_and_by_name() -> None:
    assert (Point(1).x, Point(1).y, Point(1, 2).y, Point(x=3).x) == (1, 0, 2, 3)
    child = Child(name="a", size=2)
    assert (child.name, child.notes, child.size) == ("a", (), 2)


def test_what_is_missing_or_unknown_is_refused() -> None:
    with pytest.raises(TypeError):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Child(name="a")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Point(1, z=2)  # type: ignore[call-arg]


def test_a_value_never_changes() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del point.x
    assert not hasattr(point, "__dict__")


def test_values_are_equal_by_their_compared_fields_and_class() -> None:
    assert Point(1, 2) == Point(1, 2)
    assert Point(1, 2) != Point(2, 1)
    assert hash(Point(1, 2)) == hash(Point(1, 2))
    assert Child(name="a", size=1, seen="x") == Child(name="a", size=1, seen="y")
    assert Base(name="a") != Child(name="a", size=1)
    assert Empty() == Empty()
    assert len({Empty(), Empty(), Point(1), Point(1)}) == 2


def test_a_factory_makes_a_new_value_each_time() -> None:
    assert Open().names is not Open().names
    assert Open({"a": 1}).names == {"a": 1}


def test_a_value_comes_whole_out_of_a_pickle() -> None:
    for value in (Point(1, 2), Child(name="a", size=2, seen="x"), Open({"a": 1}), Empty()):
        again = pickle.loads(pickle.dumps(value))
        assert again == value
        assert repr(again) == repr(value)


def test_values_can_be_matched_by_place() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


@pytest.mark.parametrize("kind", [Point, Child, Open, Empty, Words, Script, Start])
def test_the_names_are_those_of_the_fields(kind: Any) -> None:
    assert kind._names == tuple(each.name for each in dataclasses.fields(kind))


def test_it_is_a_dataclass_to_the_standard_library() -> None:
    assert [each.name for each in dataclasses.fields(Child)] == ["name", "notes", "size", "seen"]
    assert dataclasses.replace(Point(1), y=5) == Point(1, 5)
    assert repr(Point(1, 2)) == "Point(x=1, y=2)"
