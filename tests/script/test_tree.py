from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.script.bombs import BOMBS
from tests.script.samples import SAMPLE, read_text, sample, told
from walkthrough.script.problem import ScriptError, Source
from walkthrough.script.tree import DEEPEST, Mapping, Node, Scalar, Sequence, parse

SECONDS = 5.0
MEGABYTES = 400

_MEASURED = """
import resource, sys, time
from pathlib import Path
from walkthrough.files import load_script
from walkthrough.script.problem import ScriptError

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

began, before = time.process_time(), peak()
try:
    load_script(Path(sys.argv[1]))
except ScriptError as error:
    print(time.process_time() - began, peak() - before, len(error.problems), str(error)[:200])
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is measured as Linux tells it")
@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_in_little_time_and_memory(name: str, tmp_path: Path) -> None:
    bomb = tmp_path / "content.yaml"
    bomb.write_text(BOMBS[name](), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-c", _MEASURED, str(bomb)], capture_output=True, text=True, timeout=60
    )

    assert done.returncode == 0, done.stderr
    seconds, megabytes, problems, _ = done.stdout.split(" ", 3)
    assert float(seconds) < SECONDS
    assert int(megabytes) < MEGABYTES
    assert int(problems) >= 1


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "some brackets",
            "1:41: More than 40 parts stand inside each other here. Check the brackets.",
        ),
        (
            "a list that holds itself",
            "1:8: “*a” repeats the part it stands in. Please take it out.",
        ),
        (
            "names that hold themselves",
            "1:15: “*a” repeats the part it stands in. Please take it out.",
        ),
        (
            "aliases of aliases",
            "6:8: This file repeats its own parts far too often. It is not read.",
        ),
        (
            "an alias of a long text",
            "2:5: This file repeats its own parts far too often. It is not read.",
        ),
        ("very many names", "250000:1: This file has far too many parts. It is not read."),
    ],
)
def test_why_a_bomb_is_refused_is_told(name: str, said: str) -> None:
    assert told(BOMBS[name]()) == [said]


def test_what_the_parser_itself_finds_too_deep_is_told_in_plain_words() -> None:
    assert "Too many parts stand inside each other" in told(BOMBS["brackets"]())[0]


def test_as_many_levels_as_allowed_are_read() -> None:
    node = parse(Source("a.yaml", "[" * DEEPEST + "x" + "]" * DEEPEST))

    for _ in range(DEEPEST):
        assert isinstance(node, Sequence)
        (node,) = node.items
    assert isinstance(node, Scalar)
    with pytest.raises(ScriptError):
        parse(Source("a.yaml", "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)))


def test_anchors_and_aliases_are_read() -> None:
    changes = (
        ("how_to_get_help: Lift a hand.", "how_to_get_help: &help Lift a hand."),
        ("how_to_get_help: Call out.", "how_to_get_help: *help"),
    )

    script = read_text(sample(*changes))

    assert script.stages[0].how_to_get_help == script.stages[1].how_to_get_help


def test_names_can_be_merged_in_and_written_anew() -> None:
    changes = (
        ("    cycle: {inhale: 4s, exhale: 4s}\n", "    cycle: &slow {inhale: 4s, exhale: 4s}\n"),
        (
            "grounding:\n",
            "  - id: B2\n"
            "    name: Another\n"
            "    about: Two minutes.\n"
            "    settle: Sit well.\n"
            "    guide: Gently.\n"
            "    close: That is all.\n"
            "    cycle: {<<: *slow, exhale: 3s}\n"
            "    breaths: {short: 1, standard: 2, long: 3}\n"
            "    instead: G1\n"
            "grounding:\n",
        ),
    )

    cycle = read_text(sample(*changes)).breathing[1].cycle

    assert cycle is not None
    assert [cycle.inhale, cycle.exhale] == [4.0, 3.0]


def test_several_merged_parts_give_way_to_the_first() -> None:
    merged = "{<<: [{inhale: 3s}, {inhale: 9s, exhale: 5s}]}"

    cycle = read_text(sample(("{inhale: 4s, exhale: 4s}", merged))).breathing[0].cycle

    assert cycle is not None
    assert [cycle.inhale, cycle.exhale] == [3.0, 5.0]


def test_a_mistake_in_a_merged_part_is_told_where_it_is_written() -> None:
    merged = "{<<: {inhail: 3s}, exhale: 5s}"

    assert told(sample(("{inhale: 4s, exhale: 4s}", merged))) == [
        "98:18: “inhail” is not known here. Did you mean “inhale”?"
    ]


def test_a_merge_of_a_text_is_told() -> None:
    assert told(sample(("{inhale: 4s, exhale: 4s}", "{<<: x, inhale: 4s, exhale: 4s}"))) == [
        "98:17: Each part here needs a name and a colon before it, such as “id: …”."
    ]


def test_a_document_can_begin_with_dashes_and_end_with_dots() -> None:
    assert told(f"---\n{SAMPLE}...\n") == []


def test_plain_tags_are_fine() -> None:
    assert told(sample(("title: A small visit", "title: !!str A small visit"))) == []


def test_nodes_know_where_they_begin_and_end() -> None:
    text = "a: 'x y'\nb: [c, d]\n"
    root = parse(Source("a.yaml", text))

    assert isinstance(root, Mapping)
    spans = [text[node.index : node.end] for node in _below(root)]
    assert spans == ["a", "'x y'", "b", "[c, d]"]


def _below(root: Mapping) -> list[Node]:
    return [node for pair in root.pairs for node in pair]
