"""What a walk depends on besides the view: the script and its language, the day, what is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from walkthrough.journey.beginning import first_view
from walkthrough.journey.journey import Journey, Visit
from walkthrough.journey.kept import Entries, all_entries, looks_of
from walkthrough.journey.setting import Setting, setting_for
from walkthrough.journey.view import View
from walkthrough.local_zone import local_zone
from walkthrough.plain.commands import command_lines
from walkthrough.plain.spoken import SIGNS
from walkthrough.plain.start import Start
from walkthrough.script.clinic import Book
from walkthrough.script.problem import ScriptError
from walkthrough.script.text import Route
from walkthrough.speech.manner import Manner


class Surroundings:
    """The same for the plain form as the app is for the screen."""

    def __init__(self, start: Start) -> None:
        self.start = start
        self._script = start.script
        self._kept = start.kept
        self._looks = looks_of(start.kept)
        self.manner = start.manner

    def first_view(self) -> View:
        """Return the page to begin with: the first, the one asked for, or the way back to it."""
        start = self.start
        journey = Journey.begin(Visit(self._script), start.route)
        return first_view(journey, start.kept, start.step, start.exercise)

    def setting(self) -> Setting:
        """Return what pages depend on besides the view."""
        start, words = self.start, self._script.words
        setting = setting_for(
            Book(self._script, start.clinic, start.route),
            keys=command_lines(words),
            languages=start.languages,
            signs=SIGNS,
            keeps=start.keep is not None,
            takes=start.take is not None,
        )
        return self.dated(replace(setting, manner=self.manner))

    def speak(self, change: Callable[[Manner], Manner]) -> Manner:
        """Change how the reader is spoken to, and remember it."""
        self.manner = change(self.manner)
        self._looks = self.manner.among(self._looks)
        return self.manner

    def dated(self, setting: Setting) -> Setting:
        """Return a setting of today."""
        today = self.start.today()
        return setting if setting.today == today else replace(setting, today=today, zone=local_zone)

    def in_language(self, language: str) -> tuple[Setting, Visit] | None:
        """Change to another language; None where its file has problems."""
        if self.start.translated is not None:
            try:
                self._script = self.start.translated(language)
            except ScriptError:
                return None
        return self.setting(), Visit(self._script)

    def forget_kept(self) -> None:
        """Keep nothing of an earlier time any more, of another script neither."""
        self._kept = {}

    def entries(self, journey: Journey) -> Entries:
        """Return what is to be kept now."""
        return all_entries(journey, self._looks, self._kept)

    def keep(self, journey: Journey) -> str:
        """Keep what has changed; returns the name of the words for what went wrong, or nothing."""
        keep = self.start.keep
        return "" if keep is None else keep(self.entries(journey))

    def take_along(self, view: View, setting: Setting) -> str:
        """Write the papers; returns where they are, or nothing where that failed."""
        take = self.start.take
        return "" if take is None else take(view, setting)

    def command(self, journey: Journey) -> str:
        """Return the command that opens the page where the reader is."""
        route = "" if journey.route is Route.NOT_SURE else f" --route {journey.route}"
        return f"{self.start.command}{route} --from {journey.step.id}"
