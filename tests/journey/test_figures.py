"""Small drawings, with their words, in signs that the terminal has."""

from __future__ import annotations

from tests import shipped
from tests.content.reading import letters
from walkthrough.journey.act import Act, Do, perform
from walkthrough.journey.figures import figure_parts
from walkthrough.journey.present import present
from walkthrough.journey.setting import Signs, setting_for
from walkthrough.page.layout import Air, layout
from walkthrough.page.page import Page
from walkthrough.script.clinic import Book, plain
from walkthrough.script.steps import Depth, Figure
from walkthrough.script.text import Block, Piece, Route

CAPTION = (Piece("What it shows."),)


def drawn(figure: Figure, width: int = 30) -> list[str]:
    setting = setting_for(Book(shipped.script()), signs=Signs("#", ".", "|", "/>\\"))
    page = Page((Piece("H"),), figure_parts(figure, setting))
    lines = layout(page, width, Air.PARTS)
    return ["".join(run.text for run in line).replace("\N{NO-BREAK SPACE}", " ") for line in lines]


def test_so_many_of_ten_people() -> None:
    assert "# # # . . . . . . ." in drawn(Figure(caption=CAPTION, of_ten=3))


def test_a_path_joins_its_points_and_hangs_long_ones() -> None:
    points = ("You come in and wait for a while", "You stay", "You go")
    path = tuple(Block((Piece(each),)) for each in points)
    lines = drawn(Figure(caption=CAPTION, path=path), 20)
    assert lines[2:8] == [
        "/# You come in and",
        "|  wait for a while",
        "|",
        "># You stay",
        "|",
        "\\# You go",
    ]


def test_every_drawing_says_in_words_what_it_shows() -> None:
    figures = [step.figure for step in shipped.visit().steps if step.figure is not None]
    assert len(figures) >= 3
    assert all(plain(figure.caption).endswith(".") for figure in figures)


def test_a_number_of_people_stands_in_the_deeper_layer_of_a_passage() -> None:
    setting = shipped.setting()
    view = perform(shipped.view("hard-time", Route.IV), Act(Do.OPEN_GATE, Depth.FULL))
    dots = "●\N{NO-BREAK SPACE}○"
    assert dots not in letters(present(view, setting))
    assert dots in letters(present(perform(view, Act(Do.MORE)), setting))
