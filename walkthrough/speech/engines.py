"""The programs that can speak, in the order in which they are tried, and how each is asked.

Text never stands among the arguments, where every user of a computer can read it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from walkthrough.record import record
from walkthrough.speech.manner import Manner

Which = Callable[[str], str | None]
"""Returns where a program is; None where there is none of that name."""

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@record
class Engine:
    """A program that speaks the lines it reads; the first argument is its name."""

    program: str
    arguments: Callable[[Manner, str], tuple[str, ...]]
    """Returns them for a manner and a language; its own choice of voice for none."""
    opening: Callable[[Manner], str] = lambda _: ""
    """What is written first, where an argument cannot say it."""
    by_line: bool = True
    """It speaks each line as it comes; otherwise it waits for the last one."""
    silence: bytes = b""
    """What is written to silence the service behind a program that only passes lines on."""


def _speech_dispatcher(manner: Manner, language: str) -> tuple[str, ...]:
    loudness = (-60, -20, 20, 60, 100)[manner.loudness]
    spoken = ("-l", language) if language else ()
    name = ("-N", "walkthrough")
    return ("-e", *name, "-r", str(15 * manner.rate), "-i", str(loudness), *spoken)


def _espeak(manner: Manner, language: str) -> tuple[str, ...]:
    loudness = (30, 50, 75, 100, 150)[manner.loudness]
    spoken = ("-v", language.lower()) if language else ()
    return ("-b", "1", "-s", str(manner.words_a_minute), "-a", str(loudness), *spoken)


_MAC_VOICES = {
    "en": "Samantha",
    "es": "Mónica",
    "de": "Anna",
    "fr": "Thomas",
    "it": "Alice",
    "nl": "Xander",
    "pl": "Zosia",
    "pt": "Luciana",
    "ru": "Milena",
    "ja": "Kyoko",
    "zh": "Tingting",
}
"""A voice that macOS brings for each language; where it was removed, the reader's own serves."""


def _say(manner: Manner, language: str) -> tuple[str, ...]:
    voice = _MAC_VOICES.get(language.lower()[:2])
    spoken = ("-v", voice) if voice else ()
    return ("-r", str(manner.words_a_minute), *spoken, "-f", "-")


def _say_loudness(manner: Manner) -> str:
    """`say` has no argument for it, but obeys a command in the text; ours cannot hold any."""
    return f"[[volm {(manner.loudness + 1) / 5:.1f}]] "


_READ_LINES = (
    "Add-Type -AssemblyName System.Speech; "
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "$voice.Rate = {rate}; $voice.Volume = {loudness}; "
    "try {{ $voice.SelectVoiceByHints(0, 0, 0, [Globalization.CultureInfo]'{language}') }} "
    "catch {{ }}; "
    "$lines = New-Object IO.StreamReader([Console]::OpenStandardInput(), [Text.Encoding]::UTF8); "
    "while (($line = $lines.ReadLine()) -ne $null) {{ $voice.Speak($line) }}"
)


def _windows(manner: Manner, language: str) -> tuple[str, ...]:
    loudness = (20, 40, 60, 80, 100)[manner.loudness]
    command = _READ_LINES.format(rate=2 * manner.rate, loudness=loudness, language=language)
    return ("-NoLogo", "-NoProfile", "-NonInteractive", "-Command", command)


ENGINES = (
    Engine("spd-say", _speech_dispatcher, silence=b"!-!CANCEL SELF\n"),
    Engine("espeak-ng", _espeak),
    Engine("say", _say, _say_loudness, by_line=False),
    Engine("powershell.exe", _windows),
)


@record
class Found:
    """An engine that this computer has, and where."""

    engine: Engine
    path: str

    def command(self, manner: Manner, language: str) -> tuple[str, ...]:
        """Return the program with its arguments; a language that is none asks for no voice."""
        known = language if _LANGUAGE.fullmatch(language) else ""
        return (self.path, *self.engine.arguments(manner, known))


def found(which: Which, platform: str) -> tuple[Found, ...]:
    """Return the engines of a computer, in their order; `say` may be another program elsewhere."""
    only_on = {"say": "darwin", "powershell.exe": "win32"}
    there = []
    for engine in ENGINES:
        path = which(engine.program)
        if path is not None and only_on.get(engine.program, platform) == platform:
            there.append(Found(engine, path))
    return tuple(there)


def discreet(which: Which) -> Which:
    """Find the same programs but Speech Dispatcher's: its service may log what it speaks."""
    return lambda name: None if name == "spd-say" else which(name)
