"""What one screen shows -> what is read out: the headline, the text, the choices, their keys."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from walkthrough.journey.setting import Mark, Option, Shown
from walkthrough.script.clinic import plain
from walkthrough.script.words import Words

Keys = tuple[tuple[str, str], ...]
"""What can be done by key: the label of it, and the name of the key."""


def page(shown: Shown, words: Words, keys: Keys = (), where: str = "") -> tuple[str, ...]:
    """Return a page as lines to be spoken, in the order in which they matter.

    `where` in the visit it stands is said where that is news.
    """
    lines = [plain(shown.page.headline), *_text(shown), where]
    lines += choices(shown.options, words)
    if shown.typing:
        lines.append(words.say_field)
    lines += key_lines(keys, words)
    return tuple(line for line in lines if line.strip())


def news(before: Iterable[str], lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines that were not there before."""
    known = set(before)
    return tuple(line for line in lines if line not in known)


def _text(shown: Shown) -> Iterator[str]:
    for part in shown.page.parts:
        texts = [text for block in part.prose if (text := plain(block.text)).strip()]
        if part.label and texts:
            texts[0] = f"{part.label.rstrip(':')}: {texts[0]}"
        yield from texts


def choices(options: Iterable[Option], words: Words) -> Iterator[str]:
    """Return the line that says how to choose, and each choice; none where nothing is offered."""
    labels = [option_line(each, words) for each in options if each.enabled]
    if labels:
        yield words.say_choices
        yield from labels


def option_line(option: Option, words: Words) -> str:
    """Return the label of a choice, with what its mark says."""
    said = {
        Mark.CHOSEN: words.plain_chosen,
        Mark.TICKED: words.plain_ticked,
        Mark.UNTICKED: words.plain_unticked,
    }.get(option.mark)
    return f"{option.label.rstrip('.')}, {said}" if said else option.label


def key_lines(keys: Keys, words: Words) -> Iterator[str]:
    """Return a line for each key."""
    return (words.say_key.format(label=label, key=key) for label, key in keys)


def spoken_lines(lines: Iterable[str]) -> str:
    """Join lines to one text, each a paragraph of its own."""
    return "\n".join(line.strip() for line in lines if line.strip())
