"""Reading aloud: the page about it, and the button that stands on each step of a shared screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from walkthrough.journey.act import Act, Do
from walkthrough.journey.setting import Option, Setting, SheetParts, line
from walkthrough.journey.view import View
from walkthrough.page.page import Page, Part, said
from walkthrough.speech.manner import Manner

CHANGES_OF_MANNER: dict[Do, Callable[[Manner], Manner]] = {
    Do.SPEAK: lambda manner: replace(manner, aloud=not manner.aloud),
    Do.TONES: lambda manner: replace(manner, tones=not manner.tones),
    Do.SPEAK_SLOWER: lambda manner: manner.paced(-1),
    Do.SPEAK_FASTER: lambda manner: manner.paced(1),
    Do.SPEAK_SOFTER: lambda manner: manner.louder(-1),
    Do.SPEAK_LOUDER: lambda manner: manner.louder(1),
}
"""How each act changes the way a reader is spoken to."""


def voice_option(setting: Setting) -> Option:
    """Return the button that begins to read aloud, or stops it."""
    words = setting.words
    return Option(words.voice_off if setting.manner.aloud else words.voice_on, Act(Do.SPEAK))


def voice_options(setting: Setting) -> tuple[Option, ...]:
    """Return that button for each step, where strangers share the screen and nothing is kept."""
    return (voice_option(setting),) if setting.policy.shared else ()


def voice(_: View, setting: Setting) -> SheetParts:
    """Offer the voice, how it speaks, and the sounds of the breath; each in its place for good."""
    words, manner = setting.words, setting.manner
    options = (
        voice_option(setting),
        Option(words.voice_slower, Act(Do.SPEAK_SLOWER)),
        Option(words.voice_faster, Act(Do.SPEAK_FASTER)),
        Option(words.voice_softer, Act(Do.SPEAK_SOFTER)),
        Option(words.voice_louder, Act(Do.SPEAK_LOUDER)),
        Option(words.tones_off if manner.tones else words.tones_on, Act(Do.TONES)),
        *((Option(words.voice_again, Act(Do.SPEAK_AGAIN)),) if manner.aloud else ()),
    )
    parts = (Part(line(words.voice_text)), Part(line(words.tones_text)))
    return Page(said(words.voice), parts), options
