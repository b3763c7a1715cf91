"""How a reader likes the pages: letters, size, language, colours, and read aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from walkthrough.journey.act import Act, Do
from walkthrough.journey.view import View
from walkthrough.journey.voice_sheet import CHANGES_OF_MANNER
from walkthrough.ui.arrange import Notice
from walkthrough.ui.drawn_screen import DrawnScreen

_SAMPLES = {
    Do.SPEAK_SLOWER: "voice_slower",
    Do.SPEAK_FASTER: "voice_faster",
    Do.SPEAK_SOFTER: "voice_softer",
    Do.SPEAK_LOUDER: "voice_louder",
}
"""The words that let a changed voice be heard; only a tone for the rest."""


def _letters(screen: DrawnScreen, _: Act) -> None:
    screen.setting = screen.walk.switch_letters().on_route(screen.view.journey.route)
    screen.redraw()


def _larger(screen: DrawnScreen, _: Act) -> None:
    """Change the layout of all pages, and begin with this one's headline."""
    screen.setting = screen.walk.switch_large().on_route(screen.view.journey.route)
    screen.notice = Notice.LARGER_NOW if screen.setting.large else Notice.USUAL_NOW
    screen.forget_places()
    screen.draw(None)


def _language(screen: DrawnScreen, act: Act) -> None:
    changed = screen.walk.in_language(act.key)
    if changed is None:
        screen.notice = Notice.NO_LANGUAGE
        return
    setting, visit = changed
    screen.setting = setting.on_route(screen.view.journey.route)
    screen.running.forget()
    screen.view = View(replace(screen.view.journey, visit=visit))
    screen.draw()


def _speak(screen: DrawnScreen, act: Act) -> None:
    """Begin to read aloud, with this page; or stop it."""
    if not screen.setting.manner.aloud and not screen.walk.speaking.can_speak:
        screen.notice = Notice.NO_VOICE
        return
    screen.walk.speaking.forget()
    screen.speak_so(CHANGES_OF_MANNER[act.do])


def _speak_again(screen: DrawnScreen, _: Act) -> None:
    """Read this page once more, from its beginning; without the voice, begin with it."""
    if not screen.setting.manner.aloud:
        _speak(screen, Act(Do.SPEAK))
        return
    screen.walk.speaking.again()
    screen.redraw()


def _speak_otherwise(screen: DrawnScreen, act: Act) -> None:
    """Speak slower, faster, louder or softer, or change the tones; and let it be heard."""
    screen.speak_so(CHANGES_OF_MANNER[act.do])
    words = screen.setting.words
    sample = getattr(words, _SAMPLES[act.do]) if act.do in _SAMPLES else ""
    screen.walk.speaking.sample(sample, screen.setting)


LOOK_ACTS: Mapping[Do, Callable[[DrawnScreen, Act], None]] = {
    Do.LETTERS: _letters,
    Do.LARGER: _larger,
    Do.LANGUAGE: _language,
    Do.COLOURS: lambda screen, _: screen.walk.next_theme(),
    Do.SPEAK: _speak,
    Do.SPEAK_AGAIN: _speak_again,
    Do.SPEAK_SLOWER: _speak_otherwise,
    Do.SPEAK_FASTER: _speak_otherwise,
    Do.SPEAK_SOFTER: _speak_otherwise,
    Do.SPEAK_LOUDER: _speak_otherwise,
    Do.TONES: _speak_otherwise,
}
