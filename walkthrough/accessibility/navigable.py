"""Principle 2 of WCAG 2.2, finding one's way and pointing: 2.4 and 2.5."""

from __future__ import annotations

from walkthrough.accessibility.claim import (
    EVERY,
    FULL,
    KIOSK,
    PLAIN,
    SCREENS,
    Criterion,
    met,
    nothing,
)

_NO_POINTER = "plain/test_command.py::test_it_loads_nothing_that_draws"


def _pointing(number: str, name: str, level: str, says: str, *tests: str) -> Criterion:
    """Claim something of pointers, which the plain form does not know."""
    plain = nothing(PLAIN, "It knows no pointer.", _NO_POINTER)
    return Criterion(number, name, level, (met(SCREENS, says, *tests), plain))


NAVIGABLE = (
    Criterion(
        "2.4.1",
        "Bypass Blocks",
        "A",
        (
            met(
                SCREENS,
                "Nothing is to be passed first: the page comes first, the bar after it.",
                "accessibility/test_order.py::test_the_mark_goes_in_the_order_of_reading",
                "journey/test_gates.py::test_skipping_leads_past_the_page_with_the_safety_line_read",
            ),
            met(
                PLAIN,
                "The headline comes first. What can be typed is said once.",
                "plain/test_walk.py::test_all_that_can_be_typed_is_said_once_and_when_it_is_asked_for",
            ),
        ),
    ),
    Criterion(
        "2.4.2",
        "Page Titled",
        "A",
        (
            met(
                EVERY,
                "Each page has a headline. The title of the window is not set.",
                "accessibility/test_headlines.py::test_every_page_has_a_headline_of_its_own",
                "journey/test_present.py::test_where_one_is_is_said_in_words",
            ),
        ),
    ),
    Criterion(
        "2.4.3",
        "Focus Order",
        "A",
        (
            met(
                SCREENS,
                "The mark goes down the page, then along the bar, and round.",
                "accessibility/test_order.py::test_the_mark_goes_in_the_order_of_reading",
                "ui/test_walk.py::test_tab_goes_round_every_button",
            ),
            met(
                PLAIN,
                "Choices are numbered in the order in which they are said.",
                "plain/test_same_content.py::test_every_page_of_a_route_is_said_over_a_pipe",
                "plain/test_commands.py::test_numbers_count_from_one",
            ),
        ),
    ),
    Criterion(
        "2.4.4",
        "Link Purpose (In Context)",
        "A",
        (
            met(
                EVERY,
                "Each choice says in words what it opens. No two on a page read the same.",
                "accessibility/test_headlines.py::test_no_two_choices_of_a_page_read_the_same",
            ),
        ),
    ),
    Criterion(
        "2.4.5",
        "Multiple Ways",
        "AA",
        (
            met(
                EVERY,
                "Next and Back lead there; the map and the list of questions do too.",
                "journey/test_view.py::test_the_map_opens_a_reached_stage_and_puts_the_sheets_away",
                "journey/test_asking.py::test_thirty_questions_each_lead_to_the_step_that_answers_them",
                "plain/test_walk.py::test_the_map_is_a_list_that_says_where_one_is",
            ),
        ),
    ),
    Criterion(
        "2.4.6",
        "Headings and Labels",
        "AA",
        (
            met(
                EVERY,
                "Each page has a headline of at most eight words; buttons have words.",
                "accessibility/test_headlines.py::test_every_page_has_a_headline_of_its_own",
                "content/test_rules.py::test_every_headline_has_at_most_eight_words",
            ),
        ),
    ),
    Criterion(
        "2.4.7",
        "Focus Visible",
        "AA",
        (
            met(
                SCREENS,
                "The marked button has another frame, also without colour and in plain letters.",
                "accessibility/test_without_colour.py::test_the_mark_is_seen_without_colour_on_every_page",
                "ui/test_contrast.py::test_the_mark_is_another_frame_and_not_only_another_colour",
                "ui/test_cursor.py::test_it_stands_at_the_headline_and_follows_the_mark",
            ),
            met(
                PLAIN,
                "One types at the end of the last line, where the cursor stands.",
                "accessibility/test_without_colour.py::test_the_plain_form_sends_letters_alone",
            ),
        ),
    ),
    Criterion(
        "2.4.11",
        "Focus Not Obscured (Minimum)",
        "AA",
        (
            met(
                SCREENS,
                "No button lies over another, and nothing is laid over the page.",
                "page/test_boxes.py::test_boxes_never_overlap_and_stay_in_the_room",
                "accessibility/test_without_colour.py::test_the_mark_is_seen_without_colour_on_every_page",
            ),
            nothing(PLAIN, "Lines follow each other; none lies over another.", _NO_POINTER),
        ),
    ),
    _pointing(
        "2.5.1",
        "Pointer Gestures",
        "A",
        "A single press is enough; the wheel has keys that do the same.",
        "accessibility/test_what_there_is.py::test_only_keys_presses_and_the_wheel_are_heard",
        "ui/test_walk.py::test_scrolling_keys_read_on_and_then_go_on",
    ),
    _pointing(
        "2.5.2",
        "Pointer Cancellation",
        "A",
        "A press acts when it is let go. Let go beside the buttons, it does nothing.",
        "accessibility/test_pointer.py::test_a_press_acts_when_it_is_let_go",
        "accessibility/test_pointer.py::test_a_press_let_go_elsewhere_does_nothing",
    ),
    Criterion(
        "2.5.3",
        "Label in Name",
        "A",
        (
            met(
                SCREENS,
                "The voice says what is written on a button.",
                "ui/test_speaking.py::test_the_marked_choice_is_read_and_what_a_tick_changes",
                "ui/test_speaking.py::test_a_button_of_the_bar_is_named_without_its_letter",
            ),
            met(
                PLAIN,
                "The words of a choice choose it.",
                "plain/test_commands.py::test_the_words_of_a_choice_choose_it_without_its_state",
            ),
        ),
    ),
    Criterion(
        "2.5.4",
        "Motion Actuation",
        "A",
        (
            nothing(
                EVERY,
                "Nothing is done by moving a device.",
                "accessibility/test_what_there_is.py::test_only_keys_presses_and_the_wheel_are_heard",
            ),
        ),
    ),
    _pointing(
        "2.5.7",
        "Dragging Movements",
        "AA",
        "Nothing is dragged.",
        "accessibility/test_what_there_is.py::test_only_keys_presses_and_the_wheel_are_heard",
    ),
    Criterion(
        "2.5.8",
        "Target Size (Minimum)",
        "AA",
        (
            met(
                FULL,
                "A button has 10 columns by 3 rows or more. Words within a line are exempt.",
                "accessibility/test_pointer.py::test_every_button_is_large_enough",
                "page/test_boxes.py::test_every_box_is_large_enough_for_a_finger",
            ),
            met(
                KIOSK,
                "The same, with a free row between rows of choices, on the pad for staff too.",
                "accessibility/test_pointer.py::test_every_button_is_large_enough",
                "ui/test_large.py::test_on_a_shared_screen_rows_of_choices_are_apart",
            ),
            nothing(PLAIN, "It knows no pointer.", _NO_POINTER),
        ),
    ),
)
