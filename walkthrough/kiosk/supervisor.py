"""Starts the screen's process, and starts it again when it stops or hangs."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import FrameType

from walkthrough.exits import FINE, LEFT, RENEW
from walkthrough.kiosk.duties import Duties
from walkthrough.kiosk.heartbeat import Lines, Pulse, SupervisorGoneError
from walkthrough.kiosk.pin import Tries
from walkthrough.kiosk.restarts import Restarts

LOOK_SECONDS = 0.25
ENDING_SECONDS = 4.0
"""Seconds that the screen has to end in order; systemd waits five."""
SOONEST_RENEWAL = 2.0
"""Seconds before which a screen that asks to be renewed counts as one that stopped."""


class Supervisor:
    """One screen, kept running until staff leave or the machine stops."""

    def __init__(self, duties: Duties, clock: Callable[[], float] = time.monotonic) -> None:
        self._duties = duties
        self._clock = clock
        self._tries = Tries()
        self._ending = False

    def run(self) -> int:
        """Return `LEFT` once staff have left, `FINE` once a signal has asked for the end."""
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._end)
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGCONT):
            signal.signal(number, _do_nothing)
        try:
            return self._keep_running()
        finally:
            self._duties.ending()

    def _keep_running(self) -> int:
        restarts = Restarts()
        while not (self._ending or self._duties.is_over()):
            self._duties.starting()
            began = self._clock()
            code, alive = self._once()
            if code == LEFT:
                return LEFT
            if self._ending:
                break
            if code == RENEW:
                self._duties.renew()
                if alive - began >= SOONEST_RENEWAL:
                    continue
            else:
                self._duties.stopped()
            pause, restarts = restarts.after(alive - began)
            while not self._ending and self._clock() < alive + pause:
                self._duties.looked()
                time.sleep(min(LOOK_SECONDS, max(0.0, alive + pause - self._clock())))
        return FINE

    def _once(self) -> tuple[int, float]:
        """Run one process to its end; return its code, and when it last gave a sign of life."""
        ours, theirs = socket.socketpair()
        with ours, theirs:
            number = theirs.fileno()
            process = subprocess.Popen(
                list(self._duties.command(number)),
                env=self._duties.environment(),
                pass_fds=(number, *self._duties.numbers),
                # Until the screen is drawn, and after it, nothing that Python says may be seen.
                stderr=subprocess.DEVNULL,
            )
            theirs.close()
            alive = self._follow(process, Lines(ours))
        code = process.returncode
        if code not in (LEFT, RENEW) and not self._ending:
            self._duties.fault(
                f"ended by signal {-code}" if code < 0 else f"ended with code {code}"
            )
        return code, alive

    def _follow(self, process: subprocess.Popen[bytes], lines: Lines) -> float:
        pulse, alive, said = Pulse(self._clock()), self._clock(), ""
        while process.poll() is None:
            with suppress(InterruptedError):
                select.select([lines], [], [], LOOK_SECONDS)
            pulse = pulse.looked_at(self._clock())
            self._duties.looked()
            try:
                for line in lines.receive():
                    pulse, alive = self._heard(line, pulse), self._clock()
                    said = "" if line == "hello" else said
                said = self._say(lines, said)
            except SupervisorGoneError:
                break
            if pulse.is_lost:
                self._duties.fault("no sign of life")
                process.kill()
                break
            if self._ending:
                process.terminate()
                break
        try:
            process.wait(ENDING_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        return alive if pulse.is_lost else self._clock()

    def _say(self, lines: Lines, said: str) -> str:
        """Tell the screen what is new; return what it knows now."""
        line = self._duties.status(self._tries).line()
        if line != said:
            lines.send(line)
        return line

    def _heard(self, line: str, pulse: Pulse) -> Pulse:
        if line == "replacing":
            return pulse.replacing()
        if line == "hello":  # the screen is not drawn yet: it has the time of a start
            return pulse
        if line == "beat":
            self._duties.beaten()
        elif line == "wrong":
            self._tries = self._tries.after_wrong(self._clock())
        elif line == "right":
            self._tries = Tries()
        elif line.startswith("fault "):
            self._duties.fault(line.removeprefix("fault "))
        else:
            self._duties.told(line)
        return pulse.beaten()

    def _end(self, number: int, frame: FrameType | None) -> None:
        self._ending = True


def environment_for(own: dict[str, str]) -> dict[str, str]:
    """Return the few variables that the screen's process is given."""
    allowed = ("PATH", "TERM", "COLORTERM", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "NO_COLOR")
    sound = ("XDG_RUNTIME_DIR",)
    return {name: own[name] for name in (*allowed, *sound) if name in own}


def replace_process(arguments: Sequence[str], *numbers: int) -> None:
    """Put a new process in the place of this one, which leaves no copy of a visit in memory.

    It inherits these open files. The terminal keeps its modes and what was typed meanwhile. The
    thread that reads it must have ended before, and the modes must not be given back, for that
    would drop what waits in it.
    """
    for number in numbers:
        os.set_inheritable(number, True)
    os.execve(arguments[0], list(arguments), environment_for(dict(os.environ)))


def _do_nothing(*_: object) -> None:
    """Ignore a signal; unlike SIG_IGN, the screen's process does not inherit it."""
