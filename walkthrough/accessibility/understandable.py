"""Principle 3 of WCAG 2.2: language, what to expect, help with what is typed."""

from __future__ import annotations

from walkthrough.accessibility.claim import (
    AT_HOME,
    EVERY,
    FULL,
    KIOSK,
    PLAIN,
    SCREENS,
    Criterion,
    met,
    not_met,
    nothing,
)

_NO_FIELD = "ui/test_nothing_stays.py::test_no_text_field_is_ever_offered"

UNDERSTANDABLE = (
    Criterion(
        "3.1.1",
        "Language of Page",
        "A",
        (
            not_met(
                EVERY,
                "A terminal has no mark for the language of its text.",
                "Our own voice speaks the language of the script; paper names it.",
                "speech/test_espeak.py::test_the_voice_follows_the_language",
                "handout/test_html.py::test_a_language_read_from_right_to_left_is_said",
            ),
        ),
    ),
    Criterion(
        "3.1.2",
        "Language of Parts",
        "AA",
        (
            not_met(
                EVERY,
                "A terminal has no mark for a part in another language.",
                "Each language is a script of its own; the whole screen changes.",
                "ui/test_languages.py::test_the_language_changes_and_the_place_stays",
            ),
        ),
    ),
    Criterion(
        "3.2.1",
        "On Focus",
        "A",
        (
            met(
                SCREENS,
                "A mark that comes to a button changes nothing but the mark.",
                "accessibility/test_steady.py::test_a_mark_changes_nothing_but_itself",
            ),
            nothing(
                PLAIN,
                "There is no focus: there is one line to type.",
                "plain/test_command.py::test_it_loads_nothing_that_draws",
            ),
        ),
    ),
    Criterion(
        "3.2.2",
        "On Input",
        "A",
        (
            met(
                SCREENS,
                "Typing and ticking lead nowhere. One stays on the page.",
                "accessibility/test_steady.py::test_typing_and_ticking_lead_nowhere",
            ),
            met(
                PLAIN,
                "A tick is said, and one stays on the page.",
                "plain/test_walk.py::test_after_a_tick_only_that_line_is_said",
            ),
        ),
    ),
    Criterion(
        "3.2.3",
        "Consistent Navigation",
        "AA",
        (
            met(
                SCREENS,
                "The bar has the same buttons in the same places on each page.",
                "accessibility/test_same_place.py::test_the_bar_has_the_same_order_on_every_page",
            ),
            met(
                PLAIN,
                "The same letters do the same on each page.",
                "plain/test_commands.py::test_no_letter_stands_for_two_things",
                "plain/test_commands.py::test_a_letter_does_the_same_as_in_the_full_form",
            ),
        ),
    ),
    Criterion(
        "3.2.4",
        "Consistent Identification",
        "AA",
        (
            met(
                SCREENS,
                "What does the same on the bar has the same name, and none is cut.",
                "accessibility/test_same_place.py::test_the_same_act_has_the_same_name",
                "accessibility/test_same_place.py::test_no_name_is_cut",
            ),
            met(
                PLAIN,
                "A letter has one meaning, and the page of keys tells each.",
                "plain/test_commands.py::test_no_letter_stands_for_two_things",
                "plain/test_commands.py::test_every_letter_is_told_on_the_page_of_keys",
            ),
        ),
    ),
    Criterion(
        "3.2.6",
        "Consistent Help",
        "A",
        (
            met(
                SCREENS,
                "Help has the same place on each page, and the keys H and F1.",
                "accessibility/test_same_place.py::test_help_has_the_same_place_on_every_page",
                "accessibility/test_ways_out.py::test_one_key_opens_help_from_every_page",
            ),
            met(
                PLAIN,
                "Each page ends with the way to help.",
                "plain/test_walk.py::test_each_page_has_the_standing_line_and_the_way_to_help",
            ),
        ),
    ),
    Criterion(
        "3.3.1",
        "Error Identification",
        "A",
        (
            met(
                SCREENS,
                "A key that does nothing is met with one line that names the way to help.",
                "ui/test_walk.py::test_an_unknown_key_is_met_with_one_kind_line",
                "ui/test_rough_use.py::test_a_key_that_leads_nowhere_is_answered",
            ),
            met(
                PLAIN,
                "An answer that means nothing is met with one kind line.",
                "plain/test_walk.py::test_an_answer_that_means_nothing_is_met_kindly",
            ),
        ),
    ),
    Criterion(
        "3.3.2",
        "Labels or Instructions",
        "A",
        (
            met(
                FULL,
                "A text field says what it is for while it is empty, and its page asks.",
                "ui/test_contrast.py::test_the_text_field",
                "ui/test_planning.py::test_a_line_is_written_and_stands_in_the_plan",
            ),
            met(
                PLAIN,
                "Each page says what can be typed.",
                "plain/test_walk.py::test_the_headline_comes_first_and_what_can_be_typed_last",
                "plain/test_spoken.py::test_the_page_with_a_text_field_offers_to_write_first",
            ),
            nothing(KIOSK, "There is no text field.", _NO_FIELD),
        ),
    ),
    Criterion(
        "3.3.3",
        "Error Suggestion",
        "AA",
        (
            met(
                AT_HOME,
                "The answer to a wrong key says what helps; a wrong name gets the nearest one.",
                "ui/test_walk.py::test_an_unknown_key_is_met_with_one_kind_line",
                "plain/test_walk.py::test_an_answer_that_means_nothing_is_met_kindly",
                "test_exercise_commands.py::test_the_nearest_name_is_offered",
            ),
            met(
                KIOSK,
                "The answer to a wrong key says what helps.",
                "ui/test_walk.py::test_an_unknown_key_is_met_with_one_kind_line",
            ),
        ),
    ),
    Criterion(
        "3.3.4",
        "Error Prevention (Legal, Financial, Data)",
        "AA",
        (
            met(
                AT_HOME,
                "Before all that is kept is forgotten, it asks once.",
                "ui/test_keeping.py::test_forgetting_asks_once_and_leaves_nothing",
                "plain/test_walk.py::test_forgetting_forgets_all_and_begins_anew",
            ),
            nothing(
                KIOSK,
                "Nothing of a visitor is kept that could be lost.",
                "ui/test_keeping.py::test_a_shared_screen_keeps_nothing_even_where_it_could",
            ),
        ),
    ),
    Criterion(
        "3.3.7",
        "Redundant Entry",
        "A",
        (
            met(
                AT_HOME,
                "What was written once stands wherever it is wanted again.",
                "ui/test_planning.py::test_what_was_written_under_a_prompt_stands_in_the_plan",
                "plain/test_walk.py::test_a_line_is_written_after_its_choice_and_kept",
            ),
            nothing(KIOSK, "There is no text field.", _NO_FIELD),
        ),
    ),
    Criterion(
        "3.3.8",
        "Accessible Authentication (Minimum)",
        "AA",
        (
            nothing(
                AT_HOME,
                "Nobody logs in.",
                "accessibility/test_entry.py::test_nothing_at_home_asks_for_a_secret",
            ),
            not_met(
                KIOSK,
                "Staff must know a PIN by heart. Visitors never need one.",
                "It can be typed or touched, and set anew by whoever runs the machine.",
                "ui/test_desk.py::test_staff_get_in_by_touch_alone",
                "ui/test_desk.py::test_staff_get_in_by_keyboard_and_restart",
            ),
        ),
    ),
)
