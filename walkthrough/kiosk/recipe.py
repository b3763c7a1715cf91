"""How a machine is set up as a kiosk: a script with the unit and the terminal's configuration."""

from __future__ import annotations

import re

from walkthrough.files import setup_text

_PLACE = re.compile(r"^@([a-z.]+)(?: > (\S+))?@$", re.MULTILINE)


def recipe(kind: str) -> str:
    """Return the whole recipe for `cage` or `tty`; it is printed, never run."""
    return _PLACE.sub(_put_in, setup_text(f"{kind}.sh"))


def _put_in(place: re.Match[str]) -> str:
    """Return a part of the recipe, or the command that writes a file."""
    text = setup_text(place[1]).rstrip("\n")
    return text if place[2] is None else f"cat > {place[2]} <<'END'\n{text}\nEND"
