"""What is printed to set a machine up: a script that a shell reads, files that systemd accepts."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from walkthrough.exits import LEFT
from walkthrough.kiosk.options import KINDS
from walkthrough.kiosk.recipe import recipe

_FILE = re.compile(r"^cat > \"?([^\s\"]+)\"? <<'END'\n(.*?)^END$", re.MULTILINE | re.DOTALL)
UNIT = "/etc/systemd/system/walkthrough.service"
WORST = {"cage": 4.0, "tty": 1.5}
"""Exposure, of ten, that `systemd-analyze security` may find; what a screen needs costs points."""


def files_of(kind: str) -> dict[str, str]:
    return {match[1]: match[2] for match in _FILE.finditer(recipe(kind))}


@pytest.mark.parametrize("kind", KINDS)
def test_the_command_prints_it_and_runs_nothing(kind: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "walkthrough", "kiosk", "--print-setup", kind]
    found = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=True)
    assert found.stdout == recipe(kind)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_shell_can_read_it(kind: str) -> None:
    subprocess.run(["sh", "-n"], input=recipe(kind), text=True, check=True)
    assert not re.search(r"^@", recipe(kind), re.MULTILINE)


@pytest.mark.parametrize("kind", KINDS)
def test_each_file_that_the_unit_names_is_made(kind: str) -> None:
    made = set(files_of(kind)) | {"/etc/walkthrough/clinic.yaml", "/etc/walkthrough/pin"}
    unit = "\n".join(x for x in files_of(kind)[UNIT].splitlines() if not x.startswith("#"))
    assert set(re.findall(r"/etc/walkthrough/[a-z.]+", unit)) <= made


@pytest.mark.parametrize("kind", KINDS)
def test_it_stays_up_until_staff_leave(kind: str) -> None:
    lines = files_of(kind)[UNIT].splitlines()
    for line in (
        "Restart=always",
        f"RestartPreventExitStatus={LEFT}",
        f"SuccessExitStatus={LEFT}",
        "StartLimitIntervalSec=0",
        "LimitCORE=0",
    ):
        assert line in lines


def test_the_system_hears_signs_of_life_on_the_console() -> None:
    lines = files_of("tty")[UNIT].splitlines()
    for line in ("Type=notify", "WatchdogSec=30", "WatchdogSignal=SIGKILL", "MemorySwapMax=0"):
        assert line in lines


def test_in_a_session_of_its_own_a_timer_looks_for_them() -> None:
    """A login session takes its processes out of the unit, where systemd would hear them."""
    files = files_of("cage")
    unit = files[UNIT]
    assert "PAMName=login" in unit
    assert "Type=notify" not in unit
    assert "--heartbeat-file /run/walkthrough/alive" in unit
    assert "/run/walkthrough/alive" in files["/etc/systemd/system/walkthrough-watch.service"]
    assert any("MemorySwapMax=0" in text for text in files.values() if "[Slice]" in text)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd here")
def test_systemd_accepts_the_unit_and_finds_little_exposed(kind: str, tmp_path: Path) -> None:
    units = {x: y for x, y in files_of(kind).items() if x.endswith((".service", ".timer"))}
    for path, text in units.items():
        there = re.sub(r"(?<==)([+-]*)/(?:usr/bin|opt)/\S+", r"\1/bin/true", text)
        tmp_path.joinpath(Path(path).name).write_text(there)
    unit = tmp_path / "walkthrough.service"
    verified = subprocess.run(
        ["systemd-analyze", "verify", *tmp_path.iterdir()],
        capture_output=True,
        text=True,
        check=False,
    )
    if "Failed to" in verified.stderr and "manager" in verified.stderr:
        pytest.skip("systemd-analyze cannot verify here")
    assert (verified.returncode, verified.stderr) == (0, "")
    scored = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", unit],
        capture_output=True,
        text=True,
        check=False,
    )
    match = re.search(r"Overall exposure level for \S+: ([0-9.]+)", scored.stdout)
    assert match
    assert float(match[1]) <= WORST[kind]


def test_foot_opens_no_other_program_and_copies_nothing() -> None:
    lines = files_of("cage")["/etc/walkthrough/foot.ini"].splitlines()
    keys = lines[lines.index("[key-bindings]") + 1 :]
    assert "spawn-terminal=none" in keys
    assert all(line.endswith("=none") for line in keys if "=" in line)
    for line in ("osc52=disabled", "lines=0", "shell=/bin/false"):
        assert line in lines


@pytest.mark.skipif(shutil.which("foot") is None, reason="there is no foot here")
def test_foot_accepts_its_configuration(tmp_path: Path) -> None:
    path = tmp_path / "foot.ini"
    path.write_text(files_of("cage")["/etc/walkthrough/foot.ini"])
    subprocess.run(["foot", "--check-config", "-c", path], check=True)


def test_no_key_of_the_console_changes_to_another_or_freezes_it() -> None:
    keys = files_of("tty")["/etc/walkthrough/console.map"].splitlines()
    assert all(line.endswith("= VoidSymbol") for line in keys if line and not line.startswith("#"))
    for number in (*range(59, 69), 87, 88):
        assert f"alt keycode {number} = VoidSymbol" in keys
        assert f"control alt keycode {number} = VoidSymbol" in keys
        assert f"plain keycode {number} = VoidSymbol" not in keys, "F1 is the key for help"
    for line in ("plain keycode 70 = VoidSymbol", "control alt keycode 111 = VoidSymbol"):
        assert line in keys
