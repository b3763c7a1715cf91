"""Principle 2 of WCAG 2.2, keys, time and flashes: 2.1 to 2.3."""

from __future__ import annotations

from walkthrough.accessibility.claim import FULL, KIOSK, PLAIN, SCREENS, Criterion, met, nothing

OPERABLE = (
    Criterion(
        "2.1.1",
        "Keyboard",
        "A",
        (
            met(
                FULL,
                "Whatever can be touched can be done by key.",
                "accessibility/test_ways_out.py::test_every_button_can_be_marked_by_key",
                "ui/test_walk.py::test_a_route_by_keyboard_alone_from_welcome_to_the_end",
                "ui/test_walk.py::test_a_choice_by_keyboard",
                "journey/test_present.py::test_every_term_on_a_page_is_in_the_glossary",
            ),
            met(
                PLAIN,
                "Everything is typed: Enter, a letter, a number or words.",
                "plain/test_same_content.py::test_every_page_of_a_route_is_said_over_a_pipe",
            ),
            met(
                KIOSK,
                "Whatever can be touched can be done by key, for visitors and for staff.",
                "accessibility/test_ways_out.py::test_every_button_can_be_marked_by_key",
                "ui/test_desk.py::test_staff_get_in_by_keyboard_and_restart",
            ),
        ),
    ),
    Criterion(
        "2.1.2",
        "No Keyboard Trap",
        "A",
        (
            met(
                SCREENS,
                "From each page, each mark and the text field, keys lead on and out.",
                "accessibility/test_ways_out.py::test_from_every_page_and_every_mark_keys_lead_out",
                "ui/test_rough_use.py::test_tab_leads_into_the_text_field_and_out_of_it",
            ),
            met(
                PLAIN,
                "The letter q, Ctrl+C and the end of input always leave.",
                "plain/test_command.py::test_ctrl_c_and_ctrl_d_leave",
                "plain/test_walk.py::test_leaving_ends_the_talk_at_once",
                "plain/test_walk.py::test_the_end_of_input_while_a_line_is_written_leaves",
            ),
        ),
    ),
    Criterion(
        "2.1.4",
        "Character Key Shortcuts",
        "A",
        (
            met(
                SCREENS,
                "Letter keys can be switched off. While one types, letters are text.",
                "ui/test_walk.py::test_letter_keys_can_be_switched_off",
                "ui/test_walk.py::test_letter_keys_can_be_switched_on_the_help_page",
                "ui/test_walk.py::test_in_a_text_field_letters_are_text",
                "ui/test_nothing_stays.py::"
                "test_language_looks_letters_and_voice_are_as_before_for_the_next_visitor",
            ),
            met(
                PLAIN,
                "A letter does nothing before Enter. In exercises any key pauses, and no more.",
                "plain/test_keyboards.py::test_half_a_line_stops_nothing_yet",
                "plain/test_practising.py::test_a_key_stops_it_and_enter_goes_on_from_the_start_of_a_breath",
            ),
        ),
    ),
    Criterion(
        "2.2.1",
        "Timing Adjustable",
        "A",
        (
            met(
                FULL,
                "There is no time limit. The pace and length of an exercise can be changed.",
                "ui/test_practising.py::test_at_home_nobody_is_asked_whether_they_are_there",
                "ui/test_exercises.py::test_the_pace_follows_a_key",
                "ui/test_exercises.py::test_the_length_follows_a_key_and_a_touch",
            ),
            met(
                PLAIN,
                "There is no time limit. The pace and length of an exercise can be changed.",
                "accessibility/test_time.py::test_the_plain_form_waits_for_days",
                "plain/test_practising.py::test_pace_and_length_are_changed_while_it_stands_still",
            ),
            met(
                KIOSK,
                "It asks before it forgets. Any key or touch answers, as often as wanted.",
                "journey/test_idle.py::test_wcag_2_2_1_the_notice_is_met_by_any_touch_as_often_as_wanted",
                "journey/test_idle.py::test_wcag_2_2_1_no_notice_is_shorter_than_twenty_seconds",
                "ui/test_idle_reset.py::"
                "test_any_key_or_touch_answers_and_leads_back_to_the_same_page_wcag_2_2_1",
                "kiosk/test_idle_reset.py::"
                "test_left_alone_it_asks_for_twenty_seconds_and_then_forgets_wcag_2_2_1",
            ),
        ),
    ),
    Criterion(
        "2.2.2",
        "Pause, Stop, Hide",
        "A",
        (
            met(
                FULL,
                "One key or touch pauses what moves. One key holds all still.",
                "ui/test_exercises.py::test_an_exercise_pauses_and_goes_on",
                "ui/test_exercises.py::test_touching_the_shape_pauses",
                "ui/test_exercises.py::test_holding_still_is_one_key_and_stays_for_the_next_exercise",
                "ui/test_my_day.py::test_where_nothing_moves_it_is_never_played",
                "ui/test_cursor.py::test_it_does_not_blink_and_is_as_before_at_the_end",
            ),
            met(
                PLAIN,
                "Any key stops an exercise. Over a pipe, Enter does.",
                "plain/test_practising.py::test_a_key_stops_it_and_enter_goes_on_from_the_start_of_a_breath",
                "plain/test_command.py::test_any_key_stops_an_exercise_and_the_terminal_is_as_it_was",
            ),
            met(
                KIOSK,
                "As at home. What moves while nobody is there ends with the first key or touch.",
                "ui/test_exercises.py::test_touching_the_shape_pauses",
                "ui/test_kiosk.py::test_any_key_opens_a_first_page_that_tells_what_this_is",
                "ui/test_kiosk.py::test_a_touch_anywhere_begins",
            ),
        ),
    ),
    Criterion(
        "2.3.1",
        "Three Flashes or Below Threshold",
        "A",
        (
            met(
                SCREENS,
                "In an exercise no cell grows lighter and darker three times in a second.",
                "accessibility/test_flashes.py::test_no_cell_flashes_in_an_exercise",
                "ui/test_themes.py::test_the_shape_grows_less_than_a_quarter_brighter",
                "ui/test_kiosk.py::test_the_breath_of_the_attract_screen_is_slow_and_small",
            ),
            nothing(
                PLAIN,
                "It sends letters alone. No line is drawn over.",
                "accessibility/test_without_colour.py::test_the_plain_form_sends_letters_alone",
            ),
        ),
    ),
)
