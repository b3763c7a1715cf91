"""The one table of keys: it feeds the keyboard, the bar of buttons and the help page."""

from __future__ import annotations

from walkthrough.journey.act import Do
from walkthrough.record import record
from walkthrough.script.words import Words


@record
class Key:
    """What a reader can do by key; `letters` can be switched off, `button` stands on the bar."""

    do: Do
    keys: tuple[str, ...]
    letters: tuple[str, ...]
    word: str
    """The name of the words that say what the keys do."""
    button: str = ""
    """The name of the word on the bar's button; empty for none."""
    bar_from: int = 0
    """The width of the window, in cells, from which the button stands on the bar."""


KEYS = (
    Key(Do.BACK, ("left", "backspace"), ("b", "p"), "key_back", "back"),
    Key(Do.FORWARD, ("right", "enter"), ("n",), "key_forward", "next"),
    Key(Do.SCROLL_DOWN, ("pagedown", "space"), (), "key_scroll_down"),
    Key(Do.SCROLL_UP, ("pageup",), (), "key_scroll_up"),
    Key(Do.FOCUS_NEXT, ("tab",), (), "key_focus"),
    Key(Do.FOCUS_PREVIOUS, ("shift+tab",), (), ""),
    Key(Do.LINE_DOWN, ("down",), (), "key_focus"),
    Key(Do.LINE_UP, ("up",), (), ""),
    Key(Do.PRESS, (), (), "key_choose"),
    Key(Do.CALM, ("f2",), ("c",), "key_calm", "breathe"),
    Key(Do.GROUND, ("f3",), ("g",), "key_ground", "ground", 56),
    Key(Do.MAP, (), ("m",), "key_map", "map", 80),
    Key(Do.MORE, (), ("t",), "key_more"),
    Key(Do.COMPANION, (), ("w",), "key_companion"),
    Key(Do.PLAN, (), ("y",), "key_plan"),
    Key(Do.LARGER, (), ("l",), "key_larger"),
    Key(Do.COLOURS, (), ("d",), "key_colours"),
    Key(Do.DEPTH, (), ("f",), "key_depth"),
    Key(Do.SOURCES, (), ("o",), "key_sources"),
    Key(Do.SPEAK, ("f4",), ("v",), "key_voice"),
    Key(Do.SPEAK_AGAIN, ("f5",), ("r",), "key_voice_again"),
    Key(Do.HELP, ("f1",), ("h", "?"), "key_help", "help"),
    Key(Do.PAUSE, (), (), "key_pause"),
    Key(Do.SLOWER, ("plus", "equals_sign"), (), "key_slower"),
    Key(Do.FASTER, ("minus",), (), "key_faster"),
    Key(Do.STAY, (), ("k",), "key_stay"),
    Key(Do.SHORTER, ("comma", "less_than_sign"), (), "key_shorter"),
    Key(Do.LONGER, ("full_stop", "greater_than_sign"), (), "key_longer"),
    Key(Do.STILL, (), ("s",), "key_still"),
    Key(Do.EXERCISES, (), ("e",), "key_something_else"),
    Key(Do.CLOSE, ("escape",), (), "key_close"),
    Key(Do.LEAVE, ("ctrl+c", "ctrl+q"), ("q",), "key_leave", "leave", 92),
)

_OF_AN_EXERCISE = frozenset({Do.SLOWER, Do.FASTER, Do.STAY, Do.SHORTER, Do.LONGER})
_SIGNS_AS_LETTERS = {"question_mark": "?"}
"""Signs that are switched off with the letters, by the names that Textual gives their keys."""
_SIGNS = {
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "comma": ",",
    "less_than_sign": "<",
    "full_stop": ".",
    "greater_than_sign": ">",
}
PRESSING = ("enter", "space")
_NAMED_APART = {Do.PRESS: (PRESSING, ()), Do.PAUSE: (("space",), ("q",))}
"""Keys and letters of acts that depend on the situation."""


@record
class Situation:
    """What decides which act a key stands for."""

    letters: bool = True
    typing: bool = False
    marked: bool = False
    """A choice or a button has the focus."""
    exercise: bool = False
    """An exercise is open and has not ended."""
    resting: bool = False
    """The still line of recovery is seen: any key opens how to call staff."""
    tapping: bool = False
    """The reader's own breaths are being tapped."""
    gated: bool = False
    """A page asks first how much of it is to be read."""
    more_below: bool = False
    more_above: bool = False


_BY_KEY = {key: each.do for each in KEYS for key in each.keys}
_BY_LETTER = {letter: each.do for each in KEYS for letter in each.letters}
_FUNCTION_KEYS = ("f1", "f2", "f3", "f4", "f5")
_WHILE_TYPING = {
    "escape": Do.STOP_TYPING,
    "enter": Do.STOP_TYPING,
    **{key: _BY_KEY[key] for key in ("tab", "shift+tab", *_FUNCTION_KEYS, "ctrl+c", "ctrl+q")},
}


def act_of(key: str, situation: Situation) -> Do | None:
    """Return what a key does in a situation; None for a key that does nothing there."""
    if situation.typing:
        return _WHILE_TYPING.get(key)
    if situation.resting:
        return Do.LEAVE if _BY_KEY.get(key) is Do.LEAVE else Do.STAFF
    if situation.tapping and key in PRESSING:
        return Do.TAP
    letter = key.lower() if len(key) == 1 else _SIGNS_AS_LETTERS.get(key, "")
    if situation.marked and key in PRESSING:
        return Do.PRESS
    if situation.exercise and (key == "space" or (letter == "q" and situation.letters)):
        return Do.PAUSE
    do = _BY_KEY.get(key)
    if letter:
        do = _BY_LETTER.get(letter) if situation.letters else None
    if do in _OF_AN_EXERCISE and not situation.exercise:
        return None
    return _scrolled(do, situation)


def _scrolled(do: Do | None, situation: Situation) -> Do | None:
    """Page keys scroll while there is more to see, and then turn the page."""
    if do is Do.SCROLL_DOWN and not situation.more_below:
        return Do.LINE_DOWN if situation.gated else Do.FORWARD
    if do is Do.SCROLL_UP and not situation.more_above:
        return Do.BACK
    return do


def bar_keys(width: int, *, may_leave: bool) -> tuple[Key, ...]:
    """Return the buttons that stand on the bar of a window this wide."""
    return tuple(
        key
        for key in KEYS
        if key.button and width >= key.bar_from and (may_leave or key.do is not Do.LEAVE)
    )


def key_lines(words: Words, *, letters: bool, may_leave: bool) -> tuple[tuple[str, str], ...]:
    """Say for the help page what each key does, in words."""
    lines = []
    for each in KEYS:
        keys, apart = _NAMED_APART.get(each.do, ((), ()))
        names = [name_of(key, words) for key in (*each.keys, *keys)]
        names += [letter for letter in (*each.letters, *apart) if letters]
        word = each.word
        if each.do is Do.LEAVE and not may_leave:
            word = "key_done"
        if word and names:
            lines.append((", ".join(names), getattr(words, word)))
    return tuple(lines)


def name_of(key: str, words: Words) -> str:
    """Return a key's name in the reader's language."""
    if key in _SIGNS:
        return _SIGNS[key]
    named = getattr(words, f"name_{key.replace('page', 'page_')}", None)
    if named is not None:
        return str(named)
    return key.upper() if key.startswith("f") else key.replace("ctrl+", "Ctrl+")
