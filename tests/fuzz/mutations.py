"""Changes to a file as a hurried person or a broken editor makes them, line by line."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from tests.script.samples import SAMPLE
from tests.script.test_never_raises import PIECES

_VALUES = (
    *("", "~", "[]", "{}", "yes", "0", "-1", "1e999", "9" * 400, "0s", "-4s", "1:99:99"),
    *("2026-02-30", "0001-01-01", "9999-12-31", "[iv, iv]", "[[nurse]]", "{clinic.name}"),
    *(
        '"\\ud800"',
        '"\\x1b[2J"',
        "|2",
        "you are ready",
        "take 50 mg",
        "*a",
        "&a [*a]",
        "!!binary x",
    ),
    *("{title: x}", "[{title: x}]", "\u0301" * 50, "ﷺ" * 20, "a" * 3000, "a " * 2000),
)
_LINE = re.compile(r"^( *(?:- )?)([\w ]*)(: ?)(.*)$")
LINES = SAMPLE.splitlines(keepends=True)


def changed(data: bytes, chance: random.Random) -> bytes:
    """Change a file in one to four places."""
    lines = data.decode("utf-8", "surrogateescape").splitlines(keepends=True) or ["\n"]
    for _ in range(chance.randint(1, 4)):
        lines = chance.choice(_CHANGES)(lines, chance) or ["\n"]
    return "".join(lines).encode("utf-8", "surrogateescape")


def _left_out(lines: list[str], chance: random.Random) -> list[str]:
    at = chance.randrange(len(lines))
    return lines[:at] + lines[at + chance.choice((1, 1, 2, 5, 20)) :]


def _twice(lines: list[str], chance: random.Random) -> list[str]:
    begin = chance.randrange(len(lines))
    end = begin + chance.choice((1, 1, 3, 10))
    at = chance.randrange(len(lines) + 1)
    return lines[:at] + lines[begin:end] + lines[at:]


def _from_the_sample(lines: list[str], chance: random.Random) -> list[str]:
    begin = chance.randrange(len(LINES))
    at = chance.randrange(len(lines) + 1)
    return lines[:at] + LINES[begin : begin + chance.choice((1, 2, 8))] + lines[at:]


def _another_value(lines: list[str], chance: random.Random) -> list[str]:
    def other(found: re.Match[str]) -> str:
        return f"{found[1]}{found[2]}: {chance.choice(_VALUES)}"

    return _in_a_line(lines, chance, lambda line: _LINE.sub(other, line))


def _another_name(lines: list[str], chance: random.Random) -> list[str]:
    name = _LINE.match(chance.choice(LINES))
    return _in_a_line(
        lines,
        chance,
        lambda line: _LINE.sub(lambda f: f"{f[1]}{name[2] if name else 'x'}{f[3]}{f[4]}", line),
    )


def _another_depth(lines: list[str], chance: random.Random) -> list[str]:
    spaces = " " * chance.randint(0, 12)
    return _in_a_line(lines, chance, lambda line: spaces + line.lstrip(" "))


def _a_piece(lines: list[str], chance: random.Random) -> list[str]:
    def with_piece(line: str) -> str:
        at = chance.randint(0, len(line))
        return line[:at] + chance.choice(PIECES) + line[at + chance.choice((0, 0, 1, 5)) :]

    return _in_a_line(lines, chance, with_piece)


def _in_a_line(lines: list[str], chance: random.Random, change: Callable[[str], str]) -> list[str]:
    at = chance.randrange(len(lines))
    return [*lines[:at], change(lines[at].rstrip("\n")) + "\n", *lines[at + 1 :]]


_CHANGES = (
    _left_out,
    _twice,
    _from_the_sample,
    _another_value,
    _another_name,
    _another_depth,
    _a_piece,
)
