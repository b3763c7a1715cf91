"""What systemd hears, by the socket that it names."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import pytest

from walkthrough.kiosk.notify import READY, notify


def test_systemd_hears_it(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as system:
        system.bind(str(tmp_path / "notify"))
        notify(READY, str(tmp_path / "notify"))
        assert system.recv(100) == b"READY=1"


@pytest.mark.skipif(sys.platform != "linux", reason="names without a file are Linux's")
def test_an_address_may_have_no_file(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as system:
        system.bind(f"\0{tmp_path}")
        notify(READY, f"@{tmp_path}")
        assert system.recv(100) == b"READY=1"


@pytest.mark.parametrize("address", [None, "", "/nowhere/at/all"])
def test_nobody_to_hear_it_is_no_fault(address: str | None) -> None:
    notify(READY, address)
