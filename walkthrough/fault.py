"""What may be told of an error of the program."""

from __future__ import annotations

import traceback
from pathlib import PurePath
from types import FrameType

from walkthrough.record import record


@record
class Place:
    """A line of the program that an error passed through."""

    file: str
    line: int
    function: str


@record
class Fault:
    """What may be told of an error: no message and no value, for a reader may have typed it."""

    kind: str
    places: tuple[Place, ...] = ()

    def __str__(self) -> str:
        lines = [f"  {place.file}, line {place.line}, in {place.function}" for place in self.places]
        return "\n".join([self.kind, *lines])

    @classmethod
    def of(cls, error: BaseException) -> Fault:
        """What may be told of this error."""
        frames = traceback.walk_tb(error.__traceback__)
        return cls(type(error).__name__, tuple(_place(frame, line) for frame, line in frames))


def _place(frame: FrameType, line: int) -> Place:
    """Where a frame is, named from its package on: the folders above it may name a person."""
    path = PurePath(frame.f_code.co_filename)
    module = str(frame.f_globals.get("__name__", ""))
    depth = module.count(".") + (2 if path.stem == "__init__" else 1)
    return Place("/".join(path.parts[-depth:]), line, frame.f_code.co_name)
