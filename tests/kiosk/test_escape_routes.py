"""Every known way out of a Textual app or its terminal, tried on a kiosk in a real terminal.

The routes are those found in Textual 8.2.8: keys and what its screens offer, mouse, paste, bytes
that break its parser, false and real sizes, and what an environment can ask of it. After each, the
same process still shows the visit, hears a key and a touch, and has written and sent nothing.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.kiosk.running import ATTRACT, Kiosk
from tests.script.samples import sample
from tests.terminal import plain_environment

LARGEST_MEMORY = 120.0
"""MB that the screen may have after a flood; it has about 45 at rest."""
NEVER_SENT = re.compile(rb"\x1b\](?!22;)|\x1b\[\?1049l|\x1bP|\x1b\^|\x1b_")
"""Clipboard, title, links and notifications; the other screen with what lies behind."""
NEVER_SEEN = ("Traceback", "palette", "Quit", "Screenshot", "Maximize", "ctrl+q", "to quit")

Route = Callable[[Kiosk], None]


def keys(*sent: bytes) -> Route:
    """Press these, one by one."""

    def route(kiosk: Kiosk) -> None:
        for each in sent:
            kiosk.send(each)
            time.sleep(0.03)

    return route


def mouse(*events: str) -> Route:
    """Report these of a mouse, such as `0;10;5M` for a press and `0;10;5m` for its end."""
    return keys(*(f"\x1b[<{event}".encode() for event in events))


def resized(*sizes: tuple[int, int]) -> Route:
    """Give the window these sizes, and then its own again."""

    def route(kiosk: Kiosk) -> None:
        for columns, rows in (*sizes, (80, 24)):
            kiosk.resize(columns, rows)
            time.sleep(0.1)

    return route


def flood(kiosk: Kiosk) -> None:
    """Type as a keyboard injector does, a hundred thousand keys."""
    kiosk.send(b"nbmh" * 25_000)


def open_paste(kiosk: Kiosk) -> None:
    """Paste without an end: it is left after three seconds."""
    kiosk.send(b"\x1b[200~never ends")
    time.sleep(3.2)


def held(kiosk: Kiosk) -> None:
    """Hold Enter down for a while."""
    for _ in range(60):
        kiosk.send(b"\r")
        time.sleep(0.03)


KEYS = {
    "ctrl+q": keys(b"\x11"),
    "ctrl+c": keys(b"\x03", b"\x03"),
    "ctrl+z": keys(b"\x1a"),
    "ctrl+backslash": keys(b"\x1c"),
    "ctrl+d": keys(b"\x04"),
    "ctrl+p, the palette": keys(b"\x10", b"Quit\r"),
    "ctrl+s and ctrl+q, flow control": keys(b"\x13", b"\x11"),
    "ctrl+l, ctrl+r, ctrl+o, ctrl+x, ctrl+v": keys(b"\x0c", b"\x12", b"\x0f", b"\x18", b"\x16"),
    "super+c of kitty": keys(b"\x1b[99;9u", b"\x1b[113;5u", b"\x1b[112;5u"),
    "ctrl+q of kitty": keys(b"\x1b[113;5:1u"),
    "every function key": keys(
        *(b"\x1bO" + bytes([letter]) for letter in b"PQRS"),
        *(f"\x1b[{number}~".encode() for number in (15, 17, 18, 19, 20, 23, 24)),
    ),
    "f10 twice": keys(b"\x1b[21~", b"\x1b[21~"),
    "alt with each letter": keys(*(b"\x1b" + bytes([each]) for each in range(97, 123))),
    "control with each letter": keys(*(bytes([each]) for each in range(1, 27))),
    "page keys sideways": keys(b"\x1b[5;5~", b"\x1b[6;5~", b"\x1b[1;2C", b"\x1b[1;2D"),
    "enter held down": held,
}
MOUSE = {
    "the corners, where a header has its icon": mouse(
        "0;1;1M", "0;1;1m", "0;80;24M", "0;80;24m", "0;1;24M", "0;1;24m"
    ),
    "a selection by dragging, copied": lambda kiosk: (
        mouse("0;5;6M", "32;30;8M", "0;30;8m")(kiosk),
        keys(b"\x03")(kiosk),
    )[0],
    "double and triple clicks": mouse(*("0;10;7M", "0;10;7m") * 3),
    "the other buttons and modifiers": mouse(
        "1;10;7M", "1;10;7m", "2;10;7M", "2;10;7m", "16;10;7M", "16;10;7m", "8;10;7M", "8;10;7m"
    ),
    "the wheel, also sideways": mouse("64;10;7M", "65;10;7M", "66;10;7M", "67;10;7M", "68;10;7M"),
    "a pointer that rests": mouse("35;10;7M", "35;11;7M"),
    "places that are not there": mouse("0;0;0M", "0;0;0m", "0;99999;99999M", "0;99999;99999m"),
}
BYTES = {
    "a paste of five million letters": keys(b"\x1b[200~" + b"q" * 5_000_000 + b"\x1b[201~"),
    "a paste of escape sequences": keys(b"\x1b[200~\x1b]52;c;eA==\x07\x11\x03\x1b[201~"),
    "a paste that does not end": open_paste,
    "a flood of keys": flood,
    "a key of an impossible number": keys(b"\x1b[99999999u", b"\x1b[4294967296u"),
    "bytes that are no text": keys(b"\xff\xfe\xc3\x28\x80"),
    "a sequence that does not end": keys(b"\x1b[" + b"1;" * 5_000),
    "strings of a terminal": keys(b"\x1b]52;c;?\x07", b"\x1bP+q544e\x1b\\", b"\x1b[6n", b"\x1b[c"),
    "answers nobody asked for": keys(b"\x1b[?2026;2$y", b"\x1b[?1;2c", b"\x1b[24;80R"),
}
SIZES = {
    "a false size without pixels": keys(b"\x1b[48;24;80;0;0t", b"\x1b[<0;3;3M", b"\x1b[<0;3;3m"),
    "a false size beyond memory": keys(b"\x1b[48;100000;100000;1;1t", b"\x1b[48;24;80;0;0t"),
    "tiny, flat and huge windows": resized((1, 1), (2, 1), (1000, 1), (500, 200)),
}


class Besieged(Kiosk):
    """A kiosk that meets every route, one after another."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "--fault-log", str(folder / "faults"), directory=folder)
        self.folder = folder
        self.wait_for(ATTRACT, 20)
        self.meant = self.screens
        """The screen's process, which no route may end."""


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Besieged]:
    """One kiosk for all routes."""
    with Besieged(tmp_path_factory.mktemp("kiosk")) as kiosk:
        yield kiosk


def memory_of(process: int) -> float:
    """Return the resident memory of a process, in MB."""
    status = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


def arrive(kiosk: Kiosk) -> None:
    """Come to the first page, wherever the kiosk is."""
    deadline = time.monotonic() + 30
    while "A calm look" not in kiosk.screen_text():
        assert time.monotonic() < deadline, f"no first page:\n{kiosk.screen_text()}"
        place = kiosk.place_of("I'm done")
        if place is not None:
            kiosk.send(b"\x1b[<0;" + place + b"M\x1b[<0;" + place + b"m")
        else:
            kiosk.send(b" ")
        time.sleep(0.8)


def check(kiosk: Besieged, route: Route) -> None:
    """Take a route from the first page; nothing leads out, and the next visitor can begin."""
    arrive(kiosk)
    already = len(kiosk.output)
    route(kiosk)
    time.sleep(0.2)
    seen = kiosk.screen_text()
    assert not [words for words in NEVER_SEEN if words in seen], seen
    arrive(kiosk)
    assert kiosk.screens == kiosk.meant, "the screen's process ended"
    assert memory_of(kiosk.meant[0]) < LARGEST_MEMORY
    assert not NEVER_SENT.search(bytes(kiosk.output[already:]))
    assert sorted(each.name for each in kiosk.folder.iterdir()) == ["clinic.yaml", "faults"]
    assert (kiosk.folder / "faults").read_text() == ""


@pytest.mark.parametrize("route", [*KEYS.values()], ids=[*KEYS])
def test_no_key_leads_out(kiosk: Besieged, route: Route) -> None:
    check(kiosk, route)


@pytest.mark.parametrize("route", [*MOUSE.values()], ids=[*MOUSE])
def test_no_touch_leads_out(kiosk: Besieged, route: Route) -> None:
    check(kiosk, route)


@pytest.mark.parametrize("route", [*BYTES.values()], ids=[*BYTES])
def test_no_paste_and_no_bytes_lead_out(kiosk: Besieged, route: Route) -> None:
    check(kiosk, route)


@pytest.mark.parametrize("route", [*SIZES.values()], ids=[*SIZES])
def test_no_size_leads_out(kiosk: Besieged, route: Route) -> None:
    check(kiosk, route)


def test_no_variable_of_the_environment_steers_it(tmp_path: Path) -> None:
    """A key log, a module of one's own, a picture, keys pressed for one, a size, a debugger."""
    environment = plain_environment(
        TEXTUAL="debug,devtools",
        TEXTUAL_DEBUG="1",
        TEXTUAL_LOG=str(tmp_path / "log"),
        TEXTUAL_DRIVER="nowhere:Driver",
        TEXTUAL_SCREENSHOT="1",
        TEXTUAL_SCREENSHOT_LOCATION=str(tmp_path),
        TEXTUAL_PRESS="ctrl+q",
        TEXTUAL_ALLOW_SIGNALS="1",
        TEXTUAL_COLOR_SYSTEM="bogus",
        TEXTUAL_THEME="bogus",
        COLUMNS="200",
        LINES="50",
        PYTHONSTARTUP=str(tmp_path / "start.py"),
        PYTHONINSPECT="1",
    )
    with Kiosk(tmp_path, environment=environment, directory=tmp_path) as kiosk:
        kiosk.begin_visit()
        kiosk.send(b"\x03\x1c\x1ahello")
        arrive(kiosk)
        assert len(kiosk.screens) == 1
        (line,) = {len(line.rstrip()) <= 80 for line in kiosk.screen_text().split("\n")}
        assert line
    assert [each.name for each in tmp_path.iterdir()] == ["clinic.yaml"]


def test_what_a_text_says_is_never_done(tmp_path: Path) -> None:
    """Markup with actions and a link on the first page that a touch meets."""
    evil = "[@click=app.quit]A calm look[/] [ @click=app.suspend_process]x[/] [link=x]y[/] [/]"
    content = tmp_path / "content.yaml"
    content.write_text(
        sample(("arrival: A calm look at your visit", f'arrival: "{evil}"')), encoding="utf-8"
    )
    with Kiosk(tmp_path, "--demo", "--content", str(content), directory=tmp_path) as kiosk:
        kiosk.begin_visit()
        kiosk.wait_for("[@click=app.quit]A calm look[/]")
        (screen,) = kiosk.screens
        for words in ("[@click", "A calm look", "[ @click=app.susp", "x[/]", "y[/]"):
            kiosk.click(words)
        kiosk.send(b"\x11")
        kiosk.wait_for("All cleared")
        assert kiosk.screens == [screen]
        assert not NEVER_SENT.search(bytes(kiosk.output).partition(b"A calm look")[2])
