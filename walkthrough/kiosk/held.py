"""The content of a kiosk, read and checked once, and held in memory for one process after another.

A process that starts shows what was good when it was read, whatever the disk holds meanwhile.
"""

from __future__ import annotations

import json
import os
import pickle
from contextlib import suppress

from walkthrough.record import record
from walkthrough.script.clinic import Clinic
from walkthrough.script.model import Script

_MARK = b"first-session kiosk 1\n"
_LONGEST_HEAD = 20_000


@record
class Content:
    """What is shown: in each language there is, with the clinic's facts."""

    scripts: tuple[tuple[str, Script], ...]
    """The letters of a language and the script in it; the first is the file's own."""
    languages: tuple[tuple[str, str], ...]
    """Letters and own name of each."""
    clinic: Clinic
    gaps: tuple[str, ...] = ()
    """The names of the facts that read "ask your clinic"."""

    def in_language(self, letters: str) -> Script:
        """Return the script in a language; raises KeyError for one that is not there."""
        return self.scripts[0][1] if not letters else dict(self.scripts)[letters]


def new() -> int:
    """Open an empty file in memory, without a name; on a disk, where there is no other way."""
    if hasattr(os, "memfd_create"):
        return os.memfd_create("content", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    from tempfile import TemporaryFile

    with TemporaryFile() as file:
        return os.dup(file.fileno())


def write(number: int, content: Content) -> None:
    """Put the content into such a file, and let nobody change it; raises OSError."""
    stopped = {letters: script.words.kiosk_stopped for letters, script in content.scripts}
    head = json.dumps(stopped).encode("ascii")[:_LONGEST_HEAD] + b"\n"
    data = memoryview(_MARK + head + pickle.dumps(content, protocol=5))
    while data:
        data = data[os.write(number, data) :]
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        seals = fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE | fcntl.F_SEAL_SEAL
        fcntl.fcntl(number, fcntl.F_ADD_SEALS, seals)


def stopped_words(number: int) -> dict[str, str]:
    """Return by language what is said while no screen runs; the supervisor reads no more of it.

    Empty where it cannot be known.
    """
    try:
        head = os.pread(number, len(_MARK) + _LONGEST_HEAD + 1, 0).split(b"\n")[1]
        found: dict[str, str] = json.loads(head)
    except (OSError, ValueError, LookupError):
        return {}
    return found


def read(number: int) -> Content:
    """Return what was written by another process of the same kiosk; raises OSError, ValueError."""
    data, piece = b"", b"-"
    while piece:  # without moving the place that several processes share
        piece = os.pread(number, 1 << 20, len(data))
        data += piece
    if not data.startswith(_MARK):
        raise ValueError("this is no content of a kiosk")
    content: Content = pickle.loads(memoryview(data)[data.index(b"\n", len(_MARK)) + 1 :])
    return content
