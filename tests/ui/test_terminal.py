from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

pytest.importorskip("termios")

from textual import events

from tests.terminal import Terminal, plain_environment
from tests.ui.driver_app import SECRET
from walkthrough.policy import KIOSK
from walkthrough.ui.driver import EVENTS_AT_ONCE, RateLimit
from walkthrough.ui.guard import FAULT_CODE
from walkthrough.ui.pastes import LONGEST_PASTE
from walkthrough.ui.terminal import FORCED_END, under

WAYS = pytest.mark.parametrize("way", ["home", "kiosk"])
SWITCHED_ON = {1000, 1003, 1004, 1006, 1015, 1016, 1049, 2004, 2048}
SOON = 5.0
"""The three seconds that an end may take, and what a busy machine adds."""

Start = Callable[..., Terminal]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts the app of the tests, and ends it with the test."""
    terminals: list[Terminal] = []

    def start_app(way: str, *knobs: str, keyboard: bool = True) -> Terminal:
        terminals.append(app_terminal(way, *knobs, keyboard=keyboard))
        return terminals[-1]

    yield start_app
    for terminal in terminals:
        terminal.close()


@pytest.fixture(scope="module")
def shared() -> Iterator[Callable[[str], Terminal]]:
    """One running app for each way, for what an app has to live through."""
    terminals: dict[str, Terminal] = {}

    def running_app(way: str) -> Terminal:
        if way not in terminals:
            terminals[way] = app_terminal(way)
            terminals[way].wait_for("keys 0")
        return terminals[way]

    yield running_app
    for terminal in terminals.values():
        terminal.close()


def app_terminal(way: str, *knobs: str, keyboard: bool = True) -> Terminal:
    command = [sys.executable, "-m", "tests.ui.driver_app", way, *knobs]
    return Terminal(command, keyboard=keyboard, environment=plain_environment(HOME="/nonexistent"))


def shown(terminal: Terminal, name: str) -> int:
    """A number that the app shows."""
    found = re.search(rf"{name} (\d+)", terminal.screen_text())
    return int(found.group(1)) if found else 0


def hears_keys(terminal: Terminal) -> None:
    """Type until the app counts it: a terminal that changes hands may lose a key."""
    before = shown(terminal, "keys")
    for _ in range(20):
        terminal.send(b"x")
        try:
            terminal.wait_until(lambda: shown(terminal, "keys") > before, 1)
        except AssertionError:
            continue
        return
    raise AssertionError(f"the app is deaf:\n{terminal.screen_text()}")


def still_on(terminal: Terminal) -> set[int]:
    terminal.screen_text()
    return {mode for mode in SWITCHED_ON if terminal.private_modes.get(mode)}


def is_restored(terminal: Terminal, modes: list[object]) -> None:
    assert still_on(terminal) == set()
    assert terminal.private_modes[25]
    assert terminal.private_modes[7]
    assert terminal.kitty_keyboard == 0
    assert terminal.modes() == modes


def ends_in_order(terminal: Terminal, modes: list[object], code: int = 0) -> None:
    assert terminal.wait_exit(SOON) == code
    is_restored(terminal, modes)


@pytest.mark.parametrize(
    ("way", "number"),
    [
        ("home", signal.SIGTERM),
        ("home", signal.SIGHUP),
        ("home", signal.SIGINT),
        ("home", signal.SIGQUIT),
        ("kiosk", signal.SIGTERM),
        ("kiosk", signal.SIGHUP),
    ],
)
def test_a_signal_ends_the_app_in_order(start: Start, way: str, number: int) -> None:
    terminal = start(way)
    modes = terminal.modes()
    terminal.wait_for("keys 0")
    assert still_on(terminal) >= {1000, 1003, 1004, 1006, 1049, 2004}
    assert terminal.kitty_keyboard == 1

    terminal.signal(number)

    ends_in_order(terminal, modes)


@WAYS
def test_terminated_and_continued_at_once(start: Start, way: str) -> None:
    terminal = start(way)
    modes = terminal.modes()
    terminal.wait_for("keys 0")

    terminal.signal(signal.SIGTERM)
    terminal.signal(signal.SIGCONT)

    ends_in_order(terminal, modes)


@WAYS
def test_continued_though_never_stopped(start: Start, way: str) -> None:
    terminal = start(way)
    modes = terminal.modes()
    terminal.wait_for("keys 0")
    threads = terminal.threads()

    for _ in range(3):
        terminal.signal(signal.SIGCONT)
        hears_keys(terminal)

    assert terminal.threads() == threads
    terminal.signal(signal.SIGTERM)
    ends_in_order(terminal, modes)


@pytest.mark.parametrize("by", ["signal", "key"])
def test_suspended_and_continued_at_home(start: Start, by: str) -> None:
    terminal = start("home")
    modes = terminal.modes()
    terminal.wait_for("keys 0")
    threads = terminal.threads()

    for _ in range(3):
        if by == "key":
            terminal.send(b"t")
        else:
            terminal.signal(signal.SIGTSTP)
        terminal.wait_until(lambda: terminal.state() == "T", what="stopped process")
        terminal.wait_until(lambda: not still_on(terminal), what="terminal given back")
        is_restored(terminal, modes)
        terminal.forget_screen()
        terminal.signal(signal.SIGCONT)
        terminal.wait_for("keys")
        terminal.wait_for("press here")
        hears_keys(terminal)

    assert terminal.threads() == threads
    assert still_on(terminal) >= {1000, 1003, 1004, 1006, 1049, 2004}
    assert terminal.kitty_keyboard == 1
    terminal.send(b"q")
    ends_in_order(terminal, modes)


def test_suspended_and_continued_before_it_stopped(start: Start) -> None:
    terminal = start("home")
    terminal.wait_for("keys 0")

    terminal.send(b"c")

    terminal.wait_for("keys 1")
    hears_keys(terminal)


def test_suspended_and_then_terminated(start: Start) -> None:
    terminal = start("home")
    modes = terminal.modes()
    terminal.wait_for("keys 0")
    terminal.signal(signal.SIGTSTP)
    terminal.wait_until(lambda: terminal.state() == "T", what="stopped process")

    terminal.signal(signal.SIGTERM)
    terminal.signal(signal.SIGCONT)

    ends_in_order(terminal, modes)


def test_stopped_and_continued_while_it_ends(start: Start) -> None:
    terminal = start("home", "continued")
    modes = terminal.modes()
    terminal.wait_for("keys 0")

    terminal.send(b"q")

    ends_in_order(terminal, modes)


def test_a_size_that_changes_while_it_is_read_is_the_one_that_stays(start: Start) -> None:
    terminal = start("home")
    terminal.send(b"z")
    terminal.wait_for("size 90x30")
    time.sleep(0.3)
    assert "size 90x30" in terminal.screen_text()


@pytest.mark.skipif(shutil.which("bash") is None, reason="needs a shell with job control")
def test_a_shell_moves_the_app_between_background_and_foreground() -> None:
    shell = ["bash", "--norc", "--noprofile", "-i"]
    with Terminal(shell, environment=plain_environment(PS1="$ ")) as terminal:
        terminal.send(f"{sys.executable} -m tests.ui.driver_app home &\r".encode())
        terminal.wait_until(lambda: typed_shows(terminal, "jobs", "Stopped"))
        for _ in range(2):
            terminal.forget_screen()
            terminal.send(b"fg\r")
            terminal.wait_for("press here")
            hears_keys(terminal)
            process = shown(terminal, "process")
            terminal.send(b"t")
            terminal.wait_for("Stopped")
            terminal.send(b"bg\r")
            terminal.wait_until(lambda: typed_shows(terminal, "jobs", "Stopped"))
        terminal.forget_screen()
        terminal.send(b"fg\r")
        terminal.wait_for("press here")
        os.kill(process, signal.SIGSTOP)
        terminal.wait_for("Stopped")
        terminal.send(b"kill %1\r")
        # What is typed ahead would be read by the app in the background, which stops it.
        terminal.wait_until(lambda: not Path(f"/proc/{process}").exists())
        terminal.send(f"wait {process}; echo code $?.\r".encode())
        terminal.wait_for("code 0.")


def typed_shows(terminal: Terminal, command: str, text: str) -> bool:
    terminal.forget_screen()
    terminal.send(command.encode() + b"\r")
    with suppress(AssertionError):
        terminal.wait_for(text, 0.5)
    return text in terminal.screen_text()


@WAYS
def test_stopped_by_force_and_continued(start: Start, way: str) -> None:
    terminal = start(way)
    modes = terminal.modes()
    terminal.wait_for("keys 0")
    threads = terminal.threads()
    terminal.signal(signal.SIGSTOP)
    terminal.wait_until(lambda: terminal.state() == "T", what="stopped process")

    terminal.forget_screen()
    terminal.signal(signal.SIGCONT)

    if way == "home":
        terminal.wait_for("press here")
    hears_keys(terminal)
    assert terminal.threads() == threads
    terminal.signal(signal.SIGTERM)
    ends_in_order(terminal, modes)


def test_a_kiosk_hears_no_signal_of_a_stranger(start: Start) -> None:
    terminal = start("kiosk")
    terminal.wait_for("keys 0")

    for number in (signal.SIGTSTP, signal.SIGINT, signal.SIGQUIT, signal.SIGCONT):
        terminal.signal(number)
        hears_keys(terminal)

    terminal.send(b"t")
    hears_keys(terminal)


def test_a_signal_that_was_ignored_before_stays_ignored(start: Start) -> None:
    terminal = start("home", "nohup")
    terminal.wait_for("keys 0")

    terminal.signal(signal.SIGHUP)

    hears_keys(terminal)


def test_an_app_that_has_ended_keeps_its_code_and_lets_go_of_signals(start: Start) -> None:
    terminal = start("home")
    modes = terminal.modes()
    terminal.wait_for("keys 0")

    terminal.send(b"e")

    ends_in_order(terminal, modes, 3)
    assert "signals given back" in terminal.screen_text()


@WAYS
@pytest.mark.parametrize("knobs", [[], ["nohup"]], ids=["hangup", "nohup"])
def test_a_closed_terminal_ends_the_process(start: Start, way: str, knobs: list[str]) -> None:
    terminal = start(way, *knobs)
    terminal.wait_for("keys 0")

    terminal.hang_up()

    assert terminal.wait_exit(SOON) == 0


@WAYS
def test_a_closed_keyboard_ends_the_process(start: Start, way: str) -> None:
    terminal = start(way, keyboard=False)
    modes = terminal.modes()

    ends_in_order(terminal, modes)


def test_an_idle_app_does_not_compute(start: Start) -> None:
    terminal = start("home")
    terminal.wait_for("keys 0")
    terminal.signal(signal.SIGCONT)
    hears_keys(terminal)
    before = terminal.cpu_seconds()

    with pytest.raises(AssertionError):
        terminal.wait_exit(1)

    assert terminal.cpu_seconds() - before < 0.5


@WAYS
@pytest.mark.parametrize(
    "sent",
    [
        b"\xff",
        b"\x1b[99999999u",
        b"\x1b[48;24;80;0;0t\x1b[<35;10;10M",
        b"\x1b[48;100000;100000;9;9t",
        b"\x1b[48;0;0;0;0t",
        b"\x1b[200~never ended",
    ],
    ids=["byte", "kitty key", "no pixels", "huge size", "no size", "open paste"],
)
def test_an_app_hears_keys_after(shared: Callable[[str], Terminal], way: str, sent: bytes) -> None:
    terminal = shared(way)

    terminal.send(sent)

    hears_keys(terminal)
    terminal.wait_for("size 80x24")


@WAYS
def test_a_paste_is_cut(shared: Callable[[str], Terminal], way: str) -> None:
    terminal = shared(way)

    terminal.send(b"\x1b[200~" + b"p" * 20_000 + b"\x1b[201~")

    terminal.wait_for(f"pasted {LONGEST_PASTE}")


@WAYS
def test_a_text_runs_no_action_and_opens_no_link(
    shared: Callable[[str], Terminal], way: str
) -> None:
    terminal = shared(way)
    clicks = shown(terminal, "clicks")

    terminal.send(b"\x1b[<0;8;3M\x1b[<0;8;3m")
    terminal.wait_until(lambda: shown(terminal, "clicks") > clicks)
    terminal.send(b"u")
    hears_keys(terminal)

    assert "opened 0" in terminal.screen_text()
    assert b"example.org" not in terminal.output


@WAYS
def test_a_window_may_change_its_size(shared: Callable[[str], Terminal], way: str) -> None:
    terminal = shared(way)

    terminal.resize(100, 30)
    terminal.wait_for("size 100x30")
    terminal.resize(80, 24)
    terminal.wait_for("size 80x24")


def test_a_field_takes_text(start: Start) -> None:
    terminal = start("home")
    terminal.wait_for("keys 0")

    terminal.send(b"i")
    terminal.wait_for("▊")
    terminal.send(b"calmx")
    terminal.wait_for("calmx")
    terminal.send(b"\x7f")
    terminal.wait_for("calm ")


def test_a_mouse_in_pixels_is_given_back_in_cells(start: Start) -> None:
    terminal = start("home")
    modes = terminal.modes()
    terminal.wait_for("keys 0")

    terminal.send(b"\x1b[?2048;2$y")
    terminal.wait_until(lambda: {1016, 2048} <= still_on(terminal))
    terminal.signal(signal.SIGTERM)

    ends_in_order(terminal, modes)


def test_a_flood_of_keys_is_thinned_on_a_kiosk_only(start: Start) -> None:
    flood = 1000
    home, kiosk = start("home"), start("kiosk")
    for terminal in (home, kiosk):
        terminal.wait_for("keys 0")
        terminal.send(b"x" * flood)

    home.wait_for(f"keys {flood}", 30)
    # A busy machine draws the count while the burst is still being heard.
    kiosk.wait_until(lambda: shown(kiosk, "keys") >= EVENTS_AT_ONCE)
    hears_keys(kiosk)
    assert shown(kiosk, "keys") < flood


def test_a_moving_mouse_does_not_swallow_its_click(start: Start) -> None:
    terminal = start("kiosk")
    terminal.wait_for("keys 0")

    terminal.send(b"\x1b[<35;8;3M" * 1000 + b"\x1b[<0;8;3M\x1b[<0;8;3m")

    terminal.wait_for("clicks 1")


def test_a_button_is_never_left_pressed() -> None:
    driver = object.__new__(under(KIOSK))
    driver._limit = driver._move_limit = RateLimit(lambda: 0.0, rate=1, burst=0)
    place = (None, 1, 1, 0, 0, 1, False, False, False)

    assert not driver._bearable(events.Key("x", "x"))
    assert not driver._bearable(events.MouseDown(*place))
    assert driver._bearable(events.MouseUp(*place))
    assert driver._bearable(events.Resize.from_dimensions((80, 24), None))


def test_a_kiosk_that_cannot_draw_is_started_again(start: Start) -> None:
    terminal = start("kiosk", "hasty")
    terminal.wait_for("keys 0")

    terminal.freeze()
    terminal.send(b"x")

    assert terminal.wait_exit() == FORCED_END


def test_a_frozen_screen_at_home_waits(start: Start) -> None:
    terminal = start("home", "hasty")
    terminal.wait_for("keys 0")

    terminal.freeze()
    terminal.send(b"x" * 100)
    with pytest.raises(AssertionError):
        terminal.wait_exit(2.5)
    terminal.thaw()

    terminal.wait_for("keys 100")


@WAYS
def test_a_frozen_screen_does_not_keep_a_process_that_is_told_to_end(
    start: Start, way: str
) -> None:
    terminal = start(way, "hasty")
    modes = terminal.modes()
    terminal.wait_for("keys 0")
    terminal.freeze()
    terminal.send(b"x" * 100)

    terminal.signal(signal.SIGTERM)

    assert terminal.wait_exit() == FORCED_END
    assert terminal.modes() == modes


@WAYS
def test_an_app_that_loops_for_ever_can_be_ended(start: Start, way: str) -> None:
    terminal = start(way, "hasty")
    modes = terminal.modes()
    terminal.wait_for("keys 0")
    computed = terminal.cpu_seconds()
    terminal.send(b"l")
    terminal.wait_until(lambda: terminal.cpu_seconds() > computed + 0.5, what="loop")

    terminal.signal(signal.SIGTERM)

    ends_in_order(terminal, modes, FORCED_END)


@pytest.mark.parametrize(
    ("way", "key", "knobs"),
    [
        ("home", b"f", []),
        ("kiosk", b"f", []),
        ("home", b"w", []),
        ("home", b"q", ["unmount"]),
    ],
    ids=["home", "kiosk", "worker", "unmount"],
)
def test_an_error_shows_nothing_of_what_was_typed(
    start: Start, way: str, key: bytes, knobs: list[str]
) -> None:
    terminal = start(way, *knobs)
    modes = terminal.modes()
    terminal.wait_for("keys 0")

    terminal.send(key)

    ends_in_order(terminal, modes, FAULT_CODE)
    assert "calm: ValueError in driver_app.py" in terminal.screen_text()
    assert SECRET.encode() not in terminal.output
    assert b"Traceback" not in terminal.output
