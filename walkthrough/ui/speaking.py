"""Reading aloud what is seen: pages as they open, changes on them, an exercise in time."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from walkthrough.journey.controls import controls_of
from walkthrough.journey.present import present
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Option, Setting
from walkthrough.journey.view import View
from walkthrough.record import record
from walkthrough.script.clinic import plain
from walkthrough.ui.keys import KEYS, name_of

if TYPE_CHECKING:
    from walkthrough.exercise.timeline import Moment
    from walkthrough.speech.cues import Tone
    from walkthrough.speech.sound import Sound

MadeSound = Callable[[Callable[[], None], Callable[["Tone"], None]], "Sound"]
"""Returns what can be heard; is told what to do where no engine speaks, and how to ring."""


def sound_here(told_silent: Callable[[], None], ring: Callable[[Tone], None]) -> Sound:
    """Find the voice and the chime of this computer; imported when they are first wanted."""
    sound: Sound = import_module("walkthrough.speech.sound").Sound.of_this_computer(
        told_silent, ring
    )
    return sound


@record
class _Heard:
    """What was heard of an exercise: the moment, and whether it stood still."""

    moment: Moment
    paused: bool


class Speaking:
    """Says what the screen shows, where the reader wants it; nothing is made before that."""

    def __init__(self, made: Callable[[], Sound]) -> None:
        self._made = made
        self._sound: Sound | None = None
        self._place: object = None
        self._lines: tuple[str, ...] = ()
        self._exercise: _Heard | None = None

    @property
    def sound(self) -> Sound:
        """What can be heard, found when it is first wanted."""
        if self._sound is None:
            self._sound = self._made()
        return self._sound

    @property
    def can_speak(self) -> bool:
        """Whether this computer has a voice."""
        return self.sound.speaker.can_speak

    def interrupt(self) -> None:
        """Be silent at once: a key was pressed, or the screen was touched."""
        if self._sound is not None:
            self._sound.stop()

    def close(self) -> None:
        """Be silent, and leave no program behind."""
        if self._sound is not None:
            self._sound.close()

    def forget(self) -> None:
        """Be silent, and read the page that comes next from its beginning."""
        self.interrupt()
        self._place, self._lines, self._exercise = None, (), None

    def say(self, text: str, setting: Setting) -> None:
        """Say this instead of what is being said."""
        if setting.manner.aloud:
            self.sound.speaker.say(text, setting.manner, setting.book.script.language)

    def sample(self, text: str, setting: Setting) -> None:
        """Let the voice be heard as it is now; where only tones are wanted, a tone."""
        if setting.manner.aloud and text:
            self.say(text, setting)
        elif setting.manner.tones:
            from walkthrough.speech.cues import Tone

            self.sound.chime.play(Tone.INHALE, setting.manner)

    def option(self, option: Option, setting: Setting) -> None:
        """Say which choice is marked."""
        if setting.manner.aloud:
            from walkthrough.speech.pages import option_line

            self.say(option_line(option, setting.words), setting)

    def follow(self, view: View, setting: Setting) -> None:
        """Read a page that has opened; of one that was read, only what is new on it."""
        if view.exercise is None:
            self._exercise = None
        if not setting.manner.aloud or view.exercise is not None:
            self._place = None
            return
        from walkthrough.speech.pages import news, page, spoken_lines

        place = (view.journey.trail, view.sheets, view.prompt, setting.book.script.language)
        shown = present(view, setting)
        lines = page(shown, setting.words, keys_of(shown.next_word, shown.back_word, setting))
        told = lines if place != self._place else news(self._lines, lines)
        self._place, self._lines = place, lines
        if told:
            self.say(spoken_lines(told), setting)

    def hear(self, run: Run, view: View, setting: Setting, now: float) -> None:
        """Give the cue of a moment, if one begins with it; a late one is left out."""
        manner = setting.manner
        if not (manner.aloud or manner.tones):
            self._exercise = None
            return
        from walkthrough.speech.cues import has_words, tone_of

        before, heard = self._exercise, _Heard(run.moment(now), run.session.paused)
        self._exercise = heard
        if heard.paused:
            if before is None or not before.paused:
                self.interrupt()
                self._say_waiting(run, view, setting, now)
            return
        last = None if before is None or before.paused else before.moment
        tone = tone_of(last, heard.moment)
        if tone is not None and manner.tones:
            self.sound.chime.play(tone, manner)
        if has_words(last, heard.moment):
            if heard.moment.finished:
                self._say_waiting(run, view, setting, now)
            else:
                self._say_caption(run, setting, now)

    def _say_caption(self, run: Run, setting: Setting, now: float) -> None:
        from walkthrough.exercise.timeline import Phase
        from walkthrough.speech.pages import spoken_lines

        caption = run.caption(setting, now)
        paced = run.moment(now).phase is not Phase.NONE
        beside = "" if paced else plain(caption.beside)
        self.say(spoken_lines((plain(caption.main), beside)), setting)

    def _say_waiting(self, run: Run, view: View, setting: Setting, now: float) -> None:
        """Say that nothing moves, and what can be done then."""
        from walkthrough.speech.pages import choices, spoken_lines

        caption = run.caption(setting, now)
        controls = controls_of(run, view, setting, now, still=True)
        lines = [plain(caption.main), plain(caption.beside)]
        if controls.rows:
            lines += choices(controls.rows[0], setting.words)
        self.say(spoken_lines(lines), setting)


def keys_of(next_word: str, back_word: str, setting: Setting) -> tuple[tuple[str, str], ...]:
    """Return what the keys of the bar do here, and the name of one key for each."""
    words, labels = setting.words, {"next": next_word, "back": back_word}
    told = []
    for key in KEYS:
        if key.button and (setting.policy.may_leave or key.button != "leave"):
            letters = key.letters if setting.letters and key.button != "next" else ()
            name = letters[0].upper() if letters else ""
            if key.keys and (not name or key.button == "next"):
                name = name_of("enter" if "enter" in key.keys else key.keys[0], words)
            if name:
                told.append((labels.get(key.button) or getattr(words, key.button), name))
    return tuple(told)
