"""The plain form read aloud, by an engine that only pretends."""

from __future__ import annotations

from collections.abc import Callable

from tests.plain.talking import Talk
from tests.speech.engines import FakeEngines, at_once
from walkthrough.plain.aloud import Aloud
from walkthrough.speech.engines import found
from walkthrough.speech.manner import SILENT, Manner
from walkthrough.speech.sound import Sound
from walkthrough.speech.speaker import Speaker
from walkthrough.speech.tones import Chime, players

ALOUD = Manner(aloud=True)


def voice_of(fake: FakeEngines, manner: Manner = ALOUD, *there: str) -> Aloud:
    """A voice on a computer that has these programs."""

    def which(name: str) -> str | None:
        return f"/bin/{name}" if name in (there or ("espeak-ng", "aplay")) else None

    def made(told_silent: Callable[[], None]) -> Sound:
        speaker = Speaker(found(which, "linux"), fake, told_silent=told_silent, pause=at_once)
        return Sound(speaker, Chime(players(which), fake, lambda _: None))

    return Aloud(manner, "en", made)


def test_the_page_that_is_written_is_said() -> None:
    fake = FakeEngines()
    talk = Talk(voice=voice_of(fake), manner=ALOUD)
    fake.until(lambda: len(fake.heard) > 3)
    headline = talk.pages[0].splitlines()[0]
    assert fake.heard[0] == f"{headline}."


def test_an_answer_silences_what_is_being_said() -> None:
    fake = FakeEngines()
    Talk("", voice=voice_of(fake), manner=ALOUD)
    assert all(each.killed for each in fake.started[:1])


def test_it_is_silent_until_it_is_chosen_on_the_sheet_and_then_remembered() -> None:
    fake = FakeEngines()
    voice = voice_of(fake, SILENT)
    kept: list[dict[str, str]] = []

    def keep(entries: object) -> str:
        kept.append(dict(entries))  # type: ignore[call-overload]
        return ""

    talk = Talk("h", "Read aloud and sounds", "Read aloud", voice=voice, keep=keep)
    fake.until(lambda: bool(fake.heard))
    assert talk.sheets[-1] == "voice"
    assert kept[-1]["look/aloud"] == "yes"
    assert "2: Speak slower" in talk.said


def test_slower_and_softer_are_choices_too() -> None:
    fake = FakeEngines()
    answers = ("h", "Read aloud and sounds", "Speak slower", "Softer")
    talk = Talk(*answers, voice=voice_of(fake), manner=ALOUD)
    assert talk.walk.setting.manner == Manner(aloud=True, rate=-1, loudness=2)


def test_without_a_voice_it_is_said_once() -> None:
    fake = FakeEngines()
    talk = Talk("", "", "", voice=voice_of(fake, ALOUD, "none"), manner=ALOUD)
    assert talk.said.count("There is no voice on this computer") == 1
    assert fake.started == []


def test_in_an_exercise_each_word_is_said_when_it_is_due() -> None:
    fake = FakeEngines()
    Talk("c", 40.0, voice=voice_of(fake), manner=ALOUD)
    fake.until(lambda: any("Breathe in" in line for line in fake.heard))
    spoken = [each for each in fake.started if each.heard == ["Breathe in."]]
    assert spoken
    assert spoken[0].killed, "the next word takes its place"


def test_the_breath_sounds_where_tones_are_wanted() -> None:
    fake = FakeEngines()
    Talk("c", 30.0, voice=voice_of(fake, Manner(tones=True)), manner=Manner(tones=True))
    assert fake.programs
    assert set(fake.programs) == {"/bin/aplay"}
