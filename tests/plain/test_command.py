"""`walkthrough --plain` as a process: over pipes, in a pseudo-terminal, under signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests import shipped
from tests.script.made_up_language import write_made_up_language
from tests.terminal import ROOT, plain_environment
from walkthrough.files import load_script
from walkthrough.opening import is_plain

if os.name != "posix":
    pytest.skip("these drive pipes and pseudo-terminals of POSIX", allow_module_level=True)

from tests.terminal import Terminal

COMMAND = (sys.executable, "-m", "walkthrough")
PLAIN = (*COMMAND, "--plain")
FIRST = "Practise your first visit, step by step"


def run(*arguments: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command over pipes to its end."""
    return subprocess.run(
        [*COMMAND, *arguments],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=plain_environment(**environment),
        timeout=30,
    )


def start(
    *arguments: str, columns: int = 80, environment: dict[str, str] | None = None
) -> Terminal:
    """Run the plain form in a pseudo-terminal."""
    variables = plain_environment(**(environment or {}))
    return Terminal([*COMMAND, *arguments], columns=columns, environment=variables)


def is_clean(said: str) -> bool:
    """Whether text is letters, spaces and line ends alone."""
    return all(each == "\n" or unicodedata.category(each) not in ("Cc", "Cf") for each in said)


# Over a pipe


def test_the_end_of_input_leaves_and_names_the_way_back() -> None:
    done = run("--plain", "--route", "iv", typed="\n")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"\n{FIRST}\n")
    assert done.stdout.endswith(
        "\n\nTo come back here: walkthrough --plain --route iv --from main-points\n"
    )


def test_it_comes_by_itself_where_the_output_is_no_terminal() -> None:
    assert run("--private").stdout == run("--plain", "--private").stdout.replace(" --plain", "")


def test_over_a_pipe_a_paragraph_is_one_line() -> None:
    said = run("--plain", "--private", "--from", "what-this-is").stdout

    assert max(map(len, said.split("\n"))) > 150


def test_one_step_one_exercise_and_a_language_can_be_asked_for() -> None:
    assert "Seven main points" in run("--plain", "--from", "main-points").stdout
    assert "A longer breath out\nEnter stops it." in run("breathe", "--plain").stdout
    assert "Enter stops it." in run("ground", "--private").stdout
    assert run("--plain", "--from", "nowhere").returncode == 2
    assert run("--plain", "--language", "zz").returncode == 2


def test_what_is_kept_is_there_for_both_forms(tmp_path: Path) -> None:
    run("--plain", typed="\n\ny\nmy people\n1\nAnna\n", XDG_DATA_HOME=str(tmp_path))

    again = run("--plain", typed="y\n", XDG_DATA_HOME=str(tmp_path)).stdout
    assert again.startswith("\nWelcome back\n")
    assert "Who takes me home: Anna" in again
    with start(environment={"XDG_DATA_HOME": str(tmp_path)}) as full:
        full.wait_for("Welcome back")


def test_in_private_nothing_is_kept(tmp_path: Path) -> None:
    run("--plain", "--private", typed="\n\n", XDG_DATA_HOME=str(tmp_path))

    assert list(tmp_path.iterdir()) == []


def test_another_language_is_chosen_by_number(tmp_path: Path) -> None:
    path = write_made_up_language(tmp_path)
    other, words = load_script(path, "xx"), shipped.script().words
    typed = f"\nh\n{words.keys}\n{words.language}\n2\nr\n"

    pages = run("--plain", "--private", "--content", str(path), typed=typed).stdout.split("\n\n")

    there = "".join(piece.text for piece in other.stages[0].steps[1].headline)
    assert pages[-3].startswith(f"{there}\n"), "the same page, whole, in the other language"
    assert other.words.plain_again in pages[-2]
    assert pages[-1].startswith(other.words.come_back.partition("{")[0])


@pytest.mark.parametrize("said", ["stdout", "stderr"])
def test_nobody_has_to_listen(said: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, said: writing}
    try:
        with subprocess.Popen(
            [*PLAIN, "--private"],
            stdin=subprocess.PIPE,
            env=plain_environment(),
            cwd=ROOT,
            **streams,
        ) as done:  # type: ignore[call-overload]
            _, err = done.communicate(b"\n" * 40, timeout=30)
    finally:
        os.close(writing)

    assert done.returncode == 0
    assert not err


@pytest.mark.parametrize("closed", ["<&-", ">&-", "<&- >&- 2>&-"])
def test_closed_streams_are_no_fault(closed: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$@" {closed}', "sh", *PLAIN, "--private"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        cwd=ROOT,
        env=plain_environment(),
        timeout=30,
    )

    assert (done.returncode, done.stderr) == (0, b"")


def test_hostile_input_and_names_reach_no_terminal(tmp_path: Path) -> None:
    hostile = "\x1b]0;x\x07\x1b[2J\u202e\u200b\x9b5m\x00"
    folder = tmp_path / "a\x1b[31m\u202eb"
    folder.mkdir()
    (folder / "content.yaml").write_bytes((ROOT / "content.yaml").read_bytes())
    typed = f"{hostile}\ny\nmy people\n1\n{hostile}Anna\nr\n"

    done = run("--plain", "--private", "--content", str(folder / "content.yaml"), typed=typed)

    assert done.returncode == 0
    assert "Anna" in done.stdout
    assert is_clean(done.stdout)


def test_bytes_that_are_no_text_and_endless_lines_do_no_harm() -> None:
    done = subprocess.run(
        [*PLAIN, "--private"],
        input=b"\xff\xfe\n" + b"a" * 3_000_000 + b"\n\nq\n",
        capture_output=True,
        cwd=ROOT,
        env=plain_environment(),
        timeout=30,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert "Seven main points" in done.stdout.decode()


def test_a_terminal_without_unicode_is_written_to_in_plain_letters() -> None:
    done = run("--plain", "--private", typed="h\n", PYTHONIOENCODING="ascii")

    assert done.returncode == 0
    assert "?" not in done.stdout.replace("?\n", "").replace("? ", "")


def test_a_fault_is_told_kindly_and_without_what_was_typed(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom walkthrough.plain import walk\nfrom walkthrough.cli import main\n"
        "def fail(*_): raise ValueError('secret')\n"
        "walk.meaning = fail\nraise SystemExit(main(['--plain', '--private', '--details']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input="secret\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=plain_environment(),
        timeout=30,
    )

    assert done.returncode == 70
    assert "This stopped, and that is not your doing." in done.stderr
    assert "ValueError" in done.stderr
    assert "secret" not in done.stderr + done.stdout


def test_it_loads_nothing_that_draws() -> None:
    code = (
        "import sys\nfrom walkthrough.cli import main\nmain(['--plain', '--private'])\n"
        "sys.stderr.write(repr([x for x in sys.modules if x.split('.')[0] in ('textual', 'rich')"
        " or x.startswith('walkthrough.ui')]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input="c\n\nh\nq\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=plain_environment(),
        timeout=30,
    )

    assert done.stderr == "[]"


# In a terminal


@pytest.mark.parametrize("environment", [{"ACCESSIBLE": "1"}, {"TERM": "dumb"}, {}])
def test_it_is_asked_for_by_the_environment(environment: dict[str, str]) -> None:
    arguments = [] if environment else ["--plain"]
    with start(*arguments, environment=environment) as terminal:
        terminal.wait_for("Enter: Next.")
        terminal.send(b"\n")
        terminal.wait_for("Seven main points")
        terminal.send(b"q\n")
        assert terminal.wait_exit() == 0
        assert b"\x1b" not in terminal.output


@pytest.mark.parametrize("columns", [20, 40, 200])
def test_lines_fit_the_terminal_and_break_between_words(columns: int) -> None:
    with start("--plain", "--private", columns=columns) as terminal:
        terminal.wait_until(lambda: b"Leave.\r\n" in terminal.output)
        terminal.send(b"q\n")
        assert terminal.wait_exit() == 0
        lines = bytes(terminal.output).decode().split("\r\n")
        said, back = lines[: lines.index("q")], lines[-2]
        assert back.startswith("To come back here: "), "a command is never broken"
        assert max(map(len, said)) < columns
        assert "step by step" in " ".join(said)


@pytest.mark.parametrize("key", [b"x", b"\x1b[C", b"\r"])
def test_any_key_stops_an_exercise_and_the_terminal_is_as_it_was(key: bytes) -> None:
    with start("breathe", "--plain", "--private") as terminal:
        before = terminal.modes()
        terminal.wait_for("Any key stops it.")
        terminal.wait_until(lambda: terminal.modes() != before, what="single keys")
        terminal.send(key)
        terminal.wait_for("Paused. Take your time.")
        terminal.wait_for("Enter: Carry on.")
        terminal.wait_until(lambda: terminal.modes() == before, what="the modes as before")
        terminal.send(b"q\n")
        assert terminal.wait_exit() == 0
        assert terminal.modes() == before


def test_help_is_one_key_while_an_exercise_goes_on() -> None:
    with start("ground", "--plain", "--private") as terminal:
        before = terminal.modes()
        terminal.wait_until(lambda: terminal.modes() != before, what="single keys")
        terminal.send(b"h")
        # The page is longer than the window: its first words may have left the screen again.
        terminal.wait_until(lambda: b"Help is here" in terminal.output, what="help")
        terminal.wait_until(lambda: terminal.modes() == before, what="the modes as before")
        terminal.send(b"q\n")
        assert terminal.wait_exit() == 0


@pytest.mark.parametrize(
    ("number", "where"),
    [
        (signal.SIGINT, "exercise"),
        (signal.SIGTERM, "exercise"),
        (signal.SIGTERM, "page"),
        (signal.SIGHUP, "page"),
    ],
)
def test_a_signal_leaves_kindly_and_gives_the_terminal_back(number: int, where: str) -> None:
    arguments = ["breathe"] if where == "exercise" else []
    with start(*arguments, "--plain", "--private") as terminal:
        before = terminal.modes()
        if where == "exercise":
            terminal.wait_until(lambda: terminal.modes() != before, what="single keys")
        else:
            terminal.wait_for("Enter: Next.")
        terminal.signal(number)
        assert terminal.wait_exit() == 0
        assert terminal.modes() == before
        assert b"To come back here: " in terminal.output
        assert b"Traceback" not in terminal.output


def test_ctrl_c_and_ctrl_d_leave() -> None:
    for key in (b"\x03", b"\x04"):
        with start("--plain", "--private") as terminal:
            terminal.wait_for("Enter: Next.")
            terminal.send(key)
            assert terminal.wait_exit() == 0
            assert b"To come back here: " in terminal.output


def test_a_closed_window_keeps_what_was_written(tmp_path: Path) -> None:
    terminal = start("--plain", environment={"XDG_DATA_HOME": str(tmp_path)})
    terminal.wait_for("Enter: Next.")
    terminal.send(b"y\nmy people\n1\nAnna\n")
    terminal.wait_for("You can write here: Anna")
    terminal.hang_up()
    assert terminal.wait_exit() in (0, 70)
    terminal.close()

    assert "Anna" in (tmp_path / "first-session" / "kept.json").read_text("utf-8")


def test_a_stopped_process_gives_the_terminal_back_and_goes_on_paused() -> None:
    with start("breathe", "--plain", "--private") as terminal:
        before = terminal.modes()
        terminal.wait_until(lambda: terminal.modes() != before, what="single keys")
        terminal.signal(signal.SIGTSTP)
        terminal.wait_until(lambda: terminal.state() == "T", what="a stopped process")
        assert terminal.modes() == before
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("Paused. Take your time.")
        assert terminal.modes() == before
        terminal.send(b"q\n")
        assert terminal.wait_exit() == 0


@pytest.mark.parametrize(
    ("plain", "environment", "terminal", "told"),
    [
        (False, {}, True, False),
        (True, {}, True, True),
        (False, {}, False, True),
        (False, {"ACCESSIBLE": "1"}, True, True),
        (False, {"ACCESSIBLE": "0"}, True, False),
        (False, {"ACCESSIBLE": ""}, True, False),
        (False, {"TERM": "dumb"}, True, True),
        (False, {"TERM": "xterm"}, True, False),
    ],
)
def test_when_the_plain_form_is_chosen(
    plain: bool, environment: dict[str, str], terminal: bool, told: bool
) -> None:
    assert is_plain(SimpleNamespace(plain=plain), environment, terminal) is told
