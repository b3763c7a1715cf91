"""The app: holds the clock and the looks, and refuses what the policy does not allow."""

from __future__ import annotations

import gc
import os
import sys
from asyncio import to_thread
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual.filter import LineFilter
from textual.screen import Screen

from walkthrough.journey.act import Do
from walkthrough.journey.beginning import first_view
from walkthrough.journey.journey import Journey, Visit
from walkthrough.journey.kept import NO, YES, Entries, all_entries, looks_of
from walkthrough.journey.practice import Practice
from walkthrough.journey.setting import Setting, setting_for
from walkthrough.journey.view import View
from walkthrough.local_zone import local_zone
from walkthrough.script.clinic import Book
from walkthrough.script.problem import ScriptError
from walkthrough.script.steps import Prompts
from walkthrough.script.text import Route
from walkthrough.speech.manner import SILENT, Manner, manner_of
from walkthrough.ui.arrange import Notice
from walkthrough.ui.glyphs import Glyphs, glyphs_for
from walkthrough.ui.keys import key_lines
from walkthrough.ui.running import Clocks
from walkthrough.ui.screens import WalkScreen
from walkthrough.ui.start import Start
from walkthrough.ui.themes import (
    EVENING,
    PALETTES,
    Palette,
    palette_named,
    palettes_for,
    theme_of,
    variables_of,
)
from walkthrough.ui.voiced import VoicedApp

OF_A_PLAN = frozenset(
    {Do.PLAN, Do.LINE, Do.PICKING, Do.PICK, Do.TAKE_ALONG, Do.DAY_SET, Do.APPOINT}
)
OF_ONE_PERSON = frozenset(
    {Do.CONDITIONS, Do.CONDITION, Do.PRACTICE, Do.ANEW, Do.FORGET} | OF_A_PLAN
)
"""What is not offered where strangers share the screen: it would ask for or keep something."""
SECONDS_BEFORE_KEEPING = 0.5


class WalkthroughApp(VoicedApp, inherit_bindings=False):
    """The walkthrough in the terminal."""

    CSS_PATH = Path(__file__).with_name("walkthrough.tcss")
    TITLE = ""

    def __init__(self, start: Start) -> None:
        super().__init__(start.policy, start.sound)
        self._start = start
        self._script = start.script
        self._letters = start.letters
        self._large = start.large
        self._walk: WalkScreen | None = None
        self._kept = start.kept
        self._looks = looks_of(start.kept)
        self._manner = manner_of(self._looks)
        if start.aloud:
            self._manner = replace(self._manner, aloud=True)
        self._keeping_soon = False
        self._told = ""
        self._glyphs = self._chosen_glyphs()
        if self._glyphs.plain or self._glyphs.on_console:
            self._line_filters = [self._stand_ins(), *self._line_filters]
        for palette in palettes_for(self.console.color_system):
            self.register_theme(theme_of(palette))
        # Before anything is read or drawn, so that nothing has to be read or drawn again.
        self.set_reactive(WalkthroughApp.theme, start.theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self._styled = start.theme

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give the stylesheet's own names a colour under any theme."""
        return variables_of(EVENING)

    def refresh_css(self, animate: bool = True) -> None:
        """Read the stylesheet again for another look; Textual asks for it at the start too."""
        if self._styled != self.theme:
            self._styled = self.theme
            super().refresh_css(animate)

    @property
    def palette(self) -> Palette:
        """The colours of the look there is."""
        return palette_named(self.theme, self.console.color_system)

    def get_default_screen(self) -> Screen[Any]:
        """Open the walkthrough at once, on the one screen there is."""
        start = self._start
        practice = Practice(shared=self.policy.shared)
        journey = Journey.begin(self._visit(), start.route, practice)
        view = first_view(journey, start.kept, start.step, start.exercise)
        clocks = Clocks.at_speed(start.clock, start.wall, start.speed)
        self._walk = WalkScreen(view, self.setting(), self.glyphs, clocks, still=self.still)
        return self._walk

    @property
    def still(self) -> bool:
        """Whether nothing is to move."""
        return self._start.still or self.animation_level == "none"

    @property
    def glyphs(self) -> Glyphs:
        """The signs that this terminal can show."""
        return self._glyphs

    def _chosen_glyphs(self) -> Glyphs:
        encoding = getattr(sys.__stderr__, "encoding", "") or "utf-8"
        colours, plain = self.console.color_system, self._start.ascii
        return glyphs_for(os.environ, encoding, colours, plain=plain)

    def _stand_ins(self) -> LineFilter:
        from walkthrough.ui.stand_ins import StandIns

        return StandIns(only_ascii=self._glyphs.plain)

    def setting(self) -> Setting:
        """Return what pages depend on besides the view."""
        start = self._start
        words = self._script.words
        may_leave = start.policy.may_leave
        setting = setting_for(
            Book(self._script, start.clinic, start.route),
            start.policy,
            letters=self._letters,
            keys=key_lines(words, letters=self._letters, may_leave=may_leave),
            languages=start.languages,
            signs=self.glyphs.signs,
            keeps=self.keeps,
            takes=start.take is not None and not start.policy.shared,
            large=self._large,
        )
        return self.dated(replace(setting, manner=self._manner))

    def dated(self, setting: Setting) -> Setting:
        """Return a setting of today."""
        today = self._start.today()
        if setting.today == today:
            return setting
        return replace(setting, today=today, zone=local_zone)

    @property
    def command(self) -> str:
        """The command that opens the page where the reader is."""
        screen = self._walk
        command = self._start.command
        if screen is None:
            return command
        journey = screen.view.journey
        route = "" if journey.route is Route.NOT_SURE else f" --route {journey.route}"
        return f"{command}{route} --from {journey.step.id}"

    def allows(self, do: Do) -> bool:
        """Whether the policy lets a reader do this."""
        if do is Do.LEAVE:
            return self.policy.may_leave
        return not (self.policy.shared and do in OF_ONE_PERSON)

    def switch_letters(self) -> Setting:
        """Switch the letter keys off, or on again."""
        self._letters = not self._letters
        self.note_look("letters", YES if self._letters else NO)
        return self.setting()

    def speak(self, change: Callable[[Manner], Manner]) -> Setting:
        """Change how the reader is spoken to, and remember it."""
        self._manner = change(self._manner)
        if not self._manner.aloud:
            self.speaking.interrupt()
        self._looks = self._manner.among(self._looks)
        self.changed()
        return self.setting()

    def fall_silent(self) -> None:
        """Speak to the next reader as to the first: not at all until it is wanted."""
        self._manner = SILENT
        self.speaking.forget()

    def switch_large(self) -> Setting:
        """Change to larger pages, or back to usual ones."""
        self._large = not self._large
        self.note_look("large", YES if self._large else NO)
        return self.setting()

    def in_language(self, language: str) -> tuple[Setting, Visit] | None:
        """Change to another language; None where its file has problems."""
        if self._start.translated is not None:
            try:
                self._script = self._start.translated(language)
            except ScriptError:
                return None
        return self.setting(), self._visit()

    def _visit(self) -> Visit:
        """Return the steps in order, without private prompts on a screen that strangers share."""
        return Visit(self._script, () if self.policy.may_type else (Prompts,))

    def next_theme(self) -> None:
        """Change to the next look."""
        names = [palette.name for palette in PALETTES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        self.note_look("theme", self.theme)

    def note_look(self, name: str, value: str) -> None:
        """Remember a look that was changed by hand."""
        self._looks[name] = value
        self.changed()

    def take_along(self, view: View, setting: Setting) -> str:
        """Write the papers; returns where they are, or nothing where that failed."""
        take = self._start.take
        return "" if take is None else take(view, setting)

    @property
    def keeps(self) -> bool:
        """Whether anything is kept: never where strangers share the screen."""
        return self._start.keep is not None and not self.policy.shared

    def entries(self) -> Entries:
        """Return what is to be kept now."""
        if self._walk is None:
            return dict(self._start.kept)
        return all_entries(self._walk.view.journey, self._looks, self._kept)

    def forget_kept(self) -> None:
        """Keep nothing of an earlier time any more, of another script neither."""
        self._kept = {}

    def changed(self) -> None:
        """Keep what has changed, soon: changes that follow at once are kept together."""
        if self.keeps and not self._keeping_soon:
            self._keeping_soon = True
            self.set_timer(SECONDS_BEFORE_KEEPING, self._keep)

    async def _keep(self) -> None:
        """Write beside the screen, since a disk may be slow."""
        self._keeping_soon = False
        keep = self._start.keep
        if keep is not None:
            self._tell(await to_thread(keep, self.entries()))

    def _tell(self, trouble: str) -> None:
        """Say what went wrong with keeping; the same is said once."""
        if trouble and trouble != self._told and isinstance(self.screen, WalkScreen):
            self.screen.say(Notice(trouble))
        self._told = trouble

    def on_ready(self) -> None:
        """Collect garbage again, now that the first page is painted."""
        gc.freeze()
        gc.enable()
        self._tell(self._start.trouble)

    def on_app_blur(self) -> None:
        """Let no exercise run on while nobody looks."""
        self._hold_still()

    def about_to_stop(self) -> None:
        """Let no exercise and no voice run on while the process stands still."""
        super().about_to_stop()
        self._hold_still()

    def lost_voice(self) -> None:
        """Say so once, and be without a voice from then on."""
        if isinstance(self.screen, WalkScreen):
            self.screen.speak_so(lambda manner: replace(manner, aloud=False))
            self.screen.say(Notice.NO_VOICE)

    def _hold_still(self) -> None:
        if isinstance(self.screen, WalkScreen):
            self.screen.hold_still()
