"""Which module may import which: pure modules below, Textual only in `ui`."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "walkthrough"
MODULES = sorted(
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
    for path in PACKAGE.rglob("*.py")
    if path.stem not in ("__init__", "__main__")
)
PURE = [module for module in MODULES if not module.startswith("walkthrough.ui")]

FLOORS = (
    {
        "walkthrough.policy",
        "walkthrough.record",
        "walkthrough.exits",
        "walkthrough.fault",
        "walkthrough.environment",
        "walkthrough.local_zone",
        "walkthrough.places",
        "walkthrough.mark",
        "walkthrough.first_words",
        "walkthrough.early_terminal",
        "walkthrough.offline",
        "walkthrough.script.model",
        "walkthrough.script.words",
        "walkthrough.script.facts",
        "walkthrough.script.text",
        "walkthrough.script.steps",
        "walkthrough.script.exercises",
        "walkthrough.script.additions",
        "walkthrough.script.times",
        "walkthrough.speech.manner",
    },
    {"walkthrough.script", "walkthrough.accessibility"},
    {"walkthrough.exercise", "walkthrough.page"},
    {"walkthrough.journey", "walkthrough.speech"},
    {"walkthrough.handout"},
    {
        "walkthrough.cache",
        "walkthrough.files",
        "walkthrough.keeping",
        "walkthrough.printing",
        "walkthrough.ready",
        "walkthrough.checking",
        "walkthrough.telling",
        "walkthrough.fitting",
        "walkthrough.following",
        "walkthrough.kiosk",
    },
    {"walkthrough.ui", "walkthrough.plain"},
    {
        "walkthrough.cli",
        "walkthrough.opening",
        "walkthrough.opening_plain",
        "walkthrough.forgetting",
        "walkthrough.printing",
        "walkthrough.arguments",
        "walkthrough.authoring",
        "walkthrough.kiosk.command",
        "walkthrough.kiosk.doctor",
        "walkthrough.kiosk.screen",
        "walkthrough.__main__",
    },
)
"""From the ground up; an import never runs upward."""

CLOCKS = ("time.monotonic", "time.time", "datetime.now", "date.today", "perf_counter")
CLOCK_READERS = {
    "walkthrough.cli",
    "walkthrough.keeping",
    "walkthrough.kiosk.command",
    "walkthrough.kiosk.supervisor",
    "walkthrough.plain.start",
    "walkthrough.printing",
    "walkthrough.ui.kiosk",
    "walkthrough.ui.start",
    "walkthrough.ui.terminal",
}
FILE_READERS = {
    "walkthrough.cache",
    "walkthrough.files",
    "walkthrough.kiosk.keeping",
    "walkthrough.keeping",
    "walkthrough.printing",
    "walkthrough.script.schema",
}


def floor_of(module: str) -> int:
    matching = [
        (len(name), floor)
        for floor, names in enumerate(FLOORS)
        for name in names
        if module == name or module.startswith(name + ".")
    ]
    return max(matching)[1] if matching else -1


def source_of(module: str) -> str:
    return PACKAGE.parent.joinpath(*module.split(".")).with_suffix(".py").read_text("utf-8")


def imports_of(module: str, *, at_run_time: bool = True) -> set[str]:
    """The project's modules that a module imports, those for the type checker left out."""
    tree = ast.parse(source_of(module))
    if at_run_time:
        tree.body = [node for node in tree.body if not isinstance(node, ast.If)]
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return {name for name in found if name.startswith("walkthrough.")}


@pytest.mark.parametrize("module", MODULES)
def test_an_import_never_runs_upward(module: str) -> None:
    for name in imports_of(module):
        assert floor_of(name) <= floor_of(module), f"{module} imports {name}"


@pytest.mark.parametrize("module", MODULES)
def test_every_module_has_a_floor(module: str) -> None:
    assert floor_of(module) >= 0


def test_no_pure_module_loads_textual_or_rich() -> None:
    code = "import sys\n" + "\n".join(f"import {module}" for module in PURE)
    code += "\nprint([name for name in sys.modules if name.split('.')[0] in ('textual', 'rich')])"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_every_module_loads_where_nothing_is_posix() -> None:
    """As on Windows: without termios and its like, and without the signals of POSIX."""
    hidden = ("termios", "fcntl", "tty", "pty", "resource", "pwd", "grp")
    signals = ("SIGHUP", "SIGTSTP", "SIGCONT", "SIGQUIT", "SIGWINCH", "SIGKILL", "SIGSTOP")
    theirs = ("walkthrough.ui.terminal", "walkthrough.early_terminal")
    modules = [module for module in MODULES if module not in theirs]
    code = (
        f"import signal, sys\nfor name in {hidden!r}: sys.modules[name] = None\n"
        f"for name in {signals!r}: delattr(signal, name)\n"
        + "\n".join(f"import {module}" for module in modules)
        + "\nfrom walkthrough.policy import REHEARSAL"
        + "\nfrom walkthrough.ui.driver import driver_class"
        + "\nassert driver_class(REHEARSAL) is None\nprint('fine')"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert result.stdout.strip() == "fine", result.stderr


SCREENS_AND_APPS = ("app", "screens", "preview", "kiosk", "kiosk_screen", "supervised", "cli")


@pytest.mark.parametrize("module", MODULES)
def test_widgets_never_import_the_app_or_the_screens(module: str) -> None:
    if module.rsplit(".", 1)[-1] in (
        "app",
        "screens",
        "preview",
        "kiosk",
        "kiosk_screen",
        "supervised",
        "cli",
    ):
        return
    above = {"walkthrough.ui.app", "walkthrough.ui.screens"}
    assert not imports_of(module, at_run_time=False) & above or not module.startswith(
        "walkthrough.ui"
    )


@pytest.mark.parametrize("module", MODULES)
def test_a_clock_is_read_only_at_the_edges(module: str) -> None:
    if module not in CLOCK_READERS:
        assert not any(clock in source_of(module) for clock in CLOCKS)


@pytest.mark.parametrize("module", MODULES)
def test_files_are_touched_only_where_that_is_the_job(module: str) -> None:
    calls = ("open(", "read_text(", "read_bytes(", "write_text(", "write_bytes(", "mkstemp(")
    if module not in FILE_READERS:
        own = source_of(module)
        found = [call for call in calls if f" {call}" in own or f".{call}" in own]
        assert [call for call in found if call != "open("] == []
        assert "path.open(" not in own
