"""What is written: letters and line ends, and nothing that steers a terminal."""

from __future__ import annotations

from io import StringIO

import pytest

from tests.plain.talking import FakeClock, Typist
from walkthrough.plain.console import Console, harmless


class Screen(StringIO):
    """A stream that says it is a terminal, whose size nobody knows."""

    def isatty(self) -> bool:
        return True


def console(stream: StringIO | None) -> Console:
    return Console(Typist(FakeClock(), ()), stream)


def test_where_the_width_is_not_known_a_paragraph_stays_whole() -> None:
    for stream in (StringIO(), Screen()):
        console(stream).line("word " * 100)
        assert stream.getvalue().count("\n") == 1


def test_where_it_is_known_words_are_kept_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Console, "width", 20)
    stream = StringIO()
    console(stream).line("one two three four five six seven eight")

    assert stream.getvalue() == "one two three four\nfive six seven\neight\n"


def test_nothing_is_written_to_a_closed_stream() -> None:
    console(None).line("unheard")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\x1b[2J\x07a", "[2Ja"),
        ("a\x9bb\u202ec\u200bd", "abcd"),
        ("a\tb\rc", "a b c"),
        ("tel\N{NO-BREAK SPACE}1", "tel 1"),
        ("“fine” – é …\n", "“fine” – é …\n"),
    ],
)
def test_control_and_hidden_signs_are_left_out(text: str, said: str) -> None:
    assert harmless(text) == said


def test_a_terminal_that_knows_plain_letters_only_gets_plain_signs() -> None:
    assert harmless("“fine” – it’s …", unicode=False) == '"fine" - it\'s .'
