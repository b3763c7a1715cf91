"""Text -> lines that an engine speaks as they stand: no control, no markup, no command."""

from __future__ import annotations

import re
from unicodedata import category

LONGEST_LINE = 400
"""Letters of one line: a pipe takes so many at once, and a sentence is rarely longer."""
MOST_LINES = 400

_SPACES = str.maketrans({"[": " (", "]": ") ", "<": " ", ">": " ", "{": " (", "}": ") "})
"""`[[` opens phonemes for eSpeak and commands for macOS, `<` is how SSML begins."""
_AS_WORDS = str.maketrans({"·": ",", "–": "-", "—": ",", "…": "."})
_SENTENCES = re.compile(r"(?<=[.!?])\s+")
_FIRST_LETTER = re.compile(r"[^\w\"'“‘¿¡(]+")
_KEPT = ("L", "N", "M", "P", "Sc", "Sm", "Zs")


def speakable(text: str) -> tuple[str, ...]:
    """Return a text as lines of one sentence each; empty where nothing can be spoken.

    Each paragraph ends with a stop: a voice that reads on would run a headline into the text.
    """
    lines: list[str] = []
    for paragraph in text.splitlines():
        plain = _plain(paragraph)
        spoken = [line for sentence in _SENTENCES.split(plain) for line in _within(sentence)]
        if spoken and spoken[-1][-1].isalnum():
            spoken[-1] += "."
        lines += spoken
    return tuple(lines[:MOST_LINES])


def _plain(text: str) -> str:
    """Drop what is no letter, number or mark of a sentence, and what an engine would obey."""
    text = text.translate(_AS_WORDS).translate(_SPACES)
    kept = (each if category(each).startswith(_KEPT) else " " for each in text)
    return " ".join("".join(kept).split())


def _within(sentence: str) -> list[str]:
    """Cut a sentence that is too long between words, and begin each line with a word.

    A line that begins with `!-!` would be a command to Speech Dispatcher, a full stop its end.
    """
    lines = []
    while sentence:
        cut = len(sentence)
        if cut > LONGEST_LINE:
            cut = sentence.rfind(" ", 1, LONGEST_LINE)
            cut = LONGEST_LINE if cut < 0 else cut
        line, sentence = sentence[:cut].strip(), sentence[cut:].strip()
        begin = _FIRST_LETTER.match(line)
        line = line[begin.end() :] if begin is not None else line
        if any(each.isalnum() for each in line):
            lines.append(line)
    return lines
