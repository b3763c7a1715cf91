"""What the YAML parser could not read, in plain words."""

from __future__ import annotations

import yaml

from walkthrough.script.problem import Problem, Source

_AT_ITS_OPENING = ("end of stream", "document indicator", "document separator")
_BRACKETS = ("',' or",)
_LINES = ("expected key", "<block end>", "'-' indicator", "document start")
_QUOTES = "Put quotes around the whole text."
_SAME_SPACES = "This line does not fit the lines above. Check the spaces before it."
_PLAIN_WORDS = (
    ("unknown escape", "A backslash in double quotes has a meaning of its own. Use single quotes."),
    ("hexdecimal", "A backslash in double quotes has a meaning of its own. Use single quotes."),
    ("Unicode char", "A backslash in double quotes has a meaning of its own. Use single quotes."),
    (
        "escape sequence",
        "A backslash in double quotes has a meaning of its own. Use single quotes.",
    ),
    ("tag", f"A text cannot begin with !. {_QUOTES}"),
    ("an alias", f"A text cannot begin with *. {_QUOTES}"),
    ("an anchor", f"A text cannot begin with &. {_QUOTES}"),
    ("block scalar", "After this sign, the text begins on the next line."),
    ("mapping keys are not allowed", f"A text cannot begin with “? ”. {_QUOTES}"),
    (
        "sequence entries are not allowed",
        "A text cannot begin with “- ”. Put quotes around it, or begin the list on the next line.",
    ),
    (
        "nesting depth",
        "Too many parts stand inside each other here. Check the brackets and spaces.",
    ),
    ("node content", "Something is missing here, or the text needs quotes."),
    ("directive", "A line cannot begin with %. Please delete it, or put quotes around the text."),
    ("incompatible YAML", "A line cannot begin with %. Please delete it."),
)


def told_plainly(source: Source, error: Exception, quoted: tuple[int, int] | None) -> Problem:
    """Tell in plain words what the parser could not read.

    `quoted` is where the text in quotes that was read last begins and ends.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        return source.problem(
            getattr(error, "position", 0), "This sign cannot be read here. Please take it out."
        )
    context = error.context_mark.index if error.context_mark else None
    index = error.problem_mark.index if error.problem_mark else context or 0
    said = f"{error.problem} {error.context}"
    if _is_tab(source, index):
        return source.problem(index, "There is a tab here. Please use spaces instead.")
    if "cannot start any token" in said:
        return source.problem(index, f"A text cannot begin with {source.text[index]}. {_QUOTES}")
    if "mapping values are not allowed" in said:
        return source.problem(index, _second_colon(source, index))
    if "could not find expected ':'" in said:
        words = "Here should be a name, a colon and a text. Is the colon missing?"
        return source.problem(index if context is None else context, words)
    if context is not None and any(each in said for each in _AT_ITS_OPENING):
        return source.problem(
            context, "What opens here is never closed. Add the quote or bracket that closes it."
        )
    if context is not None and any(each in said for each in _BRACKETS):
        return _bracket(source, context, index)
    if any(each in said for each in _LINES):
        return _does_not_fit(source, index, quoted)
    found = (words for sign, words in _PLAIN_WORDS if sign in said)
    words = next(found, "This cannot be read. Check the quotes, colons and spaces.")
    at_its_begin = context is not None and words.startswith("A text cannot")
    return source.problem(context if at_its_begin and context is not None else index, words)


def _before(source: Source, index: int) -> str:
    """Return what stands before a character on its line."""
    return source.text[source.text.rfind("\n", 0, index) + 1 : index]


def _is_tab(source: Source, index: int) -> bool:
    before = _before(source, index)
    indent = before[: len(before) - len(before.lstrip())]
    return "\t" in indent or source.text[index : index + 1] == "\t"


def _second_colon(source: Source, index: int) -> str:
    if ": " in _before(source, index):
        return f"There is a second colon in this line. {_QUOTES}"
    return "This line does not fit. Check the spaces before it, and the “: ” in the line above."


def _bracket(source: Source, opening: int, index: int) -> Problem:
    if "\n" in source.text[opening:index]:
        return source.problem(opening, "This bracket is never closed, or the text needs quotes.")
    return source.problem(index, "This does not fit between the brackets. Put each text in quotes.")


def _does_not_fit(source: Source, index: int, quoted: tuple[int, int] | None) -> Problem:
    after_quote = quoted is not None and not source.text[quoted[1] : index].strip()
    if quoted is not None and after_quote:
        begin, end = quoted
        lines = source.text.count("\n", 0, begin), source.text.count("\n", 0, end)
        if lines[0] != lines[1]:
            message = f"The quote that opens here ends on line {lines[1] + 1}. Is one missing?"
            return source.problem(begin, message)
    if not _before(source, index).strip():
        return source.problem(index, _SAME_SPACES)
    if quoted is not None and after_quote:
        other = "single quotes (')" if source.text[quoted[0]] == '"' else 'double quotes (")'
        message = f"The quotes close before this place. Use {other} around the whole text instead."
        return source.problem(index, message)
    return source.problem(index, f"This does not fit what stands before it. {_QUOTES}")
