"""Telling systemd that the kiosk is up and alive, by its socket; nothing where there is none."""

from __future__ import annotations

import socket
from contextlib import suppress

READY = "READY=1"
ALIVE = "WATCHDOG=1"
ENDING = "STOPPING=1"


def notify(state: str, address: str | None) -> None:
    """Send a state to the address in NOTIFY_SOCKET; one that nobody hears is no fault."""
    if not address:
        return
    place = "\0" + address[1:] if address.startswith("@") else address
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.setblocking(False)
        end.sendto(state.encode("ascii"), place)
