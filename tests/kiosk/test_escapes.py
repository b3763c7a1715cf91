"""The ways out of a Textual app, tried on the kiosk one by one; the last one is at random.

Each leaves the same process on the same kind of screen, with nothing written, no other program
started, and nothing sent to the terminal that reaches past the screen.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("termios")

from tests.kiosk.running import ATTRACT, FACTS, Kiosk
from tests.script.samples import sample
from tests.terminal import ROOT, Terminal, plain_environment

SECRET = b"zebra-7719"
PAST_THE_SCREEN = re.compile(rb"\x1b\](?!22;)|\x1bP|\x1b\^|\x1b_|Traceback|" + SECRET)
"""Clipboard, title, links and the like; only the shape of the pointer is harmless."""
VARIABLES = {
    "TEXTUAL_ALLOW_SIGNALS": "1",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_LOG": "textual.log",
    "TEXTUAL_DRIVER": "this:That",
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_PRESS": "q",
    "TEXTUAL_COLOR_SYSTEM": "bogus",
    "COLUMNS": "200",
    "LINES": "50",
}
"""What would open a way round it, all set at once."""


class Tried:
    """A kiosk that somebody tries to get out of."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.home.mkdir()
        environment = plain_environment(
            HOME=str(self.home), TMPDIR=str(self.home), PYTHONPATH=str(ROOT), **VARIABLES
        )
        self.kiosk = Kiosk(folder, environment=environment)
        self.kiosk.wait_for(ATTRACT, 30)
        self.seen = len(self.kiosk.output)

    def begin(self) -> None:
        """Be at the begin of a visit."""
        deadline = time.monotonic() + 25
        while "I'm done" not in self.kiosk.screen_text():
            assert time.monotonic() < deadline, self.kiosk.screen_text()
            if ATTRACT in self.kiosk.screen_text():
                self.kiosk.send(b" ")
            time.sleep(0.5)

    def holds(self) -> None:
        """Nothing has got out: it answers, and has done nothing else."""
        kiosk = self.kiosk
        assert kiosk.is_running()
        assert len(kiosk.screens) == 1
        new = bytes(kiosk.output[self.seen :])
        self.seen = len(kiosk.output)
        found = PAST_THE_SCREEN.search(new)
        assert found is None, found
        assert list(self.home.rglob("*")) == []
        kiosk.wait_until(lambda: "I'm done" in kiosk.screen_text(), 10, "the visit")


@pytest.fixture(scope="module")
def tried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tried]:
    made = Tried(tmp_path_factory.mktemp("escapes"))
    with made.kiosk:
        yield made


ROUTES = {
    "Ctrl+Q": b"\x1b[113;5u",
    "Ctrl+C": b"\x03\x03\x03",
    "Ctrl+Z": b"\x1a",
    "Ctrl+backslash": b"\x1c",
    "Ctrl+P, the palette": b"\x10quit\r",
    "a touch on the corner": b"\x1b[<0;1;1M\x1b[<0;1;1m",
    "the help panel": b"\x1b[57344u",
    "a maximised part": b"\x1b[<0;30;12M\x1b[<0;30;12m\x10max\r",
    "text selected and copied": (
        b"\x1b[<0;5;6M\x1b[<32;60;9M\x1b[<0;60;9m\x03" + b"\x1b[<0;9;7M\x1b[<0;9;7m" * 3 + b"\x03"
    ),
    "a paste": b"\x1b[200~" + SECRET * 20_000 + b"\x1b[201~",
    "a paste without an end": b"\x1b[200~" + SECRET,
    "a key that is none": b"\x1b[99999999u",
    "a byte that is no UTF-8": b"\xff\xfe\xc3",
    "a size that is none": b"\x1b[48;24;80;0;0t\x1b[<35;9;9M\x1b[48;99999;99999;1;1t",
    "a held key": b"\r" * 400,
    "wheels": b"\x1b[<64;9;9M\x1b[<65;9;9M\x1b[<66;9;9M\x1b[<67;9;9M\x1b[5;5~",
    "Ctrl+S": b"\x13",
    "every function key": b"\x1bOP\x1bOQ\x1bOR\x1bOS"
    + b"".join(b"\x1b[%d~" % each for each in (15, 17, 18, 19, 20, 23, 24)),
    "Alt with each letter": b"".join(b"\x1b%c" % each for each in range(97, 123)),
    "Control with each letter": bytes(range(1, 27)),
    "the keys of kitty": b"\x1b[99;9u\x1b[112;5u\x1b[113;5:1u",
    "other buttons and modifiers": b"".join(
        b"\x1b[<%d;9;9M\x1b[<%d;9;9m" % (each, each) for each in (1, 2, 8, 16, 24)
    ),
    "places that are not there": b"\x1b[<0;0;0M\x1b[<0;0;0m\x1b[<0;99999;99999M",
    "a paste of escape sequences": b"\x1b[200~\x1b]52;c;enp6\x07\x03\x1b[201~",
    "a paste of five million letters": b"\x1b[200~" + b"q" * 5_000_000 + b"\x1b[201~",
    "a sequence without an end": b"\x1b[" + b"1;" * 5_000,
    "what a terminal replies": (
        b"\x1b]52;c;enp6\x07\x1b[?2048;2$y\x1b[?62;c\x1b[24;80R\x1bP1$r0m\x1b\\"
    ),
}
"""Routes that were found in Textual 8.2.8 and in terminals, as the bytes that take them."""
DONE = ("Ctrl+Q", "Ctrl+C", "Ctrl+P, the palette", "Control with each letter", "the keys of kitty")
"""Those with a key that says "I'm done": the visitor is forgotten, and the process replaced."""


@pytest.mark.parametrize("name", ROUTES)
def test_no_way_out_by_keys_touches_or_pastes(tried: Tried, name: str) -> None:
    tried.begin()
    (screen,) = tried.kiosk.screens
    tried.kiosk.send(ROUTES[name])
    time.sleep(0.3)
    if b"\x1b[200~" in ROUTES[name]:
        time.sleep(3.2)  # an open paste is left after three seconds
    tried.begin()
    tried.holds()
    if name not in DONE:
        assert tried.kiosk.screens == [screen]


def test_a_flood_of_keys_is_not_answered_later(tried: Tried) -> None:
    tried.begin()
    began = time.monotonic()
    tried.kiosk.send(b"abcdefghijklmnop" * 4000)
    tried.begin()
    assert time.monotonic() - began < 20
    tried.holds()


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (1000, 1), (500, 200)])
def test_any_size_and_back(tried: Tried, size: tuple[int, int]) -> None:
    tried.begin()
    tried.kiosk.resize(*size)
    time.sleep(0.2)
    tried.kiosk.resize(80, 24)
    tried.holds()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGCONT])
def test_a_signal_of_the_keyboard_is_not_heard(tried: Tried, number: int) -> None:
    tried.begin()
    for each in (tried.kiosk.pid, *tried.kiosk.screens):
        os.kill(each, number)
    time.sleep(0.2)
    tried.holds()


def test_the_variables_of_textual_were_not_followed(tried: Tried) -> None:
    """All of them were set when it was started."""
    tried.begin()
    tried.holds()
    assert not (ROOT / "keys.log").exists()
    assert not (ROOT / "textual.log").exists()


def test_keys_in_the_first_moment_are_not_heard(tmp_path: Path) -> None:
    """The service has the terminal make no signals of keys before Python starts."""
    (tmp_path / "clinic.yaml").write_text(FACTS, encoding="utf-8")
    kiosk = f"{sys.executable} -m walkthrough kiosk --clinic {tmp_path}/clinic.yaml"
    shell = f"stty -isig -ixon -echo; echo begun; exec {kiosk}"
    with Terminal(["sh", "-c", shell]) as terminal:
        terminal.wait_for("begun")
        for _ in range(12):
            terminal.send(b"\x03\x1c\x1a")
            time.sleep(0.03)
        terminal.wait_until(
            lambda: any(each in terminal.screen_text() for each in (ATTRACT, "I'm done")), 30
        )
        assert terminal.is_running()
        assert not list(ROOT.glob("core*"))


def test_what_a_text_says_is_never_done(tmp_path: Path) -> None:
    """Markup with actions and a link on the first page that a touch meets."""
    evil = "[@click=app.quit]A calm look[/] [ @click=app.suspend_process]x[/] [link=x]y[/] [/]"
    content = tmp_path / "content.yaml"
    content.write_text(
        sample(("arrival: A calm look at your visit", f'arrival: "{evil}"')), encoding="utf-8"
    )
    with Kiosk(tmp_path, "--demo", "--content", str(content)) as kiosk:
        kiosk.begin_visit()
        kiosk.wait_for("[@click=app.quit]A calm look[/]")
        (screen,) = kiosk.screens
        for words in ("[@click", "A calm look", "[ @click=app.susp", "x[/]", "y[/]"):
            kiosk.click(words)
        kiosk.send(b"\x11")
        kiosk.wait_for("All cleared")
        assert kiosk.screens == [screen]
        assert not PAST_THE_SCREEN.search(bytes(kiosk.output).partition(b"A calm look")[2])
