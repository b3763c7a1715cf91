"""What reads a file, as functions of its bytes that raise only where the program is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache

from tests.script.clinics import additions
from tests.script.samples import NAME, SAMPLE, sample_of_every_kind
from walkthrough.fitting import unfit
from walkthrough.journey.journey import Journey, Visit
from walkthrough.journey.kept import (
    DamagedError,
    NewerError,
    carried,
    encode,
    entries_of,
    looks_of,
    merged,
    restored,
)
from walkthrough.journey.kept import decode as decode_kept
from walkthrough.journey.over import Over
from walkthrough.journey.plan import Plan
from walkthrough.journey.present import present
from walkthrough.journey.setting import setting_for
from walkthrough.journey.view import View
from walkthrough.policy import REHEARSAL
from walkthrough.script.advice import advice
from walkthrough.script.check import check, check_clinic
from walkthrough.script.clinic import NO_CLINIC, Book, Clinic
from walkthrough.script.decode import decode
from walkthrough.script.merge import with_additions
from walkthrough.script.model import Script
from walkthrough.script.problem import FORBIDDEN, Problem, ScriptError
from walkthrough.script.reading import Reading
from walkthrough.script.source import source_of
from walkthrough.script.summary import summary
from walkthrough.script.translate import decode_translation
from walkthrough.script.tree import parse

TODAY = date(2026, 11, 24)
NARROW = (40, 15)
LAID_OVER = (Over.PLAN, Over.DAY, Over.DAY_TEXT, Over.PRACTICE, Over.MAP, Over.WELCOME_BACK)
"""The pages that show what was kept."""


@dataclass(frozen=True)
class Target:
    """One kind of file: what reads it, what random files begin with, and its share of the time."""

    read: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    share: float
    longest: int
    """Bytes of a file."""


def script(data: bytes) -> None:
    """Read, check and advise on a script; lay out its pages where it has no problems."""
    try:
        made, reading = decode(Script, parse(source_of(NAME, data)))
    except ScriptError as error:
        tell(error.problems)
        return
    problems = check(made, reading)
    tell(problems)
    tell(advice(made, reading, NO_CLINIC, Reading()))
    if not problems:
        summary(made)
        unfit(made, NO_CLINIC, *NARROW)


def clinic(data: bytes) -> None:
    """Read a clinic's facts and additions, and lay them into the sample script."""
    try:
        facts, facts_reading = decode(Clinic, parse(source_of("clinic.yaml", data)))
        root = with_additions(parse(source_of(NAME, SAMPLE.encode())), facts, facts_reading)
        made, reading = decode(Script, root)
    except ScriptError as error:
        tell(error.problems)
        return
    problems = check(made, reading) + check_clinic(facts, facts_reading, made, TODAY)
    tell(problems)
    tell(advice(made, reading, facts, facts_reading))
    if not problems:
        summary(made, facts)
        unfit(made, facts, *NARROW)


def translation(data: bytes) -> None:
    """Lay a translation over the sample script."""
    first = source_of(NAME, SAMPLE.encode())
    try:
        made, reading = decode_translation(first, source_of("content.xx.yaml", data), "xx")
    except ScriptError as error:
        tell(error.problems)
        return
    problems = check(made, reading)
    tell(problems)
    if not problems:
        unfit(made, NO_CLINIC, *NARROW)


def kept(data: bytes) -> None:
    """Take up what was kept, show it, and keep it again."""
    try:
        entries = decode_kept(data)
    except (DamagedError, NewerError):
        return
    begun = _begun()
    journey = restored(entries, begun)
    setting = setting_for(Book(journey.visit.script, NO_CLINIC), REHEARSAL, keeps=True)
    for over in LAID_OVER:
        present(View(journey).open(over), setting)
    for each in (journey, journey.forward(), journey.back()):
        present(View(each), setting)
    again = {**carried(entries, journey), **entries_of(journey, looks_of(entries))}
    written = merged(entries, again, entries)
    assert decode_kept(encode(written)) == written, "what is kept is not what was written"
    once, twice = (restored(each, begun) for each in (again, decode_kept(encode(again))))
    assert entries_of(once, {}) == entries_of(twice, {}), "a journey comes back as another"


def tell(problems: Iterable[Problem]) -> None:
    """Every problem prints on lines of its own, and holds nothing that steers a terminal."""
    for problem in problems:
        printed = str(problem)
        assert printed.count("\n") in (0, 2), printed
        assert not FORBIDDEN.search(printed), printed
        assert problem.message, printed


@cache
def _begun() -> Journey:
    made, _ = decode(Script, parse(source_of(NAME, sample_of_every_kind().encode())))
    return Journey.begin(Visit(made))


def _scripts() -> Iterable[bytes]:
    return SAMPLE.encode(), sample_of_every_kind().encode()


def _clinics() -> Iterable[bytes]:
    yield b"name: Riverside\nphone_day: 555 0100\ncountry: us\ntimes:\n- {medicine: 40-60 min}\n"
    for each in additions():
        yield each.written.encode()


def _translations() -> Iterable[bytes]:
    whole = SAMPLE.replace("language: en", "language: xx")
    head, _, words = whole.partition("\nwords:\n")
    return (
        whole.encode(),
        head.encode(),
        b"language: xx\nlanguage_name: Xx\nwords:\n" + words.encode(),
    )


def _kept() -> Iterable[bytes]:
    journey = _begun()
    yield encode(entries_of(journey, {}))
    with suppress(StopIteration):
        lived = journey.goto("pack").tick("water").forward()
        plan = Plan().write("ride", "Sam").pick("how-long")
        yield encode(entries_of(lived, {"theme": "daylight"}) | {"written/ride": plan.text("ride")})
    yield (
        b'{"version": 1, "entries": {"day": "2026-11-30", "at": "10:00", "twelve_hour": "yes",'
        b'"practised/2026-11-20/B1": "yes", "breath": "unwelcome", "depth": "full",'
        b'"opened/welcome": "full", "reached/pack": "yes", "trail": "welcome pack"}}'
    )


TARGETS = {
    "script": Target(script, _scripts, 0.5, 40_000),
    "clinic": Target(clinic, _clinics, 0.2, 8_000),
    "translation": Target(translation, _translations, 0.15, 40_000),
    "kept": Target(kept, _kept, 0.15, 4_000),
}
