"""A process that takes the place of another loses no key, whenever it is pressed."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.terminal import Terminal

MOMENTS = 6
"""Moments from the reset on, up to one in which the new process draws already."""
LATEST = 1.2


def began(pid: int) -> bytes:
    """What tells one program in a process from the next: where its stack was laid."""
    return Path(f"/proc/{pid}/stat").read_bytes().rpartition(b")")[2].split()[25]


def test_a_key_at_any_moment_of_the_change_opens_the_first_page() -> None:
    programs = set()
    with Terminal([sys.executable, "-m", "tests.visited", "renew"]) as terminal:
        terminal.wait_for("Breathe with us")
        terminal.send(b" ")
        for moment in range(MOMENTS):
            terminal.wait_for("calm look")
            programs.add(began(terminal.pid))
            terminal.send(b"\x11")
            terminal.wait_for("All cleared")
            time.sleep(LATEST * moment / MOMENTS)
            terminal.send(b" nmh"[moment % 4 : moment % 4 + 1])
        terminal.wait_for("calm look")
        assert terminal.private_modes[1049]
    assert len(programs) > 1
