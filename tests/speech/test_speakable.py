"""What reaches an engine: no control, no markup, no command."""

from __future__ import annotations

from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from walkthrough.speech.speakable import LONGEST_LINE, speakable


def test_a_text_is_parted_into_sentences() -> None:
    assert speakable("Your visit\nYou sit. You wait: a nurse comes.") == (
        "Your visit.",
        "You sit.",
        "You wait: a nurse comes.",
    )


def test_markup_and_commands_of_the_engines_are_plain_words() -> None:
    lines = speakable(
        "<speak><break time='9s'/></speak>\n[[slnc 5000]] hello\n"
        "!-!QUIT\n.\n!-!SET SELF SSML_MODE on"
    )
    assert not any(sign in line for line in lines for sign in "<>[]")
    assert not any(line.startswith(("!", ".")) for line in lines)


def test_signs_that_a_voice_would_name_are_left_out() -> None:
    assert speakable("● Here · now — ✓ done\N{NO-BREAK SPACE}1") == ("Here , now , done 1.",)


def test_a_text_without_a_letter_is_nothing_to_say() -> None:
    assert speakable("… · ●\n\n!!") == ()


@given(st.text())
def test_whatever_the_text_no_line_is_a_command(text: str) -> None:
    for line in speakable(text):
        assert not any(category(each)[0] == "C" for each in line)
        assert not any(sign in line for sign in "<>[]{}")
        assert 0 < len(line) <= LONGEST_LINE + 1
        assert line[0] not in "!.-/"
