"""Rules over every line that a patient can see, on every route, read off the pages themselves."""

from __future__ import annotations

import re
from functools import cache

import pytest

from tests import shipped
from tests.content.reading import letters, pages
from walkthrough.files import read, shipped_script
from walkthrough.journey.setting import Shown
from walkthrough.journey.view import View
from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.script.advice import advice, advice_on_level
from walkthrough.script.clinic import NO_CLINIC, Clinic, plain
from walkthrough.script.decode import decode
from walkthrough.script.exercises import Breathing, Grounding
from walkthrough.script.model import Script
from walkthrough.script.reading import Reading
from walkthrough.script.reading_level import reading_level
from walkthrough.script.source import source_of
from walkthrough.script.steps import Passage
from walkthrough.script.text import Route
from walkthrough.script.tree import parse

MOST_WORDS_ON_TOP = 60
MOST_IN_SENTENCE = 15
MOST_BELOW = 20
NEVER = re.compile(
    r"!|\b(relax|calm down|don't worry|simply|it's easy|you are safe|deep breath|you will feel"
    r"|must|failed|incorrect|incomplete|should have|good job|well done|cure|rewire\w*|guarantee\w*"
    r"|you are ready|you passed|eligible|not addictive|no side effects|suffer\w*|addict"
    r"|milligrams?|mg|mcg|ml|µg)\b",
    re.IGNORECASE,
)
SLANG = re.compile(r"\b(trip|k-hole|high(?! blood)|stoned)\b", re.IGNORECASE)
CLINIC = """\
name: Riverside Clinic
phone_day: 555 0100
phone_after_hours: 555 0199
country: us
call_signal: press the blue button
watch_time: [{routes: [esketamine], text: at least 2 hours}, {routes: [iv, im], text: an hour}]
visit_length: about 3 hours
cost: ask at the front desk
speak_up: the head nurse
reviewed_by: Sam Lee, nurse
review_date: "2026-11-01"
"""


@cache
def script_and_reading() -> tuple[Script, Reading]:
    return decode(Script, parse(read(shipped_script())))


@cache
def clinic_and_reading() -> tuple[Clinic, Reading]:
    return decode(Clinic, parse(source_of("clinic.yaml", CLINIC.encode())))


@cache
def seen(
    route: Route, policy: Policy = REHEARSAL, filled: bool = False
) -> list[tuple[View, Shown]]:
    clinic = clinic_and_reading()[0] if filled else NO_CLINIC
    return list(pages(route, shipped.setting(policy, clinic)))


def sentences(text: str) -> list[str]:
    """Sentences of a block, as a reader would part them."""
    return [each for each in re.split(r"(?<=[.?!:;])[”\"]?\s+", text) if each.strip()]


@pytest.mark.parametrize("filled", [False, True], ids=["no clinic", "a clinic"])
@pytest.mark.parametrize("route", list(Route))
def test_no_page_holds_a_word_that_is_never_said(route: Route, filled: bool) -> None:
    for view, shown in seen(route, filled=filled):
        found = NEVER.search(letters(shown))
        assert not found, (view.journey.step.id, found)


@pytest.mark.parametrize("route", list(Route))
def test_slang_stands_only_in_a_question_of_a_patient(route: Route) -> None:
    for view, shown in seen(route):
        for said in letters(shown).splitlines():
            assert not SLANG.search(said) or said.endswith("?"), (view.journey.step.id, said)


@pytest.mark.parametrize("route", list(Route))
def test_the_top_layer_of_a_passage_is_short(route: Route) -> None:
    checked = 0
    for view, shown in seen(route):
        if not isinstance(view.journey.step, Passage) or view.sheets:
            continue
        blocks = [plain(block.text) for part in shown.page.parts for block in part.prose]
        words = sum(len(block.split()) for block in blocks)
        assert words <= MOST_WORDS_ON_TOP, (view.journey.step.id, words)
        for sentence in (each for block in blocks for each in sentences(block)):
            assert len(sentence.split()) <= MOST_IN_SENTENCE, (view.journey.step.id, sentence)
            assert "%" not in sentence
        checked += 1
    assert checked > 40


@pytest.mark.parametrize("route", list(Route))
def test_no_sentence_below_is_longer_than_twenty_words(route: Route) -> None:
    for view, shown in seen(route):
        for part in shown.page.parts:
            for block in part.prose:
                for sentence in sentences(plain(block.text)):
                    assert len(sentence.split()) <= MOST_BELOW, (view.journey.step.id, sentence)


@pytest.mark.parametrize("route", list(Route))
def test_every_headline_has_at_most_eight_words(route: Route) -> None:
    for view, shown in seen(route):
        if not view.sheets:
            assert len(plain(shown.page.headline).split()) <= 8


@pytest.mark.parametrize("route", list(Route))
def test_no_list_has_more_than_seven_lines(route: Route) -> None:
    for view, shown in seen(route):
        if view.journey.step.id == "at-a-glance":
            continue  # A drawing of the whole visit, point by point, and no list to remember.
        for part in shown.page.parts:
            run = 0
            for block in part.prose:
                run = run + 1 if block.item else 0
                assert run <= 7 or plain(part.prose[0].text).startswith("Words"), view.journey.step


def test_the_advice_of_check_finds_nothing_left_unexplained() -> None:
    script, reading = script_and_reading()
    found = advice(script, reading)
    assert [str(each) for each in found] == []
    assert all(each.why for each in script.wording_allowed)


def test_a_clinics_own_facts_keep_the_pages_within_the_rules() -> None:
    script, reading = script_and_reading()
    clinic, own = clinic_and_reading()
    assert own.problems == []
    assert [str(each) for each in advice(script, reading, clinic, own)] == []


def test_every_step_reads_at_grade_six_or_below_on_every_route() -> None:
    script, reading = script_and_reading()
    level = reading_level(script)
    assert level is not None, "textstat belongs to the tests"
    assert {each.route for each in level.steps} == set(Route)
    assert level.worst.grade <= 6
    assert level.smog <= 8
    assert advice_on_level(script, reading, level) == []


def test_every_factual_page_and_answer_names_a_known_source() -> None:
    script, _ = script_and_reading()
    known = {source.id for source in script.sources}
    steps = [step for stage in script.stages for step in stage.steps]
    entries = [entry for step in steps for entry in getattr(step, "entries", ())]
    exercises: list[Breathing | Grounding] = [*script.breathing, *script.grounding]
    for each in (*steps, *entries, *exercises, *script.countries, script.help):
        assert each.sources, each
        assert set(each.sources) <= known


def test_every_source_says_who_published_it_what_for_and_how_sure_it_is() -> None:
    script, _ = script_and_reading()
    for source in script.sources:
        assert all((source.title, source.publisher, source.year, source.used_for)), source.id
        assert source.how_sure.endswith("."), source.id


def test_no_source_is_left_without_a_use() -> None:
    script, _ = script_and_reading()
    steps = [step for stage in script.stages for step in stage.steps]
    entries = [entry for step in steps for entry in getattr(step, "entries", ())]
    pages = [script.help, *script.countries]
    pages += [script.companion_page] if script.companion_page is not None else []
    used = {
        name
        for each in (*steps, *entries, *script.breathing, *script.grounding, *pages)
        for name in each.sources
    }
    assert {source.id for source in script.sources} <= used


@pytest.mark.parametrize("route", list(Route))
def test_a_kiosk_shows_no_private_prompt(route: Route) -> None:
    for view, shown in seen(route, KIOSK):
        assert not shown.typing, view.journey.step.id
