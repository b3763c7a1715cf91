"""One thing at a time, in order, silenced at once: with engines that only pretend."""

from __future__ import annotations

import time
from collections.abc import Iterator
from threading import Event
from unittest.mock import patch

import pytest

from tests.speech.engines import FakeEngines, at_once, engines
from walkthrough.speech.manner import Manner
from walkthrough.speech.speaker import AHEAD_SECONDS, Speaker

PAGE = "Your visit.\nYou meet a nurse. You sit down.\nEnter for Next."
LINES = ["Your visit.", "You meet a nurse.", "You sit down.", "Enter for Next."]


@pytest.fixture
def fake() -> Iterator[FakeEngines]:
    made = FakeEngines()
    yield made
    for each in made.started:
        each.end()


def test_the_lines_of_a_page_come_in_their_order(fake: FakeEngines) -> None:
    speaker = Speaker(engines("espeak-ng"), fake, pause=at_once)
    speaker.say(PAGE, Manner(), "en")
    fake.until(lambda: fake.heard == LINES)
    fake.until(lambda: fake.started[0].finished)


def test_no_text_stands_among_the_arguments(fake: FakeEngines) -> None:
    for name in ("spd-say", "espeak-ng", "say", "powershell.exe"):
        Speaker(engines(name), fake, pause=at_once).say(PAGE, Manner(), "en")
    fake.until(lambda: len(fake.heard) == 4 * len(LINES))
    for each in fake.started:
        assert not any("nurse" in argument for argument in each.command)
        assert any("nurse" in line for line in each.heard)


def test_what_is_said_next_takes_the_place_of_the_last(fake: FakeEngines) -> None:
    speaker = Speaker(engines("espeak-ng"), fake, pause=at_once)
    speaker.say("The first page is here.")
    fake.until(lambda: len(fake.heard) == 1)
    speaker.say("The second page is here.")
    assert fake.started[0].killed
    fake.until(lambda: fake.heard[-1] == "The second page is here.")
    assert not fake.started[1].killed


def test_what_is_added_comes_after_what_is_being_said(fake: FakeEngines) -> None:
    speaker = Speaker(engines("espeak-ng"), fake, pause=at_once)
    speaker.add("The first line is here.")
    fake.until(lambda: bool(fake.started) and fake.started[0].finished)
    speaker.add("The second line is here.")
    assert fake.heard == ["The first line is here."]
    fake.started[0].end()
    fake.until(lambda: len(fake.heard) == 2)
    speaker.add("The third line is here.")
    speaker.stop()
    assert fake.started[1].killed
    speaker.close()
    assert "third" not in " ".join(fake.heard)


def test_a_service_takes_more_lines_in_the_same_breath(fake: FakeEngines) -> None:
    speaker = Speaker(engines("spd-say"), fake, pause=at_once)
    speaker.add("The first line is here.")
    fake.until(lambda: len(fake.heard) == 1)
    speaker.add("The second line is here.")
    fake.until(lambda: len(fake.heard) == 2)
    assert len(fake.started) == 1


def test_a_service_is_told_to_be_silent_and_only_about_our_own_words(fake: FakeEngines) -> None:
    speaker = Speaker(engines("spd-say"), fake, pause=at_once)
    speaker.say(PAGE)
    fake.until(lambda: fake.heard == LINES)
    assert not fake.started[0].finished, "its service would speak on where nobody can silence it"
    speaker.stop()
    assert fake.started[0].last == b"!-!CANCEL SELF\n"
    fake.until(lambda: fake.started[0].finished)


@pytest.mark.parametrize("name", ["spd-say", "espeak-ng"])
def test_an_engine_that_hangs_is_silenced_at_once_and_not_left_behind(name: str) -> None:
    fake = FakeEngines(hangs=True)
    speaker = Speaker(engines(name), fake)
    speaker.say(PAGE)
    fake.until(lambda: bool(fake.started))
    begun = time.perf_counter()
    with patch.object(fake.started[0], "write", side_effect=OSError):
        speaker.stop()
        assert time.perf_counter() - begun < 0.1
    speaker.say("Another page.")
    assert time.perf_counter() - begun < 0.2
    if name == "espeak-ng":
        assert fake.started[0].killed
    fake.started[0].end()
    speaker.close(0.1)


def test_a_service_that_takes_no_text_gives_way_to_the_next_engine() -> None:
    fake = FakeEngines(deaf="spd-say")
    speaker = Speaker(engines("espeak-ng", "spd-say"), fake, pause=at_once)
    speaker.say(PAGE, Manner(), "en")
    fake.until(lambda: len(fake.started) == 2 and fake.started[1].heard == LINES)
    assert fake.programs == ["/bin/spd-say", "/bin/espeak-ng"]
    assert fake.started[0].killed, "and is not left behind"
    fake.started[1].end()


def test_a_page_is_stopped_between_two_lines(fake: FakeEngines) -> None:
    waits: list[float] = []
    gate = Event()

    def pause(event: Event, seconds: float) -> bool:
        waits.append(seconds)
        return event.wait(5) if len(waits) > 1 and not gate.is_set() else event.is_set()

    speaker = Speaker(engines("espeak-ng"), fake, pause=pause)
    speaker.say(PAGE)
    fake.until(lambda: len(fake.heard) == 1)
    speaker.stop()
    speaker.close()
    assert fake.heard == LINES[:1]


def test_a_line_is_handed_over_only_shortly_before_it_is_due(fake: FakeEngines) -> None:
    """Were this process killed, the engine would have a line or two left, and not a page."""
    waits: list[float] = []

    def pause(event: Event, seconds: float) -> bool:
        waits.append(seconds)
        return event.is_set()

    line = "This is a line of some length that takes a while to be spoken by anyone."
    speaker = Speaker(engines("espeak-ng"), fake, pause=pause)
    speaker.say("\n".join([line] * 4))
    fake.until(lambda: len(fake.heard) == 4)
    length = len(line) * 60 / (160 * 6)
    assert waits[0] <= 0
    assert waits[1] == pytest.approx(length - AHEAD_SECONDS)
    assert waits[2] == waits[3] == pytest.approx(length)


def test_engines_are_tried_in_their_order_and_the_one_that_speaks_is_kept() -> None:
    fake = FakeEngines(lambda command: 1 if "spd-say" in command[0] else None)
    speaker = Speaker(engines("espeak-ng", "spd-say"), fake, pause=at_once)
    speaker.say(PAGE, Manner(), "en")
    fake.until(lambda: fake.heard == LINES)
    assert fake.programs == ["/bin/spd-say", "/bin/spd-say", "/bin/espeak-ng"]
    fake.started[-1].end()
    speaker.close()
    speaker.say("Another page.", Manner(), "en")
    fake.until(lambda: "Another page." in fake.heard)
    assert fake.programs[3:] == ["/bin/espeak-ng"]
    fake.started[-1].end()


def test_a_language_that_an_engine_does_not_have_is_read_in_its_own_voice() -> None:
    fake = FakeEngines(lambda command: 1 if "xx" in command else None)
    speaker = Speaker(engines("espeak-ng"), fake, pause=at_once)
    speaker.say(PAGE, Manner(), "xx")
    fake.until(lambda: fake.heard == LINES)
    assert "-v" in fake.started[0].command
    assert "-v" not in fake.started[1].command
    fake.started[-1].end()


def test_where_no_engine_speaks_it_is_told_once() -> None:
    told: list[str] = []
    fake = FakeEngines(lambda command: 0)
    speaker = Speaker(
        engines("espeak-ng"), fake, told_silent=lambda: told.append("silent"), pause=at_once
    )
    assert speaker.can_speak
    speaker.say(PAGE)
    fake.until(lambda: told == ["silent"])
    assert not speaker.can_speak
    speaker.say(PAGE)
    speaker.close()
    assert told == ["silent"]


def test_a_program_that_cannot_be_started_is_no_engine() -> None:
    def start(command: object) -> object:
        raise FileNotFoundError

    told: list[str] = []
    speaker = Speaker(engines(), start, told_silent=lambda: told.append("silent"), pause=at_once)  # type: ignore[arg-type]
    speaker.say(PAGE)
    speaker.close()
    assert told == ["silent"]


def test_speed_and_loudness_reach_each_engine_and_have_bounds(fake: FakeEngines) -> None:
    heard = []
    for manner in (Manner().paced(-99).louder(-99), Manner().paced(99).louder(99)):
        for name in ("spd-say", "espeak-ng", "say", "powershell.exe"):
            Speaker(engines(name), fake, pause=at_once).say("A line here.", manner, "en")
            heard.append(name)
            fake.until(lambda: len(fake.heard) == len(heard))
    parts = ["-r -60 -i -60", "-s 80 -a 30", "-r 80", "$voice.Rate = -8; $voice.Volume = 20;"]
    parts += ["-r 60 -i 100", "-s 240 -a 150", "-r 240", "$voice.Rate = 8; $voice.Volume = 100;"]
    for each, part in zip(fake.started, parts, strict=True):
        assert part in " ".join(each.command)
    assert fake.started[2].heard == ["[[volm 0.2]] A line here."]
