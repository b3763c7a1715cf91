"""Finding the phrases that a rule names, but not where an honest sentence uses them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from walkthrough.record import record

_WORD = re.compile(r"[^\W\d_]+")
_FAR = 200
"""Letters before and after a phrase that are looked at."""
_CLAUSE = re.compile(
    r"[.;:!?–—“”\"]"
    r"|,?\s(?:but|yet|and|so|because|since|as|then)\s(?=(?:you|it|we|they|this|he|she|i|your)\b)"
    r"|,\s(?=(?:you|it|we|they|this|he|she|i|your)\b)",
    re.IGNORECASE,
)
"""What parts a sentence into clauses, so that a "not" in one says nothing of the next."""
_NO_DENIAL = re.compile(
    r"no\s+doubt|not\s+only|no\s+question|(?:do\s+not|don't|no\s+need\s+to|nothing\s+to)\s+(?:worry|fear)"
    r"|never\s+fear|without\s+(?:a\s+)?doubt",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:says?|said|claims?|claimed|promises?|reads?|tells?|ads?|adverts?|websites?|online)\b",
    re.IGNORECASE,
)
_OPENING, _CLOSING = '“"', '”"'

NOT = r"\b(?:not|cannot|never|no|nobody|none|nothing|neither|nor|without|unless)\b|n't\b"
"""A denial before a phrase."""
IF_NOW = r"\b(?:if|when|whether|until|till|once|before|unless|how)(?: \w+){0,2} ?$"
"""A condition right before a phrase."""
IF = r"\b(?:if|when|whether|until|till|once|before|unless|whenever|as soon as)\b"
"""A condition in the clause before a phrase."""
VERY = r"(?:(?:now|all|already|fully|very|quite|perfectly|completely|totally|absolutely|always) )*"
YOU_ARE = r"\byou(?: are|'re) "
SOME = r"\b(?:some|few|many|others|someone|study|studies)\b"
"""A report of some people."""


@record
class Rule:
    """A kind of phrase that the text leaves out; `why` ends the sentence “…” is told with.

    `words` names, for speed, words of which one stands in each such phrase. Spaces in the
    patterns stand for any space.
    """

    name: str
    words: str
    pattern: str
    why: str
    honest: str = ""
    """A pattern of what makes it honest, in the clause before it."""
    honest_after: str = ""
    """A pattern of what makes it honest, in the sentence after it."""
    said: bool = False
    """Whether a question, or words that others are quoted with, may hold it."""


@record
class Found:
    """A phrase in a line, and the rule that it breaks."""

    rule: Rule
    start: int
    end: int


def straight(letters: str) -> str:
    """Return letters with plain apostrophes and spaces, each in its place."""
    return letters.translate(_PLAIN)


_PLAIN = str.maketrans({"’": "'", "\N{NO-BREAK SPACE}": " ", "\N{NARROW NO-BREAK SPACE}": " "})


class Rules:
    """Rules that are looked for together: only those whose words stand in a line are tried."""

    def __init__(self, *rules: Rule) -> None:
        self.all = rules
        self._by_word: dict[str, list[int]] = {}
        for number, rule in enumerate(rules):
            for word in rule.words.split():
                self._by_word.setdefault(word, []).append(number)

    def find(self, letters: str) -> Iterator[Found]:
        """Yield what breaks a rule, in the order of the rules; each part of a line once."""
        known = self._by_word
        meant = {number for word in words_of(letters) for number in known.get(word, ())}
        if not meant:
            return
        letters = straight(letters)
        taken = bytearray(len(letters))
        for number in sorted(meant):
            rule = self.all[number]
            for match in compiled(rule.pattern).finditer(letters):
                start, end = _trimmed(letters, *match.span())
                if not any(taken[start:end]) and not _honest(rule, letters, start, end):
                    taken[start:end] = b"x" * (end - start)
                    yield Found(rule, start, end)


def _trimmed(letters: str, start: int, end: int) -> tuple[int, int]:
    """Leave out the spaces and signs at the ends of what a pattern found."""
    while start < end and letters[start] in " .;:,":
        start += 1
    while start < end and letters[end - 1] in " .;:,":
        end -= 1
    return start, end


def words_of(letters: str) -> set[str]:
    """Return the words of a line in small letters, each once."""
    return set(_WORD.findall(letters.lower()))


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed; capitals do not matter."""
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"), re.IGNORECASE)


def _honest(rule: Rule, letters: str, start: int, end: int) -> bool:
    before = letters[max(0, start - _FAR) : start]
    after = letters[end : end + _FAR]
    if rule.honest:
        clause = _clause(before, letters[start:end])
        if compiled(rule.honest).search(_NO_DENIAL.sub("", clause)):
            return True
    if rule.honest_after and compiled(rule.honest_after).search(_sentence(after)):
        return True
    return rule.said and (_sentence(after).endswith("?") or _quoted(before, after))


def _clause(before: str, phrase: str) -> str:
    """Return the part of a clause that stands before a phrase."""
    place = 0
    for match in _CLAUSE.finditer(before + phrase):
        if match.end() <= len(before):
            place = match.end()
    return before[place:]


def _sentence(after: str) -> str:
    """Return the rest of a sentence, with the sign that ends it."""
    match = re.search(r"[.!?]", after)
    return after[: match.end()] if match else after


def _quoted(before: str, after: str) -> bool:
    """Whether a phrase stands between quotes, beside a word such as "claims"."""
    opened = max(before.rfind(sign) for sign in _OPENING)
    within = opened >= 0 and "”" not in before[opened + 1 :] and any(x in after for x in _CLOSING)
    if not within or (before[opened] == '"' and before.count('"') % 2 == 0):
        return False
    closed = min(place for sign in _CLOSING if (place := after.find(sign)) >= 0)
    around = before[:opened].rpartition(". ")[2] + " " + _sentence(after[closed + 1 :])
    return bool(_TELLS.search(around))
