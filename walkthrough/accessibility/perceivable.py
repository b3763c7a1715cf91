"""Principle 1 of WCAG 2.2, as far as text, sound and order go: 1.1 to 1.3."""

from __future__ import annotations

from walkthrough.accessibility.claim import (
    AT_HOME,
    EVERY,
    KIOSK,
    PLAIN,
    SCREENS,
    Criterion,
    met,
    not_met,
    nothing,
)

_NO_MEDIA = "accessibility/test_what_there_is.py::test_no_sound_no_picture_and_no_film_is_shipped"


def _media(number: str, name: str, level: str, says: str) -> Criterion:
    return Criterion(number, name, level, (nothing(EVERY, says, _NO_MEDIA),))


PERCEIVABLE = (
    Criterion(
        "1.1.1",
        "Non-text Content",
        "A",
        (
            met(
                SCREENS,
                "Words stand beside each drawing and say what it shows.",
                "journey/test_figures.py::test_every_drawing_says_in_words_what_it_shows",
                "journey/test_run.py::test_the_words_follow_the_breath",
            ),
            met(
                PLAIN,
                "It is words alone. What is drawn in the full form is said.",
                "plain/test_walk.py::test_the_day_is_said_without_a_drawing",
                "plain/test_same_content.py::test_every_page_of_a_route_is_said_over_a_pipe",
            ),
        ),
    ),
    _media("1.2.1", "Audio-only and Video-only (Prerecorded)", "A", "Nothing is prerecorded."),
    _media("1.2.2", "Captions (Prerecorded)", "A", "There is no film."),
    _media(
        "1.2.3", "Audio Description or Media Alternative (Prerecorded)", "A", "There is no film."
    ),
    _media("1.2.4", "Captions (Live)", "AA", "Nothing is sent live."),
    _media("1.2.5", "Audio Description (Prerecorded)", "AA", "There is no film."),
    Criterion(
        "1.3.1",
        "Info and Relationships",
        "A",
        (
            not_met(
                SCREENS,
                "A terminal cannot mark a heading, a list or a button for other programs.",
                "The order, the words and the voice say what belongs together.",
                "speech/test_pages.py::test_headline_text_choices_and_keys_come_in_this_order",
                "speech/test_pages.py::test_a_mark_is_said_in_words",
            ),
            met(
                PLAIN,
                "Text alone says it: headline first, labels before text, numbered choices.",
                "plain/test_walk.py::test_the_headline_comes_first_and_what_can_be_typed_last",
                "plain/test_spoken.py::test_paragraphs_carry_their_labels",
                "plain/test_spoken.py::test_a_state_is_said_after_the_label",
            ),
        ),
    ),
    Criterion(
        "1.3.2",
        "Meaningful Sequence",
        "A",
        (
            met(
                SCREENS,
                "Read from the top down, the screen has the order of what is read aloud.",
                "accessibility/test_order.py::test_the_screen_is_read_from_the_top_down",
                "speech/test_pages.py::test_headline_text_choices_and_keys_come_in_this_order",
            ),
            met(
                PLAIN,
                "It has the same words in the same order as the full form.",
                "plain/test_same_content.py::test_every_page_of_a_route_is_said_over_a_pipe",
            ),
        ),
    ),
    Criterion(
        "1.3.3",
        "Sensory Characteristics",
        "A",
        (
            met(
                EVERY,
                "No page points to something by its colour, shape, side or sound alone.",
                "accessibility/test_senses.py::test_no_page_points_by_colour_shape_or_side",
            ),
        ),
    ),
    Criterion(
        "1.3.4",
        "Orientation",
        "AA",
        (
            met(
                SCREENS,
                "Each page fits or scrolls in a window that is upright or lies on its side.",
                "accessibility/test_reflow.py::test_every_page_fits_an_upright_window",
                "ui/test_arrange.py::test_every_page_and_sheet_in_a_small_window",
            ),
            met(
                PLAIN,
                "Lines fit any width.",
                "plain/test_command.py::test_lines_fit_the_terminal_and_break_between_words",
            ),
        ),
    ),
    Criterion(
        "1.3.5",
        "Identify Input Purpose",
        "AA",
        (
            nothing(
                AT_HOME,
                "No field asks for data about the reader, such as a name or an address.",
                "accessibility/test_entry.py::test_no_field_asks_who_the_reader_is",
            ),
            nothing(
                KIOSK,
                "There is no text field.",
                "ui/test_nothing_stays.py::test_no_text_field_is_ever_offered",
            ),
        ),
    ),
)
