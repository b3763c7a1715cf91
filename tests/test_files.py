from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from tests.script.made_up_language import write_made_up_language
from tests.script.samples import SAMPLE, sample
from walkthrough import files
from walkthrough.files import (
    keep_fault,
    languages,
    load_script,
    read,
    shipped_script,
    translation_of,
)
from walkthrough.script.problem import ScriptError


def said(path: Path) -> str:
    with pytest.raises(ScriptError) as caught:
        read(path)
    return str(caught.value)


def test_the_shipped_script_is_found_and_has_no_problems() -> None:
    assert shipped_script().name == "content.yaml"
    assert load_script(shipped_script()).language == "en"


def test_the_shipped_script_in_the_package_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "walkthrough"
    package.mkdir()
    monkeypatch.setattr(files, "__file__", str(package / "files.py"))

    assert shipped_script() == tmp_path / "content.yaml"
    (package / "content.yaml").touch()
    assert shipped_script() == package / "content.yaml"


def test_a_missing_file_tells_where_it_was_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert said(Path("gone.yaml")) == (
        f"gone.yaml: There is no such file. It was looked for here: {tmp_path}/gone.yaml"
    )


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert said(tmp_path) == (
        f"{tmp_path}: This is a folder, not a file. It was looked for here: {tmp_path}"
    )


def test_a_file_that_may_not_be_read_tells_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    path = tmp_path / "content.yaml"

    assert said(path) == (
        f"{path}: This file cannot be read (Permission denied). It was looked for here: {path}"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="such a file is there on Linux")
def test_a_file_that_fails_while_it_is_read_tells_why() -> None:
    assert "This file cannot be read (Input/output error)." in said(Path("/proc/self/mem"))


def test_a_path_through_a_file_tells_why(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    assert "This file cannot be read (Not a directory)." in said(tmp_path / "file" / "x.yaml")


def test_a_name_that_no_file_can_have_tells_so() -> None:
    assert "This file cannot be read (its name is no file's name)." in said(Path("a\0b.yaml"))


def test_a_name_with_control_characters_is_shown_without_them(tmp_path: Path) -> None:
    told = said(tmp_path / "\x1b[31mred.yaml")

    assert "\x1b" not in told
    assert "\N{WHITE SQUARE}[31mred.yaml" in told


def test_an_endless_file_is_read_only_to_its_limit() -> None:
    assert said(Path("/dev/zero")) == (
        "/dev/zero: This file is far too large, over 16 MB. Is it the right one?"
    )


def test_problems_of_a_script_are_raised(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_text(sample(("inhale: 4s", "inhale: 4x")), encoding="utf-8")

    with pytest.raises(ScriptError) as caught:
        load_script(path)

    assert str(caught.value) == (
        f"{path}:98:21: A length of time is written like 4s, 1:30 or 5 min.\n"
        "        cycle: {inhale: 4x, exhale: 4s}\n"
        "                        ^"
    )


def test_a_translation_stands_beside_its_script() -> None:
    assert translation_of(Path("/a/content.yaml"), "es") == Path("/a/content.es.yaml")


def test_a_script_alone_has_one_language(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_text(SAMPLE, encoding="utf-8")

    assert languages(path) == (("en", "English"),)


def test_languages_beside_are_named_by_themselves(tmp_path: Path) -> None:
    path = write_made_up_language(tmp_path)
    (tmp_path / "content.es.yaml").write_text('language_name: "Español" # own\n', "utf-8")
    (tmp_path / "content.txt").touch()
    (tmp_path / "other.fr.yaml").touch()

    assert languages(path) == (("en", "English"), ("es", "Español"), ("xx", "Máádéé üüp"))


def test_the_first_language_can_be_asked_for_by_name(tmp_path: Path) -> None:
    path = write_made_up_language(tmp_path)

    assert load_script(path, "en") == load_script(path)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Español", "Español"),
        ("  Español  ", "Español"),
        ('"Español"  # its own', "Español"),
        ("'Español'", "Español"),
        ("L'occitan", "L'occitan"),
        ("Español # its own", "Español"),
        ("\x1b[31mEspañol", "\N{WHITE SQUARE}[31mEspañol"),
        ("", "es"),
        ("# none", "es"),
    ],
)
def test_the_name_of_a_language_is_read_without_the_rest(
    written: str, name: str, tmp_path: Path
) -> None:
    path = tmp_path / "content.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "content.es.yaml").write_text(f"language_name: {written}\r\n", "utf-8")

    assert languages(path) == (("en", "English"), ("es", name))


def test_other_files_beside_are_no_languages(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    for name in ("content..yaml", "content.es.old.yaml", "content.\x1b.yaml", "content.es.yml"):
        (tmp_path / name).touch()

    assert languages(path) == (("en", "English"),)


def test_a_language_that_cannot_be_read_has_its_letters_for_a_name(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.mkdir()
    (tmp_path / "content.es.yaml").mkdir()

    assert languages(path) == (("", ""), ("es", "es"))


def test_a_script_that_is_not_there_has_no_language(tmp_path: Path) -> None:
    assert languages(tmp_path / "gone" / "content.yaml") == (("", ""),)


@pytest.mark.parametrize("name", ["content", "con[tent].yaml", "con*tent.yaml"])
def test_odd_names_have_no_languages_beside(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "content.es.yaml").write_text("language_name: Español\n", "utf-8")

    assert languages(path) == (("en", "English"),)


def test_a_fault_is_kept_where_only_its_owner_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    path = keep_fault("what happened")

    assert path.parent == tmp_path
    assert path.read_text() == "what happened\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
