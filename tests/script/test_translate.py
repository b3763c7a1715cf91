from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.script.made_up_language import (
    LETTERS,
    MADE_UP_LETTERS,
    made_up,
    made_up_language,
    write_made_up_language,
)
from tests.script.samples import SAMPLE, sample, step
from walkthrough.files import load_script, shipped_script
from walkthrough.script.model import Country, Script, Source
from walkthrough.script.problem import ScriptError
from walkthrough.script.text import Block, Piece, Style, Text
from walkthrough.script.words import LONGEST

SMALL = """\
language: xx
language_name: Made up
stages:
  - id: after
    title: Pó
    how_to_get_help: Vólej.
    steps:
      - id: feel
        headline: Cítit
"""


@cache
def first() -> Script:
    return load_script(shipped_script())


@cache
def other(leaving_out: frozenset[str] = frozenset()) -> Script:
    with TemporaryDirectory() as folder:
        return load_script(write_made_up_language(Path(folder), leaving_out=leaving_out), LETTERS)


def translated(folder: Path, translation: str, script: str = SAMPLE) -> Script:
    path = folder / "content.yaml"
    path.write_text(script, encoding="utf-8")
    path.with_name("content.xx.yaml").write_text(translation, encoding="utf-8")
    return load_script(path, "xx")


def told(folder: Path, translation: str, script: str = SAMPLE) -> list[str]:
    """The problems of a translation, without the folder and the shown lines."""
    with pytest.raises(ScriptError) as caught:
        translated(folder, translation, script)
    return [
        str(problem).split("\n")[0].removeprefix(f"{folder}/") for problem in caught.value.problems
    ]


def words_and_facts(script: str = SAMPLE) -> str:
    """What a translation needs besides its steps, still in the first language."""
    facts = script[script.index("facts:\n") : script.index("countries:\n")]
    return facts + script[script.index("words:\n") :]


def small(*changes: tuple[str, str]) -> str:
    text = SMALL + words_and_facts()
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


class TestMadeUpLanguage:
    """A longer language, in which every text is told from the first by its letters."""

    def test_it_is_read(self) -> None:
        assert other().language == LETTERS

    def test_it_is_longer_by_two_fifths(self) -> None:
        here, there = ("".join(visible(script)) for script in (first(), other()))

        assert 1.35 < len(there) / len(here) < 1.5

    def test_every_visible_text_is_in_it(self) -> None:
        plain = [text for text in visible(other()) if not is_made_up(text)]

        assert plain == []

    def test_structure_is_that_of_the_first_language(self) -> None:
        assert structure(other()) == structure(first())

    def test_words_that_have_little_room_still_fit(self) -> None:
        for name, longest in LONGEST.items():
            assert len(getattr(other().words, name)) <= longest

    def test_marks_and_placeholders_stay(self) -> None:
        assert made_up("**Do** call [[IV]] or {clinic.phone_day}.") == (
            "**Döö** çáááll [[ÏïV|iv]] öör {clinic.phone_day}."
        )

    def test_what_is_left_out_shows_whole_in_the_first_language(self) -> None:
        left_out = frozenset({"welcome", "B03", "ketamine"})
        script = other(left_out)

        assert step(script, "welcome") == step(first(), "welcome")
        assert script.glossary[0] == first().glossary[0]
        assert [each for each in script.breathing if each.id == "B03"] == [
            each for each in first().breathing if each.id == "B03"
        ]
        assert step(script, "how-it-works") == step(other(), "how-it-works")
        assert structure(script) == structure(first())

    def test_a_stage_left_out_shows_whole_in_the_first_language(self) -> None:
        script = other(frozenset({"start"}))

        assert script.stages[0] == first().stages[0]
        assert script.stages[1] == other().stages[1]

    def test_it_is_made_of_the_script_alone(self) -> None:
        assert "language: xx" in made_up_language(SAMPLE)


def test_a_step_at_a_time_can_be_translated(tmp_path: Path) -> None:
    script = translated(tmp_path, small())

    assert step(script, "feel").headline == (Piece("Cítit"),)
    assert step(script, "feel").exercise == "G1"
    assert step(script, "end").headline == (Piece("The end"),)
    assert script.stages[1].title == (Piece("Pó"),)
    assert (script.language, script.language_name) == ("xx", "Made up")


def test_a_translation_of_words_alone_is_fine(tmp_path: Path) -> None:
    text = "language: xx\nlanguage_name: Made up\n" + words_and_facts().replace("Back", "Zpět", 1)

    assert translated(tmp_path, text).words.back == "Zpět"


def test_names_targets_and_times_stay_those_of_the_first_language(tmp_path: Path) -> None:
    changes = (
        ("    title: Pó\n", "    title: Pó\n    calm: B2\n    after_dose: no\n"),
        (
            "        headline: Cítit\n",
            "        headline: Cítit\n        exercise: G9\n        next: x\n"
            "        routes: [iv]\n",
        ),
    )
    grown = sample(
        (
            "headline: Feel the floor",
            "headline: Feel the floor\n        routes: [im]\n        next: end",
        )
    )

    script = translated(tmp_path, small(*changes), grown)

    assert structure(script) == structure(translated(tmp_path, SMALL + words_and_facts(), grown))
    assert script.stages[1].after_dose


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            [("      - id: feel\n", "      - id: fell\n")],
            ["content.xx.yaml:8:9: The first language has no “fell” here. Did you mean “feel”?"],
        ),
        (
            [("  - id: after\n", "  - id: later\n")],
            ["content.xx.yaml:4:5: The first language has no “later” here."],
        ),
        (
            [("        headline: Cítit\n", "        headlin: Cítit\n")],
            [
                "content.xx.yaml:8:9: The translation leaves out “headline”.",
                "content.xx.yaml:9:9: The first language has no “headlin” here."
                " Did you mean “headline”?",
            ],
        ),
        (
            [("        headline: Cítit\n", "        headline: Cítit\n        more: Víc.\n")],
            ["content.xx.yaml:10:9: The first language has no “more” here."],
        ),
        (
            [("    title: Pó\n", "")],
            ["content.xx.yaml:4:5: The translation leaves out “title”."],
        ),
        (
            [("language: xx\n", "")],
            ["content.xx.yaml:1:1: “language” is missing. The language's letters, such as en."],
        ),
        (
            [("language: xx\n", "language: es\n")],
            ["content.xx.yaml:1:11: The file's name says “xx”. Here should be the same."],
        ),
        (
            [("language_name: Made up\n", "")],
            [
                "content.xx.yaml:1:1: “language_name” is missing."
                " The language's own name for itself."
            ],
        ),
        (
            [("headline: Cítit", "headline: 1 2 3 4 5 6 7 8 9")],
            ["content.xx.yaml:9:19: This headline has 9 words. Eight are the most."],
        ),
        (
            [("headline: Cítit", "headline: **Cítit")],
            ["content.xx.yaml:9:19: A text cannot begin with *. Put quotes around the whole text."],
        ),
        (
            [("headline: Cítit", "headline: Cítit **"), ("Vólej.", "")],
            [
                (
                    "content.xx.yaml:6:21: Nothing is filled in here."
                    " Fill it in, or take it out if not needed."
                ),
                (
                    "content.xx.yaml:9:25: This ** has no second ** after it."
                    " Add one, or take this out."
                ),
            ],
        ),
        (
            [("      - id: feel\n        headline: Cítit\n", "      feel\n")],
            ["content.xx.yaml:8:7: Here should be a list, as in the first language."],
        ),
        (
            [("      - id: feel\n        headline: Cítit\n", "      - feel\n")],
            ["content.xx.yaml:8:9: The first language has no “line 1” here."],
        ),
        (
            [("  name: your clinic\n", "")],
            ["content.xx.yaml:11:3: The translation leaves out “name”."],
        ),
        (
            [("    - {routes: [iv], text: about 2 hours}\n", "    - asi 2 hodiny\n")],
            [
                "content.xx.yaml:13:5: The “routes” of these texts differ from the first language."
                " Copy them."
            ],
        ),
    ],
)
def test_a_mistake_is_told_in_the_file_of_the_translation(
    changes: list[tuple[str, str]], said: list[str], tmp_path: Path
) -> None:
    found = told(tmp_path, small(*changes))

    assert len(found) == len(said)
    assert all(each.startswith(start) for each, start in zip(found, said, strict=True)), found


ASKED = """\
      - id: asked
        headline: Ptají se
        entries:
          - id: drive
            question: Smím řídit?
            answer: Dnes ne.
"""


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (ASKED, []),
        (
            ASKED.replace("            answer: Dnes ne.\n", ""),
            ["content.xx.yaml:11:13: The translation leaves out “answer”."],
        ),
        (
            ASKED.partition("        entries:")[0],
            ["content.xx.yaml:8:9: The translation leaves out “entries”."],
        ),
        (
            ASKED.replace("id: drive", "id: drivee"),
            [
                "content.xx.yaml:11:11: The translation leaves out “drive”.",
                "content.xx.yaml:11:13: The first language has no “drivee” here."
                " Did you mean “drive”?",
            ],
        ),
        (
            ASKED + ASKED,
            ["content.xx.yaml:14:9: “asked” stands here twice. Keep one."],
        ),
        (
            ASKED.replace("        entries:", "        kind: ending\n        entries:"),
            [],
        ),
    ],
    ids=["whole", "an answer left out", "all left out", "a misspelt line", "twice", "another kind"],
)
def test_a_step_is_translated_whole_or_not_at_all(
    steps: str, said: list[str], tmp_path: Path
) -> None:
    text = small(("      - id: feel\n        headline: Cítit\n", steps))

    if said:
        assert told(tmp_path, text) == said
    else:
        asked = step(translated(tmp_path, text), "asked")
        assert asked.entries[0].goto == "pack"
        assert asked.entries[0].question == (Piece("Smím řídit?"),)


@pytest.mark.parametrize(
    ("grown", "over", "said"),
    [
        (
            "        figure: {caption: A dot., of_ten: 1}\n",
            "        figure: {caption: Tečka.}\n",
            [],
        ),
        (
            "        figure: {caption: A dot., of_ten: 1}\n",
            "",
            ["content.xx.yaml:8:9: The translation leaves out “figure”."],
        ),
        (
            "        figure: {caption: Points., path: [One, Two]}\n",
            "        figure: {caption: Body.}\n",
            ["content.xx.yaml:10:17: The translation leaves out “path”."],
        ),
    ],
    ids=["whole", "a drawing left out", "half a drawing"],
)
def test_a_drawing_is_translated_with_its_step(
    grown: str, over: str, said: list[str], tmp_path: Path
) -> None:
    first = sample(
        ("        headline: Feel the floor\n", f"        headline: Feel the floor\n{grown}")
    )
    text = small(
        ("        headline: Cítit\n", f"        headline: Cítit\n{over}"),
    )
    if said:
        assert told(tmp_path, text, first) == said
    else:
        figure = step(translated(tmp_path, text, first), "feel").figure
        assert (figure.caption, figure.of_ten) == ((Piece("Tečka."),), 1)


def test_an_exercise_is_translated_with_all_its_lines(tmp_path: Path) -> None:
    line = "      - {text: Feel the floor., time: 15s}\n"
    longer = sample((line, line + line.replace("floor", "chair")))
    exercise = (
        "grounding:\n  - id: G1\n    name: Nohy\n    about: Chvíle.\n    close: Hotovo.\n"
        "    lines:\n      - {text: Podlaha.}\n"
    )

    assert told(tmp_path, small() + exercise, longer)[-1].endswith(
        "The translation leaves out “line 2”."
    )
    whole = translated(tmp_path, small() + exercise + "      - {text: Židle.}\n", longer)
    assert [line.text[0].text for line in whole.grounding[0].lines] == ["Podlaha.", "Židle."]
    assert [line.time for line in whole.grounding[0].lines] == [15.0, 15.0]


@pytest.mark.parametrize("needed", ["facts", "words"])
def test_steps_need_the_words_and_facts_that_they_show(needed: str, tmp_path: Path) -> None:
    rest = words_and_facts()
    kept = rest[: rest.index("words:\n")] if needed == "words" else rest[rest.index("words:\n") :]

    (found,) = told(tmp_path, SMALL + kept)

    assert found.startswith(f"content.xx.yaml:1:1: “{needed}” is missing. ")


def test_mistakes_of_the_first_language_are_told_first(tmp_path: Path) -> None:
    assert told(tmp_path, small(), sample(("inhale: 4s", "inhale: 4x"))) == [
        "content.yaml:98:21: A length of time is written like 4s, 1:30 or 5 min."
    ]


def test_a_translation_that_is_not_there_is_told(tmp_path: Path) -> None:
    path = tmp_path / "content.yaml"
    path.write_text(SAMPLE, encoding="utf-8")

    with pytest.raises(ScriptError) as caught:
        load_script(path, "xx")

    assert str(caught.value) == (
        f"{tmp_path}/content.xx.yaml: There is no such file."
        f" It was looked for here: {tmp_path}/content.xx.yaml"
    )


def test_an_empty_translation_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, "") == ["content.xx.yaml:1:1: This file is empty."]
    assert told(tmp_path, "- a") == [
        "content.xx.yaml:1:1: Each part here needs a name and a colon before it, such as “id: …”."
    ]


def is_made_up(text: str) -> bool:
    """Whether a text has letters of the made-up language, or none that it could change."""
    text = re.sub(r"\{\w+\}", "", text)
    return bool(MADE_UP_LETTERS & set(text)) or not set("aceginostuy") & set(text.lower())


NOT_TRANSLATED: dict[type, tuple[str, ...]] = {
    Script: ("language", "version"),
    Source: ("year", "address"),
    Country: ("emergency_number", "last_checked"),
}


def visible(value: Any) -> Iterator[str]:
    """Each text that a page can show, but for names, numbers and addresses."""
    if isinstance(value, Piece) and value.style is not Style.FACT:
        yield value.text
    elif isinstance(value, tuple):
        for member in value:
            yield from visible(member)
    elif is_dataclass(value) and not isinstance(value, Piece):
        for each in fields(value):
            field = getattr(value, each.name)
            if each.name == "wording_allowed":
                continue
            if each.type == "str" and each.name not in NOT_TRANSLATED.get(type(value), ()):
                yield field
            yield from visible(field)


def structure(value: Any) -> Any:
    """A script without its words: what a translation must leave as it is."""
    if isinstance(value, Piece):
        return (value.style, value.key)
    if isinstance(value, Block):
        return (value.item, value.routes, _marks(value.text))
    if is_dataclass(value):
        return {
            each.name: structure(getattr(value, each.name))
            for each in fields(value)
            if each.type not in ("str", "Text") and each.name != "language"
        }
    if isinstance(value, tuple):
        return [structure(member) for member in value]
    return value


def _marks(text: Text) -> list[tuple[Style, str]]:
    return [(piece.style, piece.key) for piece in text]
