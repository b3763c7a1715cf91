"""Principle 4 of WCAG 2.2: what other programs can find out."""

from __future__ import annotations

from walkthrough.accessibility.claim import (
    EVERY,
    FULL,
    KIOSK,
    PLAIN,
    SCREENS,
    Claim,
    Criterion,
    State,
    met,
    not_met,
)

ROBUST = (
    Criterion(
        "4.1.1",
        "Parsing (Obsolete and removed)",
        "A",
        (Claim(EVERY, State.REMOVED, "WCAG 2.2 has taken this criterion out."),),
    ),
    Criterion(
        "4.1.2",
        "Name, Role, Value",
        "A",
        (
            not_met(
                FULL,
                "A terminal cannot tell a screen reader what is a button or a tick.",
                "The cursor follows the focus; there is a voice, and a plain form.",
                "ui/test_cursor.py::test_it_stands_at_the_headline_and_follows_the_mark",
                "ui/test_speaking.py::test_the_marked_choice_is_read_and_what_a_tick_changes",
                "speech/test_pages.py::test_every_page_of_every_route_is_read_in_full",
            ),
            met(
                PLAIN,
                "There are lines and one place to type. Each choice says its name and state.",
                "plain/test_spoken.py::test_a_state_is_said_after_the_label",
                "plain/test_commands.py::test_the_words_of_a_choice_choose_it_without_its_state",
            ),
            not_met(
                KIOSK,
                "A kiosk is closed: nobody can bring a screen reader.",
                "A voice is built in, offered on each step, and reset for the next.",
                "ui/test_speaking.py::"
                "test_a_shared_screen_offers_it_on_each_step_and_falls_silent_for_the_next",
                "speech/test_pages.py::test_every_page_of_every_route_is_read_in_full",
            ),
        ),
    ),
    Criterion(
        "4.1.3",
        "Status Messages",
        "AA",
        (
            not_met(
                SCREENS,
                "A terminal cannot announce the line over the bar to other programs.",
                "Our own voice reads it.",
                "ui/test_speaking.py::test_an_answer_in_the_line_over_the_bar_is_read",
                "ui/test_speaking.py::test_a_pause_is_told_with_what_can_be_done",
            ),
            met(
                PLAIN,
                "Each message is a line of its own, in its turn.",
                "plain/test_walk.py::test_an_answer_that_means_nothing_is_met_kindly",
                "plain/test_walk.py::test_a_trouble_with_keeping_is_said_once",
            ),
        ),
    ),
)
