"""Principle 1 of WCAG 2.2, seeing and hearing content: 1.4."""

from __future__ import annotations

from walkthrough.accessibility.claim import (
    EVERY,
    FULL,
    KIOSK,
    PLAIN,
    SCREENS,
    Criterion,
    met,
    not_met,
    nothing,
    terminal,
)

DISTINGUISHABLE = (
    Criterion(
        "1.4.1",
        "Use of Color",
        "A",
        (
            met(
                SCREENS,
                "Signs, frames and words tell each state. Without colour nothing is lost.",
                "accessibility/test_without_colour.py::test_each_state_of_a_button_has_its_own_signs",
                "ui/test_contrast.py::test_the_mark_is_another_frame_and_not_only_another_colour",
                "ui/test_contrast.py::test_what_cannot_be_pressed_has_no_frame_but_can_be_read",
                "ui/test_no_colour.py::test_no_page_sends_a_colour",
            ),
            met(
                PLAIN,
                "It sends letters alone, and no colour.",
                "accessibility/test_without_colour.py::test_the_plain_form_sends_letters_alone",
            ),
        ),
    ),
    Criterion(
        "1.4.2",
        "Audio Control",
        "A",
        (
            met(
                SCREENS,
                "It is silent until it is asked to speak. Any key or touch silences it.",
                "ui/test_speaking.py::test_it_is_silent_until_it_is_wanted",
                "ui/test_speaking.py::test_any_key_and_any_touch_silences_at_once",
                "ui/test_speaking.py::test_the_sheet_makes_it_slower_faster_louder_softer_within_bounds",
            ),
            met(
                PLAIN,
                "It is silent until it is asked to speak. An answer silences it.",
                "plain/test_aloud.py::test_it_is_silent_until_it_is_chosen_on_the_sheet_and_then_remembered",
                "plain/test_aloud.py::test_an_answer_silences_what_is_being_said",
            ),
        ),
    ),
    Criterion(
        "1.4.3",
        "Contrast (Minimum)",
        "AA",
        (
            met(
                FULL,
                "Letters have 4.5 to 1 in each look, and 7 to 1 in the look for contrast.",
                "ui/test_contrast.py::test_pages_and_sheets",
                "ui/test_contrast.py::test_the_text_field",
                "ui/test_contrast.py::test_an_exercise_runs_pauses_and_ends",
                "ui/test_contrast.py::test_the_still_line_of_recovery",
            ),
            met(
                KIOSK,
                "The same looks, with the pages that only a kiosk has.",
                "accessibility/test_contrast_of_a_kiosk.py::test_the_pages_that_only_a_kiosk_has",
                "ui/test_contrast.py::test_pages_and_sheets",
            ),
            terminal(PLAIN, "The terminal has its own colours.", "No colour is sent."),
        ),
    ),
    Criterion(
        "1.4.4",
        "Resize Text",
        "AA",
        (
            terminal(
                FULL,
                "The terminal makes letters larger. A program inside it cannot.",
                "At twice the letters each page still works: it needs 40 by 15 cells.",
                "ui/test_arrange.py::test_every_page_and_sheet_in_a_small_window",
            ),
            terminal(
                PLAIN,
                "The terminal makes letters larger. A program inside it cannot.",
                "Lines fit any width.",
                "plain/test_command.py::test_lines_fit_the_terminal_and_break_between_words",
            ),
            not_met(
                KIOSK,
                "A visitor cannot make the letters twice as large.",
                "The clinic sets large letters once; a command tells if they are small.",
                "kiosk/test_doctor.py::test_letters_that_are_too_small_are_told",
                "ui/test_large.py::test_next_alone_leads_through_every_leaf_of_every_step",
            ),
        ),
    ),
    Criterion(
        "1.4.5",
        "Images of Text",
        "AA",
        (
            nothing(
                EVERY,
                "Text is text. There is no picture of it.",
                "accessibility/test_what_there_is.py::test_no_sound_no_picture_and_no_film_is_shipped",
            ),
        ),
    ),
    Criterion(
        "1.4.10",
        "Reflow",
        "AA",
        (
            met(
                SCREENS,
                "Each page works at 40 columns by 15 rows. Nothing scrolls sideways.",
                "ui/test_arrange.py::test_every_page_and_sheet_in_a_small_window",
                "ui/test_arrange.py::test_every_page_fits_or_scrolls",
                "page/test_layout.py::test_no_line_is_wider_than_its_room",
            ),
            met(
                PLAIN,
                "Lines fit the terminal and break between words.",
                "plain/test_command.py::test_lines_fit_the_terminal_and_break_between_words",
            ),
        ),
    ),
    Criterion(
        "1.4.11",
        "Non-text Contrast",
        "AA",
        (
            met(
                FULL,
                "Frames, marks and shapes have 3 to 1 in each look.",
                "ui/test_contrast.py::test_pages_and_sheets",
                "ui/test_contrast.py::test_the_mark_is_another_frame_and_not_only_another_colour",
                "ui/test_contrast.py::test_an_exercise_runs_pauses_and_ends",
            ),
            met(
                KIOSK,
                "The same looks, with the pages that only a kiosk has.",
                "accessibility/test_contrast_of_a_kiosk.py::test_the_pages_that_only_a_kiosk_has",
            ),
            nothing(
                PLAIN,
                "It sends letters alone. Nothing is drawn.",
                "accessibility/test_without_colour.py::test_the_plain_form_sends_letters_alone",
            ),
        ),
    ),
    Criterion(
        "1.4.12",
        "Text Spacing",
        "AA",
        (
            terminal(
                SCREENS,
                "The terminal sets the space between letters and lines.",
                "Larger pages have a blank line between lines.",
                "journey/test_leaves.py::test_the_headline_comes_first_and_a_blank_line_between_lines",
            ),
            terminal(
                PLAIN,
                "The terminal sets the space between letters and lines.",
                "Nothing is lost at any width.",
                "plain/test_console.py::test_where_it_is_known_words_are_kept_whole",
            ),
        ),
    ),
    Criterion(
        "1.4.13",
        "Content on Hover or Focus",
        "AA",
        (
            nothing(
                EVERY,
                "Nothing appears under a pointer or a mark.",
                "accessibility/test_what_there_is.py::test_only_keys_presses_and_the_wheel_are_heard",
                "accessibility/test_steady.py::test_a_mark_changes_nothing_but_itself",
            ),
        ),
    ),
)
