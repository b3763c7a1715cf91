"""The first words stand where the page will have them, and leave the terminal as it was."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from walkthrough import cli, first_words
from walkthrough.journey import room
from walkthrough.ui.themes import NAMES

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the test drives a pseudo-terminal")

if os.name == "posix":
    from tests.early import make_ready
    from tests.terminal import Terminal, plain_environment
    from walkthrough import early_terminal

LINE = "For learning only. Your clinic comes first. Help: H"
SHORT = "For learning. Clinic first. Help: H"
FIRST = b"\x1b[?1049h\x1b[?25l"
"""What is written before the first words; Textual hides the cursor later."""
TITLE = "Practise your"
Start = Callable[..., Terminal]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("ready")
    make_ready(made)
    return made


@pytest.fixture
def start(folder: Path, tmp_path: Path) -> Iterator[Start]:
    opened: list[Terminal] = []

    def started(*arguments: str, size: tuple[int, int] = (80, 24), **given: str) -> Terminal:
        environment = plain_environment(XDG_DATA_HOME=str(tmp_path), **given)
        command = [sys.executable, "-m", "tests.early", str(folder), *arguments]
        columns, rows = size
        terminal = Terminal(command, columns=columns, rows=rows, environment=environment)
        opened.append(terminal)
        return terminal

    yield started
    for terminal in opened:
        terminal.close()


def cells_of(terminal: Terminal, text: str) -> list[Any]:
    """The row and the cells of these words."""
    rows = terminal.screen_text().split("\n")
    row = next(number for number, line in enumerate(rows) if text in line)
    begin = rows[row].index(text)
    return [row, begin, *terminal.cells()[row][begin : begin + len(text)]]


@pytest.mark.parametrize("theme", NAMES)
@pytest.mark.parametrize(
    ("given", "size", "line"),
    [
        ({}, (80, 24), LINE),
        ({}, (40, 15), SHORT),
        ({"COLORTERM": ""}, (160, 50), LINE),
        ({"COLORTERM": "", "TERM": "linux"}, (80, 25), LINE),
        ({"NO_COLOR": "1"}, (80, 24), LINE),
    ],
)
def test_nothing_moves_when_the_page_comes(
    start: Start, tmp_path: Path, theme: str, given: dict[str, str], size: Any, line: str
) -> None:
    kept = {"version": 1, "entries": {"look/theme": theme}}
    data = tmp_path / "first-session"
    data.mkdir()
    data.joinpath("kept.json").write_text(json.dumps(kept))
    terminal = start("--wait", size=size, **given)
    terminal.wait_for(line)
    assert TITLE not in terminal.screen_text()
    words = cells_of(terminal, line)
    terminal.wait_for(TITLE)
    assert cells_of(terminal, line) == words
    assert terminal.output.count(b"\x1b[?1049h") == 1


@pytest.mark.parametrize("switch", ["--larger", "--no-letter-keys", "--still"])
def test_the_line_is_the_same_however_one_starts(start: Start, switch: str) -> None:
    terminal = start("--wait", switch)
    terminal.wait_for("Help: ")
    before = next(line for line in terminal.screen_text().split("\n") if "Help: " in line)
    terminal.wait_for("Practise")
    assert before.rstrip() in terminal.screen_text()


def test_what_is_typed_meanwhile_is_neither_shown_nor_lost(start: Start) -> None:
    terminal = start("--wait")
    terminal.wait_for(LINE)
    terminal.send(b"\r\r")
    assert terminal.cursor()[1] == 24 - 1 - first_words.ROWS_BELOW  # no letter, no new line
    terminal.wait_for("The visit at a glance")
    terminal.send(b"q")
    assert terminal.wait_exit() == 0


def test_the_terminal_is_as_it_was_after_leaving(start: Start) -> None:
    terminal = start()
    before = terminal.modes()
    terminal.wait_for(TITLE)
    terminal.send(b"q")
    assert terminal.wait_exit() == 0
    assert terminal.modes() == before
    assert terminal.private_modes[1049] is False
    assert terminal.private_modes[25] is True


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT])
def test_a_signal_before_the_page_gives_the_terminal_back(
    start: Start, number: signal.Signals
) -> None:
    terminal = start("--wait")
    before = terminal.modes()
    terminal.wait_for(LINE)
    assert terminal.modes() != before
    terminal.signal(number)
    assert terminal.wait_exit() in (-number, 130)
    assert terminal.modes() == before
    assert terminal.private_modes == {1049: False, 25: True}
    assert "Traceback" not in terminal.output.decode()


def test_an_interrupt_typed_before_the_page_is_heard(start: Start) -> None:
    terminal = start("--wait")
    terminal.wait_for(LINE)
    terminal.send(b"\x03")
    assert terminal.wait_exit() == 130
    assert terminal.private_modes[1049] is False


def test_a_window_without_a_shell_is_not_stopped_for_good(start: Start) -> None:
    terminal = start("--wait")
    terminal.wait_for(LINE)
    terminal.send(b"\x1a")
    terminal.signal(signal.SIGTSTP)
    terminal.wait_for(TITLE)
    terminal.send(b"q")
    assert terminal.wait_exit() == 0


def test_a_second_signal_while_it_gives_way_ends_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[int] = []
    monkeypatch.setattr(early_terminal, "_heard", {signal.SIGINT: lambda *_: heard.append(2)})
    before = signal.getsignal(signal.SIGINT)
    try:
        early_terminal._give_way(signal.SIGINT, None)
        early_terminal._give_way(signal.SIGINT, None)
    finally:
        signal.signal(signal.SIGINT, before)
    assert heard == [2, 2]


def test_a_page_that_cannot_come_leaves_the_terminal_as_it_was(start: Start) -> None:
    terminal = start("--no-threads")
    before = terminal.modes()
    assert terminal.wait_exit() == 70
    assert LINE in terminal.output.decode()
    assert terminal.modes() == before
    assert terminal.private_modes[1049] is False
    assert terminal.private_modes[25] is True


def pipe(path: Path) -> None:
    os.mkfifo(path)


def link(path: Path) -> None:
    elsewhere = path.with_name("elsewhere")
    elsewhere.write_text(json.dumps({"version": 1, "entries": {"look/theme": "daylight"}}))
    path.symlink_to(elsewhere)


ODD = ("[]", "{", "\x00", '{"version":1,"entries":{"look/theme":[]}}', '{"version":1,"entries":3}',
       '{"version":2,"entries":{"look/theme":"daylight"}}', "[" * 100_000)  # fmt: skip


@pytest.mark.parametrize("make", [pipe, link, *ODD], ids=range(2 + len(ODD)))
def test_what_was_kept_oddly_is_not_followed(
    make: Any, nothing_kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = nothing_kept / "first-session" / "kept.json"
    path.parent.mkdir()
    if isinstance(make, str):
        path.write_text(make)
    else:
        make(path)
    assert first_words._kept(os.environ) == {}


def test_every_switch_alone_may_have_first_words() -> None:
    none = {"--plain", first_words.NO_LETTERS}
    assert cli._SWITCHES.keys() - none == first_words.SWITCHES


@pytest.mark.parametrize(
    "arguments",
    [
        ("--plain",),
        ("--version",),
        ("check",),
        ("--theme", "daylight"),
        ("breathe",),
        ("ground", "--still"),
    ],
)
def test_nothing_comes_first_where_no_page_of_ours_follows(
    start: Start, arguments: tuple[str, ...]
) -> None:
    terminal = start("--wait", *arguments)
    terminal.wait_until(lambda: len(terminal.output) > 0)
    assert not bytes(terminal.output).startswith(FIRST)


@pytest.mark.parametrize(
    ("name", "value"),
    [("TERM", "dumb"), ("ACCESSIBLE", "1"), ("TEXTUAL_COLOR_SYSTEM", "256")],
)
def test_nothing_comes_first_where_it_might_be_shown_otherwise(
    start: Start, name: str, value: str
) -> None:
    terminal = start("--wait", **{name: value})
    terminal.wait_until(lambda: len(terminal.output) > 0)
    assert not bytes(terminal.output).startswith(FIRST)


def test_words_of_another_script_are_not_shown(folder: Path, tmp_path: Path) -> None:
    assert first_words.read_ready(str(folder)) is not None
    assert first_words.read_ready(str(tmp_path)) is None
    for each in folder.iterdir():
        tmp_path.joinpath(each.name).write_bytes(each.read_bytes())
    with tmp_path.joinpath(first_words.CONTENT_NAME).open("ab") as file:
        file.write(b"# edited\n")
    assert first_words.read_ready(str(tmp_path)) is None


def test_words_of_several_lines_are_not_shown(folder: Path, tmp_path: Path) -> None:
    data = folder.joinpath(first_words.CONTENT_NAME).read_bytes()
    tmp_path.joinpath(first_words.CONTENT_NAME).write_bytes(data)
    ready = tmp_path / first_words.READY_NAME
    ready.write_bytes(first_words.packed(data, "one\ntwo", "three"))
    assert first_words.read_ready(str(tmp_path)) is None


def test_its_measures_are_those_of_a_page() -> None:
    of_words = (first_words.WIDE, first_words.SMALLEST_WIDTH, first_words.SMALLEST_HEIGHT)
    assert of_words == (room.WIDE, room.SMALLEST_WIDTH, room.SMALLEST_HEIGHT)
    assert first_words.ROWS_BELOW == room.BAR_ROWS


@pytest.mark.parametrize(("columns", "rows"), [(39, 24), (80, 14), (0, 0)])
def test_a_window_without_room_shows_no_first_words(columns: int, rows: int) -> None:
    assert first_words.painted(("long", "short"), columns, rows, None, "H") == ""


def test_a_line_is_painted_only_where_it_is_whole() -> None:
    assert first_words.painted(("x" * 80, "y"), 80, 24, None, "H") == ""
    assert first_words.painted(("説明", "y"), 80, 24, None, "H") == ""
    assert "Ayuda" in first_words.painted(("Ayuda: {key}", "y"), 80, 24, None, "H")
