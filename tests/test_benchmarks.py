"""What the benchmarks say of programs that stand beside ours: measured, or left out with a word."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if not sys.platform.startswith("linux"):
    pytest.skip("the benchmarks read /proc", allow_module_level=True)

from tests.benchmarks.figures import Figure, compared, held, milliseconds, table
from tests.benchmarks.longer import added
from tests.benchmarks.measures import Size
from tests.benchmarks.peers import FIRST_PAGE, markdown, measured, presenters, split

SIZE = Size(starts=2, turns=6, idle_seconds=0.2)

pytestmark = pytest.mark.usefixtures("impatient")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait for long where a presenter has no page left."""
    monkeypatch.setattr("tests.benchmarks.child.PATIENCE", 2.0)


SLOW = 0.06
"""Seconds that the presenter below takes for a page."""
PRESENTER = f"""#!{sys.executable}
import sys, time, termios, tty
tty.setcbreak(0)
print("\\033[2J\\033[H{FIRST_PAGE}", flush=True)
for page in range(4):
    sys.stdin.read(1)
    time.sleep({SLOW})
    print(f"\\033[2J\\033[Hpage {{page}}", flush=True)
time.sleep(60)
"""


def program(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text)
    path.chmod(0o755)
    return path


def test_a_peer_is_found_on_the_path_or_where_it_is_named(tmp_path: Path) -> None:
    mdp = program(tmp_path, "mdp", PRESENTER)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    named = program(elsewhere, "look", PRESENTER)

    known = presenters(Path("deck.md"), {"PATH": str(tmp_path), "LOOKATME": str(named)})

    assert known["patat"] is None
    assert known["mdp"] is not None
    assert known["mdp"].command == (str(mdp), "--nofade", "deck.md")
    assert known["lookatme"] is not None
    assert known["lookatme"].command == (str(named), "deck.md")


def test_a_peer_is_measured_by_its_own_pages(tmp_path: Path) -> None:
    program(tmp_path, "mdp", PRESENTER)
    there, left_out = split(presenters(Path("deck.md"), {"PATH": str(tmp_path)}))

    found = measured(there, SIZE)["mdp"]

    assert [figure.name for figure in left_out] == [
        "patat: left out, it is not installed here",
        "lookatme: left out, it is not installed here",
    ]
    assert [turn.lines[0].strip() for turn in found.turns] == [f"page {x}" for x in range(4)]
    assert min(turn.whole for turn in found.turns) >= SLOW
    assert found.memory > 1_000_000
    assert len(found.starts) == 1
    assert found.idle_bytes == 0


def test_a_peer_that_ends_at_once_is_left_out_with_its_words(tmp_path: Path) -> None:
    program(tmp_path, "patat", "#!/bin/sh\necho no such deck\n")

    there, left_out = split(presenters(Path("deck.md"), {"PATH": str(tmp_path)}))

    assert there == []
    assert any("patat: left out, it failed" in each.name for each in left_out)
    assert any("no such deck" in each.name for each in left_out)


def test_peers_are_given_our_words_page_by_page() -> None:
    made = markdown(
        [("", "  Your ride home", "", "", "• Who - drives?", ""), ("─── 2 ───", "Last")]
    )

    first, second, third = made.split("\n---\n\n")
    assert first.startswith(f"# {FIRST_PAGE}\n")
    assert second == "# 1 Your ride home\n\nWho - drives?\n"
    assert third == "# 2 2\n\nLast\n"


def test_the_table_says_what_was_missed() -> None:
    lines = table(
        [
            held("fast", 0.001, 0.002, milliseconds, 0.01),
            held("slow", 0.02, 0.002, milliseconds, 0.01),
            compared("nothing at all", 0, 0, milliseconds),
            Figure("absent"),
        ]
    ).splitlines()

    assert lines[2].split()[-3:] == ["10.0", "ms", "yes"]
    assert lines[3].split()[-3:] == ["10.0", "ms", "missed"]
    assert lines[4].split()[-1] == "1.00"
    assert lines[5] == "absent"


def test_what_a_long_script_adds_is_judged_by_the_difference() -> None:
    within, over = (added("start", ours, 0.200, 0.040) for ours in (0.239, 0.241))

    assert (within.target, within.met) == ("<= 40.0 ms more", True)
    assert over.met is False
