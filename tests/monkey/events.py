"""One random event for each number of a seed, so that any part of a run can be done again."""

from __future__ import annotations

import random

SECRET = "zebra-7719"
"""Typed and pasted; a kiosk must never show it."""
Event = bytes | tuple[int, int]
"""What is typed, or the columns and rows of another size."""

_KEYS = (
    *(b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1b[5~", b"\x1b[6~", b"\x1b[H", b"\x1b[F"),
    *(b"\r", b" ", b"\t", b"\x1b[Z", b"\x7f", b"\x1b", b"\x1bOP", b"\x1bOQ", b"\x1bOR"),
    *(b"+", b"-", b",", b".", b"<", b">", b"="),
)
_LETTERS = b"abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVWXYZ0123456789"
_CHORDS = (
    *(bytes([each]) for each in range(1, 27) if each not in (3, 9, 10, 13, 17)),
    *(b"\x1c", b"\x1d", b"\x1e", b"\x1f", b"\x00", b"\x1b\x1b", b"\x1bf", b"\x1b[1;5C"),
    *(b"\x1b[1;2A", b"\x1b[1;3D", b"\x1b[3;5~", b"\x1b[112;5u", b"\x1b[122;5u", b"\x1b[15~"),
    *(b"\x1b[17~", b"\x1b[21~", b"\x1b[24~", b"\x1b[57358u", b"\x1b[57441;2u"),
)
_STRANGE = (
    *(b"\x1b[99999999u", b"\x1b[999999;999999;999999M", b"\x1b[<0;0;0M", b"\x1b[M   ", b"\x1b["),
    *(b"\x1b]52;c;?\x07", b"\x1b]11;rgb:ffff/ffff/ffff\x07", b"\x1bP1$r0m\x1b\\", b"\x1b[?1u"),
    *(b"\x1b[48;24;80;0;0t", b"\x1b[48;99999;99999;1;1t", b"\xff\xfe"),
    *(b"\x1b[?2048;2$y", b"\x1b[?2026;1$y", b"\x1b[?62;c", b"\x1b[24;80R", b"\xc3", b"\x9b1m"),
    *("é😀\u202e\u0301".encode(), b"\x1b[I", b"\x1b[O", b"\x1b[200~", b"\x1b[201~", b"\x18\x1a"),
)
_LEAVING = (b"q", b"\x03", b"\x11", b"\x1b[113;5u", b"\x1b[99;5u")


def event(seed: int, number: int) -> Event:
    """Return the event of this number."""
    chance = random.Random(f"{seed}/{number}")
    roll = chance.random()
    if roll < 0.40:
        return chance.choice(_KEYS)
    if roll < 0.62:
        return bytes([chance.choice(_LETTERS)])
    if roll < 0.70:
        return chance.choice(_CHORDS)
    if roll < 0.94:
        return _mouse(chance)
    if roll < 0.97:
        return chance.choice(_STRANGE)
    if roll < 0.985:
        return b"\x1b[O\x1b[I"
    if roll < 0.992:
        return chance.choice(((80, 24), (80, 24), (40, 15), (160, 50), (20, 5), (100, 30)))
    if roll < 0.9992:
        return SECRET.encode()
    if roll < 0.9998:
        return _paste(chance)
    return chance.choice(_LEAVING)


def _mouse(chance: random.Random) -> bytes:
    """A click, a move or a turn of the wheel, somewhere in a window of 80 by 24."""
    at = f"{chance.randint(1, 80)};{chance.randint(1, 24)}".encode()
    button = chance.choice((b"0", b"0", b"0", b"0", b"2", b"1", b"16", b"35", b"32", b"64", b"65"))
    down = b"\x1b[<" + button + b";" + at + b"M"
    up = b"\x1b[<" + button + b";" + at + b"m"
    return down if button in (b"35", b"64", b"65") else down + up


def _paste(chance: random.Random) -> bytes:
    size = chance.choice((10, 1000, 100_000, 1024 * 1024))
    text = (SECRET.encode() + b" \x1b[31m\r\n") * (size // 16 + 1)
    return b"\x1b[200~" + text[:size] + b"\x1b[201~"
