"""`walkthrough kiosk` as staff and visitors meet it, in a terminal of its own."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.benchmarks.comebacks import ALLOWED, WAYS, Stop, comebacks
from tests.kiosk.running import ARRIVAL, ATTRACT, STOPPED, Kiosk
from tests.terminal import plain_environment
from walkthrough.files import shipped_script

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a kiosk runs on Linux")


def has_ended(number: int) -> bool:
    """Whether a process has ended, though its parent may not have heard of it yet."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


def shows(kiosk: Kiosk, *texts: str) -> bool:
    """Whether one of these stands on the screen."""
    return any(text in kiosk.screen_text() for text in texts)


def test_it_does_not_start_unready_and_says_what_is_missing(tmp_path: Path) -> None:
    with Kiosk(tmp_path, clinic=False, columns=100) as kiosk:
        assert kiosk.wait_exit() == 1
        for words in ("the clinic's name (name)", "(phone_after_hours)", "(speak_up)", "--demo"):
            assert words in kiosk.screen_text()
        assert kiosk.modes()[3] & termios.ECHO
        assert b"Traceback" not in kiosk.output


def test_a_problem_of_the_script_is_told_by_its_line(tmp_path: Path) -> None:
    script = tmp_path / "content.yaml"
    text = shipped_script().read_text(encoding="utf-8")
    script.write_text(text.replace("\ntitle:", "\ntitel:", 1), encoding="utf-8")
    with Kiosk(tmp_path, "--content", str(script), columns=200) as kiosk:
        assert kiosk.wait_exit() == 1
        assert "Did you mean “title”?" in kiosk.screen_text()


def test_a_demonstration_starts_and_says_so(tmp_path: Path) -> None:
    with Kiosk(tmp_path, "--demo", clinic=False) as kiosk:
        kiosk.wait_for(ATTRACT, 20)
        kiosk.wait_for("not for patients")


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--notice", "19", "a notice stays 20 seconds or more"),
        ("--idle", "0", "above 0 seconds"),
        ("--idle", "soon", "a number of seconds, such as 120"),
        ("--route", "nowhere", "no route 'nowhere'"),
        ("--language", "xx", "no language 'xx'"),
    ],
)
def test_what_cannot_be_is_refused_in_plain_words(option: str, value: str, words: str) -> None:
    command = [sys.executable, "-m", "walkthrough", "kiosk", option, value]
    found = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert found.returncode == 2
    assert words in found.stderr


def test_files_that_cannot_be_used_are_told_before_it_starts(tmp_path: Path) -> None:
    pin = tmp_path / "pin"
    pin.write_text("something")
    pin.chmod(0o600)
    for options, words in (
        (("--pin-file", str(pin)), "is no PIN file"),
        (("--count", str(tmp_path / "none" / "counts")), "cannot be written"),
    ):
        with Kiosk(tmp_path, *options, columns=200) as kiosk:
            assert kiosk.wait_exit() == 1
            assert words in kiosk.screen_text()


@pytest.mark.parametrize("stop", WAYS.values(), ids=WAYS)
def test_a_screen_that_stopped_is_back_within_five_seconds(stop: Stop) -> None:
    assert max(comebacks(stop, 1)) < ALLOWED


def test_meanwhile_the_room_is_told_and_keys_wait(tmp_path: Path) -> None:
    with Kiosk(tmp_path) as kiosk:
        kiosk.wait_for(ATTRACT, 20)
        for _ in range(2):
            kiosk.seconds_until_back(lambda screen: os.kill(screen, signal.SIGKILL))
        os.kill(kiosk.screens[0], signal.SIGKILL)  # the third in a row waits a second
        kiosk.wait_for(STOPPED)
        kiosk.forget_screen()
        kiosk.send(b"\x03\x1a\x1c\x13\x04")  # nothing of this reaches the supervisor
        kiosk.wait_until(lambda: shows(kiosk, ATTRACT, ARRIVAL), 20, "page")
        assert kiosk.is_running()
        assert kiosk.state() != "T"


def test_the_keyboards_keys_stop_nothing_from_the_first_moment_on(tmp_path: Path) -> None:
    with Kiosk(tmp_path, "--fault-log", str(tmp_path / "faults")) as kiosk:
        kiosk.wait_until(lambda: not kiosk.modes()[3] & termios.ISIG, what="closed terminal")
        for _ in range(40):
            kiosk.send(b"\x03\x1c\x1a\x13")
            kiosk._closing.wait(0.02)
        # The first of them begins a visit; others may mean "I'm done".
        kiosk.wait_until(lambda: shows(kiosk, ATTRACT, ARRIVAL), 20, "page")
        assert not (tmp_path / "faults").read_text()
        assert kiosk.state() != "T"


def test_a_signal_ends_it_and_the_terminal_is_as_it_was(tmp_path: Path) -> None:
    counts = tmp_path / "counts.csv"
    with Kiosk(tmp_path, "--count", str(counts)) as kiosk:
        found = kiosk.modes()
        kiosk.begin_visit()
        assert not counts.read_text()
        kiosk.signal(signal.SIGTERM)
        kiosk.signal(signal.SIGCONT)
        assert kiosk.wait_exit() == 0
        assert kiosk.modes() == found
        assert not any(kiosk.private_modes[mode] for mode in (1000, 1003, 1006, 1049, 2004))
        assert kiosk.kitty_keyboard <= 0
        assert "Riverside" not in kiosk.screen_text()
    heading, line = counts.read_text().splitlines()
    assert heading == "day,visits begun,steps opened,exercises finished"
    assert line.split(",")[1:] == ["fewer than 5"] * 3


def test_a_screen_that_was_killed_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    with Kiosk(tmp_path) as kiosk:
        found = kiosk.modes()
        kiosk.begin_visit()
        os.kill(kiosk.screens[0], signal.SIGSTOP)
        kiosk.signal(signal.SIGTERM)
        assert kiosk.wait_exit(15) == 0
        assert kiosk.modes() == found


def test_a_closed_terminal_ends_all_of_it(tmp_path: Path) -> None:
    with Kiosk(tmp_path) as kiosk:
        kiosk.wait_for(ATTRACT, 20)
        screens = kiosk.screens
        kiosk.hang_up()
        kiosk._process.wait(10)
        assert all(has_ended(screen) for screen in screens)


def test_a_screen_sees_a_listed_environment_and_ends_with_its_supervisor(tmp_path: Path) -> None:
    harmful = {
        "TEXTUAL_DEBUG": "1",
        "TEXTUAL_LOG": str(tmp_path / "log"),
        "TEXTUAL_ALLOW_SIGNALS": "1",
        "PYTHONPATH": "/nowhere",
        "PYTHONSTARTUP": "/nowhere",
        "COLUMNS": "200",
    }
    with Kiosk(tmp_path, environment=plain_environment(**harmful)) as kiosk:
        kiosk.wait_for(ATTRACT, 20)
        (screen,) = kiosk.screens
        seen = Path(f"/proc/{screen}/environ").read_bytes().split(b"\0")
        names = {each.partition(b"=")[0].decode() for each in seen if each}
        assert names <= {"PATH", "TERM", "COLORTERM", "LANG"}
        limits = Path(f"/proc/{screen}/limits").read_text()
        (core,) = (line for line in limits.splitlines() if "core file" in line)
        assert core.split()[4:6] == ["0", "0"]
        kiosk.signal(signal.SIGKILL)
        kiosk.wait_exit()
        kiosk.wait_until(lambda: has_ended(screen), 3, "end of the screen")


def test_new_content_is_taken_over_at_the_attract_screen_and_a_broken_one_is_not(
    tmp_path: Path,
) -> None:
    script = tmp_path / "content.yaml"
    shutil.copy(shipped_script(), script)
    with Kiosk(tmp_path, "--content", str(script)) as kiosk:
        kiosk.wait_for(ATTRACT, 20)
        (first,) = kiosk.screens
        text = script.read_text(encoding="utf-8")
        new = text.replace(ATTRACT, "Touch here to begin")
        assert new != text
        script.write_text(new, encoding="utf-8")
        kiosk.wait_for("Touch here to begin", 20)
        (second,) = kiosk.screens
        assert second != first
        script.write_text("title: [broken", encoding="utf-8")
        os.kill(second, signal.SIGKILL)
        kiosk.forget_screen()
        kiosk.wait_for("Touch here to begin", 20)


def test_systemd_and_a_file_hear_of_life(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as system:
        system.bind(str(tmp_path / "notify"))
        system.settimeout(20)
        environment = plain_environment(NOTIFY_SOCKET=str(tmp_path / "notify"))
        alive = tmp_path / "alive"
        with Kiosk(tmp_path, "--heartbeat-file", str(alive), environment=environment) as kiosk:
            assert system.recv(100) == b"READY=1\nWATCHDOG=1"
            assert system.recv(100) == b"WATCHDOG=1"
            assert alive.exists()
            kiosk.signal(signal.SIGTERM)
            while (heard := system.recv(100)) == b"WATCHDOG=1":
                pass
            assert heard == b"STOPPING=1"
            assert kiosk.wait_exit() == 0


def test_a_service_that_is_not_ready_says_so_calmly_in_the_room(tmp_path: Path) -> None:
    environment = plain_environment(NOTIFY_SOCKET=str(tmp_path / "none"))
    with Kiosk(tmp_path, clinic=False, environment=environment) as kiosk:
        kiosk.wait_for("This screen is not set up yet.", 20)
        assert "phone_day" not in kiosk.screen_text()
