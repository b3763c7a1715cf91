"""Pastes that are cut short before they are parsed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual._xterm_parser import BRACKETED_PASTE_END as END
from textual._xterm_parser import BRACKETED_PASTE_START as START

from walkthrough.ui.pastes import LONGEST_PASTE, Pastes


def read(pieces: list[str]) -> tuple[str, Pastes]:
    pastes = Pastes()
    return "".join(pastes.shortened(piece, 1.0) for piece in pieces), pastes


def test_what_is_no_paste_is_read_as_it_is() -> None:
    assert read(["a\x1b[A", "\x1b", "[20", "b"])[0] == "a\x1b[A\x1b[20b"


def test_a_short_paste_is_read_whole_and_what_follows_too() -> None:
    text = f"x{START}hello{END}y{START}again{END}"
    assert read([text])[0] == text


def test_of_a_long_paste_the_beginning_is_read() -> None:
    assert read([f"{START}{'q' * 5_000_000}{END}n"])[0] == f"{START}{'q' * LONGEST_PASTE}{END}n"


def test_a_paste_that_does_not_end_is_known_since_it_began() -> None:
    read_so_far, pastes = read([f"{START}abc", "def" * 1000])
    assert pastes.began == 1.0
    assert len(read_so_far) <= len(START) + LONGEST_PASTE


@given(
    st.lists(st.text("abq~[", max_size=700), min_size=1, max_size=4),
    st.lists(st.integers(1, 40), min_size=1),
)
def test_wherever_it_is_cut_it_is_read_as_in_one_piece(
    bodies: list[str], lengths: list[int]
) -> None:
    text = "".join(f"k{START}{body}{END}" for body in bodies)
    pieces: list[str] = []
    at = 0
    while at < len(text):
        length = lengths[len(pieces) % len(lengths)]
        pieces.append(text[at : at + length])
        at += length
    expected = "".join(f"k{START}{body[:LONGEST_PASTE]}{END}" for body in bodies)
    assert read(pieces)[0] == expected
    assert read(pieces)[1].began is None
