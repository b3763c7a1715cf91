"""What is kept of a journey: there and back, and nothing believed that does not fit."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import shipped
from walkthrough.journey.journey import Journey, Visit
from walkthrough.journey.kept import (
    DamagedError,
    NewerError,
    decode,
    encode,
    entries_of,
    looks_of,
    merged,
    restored,
)
from walkthrough.journey.plan import Plan
from walkthrough.journey.practice import Practice
from walkthrough.script.steps import Depth
from walkthrough.script.text import Route

VISIT = Visit(shipped.script())
BEGUN = Journey.begin(VISIT)
names = st.text(st.characters(codec="utf-8"), max_size=20)
some = st.dictionaries(names, names, max_size=6)


def lived() -> Journey:
    journey = BEGUN.goto("bring").tick("bring-id").forward().read(Depth.FULL)
    plan = Plan().write("ride", "Sam").write("notebook/note-body", "warm").pick("how-long")
    plan = replace(plan.appointed(date(2026, 12, 1), time(10, 0)), twelve_hour=False)
    practice = Practice().note("B03", date(2026, 11, 23))
    return replace(journey, plan=plan, practice=practice, route=Route.IV)


def test_a_journey_comes_back_as_it_was() -> None:
    journey = lived()
    back = restored(decode(encode(entries_of(journey, {}))), BEGUN)
    assert back == journey


def test_what_was_said_of_ones_health_is_not_kept() -> None:
    said = Practice().tick("lungs").answered()
    assert entries_of(replace(BEGUN, practice=said), {}) == {}


def test_nothing_done_keeps_nothing() -> None:
    assert entries_of(BEGUN, {}) == {}


def test_a_place_that_is_gone_leads_to_the_beginning() -> None:
    back = restored({"trail": "gone", "reached/gone": "yes"}, BEGUN)
    assert back == BEGUN


def test_the_route_that_was_asked_for_wins() -> None:
    begun = Journey.begin(VISIT, Route.IM)
    assert restored({"route": "iv"}, begun).route is Route.IM
    assert restored({"route": "iv"}, BEGUN).route is Route.IV


def test_a_route_that_was_chosen_on_the_first_step_is_kept() -> None:
    chosen = replace(BEGUN, route=Route.IV)
    assert entries_of(chosen, {}) == {"route": "iv"}
    assert restored(entries_of(chosen, {}), BEGUN) == chosen


def test_a_route_that_was_only_started_with_is_not_kept() -> None:
    assert entries_of(Journey.begin(VISIT, Route.IV), {}) == {}


def test_no_control_sign_comes_back_from_a_file() -> None:
    back = restored({"written/ride": "S\x1b[2Jam\n\x9b"}, BEGUN)
    assert back.plan.text("ride") == "S[2Jam"


def test_looks_are_kept_apart() -> None:
    assert looks_of(entries_of(BEGUN, {"theme": "daylight"})) == {"theme": "daylight"}


@given(some)
def test_entries_survive_being_written(entries: dict[str, str]) -> None:
    assert decode(encode(entries)) == entries


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(DamagedError, NewerError):
        restored(decode(data), BEGUN)


KINDS = tuple(sorted({name.partition("/")[0] for name in entries_of(lived(), {"still": "yes"})}))
kinds = st.sampled_from(KINDS)
fitting = st.dictionaries(kinds | st.tuples(kinds, names).map("/".join), names)


@given(fitting)
def test_any_entries_leave_a_journey_that_can_be_walked(entries: dict[str, str]) -> None:
    journey = restored(entries, BEGUN)
    assert journey.step in VISIT.steps
    assert journey.forward().back().step
    assert decode(encode(entries_of(journey, {}))) is not None


@given(some, some, some)
def test_what_one_did_not_change_stays_as_the_other_left_it(
    base: dict[str, str], mine: dict[str, str], theirs: dict[str, str]
) -> None:
    kept = merged(base, mine, theirs)
    for name in {*base, *mine, *theirs}:
        changed = base.get(name) != mine.get(name)
        assert kept.get(name) == (mine if changed else theirs).get(name)


@pytest.mark.parametrize("data", [b'{"version": 0, "entries": {}}', b'{"version": true}', b"1"])
def test_what_was_never_kept_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedError):
        decode(data)
