from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest
from textual import events
from textual.message import Message

from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.ui.driver import (
    LONGEST_PASTE_SECONDS,
    Output,
    RateLimit,
    Reader,
    driver_class,
    harmless,
)
from walkthrough.ui.pastes import LONGEST_PASTE


class Clock:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reader(clock: Clock) -> Reader:
    return Reader(clock)


def keys(messages: list[Message]) -> str:
    return " ".join(message.key for message in messages if isinstance(message, events.Key))


WITHOUT_POSIX = """
import asyncio, signal, sys
import textual.app
for module in ("termios", "fcntl", "tty"):
    sys.modules[module] = None
for name in ("SIGHUP", "SIGQUIT", "SIGTSTP", "SIGCONT", "SIGTTOU", "SIGTTIN", "SIGWINCH"):
    delattr(signal, name)
from walkthrough.policy import REHEARSAL
from walkthrough.ui import driver, guard
assert driver.driver_class(REHEARSAL) is None
"""


def test_a_system_without_posix_terminals_gets_the_stock_driver() -> None:
    subprocess.run([sys.executable, "-c", WITHOUT_POSIX], check=True)


@pytest.mark.parametrize("policy", [REHEARSAL, KIOSK])
def test_the_driver_knows_its_policy(policy: Policy) -> None:
    pytest.importorskip("termios")

    assert getattr(driver_class(policy), "policy", None) == policy


class TestRateLimit:
    def test_a_burst_passes_and_then_so_many_a_second(self, clock: Clock) -> None:
        limit = RateLimit(clock, rate=60, burst=120)

        assert sum(limit.allows() for _ in range(500)) == 120
        clock.now += 0.5
        assert sum(limit.allows() for _ in range(500)) == 30

    def test_a_long_rest_saves_up_one_burst_only(self, clock: Clock) -> None:
        limit = RateLimit(clock, rate=60, burst=120)
        clock.now += 3600

        assert sum(limit.allows() for _ in range(500)) == 120


class TestReader:
    @pytest.mark.parametrize(
        "bad", [b"\xff", b"\xc3", b"\x1b[99999999u", b"\x1b[200~\x1b[99999999u\x1b[201~"]
    )
    def test_hears_the_key_after_bad_input(self, reader: Reader, bad: bytes) -> None:
        list(reader.read(bad))

        assert keys(list(reader.read(b"x"))) == "x"

    def test_drops_only_the_bad_byte(self, reader: Reader) -> None:
        assert keys(list(reader.read(b"a\xffb"))) == "a b"

    def test_a_letter_of_two_bytes_may_come_in_two_reads(self, reader: Reader) -> None:
        first, second = "é".encode()[:1], "é".encode()[1:]

        assert keys([*reader.read(first), *reader.read(second)]) == "é"

    @pytest.mark.parametrize("size", ["100000;100000;9;9", "0;0;9;9", "24;100000;9;9"])
    def test_refuses_a_size_that_no_screen_has(self, reader: Reader, size: str) -> None:
        assert list(reader.read(f"\x1b[48;{size}t".encode())) == []

    def test_a_size_without_pixels_leaves_the_mouse_in_cells(self, reader: Reader) -> None:
        (resize,) = reader.read(b"\x1b[48;24;80;0;0t")
        (move,) = reader.read(b"\x1b[<35;10;5M")

        assert isinstance(resize, events.Resize)
        assert resize.pixel_size is None
        assert isinstance(move, events.MouseMove)
        assert (move.x, move.y) == (9, 4)

    @pytest.mark.parametrize("bad", [b"\x1b[99999999u", b"\x1b[48;100000;100000;9;9t"])
    def test_bad_input_does_not_shift_a_mouse_in_pixels(self, reader: Reader, bad: bytes) -> None:
        list(reader.read(b"\x1b[48;24;80;480;800t"))
        list(reader.read(bad))
        (move,) = reader.read(b"\x1b[<35;101;41M")

        assert isinstance(move, events.MouseMove)
        assert (move.x, move.y) == (10, 2)

    def test_a_paste_is_cut(self, reader: Reader) -> None:
        messages = list(reader.read(b"\x1b[200~" + b"p" * 100_000 + b"\x1b[201~x"))

        assert isinstance(messages[0], events.Paste)
        assert messages[0].text == "p" * LONGEST_PASTE
        assert keys(messages[1:]) == "x"

    @pytest.mark.parametrize("pieces", [[b"\x1b[200~"], [b"abc\x1b[2", b"00~"]])
    def test_a_paste_without_an_end_is_left(
        self, reader: Reader, clock: Clock, pieces: list[bytes]
    ) -> None:
        for piece in pieces:
            list(reader.read(piece))
        assert keys(list(reader.read(b"deaf"))) == ""

        clock.now += LONGEST_PASTE_SECONDS + 0.1

        assert keys(list(reader.read(b"x"))) == "x"

    def test_the_rest_of_a_slow_paste_is_no_key(self, reader: Reader, clock: Clock) -> None:
        heard = list(reader.read(b"\x1b[200~" + b"q" * 400))
        for _ in range(10):
            clock.now += LONGEST_PASTE_SECONDS - 1
            heard += reader.read(b"q" * 4000)
        heard += [*reader.read(b"qq\x1b[20"), *reader.read(b"1~x")]

        assert keys(heard) == "x"
        (paste,) = (each for each in heard if isinstance(each, events.Paste))
        assert set(paste.text) == {"q"}

    def test_a_paste_after_bad_input_is_no_key(self, reader: Reader) -> None:
        sent = b"a\x1b[99999999u\x1b[200~" + b"q" * 100_000 + b"\x1b[201~x"
        heard = [each for at in range(0, len(sent), 4096) for each in reader.read(sent[at:][:4096])]

        assert keys(heard) == "a x"

    def test_a_sequence_in_a_paste_is_no_key(self, reader: Reader) -> None:
        bad = b"\x1b[31m\x1b[A\x1b[99999999u" + b"\x1b" + b"q" * 40
        heard = list(reader.read(b"\x1b[200~" + bad * 3 + b"\x1b[201~x"))

        assert keys(heard) == "x"
        assert sum(isinstance(each, events.Paste) for each in heard) == 1

    def test_a_paste_in_time_is_whole(self, reader: Reader, clock: Clock) -> None:
        list(reader.read(b"\x1b[200~one "))
        clock.now += LONGEST_PASTE_SECONDS - 0.1
        list(reader.read(b"two\x1b[20"))
        (paste,) = reader.read(b"1~")
        clock.now += 60

        assert isinstance(paste, events.Paste)
        assert paste.text == "one two"
        assert keys(list(reader.read(b"x"))) == "x"

    def test_no_bytes_let_time_pass(self, reader: Reader) -> None:
        assert list(reader.read(b"")) == []
        assert keys(list(reader.read(b"x"))) == "x"


class TestHarmless:
    @pytest.mark.parametrize(
        "sequence",
        [
            "\x1b]52;c;Y29weQ==\x07",
            "\x1b]52;c;?\x1b\\",
            "\x1b]0;title\x07",
            "\x1b]8;id=1;https://example.org\x1b\\",
            "\x1b]22;default\x9c",
            "\x1b]22;a b\x07",
            "\x1b]22;x;52;c;?\x07",
            "\x1b]52;c;never finished",
            "\x9d52;c;?\x9c",
            "\x1bP+q544e\x1b\\",
            "\x1b_Ga=T\x1b\\",
        ],
    )
    def test_drops_what_reaches_past_the_screen(self, sequence: str) -> None:
        assert harmless(f"before\x1b[1m{sequence}\x1b[0mafter") == "before\x1b[1m\x1b[0mafter"

    @pytest.mark.parametrize(
        "sequence",
        [
            "\x1b]22;pointer\x07",
            "\x1b]22;\x1b\\",
            "\x1b[38;2;1;2;3m▀\x1b[0m",
            "\x1b[?1049h",
            "\x1b[>29u",
            "\x1b[5;6H¿é]",
        ],
    )
    def test_leaves_the_rest(self, sequence: str) -> None:
        assert harmless(f"a{sequence}b") == f"a{sequence}b"


class TestOutput:
    def test_drops_what_nobody_reads(self, clock: Clock) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        with os.fdopen(writing, "w", encoding="utf-8") as file:
            output = Output(file, clock)
            output.write("lost")

            assert output.stuck_seconds() == 0

    def test_writes_all_of_it_to_a_file_that_does_not_wait(self, clock: Clock) -> None:
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        text = "é" * 200_000
        with os.fdopen(reading) as source, os.fdopen(writing, "w", encoding="utf-8") as file:
            output = Output(file, clock)
            writer = threading.Thread(target=output.write, args=(text,))
            writer.start()
            read = source.read(len(text))
            writer.join()

        assert read == text

    def test_tells_how_long_it_is_stuck(self, clock: Clock) -> None:
        reading, writing = os.pipe()
        with os.fdopen(reading) as source, os.fdopen(writing, "w", encoding="utf-8") as file:
            output = Output(file, clock)
            writer = threading.Thread(target=output.write, args=("x" * 1_000_000,))
            writer.start()
            while not output.stuck_seconds():
                clock.now += 1
            source.read(1_000_000)
            writer.join()

            assert output.stuck_seconds() == 0

    def test_a_letter_that_the_terminal_does_not_know_keeps_its_place(self, clock: Clock) -> None:
        reading, writing = os.pipe()
        with (
            os.fdopen(reading, "rb") as source,
            os.fdopen(writing, "w", encoding="latin-1") as file,
        ):
            Output(file, clock).write("é█\ud800\n")

            assert source.readline() == b"\xe9??\n"
