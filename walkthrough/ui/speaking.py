"""Reading aloud what is seen: pages as they open, changes on them, an exercise in time."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from walkthrough.exercise.timeline import Part
from walkthrough.journey.act import Do
from walkthrough.journey.controls import controls_of
from walkthrough.journey.present import APART, present
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Option, Setting, Shown
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


def sound_of_a_kiosk(told_silent: Callable[[], None], ring: Callable[[Tone], None]) -> Sound:
    """Find the same, but for a voice that may log what it speaks."""
    sound: Sound = import_module("walkthrough.speech.sound").Sound.discreet(told_silent, ring)
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
        self._said: dict[object, tuple[str, ...]] = {}
        """The pages that were read, by their place."""
        self._part = ""
        """The part of the visit that was named last."""
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
        self._place, self._exercise, self._part = None, None, ""
        self._said.clear()

    def again(self) -> None:
        """Be silent, and read the page that is seen from its beginning when it is next drawn."""
        self.interrupt()
        self._said.pop(self._place, None)
        self._place = None

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

    def button(self, do: Do, view: View, setting: Setting) -> None:
        """Say which button of the bar is marked, without its letter."""
        if setting.manner.aloud:
            shown, words = present(view, setting), setting.words
            labels = {Do.FORWARD: shown.next_word, Do.BACK: shown.back_word}
            named = next((key.button for key in KEYS if key.do is do and key.button), "")
            self.say(labels.get(do) or str(getattr(words, named, "")), setting)

    def follow(self, view: View, setting: Setting) -> None:
        """Read a page that has opened; of one that was read, only its name or what is new on it."""
        if view.exercise is None:
            self._exercise = None
        if not setting.manner.aloud or view.exercise is not None:
            self._place = None
            return
        from walkthrough.speech.pages import key_lines, news, page, spoken_lines

        shown, words = present(view, setting), setting.words
        keys = keys_of(shown.next_word, shown.back_word, setting)
        place = (view.journey.step.id, view.sheets, view.prompt, setting.book.script.language)
        lines, told = page(shown, words, keys), tuple[str, ...]()
        if place == self._place:
            told = news(self._said.get(place, ()), lines)
        elif self._said.get(place) == lines:
            told = (lines[0], *key_lines((again_key(setting),), words))
        else:
            told = page(shown, words, keys, self._where(view, shown))
        self._place, self._said[place] = place, lines
        if told:
            self.say(spoken_lines(told), setting)

    def _where(self, view: View, shown: Shown) -> str:
        """Return where in the visit a page stands, when another part has begun."""
        part, self._part = self._part, view.journey.stage.id
        return "" if view.sheets or part == self._part else shown.where.replace(APART, ", ")

    def lead(self, run: Run, setting: Setting, now: float) -> float:
        """Return the seconds that an exercise waits, so that its introduction is heard in full."""
        if not setting.manner.aloud or run.resting:
            return 0.0
        words = " ".join(self._introduction(run, setting, now)).split()
        settles = run.session.timeline.segments[0]
        room = settles.seconds if settles.part is Part.SETTLE else 0.0
        return max(0.0, len(words) * 60 / setting.manner.words_a_minute - room)

    def _introduction(self, run: Run, setting: Setting, now: float) -> tuple[str, ...]:
        """Return what is said first: the name, how to stop, and the first words."""
        words, caption = setting.words, run.caption(setting, now)
        stop = words.say_key.format(key=words.name_space, label=words.stop)
        name = setting.book.letters(run.exercise.name)
        return (f"{name}.", f"{stop}.", plain(caption.main), plain(caption.beside))

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
                self._say_caption(run, setting, now, begins=before is None)

    def _say_caption(self, run: Run, setting: Setting, now: float, *, begins: bool) -> None:
        from walkthrough.speech.pages import spoken_lines

        lines: tuple[str, ...] = (plain(run.caption(setting, now).main),)
        if begins and not run.resting:
            lines = self._introduction(run, setting, now)
        self.say(spoken_lines(lines), setting)

    def _say_waiting(self, run: Run, view: View, setting: Setting, now: float) -> None:
        """Say that nothing moves, and what can be done then."""
        from walkthrough.speech.pages import choices, spoken_lines

        caption = run.caption(setting, now)
        controls = controls_of(run, view, setting, now, still=True)
        lines = [plain(caption.main), plain(caption.beside)]
        if controls.rows:
            lines += choices(controls.rows[0], setting.words)
        self.say(spoken_lines(lines), setting)


def again_key(setting: Setting) -> tuple[str, str]:
    """Return what the key does that reads a page again, and its name."""
    return setting.words.voice_again, "R" if setting.letters else "F5"


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
