"""Where a fault of the kiosk is told: a file, or the journal by its socket; never a terminal."""

from __future__ import annotations

import re
import socket
from contextlib import suppress
from datetime import date
from pathlib import Path

from walkthrough.kiosk import keeping

JOURNAL = "/run/systemd/journal/socket"
_ALLOWED = re.compile(r"[^\w .,;:/<>-]", re.ASCII)
_LONGEST = 2000


def tell(fault: str, path: Path | None, day: date, journal: str = JOURNAL) -> None:
    """Tell a fault, by the day only; a fault that cannot be told is not worth another one.

    `fault` names the kind of error and places in the code, never its message or a value.
    """
    line = _ALLOWED.sub("?", fault)[:_LONGEST]
    with suppress(OSError):
        if path is not None:
            keeping.add_line(path, f"{day.isoformat()} {line}")
            return
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
            end.setblocking(False)
            fields = f"MESSAGE=walkthrough kiosk: {line}\nPRIORITY=3\n"
            end.sendto(f"{fields}SYSLOG_IDENTIFIER=walkthrough\n".encode(), journal)
