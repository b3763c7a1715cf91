"""A program in a pseudo-terminal whose output is timed as it arrives.

Nothing is drawn while a program works: its bytes are read at once and kept with the time of their
arrival, until it has been quiet for a while. Only then a terminal in memory (pyte) is fed the same
pieces one by one, and the time of a change is the arrival of the first piece after which the
screen shows it. So the drawing costs the program nothing, and no figure contains it.

`tests.terminal` answers "what is seen"; it draws while it waits, and so cannot tell when.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

import pyte

from tests.terminal import ROOT, plain_environment

COLUMNS, ROWS = 100, 30
LONGEST = 1.0
"""Seconds after which an output that does not end, such as a moving shape, is cut."""
PATIENCE = 20.0
"""Seconds after which an output that does not come is an error."""
QUIET = 0.1
"""Seconds without output after which a screen counts as finished: longer than Textual takes for
a second paint of the same screen, which would else be taken for the answer to the next key."""

_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<=>][\d;:]*[A-Za-z]|\x1b\[\??[\d;]*\$[A-Za-z]")

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """The screen after one piece of output, and the seconds until that piece had come."""

    seconds: float
    lines: Lines


class Child:
    """A running program, alone in a terminal of 100 by 30 true-colour cells.

    It has no threads, so that the reading of the terminal waits for nothing else in here.
    """

    def __init__(
        self, command: Sequence[str], inherited: int = -1, cache: Path | None = None
    ) -> None:
        """`inherited` is an open file that the program finds under the same number.

        Its cache is a new folder, unless one is given.
        """
        self.bytes = 0
        self.pieces = 0
        self._last = b""
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._data = TemporaryDirectory()
        environment = plain_environment(
            XDG_DATA_HOME=self._data.name,
            XDG_CACHE_HOME=str(cache or Path(self._data.name) / "cache"),
        )
        if inherited >= 0:
            os.set_inheritable(inherited, True)
        self._asked = time.monotonic()
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            _become(command, environment)

    def __enter__(self) -> Child:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._terminal)
        self._data.cleanup()

    def first(self, word: str, quiet: float = QUIET) -> list[Seen]:
        """Return the screens since the start, up to the first quiet one that holds the word."""
        return self._draw(self._until_quiet(word.encode(), quiet))

    def press(self, key: bytes) -> list[Seen]:
        """Return the screens that a key brings; at least one."""
        self._asked = time.monotonic()
        os.write(self._terminal, key)
        return self._draw(self._until_quiet(b""))

    def drain(self, seconds: float) -> int:
        """Take the output for so long, drawing nothing; return its bytes."""
        before, end = self.bytes, time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._read(left)
        return self.bytes - before

    def wait_for_output(self) -> None:
        """Wait until the program writes of its own accord."""
        if not self._read(PATIENCE):
            raise TimeoutError(f"nothing was written within {PATIENCE} s")

    def cpu_seconds(self) -> float:
        """The time the program has spent computing, by its own clock: exact, not in ticks."""
        return time.clock_gettime((~self.pid << 3) | 2)

    def resident(self) -> int:
        """The memory it holds, in bytes."""
        pages = Path(f"/proc/{self.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def _until_quiet(self, wanted: bytes, quiet: float = QUIET) -> list[tuple[float, bytes]]:
        pieces: list[tuple[float, bytes]] = []
        whole = b""
        while (now := time.monotonic() - self._asked) < PATIENCE:
            data = self._read(quiet)
            if data:
                pieces.append((time.monotonic() - self._asked, data))
                whole += data
            if pieces and wanted in whole and (not data or now - pieces[0][0] > LONGEST):
                return pieces
        raise TimeoutError(f"no {wanted!r} within {PATIENCE} s, only {whole[-500:]!r}")

    def _read(self, seconds: float) -> bytes:
        """Return what comes next, or nothing when nothing comes for so long."""
        if not select.select([self._terminal], [], [], seconds)[0]:
            return b""
        try:
            data = os.read(self._terminal, 65536)
        except OSError as error:
            raise EOFError(f"the program has ended, and said {self._last!r}") from error
        self._last = data
        self.bytes += len(data)
        self.pieces += 1
        return data

    def _draw(self, pieces: list[tuple[float, bytes]]) -> list[Seen]:
        seen = []
        for seconds, data in pieces:
            self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))
            seen.append(Seen(seconds, tuple(self._screen.display)))
        return seen


def _become(command: Sequence[str], environment: dict[str, str]) -> None:
    """Turn the forked process into the program; a failure must not run on as the harness."""
    try:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.chdir(ROOT)
        os.execvpe(command[0], list(command), environment)
    finally:
        os._exit(127)
