"""Finding and reading the files of a walkthrough."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from walkthrough.script.check import check
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.decode import decode, decode_script
from walkthrough.script.model import Script
from walkthrough.script.problem import Problem, ScriptError, Source
from walkthrough.script.source import LARGEST, source_of
from walkthrough.script.tree import parse

SHIPPED_NAME = "content.yaml"
_NAMES = re.compile(r"^(language(?:_name)?): *[\"']?([^\"'#\n]+?)[\"']? *$", re.MULTILINE)


def shipped_script() -> Path:
    """Return where the shipped script stands: in the package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / SHIPPED_NAME
    return inside if inside.exists() else package.parent / SHIPPED_NAME


def read(path: Path) -> Source:
    """Read a text file; raises ScriptError where it cannot be used."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise _unreadable(path, "There is no such file. It was looked for here") from None
    except IsADirectoryError:
        raise _unreadable(path, "This is a folder, not a file. It was looked for here") from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _unreadable(
            path, f"This file cannot be read ({reason}). It was looked for here"
        ) from None
    return source_of(str(path), data)


def _unreadable(path: Path, message: str) -> ScriptError:
    return ScriptError([Problem(str(path), 0, 0, f"{message}: {path.absolute()}")])


def load_script(path: Path, language: str = "") -> Script:
    """Read and check a script, in another language if one is named; raises ScriptError."""
    first = read(path)
    script, places = decode_script(first)
    if language and language != script.language:
        from walkthrough.script.translate import decode_translation

        script, places = decode_translation(first, read(translation_of(path, language)))
    problems = check(script, places)
    if problems:
        raise ScriptError(problems)
    return script


def translation_of(path: Path, language: str) -> Path:
    """Return where the translation of a script stands: beside it."""
    return path.with_name(f"{path.stem}.{language}{path.suffix}")


def languages(path: Path) -> tuple[tuple[str, str], ...]:
    """Return the letters and own name of a script's language and of those beside it.

    Only the names are read; a file that cannot be read has its letters for a name.
    """
    beside = sorted(path.parent.glob(f"{path.stem}.*{path.suffix}"))
    if not beside:
        return ()
    found: list[tuple[str, str]] = []
    for each in (path, *beside):
        names: dict[str, str] = dict(_NAMES.findall(each.read_text("utf-8-sig", "replace")[:4000]))
        letters = each.name[len(path.stem) + 1 : -len(path.suffix)] or names.get("language", "")
        found.append((letters, names.get("language_name", letters)))
    return tuple(found)


def load_clinic(path: Path | None) -> Clinic:
    """Read the clinic's own facts; raises ScriptError."""
    if path is None:
        return NO_CLINIC
    clinic, _ = decode(Clinic, parse(read(path)))
    return clinic


def keep_fault(told: str) -> Path:
    """Write what may be told of a fault to a new file that only its owner can read."""
    number, name = tempfile.mkstemp(prefix="first-session-fault-", suffix=".txt", text=True)
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(told + "\n")
    return Path(name)
