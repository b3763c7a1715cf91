"""No time limit in the plain form: WCAG 2.2, success criterion 2.2.1."""

from __future__ import annotations

from tests.plain.talking import Talk

A_DAY = 86400.0


def test_the_plain_form_waits_for_days() -> None:
    answers = ("", "h", "b", "", "m", "b", "")
    slow = Talk(*answers, seconds_a_line=A_DAY)
    assert slow.clock.now > len(answers) * A_DAY
    assert slow.said == Talk(*answers).said
