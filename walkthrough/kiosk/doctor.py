"""`walkthrough kiosk --doctor`: whether all is well here, and what a visitor will see."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from datetime import datetime
from importlib.util import find_spec
from shutil import which
from types import SimpleNamespace
from typing import TYPE_CHECKING

from walkthrough.exits import FINE, PROBLEMS
from walkthrough.files import shipped_script
from walkthrough.kiosk.held import Content
from walkthrough.kiosk.pin import PinError, load
from walkthrough.kiosk.reading import NotReadyError, read_content
from walkthrough.kiosk.starting import wrong
from walkthrough.kiosk.window import Window, window_of
from walkthrough.record import record
from walkthrough.script.clinic import Book, plain
from walkthrough.speech.engines import discreet, found
from walkthrough.speech.tones import players

if TYPE_CHECKING:
    from walkthrough.ui.glyphs import Glyphs

FIRST_YEAR = 2026
"""A clock that tells an earlier year has never been set."""


@record
class Finding:
    """One thing that was looked at."""

    fine: bool
    told: str

    def __str__(self) -> str:
        """Return it as one line, or a few."""
        head = "fine         " if self.fine else "please look  "
        return head + self.told.replace("\n", "\n" + " " * len(head))


def examine(options: SimpleNamespace, environment: Mapping[str, str], now: datetime) -> int:
    """Print what was found; returns 0 where all is fine, 1 where something is not."""
    content, ready = _ready(options, now)
    window = window_of(1)
    findings = [
        *_terminal(environment, window),
        *_clock(environment, now),
        *_files(options),
        *_surroundings(environment),
        *ready,
    ]
    for each in findings:
        print(each)
    print()
    for line in _seen(options, content, environment, window):
        print(line)
    return FINE if all(each.fine for each in findings) else PROBLEMS


def _terminal(environment: Mapping[str, str], window: Window | None) -> Iterator[Finding]:
    said = wrong(SimpleNamespace(route="", language="", content=None))
    if said or window is None:
        yield Finding(False, "There is no terminal here to draw in. Run this on the panel itself.")
        return
    name = environment.get("TERM", "")
    known = name not in ("", "dumb", "unknown")
    yield Finding(known, f"The terminal calls itself “{name}”.")
    encoding = getattr(sys.__stdout__, "encoding", "") or ""
    utf = "utf" in encoding.lower()
    yield Finding(utf, f"Letters are sent as {encoding}." + ("" if utf else " Set LANG=C.UTF-8."))
    yield Finding(utf, f"Pages are {_drawn(environment)}.")
    yield Finding(window.is_room, window.told())
    if window.cell:
        yield Finding(window.is_large, window.told_of_letters())


def _clock(environment: Mapping[str, str], now: datetime) -> Iterator[Finding]:
    from walkthrough.local_zone import local_zone

    told = f"The clock says {now:%d %B %Y, %H:%M}."
    if now.year < FIRST_YEAR:
        yield Finding(False, f"{told} It was never set. Counts go by the day.")
        return
    zone = local_zone(environment)
    yield Finding(zone is not None, f"{told} The time zone is {zone or 'not known here'}.")


def _files(options: SimpleNamespace) -> Iterator[Finding]:
    if options.pin_file is None:
        yield Finding(
            False,
            "No PIN is set (--pin-file). Then nobody can leave it at the screen;"
            "\nwalkthrough kiosk --set-pin FILE makes one.",
        )
    else:
        try:
            load(options.pin_file)
            yield Finding(True, f"The PIN file {options.pin_file} is private and can be read.")
        except PinError as error:
            yield Finding(False, str(error))
    for name, what in (
        ("count", "The counts are added to"),
        ("fault_log", "Faults are noted in"),
        ("heartbeat_file", "Signs of life go to"),
    ):
        path = getattr(options, name)
        if path is not None:
            place = path if path.exists() else path.absolute().parent
            may = os.access(place, os.W_OK)
            yield Finding(may, f"{what} {path}." + ("" if may else " It cannot be written."))
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        yield from _for_the_kiosk(options)


def _for_the_kiosk(options: SimpleNamespace) -> Iterator[Finding]:
    """Whether what root can read can be read by the kiosk's own user too."""
    for path in filter(None, (options.content, options.clinic)):
        if path.exists() and not path.stat().st_mode & 0o004:
            yield Finding(False, f"Only some can read {path}. Please type: chmod a+r {path}")


def _surroundings(environment: Mapping[str, str]) -> Iterator[Finding]:
    for name, what in (("TMUX", "tmux"), ("STY", "screen"), ("SSH_CONNECTION", "ssh")):
        if environment.get(name):
            yield Finding(False, f"This runs inside {what}, whose keys are a way out of a kiosk.")
    if find_spec("textual_dev") is not None:
        yield Finding(False, "textual-dev is installed: it can show what visitors do. Remove it.")
    yield from _sound()


def _sound() -> Iterator[Finding]:
    voices = [each.engine.program for each in found(discreet(which), sys.platform)]
    told = f"It can read aloud, with {voices[0]}." if voices else "Nothing here can read aloud."
    yield Finding(bool(voices), told + ("" if voices else " Install espeak-ng."))
    if voices and not players(which):
        yield Finding(False, "Nothing here can play the tones of a breath. Install alsa-utils.")


def _ready(options: SimpleNamespace, now: datetime) -> tuple[Content | None, list[Finding]]:
    path = options.content or shipped_script()
    try:
        content = read_content(path, options.clinic, now.date(), demo=options.demo)
    except NotReadyError as error:
        return None, [Finding(False, "\n".join(error.lines))]
    demo = " It is a demonstration, not for patients." if options.demo else ""
    told = [Finding(not options.demo, f"It is ready to start.{demo}")]
    if content.gaps:
        count = len(content.gaps)
        told.append(Finding(True, f"{count} facts of the clinic read “ask your clinic”."))
    return content, told


def _seen(
    options: SimpleNamespace,
    content: Content | None,
    environment: Mapping[str, str],
    window: Window | None,
) -> Iterator[str]:
    """What a visitor will see, for somebody's own eyes."""
    if content is None:
        yield "A visitor sees nothing yet: it does not start before the lines above are mended."
        return
    script = content.in_language(options.language)
    name = plain(Book(script, content.clinic).fact("name"))
    yield "What a visitor will see:"
    yield f"  a slow breathing shape, “{name}”, and how to begin"
    yield f"  in {', '.join(own for _, own in content.languages)}; the {options.theme} colours"
    yield (
        f"  “Still here?” after {options.idle:g} seconds without a touch;"
        f" {options.notice:g} seconds later all is forgotten"
    )
    if window is not None:
        yield "Look with your own eyes:"
        yield f"  {_signs(environment)}   are these a frame, circles and arrows, and no boxes?"
        yield "  Is a capital letter at least 5 mm high? Hold a ruler to it."
        yield "  Touch the screen: does a touch do what a click does?"


def _drawn(environment: Mapping[str, str]) -> str:
    from walkthrough.ui.glyphs import Drawing

    return {
        Drawing.SOFT: "drawn softly, in millions of colours",
        Drawing.FINE: "drawn in few colours",
        Drawing.HARD: "drawn without colours, since NO_COLOR is set",
        Drawing.BLOCKS: "drawn in plain blocks and sixteen colours",
        Drawing.ASCII: "drawn with plain letters alone",
    }[_glyphs(environment).drawing]


def _signs(environment: Mapping[str, str]) -> str:
    glyphs = _glyphs(environment)
    return " ".join((glyphs.frame, glyphs.here, glyphs.dot, glyphs.above, glyphs.below))


def _glyphs(environment: Mapping[str, str]) -> Glyphs:
    from walkthrough.ui.glyphs import glyphs_for

    encoding = getattr(sys.__stdout__, "encoding", "") or "utf-8"
    full = environment.get("COLORTERM", "") in ("truecolor", "24bit")
    return glyphs_for(environment, encoding, "truecolor" if full else "256")
