"""Files made to use up time and memory."""

from __future__ import annotations

import string
from collections.abc import Callable

_MIB = 1024 * 1024
_LAUGHS = "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip(string.ascii_lowercase, string.ascii_lowercase[1:12], strict=False)
)
_MERGES = "".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}\n" for n in range(1, 60))
_CHAIN = "".join(f"a{n}: &a{n} {{<<: *a{n - 1}}}\n" for n in range(1, 3000))

BOMBS: dict[str, Callable[[], str]] = {
    "brackets": lambda: "[" * 100_000,
    "some brackets": lambda: "[" * 500,
    "brackets on lines": lambda: "[\n" * 100_000,
    "sixteen million brackets": lambda: "[" * (16 * _MIB),
    "braces": lambda: "{a: " * 100_000,
    "dashes": lambda: "- " * 100_000 + "x",
    "question marks": lambda: "? " * 100_000,
    "steps to the right": lambda: "".join(f"{' ' * n}a:\n" for n in range(3000)),
    "aliases of aliases": lambda: "a: &a [" + "x, " * 9 + "]\n" + _LAUGHS,
    "merges of merges": lambda: "a0: &a0 {x: 1}\n" + _MERGES,
    "a chain of merges": lambda: "a0: &a0 {x: 1}\n" + _CHAIN,
    "an alias of a long text": lambda: (
        f"a: &a {'x' * (8 * _MIB)}\nb: [{', '.join(['*a'] * 10_000)}]\n"
    ),
    "a list that holds itself": lambda: "a: &a [*a]\n",
    "names that hold themselves": lambda: "a: &a {b: {c: *a}}\n",
    "a merge into itself": lambda: "a: &a {<<: *a}\n",
    "very many lines": lambda: "stages:\n" + "- x\n" * (4 * _MIB - 3),
    "very many problems": lambda: "stages:\n" + "- x\n" * 200_000,
    "very many names": lambda: "".join(f"k{n}: x\n" for n in range(300_000)),
    "very many marks": lambda: "title: a " + "{x} " * (4 * _MIB - 20),
    "very many open marks": lambda: "title: a " + "[[" * (8 * _MIB - 20),
    "very many stars": lambda: "title: a" + "*" * (16 * _MIB - 20),
    "a quote that never ends": lambda: '"' + "x\n" * (8 * _MIB - 1),
    "blank lines": lambda: "title: |\n" + "\n" * (16 * _MIB - 200) + "  x\n",
    "a very long name": lambda: f"? {'x' * (15 * _MIB)}\n: b\n",
    "a very long alias": lambda: f"a: *{'x' * (15 * _MIB)}",
    "more than 16 MiB": lambda: "#" * (17 * _MIB),
}
"""What is in each file, made when it is asked for."""
