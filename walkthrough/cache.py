"""A clinic's own script as it is after reading: a start at home need not read it again.

One private file in the user's cache folder holds the text of the script last opened, and nothing
of the person. Only the kinds of values that a script is made of are ever made from it.
"""

from __future__ import annotations

import io
import os
import pickle
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from walkthrough import __version__
from walkthrough.keeping import OF_OTHERS, PRIVATE_FOLDER, write_whole
from walkthrough.mark import LENGTH, mark_of
from walkthrough.places import cache_place
from walkthrough.ready import READY_NAME
from walkthrough.record import restored
from walkthrough.script.clinic import Clinic
from walkthrough.script.model import Script
from walkthrough.script.source import LARGEST as LARGEST_FILE

CACHE_NAME = "script.ready"
LARGEST = 50_000_000
"""Bytes of a file that is read at all."""
_NEW = ".script-"
_KINDS = "walkthrough.script."
Read = tuple[Script, Clinic]


class ScriptCache:
    """The last script that was read, with a mark of the files that it is from."""

    def __init__(self, folder: Path, package: Path) -> None:
        """`package` is the program's own folder: another program reads anew."""
        self.path = folder / CACHE_NAME
        self._package = package

    def load(self, paths: list[Path], language: str, reading: Callable[[], Read]) -> Read:
        """Return what was read from these files before, or read it; raises what reading raises."""
        mark = self.mark(paths, language)
        if mark is None:
            return reading()
        found = self.read(mark)
        if found is None:
            found = reading()
            self.write(mark, found)
        return found

    def mark(self, paths: list[Path], language: str) -> bytes | None:
        """Return the mark of what is to be read; None where there is none.

        A program that was not installed as a wheel may change at any time, so it has none.
        """
        try:
            ready = self._package.joinpath(READY_NAME).stat()
            if not all(_is_file(path) for path in paths):
                return None
            program = f"{__version__} {ready.st_mtime_ns} {ready.st_size} {language}".encode()
            return b"".join(map(mark_of, [program, *(path.read_bytes() for path in paths)]))
        except OSError:
            return None

    def read(self, mark: bytes) -> Read | None:
        """Return the script that was read from the very same files; None where there is none."""
        try:
            data = self._bytes()
            begin = len(mark) + LENGTH
            if data[:begin] != mark + mark_of(data[begin:]):
                return None
            script, clinic = _OnlyScripts(io.BytesIO(data[begin:])).load()
        except Exception:  # a damaged pickle fails in any way
            return None
        both = isinstance(script, Script) and isinstance(clinic, Clinic)
        return (script, clinic) if both else None

    def write(self, mark: bytes, read: Read) -> None:
        """Keep a script that was read; where that cannot be, the next start reads it again."""
        data = pickle.dumps(read, protocol=5)
        with suppress(OSError):
            self.path.parent.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
            # What is not whole does not fit its mark, so a start need not wait for the disk.
            write_whole(self.path, mark + mark_of(data) + data, _NEW, lasting=False)

    def files(self) -> list[Path]:
        """Return the file, and what a write that was cut short has left."""
        try:
            names = [each.name for each in self.path.parent.iterdir()]
        except OSError:
            return []
        mine = (name for name in names if name == CACHE_NAME or name.startswith(_NEW))
        return [self.path.with_name(name) for name in sorted(mine)]

    def forget(self) -> None:
        """Remove every file, and the folder where it is empty then; raises OSError."""
        for each in self.files():
            each.unlink(missing_ok=True)
        with suppress(OSError):
            self.path.parent.rmdir()

    def _bytes(self) -> bytes:
        """Return the file's bytes; raises OSError where it is not the owner's alone."""
        number = os.open(self.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(number, "rb") as file:
            found = os.fstat(number)
            alone = found.st_uid == os.geteuid() and not found.st_mode & OF_OTHERS
            if not (alone and stat.S_ISREG(found.st_mode)):
                raise PermissionError(self.path)
            return file.read(LARGEST)


def _is_file(path: Path) -> bool:
    """Whether it can be read twice, and is no longer than a script may be."""
    found = path.stat()
    return stat.S_ISREG(found.st_mode) and found.st_size <= LARGEST_FILE


def cache_here() -> ScriptCache:
    """Return the cache of this user; raises RuntimeError where the user has no home."""
    folder = cache_place(os.environ, sys.platform, str(Path.home()))
    return ScriptCache(Path(folder), Path(__file__).parent)


class _OnlyScripts(pickle.Unpickler):
    """Makes values of a script's kinds, and refuses to name anything else."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == (restored.__module__, restored.__name__):
            return restored
        kind = super().find_class(module, name) if module.startswith(_KINDS) else None
        if not isinstance(kind, type) or kind.__module__ != module:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return kind
