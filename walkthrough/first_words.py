"""The first words on the screen, before anything that draws is imported.

Importing what draws takes a sixth of a second. Meanwhile the line that stands on every page is
there, at its place and in its colours, so that nothing moves when the page comes. Nothing is
imported here that the first words do not need.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from stat import S_ISREG

READY_NAME = "words.ready"
CONTENT_NAME = "content.yaml"
SWITCHES = frozenset({"--private", "--still", "--speak", "--larger", "--details"})
NO_LETTERS = "--no-letter-keys"
"""What may be asked for: each opens the shipped script, and keeps the line at its place."""
WIDE, SMALLEST_WIDTH, SMALLEST_HEIGHT = 60, 40, 15
"""Cells from which the line is said in full, and from which a page is drawn."""
ROWS_BELOW = 3
ROOM_FOR_MORE = 3
"""Cells after the line for the sign that there is more to read."""
LINES = 3
"""The line in full, in short, and the end of the file."""
EVENING = "evening"
COLOURS: Mapping[str, Mapping[str, str]] = {
    "truecolor": {
        EVENING: "38;2;169;177;181;48;2;20;25;31",
        "daylight": "38;2;86;96;95;48;2;250;246;238",
        "contrast": "38;2;224;224;224;48;2;0;0;0",
    },
    "256": {
        EVENING: "38;5;248;48;5;16",
        "daylight": "38;5;240;48;5;231",
        "contrast": "38;5;253;48;5;16",
    },
    "standard": {EVENING: "37;40", "daylight": "30;47", "contrast": "97;40"},
}
"""Each look's quiet text on its ground, for each system of colours, as a terminal is told it."""


def show(arguments: Sequence[str], folder: str = os.path.dirname(__file__)) -> None:
    """Paint the first words, where a page of the shipped script will follow them here."""
    environment = os.environ
    asked = set(arguments)
    if not asked <= SWITCHES | {NO_LETTERS} or not _a_person_looks(environment):
        return
    ready = read_ready(folder)
    if ready is None:
        return
    kept = {} if "--private" in asked else _kept(environment)
    letters = NO_LETTERS not in asked and kept.get("look/letters") != "no"
    colours = colours_of(environment, kept.get("look/theme", EVENING))
    columns, rows = os.get_terminal_size(2)
    painting = painted(ready, columns, rows, colours, key="H" if letters else "F1")
    if painting and (environment.get("TERM") != "linux" or painting.isascii()):
        from walkthrough.early_terminal import hold

        hold(painting)


def give_back() -> None:
    """Take the first words away again, where no page has followed them."""
    early = sys.modules.get("walkthrough.early_terminal")
    if early is not None:
        early.give_back()


def packed(data: bytes, standing_line: str, standing_short: str) -> bytes:
    """Put the words together with a mark of the script that they are from."""
    from walkthrough.mark import mark_of

    return mark_of(data) + f"{standing_line}\n{standing_short}\n".encode()


def read_ready(folder: str) -> tuple[str, str] | None:
    """Return the line in full and in short, if they are from this folder's script."""
    from walkthrough.mark import LENGTH, mark_of

    try:
        with open(os.path.join(folder, READY_NAME), "rb") as file:
            ready = file.read()
        with open(os.path.join(folder, CONTENT_NAME), "rb") as file:
            data = file.read()
    except OSError:
        return None
    if ready[:LENGTH] != mark_of(data):
        return None
    lines = ready[LENGTH:].decode().split("\n")
    return (lines[0], lines[1]) if len(lines) == LINES else None


def painted(words: tuple[str, str], columns: int, rows: int, colours: str | None, key: str) -> str:
    """Return what paints the line on an empty screen; nothing where it cannot be whole."""
    side = 2 if columns >= WIDE else 1
    line = words[columns < WIDE].format(key=key)
    fits = len(line) + 2 * side + ROOM_FOR_MORE <= columns
    # Only of Latin letters is it known here how wide they are.
    fits = fits and max(line, default="") <= "\u024f"
    if columns < SMALLEST_WIDTH or rows < SMALLEST_HEIGHT or not fits:
        return ""
    look = "" if colours is None else f"\x1b[{colours}m"
    return f"\x1b[?25l{look}\x1b[2J\x1b[{rows - ROWS_BELOW};{side + 1}H{line}"


def colours_of(environment: Mapping[str, str], theme: str) -> str | None:
    """Return a look's colours on this terminal; None where it is to have none."""
    if environment.get("NO_COLOR"):
        return None
    known = COLOURS[_system(environment)]
    return known.get(theme, known[EVENING])


def _system(environment: Mapping[str, str]) -> str:
    """Return the system of colours that Rich finds."""
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "truecolor"
    kind = environment.get("TERM", "").strip().lower().rpartition("-")[2]
    return "256" if kind in ("256color", "kitty") else "standard"


def asks_for_plain(environment: Mapping[str, str]) -> bool:
    """Whether the plain form is asked for, or the terminal can show nothing else."""
    return environment.get("ACCESSIBLE", "") not in ("", "0") or environment.get("TERM") == "dumb"


def _a_person_looks(environment: Mapping[str, str]) -> bool:
    """Whether a page will be drawn here, in a terminal that does what it is told."""
    if os.name != "posix" or environment.get("TERM", "") in ("", "unknown"):
        return False
    if asks_for_plain(environment):
        return False
    if any(name.startswith("TEXTUAL_COLOR") for name in environment):
        return False
    if not all(os.isatty(number) for number in (0, 1, 2)):
        return False
    return getattr(sys.stderr, "encoding", "").lower().startswith("utf")


def _kept(environment: Mapping[str, str]) -> Mapping[str, str]:
    """Return what was kept of an earlier time, as far as it can be read."""
    from walkthrough.places import KEPT_NAME, LARGEST_KEPT, data_place

    folder = data_place(environment, sys.platform, os.path.expanduser("~"))
    try:
        # A link leads elsewhere, and a pipe would be waited for.
        number = os.open(
            os.path.join(folder, KEPT_NAME), os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK
        )
        with open(number, "rb") as file:
            data = file.read(LARGEST_KEPT) if S_ISREG(os.fstat(number).st_mode) else b""
    except OSError:
        return {}
    import json

    try:
        kept = json.loads(data)
    except (ValueError, RecursionError):
        return {}
    entries = kept.get("entries") if isinstance(kept, dict) and kept.get("version") == 1 else None
    if not isinstance(entries, dict) or not all(isinstance(each, str) for each in entries.values()):
        return {}
    return entries
