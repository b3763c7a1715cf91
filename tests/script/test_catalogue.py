"""The shipped exercises beside the catalogue that they come from."""

from __future__ import annotations

import re

import pytest

from tests import shipped
from walkthrough.exercise.breathing import LENGTHS, Plan
from walkthrough.script.clinic import plain
from walkthrough.script.exercises import Breathing, Exercise, Grounding, Recovery, Shape, Waiting
from walkthrough.script.text import Prose

BREATHING: dict[str, Breathing] = {each.id: each for each in shipped.script().breathing}
GROUNDING: dict[str, Grounding] = {each.id: each for each in shipped.script().grounding}
ALL: tuple[Exercise, ...] = (*BREATHING.values(), *GROUNDING.values())

CYCLES: dict[str, tuple[float, ...]] = {
    "B03": (4, 0, 0, 6, 0),
    "B04": (3, 0, 0, 4, 0),
    "B05": (5, 0, 0, 5, 0),
    "B05b": (5.5, 0, 0, 5.5, 0),
    "B06": (3, 0, 0, 4, 0),
    "B07": (4, 0, 0, 6, 0),
    "B08": (2, 0, 0, 4, 0),
    "B09": (3, 1, 0, 8, 0),
    "B10": (4, 0, 4, 4, 4),
    "B10b": (3, 0, 1, 4, 1),
    "B11": (4, 0, 7, 8, 0),
    "B12": (3, 0, 0, 5, 0),
}
"""Seconds of inhale, top-up, hold, exhale, rest."""
GROUNDING_SECONDS = {
    "G01": 90,
    "G02": 45,
    "G03": 40,
    "G04": 31,
    "G05": 55,
    "G06": 40,
    "G07": 65,
    "G08": 70,
    "G09": 38,
    "G10": 40,
    "G11": 120,
    "G12": 35,
    "G13": 60,
    "G14": 32,
    "G15": 35,
}
BANNED = re.compile(
    r"\b(relax|just|simply|easy|calm down|don't worry|safe|deep breath|must|should have|failed"
    r"|wrong|complete|good job)\b|!",
    re.IGNORECASE,
)
LONGEST_SENTENCE = 15


def texts(exercise: Exercise) -> list[str]:
    """All that a patient reads of an exercise."""
    lines = [exercise.name, exercise.about, exercise.close]
    lines += [getattr(exercise, name) for name in ("settle", "guide") if hasattr(exercise, name)]
    lines += [line.text for line in (*exercise.recovery_lines, *getattr(exercise, "lines", ()))]
    prose: Prose = (*exercise.cautions, *exercise.read_aloud)
    return [plain(line) for line in lines] + [plain(block.text) for block in prose]


def test_all_of_the_catalogue_ships() -> None:
    assert list(BREATHING) == ["B01", "B02", *CYCLES]
    assert GROUNDING.keys() == GROUNDING_SECONDS.keys()


@pytest.mark.parametrize("name", CYCLES)
def test_breaths_take_the_catalogues_seconds(name: str) -> None:
    cycle = BREATHING[name].cycle
    assert cycle is not None
    found = [cycle.inhale, cycle.top_up, cycle.hold, cycle.exhale, cycle.rest]
    assert [float(seconds) for seconds in found] == list(CYCLES[name])
    assert cycle.total == cycle.seconds


@pytest.mark.parametrize("name", ["B01", "B02"])
def test_breath_that_is_not_paced_has_only_a_soft_length(name: str) -> None:
    assert BREATHING[name].cycle is None
    assert BREATHING[name].lengths is not None


@pytest.mark.parametrize("name", ["B03", "B05", "B05b", "B07"])
def test_slow_breaths_take_about_one_three_and_five_minutes(name: str) -> None:
    totals = [Plan.of(BREATHING[name], length).timeline().total for length in LENGTHS]
    assert totals == pytest.approx([60, 180, 300], abs=6)


@pytest.mark.parametrize("name", GROUNDING_SECONDS)
def test_grounding_takes_the_catalogues_seconds(name: str) -> None:
    assert sum(line.time for line in GROUNDING[name].lines) == GROUNDING_SECONDS[name]


def test_what_suits_recovery_is_what_the_catalogue_says() -> None:
    suits = {each.id: each.recovery for each in ALL if each.recovery is not Recovery.NEVER}
    assert {name for name in suits if name in BREATHING} == {
        *("B01", "B02", "B04", "B06", "B08", "B12")
    }
    offered = {name for name, each in suits.items() if each is Recovery.OFFERED}
    assert offered & GROUNDING.keys() == {*("G02", "G03", "G04", "G05", "G09", "G12", "G13", "G14")}
    assert {name for name in suits if suits[name] is Recovery.ADAPTED} == {
        *("B02", "B06", "B08", "G01", "G07")
    }


def test_no_exercise_that_holds_is_for_a_kiosk_or_for_recovery_or_opens_unasked() -> None:
    held = [each for each in BREATHING.values() if each.holds]
    assert [each.id for each in held] == ["B10", "B10b", "B11"]
    for exercise in held:
        assert not exercise.kiosk
        assert exercise.never_after_dose
        assert exercise.waiting is Waiting.ON_REQUEST


def test_a_hand_and_a_box_are_drawn_where_they_are_traced() -> None:
    drawn = {each.id: each.shape for each in BREATHING.values() if each.shape is not Shape.CIRCLE}
    assert drawn == {"B06": Shape.HAND, "B07": Shape.RECTANGLE}


@pytest.mark.parametrize("exercise", ALL, ids=lambda each: each.id)
def test_each_has_sources_cautions_and_words_to_read_out(exercise: Exercise) -> None:
    assert exercise.sources
    assert exercise.cautions
    assert exercise.read_aloud


@pytest.mark.parametrize("exercise", ALL, ids=lambda each: each.id)
def test_the_words_are_plain_kind_and_short(exercise: Exercise) -> None:
    sentences = [
        sentence for text in texts(exercise) for sentence in re.split(r"(?<=[.?:])\s+", text)
    ]
    assert not [text for text in texts(exercise) if BANNED.search(text)]
    counts = [len(sentence.split()) for sentence in sentences]
    assert max(counts) <= LONGEST_SENTENCE
    assert sum(counts) / len(counts) <= 12


def test_every_breathing_exercise_has_grounding_beside_it() -> None:
    for exercise in BREATHING.values():
        assert isinstance(GROUNDING[exercise.instead], Grounding)
