from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.script.clinics import TODAY, steps_of
from tests.script.samples import SAMPLE, sample
from walkthrough.checking import Checked
from walkthrough.cli import main
from walkthrough.files import guide_text, load, shipped_script
from walkthrough.script.schema import clinic_schema, schema, schema_text
from walkthrough.script.steps import STEP_KINDS
from walkthrough.telling import advice_on

NAMES = ["GUIDE.md", "clinic.schema.json", "clinic.yaml", "content.schema.json", "content.yaml"]
Told = pytest.CaptureFixture[str]


@pytest.fixture
def script(tmp_path: Path) -> Path:
    path = tmp_path / "content.yaml"
    path.write_text(SAMPLE, encoding="utf-8")
    return path


class TestNew:
    """What an author begins with."""

    def test_a_new_folder_has_all_that_an_author_begins_with(
        self, tmp_path: Path, capsys: Told
    ) -> None:
        folder = tmp_path / "our" / "visit"

        assert main(["new", str(folder)]) == 0

        assert sorted(path.name for path in folder.iterdir()) == NAMES
        assert capsys.readouterr().out.count(str(folder)) >= len(NAMES)
        assert (folder / "content.schema.json").read_text("utf-8") == schema_text(schema())
        assert (folder / "clinic.schema.json").read_text("utf-8") == schema_text(clinic_schema())
        for name in ("content", "clinic"):
            first = (folder / f"{name}.yaml").read_text("utf-8").partition("\n")[0]
            assert first == f"# yaml-language-server: $schema={name}.schema.json"

    def test_its_files_say_what_the_shipped_ones_say(self, tmp_path: Path) -> None:
        main(["new", str(tmp_path)])

        made, _ = load(tmp_path / "content.yaml", tmp_path / "clinic.yaml")

        assert made == load(shipped_script(), None)[0]

    @pytest.mark.parametrize("name", NAMES)
    def test_a_file_that_is_there_stays_and_nothing_else_is_written(
        self, name: str, tmp_path: Path, capsys: Told
    ) -> None:
        (tmp_path / name).write_text("mine", encoding="utf-8")

        assert main(["new", str(tmp_path)]) == 1

        assert [path.name for path in tmp_path.iterdir()] == [name]
        assert (tmp_path / name).read_text("utf-8") == "mine"
        assert capsys.readouterr().err == (
            f"{tmp_path / name}: This is there already. It stays as it is,"
            " and nothing new is written.\n1 problem.\n"
        )

    def test_a_link_to_nowhere_is_there_too(self, tmp_path: Path) -> None:
        (tmp_path / "clinic.yaml").symlink_to(tmp_path / "gone")

        assert main(["new", str(tmp_path)]) == 1
        assert not (tmp_path / "gone").exists()

    def test_a_folder_that_cannot_be_made_is_told(self, script: Path, capsys: Told) -> None:
        assert main(["new", str(script / "below")]) == 1
        assert capsys.readouterr().err.startswith(
            f"{script}/below: Nothing can be written here (Not a directory)."
        )

    def test_a_folder_has_to_be_named(self) -> None:
        with pytest.raises(SystemExit) as caught:
            main(["new"])
        assert caught.value.code == 2


class TestFit:
    """Which steps stand on one page."""

    def test_each_window_is_told(self, script: Path, capsys: Told) -> None:
        assert main(["check", str(script), "--fit", "160x50", "--fit", "40x15"]) == 0

        told = capsys.readouterr().out
        assert "In a window of 160x50: every step stands on one page\n" in told
        assert "In a window of 40x15:\n  “welcome” scrolls: " in told

    def test_words_that_are_cut_are_a_problem(self, tmp_path: Path, capsys: Told) -> None:
        path = tmp_path / "content.yaml"
        label = " ".join(["word"] * 120)
        path.write_text(sample(("label: A drip", f"label: {label}")), encoding="utf-8")

        assert main(["check", str(path)]) == 0
        assert main(["check", str(path), "--fit", "40x15"]) == 1
        assert "“route” does not fit: words on a button are cut" in capsys.readouterr().out

    @pytest.mark.parametrize(
        ("written", "told"),
        [
            ("big", "a window is written as columns and rows, such as 80x24"),
            ("80x", "a window is written as columns and rows, such as 80x24"),
            ("39x24", "the smallest window is 40x15: no page is shown in less"),
        ],
    )
    def test_what_is_no_window_is_a_matter_of_usage(
        self, written: str, told: str, capsys: Told
    ) -> None:
        with pytest.raises(SystemExit) as caught:
            main(["check", "--fit", written])
        assert caught.value.code == 2
        assert told in capsys.readouterr().err


class TestJson:
    """The same for machines."""

    def test_a_script_without_problems(self, script: Path, capsys: Told) -> None:
        assert main(["check", str(script), "--json", "--fit", "40x15"]) == 0

        found = json.loads(capsys.readouterr().out)
        assert found["problems"] == []
        assert {"file", "line", "column", "message", "rule", "words"} == found["advice"][0].keys()
        assert found["summary"]["steps"]["iv"] == 8
        assert found["fit"]["40x15"][0]["step"] == "welcome"

    def test_a_script_with_problems(self, tmp_path: Path, capsys: Told) -> None:
        path = tmp_path / "content.yaml"
        path.write_text(sample(("inhale: 4s", "inhale: 4x")), encoding="utf-8")

        assert main(["check", str(path), "--json", "--fit", "80x24"]) == 1

        told = capsys.readouterr()
        assert told.err == ""
        found = json.loads(told.out)
        assert found["problems"] == [
            {
                "file": str(path),
                "line": 98,
                "column": 21,
                "message": "A length of time is written like 4s, 1:30 or 5 min.",
            }
        ]
        assert found["advice"] is None
        assert found["fit"] == {"80x24": None}


class TestGuide:
    """The authors' guide, and its examples as a reader of it would take them."""

    def test_it_is_printed(self, capsys: Told) -> None:
        assert main(["guide"]) == 0
        assert capsys.readouterr().out == guide_text()

    def test_it_names_every_kind_of_step(self) -> None:
        assert [kind for kind in STEP_KINDS if f"`{kind}`" not in guide_text()] == []

    def test_every_command_in_it_is_one(self, capsys: Told) -> None:
        named = set(re.findall(r"^    walkthrough (?!-)(\w+)", guide_text(), re.MULTILINE))

        with pytest.raises(SystemExit):
            main(["--help"])
        told = capsys.readouterr().out
        assert {"new", "check"} <= named
        assert all(f"\n    {name} " in told for name in named)

    def test_its_examples_together_make_a_clinics_file_without_problems(
        self, tmp_path: Path
    ) -> None:
        path = tmp_path / "clinic.yaml"
        examples = re.findall(r"^```yaml clinic\n(.*?)^```", guide_text(), re.M | re.S)
        text = "\n".join(examples)
        path.write_text(text, encoding="utf-8")

        found = Checked(shipped_script(), path, TODAY)

        assert found.problems == []
        assert found.script is not None
        assert "our-parking" in steps_of(found.script)
        told = [x.rule for x in advice_on(found, found.script) if x.file == str(path)]
        assert told == ["replaced"] * text.count("00000000")


def test_the_schema_of_a_clinics_facts_is_printed(capsys: Told) -> None:
    assert main(["schema", "--clinic"]) == 0
    assert json.loads(capsys.readouterr().out) == clinic_schema()
