from __future__ import annotations

from tests.script.advising import read_facts
from tests.script.samples import SAMPLE, read_text
from walkthrough.script.summary import minutes, summary
from walkthrough.script.text import Route


def test_steps_and_words_are_counted_by_route() -> None:
    found = summary(read_text(SAMPLE))

    assert found.stages == 2
    assert (found.steps[Route.IV], found.steps[Route.IM]) == (8, 7)
    assert found.words_on_top[Route.IV] > found.words_on_top[Route.IM] > 0
    assert found.words_in_all[Route.IM] == found.words_on_top[Route.IM] + len(
        ["There", "is", "time.", "Thank", "you.", "Not", "today."]
    )


def test_what_reads_ask_your_clinic_is_left_open() -> None:
    clinic, _ = read_facts("phone_day: 555 0100\n")

    assert summary(read_text(SAMPLE)).left_open == ("emergency_number", "phone_day", "visit_length")
    assert summary(read_text(SAMPLE), clinic).left_open == ("emergency_number", "visit_length")


def test_minutes_are_whole_and_at_least_one() -> None:
    assert [minutes(count) for count in (0, 150, 1500)] == [1, 1, 10]
