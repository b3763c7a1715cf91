from __future__ import annotations

import os

import pytest

from walkthrough import environment


@pytest.mark.parametrize(
    "name",
    [
        "TEXTUAL",
        "TEXTUAL_ALLOW_SIGNALS",
        "TEXTUAL_DEBUG",
        "TEXTUAL_DRIVER",
        "TEXTUAL_LOG",
        "TEXTUAL_PRESS",
        "TEXTUAL_SCREENSHOT",
        "TEXTUAL_THEME",
        "TEXTUAL_NOT_YET_INVENTED",
        "COLUMNS",
        "LINES",
    ],
)
def test_what_steers_textual_from_outside_is_dropped(name: str) -> None:
    assert environment.cleaned({name: "1", "HOME": "/home/ann"}) == {"HOME": "/home/ann"}


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("TEXTUAL_ANIMATIONS", "none", True),
        ("TEXTUAL_ANIMATIONS", "basic", True),
        ("TEXTUAL_ANIMATIONS", "full", True),
        ("TEXTUAL_ANIMATIONS", "bogus", False),
        ("TEXTUAL_COLOR_SYSTEM", "256", True),
        ("TEXTUAL_COLOR_SYSTEM", "truecolor", True),
        ("TEXTUAL_COLOR_SYSTEM", "bogus", False),
        ("TEXTUAL_COLOR_SYSTEM", "", False),
        ("TERM", "xterm", True),
        ("NO_COLOR", "1", True),
    ],
)
def test_what_a_reader_may_choose_is_kept(name: str, value: str, kept: bool) -> None:
    assert environment.cleaned({name: value}) == ({name: value} if kept else {})


def test_every_color_system_is_one_that_rich_knows() -> None:
    console = pytest.importorskip("rich.console")

    known = environment.ALLOWED_VALUES["TEXTUAL_COLOR_SYSTEM"] - {"auto"}

    assert known == set(console.COLOR_SYSTEMS)


def test_apply_cleans_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_DEBUG", "1")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    monkeypatch.setenv("COLUMNS", "200")

    environment.apply()

    assert "TEXTUAL_DEBUG" not in os.environ
    assert "COLUMNS" not in os.environ
    assert os.environ["TEXTUAL_ANIMATIONS"] == "none"
