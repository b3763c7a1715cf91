"""What the supervisor does around its screen: signs of life, counts, faults, the terminal."""

from __future__ import annotations

import os
import pty
import socket
import termios
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from walkthrough.kiosk import held
from walkthrough.kiosk.caretaker import SIGN_SECONDS, Asked, Caretaker
from walkthrough.kiosk.daybook import Daybook
from walkthrough.kiosk.looks import Looks
from walkthrough.kiosk.modes import Modes
from walkthrough.kiosk.pin import Tries
from walkthrough.kiosk.watch import BROKEN, Watch

DAY = date(2026, 11, 24)


class Room:
    """A caretaker with a terminal, a clock that is moved by hand, and all files asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.now = 0.0
        self.ours, self.theirs = pty.openpty()
        self.system = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.system.bind(str(folder / "notify"))
        self.system.setblocking(False)
        self.found = termios.tcgetattr(self.theirs)
        self.number = held.new()
        self.caretaker = Caretaker(
            Asked(
                os.ttyname(self.theirs),
                fault_log=folder / "faults",
                heartbeat=folder / "alive",
                notify=str(folder / "notify"),
            ),
            Modes(self.theirs),
            Watch(self.number, lambda: 0, lambda _: ["false"], {}, lambda: self.now),
            Daybook(folder / "counts", lambda: DAY),
            lambda heart, number, looks: [str(heart), str(number), looks.line()],
            Looks("evening"),
            {"TERM": "foot"},
            lambda: self.now,
            lambda: DAY,
        )

    def heard(self) -> list[str]:
        """What systemd has heard since the last time."""
        found = []
        while True:
            try:
                found.append(self.system.recv(1000).decode())
            except BlockingIOError:
                return found

    def shown(self) -> str:
        """What was written to the terminal since the last time."""
        return os.read(self.ours, 100_000).decode()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(tmp_path)
    yield made
    made.system.close()
    for number in (made.ours, made.theirs, made.number):
        os.close(number)


def test_those_outside_hear_of_the_first_sign_of_life_then_every_other_second(room: Room) -> None:
    room.caretaker.beaten()
    assert room.heard() == ["READY=1\nWATCHDOG=1"]
    for _ in range(8):
        room.now += 0.5
        room.caretaker.beaten()
    assert room.heard() == ["WATCHDOG=1"] * int(4 / SIGN_SECONDS)
    assert (room.folder / "alive").exists()


def test_a_screen_that_is_silent_is_silent_outside(room: Room) -> None:
    room.caretaker.beaten()
    room.heard()
    before = (room.folder / "alive").stat().st_mtime_ns
    for _ in range(100):
        room.now += 0.5
        room.caretaker.looked()
    room.caretaker.stopped()
    room.caretaker.starting()
    assert room.heard() == []
    assert (room.folder / "alive").stat().st_mtime_ns == before


def test_a_screen_that_stopped_is_told_in_the_room_and_in_the_log(room: Room) -> None:
    room.caretaker.fault("ValueError; app.py, line 3, in show")
    room.caretaker.stopped()
    assert "Please tell the front desk." in room.shown()
    told = (room.folder / "faults").read_text()
    assert told == "2026-11-24 ValueError; app.py, line 3, in show\n"


def test_what_staff_chose_for_all_is_there_in_the_next_process(room: Room) -> None:
    assert room.caretaker.command(7) == ["7", str(room.number), "looks evening - plain"]
    room.caretaker.told("looks daylight es large")
    assert room.caretaker.command(8) == ["8", str(room.number), "looks daylight es large"]
    room.caretaker.told("looks ../../x --pin-file large")
    assert room.caretaker.command(9)[2:] == ["looks daylight es large"]


def test_todays_counts_go_to_the_screen_and_at_the_end_to_the_file(room: Room) -> None:
    for _ in range(7):
        room.caretaker.told("visit")
    assert room.caretaker.status(Tries()).counts == ("7", "fewer than 5", "fewer than 5")
    assert not (room.folder / "counts").exists()
    room.caretaker.ending()
    assert (room.folder / "counts").read_text().endswith("2026-11-24,7,fewer than 5,fewer than 5\n")


def test_a_broken_file_is_told_once_in_the_log_and_all_the_time_to_the_screen(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = room.caretaker._watch
    monkeypatch.setattr(watch, "looked", lambda: setattr(watch, "news", BROKEN))
    for _ in range(3):
        room.caretaker.looked()
    assert room.caretaker.status(Tries()).news == BROKEN
    told = (room.folder / "faults").read_text().splitlines()
    assert told == ["2026-11-24 new content has problems; the one before is kept"]


def test_the_terminal_is_closed_to_keys_and_given_back_at_the_end(room: Room) -> None:
    room.caretaker.starting()
    assert not termios.tcgetattr(room.theirs)[3] & termios.ISIG
    room.caretaker.ending()
    assert termios.tcgetattr(room.theirs) == room.found
    assert room.shown().endswith("\x1b[?25h")
    assert room.heard() == ["STOPPING=1"]
