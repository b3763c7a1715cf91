"""A kiosk in a pseudo-terminal, with its supervisor and the process of its screen."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from tests.terminal import ROOT, Terminal, plain_environment

ATTRACT = "Touch or press any key to begin"
ARRIVAL = "I'm done"
STOPPED = "Please tell the front desk."
FACTS = """\
name: Riverside Clinic
phone_day: 555 0100
phone_after_hours: 555 0199
country: us
call_signal: press the blue button
speak_up: the lead nurse, in private
"""


class Kiosk(Terminal):
    """`walkthrough kiosk` with a clinic's facts, in a terminal of its own."""

    def __init__(
        self,
        folder: Path,
        *options: str,
        module: str = "walkthrough",
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
        clinic: bool = True,
        directory: Path = ROOT,
    ) -> None:
        command: Sequence[str] = [sys.executable, "-B", "-m", module, "kiosk", *options]
        if clinic:
            path = folder / "clinic.yaml"
            if not path.exists():
                path.write_text(FACTS, encoding="utf-8")
            command = [*command, "--clinic", str(path)]
        super().__init__(
            command,
            columns=columns,
            rows=rows,
            environment=environment or plain_environment(NO_COLOR="1"),
            directory=directory,
        )

    @property
    def screens(self) -> list[int]:
        """The processes of the screen; one, or none while it starts again."""
        found = []
        for number in self._children():
            try:
                command = Path(f"/proc/{number}/cmdline").read_bytes()
            except OSError:
                continue
            if b"--heart" in command:
                found.append(number)
        return found

    def _children(self) -> list[int]:
        try:
            return [
                int(number)
                for number in Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text().split()
            ]
        except OSError:
            return []

    def begin_visit(self) -> None:
        """Press a key at the attract screen."""
        self.wait_for(ATTRACT, 20)
        self.send(b"\r")
        self.wait_for(ARRIVAL)

    def seconds_until_back(self, stop: Callable[[int], None]) -> float:
        """Stop the screen's process; return the seconds until the attract screen is drawn."""
        (screen,) = self.screens
        self.forget_screen()
        began = time.monotonic()
        stop(screen)
        self.wait_until(lambda: self.screens not in ([], [screen]), 30, "another process")
        self.wait_for(ATTRACT, 30)
        return time.monotonic() - began
