"""What is kept of a reader's journey, as plain entries: a name and a text each."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, time
from enum import StrEnum
from typing import TypeVar

from walkthrough.journey.journey import LONGEST_TRAIL, Journey
from walkthrough.journey.plan import Plan
from walkthrough.journey.practice import Practice, Practised
from walkthrough.script.steps import Breath, Depth
from walkthrough.script.text import Route

VERSION = 1
YES, NO = "yes", "no"
Entries = dict[str, str]
Member = TypeVar("Member", bound=StrEnum)


class DamagedError(ValueError):
    """What was read is nothing that was kept."""


class NewerError(ValueError):
    """It was kept by a later version of the program."""


def encode(entries: Mapping[str, str]) -> bytes:
    """Return entries as the bytes of a file."""
    import json

    kept = {"version": VERSION, "entries": dict(sorted(entries.items()))}
    return (json.dumps(kept, ensure_ascii=False, indent=0) + "\n").encode()


def decode(data: bytes) -> Entries:
    """Return the entries of a file's bytes; raises DamagedError or NewerError."""
    import json

    try:
        kept = json.loads(data.decode())
    except (ValueError, RecursionError):
        raise DamagedError from None
    version = kept.get("version") if isinstance(kept, dict) else None
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise DamagedError
    if version > VERSION:
        raise NewerError
    entries = kept.get("entries")
    if not isinstance(entries, dict) or not all(isinstance(each, str) for each in entries.values()):
        raise DamagedError
    try:
        encode(entries)
    except ValueError:
        raise DamagedError from None
    return entries


def merged(base: Mapping[str, str], mine: Mapping[str, str], theirs: Mapping[str, str]) -> Entries:
    """Lay what changed from base to mine over theirs."""
    kept = {name: text for name, text in theirs.items() if name in mine or name not in base}
    changed = {name: text for name, text in mine.items() if base.get(name) != text}
    return {**kept, **changed}


def entries_of(journey: Journey, looks: Mapping[str, str]) -> Entries:
    """Return what is kept of a journey, and of the looks that were changed by hand.

    What was said before an exercise is not kept: it is about a person's health.
    """
    plan, practice = journey.plan, journey.practice
    entries = {f"look/{name}": value for name, value in looks.items()}
    if len(journey.trail) > 1 or journey.chosen:
        entries |= {"trail": " ".join(journey.trail), "route": journey.route.value}
        entries |= {f"reached/{step}": YES for step in journey.reached}
    elif journey.route not in (Route.NOT_SURE, journey.begun_on):
        entries["route"] = journey.route.value
    if journey.breath is not Breath.WELCOME:
        entries["breath"] = journey.breath.value
    if journey.depth is not Depth.SHORT:
        entries["depth"] = journey.depth.value
    entries |= {f"chosen/{step}": choice for step, choice in journey.chosen}
    entries |= {f"opened/{step}": depth.value for step, depth in journey.opened}
    entries |= {f"ticked/{step}/{line}": YES for step, line in journey.ticked}
    entries |= {f"practised/{each.day}/{each.exercise}": YES for each in practice.done}
    entries |= {f"written/{name}": text for name, text in plan.written}
    entries |= {f"question/{name}": YES for name in plan.asked}
    if plan.day is not None:
        entries["day"] = plan.day.isoformat()
    if plan.at is not None:
        entries["at"] = plan.at.isoformat("minutes")
    if plan.twelve_hour is not None:
        entries["twelve_hour"] = YES if plan.twelve_hour else NO
    return entries


_OF_STEPS = ("reached", "chosen", "opened", "ticked")


def carried(kept: Mapping[str, str], journey: Journey) -> Entries:
    """Return what was kept of another script's steps, which is not this script's to remove.

    The place in it stays too, until the reader has moved in this script.
    """
    place = journey.visit.place
    others = {
        f"{kind}/{'/'.join(names)}": text
        for kind in _OF_STEPS
        for names, text in _under(kept, kind)
        if names[0] not in place
    }
    trail = kept.get("trail", "").split()
    known = tuple(name for name in trail if name in place)
    begun = Journey.begin(journey.visit, journey.begun_on).trail
    if len(known) < len(trail) and journey.trail == (known[-LONGEST_TRAIL:] or begun):
        others |= {name: kept[name] for name in ("trail", "route") if name in kept}
    return others


def all_entries(journey: Journey, looks: Mapping[str, str], kept: Mapping[str, str]) -> Entries:
    """Return what is to be kept now, with what was kept of another script."""
    entries, others = entries_of(journey, looks), carried(kept, journey)
    if "trail" in others:
        entries.pop("trail", None)
    return {**others, **entries}


def looks_of(entries: Mapping[str, str]) -> Entries:
    """Return the looks among entries: `theme`, `still`, `large`, `letters`."""
    return {name: value for (name, *_), value in _under(entries, "look")}


def restored(entries: Mapping[str, str], journey: Journey) -> Journey:
    """Return a begun journey with what was kept; what the script no longer has is left out.

    A route that the journey was begun on wins over the kept one.
    """
    place = journey.visit.place
    trail = tuple(name for name in entries.get("trail", "").split() if name in place)
    route = _member(Route, entries.get("route"), Route.NOT_SURE)
    back = replace(
        journey,
        route=route if journey.begun_on is Route.NOT_SURE else journey.route,
        breath=_member(Breath, entries.get("breath"), journey.breath),
        depth=_member(Depth, entries.get("depth"), journey.depth),
        chosen=tuple((step, choice) for (step, *_), choice in _under(entries, "chosen")),
        opened=tuple(
            (step, _member(Depth, depth, Depth.FULL))
            for (step, *_), depth in _under(entries, "opened")
        ),
        ticked=frozenset(
            (names[0], names[1]) for names, _ in _under(entries, "ticked") if len(names) == 2
        ),
        practice=_practice(entries),
        plan=_plan(entries),
    )
    if not trail:
        return back
    reached = {names[0] for names, _ in _under(entries, "reached")}
    reached = {*trail, *(name for name in reached if name in place)}
    return replace(back, trail=trail[-LONGEST_TRAIL:], reached=frozenset(reached))


def _under(entries: Mapping[str, str], kind: str) -> list[tuple[list[str], str]]:
    """Return the entries of a kind: the parts of each name after it, and its text."""
    parted = ((name.split("/"), text) for name, text in entries.items())
    return [(names[1:], text) for names, text in parted if names[0] == kind and len(names) > 1]


def _member(kind: type[Member], value: str | None, usual: Member) -> Member:
    return kind(value) if value in list(kind) else usual


def _practice(entries: Mapping[str, str]) -> Practice:
    done = []
    for names, _ in _under(entries, "practised"):
        with suppress(ValueError):
            day, exercise = names
            done.append(Practised(date.fromisoformat(day), exercise))
    done.sort(key=lambda each: each.day)
    return Practice(done=tuple(done))


def _plan(entries: Mapping[str, str]) -> Plan:
    plan = Plan(asked=frozenset(names[0] for names, _ in _under(entries, "question")))
    for names, text in _under(entries, "written"):
        plan = plan.write("/".join(names), "".join(each for each in text if each.isprintable()))
    day, at = None, None
    with suppress(KeyError, ValueError):
        day = date.fromisoformat(entries["day"])
    with suppress(KeyError, ValueError):
        at = time.fromisoformat(entries["at"]).replace(tzinfo=None)
    twelve = {YES: True, NO: False}.get(entries.get("twelve_hour", ""))
    return replace(plan.appointed(day, at), twelve_hour=twelve)
