"""Words that make anxiety worse, blame, judge, hurry or sell, and what to say instead."""

from __future__ import annotations

from walkthrough.script.phrases import NOT, Rule, Rules

_WHAT = NOT + r"|\b(?:what|all|if|whether|when|anything|everything|that|who|how)\b"
"""A report of a need, not an order."""
_JUDGES = "sounds like a test. You could leave it out."
_ORDERS = "sounds like an order. You could say “you can” or “you may”."
_HURRIES = "counts down. You could say “about” or “near the end”."
_SCORES = "sounds like a game with points. You could leave it out."
_SOOTHES = "can feel like an order or a dismissal. You could name what helps instead."
_SELLS = "sounds like an advert. You could say plainly what is known."
_SAFE = "is a promise when it is said of people or treatments. You could say who is near."
_LABELS = "can hurt. Put the person first."
_WILL = "promises a feeling. You could say “you may”."


def _tone(words: str, pattern: str, why: str, honest: str = "", name: str = "tone") -> Rule:
    return Rule(name, words, rf"(?<![\w-])(?:{pattern})(?![\w-])", why, honest, said=True)


TONE = Rules(
    # Judging and ordering
    _tone("fail fails failed failure", "fail(?:s|ed|ure)?", _JUDGES),
    _tone("wrong error errors incorrect invalid", "wrong|errors?|incorrect|invalid", _JUDGES),
    _tone(
        "complete completed completes incomplete",
        r"complete(?:d|s)?|incomplete",
        "sounds like a task. You could say “all” or “the whole”.",
    ),
    _tone("did", "you did not|you didn't", _JUDGES),
    _tone("must", "must(?: not|n't)?", _ORDERS),
    _tone("should", "(?:you )?should(?: have|n't| not)?", _ORDERS),
    _tone("have need", "you (?:have|need) to", _ORDERS, _WHAT),
    _tone("job", "(?:good|great) job", _SCORES),
    _tone("well", "well done", _SCORES),
    # Hurrying and scoring
    _tone("countdown count time seconds", "countdown|time (?:left|remaining|is up)", _HURRIES, NOT),
    _tone("progress", r"progress", _HURRIES, NOT),
    _tone(
        "streak score scores badge badges stars rank ranks points",
        "streaks?|scores?|badges?|stars|ranks?",
        _SCORES,
        NOT,
    ),
    # Soothing by order
    _tone("relax relaxed relaxing", "relax(?:ed|ing)?", _SOOTHES),
    _tone("calm", "calm (?:down|yourself)", _SOOTHES),
    _tone("worry", "(?:do not|don't) worry|no need to worry", _SOOTHES),
    _tone("just simply", "just|simply", "plays things down. You could leave it out."),
    _tone(
        "easy easily",
        "easy|easily",
        "may not be so for everyone. You could say “slow”, “gentle” or “short”.",
    ),
    _tone("trust", "trust (?:me|us)", "asks for trust. You could say what happens, and when."),
    _tone("let", "let go", "can be hard to hear. You could say “you can lean back”."),
    _tone(
        "breath breaths breathe breathing",
        r"deep breath(?:s|ing)?|breathe (?:in )?deep(?:ly)?",
        "can make people breathe too much. You could say “Breathe gently. Small is fine.”",
    ),
    # Promising and selling
    _tone("safe safely", "safe|safely", _SAFE, NOT),
    _tone("fix fixes fixed cure cures cured", "fix(?:es|ed)?|cure[sd]?", _SELLS, NOT),
    _tone("rewire rewires rewiring", "rewir(?:es?|ing)", _SELLS, NOT),
    _tone(
        "silver unforgettable transformative turning breakthrough miracle sustainable journey",
        "silver bullet|unforgettable|transformative|turning point|breakthrough|miracle"
        "|sustainable healing|journey of wellness|healing journey",
        _SELLS,
    ),
    _tone("success", "success rates?", _SELLS, NOT),
    _tone("bad", "bad trip", "is drug talk. You could say “a hard time”."),
    _tone("trip trips tripping", "trips?|tripping", "is drug talk. You could say “the visit”."),
    _tone("hole", "k-hole", "is drug talk. You could say “very strong effects”."),
    _tone(
        "high",
        r"(?:get|gets|getting|feel|feeling) high|a high(?=\s*(?:[.,;:?]|$))",
        "is drug talk. You could say “floaty” or “far away”.",
    ),
    _tone(
        "experience experiences",
        r"(?:hard|difficult|challenging) experiences? (?:is|are|can be) (?:helpful|healing|needed)",
        "may keep someone from calling for help. You could leave it out.",
    ),
    _tone("approved", "fda[- ]approved", "is often said too widely. Say of which medicine.", NOT),
    # Labels
    _tone(
        "suffer suffers suffering addict addicts victim victims survivor survivors",
        r"suffer(?:s|ing)? from|addicts?|victims?|survivors?",
        _LABELS,
    ),
    _tone("suicide", "(?:committed|commit|commits) suicide", "blames. Say “died by suicide”."),
    _tone("compliant show", "non-?compliant|no-show", _LABELS),
    # Feelings and results
    _tone("help", "it(?: will|'ll) help", "promises a result. You could say “it may help”."),
    _tone("feel notice experience", "you(?: will|'ll) (?:feel|notice|experience)", _WILL),
)
