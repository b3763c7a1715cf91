"""Following files while they are edited: each save is read once it is whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from walkthrough.files import load, translation_of
from walkthrough.record import record
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.model import Script
from walkthrough.script.problem import Problem, ScriptError

LOOK_SECONDS = 0.06
"""Between two looks at the files; a save is seen after at most two of them."""

State = tuple[tuple[int, int, int] | None, ...]


@record
class Version:
    """What a save holds: a script that can be shown, or the problems in it."""

    script: Script | None
    clinic: Clinic = NO_CLINIC
    problems: tuple[Problem, ...] = ()


@record
class Edited:
    """The files that are being edited."""

    script: Path
    clinic: Path | None = None
    languages: tuple[str, ...] = ()
    """The letters of the translations beside the script."""

    def state(self) -> State:
        """Return what tells one save from another: time, size and place on the disk."""
        paths = [self.script] if self.clinic is None else [self.script, self.clinic]
        paths += [translation_of(self.script, letters) for letters in self.languages]
        return tuple(map(_state_of, paths))

    def read(self, language: str = "") -> Version:
        """Read and check the files as they are now."""
        try:
            return Version(*load(self.script, self.clinic, language))
        except ScriptError as error:
            return Version(None, NO_CLINIC, tuple(error.problems))


def _state_of(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def follow(
    look: Callable[[], State], first: State, stopped: Event, saved: Callable[[], None]
) -> None:
    """Call `saved` after each save until stopped; waits between looks, and while one is written."""
    seen: Sequence[object] = first
    while not stopped.wait(LOOK_SECONDS):
        state = look()
        if state == seen:
            continue
        while not stopped.wait(LOOK_SECONDS) and (newer := look()) != state:
            state = newer
        if not stopped.is_set():
            seen = state
            saved()
