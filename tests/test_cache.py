"""A script that was read is kept ready, for its own files only, and is never more than a script."""

from __future__ import annotations

import os
import pickle
import stat
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from walkthrough import cache as caching
from walkthrough.cache import CACHE_NAME, ScriptCache, cache_here
from walkthrough.cli import main
from walkthrough.files import files_of, load, shipped_script
from walkthrough.mark import LENGTH
from walkthrough.opening import wanted_by
from walkthrough.ready import READY_NAME
from walkthrough.script.problem import ScriptError

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kept where files have owners")


@pytest.fixture
def cache(tmp_path: Path) -> ScriptCache:
    package = tmp_path / "package"
    package.mkdir()
    package.joinpath(READY_NAME).write_bytes(b"ready")
    return ScriptCache(tmp_path / "cache", package)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.yaml"
    path.write_bytes(shipped_script().read_bytes())
    return path


class Reading:
    """Reads, and counts how often."""

    def __init__(self, path: Path, clinic: Path | None = None) -> None:
        self.path, self.clinic, self.count = path, clinic, 0

    def __call__(self) -> Any:
        self.count += 1
        return load(self.path, self.clinic)

    def by(self, cache: ScriptCache, language: str = "") -> Any:
        return cache.load(files_of(self.path, self.clinic, ""), language, self)


def test_the_same_files_are_read_once(cache: ScriptCache, own: Path, tmp_path: Path) -> None:
    clinic = tmp_path / "clinic.yaml"
    clinic.write_text("name: Our clinic\n", encoding="utf-8")
    reading = Reading(own, clinic)
    first, second = reading.by(cache), reading.by(cache)
    assert reading.count == 1
    assert first == second
    assert second[1].name[0].text[0].text == "Our clinic"


def test_an_edited_file_is_read_again(cache: ScriptCache, own: Path) -> None:
    reading = Reading(own)
    reading.by(cache)
    own.write_bytes(own.read_bytes() + b"# edited\n")
    reading.by(cache)
    assert reading.count == 2


def test_another_program_and_another_language_read_again(cache: ScriptCache, own: Path) -> None:
    reading = Reading(own)
    reading.by(cache)
    reading.by(cache, "es")
    assert reading.count == 2
    os.utime(cache._package / READY_NAME, ns=(1, 1))
    reading.by(cache, "es")
    assert reading.count == 3


def test_a_script_with_problems_is_told_and_not_kept(cache: ScriptCache, own: Path) -> None:
    own.write_text("title: 1\n", encoding="utf-8")
    with pytest.raises(ScriptError):
        Reading(own).by(cache)
    assert not cache.path.exists()


def test_a_program_from_a_checkout_keeps_nothing(cache: ScriptCache, own: Path) -> None:
    cache._package.joinpath(READY_NAME).unlink()
    Reading(own).by(cache)
    assert not cache.path.parent.exists()


def test_the_file_is_for_its_owner_alone_and_holds_the_script_only(
    cache: ScriptCache, own: Path
) -> None:
    Reading(own).by(cache)
    assert stat.S_IMODE(cache.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(cache.path.parent.stat().st_mode) == 0o700
    assert [each.name for each in cache.path.parent.iterdir()] == [CACHE_NAME]


@pytest.mark.parametrize("mode", [0o604, 0o640, 0o602])
def test_a_file_that_others_can_touch_is_not_used(cache: ScriptCache, own: Path, mode: int) -> None:
    reading = Reading(own)
    reading.by(cache)
    cache.path.chmod(mode)
    reading.by(cache)
    assert reading.count == 2
    assert stat.S_IMODE(cache.path.stat().st_mode) == 0o600


def test_a_link_and_a_pipe_are_not_followed(cache: ScriptCache, own: Path, tmp_path: Path) -> None:
    reading = Reading(own)
    reading.by(cache)
    elsewhere = tmp_path / "elsewhere"
    cache.path.rename(elsewhere)
    cache.path.symlink_to(elsewhere)
    reading.by(cache)
    cache.path.unlink()
    os.mkfifo(cache.path)
    reading.by(cache)
    assert reading.count == 3
    assert stat.S_ISREG(cache.path.lstat().st_mode)


class Evil:
    def __init__(self, made: Any, *given: Any) -> None:
        self.made, self.given = made, given

    def __reduce__(self) -> Any:
        return self.made, self.given


@pytest.mark.parametrize(
    "evil",
    [
        Evil(os.mkdir, "made-by-a-pickle"),
        Evil(eval, "open('made-by-a-pickle', 'w')"),
        Evil(load, Path("x"), None),
        Evil(SimpleNamespace),
        ("two", "texts"),
        3,
    ],
)
def test_nothing_but_a_script_is_made(
    cache: ScriptCache, own: Path, evil: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    mark = cache.mark([own], "")
    assert mark is not None
    cache.write(mark, evil)
    assert cache.read(mark) is None
    assert not tmp_path.joinpath("made-by-a-pickle").exists()


def test_damage_anywhere_is_survived(cache: ScriptCache, own: Path) -> None:
    reading = Reading(own)
    whole = reading.by(cache)
    data, mark = cache.path.read_bytes(), cache.mark([own], "")
    assert mark is not None
    for place in range(0, len(data), len(data) // 200):
        cache.path.write_bytes(data[:place])
        assert cache.read(mark) is None
        cache.path.write_bytes(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :])
        assert cache.read(mark) is None
    cache.path.write_bytes(data)
    assert reading.by(cache) == whole
    assert reading.count == 1


def options(own: Path | None, **given: Any) -> SimpleNamespace:
    asked = {"content": own, "clinic": None, "language": "", "route": "", "step": "",
             "command": None, "private": False, "exercise": ""}  # fmt: skip
    return SimpleNamespace(**(asked | given))


def test_only_a_clinics_own_script_at_home_is_kept(
    cache: ScriptCache, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "cache_here", lambda: cache)
    for nothing in (options(None), options(own, private=True), options(own, command="preview")):
        wanted_by(nothing)
        assert not cache.path.exists()
    wanted_by(options(own))
    assert cache.path.exists()
    assert pickle.loads(cache.path.read_bytes()[3 * LENGTH :])[0] == wanted_by(options(own)).script


def test_without_a_home_it_is_read_anew(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> ScriptCache:
        raise RuntimeError

    monkeypatch.setattr(caching, "cache_here", homeless)
    assert wanted_by(options(own)).script.stages


def test_a_pipe_is_read_once(cache: ScriptCache, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert cache.mark([pipe], "") is None


@pytest.fixture
def opened(own: Path, monkeypatch: pytest.MonkeyPatch) -> ScriptCache:
    """The cache of this user, after a script was opened."""
    cache = cache_here()
    monkeypatch.setattr(cache, "_package", own.parent)
    own.with_name(READY_NAME).write_bytes(b"ready")
    Reading(own).by(cache)
    cache.path.with_name(".script-cut-short").write_bytes(b"half")
    return cache


def test_forgetting_shows_it_and_removes_every_file(
    opened: ScriptCache, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["forget", "--yes"]) == 0
    told = capsys.readouterr().out
    assert "- a script that you opened" in told
    assert str(opened.path) in told
    assert not opened.path.parent.exists()
    assert main(["forget"]) == 0
    assert capsys.readouterr().out == "Nothing is kept.\n"


def test_it_stays_where_the_answer_is_no(
    opened: ScriptCache, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("builtins.input", lambda _: "no")
    assert main(["forget"]) == 0
    assert "It stays." in capsys.readouterr().out
    assert opened.path.exists()
