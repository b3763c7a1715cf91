"""A screen that stops or hangs is back within five seconds; a stand-in draws nothing."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import pytest

from walkthrough.kiosk.restarts import Restarts
from walkthrough.kiosk.supervisor import Supervisor

SCREEN = """
import os, signal, sys, time
from pathlib import Path
from walkthrough.kiosk.heartbeat import Heart
heart, log, way = Heart(int(sys.argv[1])), Path(sys.argv[2]), sys.argv[3]
heart.hello(); heart.beat()
with log.open("a") as file: file.write(f"{time.monotonic()}\\n")
if len(log.read_text().splitlines()) > int(sys.argv[4]): sys.exit(64)
if way == "raise": raise ValueError("typed by a visitor")
os.kill(os.getpid(), getattr(signal, way))
"""


def worst_time_back(tmp_path: Path, way: str, times: int) -> float:
    log = tmp_path / "starts"
    supervisor = Supervisor(
        lambda heart: [sys.executable, "-c", SCREEN, str(heart), str(log), way, str(times)],
        {"PATH": "/usr/bin", "PYTHONPATH": str(Path(__file__).parents[2])},
        stopped=lambda: None,
        told=lambda _: None,
        fault=lambda _: None,
    )
    assert supervisor.run() == 64
    starts = [float(line) for line in log.read_text().split()]
    assert len(starts) == times + 1
    return max(after - before for before, after in itertools.pairwise(starts))


@pytest.mark.parametrize("way", ["SIGKILL", "SIGSTOP", "raise"])
def test_a_screen_that_stops_is_back_within_five_seconds(tmp_path: Path, way: str) -> None:
    assert worst_time_back(tmp_path, way, 2) < 5.0


def test_pauses_grow_and_are_forgotten_after_a_minute() -> None:
    restarts, pauses = Restarts(), []
    for _ in range(6):
        pause, restarts = restarts.after(1.0)
        pauses.append(pause)
    assert pauses == [0, 0, 1, 2, 3, 3]
    assert restarts.after(60.0)[0] == 0
