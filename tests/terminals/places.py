"""The installed command, alone in a pseudo-terminal or inside tmux."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.terminal import Terminal, plain_environment

Size = tuple[int, int]
SIZES: tuple[Size, ...] = ((160, 50), (80, 24), (40, 15))

KINDS: Mapping[str, Mapping[str, str]] = {
    "xterm-256color": {},
    "linux": {"TERM": "linux", "COLORTERM": ""},
    "vt100": {"TERM": "vt100", "COLORTERM": ""},
    "dumb": {"TERM": "dumb", "COLORTERM": ""},
    "NO_COLOR": {"NO_COLOR": "1"},
    "no UTF-8": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}
"""What a terminal says of itself, by the name of the kind."""
LINES_ONLY = "dumb"
"""The kind that is given the plain form."""

_OFF_AT_THE_END = frozenset(
    {9, 1000, 1002, 1003, 1004, 1005, 1006, 1015, 1016, 1049, 47, 2004, 2048}
)
_ON_AT_THE_END = frozenset({7, 25})


def installed() -> tuple[str, ...]:
    """Return the installed command; the variable WALKTHROUGH names another one."""
    named = shlex.split(os.environ.get("WALKTHROUGH", ""))
    return tuple(named) or (str(Path(sys.executable).with_name("walkthrough")),)


@contextmanager
def opened(
    *arguments: str, size: Size = (80, 24), kind: str = "xterm-256color", tmux: bool = False
) -> Iterator[Terminal]:
    """Open the command with a home of its own that is thrown away."""
    with TemporaryDirectory(prefix="first-session-") as folder:
        environment = plain_environment(XDG_DATA_HOME=f"{folder}/data", HOME=folder, **KINDS[kind])
        command = (*installed(), *arguments)
        socket = f"{folder}/tmux"
        if tmux:
            command = _in_tmux(command, Path(folder), socket)
        width, height = size
        try:
            with Terminal(
                command, columns=width, rows=height, environment=environment, directory=Path(folder)
            ) as terminal:
                yield terminal
        finally:
            if tmux:
                subprocess.run(("tmux", "-S", socket, "kill-server"), capture_output=True)


def has_tmux() -> bool:
    """Whether there is a tmux to open it in."""
    return shutil.which("tmux") is not None


def _in_tmux(command: tuple[str, ...], folder: Path, socket: str) -> tuple[str, ...]:
    settings = folder / "tmux.conf"
    settings.write_text(
        "set -g status off\nset -g mouse on\nset -g default-terminal tmux-256color\n"
    )
    return ("tmux", "-S", socket, "-f", str(settings), "new-session", shlex.join(command))


def left_on(terminal: Terminal) -> list[str]:
    """Tell which modes of the emulator the command has not given back."""
    terminal.screen_text()
    modes = terminal.private_modes
    left = [f"?{each} is on" for each in sorted(_OFF_AT_THE_END) if modes.get(each)]
    left += [f"?{each} is off" for each in sorted(_ON_AT_THE_END) if not modes.get(each, True)]
    if terminal.kitty_keyboard > 0:
        left.append("the kitty keyboard is on")
    return left
