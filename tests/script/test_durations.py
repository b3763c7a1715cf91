from __future__ import annotations

import pytest

from walkthrough.script.durations import durations


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("2 hours", [120]),
        ("120 minutes", [120]),
        ("2½ hours", [150]),
        ("2 ½ hours", [150]),
        ("1.5 hours", [90]),
        ("1,5 hours", [90]),
        ("1:30 hours", [90]),
        ("two hours", [120]),
        ("two-hour", [120]),
        ("1 h 30", [90]),
        ("1h30", [90]),
        ("1 hour and 30 minutes", [90]),
        ("half an hour", [30]),
        ("an hour and a half", [90]),
        ("one and a half hours", [90]),
        ("a couple of hours", [120]),
        ("forty-five minutes", [45]),
        ("24 hours", [1440]),
        ("two days", [2880]),
        ("a week", [10080]),
        ("2 to 3 hours", [120]),
        ("2–3 h", [120]),
        ("between 1 and 2 hours", [60]),
        ("two or three hours", [120]),
        ("90 minutes to 2 hours", [90, 120]),
        ("2 hours 5 people", [120]),
        ("hours", []),
        ("12345 hours", []),
        ("1/2 hours", []),
        ("2 hundred", []),
        ("room 2", []),
    ],
)
def test_lengths_of_time_are_read_as_people_write_them(text: str, minutes: list[float]) -> None:
    assert [each.minutes for each in durations(text)] == minutes


def test_where_a_length_of_time_stands_is_known() -> None:
    text = "wait 2 to 3 hours here"
    (found,) = durations(text)

    assert text[found.start : found.end] == "2 to 3 hours"
