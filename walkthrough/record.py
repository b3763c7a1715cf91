"""A frozen dataclass that is quick to make.

The standard library compiles six methods for each frozen dataclass. Seventy of them cost a
start some 30 ms, a quarter of a bare Textual program; here one method each is compiled, when the
first value of its kind is made, and the others are shared. What it makes is a dataclass to
`fields` and `replace`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, field
from operator import attrgetter
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
    make = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots, kw_only=kw_only)
    made = make(cls)
    fields = dataclasses.fields(made)
    compared = [each.name for each in fields if each.compare]
    made._names = tuple(each.name for each in fields)
    made._compared = staticmethod(attrgetter(*compared)) if compared else None
    made.__init__ = _compiled_when_called(made, fields)
    for name, method in _SHARED.items():
        if name not in cls.__dict__:
            setattr(made, name, method)
    return made


def _compiled_when_called(made: Any, fields: tuple[Field[Any], ...]) -> Callable[..., None]:
    """Return an `__init__` that is compiled at its first call: a start makes few of the kinds."""

    def first(self: Any, *values: Any, **named: Any) -> None:
        compiled = made.__init__ = _init(fields)
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
    return _restored, (type(self), values)


def _restored(cls: Any, values: tuple[Any, ...]) -> Any:
    value = cls.__new__(cls)
    for name, each in zip(cls._names, values, strict=True):
        object.__setattr__(value, name, each)
    return value


_SHARED: dict[str, Any] = {
    "__reduce__": _reduce,
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _represented,
    "__setattr__": _refuse,
    "__delattr__": _refuse,
}
