"""Advice on words: their tone, hard ones, passive headlines, and whom a line speaks to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from walkthrough.script.advisor import Advisor
from walkthrough.script.clinic import plain
from walkthrough.script.lines import Line
from walkthrough.script.model import Country, Script, Source, Term
from walkthrough.script.model import Line as CrisisLine
from walkthrough.script.phrases import Found, straight
from walkthrough.script.problem import named
from walkthrough.script.sentences import sentences
from walkthrough.script.swaps import HARD_WORDS
from walkthrough.script.tone_rules import TONE

_NAMES: dict[type, tuple[str, ...]] = {
    Source: ("title", "used_for"),
    Country: ("emergency_number",),
    CrisisLine: ("name", "number"),
}
"""Names and titles, which are as they are."""
_ACTIVE = ("headline", "what_you_can_do")
_NOT_PASSIVE = re.compile(
    r"(?:tired|worried|scared|excited|interested|relaxed|married|used|supposed|need|bed|red|known"
    r"|approved|allowed|needed|called)\Z",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:not\s+)?(?:[a-z]{1,15}ly\s+)?"
    r"(?P<verb>[a-z]{2,15}ed|given|taken|done|told|shown|held|kept|made|put|brought|seen|known)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_REPORTS = re.compile(
    r"\W*(?:an?|the|it|this|that|these|those|they|he|she|we|i|there|here|staff|some|many|most|few"
    r"|others|people|someone|somebody|nobody|everyone|each|every|all|nothing|something|nurses"
    r"|doctors|clinics|his|her|their|its|our|my|no|if|when)\b",
    re.IGNORECASE,
)
"""How sentences begin that ask nothing of the reader."""


def style(script: Script, found: Iterable[Line], advisor: Advisor) -> None:
    """Advise on the words of each line."""
    lines = [line for line in found if line.field not in _NAMES.get(type(line.owner), ())]
    taught = _taught(script, lines)
    for line in lines:
        for each in TONE.find(line.letters):
            _tell(each, line, advisor)
        for each in HARD_WORDS.find(line.letters):
            if not _explained(each, line, taught):
                _tell(each, line, advisor)
        if "!" in line.letters:
            place = line.letters.index("!")
            message = "This has an exclamation mark. A full stop is quieter."
            advisor.tell_line("exclamation", line, place, place + 1, message)
        if line.field in _ACTIVE:
            _passive(line, advisor)
        if line.field == "what_you_can_do":
            _to_you(line, advisor)


def _tell(found: Found, line: Line, advisor: Advisor) -> None:
    words = line.letters[found.start : found.end]
    message = f"{named(words)} {found.rule.why}"
    advisor.tell_line(found.rule.name, line, found.start, found.end, message)


def _taught(script: Script, lines: list[Line]) -> dict[int, set[str]]:
    """Return for each step or page the words that it marks for the glossary."""
    words = {str(term.id): plain(term.word).lower() for term in script.glossary}
    taught: dict[int, set[str]] = {}
    for line in lines:
        marked = taught.setdefault(id(line.home), set())
        for span in line.terms:
            marked |= {line.letters[span.start : span.end].lower(), words.get(span.key, "")}
        if isinstance(line.home, Term):
            marked.add(words[line.home.id])
    return taught


def _explained(found: Found, line: Line, taught: dict[int, set[str]]) -> bool:
    """Whether a hard word is marked for the glossary, here or elsewhere on its page."""
    if any(span.start <= found.start and found.end <= span.end for span in line.terms):
        return True
    word = line.letters[found.start : found.end].lower()
    marked = taught.get(id(line.home), set())
    return word in marked or word.removesuffix("s") in marked


def _passive(line: Line, advisor: Advisor) -> None:
    for match in _PASSIVE.finditer(straight(line.letters)):
        if not _NOT_PASSIVE.match(match["verb"]):
            message = f"{named(match.group())} does not say who does it. You could name the doer."
            advisor.tell_line("passive", line, *match.span(), message)


def _to_you(line: Line, advisor: Advisor) -> None:
    """Advise on an action that neither names the reader nor begins with what to do."""
    each = sentences(line.letters)
    if _YOU.search(line.letters) or any(map(_asks, each)):
        return
    message = "This does not speak to the reader. You could begin with “You can”, or with a verb."
    advisor.tell_line("you", line, 0, len(line.letters), message)


def _asks(sentence: str) -> bool:
    """Whether a sentence may be a request: it does not begin as a report does."""
    return not (_REPORTS.match(sentence) or sentence.endswith("?"))
