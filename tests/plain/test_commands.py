"""What can be typed in the plain form: one table, the same letters as in the full form."""

from __future__ import annotations

from tests import shipped
from walkthrough.journey.act import Act, Do
from walkthrough.plain.commands import COMMANDS, command_lines, full_prompt, letter_of, meaning
from walkthrough.plain.spoken import Choice, Own, Spoken
from walkthrough.ui.keys import KEYS

PAGE = Spoken(
    "A page",
    choices=(Choice("First", Act(Do.MORE)), Choice("Second", Act(Do.PLAN), "ticked")),
    next_word="Next",
)


def test_a_letter_does_the_same_as_in_the_full_form() -> None:
    full = {key.do: set(key.letters) for key in KEYS if key.letters}
    ours = {each.act.do: set(each.letters) for each in COMMANDS if isinstance(each.act, Act)}

    for do in ours.keys() & full.keys():
        assert ours[do] == full[do], do
    only_full = full.keys() - ours.keys()
    assert only_full <= {
        Do.STAY, Do.STILL, Do.LARGER, Do.COLOURS, Do.SPEAK_AGAIN
    }, "of a screen, or by number"  # fmt: skip
    assert letter_of(Own.AGAIN) in full[Do.SPEAK_AGAIN]


def test_no_letter_stands_for_two_things() -> None:
    letters = [letter for each in COMMANDS for letter in each.letters]

    assert len(letters) == len(set(letters))


def test_enter_makes_the_first_choice_where_there_is_one() -> None:
    primary = Spoken("A page", choices=(Choice("Go", Act(Do.CLOSE), primary=True),))

    assert meaning("", primary) == Act(Do.CLOSE)
    assert meaning(" ", PAGE) == Act(Do.FORWARD)


def test_numbers_count_from_one() -> None:
    assert meaning("1", PAGE) == Act(Do.MORE)
    assert meaning("02", PAGE) == Act(Do.PLAN)
    assert meaning("3", PAGE) is None
    assert meaning("0", PAGE) is None
    assert meaning("9" * 5000, PAGE) is None


def test_the_words_of_a_choice_choose_it_without_its_state() -> None:
    assert meaning("second", PAGE) == Act(Do.PLAN)
    assert meaning("second (ticked)", PAGE) is None


def test_a_question_mark_asks_for_help() -> None:
    assert meaning("?", PAGE) == Act(Do.HELP)
    assert meaning("R", PAGE) is Own.AGAIN


def test_back_is_offered_only_where_it_leads_anywhere() -> None:
    words = shipped.script().words
    first = shipped.view()

    assert "b: Back." not in full_prompt(PAGE, first, words)
    assert "b: Back." in full_prompt(PAGE, first.forward(), words)


def test_every_letter_is_told_on_the_page_of_keys() -> None:
    told = command_lines(shipped.script().words)

    assert told[0] == ("Enter, n", "go on")
    assert {letter for names, _ in told for letter in names.split(", ")} >= {
        letter for each in COMMANDS for letter in each.letters
    }
    assert all(words for _, words in told)
