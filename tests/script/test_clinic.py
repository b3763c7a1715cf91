from __future__ import annotations

from pathlib import Path

import pytest

from tests.script.samples import SAMPLE, read_text, sample
from walkthrough.files import load_clinic
from walkthrough.script.clinic import NO_CLINIC, Book, Clinic, plain
from walkthrough.script.model import Script
from walkthrough.script.problem import ScriptError
from walkthrough.script.text import EVERY_ROUTE, Piece, Route, Style


@pytest.fixture(scope="module")
def script() -> Script:
    return read_text(SAMPLE)


def clinic_of(folder: Path, text: str, script: Script | None = None) -> Clinic:
    path = folder / "clinic.yaml"
    path.write_text(text, encoding="utf-8")
    return load_clinic(path, script)


def told(folder: Path, text: str, script: Script | None = None) -> list[str]:
    with pytest.raises(ScriptError) as caught:
        clinic_of(folder, text, script)
    return [
        str(problem).split("\n")[0].removeprefix(f"{folder}/clinic.yaml:")
        for problem in caught.value.problems
    ]


def fact(book: Book, name: str) -> str:
    return plain(book.fact(name))


def test_the_clinics_own_fact_comes_first(script: Script, tmp_path: Path) -> None:
    clinic = clinic_of(tmp_path, "name: Elm Clinic\n")

    assert fact(Book(script, clinic), "name") == "Elm Clinic"


def test_the_scripts_default_stands_for_a_fact_not_filled_in(script: Script) -> None:
    assert fact(Book(script), "name") == "your clinic"


def test_a_default_of_one_route_is_not_told_on_another(script: Script) -> None:
    on_a_drip = Book(script, route=Route.IV)
    by_a_shot = Book(script, route=Route.IM)

    assert fact(on_a_drip, "visit_length") == "about 2 hours"
    assert fact(by_a_shot, "visit_length") == "ask your clinic"


def test_a_clinic_can_have_a_fact_for_some_routes(script: Script, tmp_path: Path) -> None:
    clinic = clinic_of(
        tmp_path,
        "visit_length:\n"
        "  - {routes: [im, lozenge], text: one hour}\n"
        "  - {routes: [esketamine], text: two hours}\n",
    )

    told = {route: fact(Book(script, clinic, route), "visit_length") for route in Route}

    assert told == {
        Route.IM: "one hour",
        Route.LOZENGE: "one hour",
        Route.ESKETAMINE: "two hours",
        Route.IV: "about 2 hours",
        Route.NASAL_RACEMIC: "ask your clinic",
        Route.OTHER: "ask your clinic",
        Route.NOT_SURE: "ask your clinic",
    }


def test_a_fact_that_nobody_knows_reads_ask_your_clinic(script: Script) -> None:
    assert fact(Book(script), "phone_day") == "ask your clinic"
    assert not Book(script).known("phone_day")


def test_a_fact_that_the_clinic_filled_in_is_known(script: Script, tmp_path: Path) -> None:
    clinic = clinic_of(tmp_path, "phone_day: 555 0100\n")

    assert Book(script, clinic).known("phone_day")


def test_a_default_is_not_known(script: Script) -> None:
    assert not Book(script).known("name")


def test_numbers_are_told_only_where_the_clinic_names_its_country(
    script: Script, tmp_path: Path
) -> None:
    here = Book(script, clinic_of(tmp_path, "country: us\n"))

    assert Book(script).country is None
    assert fact(Book(script), "emergency_number") == "ask your clinic"
    assert fact(Book(script), "crisis_line") == "ask your clinic"
    assert fact(here, "emergency_number") == "911"
    assert fact(here, "crisis_line") == "Lifeline: call 988"
    assert here.known("crisis_line")


def test_all_crisis_lines_of_a_country_are_told(tmp_path: Path) -> None:
    line = "      - {name: Lifeline, number: call 988}\n"
    script = read_text(sample((line, line + "      - {name: Shout, number: text 85258}\n")))

    here = Book(script, clinic_of(tmp_path, "country: us\n"))

    assert fact(here, "crisis_line") == "Lifeline: call 988. Shout: text 85258"


def test_a_country_without_crisis_lines_has_none(tmp_path: Path) -> None:
    lines = "    crisis_lines:\n      - {name: Lifeline, number: call 988}\n"
    script = read_text(sample((lines, "")))

    here = Book(script, clinic_of(tmp_path, "country: us\n"))

    assert fact(here, "crisis_line") == "ask your clinic"


def test_the_clinics_own_number_comes_before_its_countrys(script: Script, tmp_path: Path) -> None:
    clinic = clinic_of(tmp_path, "country: us\nemergency_number: '112'\n")

    assert fact(Book(script, clinic), "emergency_number") == "112"


def test_facts_are_filled_into_texts(script: Script, tmp_path: Path) -> None:
    clinic = clinic_of(tmp_path, "phone_day: 555 **0100**\n")
    text = script.help.clinic[0].text

    assert Book(script, clinic).text(text) == (
        Piece("Call "),
        Piece("555 "),
        Piece("0100", Style.STRONG),
        Piece("."),
    )


def test_a_text_without_facts_is_the_same_text(script: Script) -> None:
    assert Book(script).text(script.title) is script.title


def test_blocks_of_other_routes_are_not_shown(tmp_path: Path) -> None:
    parts = "text:\n          - Rest.\n          - {routes: [iv], text: 'Well, {clinic.name}.'}"
    ending = read_text(sample(("text: Rest well.", parts))).stages[1].steps[-1]

    shown = [
        [plain(block.text) for block in Book(read_text(SAMPLE), route=route).prose(ending.text)]  # type: ignore[union-attr]
        for route in (Route.IV, Route.IM)
    ]

    assert shown == [["Rest.", "Well, your clinic."], ["Rest."]]


def test_no_clinic_offers_every_route() -> None:
    assert NO_CLINIC.routes_offered == EVERY_ROUTE
    assert load_clinic(None) is NO_CLINIC


def test_a_clinic_can_offer_some_routes(tmp_path: Path) -> None:
    clinic = clinic_of(tmp_path, "routes_offered: [iv, im]\n")

    assert clinic.routes_offered == {Route.IV, Route.IM}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "name: Elm\nphone: 555\n",
            ["2:1: “phone” is not known here. Did you mean “phone_day”?"],
        ),
        (
            "name:\n",
            ["1:6: Nothing is filled in here. Fill it in, or take it out if not needed."],
        ),
        ("name: Elm\nname: Oak\n", ["2:1: “name” stands here twice. Keep one."]),
        (
            "phone_day: call {clinic.name}\n",
            ["1:17: A fact cannot hold another fact. Please write the words in place of {…}."],
        ),
        (
            "room: a [[bay]]\n",
            [
                "1:9: The glossary does not explain “bay”."
                " Please explain it there, or take the [[ ]] off."
            ],
        ),
        (
            "room: a [[nurze]]\n",
            ["1:9: The glossary does not explain “nurze”. Did you mean “nurse”?"],
        ),
        (
            "country: US\n",
            ["1:10: The script has no numbers for the country “US”. Did you mean “us”?"],
        ),
        (
            "country: fr\n",
            ["1:10: The script has no numbers for the country “fr”. Known here: us."],
        ),
        (
            "country: [us]\n",
            [
                "1:10: Here should be one text or number."
                " Take out brackets, dashes and colons, or use quotes."
            ],
        ),
        ("routes_offered: iv\n", ["1:17: Here should be a list of routes, such as [iv, im]."]),
        (
            "visit_length:\n  - {routes: [ivy], text: x}\n",
            ["2:15: “ivy” is not known here. Did you mean “iv”?"],
        ),
        (
            "- name: Elm\n",
            ["1:1: Each part here needs a name and a colon before it, such as “name: …”."],
        ),
        ("", ["1:1: This file is empty."]),
        (
            "name: 'Elm\n",
            ["1:7: What opens here is never closed. Add the quote or bracket that closes it."],
        ),
        (
            'name: "\\e[2J"\n',
            ["1:7: There is a hidden control character here (U+001B). Please delete it."],
        ),
    ],
)
def test_a_mistake_in_the_clinics_file_is_told_by_line(
    text: str, said: list[str], script: Script, tmp_path: Path
) -> None:
    assert told(tmp_path, text, script) == said


def test_several_mistakes_are_told_together(script: Script, tmp_path: Path) -> None:
    text = "nam: Elm\ncountry: usa\nroom: a [[bay]]\n"

    assert told(tmp_path, text, script) == [
        "1:1: “nam” is not known here. Did you mean “name”?",
        "2:10: The script has no numbers for the country “usa”. Did you mean “us”?",
        "3:9: The glossary does not explain “bay”. Please explain it there, or take the [[ ]] off.",
    ]


def test_mistakes_are_told_without_the_script_too(tmp_path: Path) -> None:
    assert told(tmp_path, "nam: Elm\ncountry: fr\n") == [
        "1:1: “nam” is not known here. Did you mean “name”?"
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("press the button.", "press the button"),
        ("from 9 a.m.", "from 9 a.m"),
        ("well...", "well..."),
    ],
)
def test_a_full_stop_at_the_end_of_a_fact_is_left_out(
    written: str, read: str, tmp_path: Path
) -> None:
    book = Book(read_text(sample()), clinic_of(tmp_path, f"call_signal: {written}\n"))
    assert fact(book, "call_signal") == read
