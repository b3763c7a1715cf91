"""The walkthrough on files that are being edited: each save is shown, a mistake over it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from textwrap import wrap
from threading import Event, Thread

from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from walkthrough.following import Edited, State, Version, follow
from walkthrough.script.problem import Problem, visible
from walkthrough.ui.app import WalkthroughApp
from walkthrough.ui.screens import WalkScreen
from walkthrough.ui.start import Start

FRAME = 4
"""Cells that the frame and its inner space take."""


class Mistakes(Static):
    """The first mistake of a file, over the upper part of the page."""

    def __init__(self) -> None:
        super().__init__("", id="mistakes", markup=False)
        self.display = False

    def tell(self, problems: Sequence[Problem], width: int) -> None:
        """Show the first of these problems; nothing for none."""
        self.display = bool(problems)
        if problems:
            self.update(Content("\n".join(mistake_lines(problems, width - FRAME))))


def mistake_lines(problems: Sequence[Problem], width: int) -> list[str]:
    """Return the first problem in lines of a width, its place still above the caret."""
    first, count = problems[0], len(problems)
    many = "1 problem" if count == 1 else f"{count} problems, of which this is the first"
    place = f"{visible(Path(first.file).name)}:{first.line}:{first.column}: " if first.line else ""
    head = [f"{many}. Below is the last version without any.", f"{place}{visible(first.message)}"]
    lines = [line for each in head for line in wrap(each, max(10, width))]
    if first.snippet.strip():
        start = max(0, first.caret - width // 2) if len(first.snippet) > width else 0
        lines.append(visible(first.snippet)[start : start + width])
        lines.append(" " * (first.caret - start) + "^")
    return lines


class PreviewApp(WalkthroughApp, inherit_bindings=False):
    """A walkthrough that follows its files."""

    CSS = """
    Screen { layers: default mistakes; }
    #mistakes {
        layer: mistakes; dock: top; height: auto; padding: 0 1;
        border: round $primary; background: $background; color: $foreground;
    }
    """

    def __init__(self, start: Start, edited: Edited, seen: State) -> None:
        super().__init__(start)
        self._edited = edited
        self._seen = seen
        self._stopped = Event()
        self._mistakes = Mistakes()
        self._problems: tuple[Problem, ...] = ()

    def get_default_screen(self) -> Screen[None]:
        """Open the walkthrough, and begin to follow the files."""
        screen = super().get_default_screen()
        Thread(target=self._follow, daemon=True).start()
        return screen

    @property
    def language(self) -> str:
        """The letters of the language that is shown."""
        return self._script.language

    def _follow(self) -> None:
        """Read each save beside the app, and hand it over; runs in a thread of its own."""
        follow(self._edited.state, self._seen, self._stopped, self._read)

    def _read(self) -> None:
        version = self._edited.read(self.language)
        # The app may have ended meanwhile.
        with suppress(RuntimeError):
            self.call_from_thread(self.take, version)

    def take(self, version: Version) -> None:
        """Show another version, or what keeps it from being shown."""
        self._problems = version.problems
        screen = self.screen
        if not isinstance(screen, WalkScreen):
            return
        if not self._mistakes.is_attached:
            screen.mount(self._mistakes)
        self._mistakes.tell(version.problems, self.size.width)
        if version.script is not None:
            self._script = version.script
            self._start = replace(self._start, script=version.script, clinic=version.clinic)
            screen.renew(self.setting(), self._visit())

    def on_resize(self) -> None:
        """Lay the mistake out for another width."""
        self._mistakes.tell(self._problems, self.size.width)

    def on_unmount(self) -> None:
        """Follow the files no longer."""
        self._stopped.set()
