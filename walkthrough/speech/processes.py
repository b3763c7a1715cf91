"""Starting a program that reads from a pipe, and ending it at once with all it started."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from sys import byteorder
from typing import Any, Protocol

_NEEDED = frozenset({"PATH", "HOME", "USER", "LOGNAME", "LANG", "TMPDIR"})
_NEEDED_ON_WINDOWS = frozenset(
    {"SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "TEMP", "TMP", "USERPROFILE", "APPDATA"}
    | {"LOCALAPPDATA", "PROGRAMDATA", "PROGRAMFILES", "PSMODULEPATH"}
)
_NEEDED_KINDS = (
    "XDG_RUNTIME_DIR",
    "XDG_CONFIG_",
    "DBUS_SESSION_BUS_ADDRESS",
    "PULSE_",
    "PIPEWIRE_",
    "ALSA_",
    "SPEECHD_",
    "ESPEAK_DATA_PATH",
)
"""What a program needs to find its voices and the sound of this computer, and no more."""


class Process(Protocol):
    """A program that was started, as the speaker sees it."""

    def write(self, data: bytes) -> None:
        """Hand it some text; raises OSError where it has ended. May wait."""

    def has_unread(self) -> bool:
        """Whether some of the text has not been taken yet; False where nobody can tell."""

    def finish(self) -> None:
        """Tell it that no more text comes."""

    def silence(self, last: bytes) -> None:
        """Silence it now, with a last line or by ending it; never waits."""

    def kill(self) -> None:
        """End it, with all it started."""

    def wait(self, seconds: float | None) -> int | None:
        """Return its exit code; None where it still runs after so many seconds."""


class Starter(Protocol):
    """Starts a program."""

    def __call__(self, command: Sequence[str]) -> Process:
        """Start it; raises OSError where that fails."""


def small_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return what a speaking program may know of a person's environment."""
    return {
        name: value
        for name, value in environment.items()
        if name.upper() in _NEEDED | _NEEDED_ON_WINDOWS or name.startswith(("LC_", *_NEEDED_KINDS))
    }


class Piped:
    """A program in a group of its own, which a key of the terminal does not reach."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start it without a shell; raises OSError where that fails."""
        self._process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=small_environment(os.environ),
            bufsize=0,
            **_APART,
        )
        assert self._process.stdin is not None, "it was asked for"
        self._input = self._process.stdin

    def write(self, data: bytes) -> None:
        """Hand it some text; raises OSError where it has ended. May wait."""
        view = memoryview(data)
        while view:
            view = view[os.write(self._input.fileno(), view) :]

    def has_unread(self) -> bool:
        """Whether some of the text has not been taken yet; False where nobody can tell."""
        try:
            import fcntl
            import termios

            waiting = fcntl.ioctl(self._input.fileno(), termios.FIONREAD, bytes(4))
        except (ImportError, OSError, ValueError):
            return False
        return int.from_bytes(waiting, byteorder) > 0

    def finish(self) -> None:
        """Tell it that no more text comes."""
        with suppress(OSError):
            self._input.close()

    def silence(self, last: bytes) -> None:
        """Silence it now, with a last line or by ending it; never waits."""
        if not last:
            self.kill()
            return
        try:
            os.set_blocking(self._input.fileno(), False)
            os.write(self._input.fileno(), last)
        except (OSError, ValueError):
            self.kill()

    def kill(self) -> None:
        """End it, with all it started."""
        if self._process.poll() is not None:
            return
        with suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()

    def wait(self, seconds: float | None) -> int | None:
        """Return its exit code; None where it still runs after so many seconds."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None


_APART: dict[str, Any] = (
    {"start_new_session": True}
    if hasattr(os, "setsid")
    else {"creationflags": getattr(subprocess, "CREATE_NO_WINDOW", 0)}
)
