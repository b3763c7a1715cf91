"""Where nothing is to be kept, nothing is written: the file system itself is watched."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytest.importorskip("termios")

from tests.terminal import ROOT, Terminal, plain_environment


class Watched:
    """A walkthrough whose every folder is in one tree of the test."""

    def __init__(self, folder: Path) -> None:
        self.tree = folder / "tree"
        self._log = folder / "log"
        for name in ("home", "data", "cache", "config", "state", "tmp"):
            (self.tree / name).mkdir(parents=True)

    @contextmanager
    def run(self, how: str, *arguments: str) -> Iterator[Terminal]:
        """Open it in a terminal, and watch what it writes."""
        with self.start("tests.watched", str(self._log), how, *arguments) as terminal:
            yield terminal

    @contextmanager
    def start(self, module: str, *arguments: str) -> Iterator[Terminal]:
        """Run a module in a terminal, all its folders in the tree."""
        tree = self.tree
        environment = plain_environment(
            HOME=str(tree / "home"),
            XDG_DATA_HOME=str(tree / "data"),
            XDG_CACHE_HOME=str(tree / "cache"),
            XDG_CONFIG_HOME=str(tree / "config"),
            XDG_STATE_HOME=str(tree / "state"),
            TMPDIR=str(tree / "tmp"),
            PYTHONPATH=str(ROOT),
            PYTHONDONTWRITEBYTECODE="1",
        )
        command = [sys.executable, "-m", module, *arguments]
        with Terminal(command, environment=environment, directory=tree / "home") as terminal:
            yield terminal

    @property
    def written(self) -> list[str]:
        """What the process opened to write, made, renamed or removed."""
        return self._log.read_text("utf-8").splitlines()

    @property
    def files(self) -> list[str]:
        """The files that there are now."""
        return [each.name for each in self.tree.rglob("*") if not each.is_dir()]


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


def _use(terminal: Terminal) -> None:
    """Write under a prompt, look at the plan, and turn a page."""
    terminal.wait_for("notebook")
    terminal.send(b"zebra")
    terminal.wait_for("zebra")
    terminal.wait_for("Help: F1")
    terminal.send(b"\r")
    terminal.wait_for("Help: H")
    terminal.send(b"\x1b[C")
    terminal.wait_until(lambda: "zebra" not in terminal.screen_text(), what="another page")
    terminal.send(b"y")
    terminal.wait_for("My plan")


def test_an_ordinary_run_writes_the_one_file(watched: Watched) -> None:
    with watched.run("plain", "--from", "notebook") as terminal:
        _use(terminal)
        terminal.send(b"q")
        assert terminal.wait_exit() == 0
    assert watched.files == ["kept.json"]
    assert any("first-session" in each for each in watched.written)


def test_a_signal_to_end_keeps_what_was_typed_just_before(watched: Watched) -> None:
    with watched.run("plain", "--from", "notebook") as terminal:
        _use(terminal)
        terminal.signal(signal.SIGHUP)
        terminal.wait_exit()
    kept = watched.tree / "data" / "first-session" / "kept.json"
    assert "zebra" in kept.read_text("utf-8")


def test_a_private_run_writes_nothing(watched: Watched) -> None:
    with watched.run("plain", "--private", "--from", "notebook") as terminal:
        _use(terminal)
        terminal.send(b"q")
        assert terminal.wait_exit() == 0
    assert (watched.written, watched.files) == ([], [])


def visit_a_kiosk(terminal: Terminal) -> None:
    """Begin, open the map and a breath, and be done."""
    for _ in range(2):
        terminal.wait_for("Touch or press any key")
        terminal.send(b" ")
        terminal.wait_for("A calm look")
        terminal.send(b"n")
        terminal.wait_for("Practise your first")
        terminal.send(b"m")
        terminal.wait_for("My day")
        terminal.send(b"c")
        terminal.wait_for("Stop")
        terminal.send(b"\x11")
        terminal.wait_for("All cleared")
        time.sleep(1)  # what comes sooner is the second tap of a double tap


def test_the_screen_of_a_kiosk_writes_nothing(watched: Watched) -> None:
    with watched.run("kiosk") as terminal:
        visit_a_kiosk(terminal)
        terminal.signal(signal.SIGTERM)
        terminal.wait_exit()
    assert (watched.written, watched.files) == ([], [])


def test_a_whole_kiosk_leaves_no_file_of_a_visit(watched: Watched) -> None:
    with watched.start("walkthrough", "kiosk", "--demo") as terminal:
        visit_a_kiosk(terminal)
        terminal.signal(signal.SIGTERM)
        terminal.wait_exit()
    assert watched.files == []


@pytest.mark.parametrize("asked", [False, True])
def test_a_private_fault_is_told_on_the_screen_only_and_only_if_asked(
    watched: Watched, *, asked: bool
) -> None:
    details = ("--details",) if asked else ()
    with watched.run("fault", "--private", *details) as terminal:
        terminal.wait_for("Practise")
        terminal.send(b"n")
        assert terminal.wait_exit() == 70
        said = bytes(terminal.output).decode("utf-8", "replace")
    assert ("RuntimeError" in said) is asked
    assert ("--details" in said) is not asked
    assert "what the reader typed" not in said
    assert (watched.written, watched.files) == ([], [])
