"""What the supervisor of a kiosk does: the terminal, the content, counts, faults, signs of life."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from walkthrough.kiosk import faults, held, keeping, panel
from walkthrough.kiosk.daybook import Daybook
from walkthrough.kiosk.duties import Duties
from walkthrough.kiosk.heartbeat import Status
from walkthrough.kiosk.looks import Looks
from walkthrough.kiosk.modes import Modes
from walkthrough.kiosk.notify import ALIVE, ENDING, READY, notify
from walkthrough.kiosk.pin import Tries
from walkthrough.kiosk.watch import BROKEN, Watch
from walkthrough.record import record

SIGN_SECONDS = 2.0
"""Between two signs of life to those outside."""


@record
class Asked:
    """What the command line asks of the supervisor."""

    terminal: str
    """The path of the terminal."""
    encoding: str = "ascii"
    fault_log: Path | None = None
    heartbeat: Path | None = None
    notify: str | None = None
    """Where systemd hears of it."""


class Caretaker(Duties):
    """Looks after one screen from the first process to the last."""

    def __init__(
        self,
        asked: Asked,
        modes: Modes,
        watch: Watch,
        daybook: Daybook,
        command: Callable[[int, int, Looks], Sequence[str]],
        looks: Looks,
        environment: dict[str, str],
        clock: Callable[[], float],
        today: Callable[[], date],
    ) -> None:
        """`command` is given the numbers of the line's end and of the content, and the looks."""
        self._asked = asked
        self._modes = modes
        self._watch = watch
        self._daybook = daybook
        self._command = command
        self._environment = environment
        self._clock = clock
        self._today = today
        self._looks = looks
        self._up = False
        self._sign_at = float("-inf")

    @property
    def numbers(self) -> tuple[int, ...]:
        """The content's file in memory."""
        return (self._watch.number,)

    def command(self, heart: int) -> Sequence[str]:
        """Return the screen's command line."""
        return self._command(heart, self._watch.number, self._looks)

    def environment(self) -> dict[str, str]:
        """Return the few variables that the screen's process is given."""
        return self._environment

    def starting(self) -> None:
        """Keep the keys from doing anything while no screen is there, and take new content."""
        self._modes.close()
        self._watch.take_over()

    def renew(self) -> None:
        """Read the content anew from the disk."""
        self._watch.renew()

    def looked(self) -> None:
        """Look at the files and the calendar when it is time."""
        before = self._watch.news
        self._watch.looked()
        if self._watch.news == BROKEN != before:
            self.fault("new content has problems; the one before is kept")
        self._daybook.looked()

    def beaten(self) -> None:
        """Pass the sign of life on to those outside."""
        now = self._clock()
        if now < self._sign_at + SIGN_SECONDS:
            return
        self._sign_at = now
        notify(ALIVE if self._up else f"{READY}\n{ALIVE}", self._asked.notify)
        self._up = True
        if self._asked.heartbeat is not None:
            with suppress(OSError):
                keeping.touch(self._asked.heartbeat)

    def told(self, line: str) -> None:
        """Count, or remember what staff chose for every visitor."""
        if looks := Looks.read(line):
            self._looks = looks
        else:
            self._daybook.told(line)

    def fault(self, told: str) -> None:
        """Write it to the fault log, or tell the journal."""
        faults.tell(told, self._asked.fault_log, self._today())

    def stopped(self) -> None:
        """Show that the screen has stopped."""
        self._modes.close()
        words = held.stopped_words(self._watch.number)
        said = words.get(self._looks.language) or next(iter(words.values()), panel.STOPPED)
        panel.show_stopped(self._asked.terminal, said, self._asked.encoding)

    def status(self, tries: Tries) -> Status:
        """Return what the screen is to know."""
        return Status.of(tries, self._watch.news, self._daybook.counts)

    def is_over(self) -> bool:
        """Whether the terminal was closed."""
        return not self._modes.is_there()

    def ending(self) -> None:
        """Write the counts, and leave the terminal as it was, with nothing on it."""
        notify(ENDING, self._asked.notify)
        self._watch.close()
        self._daybook.write()
        panel.clear(self._asked.terminal)
        self._modes.give_back()
