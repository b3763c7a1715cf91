from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.script.made_up_language import write_made_up_language
from tests.script.samples import sample
from walkthrough import __version__, checking, opening
from walkthrough.cli import main
from walkthrough.script.schema import schema

BAD = sample(("inhale: 4s", "inhale: 4x"), ("exercise: B1", "exercise: B9"))
COMMAND = [sys.executable, "-m", "walkthrough"]


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.yaml"
    path.write_text(BAD, encoding="utf-8")
    return path


def run(*arguments: str | Path, code: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code] if code else COMMAND
    return subprocess.run(
        [*command, *map(str, arguments)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        timeout=60,
    )


class TestCheck:
    """Naming every problem of a script."""

    def test_the_shipped_script_is_fine(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check"]) == 0

        told = capsys.readouterr()
        assert ": no problems.\n" in told.out
        assert told.err == ""

    def test_a_script_without_problems_is_fine(
        self, script: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", str(script)]) == 0
        assert capsys.readouterr().out.startswith(f"{script}: no problems.\n")

    def test_the_script_can_stand_before_or_after_the_command(self, bad: Path) -> None:
        assert main(["--content", str(bad), "check"]) == 1
        assert main(["check", str(bad)]) == 1

    def test_every_problem_is_told_and_counted(
        self, bad: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", str(bad)]) == 1

        told = capsys.readouterr()
        assert told.out == "Once these are mended, you can read advice on the wording here.\n"
        assert told.err == (
            f"{bad}:53:19: There is no breathing exercise called “B9”.\n"
            "            exercise: B9\n"
            "                      ^\n"
            f"{bad}:98:21: A length of time is written like 4s, 1:30 or 5 min.\n"
            "        cycle: {inhale: 4x, exhale: 4s}\n"
            "                        ^\n"
            "2 problems.\n"
        )

    def test_one_problem_is_one(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", str(tmp_path)]) == 1
        assert capsys.readouterr().err == (
            f"{tmp_path}: This is a folder, not a file. It was looked for here: {tmp_path}\n"
            "1 problem.\n"
        )

    @pytest.mark.parametrize(
        "content",
        [b"", b"\xff\xfe", b"\x00", b"[" * 5000, b"a: &a [*a]", b"\x1b[2J", b"title: 'x", b"- a"],
    )
    def test_whatever_is_in_a_file_is_told(
        self, content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = tmp_path / "x.yaml"
        path.write_bytes(content)

        assert main(["check", str(path)]) == 1
        told = capsys.readouterr().err
        assert told.startswith(str(path))
        assert "Traceback" not in told
        assert "\x1b" not in told

    def test_names_that_no_file_has_are_told(self, capsys: pytest.CaptureFixture[str]) -> None:
        for name in ("", ".", "/", "a\0b", "x" * 5000, "\udcff", "gone/", "con[", "\x1b[2J"):
            assert main(["check", name]) == 1
        assert "\x1b" not in capsys.readouterr().err

    def test_a_fine_file_with_an_odd_name_is_shown_without_control(
        self, script: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        odd = script.rename(script.with_name("\x1b[2J.yaml"))

        assert main(["check", str(odd)]) == 0
        assert "\x1b" not in capsys.readouterr().out

    def test_the_translations_beside_are_checked_too(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = write_made_up_language(tmp_path)
        assert main(["check", str(path)]) == 0

        for letters in ("aa", "bb"):
            (tmp_path / f"content.{letters}.yaml").write_text("language: zz\n", encoding="utf-8")
        assert main(["check", str(path)]) == 1

        told = capsys.readouterr().err
        assert "content.aa.yaml:1:11: The file's name says “aa”." in told
        assert "content.bb.yaml:1:11: The file's name says “bb”." in told
        assert told.endswith("4 problems.\n")

    def test_a_folder_named_like_a_translation_is_told(
        self, script: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        script.with_name("content.es.yaml").mkdir()

        assert main(["check", str(script)]) == 1
        assert "content.es.yaml: This is a folder" in capsys.readouterr().err

    @pytest.mark.parametrize("order", ["before", "after"])
    def test_the_clinics_facts_are_checked_too(
        self, order: str, script: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        clinic = tmp_path / "clinic.yaml"
        clinic.write_text("nam: Elm\ncountry: fr\n", encoding="utf-8")
        given = ["--clinic", str(clinic)]
        command = ["check", str(script)]

        assert main([*given, *command] if order == "before" else [*command, *given]) == 1
        told = capsys.readouterr().err
        assert f"{clinic}:1:1: “nam” is not known here. Did you mean “name”?" in told
        assert f"{clinic}:2:10: The script has no numbers for the country “fr”." in told

    def test_problems_of_script_and_clinic_are_told_together(
        self, bad: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", str(bad), "--clinic", str(tmp_path / "gone.yaml")]) == 1
        assert capsys.readouterr().err.endswith("3 problems.\n")

    def test_problems_come_first_then_advice_then_a_summary_then_the_reading_level(
        self, script: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        script.write_text(sample(("Rest well.", "You simply rest. " + "You sit down. " * 8)))

        assert main(["check", str(script)]) == 0
        told = capsys.readouterr().out
        parts = [
            f"{script}: no problems.\n",
            "\nAdvice. The script works as it is; these lines could be kinder or clearer.\n",
            f"{script}:90:19: “simply” plays things down. You could leave it out.\n",
            "pieces of advice.\n",
            "2 stages, 8 steps: 7 to 8 on a route.\n",
            " words on the pages, to read in about 1 min; ",
            "Left open by the clinic, read as “ask your clinic”: ",
            "Reading level: grade ",
        ]
        places = [told.find(part) for part in parts]
        assert -1 not in places
        assert places == sorted(places)

    def test_problems_of_rules_do_not_hide_the_advice(
        self, script: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        script.write_text(sample(("Rest well.", "You simply rest. You will be fine.")))

        assert main(["check", str(script)]) == 1
        told = capsys.readouterr()
        assert "“You will be fine” is a promise." in told.err
        assert told.err.endswith("1 problem.\n")
        assert "“simply” plays things down." in told.out

    def test_advice_alone_is_no_problem_and_is_not_asked_at_a_start(self, script: Path) -> None:
        script.write_text(sample(("Rest well.", "You simply rest.")))

        assert main(["check", str(script)]) == 0
        code = (
            "import sys\n"
            "from pathlib import Path\n"
            "from walkthrough.files import load_clinic, load_script\n"
            "load_clinic(None, load_script(Path(sys.argv[1])))\n"
            "sys.exit(any('advi' in name or 'textstat' in name for name in sys.modules))\n"
        )
        assert run(script, code=code).returncode == 0

    def test_without_textstat_it_says_how_to_get_it(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "textstat", None)

        assert main(["check"]) == 0
        assert capsys.readouterr().out.endswith(
            "The reading level was not measured. To measure it, install what it needs:\n"
            '    pip install "first-session[authors]"\n'
        )

    def test_a_script_in_another_language_says_what_is_not_looked_at(
        self, script: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        script.write_text(sample(("language: en\n", "language: es\n")))

        assert main(["check", str(script)]) == 0
        assert capsys.readouterr().out.endswith(
            "The wording and the reading level are looked at in English only.\n"
        )

    def test_a_clinics_floors_are_held(
        self, script: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        clinic = tmp_path / "clinic.yaml"
        clinic.write_text("driving_rule: tonight\nreview_date: 2999-01-01\n", encoding="utf-8")

        assert main(["check", str(script), "--clinic", str(clinic)]) == 1
        told = capsys.readouterr().err
        assert f"{clinic}:1:15: “tonight” is too soon to drive." in told
        assert f"{clinic}:2:14: This day is still to come." in told

    def test_what_a_clinic_has_filled_in_is_no_longer_open(
        self, script: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        clinic = tmp_path / "clinic.yaml"
        clinic.write_text("phone_day: 555 0100\n", encoding="utf-8")

        main(["check", str(script)])
        assert "phone_day" in left_open(capsys.readouterr().out)
        main(["check", str(script), "--clinic", str(clinic)])
        assert "phone_day" not in left_open(capsys.readouterr().out)

    def test_being_stopped_is_no_traceback(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def stop(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(checking, "read_script", stop)

        assert main(["check"]) == 130


def left_open(told: str) -> str:
    """The line of a summary that names what the clinic has left open."""
    return next((line for line in told.split("\n") if line.startswith("Left open")), "")


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == schema()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["chek"],
        ["check", "a", "b"],
        ["schema", "x"],
        ["--theme", "loud"],
        ["--content"],
    ],
)
def test_a_wrong_command_is_a_matter_of_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)

    assert left.value.code == 2
    assert capsys.readouterr().err.startswith("usage: walkthrough")


@pytest.mark.parametrize(
    ("argument", "said"), [("--version", f"first-session {__version__}\n"), ("--help", "usage: ")]
)
def test_what_it_is_can_be_asked(
    argument: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main([argument])

    assert left.value.code == 0
    assert capsys.readouterr().out.startswith(said)


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["check"], ["schema"], ["check", "-h"]]
)
def test_commands_that_do_not_draw_import_nothing_that_does(arguments: list[str]) -> None:
    code = (
        "import sys\n"
        "from walkthrough.cli import main\n"
        "try:\n"
        "    main(sys.argv[1:])\n"
        "except SystemExit:\n"
        "    pass\n"
        "sys.exit(any(name in sys.modules for name in ('textual', 'rich', 'walkthrough.ui')))\n"
    )

    assert run(*arguments, code=code).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--version"], 0),
        (["check"], 0),
        (["check", "gone.yaml"], 1),
        (["--content", "gone.yaml"], 1),
        (["--content", "gone.yaml", "--language", "es"], 1),
        (["--clinic", "gone.yaml"], 1),
        (["--nonsense"], 2),
        (["--language", "zz"], 2),
        (["--route", "nose"], 2),
        (["--from", "nowhere"], 2),
        (["preview"], 2),
        ([], 0),
    ],
)
def test_a_program_sees_how_it_went(arguments: list[str], code: int) -> None:
    done = run(*arguments)

    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert bool(done.stderr) == bool(code)


def test_the_first_language_is_known_without_translations() -> None:
    assert run("--language", "en").returncode == 0
    assert run("preview").stderr == "walkthrough: this needs a terminal to draw in.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are closed otherwise there")
@pytest.mark.parametrize(
    ("arguments", "stream", "code"),
    [
        (["schema"], "stdout", 0),
        (["check"], "stdout", 0),
        (["--help"], "stdout", 0),
        (["check", "gone.yaml"], "stderr", 1),
    ],
)
def test_nobody_has_to_read_what_is_printed(arguments: list[str], stream: str, code: int) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, stream: writing}

    try:
        with subprocess.Popen([*COMMAND, *arguments], **streams) as done:  # type: ignore[call-overload]
            out, err = done.communicate(timeout=60)
    finally:
        os.close(writing)

    assert done.returncode == code
    assert not out
    assert not err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full")
@pytest.mark.parametrize("command", ["schema", "check"])
def test_a_full_disk_is_told(command: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, command], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60
        )

    assert done.returncode == 70
    assert done.stderr == "walkthrough: this could not be written (No space left on device).\n"


@pytest.mark.parametrize("command", ["schema", "check"])
def test_no_output_at_all_is_fine(command: str) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$@" >&-', "sh", *COMMAND, command], capture_output=True, timeout=60
    )

    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_without_unicode_still_shows_the_problems(bad: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "check", str(bad)],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        timeout=60,
    )

    assert done.returncode == 1
    assert b"There is no breathing exercise called ?B9?." in done.stderr


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({}, "walkthrough"),
        ({"content": Path("my files/a.yaml")}, "walkthrough --content 'my files/a.yaml'"),
        (
            {"content": Path("a.yaml"), "clinic": Path("c.yaml"), "language": "es"},
            "walkthrough --content a.yaml --clinic c.yaml --language es",
        ),
        ({"plain": True, "language": "es"}, "walkthrough --language es --plain"),
        (
            {"command": "preview", "content": Path("a.yaml"), "clinic": Path("c.yaml")},
            "walkthrough preview a.yaml --clinic c.yaml",
        ),
    ],
)
def test_the_command_that_leads_back_names_the_same_files(typed: dict[str, Any], told: str) -> None:
    nothing: dict[str, Any] = {
        "command": None,
        "content": None,
        "clinic": None,
        "language": "",
        "plain": False,
    }
    assert opening.command_of(SimpleNamespace(**(nothing | typed))) == told
