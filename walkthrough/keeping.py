"""Keeping what one reader did at home: one small private file, written whole or not at all."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from threading import Lock

from walkthrough.journey.kept import DamagedError, Entries, NewerError, decode, encode, merged
from walkthrough.places import KEPT_NAME, LARGEST_KEPT, data_place

LONGEST_WAIT = 1.0
"""Seconds to wait for another window that is writing."""
PRIVATE_FOLDER, OF_OTHERS = 0o700, 0o077
"""What the owner may do in the folder, and what nobody else may."""
_NEW = ".kept-"


class Trouble(StrEnum):
    """What went wrong with keeping, by the name of the words that say so."""

    NONE = ""
    SET_ASIDE = "keep_set_aside"
    NEWER = "keep_newer"
    FAILED = "keep_failed"


def data_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    """Return where a program keeps a person's data, by the platform's convention."""
    return Path(data_place(environment, platform, str(home)))


class Keeper:
    """Reads and writes what is kept.

    Two windows do not lose each other's changes: a window lays only what it has changed itself
    over what the file holds now, entry by entry. Where both changed the same entry, the later
    save is kept, since it is what the person saw last.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / KEPT_NAME
        self.trouble = Trouble.NONE
        self._aside = Trouble.NONE
        """What the last write had to put aside."""
        self._base: Entries = {}
        self._one_at_a_time = Lock()

    def read(self) -> Entries:
        """Return what is kept; nothing where it cannot be used, with the trouble noted."""
        try:
            self._base = self._load()
        except NewerError:
            self.trouble = Trouble.NEWER
        except OSError:
            self.trouble = Trouble.FAILED
        return dict(self._base)

    def write(self, mine: Mapping[str, str]) -> Trouble:
        """Keep what has changed since the last time; returns the trouble of this try."""
        with self._one_at_a_time:
            self._aside = Trouble.NONE
            if mine == self._base:
                return Trouble.NONE
            try:
                self._make_folder()
                with _held(self.folder) as alone:
                    theirs = self._load()
                    self._replace(theirs, merged(self._base, mine, theirs), alone=alone)
            except NewerError:
                return Trouble.NEWER
            except OSError:
                return Trouble.FAILED
            self._base = dict(mine)
            return self._aside

    def _make_folder(self) -> None:
        """Make the folder, or close an older one to all others; raises OSError."""
        self.folder.mkdir(PRIVATE_FOLDER, parents=True, exist_ok=True)
        if os.name == "posix" and self.folder.stat().st_mode & OF_OTHERS:
            self.folder.chmod(PRIVATE_FOLDER)

    def _load(self) -> Entries:
        """Read the file; raises NewerError and OSError. A damaged one is put aside."""
        try:
            if not stat.S_ISREG(self.path.lstat().st_mode):
                raise DamagedError  # a link leads elsewhere, and a pipe would be waited for
            with self.path.open("rb") as file:
                data = file.read(LARGEST_KEPT + 1)
            if len(data) > LARGEST_KEPT:
                raise DamagedError
            return decode(data)
        except FileNotFoundError:
            return {}
        except DamagedError:
            self._set_aside()
            self.trouble = self._aside = Trouble.SET_ASIDE
            return {}

    def _set_aside(self) -> None:
        """Give a damaged file a name that no other has; raises OSError."""
        for number in range(1, 1000):
            aside = self.folder / f"kept-damaged-{number}.json"
            if not os.path.lexists(aside):
                self.path.rename(aside)
                return
        raise FileExistsError(self.path)

    def _replace(self, theirs: Entries, entries: Entries, *, alone: bool) -> None:
        if entries == theirs:
            return
        if alone:
            for left in self.folder.glob(f"{_NEW}*"):
                left.unlink(missing_ok=True)
        if entries:
            write_whole(self.path, encode(entries), _NEW)
        else:
            self.path.unlink(missing_ok=True)
        _sync(self.folder)

    def files(self) -> tuple[Path, ...]:
        """Return every file there is of what was kept, those put aside too."""
        names = (KEPT_NAME, "kept-damaged-*.json", f"{_NEW}*")
        return tuple(sorted(each for name in names for each in self.folder.glob(name)))

    def forget(self) -> None:
        """Remove every file, and the folder where it is empty then; raises OSError."""
        for each in self.files():
            each.unlink(missing_ok=True)
        _sync(self.folder)
        with suppress(OSError):
            self.folder.rmdir()


def write_whole(path: Path, data: bytes, new: str, *, lasting: bool = True) -> None:
    """Put a new file in the place of one, so that a reader finds the old or the new.

    The new one's name begins with `new` until then. One that is to be `lasting` is on the disk
    before. Raises OSError.
    """
    from tempfile import mkstemp

    number, name = mkstemp(prefix=new, dir=path.parent)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:  # also an interrupt must leave no half-written file behind
        with suppress(OSError):
            Path(name).unlink()
        raise


def _sync(folder: Path) -> None:
    """Make the folder's new entry last; where folders cannot be opened, the system does."""
    if os.name != "posix":
        return
    with suppress(FileNotFoundError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


@contextmanager
def _held(folder: Path) -> Iterator[bool]:
    """Keep other windows from writing meanwhile; yields whether that worked.

    One that is stopped for long does not keep this one from saving.
    """
    if os.name != "posix":
        yield False
        return
    import fcntl

    number = os.open(folder, os.O_RDONLY)
    try:
        alone = False
        until = time.monotonic() + LONGEST_WAIT
        while not alone and time.monotonic() < until:
            try:
                fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
                alone = True
            except BlockingIOError:
                time.sleep(0.01)
            except OSError:
                break
        yield alone
    finally:
        os.close(number)
