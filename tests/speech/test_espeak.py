"""The real eSpeak NG, speaking into a file: long enough, and not silent."""

from __future__ import annotations

import subprocess
import wave
from array import array
from pathlib import Path
from shutil import which

import pytest

from tests import shipped
from walkthrough.journey.present import present
from walkthrough.speech.engines import found
from walkthrough.speech.manner import SILENT, Manner
from walkthrough.speech.pages import page, spoken_lines
from walkthrough.speech.speakable import speakable

pytestmark = pytest.mark.skipif(which("espeak-ng") is None, reason="espeak-ng is not here")


def spoken(text: str, file: Path, manner: Manner = SILENT, language: str = "en") -> list[float]:
    """Speak into a file; return the loudness of each tenth of a second, 0 to 1."""
    (engine,) = (each for each in found(which, "linux") if each.engine.program == "espeak-ng")
    command = [*engine.command(manner, language), "--stdin", "-w", str(file)]
    subprocess.run(command, input="\n".join(speakable(text)).encode(), check=True)
    with wave.open(str(file)) as sound:
        assert sound.getsampwidth() == 2
        samples = array("h", sound.readframes(sound.getnframes()))
        step = sound.getframerate() // 10
    tenths = [samples[place : place + step] for place in range(0, len(samples), step)]
    return [max(abs(each) for each in tenth) / 32768 for tenth in tenths]


def first_page() -> str:
    view, setting = shipped.view(), shipped.setting()
    return spoken_lines(page(present(view, setting), setting.words, (("Next", "Enter"),)))


def test_the_first_page_is_spoken_in_full(tmp_path: Path) -> None:
    text = first_page()
    tenths = spoken(text, tmp_path / "page.wav")
    words = len(text.split())
    assert words > 40
    assert 0.6 < len(tenths) / 10 / (words * 60 / 160) < 1.6
    assert sum(each > 0.05 for each in tenths) > 0.6 * len(tenths)


def test_the_voice_can_be_slower_faster_and_softer(tmp_path: Path) -> None:
    text = "You meet a nurse. You sit in a soft chair. You can ask for a blanket at any time."
    usual = spoken(text, tmp_path / "usual.wav")
    slow = spoken(text, tmp_path / "slow.wav", Manner().paced(-4))
    fast = spoken(text, tmp_path / "fast.wav", Manner().paced(4))
    soft = spoken(text, tmp_path / "soft.wav", Manner().louder(-3))
    assert len(slow) > 1.3 * len(usual)
    assert len(fast) < 0.85 * len(usual)
    assert max(soft) < 0.6 * max(usual)


def test_markup_and_phonemes_are_read_as_words(tmp_path: Path) -> None:
    """`[[…]]` would be phonemes; a break of nine seconds would be a long silence."""
    tenths = spoken("One <break time='9s'/> two [[slnc 9000]] three.", tmp_path / "markup.wav")
    assert len(tenths) < 90
    quiet = "".join("." if each < 0.02 else "#" for each in tenths)
    assert "." * 15 not in quiet.strip(".")


def test_the_voice_follows_the_language(tmp_path: Path) -> None:
    text = "Buenos días. Usted puede parar en cualquier momento."
    assert spoken(text, tmp_path / "es.wav", language="es") != spoken(text, tmp_path / "en.wav")
