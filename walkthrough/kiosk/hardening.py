"""What a process of the kiosk gives up, as far as the system lets it."""

from __future__ import annotations

from contextlib import suppress

PR_SET_PDEATHSIG, PR_SET_DUMPABLE = 1, 4
"""From <linux/prctl.h>."""
READER_BYTES = 1024**3
READER_SECONDS = 60
"""Of computing; a script of the usual size takes one or two."""


def no_core() -> None:
    """Leave no picture of the memory behind when the process is killed."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def close_memory(death_signal: int) -> None:
    """Let no other process look into this one, and end it with its supervisor."""
    no_core()
    # Without ctypes, as some hardened builds are, the limit above has to do.
    with suppress(Exception):
        import ctypes

        library = ctypes.CDLL(None)
        library.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
        library.prctl(PR_SET_PDEATHSIG, death_signal, 0, 0, 0)


def bound_reader() -> None:
    """Bound what reading a file may cost, and let the screen go first."""
    import os

    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (READER_BYTES, READER_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (READER_SECONDS, READER_SECONDS))
        os.nice(10)
