"""Finding and reading the files of a walkthrough."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from walkthrough.ready import READY_NAME, unpack
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.model import Script
from walkthrough.script.problem import Problem, ScriptError, Source, visible
from walkthrough.script.source import LARGEST, source_of

if TYPE_CHECKING:
    from walkthrough.script.reading import Reading

SHIPPED_NAME = "content.yaml"
_LETTERS = re.compile(r"[A-Za-z0-9_-]{1,20}")
_NAMES = re.compile(
    r"""^(language|language_name): *(?:"([^"\n]+)"|'([^'\n]+)'|([^"'#\s][^#\n]*?)) *(?:#.*)?$""",
    re.MULTILINE,
)
_HEAD = 4000


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
        raise _unreadable(path, "There is no such file") from None
    except IsADirectoryError:
        raise _unreadable(path, "This is a folder, not a file") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is no file's name"
        raise _unreadable(path, f"This file cannot be read ({reason})") from None
    return source_of(str(path), data)


def _unreadable(path: Path, message: str) -> ScriptError:
    try:
        place = path.absolute()
    except OSError:
        place = path
    return ScriptError([Problem(str(path), 0, 0, f"{message}. It was looked for here: {place}")])


def load_script(path: Path, language: str = "") -> Script:
    """Read and check a script, in another language if one is named; raises ScriptError."""
    script = _ready(path) or _read_script(path)
    if not language or language == script.language:
        return script
    from walkthrough.script.translate import decode_translation

    translation = read(translation_of(path, language))
    return _checked(*decode_translation(read(path), translation, language))


def _ready(path: Path) -> Script | None:
    """Return the script that was read when the package was built, if it is still the same."""
    package = Path(__file__).parent
    if path != package / SHIPPED_NAME:
        return None
    try:
        return unpack((package / READY_NAME).read_bytes(), path.read_bytes())
    except OSError:
        return None


def _read_script(path: Path) -> Script:
    return _checked(*read_script(path))


def read_script(
    path: Path, clinic: Clinic = NO_CLINIC, clinic_reading: Reading | None = None
) -> tuple[Script, Reading]:
    """Read a script, with what a clinic adds, without checking it.

    Raises ScriptError where it is no YAML.
    """
    from walkthrough.script.decode import decode
    from walkthrough.script.tree import parse

    root = parse(read(path))
    if clinic.adds and clinic_reading is not None:
        from walkthrough.script.merge import with_additions

        root = with_additions(root, clinic, clinic_reading)
    return decode(Script, root)


def _checked(script: Script, reading: Reading) -> Script:
    from walkthrough.script.check import check

    problems = check(script, reading)
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
    names = _names_in(path)
    letters = names.get("language", "")
    found = [(letters, names.get("language_name", letters))]
    for letters in sorted(_letters_beside(path)):
        names = _names_in(translation_of(path, letters))
        found.append((letters, names.get("language_name", letters)))
    return tuple(found)


def _letters_beside(path: Path) -> Iterator[str]:
    begin, end = f"{path.stem}.", path.suffix
    with suppress(OSError):
        for each in path.parent.iterdir() if end else ():
            letters = each.name[len(begin) : -len(end)]
            if each.name == f"{begin}{letters}{end}" and _LETTERS.fullmatch(letters):
                yield letters


def _names_in(path: Path) -> dict[str, str]:
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):
        return {}
    return {match[1]: visible(match[2] or match[3] or match[4]) for match in _NAMES.finditer(head)}


def load(path: Path, clinic_path: Path | None, language: str = "") -> tuple[Script, Clinic]:
    """Read and check a script with a clinic's facts and additions; raises ScriptError."""
    if clinic_path is None:
        return load_script(path, language), NO_CLINIC
    clinic, reading = read_clinic(clinic_path)
    if not clinic.adds:
        script = load_script(path, language)
        return script, load_clinic(clinic_path, script)
    return _with_additions(path, clinic, reading, language), clinic


def files_of(path: Path, clinic_path: Path | None, language: str) -> list[Path]:
    """Return the files that `load` reads."""
    translation = translation_of(path, language)
    given = [path] if clinic_path is None else [path, clinic_path]
    return [*given, translation] if language and translation.exists() else given


def _with_additions(path: Path, clinic: Clinic, reading: Reading, language: str) -> Script:
    from walkthrough.script.check import check, check_clinic
    from walkthrough.script.decode import decode
    from walkthrough.script.merge import with_additions
    from walkthrough.script.translate import lay_over
    from walkthrough.script.tree import parse

    first, laid = read(path), None
    if not language or language == _names_in(path).get("language", ""):
        root = parse(first)
    else:
        root, laid = lay_over(first, read(translation_of(path, language)), language)
    script, read_parts = decode(Script, with_additions(root, clinic, reading))
    read_parts.problems += [] if laid is None else laid.problems
    problems = check(script, read_parts)
    problems += check_clinic(clinic, reading, script)
    if problems:
        raise ScriptError(problems)
    return script


def load_clinic(path: Path | None, script: Script | None = None) -> Clinic:
    """Read the clinic's own facts, checked against the script; raises ScriptError."""
    if path is None:
        return NO_CLINIC
    from walkthrough.script.check import check_clinic

    clinic, reading = read_clinic(path)
    problems = reading.problems if script is None else check_clinic(clinic, reading, script)
    if problems:
        raise ScriptError(problems)
    return clinic


def read_clinic(path: Path) -> tuple[Clinic, Reading]:
    """Read a clinic's own facts without checking them; raises ScriptError where it is no YAML.

    A file in which every line is still a comment has no facts, as one that `new` has written.
    """
    from walkthrough.script.decode import decode
    from walkthrough.script.reading import Reading
    from walkthrough.script.tree import parse

    source = read(path)
    lines = [line for line in source.text.splitlines() if line.strip()]
    if lines and all(line.startswith("#") for line in lines):
        return NO_CLINIC, Reading()
    return decode(Clinic, parse(source))


def guide_text() -> str:
    """Return the authors' guide."""
    return (Path(__file__).parent / "guide" / "guide.md").read_text(encoding="utf-8")


def setup_text(name: str) -> str:
    """Return a part of the recipe for a kiosk's machine."""
    return (Path(__file__).parent / "kiosk" / "setup" / name).read_text(encoding="utf-8")


def write_new(folder: Path, texts: dict[str, str]) -> list[Path]:
    """Write new files into a folder; raises ScriptError, and writes none, where one is there."""
    taken = [folder / name for name in texts if os.path.lexists(folder / name)]
    if taken:
        message = "This is there already. It stays as it is, and nothing new is written."
        raise ScriptError([Problem(str(path), 0, 0, message) for path in taken])
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
            written.append(folder / name)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is no folder's name"
        message = f"Nothing can be written here ({reason})."
        raise ScriptError([Problem(str(folder), 0, 0, message)]) from None
    return written


def keep_fault(told: str) -> Path:
    """Write what may be told of a fault to a new file that only its owner can read."""
    from tempfile import mkstemp

    number, name = mkstemp(prefix="first-session-fault-", suffix=".txt", text=True)
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(told + "\n")
    return Path(name)
