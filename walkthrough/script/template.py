"""The files that an author begins with, made from the types that the decoder reads."""

from __future__ import annotations

from textwrap import wrap

from walkthrough.script.clinic import Clinic, plain
from walkthrough.script.facts import FACT_NAMES
from walkthrough.script.fields import fields_of
from walkthrough.script.model import Script
from walkthrough.script.text import EVERY_ROUTE, Prose, Route

_SCHEMA_LINE = "# yaml-language-server: $schema="
_WIDTH = 98
_HEAD = """\
Your clinic's own facts. Take the “# ” away from a line that begins with a name, such as
“# phone_day:”, and write after the colon. What you leave out reads “{ask}”, or as
the note says, and joins the questions that people can take to you.

No full stop at the end. No doses and no amounts of a medicine. A text that holds “: ” or “#”, or
begins with a sign, goes between "double quotes". Where routes differ, write it so:

    visit_length:
      - {{routes: [iv, im], text: about 2 hours}}
      - {{routes: [esketamine], text: about 3 hours}}

The lengths of time in “times” draw the picture of the day, one list member for all routes or
one for each:

    times:
      - {{stop_eating: 2 h, stop_drinking: 30 min, arrive_before: 15 min, checks: 15-30 min}}
      - {{routes: [iv], medicine: 40-60 min, watch: 1-2 h}}

The routes: {routes}.
"""
_OWN = """\
Your own steps. Each stands before or after a step of the script, named by its id; it is written
as in content.yaml. See GUIDE.md.

own_steps:
  - after: on-the-way
    step:
      id: our-parking
      kind: passage
      headline: Where to park
      what_happens: You may park behind the house.
      what_you_may_notice: A blue door.
      how_long: About two minutes on foot.
      what_you_can_do: Ring the bell. Someone comes.
      what_comes_next: The waiting room.

To change a step of the script, write it anew under its id. check prints the mark to add as
written_against; then it can say when the script's own step changes.

replaced_steps:
  - written_against: "00000000"
    step: {id: check-ride, kind: question, headline: …}

In the same way: own_exercises and replaced_exercises, each with “breathing:” or “grounding:”.
"""


def with_schema(text: str, name: str = "content.schema.json") -> str:
    """Return a file's text with a first line that names the schema beside it."""
    first, _, rest = text.partition("\n")
    return f"{_SCHEMA_LINE}{name}\n{rest if first.startswith(_SCHEMA_LINE) else text}"


def clinic_template(script: Script) -> str:
    """Return a file of a clinic's facts in which every fact is a comment, explained."""
    head = _HEAD.format(ask=script.words.ask_your_clinic, routes=", ".join(Route))
    lines = [*_comment(head), ""]
    for name, each in fields_of(Clinic).items():
        if name.startswith(("own_", "replaced_")):
            continue
        value = _example(name, script)
        default = _default(getattr(script.facts, name)) if name in FACT_NAMES else ""
        lines += [f"## {line}" for line in wrap(each.told + default, _WIDTH)]
        lines += [f"# {name}: {value}", ""]
    return with_schema("\n".join([*lines, *_comment(_OWN)]) + "\n", "clinic.schema.json")


def _comment(text: str) -> list[str]:
    return [f"# {line}".rstrip() for line in text.splitlines()]


def _example(name: str, script: Script) -> str:
    if name == "country":
        return " or ".join(country.id for country in script.countries)
    if name == "times":
        return "[{arrive_before: 15 min}]"
    return "[iv, im]" if name == "routes_offered" else "…"


def _default(prose: Prose) -> str:
    """Return what stands for a fact that is left out, by route where it differs."""
    told = []
    for block in prose:
        every = block.routes == EVERY_ROUTE
        routes = ", ".join(route for route in Route if route in block.routes)
        told.append(plain(block.text) if every else f"{plain(block.text)} ({routes})")
    return f" Until then people read: {'; '.join(told)}." if told else ""
