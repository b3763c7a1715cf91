"""Which engines are found, in which order, and what their programs may know."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from walkthrough.speech.engines import discreet, found
from walkthrough.speech.manner import Manner, manner_of
from walkthrough.speech.processes import Piped, small_environment


def programs(platform: str, *there: str) -> list[str]:
    def which(name: str) -> str | None:
        return f"/bin/{name}" if not there or name in there else None

    return [each.engine.program for each in found(which, platform)]


def test_engines_are_found_in_their_order() -> None:
    assert programs("linux") == ["spd-say", "espeak-ng"]
    assert programs("darwin") == ["spd-say", "espeak-ng", "say"]
    assert programs("win32") == ["spd-say", "espeak-ng", "powershell.exe"]
    assert programs("linux", "espeak-ng") == ["espeak-ng"]
    assert programs("linux", "nothing") == []


def test_where_strangers_share_the_screen_no_service_that_may_log_is_asked() -> None:
    there = [each.engine.program for each in found(discreet(lambda name: name), "linux")]
    assert there == ["espeak-ng"]


def test_a_language_that_is_none_is_no_argument() -> None:
    for each in found(lambda name: name, "win32"):
        assert not any("$(" in part for part in each.command(Manner(), "$(rm)' -m"))


def test_a_program_knows_little_of_a_persons_environment() -> None:
    known = small_environment(
        {"PATH": "/bin", "HOME": "/home/a", "SECRET": "x", "PULSE_SERVER": "p", "PYTHONPATH": "y"}
    )
    assert known == {"PATH": "/bin", "HOME": "/home/a", "PULSE_SERVER": "p"}


def test_a_manner_is_remembered_and_what_makes_no_sense_is_not() -> None:
    manner = Manner(aloud=True, tones=True, rate=-2, loudness=4)
    assert manner_of(manner.looks()) == manner
    assert manner_of({}) == Manner()
    assert manner_of({"rate": "99", "loudness": "-3"}) == Manner(rate=4, loudness=0)
    assert manner_of({"rate": "fast", "loudness": ""}) == Manner()


@pytest.mark.skipif(os.name == "nt", reason="process groups are of POSIX")
def test_a_program_that_hangs_is_killed_with_all_it_started(tmp_path: Path) -> None:
    note = tmp_path / "child"
    script = (
        "import subprocess, sys, time;"
        "p = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
        f"open({str(note)!r}, 'w').write(str(p.pid)); time.sleep(60)"
    )
    process = Piped([sys.executable, "-c", script])
    deadline = time.monotonic() + 10
    while not (note.exists() and note.read_text()) and time.monotonic() < deadline:
        time.sleep(0.01)
    begun = time.perf_counter()
    process.silence(b"")
    assert time.perf_counter() - begun < 0.1
    assert process.wait(5) is not None
    child = int(note.read_text())
    while time.monotonic() < deadline and _runs(child):
        time.sleep(0.01)
    assert not _runs(child)


def _runs(number: int) -> bool:
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(number)], capture_output=True, text=True
    ).stdout
    return bool(state) and not state.startswith("Z")


@pytest.mark.skipif(os.name == "nt", reason="a pipe of POSIX")
def test_what_a_program_has_not_taken_is_seen() -> None:
    takes = "import sys; sys.stdin.readline(); sys.stdin.readline()"
    for script, left in ((takes, False), ("import time; time.sleep(60)", True)):
        process = Piped([sys.executable, "-c", script])
        process.write(b"A line.\n")
        deadline = time.monotonic() + 10
        while process.has_unread() and not left and time.monotonic() < deadline:
            time.sleep(0.01)
        assert process.has_unread() is left
        process.kill()
        process.wait(5)


@pytest.mark.skipif(os.name == "nt", reason="a blocked pipe of POSIX")
def test_a_program_that_reads_nothing_does_not_hold_up_its_silencing() -> None:
    process = Piped([sys.executable, "-c", "import time; time.sleep(60)"])
    begun = time.perf_counter()
    for _ in range(3):
        process.silence(b"x" * 100_000)
    process.silence(b"")
    assert time.perf_counter() - begun < 0.5
    assert process.wait(5) is not None
