"""What a supervisor does around its screen; one that does nothing serves as the base."""

from __future__ import annotations

from collections.abc import Sequence

from walkthrough.kiosk.heartbeat import Status
from walkthrough.kiosk.pin import Tries


class Duties:
    """What is asked of it before, during and after each process of the screen."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """The open files that the screen's process inherits, besides its end of the line."""
        return ()

    def command(self, heart: int) -> Sequence[str]:
        """Return the screen's command line, given the number of its end of the line."""
        raise NotImplementedError

    def environment(self) -> dict[str, str]:
        """Return the few variables that the screen's process is given."""
        return {}

    def starting(self) -> None:
        """Get ready for another process."""

    def renew(self) -> None:
        """Read the content anew from the disk: staff, or the screen at rest, asked for it."""

    def looked(self) -> None:
        """Do what is due, a few times a second; never waits."""

    def beaten(self) -> None:
        """Hear that the screen is alive."""

    def told(self, line: str) -> None:
        """Hear what the screen tells, such as a visit that was begun."""

    def fault(self, told: str) -> None:
        """Note a fault, by its kind and its place in the code."""

    def stopped(self) -> None:
        """Show that the screen has stopped."""

    def status(self, tries: Tries) -> Status:
        """Return what the screen is to know."""
        return Status(tries)

    def is_over(self) -> bool:
        """Whether there is no terminal any more in which a screen could be shown."""
        return False

    def ending(self) -> None:
        """Hear that the supervisor is about to end."""
