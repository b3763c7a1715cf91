"""A program in a pseudo-terminal, as a person meets it: keys in, a screen out.

    with Terminal([sys.executable, "-m", "walkthrough"], columns=80, rows=24) as terminal:
        terminal.wait_for("Practise your first")
        terminal.send(b"\r")
        assert terminal.wait_exit() == 0

POSIX only: where there is no `termios`, importing this module fails. `state`, `threads` and
`cpu_seconds` read /proc and so need Linux.
"""

from __future__ import annotations

import codecs
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import pyte

ROOT = Path(__file__).parents[1]

_PRIVATE_MODE = re.compile(r"\x1b\[\?([\d;]+)([hl])")
_KITTY_KEYBOARD = re.compile(r"\x1b\[([<>])\d*u")
_UNKNOWN_TO_PYTE = re.compile(
    r"\x1b\[[<=>][\d;:]*[A-Za-z]|\x1b\[\??[\d;]*\$[A-Za-z]|\x1b\[\?[\d;]*c"
)
_UNFINISHED = re.compile(r"\x1b(?:\[[0-?]*[ -/]*)?\Z")
_FOLDERS = ("XDG_DATA_HOME", "XDG_CACHE_HOME")
_TICK = 0.05
_SETTLED = 0.1
"""Seconds after which a painted button is taken to stay."""


def plain_environment(**additions: str) -> dict[str, str]:
    """What a program finds in an ordinary terminal, and nothing of the one the tests run in."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        **{name: os.environ[name] for name in _FOLDERS if name in os.environ},
        **additions,
    }


def _take_terminal() -> None:
    """Make the terminal the process's own; a parent may have been told to ignore its closing."""
    fcntl.ioctl(1, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Terminal:
    """Runs a command; a thread takes its output at once, so that the command never waits for us.

    The output is kept as bytes in `output` and drawn to a screen only when that is looked at.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
        directory: Path = ROOT,
        keyboard: bool = True,
    ) -> None:
        """`keyboard=False` gives the command /dev/null to read."""
        self.output = bytearray()
        self.private_modes: dict[int, bool] = {}
        """Each private mode the command has set so far, and whether it is on."""
        self.kitty_keyboard = 0
        """How many times the kitty keyboard was pushed and not popped."""
        self._master, self._slave = os.openpty()
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.Stream(self._screen)
        self._decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self._drawn = 0
        self._unfinished = ""
        self._quiet_ticks = 0
        self._news = threading.Condition()
        self._closing = threading.Event()
        self._set_size(columns, rows)
        self._process = subprocess.Popen(
            command,
            stdin=self._slave if keyboard else subprocess.DEVNULL,
            stdout=self._slave,
            stderr=self._slave,
            cwd=directory,
            env=plain_environment() if environment is None else environment,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    # What a person does

    def send(self, keys: bytes) -> None:
        """Type; waits when the command does not read, for at most ten seconds."""
        while keys:
            _, ready, _ = select.select([], [self._master], [], 10)
            assert ready, "the command does not read its keys"
            keys = keys[os.write(self._master, keys[:512]) :]

    def click(self, label: str, seconds: float = 10) -> None:
        """Click the letters of a button, once they stand still; the lowest of that kind."""
        place: bytes | None = None
        deadline = time.monotonic() + seconds
        while True:
            before, place = place, self.place_of(label)
            if place is not None and place == before:
                break
            assert time.monotonic() < deadline, f"no {label!r} to click:\n{self.screen_text()}"
            # A button that is still being painted may stand elsewhere in a moment.
            time.sleep(_SETTLED)
        self.send(b"\x1b[<0;" + place + b"M")
        self.send(b"\x1b[<0;" + place + b"m")

    def place_of(self, label: str) -> bytes | None:
        """Where the lowest letters of this kind stand, as a mouse report says it."""
        rows = list(enumerate(self.screen_text().split("\n"), 1))
        for row, line in reversed(rows):
            column = line.rfind(label) + 1
            if column:
                return f"{column};{row}".encode()
        return None

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self._draw()
        self._screen.resize(rows, columns)
        self._set_size(columns, rows)

    def signal(self, number: int) -> None:
        """Send a signal to the process."""
        self._process.send_signal(number)

    def freeze(self) -> None:
        """Take no more output, as Scroll Lock does."""
        termios.tcflow(self._slave, termios.TCOOFF)

    def thaw(self) -> None:
        """Take output again."""
        termios.tcflow(self._slave, termios.TCOON)

    def hang_up(self) -> None:
        """Close the window while the command runs; only `wait_exit` makes sense afterwards."""
        self._stop_reading()
        os.close(self._master)
        self._master = -1

    # What a person sees

    def screen_text(self) -> str:
        """The screen as it stands, line by line."""
        self._draw()
        return "\n".join(self._screen.display)

    def cursor(self) -> tuple[int, int]:
        """The column and the row of the cursor."""
        self._draw()
        return self._screen.cursor.x, self._screen.cursor.y

    def under_cursor(self) -> str:
        """What the screen shows from the cursor on."""
        x, y = self.cursor()
        return self.screen_text().splitlines()[y][x:].strip()

    def cells(self) -> list[list[Any]]:
        """The screen's cells, row by row, with pyte's names for their colours and attributes."""
        self._draw()
        rows, columns = self._screen.lines, self._screen.columns
        return [[self._screen.buffer[y][x] for x in range(columns)] for y in range(rows)]

    def forget_screen(self) -> None:
        """Empty our picture of the screen, to see what the command draws from now on."""
        self._draw()
        self._screen.reset()

    def wait_for(self, text: str, seconds: float = 10) -> None:
        """Wait until the screen shows the text."""
        self.wait_until(lambda: text in self.screen_text(), seconds, f"{text!r} on the screen")

    def wait_until(
        self, condition: Callable[[], bool], seconds: float = 10, what: str = "the condition"
    ) -> None:
        """Wait until the condition holds."""
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                raise AssertionError(f"no {what} within {seconds} s:\n{self.screen_text()}")
            with self._news:
                self._news.wait(_TICK)

    def wait_exit(self, seconds: float = 10) -> int:
        """Wait for the end and for the last output; a negative code is a signal's number."""
        try:
            code = self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise AssertionError(f"runs on after {seconds} s:\n{self.screen_text()}") from None
        ticks = self._quiet_ticks
        while self._reader.is_alive() and self._quiet_ticks == ticks:
            time.sleep(_TICK / 5)
        self._draw()
        return code

    def is_running(self) -> bool:
        """Whether the process has not ended."""
        return self._process.poll() is None

    # What the system knows

    def modes(self) -> list[Any]:
        """The terminal's settings, as `termios.tcgetattr` tells them."""
        return termios.tcgetattr(self._slave)

    def is_given_back(self) -> bool:
        """Whether keys are lines and signals again, as after a program in full screen."""
        return bool(self.modes()[3] & termios.ICANON)

    def state(self) -> str:
        """The state of the process in one letter, T for stopped."""
        return self._statistics()[0]

    def threads(self) -> int:
        """How many threads the process has."""
        return len(list(Path(f"/proc/{self.pid}/task").iterdir()))

    def open_files(self) -> int:
        """How many files the process has open."""
        return len(list(Path(f"/proc/{self.pid}/fd").iterdir()))

    def resident(self) -> int:
        """The memory the process holds, in bytes."""
        pages = Path(f"/proc/{self.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def cpu_seconds(self) -> float:
        """The time the process has spent computing."""
        user, system = self._statistics()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        """End the process, whatever it does, and let go of the terminal."""
        if self.is_running():
            os.killpg(self.pid, signal.SIGKILL)
        self._process.wait()
        self._stop_reading()
        for number in (self._master, self._slave):
            if number >= 0:
                os.close(number)
        self._master = self._slave = -1

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _statistics(self) -> list[str]:
        """The fields of /proc/PID/stat after the name, which may itself hold spaces."""
        return Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()

    def _read(self) -> None:
        while not self._closing.is_set():
            ready, _, _ = select.select([self._master], [], [], _TICK)
            data = os.read(self._master, 65536) if ready else b""
            with self._news:
                self.output += data
                self._quiet_ticks += not ready
                self._news.notify_all()

    def _stop_reading(self) -> None:
        self._closing.set()
        self._reader.join()

    def _draw(self) -> None:
        """Bring the screen up to date with the output."""
        with self._news:
            data = bytes(self.output[self._drawn :])
            self._drawn = len(self.output)
        text = self._unfinished + self._decode(data)
        cut = _UNFINISHED.search(text)
        self._unfinished = cut.group() if cut else ""
        text = text.removesuffix(self._unfinished)
        for numbers, switch in _PRIVATE_MODE.findall(text):
            self.private_modes |= {int(number): switch == "h" for number in numbers.split(";")}
        for direction in _KITTY_KEYBOARD.findall(text):
            self.kitty_keyboard += 1 if direction == ">" else -1
        self._stream.feed(_UNKNOWN_TO_PYTE.sub("", text))
