"""The plan: lines that are typed, questions that are picked, an appointment."""

from __future__ import annotations

from datetime import date, time

from walkthrough.journey.plan import LONGEST_LINE, Line, Plan


def test_a_plan_begins_empty() -> None:
    assert Plan().empty
    assert Plan().text(Line.RIDE) == ""


def test_a_line_is_kept_under_its_name_and_written_over() -> None:
    plan = Plan().write(Line.RIDE, " Sam ").write(Line.RIDE, "Alex")
    assert plan.text(Line.RIDE) == "Alex"
    assert plan.written == (("ride", "Alex"),)


def test_blank_text_takes_a_line_away() -> None:
    assert Plan().write(Line.WORD, "slow").write(Line.WORD, "  ").empty


def test_a_line_is_cut_to_its_length() -> None:
    assert len(Plan().write(Line.NOTES, "a" * 2000).text(Line.NOTES)) == LONGEST_LINE


def test_a_question_is_picked_and_put_back() -> None:
    picked = Plan().pick("how-long")
    assert picked.asked == {"how-long"}
    assert picked.pick("how-long").empty


def test_an_appointment_may_be_known_in_part() -> None:
    plan = Plan().appointed(None, time(10, 0))
    assert (plan.day, plan.at) == (None, time(10, 0))
    assert plan.appointed(date(2026, 12, 1), None).at is None
