"""A changed file is checked elsewhere; a good one is shown next, a bad one is told."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from walkthrough.kiosk import held, watch
from walkthrough.kiosk.watch import BROKEN, CHECK_SECONDS, LOOK_SECONDS, NEW, Watch

READER = """
import os, sys, time
text = open(sys.argv[2]).read()
if text == "slow": time.sleep(60)
if text == "crash": os.abort()
if text == "bad": sys.exit(1)
os.write(int(sys.argv[1]), text.encode())
"""


class Files:
    """One file that is watched, and a clock that is moved by hand."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.now = 0.0
        self.save("first")
        self.saves = 0
        number = held.new()
        os.write(number, b"first")
        self.watch = Watch(
            number,
            lambda: (self.saves, path.exists()),
            lambda number: [sys.executable, "-c", READER, str(number), str(path)],
            {},
            lambda: self.now,
        )

    def save(self, text: str) -> None:
        self.path.write_text(text)
        self.saves = getattr(self, "saves", 0) + 1

    def pass_time(self, seconds: float = LOOK_SECONDS) -> None:
        self.now += seconds
        self.watch.looked()

    def wait(self) -> None:
        """Let the check that was begun come to its end."""
        assert self.watch._check is not None
        self.watch._check[0].wait(10)
        self.watch.looked()

    @property
    def shown(self) -> str:
        return os.pread(self.watch.number, 100, 0).decode()


@pytest.fixture
def files(tmp_path: Path) -> Iterator[Files]:
    made = Files(tmp_path / "content.yaml")
    yield made
    made.watch.close()
    os.close(made.watch.number)


def test_a_good_file_is_shown_from_the_next_screen_on(files: Files) -> None:
    files.save("second")
    files.pass_time()
    assert files.watch._check is None, "a file that has just changed may still be written"
    files.pass_time()
    files.wait()
    assert (files.watch.news, files.shown) == (NEW, "first")
    files.watch.take_over()
    assert (files.watch.news, files.shown) == ("", "second")


@pytest.mark.parametrize("text", ["bad", "crash"])
def test_a_broken_file_keeps_the_one_before(files: Files, text: str) -> None:
    files.save(text)
    files.pass_time()
    files.pass_time()
    files.wait()
    files.watch.take_over()
    assert (files.watch.news, files.shown) == (BROKEN, "first")
    files.save("mended")
    files.pass_time()
    files.pass_time()
    files.wait()
    files.watch.take_over()
    assert (files.watch.news, files.shown) == ("", "mended")


def test_a_file_that_goes_on_changing_is_left_alone(files: Files) -> None:
    for index in range(5):
        files.save(f"version {index}")
        files.pass_time()
    assert files.watch._check is None


def test_a_check_that_takes_too_long_is_ended(files: Files) -> None:
    files.save("slow")
    files.pass_time()
    files.pass_time()
    files.pass_time(CHECK_SECONDS - 1)
    assert files.watch.news == ""
    files.pass_time(2)
    assert (files.watch.news, files.watch._check) == (BROKEN, None)


def test_staff_who_reload_get_what_was_saved_a_moment_ago(files: Files) -> None:
    files.save("just saved")
    files.watch.renew()
    assert files.shown == "just saved"


def test_staff_who_reload_do_not_wait_for_ever(
    files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "RENEW_SECONDS", 0.2)
    files.save("slow")
    files.watch.renew()
    assert files.shown == "first"


def test_nothing_is_checked_while_nothing_changes(files: Files) -> None:
    files.saves = 0
    for _ in range(10):
        files.pass_time()
    assert files.watch._check is None
