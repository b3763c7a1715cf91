"""The few files that a kiosk's guard reads or writes; the screen itself writes none."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

LARGEST_LOG = 256 * 1024
"""Bytes of a log, from which on its older half is dropped: a crash loop must not fill a disk."""
_FOR_OTHERS = stat.S_IRWXO | stat.S_IWGRP | stat.S_IXGRP
"""What must not be set: 0600, 0400 and 0440 are fine, as systemd's credentials are."""


class NotPrivateError(Exception):
    """A secret that others can read or change."""


def read_private(path: Path) -> str:
    """Read a small secret; raises NotPrivateError, OSError and ValueError."""
    number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
    with os.fdopen(number, encoding="ascii") as file:
        found = os.fstat(number)
        if not stat.S_ISREG(found.st_mode):
            raise NotPrivateError(f"{path} is no plain file.")
        if os.name == "posix" and found.st_mode & _FOR_OTHERS:
            raise NotPrivateError(
                f"Others can read or change the PIN file {path}. Please type: chmod 600 {path}"
            )
        return file.read(1000)


def write_private(path: Path, text: str) -> None:
    """Write a secret whole or not at all, for its owner alone; raises OSError."""
    part = path.with_name(f".{path.name}.part")
    with suppress(FileNotFoundError):
        part.unlink()
    number = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(number, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(number)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise


def add_line(path: Path, line: str, heading: str = "") -> None:
    """Add a line to a log for its owner and group, under a heading where it is new.

    Raises OSError.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
    number = os.open(path, flags, 0o640)
    with os.fdopen(number, "r+b", buffering=0) as file:
        size = os.fstat(number).st_size
        if size > LARGEST_LOG:
            file.seek(size - LARGEST_LOG // 2)
            kept = file.read().partition(b"\n")[2]
            file.truncate(0)
            file.write((f"{heading}\n" if heading else "").encode() + kept)
        elif not size and heading:
            file.write(f"{heading}\n".encode())
        file.write(f"{line}\n".encode("ascii", "replace"))


def can_add(path: Path) -> str:
    """Return why nothing can be added to a log, or nothing where it can."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o640))
    except OSError as error:
        return error.strerror or "unknown reason"
    return ""


def touch(path: Path) -> None:
    """Set the time of a file to now, and make it where it is missing; raises OSError."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o640))
    os.utime(path)
