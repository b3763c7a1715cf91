"""What staff chose for every visitor of a kiosk: it outlasts the process of the screen."""

from __future__ import annotations

import re

from walkthrough.record import record

_LINE = re.compile(r"looks ([a-z-]{1,20}) (-|[A-Za-z0-9_-]{1,20}) (plain|large)")


@record
class Looks:
    """The colours, the language, and whether pages are laid out for large letters."""

    theme: str
    language: str = ""
    """Letters; the script's own for none."""
    large: bool = False

    def line(self) -> str:
        """Return it as one line, for the supervisor."""
        return f"looks {self.theme} {self.language or '-'} {'large' if self.large else 'plain'}"

    @classmethod
    def read(cls, line: str) -> Looks | None:
        """Return what a line says; None for any other line."""
        match = _LINE.fullmatch(line)
        if match is None:
            return None
        return cls(match[1], "" if match[2] == "-" else match[2], match[3] == "large")
