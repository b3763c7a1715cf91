"""What no text may say: amounts, clearance, promises, to leave a medicine out, to hold a breath."""

from __future__ import annotations

from walkthrough.script.phrases import IF, NOT, VERY, YOU_ARE, Rule, Rules
from walkthrough.script.promise_rules import PROMISES

_NUMBER = (
    r"(?:(?<![\w.,])[.,]?\d[\d.,]*(?: ?[½¼¾⅓⅔])?|[½¼¾⅓⅔]"
    r"|\b(?:half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|several|a few)\b)[-\s]*"
)
_MEDICINE_WORDS = (
    "medicine medicines medication medications meds pill pills tablet tablets dose doses"
    " insulin inhaler inhalers patch patches antidepressant antidepressants benzodiazepine"
    " benzodiazepines benzo benzos painkiller painkillers opioid opioids stimulant stimulants"
    " lamotrigine lorazepam diazepam clonazepam alprazolam xanax ativan valium klonopin lithium"
    " maoi maois ssri ssris sertraline fluoxetine metformin ritalin adderall naltrexone"
)
_NAMED = (
    "insulin antidepressants benzodiazepines benzos opioids stimulants lamotrigine lorazepam"
    " diazepam clonazepam alprazolam xanax ativan valium klonopin lithium maois ssris sertraline"
    " fluoxetine metformin ritalin adderall naltrexone"
)
_MEDICINE = rf"(?:[\w-]{{1,20}} ){{0,2}}?(?:{_MEDICINE_WORDS.replace(' ', '|')})\b"
_LEAVE_OUT = (
    r"(?:stop|skip|quit|pause|miss|drop|leave out|hold back|come off|go off|cut down on"
    r"|cut back on|reduce|lower|double|increase|halve)"
)
_NOT_ALONE = (
    r"\b(?:on your own|by yourself|yourself|without (?:first )?(?:asking|talking|checking)"
    r"|unless|until you)\b|^\s*,?\s*(?:before|without) "
)
_ASKED = rf"{NOT}|{IF}|\b(?:asks?|who|why|what|which|danger|dangerous|may (?:tell|ask))\b"

_AMOUNT = "is an amount of medicine. Only the care team gives amounts. Please leave it out."
_CLEARED = "clears someone. Only staff can do that. You could write what staff look at."
_DIAGNOSIS = "is a diagnosis. Only the care team can make one. Please leave it out."
_STOP = (
    "tells people to leave a medicine out or change it. That can be dangerous."
    " You could write: “Ask your clinic. Do not change it yourself.”"
)
_BREATH = "is not for after the medicine. You could write: “Breathe gently. Small is fine.”"


def _amount(words: str, pattern: str) -> Rule:
    return Rule("amount", words, pattern, _AMOUNT)


def _cleared(words: str, *patterns: str) -> Rule:
    return Rule("clearance", words, "|".join(patterns), _CLEARED, NOT + "|" + IF, said=True)


_AMOUNTS = (
    _amount(
        "mg mgs mcg mcgs µg μg ug ugs ml mls cc iu",
        rf"{_NUMBER}(?:mgs?|mcgs?|[µμu]gs?|mls?|cc|iu)\b"
        r"(?!/d| of (?:water|clear|fluid|liquid|juice|tea)| water)(?:/\w{1,4})?",
    ),
    _amount(
        "milligram milligrams milligramme milligrammes microgram micrograms microgramme"
        " microgrammes milliliter milliliters millilitre millilitres",
        rf"{_NUMBER}(?:(?:milli|micro)gram(?:me)?s?|millilit(?:er|re)s?)\b"
        r"(?! of (?:water|clear|fluid|liquid|juice|tea))",
    ),
    _amount("units", rf"{_NUMBER}units\b(?! of alcohol)"),
    _amount(
        "gram grams gramme grammes g",
        rf"{_NUMBER}(?:gram(?:me)?s?|g) of (?:(?:the|your) )?"
        r"(?:medicine|(?:es)?ketamine|spravato)\b",
    ),
    _amount("drops", rf"{_NUMBER}drops? (?:per|a|each|every) (?:minute|second|hour)\b"),
    _amount(
        "sprays puffs lozenges troches tablets pills drops squirts",
        r"\b(?:takes?|uses?|gets?|gives?|needs?|swallow|suck|spray) (?:\w{1,20} ){0,2}"
        r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|a few) (?:\w{1,20} )?"
        r"(?:sprays|puffs|lozenges|troches|tablets|pills|drops|squirts)\b",
    ),
)
_CLEARANCE = (
    _cleared(
        "ready cleared eligible suitable fit candidate go free",
        rf"{YOU_ARE}{VERY}(?:medically )?(?:ready\b(?! or)|cleared|eligible|suitable for"
        r"|fit (?:for|to)|a (?:good )?candidate|good to go|free to (?:go|leave|drive))\b"
        r"(?: (?:to|for) \w{1,20}(?: home)?)?",
    ),
    _cleared(
        "allowed able safe enough",
        rf"{YOU_ARE}{VERY}(?:allowed|able|safe|(?:well|fit|clear|awake|strong) enough)"
        r" to (?:drive|go home|leave|stop|be alone)\b",
        rf"\bit(?: is|'s) {VERY}safe (?:for you )?to (?:drive|go home|leave|stop|be alone)\b",
    ),
    _cleared(
        "cleared approved accepted set right",
        r"\byou(?:'ve| have) (?:now |already )?been (?:cleared|approved|accepted)\b",
        rf"{YOU_ARE}{VERY}(?:approved (?:for|to)|all set)\b",
        r"\b(?:ketamine|it|this|treatment) is right for you\b",
    ),
    _cleared(
        "passed pass qualify",
        r"\byou(?:'ve| have)? (?:already )?"
        r"(?:passed\b(?! out| by)|pass (?:the|this|our)\b|qualify\b)",
    ),
    _cleared(
        "drive",
        r"\byou (?:can|may) (?:(?:now|already) )?drive"
        r" (?:home|yourself|now|today|tonight|straight|right|the same|that|soon|after)\b",
    ),
    Rule(
        "clearance",
        "go leave",
        r"\byou (?:can|may) (?:now )?(?:go home(?: now)?|(?:leave|go) now)\b",
        _CLEARED,
        NOT + "|" + IF,
        honest_after=r"\b(?:when|once|if|after|until|as soon as)\b",
        said=True,
    ),
    _cleared(
        "answer answers result results",
        r"\byour (?:answers?|results?) (?:is|are|means?|shows?)(?: that)?"
        r" (?:fine|ok|okay|good|right|correct|bad|a contraindication|you (?:can|may|are))\b",
    ),
    Rule(
        "diagnosis",
        "have suffer",
        r"^(?:so,? |this means (?:that )?|your \w{1,20} (?:means?|shows?) (?:that )?)?you"
        r" (?:have|suffer from) (?:\w{1,20} )?(?:depression|ptsd|schizophrenia|psychosis|bipolar"
        r"|an? \w{1,20} disorder)\b",
        _DIAGNOSIS,
        said=True,
    ),
)
_OWN_MEDICINES = (
    Rule(
        "stop",
        _MEDICINE_WORDS,
        rf"\b{_LEAVE_OUT} (?:(?:taking|using) )?(?:(?:all|any|both|most|some) )?(?:of )?"
        rf"(?:(?:your|the|this|that|these|those|a|any|all|its) )?{_MEDICINE}"
        rf"|\bhold your {_MEDICINE}|\bleave (?:your|the|all|any) {_MEDICINE} out\b"
        rf"|\b(?:take|use) (?:only )?(?:half|double|twice|less|more) (?:of )?your {_MEDICINE}",
        _STOP,
        honest=_ASKED,
        honest_after=_NOT_ALONE,
        said=True,
    ),
    Rule(
        "stop",
        _MEDICINE_WORDS,
        r"\b(?:do not|don't|never|avoid|without|stop) (?:take|taking|use|using)"
        rf" (?:your|any|usual|morning|regular|daily|all)(?: of your)? {_MEDICINE}",
        _STOP,
        honest=IF + r"|\b(?:ask|why|who)\b",
        honest_after=_NOT_ALONE,
        said=True,
    ),
    Rule(
        "stop",
        _NAMED,
        r"\b(?:(?:do not|don't|never) (?:take|use)|avoid(?: taking)?)"
        rf" (?:any )?(?:{_NAMED.replace(' ', '|')})\b",
        _STOP,
        honest=IF + r"|\b(?:ask|why|who)\b",
        honest_after=_NOT_ALONE,
        said=True,
    ),
    Rule(
        "stop",
        _MEDICINE_WORDS,
        rf"(?:^|[.;:,] )(?:take )?no {_MEDICINE}(?: [\w-]{{1,20}}){{0,3}}"
        r" (?:day|morning|night|evening|before|beforehand|today|tonight)\b",
        _STOP,
        honest_after=_NOT_ALONE,
    ),
)

SAFETY = Rules(*_AMOUNTS, *_CLEARANCE, *PROMISES, *_OWN_MEDICINES)
"""These are looked for in every text, and in the clinic's own facts."""

AFTER_DOSE = Rules(
    Rule(
        "breath",
        "breath breaths breathe breathing",
        r"\b(?:deep|big|large|full) breath(?:s|ing)?\b|\bbreathe (?:(?:very|in|out) )*deep(?:ly)?\b"
        r"|\bhold(?:ing)? (?:in )?(?:your|the|that|each|a|one|my) breaths?\b"
        r"|\bbreath[-\s]hold(?:s|ing)?\b",
        _BREATH,
        honest=NOT,
        said=True,
    ),
    Rule(
        "breath",
        "hold",
        r"\bhold (?:it )?(?:in )?(?:for|while you count|and count)"
        r" (?:(?:\w{1,10} )?(?:seconds?|counts?|to)|\d|two|three|four|five|six|seven|eight)\b",
        _BREATH,
        honest=NOT,
    ),
)
"""These are looked for in every text that is read from the medicine on."""
