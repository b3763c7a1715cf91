from __future__ import annotations

import re
from pathlib import Path

from tests import shipped
from tests.script.clinics import TODAY, steps_of
from walkthrough.checking import Checked
from walkthrough.files import read_clinic, shipped_script
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.facts import FACT_NAMES
from walkthrough.script.fields import fields_of
from walkthrough.script.template import clinic_template, with_schema

TEMPLATE = clinic_template(shipped.script())


def test_every_fact_has_its_commented_line_and_its_explanation() -> None:
    for name, each in fields_of(Clinic).items():
        if name in FACT_NAMES or name in ("country", "routes_offered", "content_version"):
            before, found, _ = TEMPLATE.partition(f"\n# {name}: ")
            assert found, name
            told = before.rpartition("\n\n")[2].replace("\n## ", " ").removeprefix("## ")
            assert told.startswith(each.told), name


def test_as_it_is_it_fills_in_nothing(tmp_path: Path) -> None:
    path = tmp_path / "clinic.yaml"
    path.write_text(TEMPLATE, encoding="utf-8")

    assert read_clinic(path)[0] is NO_CLINIC


def test_its_own_step_works_when_the_signs_are_taken_away(tmp_path: Path) -> None:
    own = TEMPLATE.partition("# own_steps:\n")[2].partition("#\n")[0]
    path = tmp_path / "clinic.yaml"
    path.write_text("own_steps:\n" + re.sub("^# ", "", own, flags=re.MULTILINE), encoding="utf-8")

    found = Checked(shipped_script(), path, TODAY)

    assert found.problems == []
    assert "our-parking" in steps_of(found.script)


def test_a_first_line_for_editors_is_put_in_or_changed() -> None:
    assert with_schema("a: b\n", "x.json") == "# yaml-language-server: $schema=x.json\na: b\n"
    assert with_schema(with_schema("a: b\n"), "x.json") == with_schema("a: b\n", "x.json")
