"""The PIN: hashed, private, and slow to guess."""

from __future__ import annotations

from pathlib import Path

import pytest

from walkthrough.kiosk.pin import Pin, PinError, Tries, load, made, store


def test_the_right_pin_is_found_and_a_wrong_one_is_not(tmp_path: Path) -> None:
    store(tmp_path / "pin", "274913")
    pin = load(tmp_path / "pin")
    assert pin.check("274913", Tries(), 0.0) == (True, Tries())
    assert pin.check("274914", Tries(), 0.0) == (False, Tries(1))
    assert "274913" not in (tmp_path / "pin").read_text()


def test_after_three_wrong_tries_there_is_a_wait_that_doubles() -> None:
    tries = Tries()
    waits = []
    for _ in range(5):
        tries = tries.after_wrong(100.0)
        waits.append(tries.wait(100.0))
    assert waits == [0, 0, 60, 120, 240]


def test_during_a_wait_the_right_pin_does_not_open() -> None:
    pin: Pin = made("274913")
    waiting = Tries(3, 60.0)
    assert pin.check("274913", waiting, 59.0) == (False, waiting)
    assert pin.check("274913", waiting, 60.0) == (True, Tries())


@pytest.mark.parametrize("pin", ["12345", "abcdef", "123456", "000000", "987654", ""])
def test_a_pin_that_is_easy_to_guess_is_refused(pin: str) -> None:
    with pytest.raises(PinError):
        made(pin)


@pytest.mark.parametrize(
    ("mode", "fine"), [(0o600, 1), (0o400, 1), (0o440, 1), (0o644, 0), (0o660, 0)]
)
def test_a_file_that_others_can_read_is_refused(tmp_path: Path, mode: int, fine: int) -> None:
    path = tmp_path / "pin"
    store(path, "274913")
    path.chmod(mode)
    if fine:
        assert load(path).salt
    else:
        with pytest.raises(PinError, match="Others can read"):
            load(path)
