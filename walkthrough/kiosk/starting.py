"""Starting a kiosk: what was asked for is looked at, and the terminal is taken."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Hashable, Mapping
from datetime import date
from functools import partial
from time import sleep
from types import SimpleNamespace

from walkthrough.exits import FINE
from walkthrough.files import languages, shipped_script
from walkthrough.following import Edited
from walkthrough.kiosk import faults, hardening, held, keeping, panel
from walkthrough.kiosk.caretaker import Asked, Caretaker
from walkthrough.kiosk.daybook import Daybook
from walkthrough.kiosk.looks import Looks
from walkthrough.kiosk.modes import Modes, name_of
from walkthrough.kiosk.pin import PinError, load
from walkthrough.kiosk.processes import reader_command, screen_command
from walkthrough.kiosk.supervisor import environment_for
from walkthrough.kiosk.watch import Watch
from walkthrough.record import record
from walkthrough.script.text import Route

FIRST_READ_SECONDS = 120.0
REFUSED_SECONDS = 20.0
NOT_SET_UP = "This screen is not set up yet. Please tell the front desk."


class NotStartedError(Exception):
    """A kiosk does not start; the message says why, in plain words."""


def wrong(options: SimpleNamespace) -> str:
    """Return what is wrong with the command, or nothing."""
    if options.route and options.route not in list(Route):
        return f"there is no route {options.route!r}, only: {', '.join(Route)}"
    known = [letters for letters, _ in languages(options.content or shipped_script())]
    if options.language and known[0] and options.language not in known:
        return f"there is no language {options.language!r} here, only: {', '.join(known)}"
    try:
        import termios  # noqa: F401
    except ImportError:
        return "a kiosk needs Linux, or a system like it."
    if not all(stream and stream.isatty() for stream in (sys.__stdin__, sys.__stdout__)):
        return "this needs a terminal to draw in."
    return ""


@record
class Started:
    """A terminal that was taken, and what goes with it."""

    terminal: str
    modes: Modes
    environment: dict[str, str]
    notify: str | None
    """Where systemd hears of it; None where it does not ask."""
    service: bool
    """Whether systemd has started it, so that nobody reads what it prints."""

    def refuse(self, said: str, today: date) -> None:
        """Give the terminal back, and say why there is nothing to see.

        A service says it to the journal, and to the room that staff know; it leaves that on the
        panel for a while, since systemd starts it again at once.
        """
        if self.service:
            panel.show_stopped(self.terminal, NOT_SET_UP)
            for line in said.splitlines():
                faults.tell(line, None, today)
            sleep(REFUSED_SECONDS)
        else:
            panel.clear(self.terminal)
            print(said, file=sys.stderr)
        self.modes.give_back()

    def caretaker(
        self,
        options: SimpleNamespace,
        number: int,
        clock: Callable[[], float],
        today: Callable[[], date],
    ) -> Caretaker:
        """Return who looks after the screen, with the content in the file of this number."""
        encoding = getattr(sys.__stdout__, "encoding", "") or "ascii"
        asked = Asked(
            self.terminal, encoding, options.fault_log, options.heartbeat_file, self.notify
        )
        reader = partial(reader_command, options)
        watch = Watch(number, partial(_state, options), reader, self.environment, clock)
        return Caretaker(
            asked,
            self.modes,
            watch,
            Daybook(options.count, today),
            lambda heart, held, looks: screen_command(options, looks, heart=heart, held=held),
            Looks(options.theme, options.language, options.larger),
            self.environment,
            clock,
            today,
        )


def started_with(options: SimpleNamespace, environment: Mapping[str, str]) -> Started:
    """Look at the files that were named, and take the terminal; raises NotStartedError."""
    hardening.no_core()
    for name in ("count", "fault_log", "heartbeat_file"):
        path = getattr(options, name)
        reason = "" if path is None else keeping.can_add(path)
        if reason:
            raise NotStartedError(f"The file {path} cannot be written ({reason}).")
    if options.pin_file is not None:
        try:
            load(options.pin_file)
        except PinError as error:
            raise NotStartedError(str(error)) from None
    modes = Modes(0)
    modes.close()
    terminal = name_of(0)
    panel.blank(terminal)
    allowed = environment_for(dict(environment))
    notify = environment.get("NOTIFY_SOCKET")
    service = bool(notify) or "CREDENTIALS_DIRECTORY" in environment
    return Started(terminal, modes, allowed, notify, service)


def content_of(options: SimpleNamespace, environment: dict[str, str]) -> int:
    """Read and check everything in a process of its own; return the number of its file in memory.

    Raises NotStartedError.
    """
    number = held.new()
    try:
        found = subprocess.run(
            reader_command(options, number),
            env=environment,
            pass_fds=(number,),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=FIRST_READ_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise NotStartedError("The content takes too long to read.") from None
    if found.returncode != FINE:
        said = found.stdout.decode("utf-8", "replace").rstrip()
        raise NotStartedError(said or "The content cannot be read.")
    return number


def _state(options: SimpleNamespace) -> Hashable:
    """Return what tells one save of the files from another, those of new translations too."""
    path = options.content or shipped_script()
    letters = tuple(each for each, _ in languages(path)[1:])
    return letters, Edited(path, options.clinic, letters).state()
