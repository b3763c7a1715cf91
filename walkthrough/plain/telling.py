"""Saying pages: whole, by name when one comes back to them, or only what is new on them."""

from __future__ import annotations

from collections.abc import Iterable

from walkthrough.journey.view import View
from walkthrough.plain.commands import HELP, enter_prompt, full_prompt, letter_of, short_prompt
from walkthrough.plain.console import Console
from walkthrough.plain.spoken import Own, Spoken
from walkthrough.plain.voice import Voice
from walkthrough.script.words import Words
from walkthrough.speech.cues import Tone


class Teller:
    """Writes what is said and hands it to the voice; remembers what need not be said again."""

    def __init__(self, console: Console, voice: Voice) -> None:
        self._console = console
        self._voice = voice
        self._part = ""
        """The part of the visit that was said last."""
        self._told_of_sheets = False
        """Whether it was said that pages over the visit lead back to it."""
        self._prompted = False
        """Whether all that can be typed was said."""
        self._under_way = False
        """Whether a line was begun that words may still be added to."""
        self._introduces = False
        """Whether the voice is still to be heard before the first cue."""

    def tell(self, lines: Iterable[str]) -> None:
        """Say some lines, one after the other: every page is said by this."""
        said = [line for line in lines if line]
        self.end_cues()
        for line in said:
            self._console.line(line)
        self._voice.say("\n".join(said))

    def title(self, lines: Iterable[str]) -> None:
        """Say some lines apart from those before."""
        self.end_cues()
        self._console.line()
        self.tell(lines)
        self._introduces = True

    def cue(self, words: str) -> None:
        """Say words that are due in time: lines of their own, or what goes on with the last one."""
        first, *lines = words.split("\n")
        self._console.write(first)
        for line in lines:
            self.end_cues()
            self._console.begin(line)
            self._under_way = True
        due = self._voice.say if self._introduces else self._voice.cue
        self._introduces = False
        due(words.strip("\n …"))

    def tone(self, tone: Tone) -> None:
        """Let a breath be heard, where that is wanted."""
        self._voice.tone(tone)

    def end_cues(self) -> None:
        """End the line that is under way."""
        if self._under_way:
            self._console.write("\n")
        self._under_way = False

    def hush(self) -> None:
        """Stop what is being said: the reader has answered."""
        self._voice.stop()

    def page(self, page: Spoken, view: View, words: Words, *, again: bool = False) -> None:
        """Say a whole page: what matters first, and last what can be done."""
        where = self._where(page, view, again=again)
        ending = self._ending(page, view, words, full=again)
        self.title([page.headline, *page.paragraphs, *page.numbered(), where, *ending])

    def back(self, page: Spoken, view: View, words: Words) -> None:
        """Name a page that was said already: the rest of it is there for the asking."""
        again = f"{letter_of(Own.AGAIN)}: {words.plain_again}."
        *standing, enter = self._ending(page, view, words)
        self.title([page.headline, *standing, f"{enter} {again}".strip()])

    def news(self, old: Spoken, page: Spoken, words: Words, notice: str) -> None:
        """Say what has changed on a page that stays; where nothing has, that this does nothing."""
        news = [notice] if notice else []
        news += [each for each in page.paragraphs if each not in old.paragraphs]
        before = old.numbered()
        for line, choice in zip(page.numbered(), page.choices, strict=True):
            if line not in before and (choice.state or choice.act is Own.WRITE):
                news.append(line)
        if news or page != old:
            self.tell([*news, enter_prompt(page, words)])
        else:
            unknown = words.unknown_key_short.format(key=HELP)
            self.tell([unknown, short_prompt(page, words)])

    def _where(self, page: Spoken, view: View, *, again: bool) -> str:
        """Say where one is when a part begins, at the first sheet, and when it is asked for."""
        part = view.journey.stage.id
        if view.sheets:
            news, self._told_of_sheets = not self._told_of_sheets, True
        else:
            news, self._part = part != self._part, part
        return page.where if news or again else ""

    def _ending(
        self, page: Spoken, view: View, words: Words, *, full: bool = False
    ) -> tuple[str, str]:
        """Return the line that stands on every page, and what can be typed."""
        all_of_it = full or not self._prompted
        self._prompted = True
        typed = full_prompt(page, view, words) if all_of_it else short_prompt(page, words)
        return words.standing_short.format(key=HELP), typed
