"""Faults reach a file or the journal, and nothing a visitor typed does."""

from __future__ import annotations

import socket
from datetime import date
from pathlib import Path

from walkthrough.kiosk.faults import tell

DAY = date(2026, 11, 24)


def test_a_fault_is_one_line_of_a_file(tmp_path: Path) -> None:
    tell("ValueError; walkthrough/x.py, line 3, in f\n\x1b[2J", tmp_path / "log", DAY)
    text = (tmp_path / "log").read_text()
    assert text == "2026-11-24 ValueError; walkthrough/x.py, line 3, in f???2J\n"


def test_without_a_file_the_journal_hears_of_it(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as journal:
        journal.bind(str(tmp_path / "journal"))
        tell("ended by signal 9", None, DAY, str(tmp_path / "journal"))
        assert b"MESSAGE=walkthrough kiosk: ended by signal 9\n" in journal.recv(1000)


def test_nobody_to_tell_is_no_fault(tmp_path: Path) -> None:
    tell("ended by signal 9", None, DAY, str(tmp_path / "none"))
