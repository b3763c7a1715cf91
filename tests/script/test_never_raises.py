"""Whatever a file holds, it is a script or a list of problems that can be printed."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.script.samples import NAME, SAMPLE, SHIPPED, problems_of
from walkthrough.script.clinic import Clinic
from walkthrough.script.decode import decode
from walkthrough.script.model import Script
from walkthrough.script.problem import FORBIDDEN, ScriptError
from walkthrough.script.source import source_of
from walkthrough.script.translate import decode_translation
from walkthrough.script.tree import parse

calmly = settings(
    deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)

PIECES = [
    *(
        "title:",
        "- ",
        "- id: x\n",
        "  ",
        "\n",
        "\t",
        "{",
        "}",
        "[",
        "]",
        "[[",
        "]]",
        "**",
        "*a",
        "&a ",
    ),
    *(
        "<<: ",
        ": ",
        "? ",
        "|\n",
        ">-\n",
        '"',
        "'",
        "\\",
        "#",
        "---\n",
        "...\n",
        "%",
        "!x ",
        "!!str ",
    ),
    *("{clinic.name}", "{clinic.", "\x1b[31m", "\u202e", "\ufeff", "\x00", "😀", "é", "\r\n", "~"),
    *(
        "routes: [iv]\n",
        "kind: passage\n",
        "goto: x\n",
        "1:30",
        "999999999999",
        "after_dose: yes\n",
    ),
]


def check(data: bytes) -> None:
    """Every problem prints on lines of its own, and holds nothing that steers a terminal."""
    for problem in problems_of(data):
        printed = str(problem)
        assert printed.startswith(f"{NAME}:")
        assert printed.count("\n") in (0, 2)
        assert not FORBIDDEN.search(printed)
        assert problem.message.endswith((".", "?"))


@calmly
@given(st.text(max_size=400))
def test_any_text(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@calmly
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    check(data)


@calmly
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_any_signs_that_mean_something(pieces: list[str]) -> None:
    check("".join(pieces).encode())


@calmly
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(SAMPLE)),
            st.integers(0, 30),
            st.one_of(st.sampled_from(PIECES), st.text(max_size=8)),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_any_changes_to_the_sample(changes: list[tuple[int, int, str]]) -> None:
    check(_changed(SAMPLE, changes).encode("utf-8", "surrogatepass"))


@settings(calmly, max_examples=60)
@given(
    st.integers(0, len(SHIPPED)),
    st.integers(0, 200),
    st.one_of(st.sampled_from(PIECES), st.text(max_size=8)),
)
def test_any_change_to_the_shipped_script(place: int, gone: int, come: str) -> None:
    check(_changed(SHIPPED, [(place, gone, come)]).encode("utf-8", "surrogatepass"))


@calmly
@given(st.lists(st.integers(0, SAMPLE.count("\n")), min_size=1, max_size=6))
def test_any_lines_left_out(places: list[int]) -> None:
    lines = SAMPLE.splitlines(keepends=True)

    check("".join(line for place, line in enumerate(lines) if place not in places).encode())


@calmly
@given(
    st.lists(
        st.tuples(st.integers(0, len(SAMPLE)), st.integers(0, 30), st.sampled_from(PIECES)),
        max_size=3,
    )
)
def test_any_translation(changes: list[tuple[int, int, str]]) -> None:
    data = _changed(SAMPLE.replace("language: en", "language: xx"), changes).encode()

    with suppress(ScriptError):
        script, reading = decode_translation(
            source_of("content.yaml", SAMPLE.encode()), source_of("content.xx.yaml", data), "xx"
        )
        assert isinstance(script, Script)
        assert all(str(problem) for problem in reading.problems)


@calmly
@given(st.lists(st.sampled_from([*PIECES, "name: ", "country: us\n", "room: "]), max_size=20))
def test_any_facts_of_a_clinic(pieces: list[str]) -> None:
    with suppress(ScriptError):
        clinic, reading = decode(Clinic, parse(source_of("clinic.yaml", "".join(pieces).encode())))
        assert isinstance(clinic, Clinic)
        assert all(str(problem) for problem in reading.problems)


def _changed(text: str, changes: list[tuple[int, int, str]]) -> str:
    for place, gone, come in changes:
        text = text[:place] + come + text[place + gone :]
    return text
