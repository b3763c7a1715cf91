"""A screen that stops or hangs is back within five seconds; a stand-in draws nothing."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import pytest

from walkthrough.kiosk import supervisor
from walkthrough.kiosk.duties import Duties
from walkthrough.kiosk.heartbeat import Status
from walkthrough.kiosk.pin import Tries
from walkthrough.kiosk.restarts import Restarts
from walkthrough.kiosk.supervisor import Supervisor

pytestmark = pytest.mark.usefixtures("signals_given_back")

SCREEN = """
import os, signal, sys, time
from pathlib import Path
from walkthrough.kiosk.heartbeat import Heart
heart, log, way = Heart(int(sys.argv[1])), Path(sys.argv[2]), sys.argv[3]
heart.hello(); heart.beat()
with log.open("a") as file: file.write(f"{time.monotonic()}\\n")
if len(log.read_text().splitlines()) > int(sys.argv[4]): sys.exit(64)
if way == "raise": raise ValueError("typed by a visitor")
os.kill(os.getpid(), getattr(signal, way))
"""


class StandIn(Duties):
    """Starts a screen that draws nothing, and notes what happens."""

    def __init__(self, *arguments: object, code: str = SCREEN) -> None:
        self.arguments = [str(each) for each in arguments]
        self.code = code
        self.heard: list[str] = []
        self.status_now = Status()
        self.terminal_closed = False

    def command(self, heart: int) -> list[str]:
        return [sys.executable, "-c", self.code, str(heart), *self.arguments]

    def environment(self) -> dict[str, str]:
        return {"PATH": "/usr/bin", "PYTHONPATH": str(Path(__file__).parents[2])}

    def status(self, tries: Tries) -> Status:
        return self.status_now

    def fault(self, told: str) -> None:
        self.heard.append(told)

    def told(self, line: str) -> None:
        self.heard.append(line)

    def renew(self) -> None:
        self.heard.append("renew")

    def stopped(self) -> None:
        self.heard.append("stopped")

    def ending(self) -> None:
        self.heard.append("ending")

    def is_over(self) -> bool:
        return self.terminal_closed


def worst_time_back(tmp_path: Path, way: str, times: int) -> float:
    log = tmp_path / "starts"
    assert Supervisor(StandIn(log, way, times)).run() == 64
    starts = [float(line) for line in log.read_text().split()]
    assert len(starts) == times + 1
    return max(after - before for before, after in itertools.pairwise(starts))


@pytest.mark.parametrize("way", ["SIGKILL", "SIGSTOP", "raise"])
def test_a_screen_that_stops_is_back_within_five_seconds(tmp_path: Path, way: str) -> None:
    assert worst_time_back(tmp_path, way, 2) < 5.0


def test_pauses_grow_and_are_forgotten_after_a_minute() -> None:
    restarts, pauses = Restarts(), []
    for _ in range(6):
        pause, restarts = restarts.after(1.0)
        pauses.append(pause)
    assert pauses == [0, 0, 1, 2, 3, 3]
    assert restarts.after(60.0)[0] == 0


ONE_AFTER_ANOTHER = """
import os, sys, time
from pathlib import Path
from walkthrough.kiosk.heartbeat import Heart
from walkthrough.kiosk.supervisor import replace_process
heart, log = Heart(int(sys.argv[1])), Path(sys.argv[2])
heart.hello(); heart.beat()
number = int(sys.argv[3]) if len(sys.argv) > 3 else 0
with log.open("a") as file: file.write(f"{os.getpid()} {number}\\n")
if number == 3: sys.exit(64)
os.environ["TEXTUAL_DEBUG"] = "1"
heart.replacing()
command = [sys.executable, "-c", sys.orig_argv[2], *sys.argv[1:3], str(number + 1)]
os.environ["PATH"] = "/usr/bin"
replace_process(command, heart.fileno())
"""


def test_a_screen_puts_another_in_its_place_and_the_line_stays(tmp_path: Path) -> None:
    """The process keeps its number, so the supervisor waits for the same one."""
    root = str(Path(__file__).parents[2])
    code = f"import sys; sys.path.insert(0, {root!r})\n{ONE_AFTER_ANOTHER}"
    duties = StandIn(tmp_path / "log", code=code)
    assert Supervisor(duties).run() == 64
    lines = [line.split() for line in (tmp_path / "log").read_text().splitlines()]
    assert [number for _, number in lines] == ["0", "1", "2", "3"]
    assert len({process for process, _ in lines}) == 1
    assert duties.heard == ["ending"]


ENDS_ON_A_SIGNAL = """
import os, signal, sys, time
from walkthrough.kiosk.heartbeat import Heart
ended = []
signal.signal(signal.SIGTERM, lambda *_: ended.append(1))
heart = Heart(int(sys.argv[1])); heart.hello()
for _ in range(2): heart.beat(); time.sleep(0.1)
for name in sys.argv[2:]: os.kill(os.getppid(), getattr(signal, name)); time.sleep(0.3)
heart._lines.send("visit")
os.kill(os.getppid(), signal.SIGTERM)
while not ended: heart.beat(); time.sleep(0.05)
sys.exit(3)
"""


def test_the_keyboards_signals_do_nothing_and_the_systems_end_it_in_order() -> None:
    """SIGINT, SIGQUIT, SIGTSTP, and the SIGCONT that systemd sends after each SIGTERM."""
    duties = StandIn("SIGINT", "SIGQUIT", "SIGTSTP", "SIGCONT", code=ENDS_ON_A_SIGNAL)
    assert Supervisor(duties).run() == 0
    assert duties.heard == ["visit", "ending"]


RENEWED = """
import sys, time
from walkthrough.kiosk.heartbeat import Heart
heart = Heart(int(sys.argv[1])); heart.hello()
while heart.beat().news != "new": time.sleep(0.05)
sys.exit(66)
"""


def test_a_screen_that_is_renewed_did_not_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "SOONEST_RENEWAL", 0.0)

    class Renewing(StandIn):
        def beaten(self) -> None:
            self.status_now = Status(news="new")

        def renew(self) -> None:
            super().renew()
            self.terminal_closed = True

    duties = Renewing(code=RENEWED)
    assert Supervisor(duties).run() == 0
    assert duties.heard == ["renew", "ending"]


def test_where_the_terminal_is_closed_no_screen_is_started() -> None:
    duties = StandIn(code="raise SystemExit(1)")
    duties.terminal_closed = True
    assert Supervisor(duties).run() == 0
    assert duties.heard == ["ending"]


def test_what_python_says_of_an_error_is_not_seen(capfd: pytest.CaptureFixture[str]) -> None:
    class Once(StandIn):
        def stopped(self) -> None:
            super().stopped()
            self.terminal_closed = True

    assert Supervisor(Once(code="raise ValueError('typed by a visitor')")).run() == 0
    assert capfd.readouterr() == ("", "")
