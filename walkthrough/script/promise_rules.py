"""What no text may promise: that it is safe, that it works, that it does no harm."""

from __future__ import annotations

from walkthrough.script.phrases import IF, IF_NOW, NOT, SOME, VERY, YOU_ARE, Rule

_THEIRS = (
    r"(?:ketamine|esketamine|spravato|treatment"
    r"|(?:the|this|your) (?:medicine|treatment|drip|shot|spray|lozenge))"
)
_IT = rf"(?:it|this|{_THEIRS})"
_YOU_WILL = r"\byou(?: will|'ll|(?: are|'re) going to) "
_WILL = r"(?: will|'ll| is (?:going|sure|certain|bound) to| always)"
_SURELY = r"(?:(?:surely|definitely|certainly|always|soon|just) )*"
_DOES_NOT = r"(?:does not|doesn't|do not|don't|will not|won't|cannot|can't|can not|never)"
_NO = r"(?:no|without|free of|zero)"
_LASTING = r"(?:lasting|long[- ]term|permanent)"

_PROMISE = "is a promise. Nobody can make it. You could write what may help, and who is near."
_HARMLESS = "is a promise. There is always some risk. You could name it, and what helps."
_BRAIN = "promises too much. You could write: “Nobody fully knows how it works.”"
_SUICIDE = "has not been shown. You could write whom to call."
_APPROVED = "is not so in most countries. You could write: “Ask if your use is approved.”"


def _promise(
    words: str, *patterns: str, why: str = _PROMISE, honest: str = NOT + "|" + IF_NOW
) -> Rule:
    return Rule("promise", words, "|".join(patterns), why, honest, said=True)


SAFE = (
    _promise(
        "safe",
        rf"(?:{YOU_ARE}|{_YOU_WILL}be |\byou stay ){VERY}safe\b(?! to)",
        rf"\b(?:{_IT}|that|the (?:clinic|room|visit|place)) (?:is|are) {VERY}"
        r"(?:\d{1,3} ?% )?safe\b(?! to)",
        r"\b(?:perfectly|completely|totally|absolutely|always) safe\b",
        r"\bsafe hands\b",
        r"\b(?:we|staff|nurses|the team|they) (?:will )?(?:always )?keep you safe\b",
        r"(?<!\d)\d{1,3} ?% safe\b",
    ),
    _promise(
        "fine ok okay right alright comfortable well better happy calm cured healed",
        rf"{_YOU_WILL}{_SURELY}(?:be|feel|get) {VERY}"
        r"(?:fine|ok|okay|all right|alright|comfortable|well|better|calm|cured|healed)\b",
        r"\b(?:it|all|everything) (?:will|is going to) be"
        r" (?:fine|ok|okay|all right|alright|well)\b",
        rf"\b{_IT} (?:will|is going to) make you (?:well|better|happy|calm)\b",
    ),
    _promise(
        "wrong bad",
        r"\bnothing (?:can|will|could) go wrong\b",
        r"\bnothing bad (?:can|will|could)(?: ever)? happen\b",
    ),
    _promise("guarantee guarantees guaranteed", r"\bguarantee[sd]?\b"),
)
WORKS = (
    _promise(
        "work works cure cures fix fixes heal heals save saves",
        rf"\b{_IT}{_WILL} {_SURELY}(?:works?|cures?|fix(?:es)?|heals?|saves?)\b",
    ),
    _promise("help helps", rf"\b{_THEIRS} (?:will|always) {_SURELY}helps?\b"),
    _promise(
        "works helps cures",
        r"\b(?:works|helps) (?:for (?:everyone|all|most|you)|every time|each time"
        r"|when nothing else)\b",
        rf"\b{_THEIRS} works\b(?! (?:as|by|on|in|like|less|more|best|differently))",
        rf"\b{_IT} cures\b",
    ),
    _promise("cure", r"\b(?:is|as) (?:a|the) (?:\w{1,20} )?cure\b", honest=NOT),
    _promise(
        "rewire rewires rewired rewiring reset resets heal heals healed regrow regrows repair"
        " repairs repaired cells",
        r"\b(?:rewir(?:es?|ed|ing)|resets?|heals?|regrows?|repairs?)"
        r" (?:(?:your|the|all|past) )?(?:brain|mind|trauma)\b",
        r"\b(?:brain|mind) (?:is|gets|will be) (?:rewired|reset|healed|repaired)\b",
        r"\b(?:makes?|grows?|builds?) new brain cells\b",
        why=_BRAIN,
        honest=NOT,
    ),
    _promise(
        "suicide suicidal",
        r"\b(?:(?:prevent|stop|cure|treat|end|reduce|remove)(?:s|ing)?|takes? away"
        r"|protects? (?:you )?(?:from|against)) (?:the risk of |thoughts of )?"
        r"(?:suicide|suicidal)\b",
        r"\b(?:suicidal thoughts|thoughts of suicide) (?:will )?(?:go away|stop|end|fade)\b",
        why=_SUICIDE,
        honest=NOT + "|" + IF + r"|\b(?:line|lifeline|service)\b",
    ),
    _promise(
        "gone lift lifts vanish vanishes go",
        r"\byour (?:depression|pain|fear|trauma|low mood) will (?:be gone|go away|lift|vanish)\b",
    ),
    _promise(
        "approved",
        r"\bfda[- ]approved (?:racemic )?ketamine\b",
        r"\bketamine (?:\w{1,20} ){0,3}(?:is|are) (?:(?:fully|now) |fda[- ])*approved"
        r" (?:for|to treat) (?:\w{1,20} ){0,2}"
        r"(?:depression|ptsd|trauma|anxiety|fear|pain|mental|mood)\b",
        r"\bapproved (?:for|to treat) (?:ptsd|trauma|anxiety|fear|(?:chronic )?pain)\b",
        why=_APPROVED,
        honest=NOT + "|" + IF,
    ),
)
HARMLESS = (
    _promise(
        "effect effects",
        rf"\b{_NO} (?:\w{{1,20}} )?(?:side|after|{_LASTING})[-\s]effects?\b",
        why=_HARMLESS,
        honest=NOT + "|" + IF + "|" + SOME,
    ),
    _promise(
        "harm damage risk risks danger dangers",
        rf"\b{_NO} (?:(?:known|real|serious) )?"
        rf"(?:{_LASTING} (?:harm|damage|risks?)|risks?|dangers?)\b",
        rf"\b{_IT} does no (?:harm|damage)\b",
        r"\brisk-free\b",
        why=_HARMLESS,
        honest=NOT + "|" + IF + "|" + SOME,
    ),
    _promise("harmless", r"\bharmless\b", why=_HARMLESS),
    _promise(
        "addictive addicted hooked addiction",
        r"\b(?:not|isn't|never) (?:\w{1,20} )?addictive\b",
        r"\bnon-?addictive\b",
        rf"\b{_DOES_NOT} cause addiction\b",
        r"\b(?:cannot|can't|can not|won't|will not|never) (?:get|become|be) (?:addicted|hooked)\b",
        why=_HARMLESS,
        honest=r"\b(?:shown|proven|known|sure|means?) |" + IF,
    ),
    _promise(
        "hurt hurts harm harms damage damages kill kills",
        rf"\b(?:{_IT} {_DOES_NOT}|nothing(?: here)? (?:can|will)) (?:ever )?"
        r"(?:hurt|harm|damage|kill)s? (?:you|your|anyone|people)\b",
        why=_HARMLESS,
    ),
    _promise(
        "breathing",
        rf"\b{_DOES_NOT} (?:affect|change|slow|touch)s? (?:(?:your|the) )?breathing\b",
        r"\bno effects? on (?:(?:your|the) )?breathing\b",
        why=_HARMLESS,
        honest=IF_NOW,
    ),
)
PROMISES = (*SAFE, *WORKS, *HARMLESS)
