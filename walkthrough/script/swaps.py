"""Hard words and what to say instead: fifty-two swaps, in line with plain-language word lists."""

from __future__ import annotations

from walkthrough.script.phrases import Rule, Rules

SWAPS = {
    "administer, administers, administered, administering": "give",
    "adverse event, adverse events, adverse reaction, adverse reactions": "side effect",
    "ambulate, ambulates, ambulating": "walk",
    "anesthetic, anaesthetic, anesthetics, anaesthetics": "medicine that makes you sleep",
    "antiemetic, antiemetics": "medicine for feeling sick",
    "approximately": "about",
    "psychological assessment, psychological assessments": "questions about your mood and past",
    "assessment, assessments, evaluation, evaluations": "check, or talk with the doctor",
    "ataxia, impaired coordination": "unsteady",
    "catheter, catheters, IV line, IV lines": "thin tube in a vein",
    "cognitive effects": "slow or fuzzy thinking",
    "commence, commences, initiate, initiates": "start",
    "comorbid, comorbid conditions, comorbidity, comorbidities": "other health problems",
    "contraindicated, contraindication, contraindications": "not right for you",
    "depersonalization, depersonalisation": "feeling far from yourself",
    "derealization, derealisation": "the room may seem unreal",
    "discharge, discharged": "going home",
    "dissociation, dissociate, dissociative": "feeling far away",
    "dosage, dosages, titration, titrate, titrated": "how much medicine",
    "drug interaction, drug interactions": "medicines that do not mix",
    "efficacy": "how well it works",
    "elevated blood pressure": "higher blood pressure",
    "escort, escorts, responsible adult": "the person who takes you home",
    "fasting, NPO": "no food or drink for a while before",
    "hypertension": "high blood pressure",
    "informed consent": "saying yes after you know the facts",
    "infusion, infusions": "slow drip of medicine",
    "integration": "making sense of it later",
    "intractable, refractory, treatment-resistant": "has not got better with other treatment",
    "intramuscular": "a shot in the muscle",
    "intranasal": "a nose spray",
    "intravenous": "into a vein",
    "lozenge, lozenges, troche, troches, sublingual": "melts in your mouth",
    "monitor, monitors, monitored, monitoring": "watch, or check",
    "nausea, nauseous, emesis": "feeling sick, or throwing up",
    "off-label": "used for a problem that it is not approved for",
    "onset, duration, half-life": "when it starts, or how long it lasts",
    "palpitations": "heart beating fast or hard",
    "perceptual changes": "things may look or sound different",
    "prior to, subsequently, subsequent to": "before, or later",
    "procedure, procedures": "visit",
    "provider, providers, clinician, clinicians, prescriber, prescribers": "your team",
    "psychoactive effects, psychoactive": "changes in how you think and feel",
    "respiratory depression": "slow or weak breathing",
    "sedation, sedated, somnolence": "feeling very sleepy",
    "sequelae, prognosis": "what may come later",
    "substance use disorder, substance use disorders": "trouble with alcohol or drugs",
    "therapeutic goals": "what you hope for",
    "utilize, utilise, utilizes, utilises": "use",
    "vertigo": "feeling that the room spins",
    "vital signs, vitals": "blood pressure, heart rate and breathing",
    "void, voiding": "pee",
}
"""What is hard to read, in its forms, with plain words for it; a longer phrase comes first."""


def _rule(forms: str, say: str) -> Rule:
    words = forms.split(", ")
    longest_first = sorted(words, key=len, reverse=True)
    pattern = rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])"
    firsts = " ".join(dict.fromkeys(_letters(word) for word in words))
    why = f"is a hard word. You could say “{say}”."
    return Rule("swap", firsts, pattern, why, honest=r"\bcalled(?: an?| the)? $")


def _letters(word: str) -> str:
    """Return the first word of a phrase in small letters."""
    return word.lower().split()[0].split("-")[0]


HARD_WORDS = Rules(*(_rule(forms, say) for forms, say in SWAPS.items()))
