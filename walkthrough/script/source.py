"""Bytes of a content file -> its text, or the reasons why it is not text."""

from __future__ import annotations

import codecs
from itertools import islice

from walkthrough.script.problem import FORBIDDEN, Problem, ScriptError, Source

LARGEST = 16 * 1024 * 1024
"""Bytes that a content file may have."""
MOST_SIGNS = 50
"""Refused characters that are told of one file."""

_OTHER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def source_of(name: str, data: bytes) -> Source:
    """Decode a file; raises ScriptError where it is too large, not UTF-8, or holds control."""
    if len(data) > LARGEST:
        raise _refused(name, "This file is far too large, over 16 MB. Is it the right one?")
    for mark, encoding in _OTHER_MARKS:
        if data.startswith(mark):
            raise _refused(name, f"This file is saved as {encoding}. Please save it as UTF-8.")
    if b"\x00" in data[:64]:
        raise _refused(
            name, "This file is no text, or not saved as UTF-8. Please save it as UTF-8."
        )
    data = data.removeprefix(codecs.BOM_UTF8)  # here, so that what follows counts without it
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ScriptError([_not_utf8(name, data, error.start)]) from None
    source = Source(name, _one_line_end(text))
    signs = islice(FORBIDDEN.finditer(source.text), MOST_SIGNS)
    problems = [source.problem(sign.start(), forbidden_message(sign.group())) for sign in signs]
    if problems:
        raise ScriptError(problems)
    return source


def _one_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refused(name: str, message: str) -> ScriptError:
    return ScriptError([Problem(name, 0, 0, message)])


def _not_utf8(name: str, data: bytes, start: int) -> Problem:
    before = _one_line_end(data[:start].decode("utf-8"))
    after = _one_line_end(data[start : start + 80].decode("utf-8", "replace"))
    message = "This letter is not saved as UTF-8. Please save the file as UTF-8."
    return Source(name, before + after).problem(len(before), message)


def forbidden_message(character: str) -> str:
    """Name a refused character by its code point, in plain words."""
    code = ord(character)
    kind = "a hidden control character"
    if 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
        kind = "a hidden sign that turns the direction of the text"
    elif code >= 0x200B:
        kind = "a sign that nobody can see"
    return f"There is {kind} here (U+{code:04X}). Please delete it."
