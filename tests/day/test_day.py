"""A short form of `python -m tests.day`."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytest.importorskip("termios")

from tests.day.compressed import run_compressed
from tests.day.opening import content, opened
from tests.day.visitors import visit
from tests.terminal import ROOT
from walkthrough.kiosk.held import Content


@pytest.fixture(scope="module")
def held() -> Content:
    return content()


@pytest.mark.parametrize("mode", [[], ["--renew"]], ids=["one process", "renewed"])
def test_an_hour_of_visitors_leaves_nothing(mode: list[str]) -> None:
    command = [sys.executable, "-m", "tests.day", "--visitors", "8", "--hours", "0.5", *mode]
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

    with pytest.raises(AssertionError):
        run_compressed(forgetful())
