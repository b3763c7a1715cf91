"""Which lines of the program the files of a corpus reach."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from tests.fuzz.targets import TARGETS
from tests.terminal import ROOT

PACKAGE = ROOT / "walkthrough"


def covered(corpora: Mapping[str, Path]) -> Iterator[str]:
    """Read every file again and tell, for each module that was reached, how much of it was."""
    reached = _reached(corpora)
    every = [0, 0]
    for name in sorted(reached):
        lines = _lines_in_functions(Path(name))
        hit = len(reached[name] & lines)
        every = [every[0] + hit, every[1] + len(lines)]
        if lines:
            module = Path(name).relative_to(PACKAGE)
            yield f"{100 * hit / len(lines):4.0f} %  {hit:4} of {len(lines):4}  {module}"
    yield f"{100 * every[0] / max(1, every[1]):4.0f} %  {every[0]:4} of {every[1]:4}  together"


def _reached(corpora: Mapping[str, Path]) -> dict[str, set[int]]:
    lines: dict[str, set[int]] = defaultdict(set)
    prefix = str(PACKAGE)

    def in_frame(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            lines[frame.f_code.co_filename].add(frame.f_lineno)
        return in_frame

    def at_call(frame: FrameType, *_: Any) -> Any:
        return in_frame if frame.f_code.co_filename.startswith(prefix) else None

    for name, corpus in corpora.items():
        for path in sorted(corpus.iterdir()):
            data = path.read_bytes()
            sys.settrace(at_call)
            try:
                TARGETS[name].read(data)
            finally:
                sys.settrace(None)
    return lines


def _lines_in_functions(path: Path) -> set[int]:
    """Return the lines of a module that stand in functions; the others run at its import."""
    return set(_lines_of(compile(path.read_bytes(), str(path), "exec")))


def _lines_of(code: CodeType) -> Iterator[int]:
    for each in code.co_consts:
        if isinstance(each, CodeType):
            if each.co_flags & 0x02:  # a function; the body of a class has no fast locals
                yield from (
                    line for _, _, line in each.co_lines() if line and line != each.co_firstlineno
                )
            yield from _lines_of(each)
