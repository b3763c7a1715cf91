"""The Linux console: sixteen colours, fonts with few signs; and terminals with plain letters."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from tests import shipped
from tests.content.reading import letters
from tests.journey.every_page import every_page
from tests.ui.drawn import FRAMES
from walkthrough.journey.setting import Shown
from walkthrough.journey.spelling import spelled
from walkthrough.page.layout import BULLET
from walkthrough.page.page import Page, Part, said
from walkthrough.script.exercises import Shape
from walkthrough.script.text import Block
from walkthrough.ui.circle import disc_cells
from walkthrough.ui.glyphs import glyphs_for
from walkthrough.ui.outline import OUTLINES, raster
from walkthrough.ui.stand_ins import OF_THE_CONSOLE
from walkthrough.ui.themes import CONSOLE_PALETTES, PALETTES, contrast

FACTS = Path(__file__).parents[1] / "data" / "console_fonts.txt"
LINUX = glyphs_for({"TERM": "linux"}, "utf-8", "standard")
ASCII = glyphs_for({}, "utf-8", "truecolor", plain=True)
VGA = ["000000", "aa0000", "00aa00", "aa5500", "0000aa", "aa00aa", "00aaaa", "aaaaaa"]
BRIGHT = ["555555", "ff5555", "55ff55", "ffff55", "5555ff", "ff55ff", "55ffff", "ffffff"]
NAMES = ["black", "red", "green", "brown", "blue", "magenta", "cyan", "white"]
COLOURS = {name: f"#{code}" for name, code in zip(NAMES, VGA, strict=True)}
COLOURS |= {f"bright{name}": f"#{code}" for name, code in zip(NAMES, BRIGHT, strict=True)}
UNDERLINED = COLOURS["cyan"]
"""What the kernel draws underlined letters in."""
OTHER_CODES = re.compile(rb"\x1b\[(?:[\d;]*;)?(?:38|48)[;:]|\x1b\[(?:[\d;]*;)?10[0-7][;m]")
"""Colours by number, and bright backgrounds, which the console draws as others."""


def families() -> dict[str, frozenset[int]]:
    """The code points that every size of a font has."""
    found: dict[str, set[int]] = {}
    name = ""
    for line in FACTS.read_text("ascii").splitlines():
        if line == "alike:":
            break
        if line.endswith(":"):
            name = line[:-1]
            found[name] = set(range(0x20, 0x7F))
        elif not line.startswith("#"):
            for part in line.split():
                first, _, last = part.partition("-")
                found[name] |= set(range(int(first, 16), int(last or first, 16) + 1))
    return {name: frozenset(points) for name, points in found.items()}


def picture(signs: str) -> list[str]:
    """Return signs as the console draws them: those drawn alike are one."""
    groups = FACTS.read_text("ascii").partition("alike:")[2].split()
    alike = {
        chr(int(point, 16)): chr(int(group.split(",")[0], 16))
        for group in groups
        for point in group.split(",")
    }
    return [alike.get(sign, sign) for sign in signs]


def test_the_focus_and_the_place_have_pictures_of_their_own() -> None:
    assert not set(picture(LINUX.frame)) & set(picture(LINUX.marked))
    assert len({*picture(LINUX.passed + LINUX.here + LINUX.ahead)}) == 3
    assert picture(LINUX.filled) != picture(LINUX.dot)
    assert picture("─") == picture("═")


def drawn_on_the_console() -> set[str]:
    """Every sign that a page, a line beside it or an exercise may draw there."""
    signs = set(BULLET)
    for _, shown in every_page(signs=LINUX.signs):
        signs |= set(letters(shown) + shown.where + shown.then)
        for part in shown.page.parts:
            signs |= set(part.label + part.joint + "".join(part.points or ()))
    words = shipped.script().words
    signs |= set("".join(str(getattr(words, field.name)) for field in fields(words)))
    for field in fields(LINUX):
        if field.name != "drawing":
            signs |= set(getattr(LINUX, field.name))
    for width, height in ((40, 4), (80, 12)):
        for step in range(11):
            level = step / 10
            pictures = [disc_cells(width, height, level, LINUX.drawing)]
            pictures += [
                raster(shape, width, height).rows(
                    level * len(OUTLINES[shape].strokes), LINUX.drawing
                )
                for shape in Shape
                if shape in OUTLINES
            ]
            signs |= {cell[0] for rows in pictures for row in rows for cell in row}
    return set("".join(signs).translate(OF_THE_CONSOLE)) - {"\n"}


@pytest.mark.parametrize("family", families())
def test_every_sign_is_in_the_consoles_fonts(family: str) -> None:
    signs = drawn_on_the_console()
    assert {"█", "■", "┌", "“"} <= signs
    assert {sign for sign in signs if ord(sign) not in families()[family]} == set()


def test_what_is_in_no_font_has_a_stand_in() -> None:
    for family in families().values():
        assert not any(chr(0x2713) == chr(point) for point in family)
    assert set(map(chr, OF_THE_CONSOLE)) >= {"…", "✓"}


def test_the_looks_have_the_same_names_on_the_console() -> None:
    assert [each.name for each in CONSOLE_PALETTES] == [each.name for each in PALETTES]


def test_fractions_are_spelled_before_lines_are_laid_out() -> None:
    page = Page(said("1½ to 2 hours"), (Part((Block(said("¾ of it…")),), "½"),))
    plain = spelled(Shown(page))
    assert letters(plain) == "1 1/2 to 2 hours\n 1/2\n 3/4 of it..."
    assert plain.page.parts[0].label == " 1/2"


pytest.importorskip("termios")

from tests.terminal import Terminal, plain_environment  # noqa: E402

COMMAND = [sys.executable, "-m", "walkthrough", "--private"]
TOUR = (
    ("", "Back"),
    ("\t", "Back"),
    ("\x1bOP", "Help is here"),
    ("\x1bOP", "Practise your first"),
    ("m", "you are here"),
    ("mn", "main points"),
    ("c", "Stop"),
    ("", "Breathe in"),
    (" ", "Paused"),
    ("\x1b", "main points"),
    ("l", "roomy"),
)


def toured(*options: str, term: str = "linux") -> Iterator[Terminal]:
    """Go through a few pages and wait for each."""
    environment = plain_environment(TERM=term)
    del environment["COLORTERM"]
    with Terminal([*COMMAND, *options], environment=environment) as terminal:
        for keys, seen in TOUR:
            terminal.send(keys.encode())
            terminal.wait_for(seen, 20)
            yield terminal


@pytest.mark.parametrize("theme", [palette.name for palette in CONSOLE_PALETTES])
def test_colours_are_whole_on_the_console(theme: str) -> None:
    of_text, of_frames = (7.0, 4.5) if theme == "contrast" else (4.5, 3.0)
    for terminal in toured("--theme", theme):
        for row in terminal.cells():
            for cell in row:
                front, behind = cell.fg, cell.bg
                if cell.data.isspace() or cell.data == "░":
                    continue
                if cell.bold and not front.startswith("bright"):
                    front = f"bright{front}"
                colour = UNDERLINED if cell.underscore else COLOURS[front]
                least = of_frames if cell.data in FRAMES else of_text
                assert contrast(colour, COLOURS[behind]) >= least, (cell, terminal.screen_text())
    assert len({cell.bg for row in terminal.cells() for cell in row}) == 1
    assert not OTHER_CODES.search(bytes(terminal.output))


def test_ascii_draws_plain_letters_only() -> None:
    for terminal in toured("--ascii", "--from", "welcome", term="xterm-256color"):
        assert terminal.screen_text().isascii()


def test_each_kind_of_terminal_is_known() -> None:
    assert ASCII.plain
    assert ASCII.signs.plain
    assert LINUX.on_console
    assert not LINUX.signs.plain
