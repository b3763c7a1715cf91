"""The staff's PIN: a salted hash in a file of its own, and the tries that are left."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import re
import secrets
from pathlib import Path

from walkthrough.kiosk import keeping
from walkthrough.record import record

LEAST_DIGITS = 6
MOST_DIGITS = 12
FREE_TRIES = 3
FIRST_WAIT = 60.0
"""Seconds without a try after three wrong ones; each further wrong one doubles them."""
LONGEST_WAIT = 3600.0
COST, BLOCK, LANES = 2**15, 8, 1
"""The cost of scrypt, as advised by OWASP for 32 MiB: some 0.1 s a try on a small machine."""
_MEMORY = 64 * 1024 * 1024
_DIGITS = re.compile(rf"[0-9]{{{LEAST_DIGITS},{MOST_DIGITS}}}")
_STORED = re.compile(
    r"scrypt n=(\d{1,7}) r=(\d{1,2}) p=(\d{1,2}) salt=([0-9a-f]{32}) hash=([0-9a-f]{64})"
)


class PinError(Exception):
    """A PIN, or its file, that cannot be used; the message says why in plain words."""


@record
class Tries:
    """The wrong tries so far; the supervisor keeps them when the screen's process is replaced."""

    wrong: int = 0
    until: float = 0.0
    """No try is looked at before this time of the monotonic clock, in seconds."""

    def wait(self, now: float) -> float:
        """Return the seconds until the next try is looked at."""
        return max(0.0, self.until - now)

    def after_wrong(self, now: float) -> Tries:
        """Return the tries after another wrong one."""
        wrong = self.wrong + 1
        over = wrong - FREE_TRIES
        if over < 0:
            return Tries(wrong)
        return Tries(wrong, now + min(LONGEST_WAIT, FIRST_WAIT * 2.0 ** min(over, 10)))


@record
class Pin:
    """A stored PIN, as a salted scrypt hash."""

    salt: bytes
    digest: bytes
    cost: int = COST
    block: int = BLOCK
    lanes: int = LANES

    def check(self, pin: str, tries: Tries, now: float) -> tuple[bool, Tries]:
        """Return whether this is the PIN, and the tries after it.

        While there is a wait no PIN is right, and none counts as wrong.
        """
        if tries.wait(now):
            return False, tries
        digest = _digest(pin, self.salt, self.cost, self.block, self.lanes)
        if hmac.compare_digest(digest, self.digest):
            return True, Tries()
        return False, tries.after_wrong(now)

    def stored(self) -> str:
        """Return the one line that stands in the file."""
        named = f"n={self.cost} r={self.block} p={self.lanes}"
        return f"scrypt {named} salt={self.salt.hex()} hash={self.digest.hex()}\n"


def made(pin: str) -> Pin:
    """Hash a PIN with a new salt; raises PinError for one that is too easy to guess."""
    if not _DIGITS.fullmatch(pin):
        raise PinError(f"A PIN has {LEAST_DIGITS} to {MOST_DIGITS} digits and nothing else.")
    steps = {(int(b) - int(a)) % 10 for a, b in itertools.pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:
        raise PinError("This PIN is the first that a stranger would try. Please take another.")
    salt = secrets.token_bytes(16)
    return Pin(salt, _digest(pin, salt, COST, BLOCK, LANES))


def store(path: Path, pin: str) -> None:
    """Write a PIN's hash to a file that its owner alone reads; raises PinError."""
    try:
        keeping.write_private(path, made(pin).stored())
    except OSError as error:
        raise PinError(f"The file {path} cannot be written ({error.strerror}).") from None


def load(path: Path) -> Pin:
    """Read a PIN's hash; raises PinError, also where others may read or change the file."""
    try:
        text = keeping.read_private(path)
    except keeping.NotPrivateError as error:
        raise PinError(str(error)) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no text"
        raise PinError(f"The PIN file {path} cannot be read ({reason}).") from None
    match = _STORED.fullmatch(text.strip())
    if match is None:
        raise PinError(f"{path} is no PIN file. “walkthrough kiosk --set-pin FILE” makes one.")
    cost, block, lanes = (int(match[number]) for number in (1, 2, 3))
    if cost & (cost - 1) or cost < 2**14 or cost * block * lanes * 128 > _MEMORY or not lanes:
        raise PinError(f"The PIN file {path} asks for another kind of hash. Please make it anew.")
    return Pin(bytes.fromhex(match[4]), bytes.fromhex(match[5]), cost, block, lanes)


def _digest(pin: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    return hashlib.scrypt(
        pin.encode(), salt=salt, n=cost, r=block, p=lanes, maxmem=2 * _MEMORY, dklen=32
    )
