"""What was practised, by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from tests import shipped
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.practice import Practice, Practised
from walkthrough.journey.present import present
from walkthrough.script.clinic import plain

TODAY = date(2026, 11, 24)


def test_a_week_is_today_and_the_six_days_before() -> None:
    practice = Practice()
    for days in (0, 6, 7):
        practice = practice.note("B03", TODAY - timedelta(days=days))
    assert [each.day for each in practice.this_week(TODAY)] == [TODAY, TODAY - timedelta(days=6)]


def test_once_a_day_is_enough() -> None:
    practice = Practice().note("B03", TODAY).note("B03", TODAY).note("G03", TODAY)
    assert practice.done == (Practised(TODAY, "B03"), Practised(TODAY, "G03"))


def test_the_page_lists_names_by_day_and_counts_nothing() -> None:
    view = shipped.view("wait").practised("B03", TODAY).practised("G03", TODAY)
    view = view.practised("B04", TODAY - timedelta(days=1))
    setting = replace(shipped.setting(), today=TODAY)
    shown = present(perform(view, Act(Do.PRACTICE)), setting)
    parts = {part.label: [plain(block.text) for block in part.prose] for part in shown.page.parts}
    assert parts["Tuesday"] == ["A longer breath out", "Feel what holds you up"]
    assert parts["Monday"] == ["A soft breath"]
    assert not any(sign.isdigit() for part in parts.values() for text in part for sign in text)


def test_an_empty_list_is_fine() -> None:
    setting = replace(shipped.setting(), today=TODAY)
    shown = present(perform(shipped.view("wait"), Act(Do.PRACTICE)), setting)
    assert shipped.script().words.practice_none in str(shown.page)


def test_beginning_anew_forgets_it_and_a_shared_screen_stays_one() -> None:
    journey = shipped.view("wait").practised("B03", TODAY).journey
    assert journey.restart().practice == Practice()
    shared = replace(journey, practice=Practice(shared=True))
    assert shared.practice.note("B03", TODAY) == Practice(shared=True)
    assert shared.restart().practice == Practice(shared=True)
