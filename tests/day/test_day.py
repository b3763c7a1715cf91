"""A short form of `python -m tests.day`."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

pytest.importorskip("termios")

from tests.day.compressed import run_compressed
from tests.day.measured import Measured
from tests.day.opening import content, opened
from tests.day.telling import tell
from tests.day.visitors import visit
from tests.terminal import ROOT
from walkthrough.kiosk.held import Content


@pytest.fixture(scope="module")
def held() -> Content:
    return content()


@pytest.mark.parametrize("mode", [[], ["--renew"]], ids=["one process", "renewed"])
def test_a_few_visitors_leave_nothing(mode: list[str]) -> None:
    command = [sys.executable, "-m", "tests.day", "--visitors", "6", "--hours", "0.3", *mode]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "files" in done.stdout


def test_what_one_visitor_leaves_is_found(held: Content) -> None:
    async def forgetful() -> None:
        async with opened(held) as day:
            reset = day.app.reset

            def half() -> None:
                reset()
                day.app.theme = "daylight"

            day.app.reset = half  # type: ignore[method-assign]
            await day.receive(visit(1, 0))

    with pytest.raises(AssertionError, match=r"daylight.* are left"):
        run_compressed(forgetful())


FLAT = [
    Measured(
        hours=14 * number / 400,
        resident=50_000_000,
        files=10,
        threads=1,
        tasks=11,
        objects=9_000,
        screens=1,
        changes=1,
        breaths=((14 * number / 400, 0.0),),
    )
    for number in range(400)
]


def test_a_flat_day_is_well() -> None:
    assert tell(FLAT, 1.0) == 0


@pytest.mark.parametrize(
    "worse",
    [
        lambda each: {"resident": int(each.resident + each.hours * 1e6)},
        lambda each: {"files": each.files + int(each.hours)},
        lambda each: {"threads": each.threads + int(each.hours / 10)},
        lambda each: {"tasks": each.tasks + int(each.hours / 10)},
        lambda each: {"screens": int(each.hours)},
        lambda each: {"breaths": ((each.hours, each.hours / 100),)},
    ],
    ids=["memory", "files", "threads", "tasks", "screens", "breath"],
)
def test_what_grows_or_drifts_is_told(worse: Callable[[Measured], dict[str, Any]]) -> None:
    assert tell([replace(each, **worse(each)) for each in FLAT], 1.0) == 1
