"""The programs that are pressed: the rehearsal, the kiosk, and the kiosk without its limit."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.kiosk.running import ATTRACT, FACTS
from tests.terminal import ROOT, Terminal, plain_environment

FOLDERS = ("home", "data", "cache", "config", "state", "tmp")
ALLOWED = ("data/first-session/kept", "data/first-session/.kept", "home/first-session-plan")
"""What a rehearsal may write: what is kept, and the papers that one takes along."""


class Program:
    """One of them, in a folder of its own; it can be opened again when it has been left."""

    def __init__(self, folder: Path, *, kiosk: bool, limited: bool, stay: bool) -> None:
        self.kiosk = kiosk
        self.limited = limited
        self.stay = stay
        self.folder = folder
        self.log = folder / "log"
        self.heard = folder / "heard"
        for name in FOLDERS:
            (folder / "tree" / name).mkdir(parents=True)
        (folder / "clinic.yaml").write_text(FACTS, encoding="utf-8")

    @property
    def first(self) -> str:
        """What is seen at the start."""
        return ATTRACT if self.kiosk else "Practise your first"

    def open(self) -> Terminal:
        """Open it in a terminal, and wait until it is there."""
        tree = self.folder / "tree"
        environment = plain_environment(
            HOME=str(tree / "home"),
            XDG_DATA_HOME=str(tree / "data"),
            XDG_CACHE_HOME=str(tree / "cache"),
            XDG_CONFIG_HOME=str(tree / "config"),
            XDG_STATE_HOME=str(tree / "state"),
            TMPDIR=str(tree / "tmp"),
            PATH=str(tree / "bin"),  # no engine that speaks, which would write files of its own
            PYTHONPATH=str(ROOT),
            PYTHONDONTWRITEBYTECODE="1",
        )
        terminal = Terminal(self._command(), environment=environment, directory=tree / "home")
        terminal.wait_for(self.first if self.kiosk else "Help", 30)
        return terminal

    def _command(self) -> list[str]:
        clinic = ("--clinic", str(self.folder / "clinic.yaml"))
        if self.kiosk and self.limited:
            return [str(Path(sys.executable).with_name("walkthrough")), "kiosk", *clinic]
        if self.kiosk:
            return [sys.executable, "-m", "tests.monkey.unlimited", str(self.heard), self._how]
        return [sys.executable, "-m", "tests.watched", str(self.log), self._how]

    @property
    def _how(self) -> str:
        if self.stay:
            return "stay"
        return "renew" if self.kiosk else "plain"

    @property
    def accepted(self) -> int | None:
        """How many events it has heard; None where that is not counted."""
        text = self.heard.read_text() if self.heard.exists() else ""
        return int(text) if text else None

    def written(self) -> list[str]:
        """Return the files there are that should not be, and what was tried to be written."""
        tree = self.folder / "tree"
        files = [str(each.relative_to(tree)) for each in tree.rglob("*") if not each.is_dir()]
        tried = self.log.read_text("utf-8").splitlines() if self.log.exists() else []
        tried = [line for line in tried if not any(each in line for each in ALLOWED)]
        tried = [line for line in tried if not line.endswith("data/first-session")]
        wrong = [each for each in files if self.kiosk or not each.startswith(ALLOWED)]
        return sorted({*wrong, *tried})

    def faults(self) -> str:
        """Return what was told of faults, by the place in the code."""
        places = (self.folder / "tree").rglob("first-session-fault-*")
        return "\n".join(each.read_text("utf-8") for each in places)

    def others(self, terminal: Terminal) -> list[str]:
        """Return the programs it has started that are none of its own."""
        found = []
        for each in _below(terminal.pid):
            try:
                command = Path(f"/proc/{each}/cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            if "walkthrough" not in command and "tests.monkey" not in command:
                found.append(command)
        return found

    def memory(self, terminal: Terminal) -> float:
        """Return the bytes that it holds, with the processes it has started."""
        total = 0
        for each in (terminal.pid, *_below(terminal.pid)):
            try:
                total += int(Path(f"/proc/{each}/statm").read_text().split()[1]) * 4096
            except OSError:
                continue
        return float(total)


@contextmanager
def program(*, kiosk: bool, limited: bool, stay: bool = False) -> Iterator[Program]:
    """Make one whose files are thrown away."""
    with TemporaryDirectory(prefix="first-session-monkey-") as folder:
        yield Program(Path(folder), kiosk=kiosk, limited=limited, stay=stay)


def _below(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*"):
        try:
            found += [int(each) for each in (task / "children").read_text().split()]
        except OSError:
            continue
    return found + [each for child in found for each in _below(child)]
