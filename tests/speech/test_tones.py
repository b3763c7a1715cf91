"""The two tones: soft, different, without a click, through a pipe or on the bell."""

from __future__ import annotations

import itertools
from array import array

import pytest

from tests.speech.engines import FakeEngines
from walkthrough.speech.cues import Tone
from walkthrough.speech.manner import Manner
from walkthrough.speech.tones import PITCHES, SAMPLES_A_SECOND, Chime, players, samples

COMMANDS = players(lambda name: f"/bin/{name}")


def crossings(made: array[int]) -> int:
    """How often a sound goes through zero upwards."""
    return sum(1 for one, two in itertools.pairwise(made) if one < 0 <= two)


@pytest.mark.parametrize("tone", Tone)
def test_a_tone_is_soft_and_begins_and_ends_without_a_click(tone: Tone) -> None:
    made = array("h", samples(tone, 4))
    assert 0.3 < max(map(abs, made)) / 32767 <= 0.36
    steps = [abs(two - one) for one, two in itertools.pairwise(made)]
    fastest = 2 * 3.1416 * max(PITCHES[tone]) / SAMPLES_A_SECOND * max(map(abs, made))
    assert max(steps) < 1.1 * fastest
    assert max(map(abs, made[:50])) < 40
    assert max(map(abs, made[-50:])) < 40


def test_in_rises_and_out_sinks() -> None:
    for tone, rises in ((Tone.INHALE, True), (Tone.EXHALE, False)):
        made = array("h", samples(tone, 3))
        third = len(made) // 3
        first, last = crossings(made[:third]), crossings(made[-third:])
        assert (last > first) is rises
        assert abs(last - first) > 0.1 * first


def test_loudness_is_heard_in_the_samples() -> None:
    peaks = [max(map(abs, array("h", samples(Tone.INHALE, each)))) for each in range(5)]
    assert peaks == sorted(peaks)
    assert peaks[0] < peaks[4] / 3


def test_a_tone_goes_to_the_first_player_that_works_by_a_pipe() -> None:
    rung: list[Tone] = []
    fake = FakeEngines(lambda command: 1 if "paplay" in command[0] else None)
    chime = Chime(COMMANDS, fake, rung.append)
    chime.play(Tone.INHALE, Manner())
    fake.until(lambda: len(fake.started) == 2)
    fake.until(lambda: fake.started[1].finished)
    assert [each.rsplit("/", 1)[1] for each in fake.programs] == ["paplay", "pw-cat"]
    fake.started[1].end()
    assert rung == []


def test_without_a_player_the_bell_is_rung_and_no_player_is_tried_again() -> None:
    rung: list[Tone] = []
    fake = FakeEngines(lambda command: 1)
    chime = Chime(COMMANDS, fake, rung.append)
    chime.play(Tone.EXHALE, Manner())
    fake.until(lambda: rung == [Tone.EXHALE])
    assert len(fake.started) == len(COMMANDS)
    chime.play(Tone.INHALE, Manner())
    assert rung == [Tone.EXHALE, Tone.INHALE]
    assert len(fake.started) == len(COMMANDS)


def test_after_a_player_that_hung_the_tone_is_left_out_and_the_next_player_is_used(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("walkthrough.speech.tones.PLAYING_SECONDS", 0.02)
    rung: list[Tone] = []
    fake = FakeEngines()
    chime = Chime(COMMANDS[:2], fake, rung.append)
    chime.play(Tone.INHALE, Manner())
    fake.until(lambda: bool(fake.started) and fake.started[0].killed)
    chime.play(Tone.EXHALE, Manner())
    fake.until(lambda: len(fake.started) == 2)
    assert fake.programs == [COMMANDS[0][0], COMMANDS[1][0]]
    assert rung == []
    fake.started[1].end()


def test_a_tone_is_silenced_at_once() -> None:
    fake = FakeEngines()
    chime = Chime(COMMANDS, fake, lambda _: None)
    chime.play(Tone.INHALE, Manner())
    fake.until(lambda: bool(fake.started) and fake.started[0].finished)
    chime.stop()
    assert fake.started[0].killed
