"""What can be typed on every page, by one letter, and what an answer means."""

from __future__ import annotations

from walkthrough.journey.act import Act, Do
from walkthrough.journey.view import View
from walkthrough.plain.spoken import Own, Spoken
from walkthrough.record import record
from walkthrough.script.words import Words

HELP = "h"


@record
class Command:
    """A letter that does the same on every page."""

    act: Act | Own
    letters: tuple[str, ...]
    word: str
    """The name of the words that say what it does."""
    short: str = ""
    """The name of the word by which the prompt offers it; empty if it does not."""


COMMANDS = (
    Command(Act(Do.FORWARD), ("n",), "key_forward"),
    Command(Act(Do.BACK), ("b", "p"), "key_back", "back"),
    Command(Own.AGAIN, ("r",), "plain_again", "plain_again"),
    Command(Act(Do.CALM), ("c",), "key_calm", "breathe"),
    Command(Act(Do.GROUND), ("g",), "key_ground", "ground"),
    Command(Act(Do.MAP), ("m",), "key_map"),
    Command(Act(Do.MORE), ("t",), "key_more"),
    Command(Act(Do.COMPANION), ("w",), "key_companion"),
    Command(Act(Do.PLAN), ("y",), "key_plan"),
    Command(Act(Do.DEPTH), ("f",), "key_depth"),
    Command(Act(Do.SOURCES), ("o",), "key_sources"),
    Command(Act(Do.HELP), (HELP, "?"), "key_help", "help"),
    Command(Act(Do.EXERCISES), ("e",), "key_something_else"),
    Command(Act(Do.SPEAK), ("v",), "key_voice"),
    Command(Act(Do.CLOSE), ("x",), "key_close"),
    Command(Act(Do.LEAVE), ("q",), "key_leave", "leave"),
)
_BY_LETTER = {letter: each.act for each in COMMANDS for letter in each.letters}


def letter_of(act: Act | Own) -> str:
    """Return the letter that does this."""
    return next(each.letters[0] for each in COMMANDS if each.act == act)


def meaning(answer: str, page: Spoken) -> Act | Own | None:
    """Return what an answer stands for: Enter, a number, a letter, or the words of a choice."""
    said = " ".join(answer.split()).casefold()
    if not said:
        return page.first.act if page.first is not None else Act(Do.FORWARD)
    if said.isdecimal():
        number = int(said) if len(said) < 5 else 0
        return page.choices[number - 1].act if 0 < number <= len(page.choices) else None
    if said in _BY_LETTER:
        return _BY_LETTER[said]
    return next((each.act for each in page.choices if each.label.casefold() == said), None)


def enter_prompt(page: Spoken, words: Words) -> str:
    """Say what Enter does here; nothing where it does nothing."""
    following = page.first.label if page.first is not None else page.next_word
    return f"{words.name_enter}: {following}." if following else ""


def short_prompt(page: Spoken, words: Words) -> str:
    """Say what Enter does, and on a page of choices how one is made."""
    number = f"{words.plain_number}." if page.listed and page.choices else ""
    return f"{enter_prompt(page, words)} {number}".strip()


def full_prompt(page: Spoken, view: View, words: Words) -> str:
    """Say what can be typed here, all of it."""
    number = f"{words.plain_number}." if page.choices else ""
    letters = (
        f"{each.letters[0]}: {getattr(words, each.short)}."
        for each in COMMANDS
        if each.short and (each.act != Act(Do.BACK) or view.can_go_back)
    )
    return " ".join(each for each in (enter_prompt(page, words), number, *letters) if each)


def command_lines(words: Words) -> tuple[tuple[str, str], ...]:
    """Say for the help page what each letter does."""
    lines = []
    for each in COMMANDS:
        enter = (words.name_enter,) if each.act == Act(Do.FORWARD) else ()
        lines.append((", ".join((*enter, *each.letters)), str(getattr(words, each.word))))
    return (*lines, ("1, 2, 3", words.plain_number))
