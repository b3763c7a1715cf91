"""The file of what is kept: private, whole, never written over where it is not ours to write."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from tests.killing import kill_while_keeping
from walkthrough import keeping
from walkthrough.journey.kept import VERSION, encode
from walkthrough.keeping import Keeper, Trouble, data_folder
from walkthrough.places import KEPT_NAME, LARGEST_KEPT

ONE = {"written/ride": "Sam"}
HOME = Path("/home/someone")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data" / "first-session"


@pytest.mark.parametrize(
    ("platform", "environment", "told"),
    [
        ("linux", {}, HOME / ".local/share/first-session"),
        ("linux", {"XDG_DATA_HOME": "/elsewhere"}, Path("/elsewhere/first-session")),
        ("linux", {"XDG_DATA_HOME": "not/absolute"}, HOME / ".local/share/first-session"),
        ("darwin", {"XDG_DATA_HOME": "/no"}, HOME / "Library/Application Support/first-session"),
        ("win32", {"LOCALAPPDATA": "/local"}, Path("/local/first-session")),
        ("win32", {}, HOME / "AppData/Local/first-session"),
    ],
)
def test_the_place_is_the_platforms_own(
    platform: str, environment: dict[str, str], told: Path
) -> None:
    assert data_folder(environment, platform, HOME) == told


def test_what_is_kept_is_read_again_and_no_one_else_can(folder: Path) -> None:
    assert Keeper(folder).write(ONE) is Trouble.NONE
    assert Keeper(folder).read() == ONE
    assert stat.S_IMODE((folder / KEPT_NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [each.name for each in folder.iterdir()] == [KEPT_NAME]


def test_nothing_new_writes_nothing(folder: Path) -> None:
    assert Keeper(folder).write({}) is Trouble.NONE
    assert not folder.exists()
    keeper = Keeper(folder)
    keeper.write(ONE)
    before = (folder / KEPT_NAME).stat()
    keeper.write(dict(ONE))
    after = (folder / KEPT_NAME).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_when_all_is_forgotten_no_file_is_left(folder: Path) -> None:
    keeper = Keeper(folder)
    keeper.write(ONE)
    assert keeper.write({}) is Trouble.NONE
    assert list(folder.iterdir()) == []


def test_two_windows_do_not_lose_each_others_changes(folder: Path) -> None:
    first, second = Keeper(folder), Keeper(folder)
    first.write({"written/ride": "Sam", "written/word": "slow"})
    second.read()
    first.write({"written/ride": "Sam", "written/word": "slow", "ticked/bring/bring-id": "yes"})
    second.write({"written/ride": "Alex", "practised/2026-11-24/B03": "yes"})
    first.write({"written/ride": "Sam", "written/word": "soft", "ticked/bring/bring-id": "yes"})
    assert Keeper(folder).read() == {
        "written/ride": "Alex",
        "written/word": "soft",
        "ticked/bring/bring-id": "yes",
        "practised/2026-11-24/B03": "yes",
    }


def test_of_the_same_line_the_later_save_stays(folder: Path) -> None:
    first, second = Keeper(folder), Keeper(folder)
    first.write({"written/word": "slow"})
    second.write({"written/word": "soft"})
    assert Keeper(folder).read() == {"written/word": "soft"}


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[]", b'{"version": 1}', b"null"])
def test_a_damaged_file_is_put_aside_and_never_written_over(folder: Path, data: bytes) -> None:
    folder.mkdir(parents=True)
    (folder / "kept-damaged-1.json").write_bytes(b"older")
    (folder / KEPT_NAME).write_bytes(data)
    keeper = Keeper(folder)
    assert keeper.read() == {}
    assert keeper.trouble is Trouble.SET_ASIDE
    assert keeper.write(ONE) is Trouble.NONE
    assert (folder / "kept-damaged-1.json").read_bytes() == b"older"
    assert (folder / "kept-damaged-2.json").read_bytes() == data
    assert Keeper(folder).read() == ONE


def test_a_file_beyond_all_measure_is_put_aside_unread(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / KEPT_NAME).write_bytes(b" " * (LARGEST_KEPT + 1))
    keeper = Keeper(folder)
    assert keeper.read() == {}
    assert keeper.trouble is Trouble.SET_ASIDE


def test_a_newer_file_is_left_alone(folder: Path) -> None:
    folder.mkdir(parents=True)
    newer = encode(ONE).replace(f'"version": {VERSION}'.encode(), b'"version": 99')
    (folder / KEPT_NAME).write_bytes(newer)
    keeper = Keeper(folder)
    assert keeper.read() == {}
    assert keeper.trouble is Trouble.NEWER
    assert keeper.write({"written/word": "slow"}) is Trouble.NEWER
    assert (folder / KEPT_NAME).read_bytes() == newer
    assert [each.name for each in folder.iterdir()] == [KEPT_NAME]


def test_a_full_disk_is_told_and_the_old_file_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = Keeper(folder)
    keeper.write(ONE)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        assert keeper.write({"written/word": "slow"}) is Trouble.FAILED
    assert Keeper(folder).read() == ONE
    assert [each.name for each in folder.iterdir()] == [KEPT_NAME]
    assert keeper.write({"written/word": "slow"}) is Trouble.NONE


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keeper = Keeper(tmp_path / "file" / "first-session")
    assert keeper.read() == {}
    assert keeper.write(ONE) is Trouble.FAILED


def test_a_window_that_stands_still_does_not_keep_the_other_from_saving(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "LONGEST_WAIT", 0.05)
    folder.mkdir(parents=True)
    with keeping._held(folder) as alone:
        assert alone
        assert Keeper(folder).write(ONE) is Trouble.NONE
    assert Keeper(folder).read() == ONE


def test_what_a_killed_save_left_is_cleared_away(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / ".kept-left").write_bytes(b"half")
    Keeper(folder).write(ONE)
    assert [each.name for each in folder.iterdir()] == [KEPT_NAME]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a process of its own")
def test_a_kill_at_any_moment_loses_no_file_and_nothing_that_was_saved(folder: Path) -> None:
    kill_while_keeping(folder, times=120, seed=7)


@pytest.mark.parametrize("kind", ["link", "pipe"])
def test_what_is_no_plain_file_is_put_aside_and_not_followed(folder: Path, kind: str) -> None:
    folder.mkdir(parents=True)
    elsewhere = folder.parent / "elsewhere"
    elsewhere.write_bytes(encode({"written/ride": "Alex"}))
    if kind == "link":
        (folder / KEPT_NAME).symlink_to(elsewhere)
    else:
        os.mkfifo(folder / KEPT_NAME)
    keeper = Keeper(folder)
    assert (keeper.read(), keeper.trouble) == ({}, Trouble.SET_ASIDE)
    keeper.write(ONE)
    assert Keeper(folder).read() == ONE
    assert b"Alex" in elsewhere.read_bytes()


def test_a_folder_that_others_could_read_is_closed_to_them(folder: Path) -> None:
    folder.mkdir(parents=True, mode=0o755)
    folder.chmod(0o755)
    Keeper(folder).write(ONE)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_file_that_was_damaged_meanwhile_is_put_aside_and_said(folder: Path) -> None:
    keeper = Keeper(folder)
    keeper.write(ONE)
    (folder / KEPT_NAME).write_bytes(b"{")
    assert keeper.write({**ONE, "written/word": "slow"}) is Trouble.SET_ASIDE
    assert [each.name for each in keeper.files()] == ["kept-damaged-1.json", KEPT_NAME]
