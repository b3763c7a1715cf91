"""A frozen dataclass that is quick to make.

The standard library works through the fields of each frozen dataclass and compiles six methods
for it. A hundred of them cost a start some 40 ms, a third of a bare Textual program; here that is
left until a value or the fields are asked for, one method each is compiled, and the others are
shared. What it makes is a dataclass to `fields` and `replace`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field
from inspect import get_annotations
from operator import attrgetter
from types import MemberDescriptorType
from typing import Any, TypeVar, dataclass_transform, overload

Class = TypeVar("Class", bound=type)


@overload
def record(cls: Class, /) -> Class: ...
@overload
def record(*, kw_only: bool = False, slots: bool = True) -> Callable[[Class], Class]: ...
@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(cls: Any = None, /, *, kw_only: bool = False, slots: bool = True) -> Any:
    """Make a class a frozen value with a field for each annotation."""
    if cls is None:
        return lambda each: _made(each, kw_only=kw_only, slots=slots)
    return _made(cls, kw_only=kw_only, slots=slots)


def _made(cls: Any, *, kw_only: bool, slots: bool) -> Any:
    made = _with_slots(cls) if slots else cls
    for name, method in _SHARED.items():
        if name not in cls.__dict__:
            setattr(made, name, method)
    made.__init__ = _compiled_when_called(made)

    def fields(_: Any) -> dict[str, Field[Any]]:
        make = dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=kw_only)
        worked = make(cls).__dict__
        made.__dataclass_params__ = worked["__dataclass_params__"]
        found: dict[str, Field[Any]] = worked["__dataclass_fields__"]
        return found

    for name, value in (("__dataclass_fields__", fields), *_LATER.items()):
        setattr(made, name, _Later(made, name, value))
    return made


def _with_slots(cls: Any) -> Any:
    """Return the class with a slot for each of its own fields, and no place for others."""
    names = tuple(get_annotations(cls))
    left = {*names, "__dict__", "__weakref__"}
    namespace = {name: value for name, value in cls.__dict__.items() if name not in left}
    namespace["__slots__"] = names
    made = type(cls)(cls.__name__, cls.__bases__, namespace)
    made.__qualname__ = cls.__qualname__
    return made


class _Later:
    """A part of a class that is made when it is first asked for."""

    def __init__(self, owner: Any, name: str, make: Callable[[Any], Any]) -> None:
        self._owner = owner
        self._name = name
        self._make = make

    def __get__(self, instance: Any, cls: Any) -> Any:
        made = self._make(self._owner)
        setattr(self._owner, self._name, made)
        return made


def _names(cls: Any) -> tuple[str, ...]:
    """Return the names of the fields, without working through them: unpickling asks for each."""
    kinds = (get_annotations(kind) for kind in reversed(cls.__mro__))
    return tuple(dict.fromkeys(name for names in kinds for name in names))


def _compared(cls: Any) -> Any:
    compared = [each.name for each in dataclasses.fields(cls) if each.compare]
    return attrgetter(*compared) if compared else None


def _setters(cls: Any) -> tuple[Any, ...] | None:
    """Return what sets each field in its slot, past the refusal; None where one has none."""
    slots = [getattr(cls, name, None) for name in cls._names]
    found = [slot.__set__ for slot in slots if isinstance(slot, MemberDescriptorType)]
    return tuple(found) if len(found) == len(slots) else None


_LATER: dict[str, Callable[[Any], Any]] = {
    "_names": _names,
    "_compared": _compared,
    "_setters": _setters,
    "__match_args__": _names,
}


def _compiled_when_called(made: Any) -> Callable[..., None]:
    """Return an `__init__` that is compiled at its first call: a start makes few of the kinds."""

    def first(self: Any, *values: Any, **named: Any) -> None:
        compiled = made.__init__ = _init(dataclasses.fields(made))
        compiled(self, *values, **named)

    return first


def _init(fields: tuple[Field[Any], ...]) -> Callable[..., None]:
    """Compile the one method that is worth it: it runs for each value that is made."""
    names: dict[str, Any] = {"_set": object.__setattr__}
    positional: list[str] = []
    by_name: list[str] = []
    body = ["pass"]
    for each in fields:
        value = parameter = each.name
        if each.default is not MISSING:
            names[f"_default_{each.name}"] = each.default
            parameter = f"{each.name}=_default_{each.name}"
        elif each.default_factory is not MISSING:
            names[f"_make_{each.name}"] = each.default_factory
            parameter = f"{each.name}=None"
            value = f"_make_{each.name}() if {each.name} is None else {each.name}"
        (by_name if each.kw_only else positional).append(parameter)
        body.append(f"_set(self, {each.name!r}, {value})")
    parameters = ", ".join(["self", *positional, *(["*", *by_name] if by_name else [])])
    lines = "\n ".join(body)
    exec(f"def __init__({parameters}):\n {lines}", names)
    made: Callable[..., None] = names["__init__"]
    return made


def _equal(self: Any, other: Any) -> Any:
    if type(other) is not type(self):
        return NotImplemented
    compared = self._compared
    return compared is None or compared(self) == compared(other)


def _hash(self: Any) -> int:
    return hash(self._compared(self) if self._compared else ())


def _represented(self: Any) -> str:
    values = (f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self))
    return f"{type(self).__qualname__}({', '.join(values)})"


def _refuse(self: object, name: str, value: object = None) -> None:
    raise FrozenInstanceError(f"cannot change {name!r}")


def _reduce(self: Any) -> tuple[Any, ...]:
    """Pickle the fields alone; they are set anew without `__init__`."""
    values = tuple(getattr(self, name) for name in self._names)
    return restored, (type(self), values)


def restored(cls: Any, values: tuple[Any, ...]) -> Any:
    """Return the value that was pickled."""
    value = cls.__new__(cls)
    if cls._setters is None:
        for name, each in zip(cls._names, values, strict=True):
            object.__setattr__(value, name, each)
        return value
    for place, each in zip(cls._setters, values, strict=True):
        place(value, each)
    return value


_SHARED: dict[str, Any] = {
    "__reduce__": _reduce,
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _represented,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
}
