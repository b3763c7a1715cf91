"""The smallest complete script, with one step of every kind, and variations of it."""

from __future__ import annotations

import re
from typing import Any

from walkthrough.files import shipped_script
from walkthrough.script.check import check
from walkthrough.script.decode import decode
from walkthrough.script.model import Script
from walkthrough.script.problem import Problem, ScriptError
from walkthrough.script.source import source_of
from walkthrough.script.tree import parse

NAME = "content.yaml"

SHIPPED = shipped_script().read_text(encoding="utf-8")

_WORDS = re.findall(
    r"^  .*\n", SHIPPED.partition("\nwords:\n")[2].partition("\n\n")[0] + "\n", re.M
)
_FIRST = ("  back:", "  where_more:")
WORDS = "words:\n" + "".join(sorted(_WORDS, key=lambda line: not line.startswith(_FIRST)))
"""The words of the screens, as the shipped script has them, the first two in a known place."""

_BODY = """\
title: A small visit
language: en
language_name: English
version: "1"
standing: For learning only. Your clinic comes first.
help:
  headline: Help is here
  staff: Tell a nurse.
  emergency: "Call {clinic.emergency_number} now."
  clinic: "Call {clinic.phone_day}."
facts:
  name: your clinic
  visit_length:
    - {routes: [iv], text: about 2 hours}
countries:
  - id: us
    emergency_number: "911"
    crisis_lines:
      - {name: Lifeline, number: call 988}
    last_checked: "2026-01-01"
stages:
  - id: before
    title: Before
    calm: B1
    ground: G1
    how_to_get_help: Lift a hand.
    steps:
      - id: welcome
        kind: passage
        headline: Welcome
        what_happens: You meet a [[nurse]].
        what_you_may_notice: A bright room.
        how_long: "About {clinic.visit_length}."
        what_you_can_do: Ask **anything**.
        what_comes_next: A question.
        more: There is *time*.
        sources: [LEAFLET]
      - id: route
        kind: question
        headline: How will it be given?
        text: Choose one.
        choices:
          - id: drip
            label: A drip
            route: iv
            reply: Thank you.
          - id: unsure
            label: Not sure
            goto: pack
      - id: breathe
        kind: breathing
        headline: A quiet breath
        exercise: B1
        instead: G1
        routes: [iv]
      - id: pack
        kind: checklist
        headline: What to bring
        items:
          - id: water
            text: Water
  - id: after
    title: After
    after_dose: yes
    calm: B1
    ground: G1
    how_to_get_help: Call out.
    steps:
      - id: feel
        kind: grounding
        headline: Feel the floor
        exercise: G1
      - id: think
        kind: prompts
        headline: What was it like?
        prompts:
          - id: one-word
            text: One word for it?
      - id: asked
        kind: questions_and_answers
        headline: What people ask
        entries:
          - id: drive
            question: Can I drive?
            answer: Not today.
            goto: pack
      - id: end
        kind: ending
        headline: The end
        text: Rest well.
breathing:
  - id: B1
    name: A longer breath out
    about: One minute.
    settle: Sit well.
    guide: Gently.
    close: That is all.
    cycle: {inhale: 4s, exhale: 4s}
    breaths: {short: 1, standard: 2, long: 3}
    instead: G1
grounding:
  - id: G1
    name: Feel your feet
    about: Half a minute.
    lines:
      - {text: Feel the floor., time: 15s}
    close: That is all.
glossary:
  - id: nurse
    word: nurse
    meaning: Someone who looks after you.
sources:
  - id: LEAFLET
    title: A leaflet
"""

SAMPLE = _BODY + WORDS
"""The words stand last, so that lines above keep their numbers when the shipped words change."""


LATER_KINDS = """\
      - id: glance
        kind: overview
        headline: At a glance
        figure:
          caption: Two points.
          path: [You come., You go.]
      - id: open
        kind: clinic_questions
        headline: What to ask
"""
"""Steps of the kinds that the sample leaves out, to stand before its end."""


def sample_of_every_kind() -> str:
    """The sample with one step of every kind."""
    return sample(("      - id: end\n", f"{LATER_KINDS}      - id: end\n"))


def sample(*changes: tuple[str, str]) -> str:
    """The sample with parts of it replaced, each of which stands in it once."""
    text = SAMPLE
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the sample"
        text = text.replace(old, new)
    return text


def without(part: str) -> str:
    """The sample without a part that stands in it once."""
    return sample((part, ""))


def read_text(text: str | bytes, name: str = NAME) -> Script:
    """Read and check a script; raises ScriptError."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    script, reading = decode(Script, parse(source_of(name, data)))
    problems = check(script, reading)
    if problems:
        raise ScriptError(problems)
    return script


def step(script: Script, name: str) -> Any:
    """The step of this name."""
    return next(each for stage in script.stages for each in stage.steps if each.id == name)


def problems_of(text: str | bytes, name: str = NAME) -> list[Problem]:
    """The problems of a script, by line."""
    try:
        read_text(text, name)
    except ScriptError as error:
        return error.problems
    return []


def told(text: str | bytes) -> list[str]:
    """The problems of a script as `line:column: message`, without the file's name."""
    heads = (str(each).split("\n")[0] for each in problems_of(text))
    return [head.removeprefix(f"{NAME}:").strip() for head in heads]
