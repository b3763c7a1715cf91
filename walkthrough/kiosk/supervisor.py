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
from walkthrough.kiosk.heartbeat import Lines, Pulse, Status, SupervisorGoneError
from walkthrough.kiosk.pin import Tries
from walkthrough.kiosk.restarts import Restarts

LOOK_SECONDS = 0.25
ENDING_SECONDS = 4.0
"""Seconds that the screen has to end in order; systemd waits five."""
HEART_OPTION = "--heart"

Command = Callable[[int], Sequence[str]]
"""Returns the screen's command line, given the number of its end of the line."""


class Supervisor:
    """One screen, kept running until staff leave or the machine stops."""

    def __init__(
        self,
        command: Command,
        environment: dict[str, str],
        *,
        stopped: Callable[[], None],
        told: Callable[[str], None],
        fault: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._command = command
        self._environment = environment
        self._stopped = stopped
        self._told = told
        self._fault = fault
        self._clock = clock
        self._tries = Tries()
        self._ending = False
        self.status: Callable[[Tries], Status] = Status

    def run(self) -> int:
        """Return `LEFT` once staff have left, `FINE` once a signal has asked for the end."""
        for number in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._end)
        for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGCONT):
            signal.signal(number, _do_nothing)
        restarts = Restarts()
        while not self._ending:
            began = self._clock()
            code, alive = self._once()
            if code == LEFT:
                return LEFT
            if code == RENEW or self._ending:
                continue
            self._stopped()
            pause, restarts = restarts.after(alive - began)
            while not self._ending and self._clock() < alive + pause:
                time.sleep(min(LOOK_SECONDS, max(0.0, alive + pause - self._clock())))
        return FINE

    def _once(self) -> tuple[int, float]:
        """Run one process to its end; return its code, and when it last gave a sign of life."""
        ours, theirs = socket.socketpair()
        with ours, theirs:
            number = theirs.fileno()
            process = subprocess.Popen(
                list(self._command(number)), env=self._environment, pass_fds=(number,)
            )
            theirs.close()
            alive = self._follow(process, Lines(ours))
        code = process.returncode
        if code not in (LEFT, RENEW) and not self._ending:
            self._fault(f"ended by signal {-code}" if code < 0 else f"ended with code {code}")
        return code, alive

    def _follow(self, process: subprocess.Popen[bytes], lines: Lines) -> float:
        pulse, alive = Pulse(self._clock()), self._clock()
        while process.poll() is None:
            with suppress(InterruptedError):
                select.select([lines], [], [], LOOK_SECONDS)
            pulse = pulse.looked_at(self._clock())
            try:
                for line in lines.receive():
                    pulse, alive = self._heard(line, pulse), self._clock()
                    if line == "hello":
                        lines.send(self.status(self._tries).line())
            except SupervisorGoneError:
                break
            if pulse.is_lost:
                self._fault("no sign of life")
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

    def _heard(self, line: str, pulse: Pulse) -> Pulse:
        if line == "replacing":
            return pulse.replacing()
        if line == "wrong":
            self._tries = self._tries.after_wrong(self._clock())
        elif line == "right":
            self._tries = Tries()
        elif line.startswith("fault "):
            self._fault(line.removeprefix("fault "))
        elif line != "beat":
            self._told(line)
        return pulse.beaten()

    def _end(self, number: int, frame: FrameType | None) -> None:
        self._ending = True


def environment_for(own: dict[str, str]) -> dict[str, str]:
    """Return the few variables that the screen's process is given."""
    allowed = ("PATH", "TERM", "COLORTERM", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "NO_COLOR")
    return {name: own[name] for name in allowed if name in own}


def replace_process(arguments: Sequence[str], heart: int) -> None:
    """Put a new process in the place of this one, which leaves no copy of a visit in memory.

    The terminal keeps its modes and what was typed meanwhile. The thread that reads it must have
    ended before, and the modes must not be given back, for that would drop what waits in it.
    """
    os.set_inheritable(heart, True)
    os.execve(arguments[0], list(arguments), environment_for(dict(os.environ)))


def _do_nothing(*_: object) -> None:
    """Ignore a signal; unlike SIG_IGN, the screen's process does not inherit it."""
