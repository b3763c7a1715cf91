"""The speaker with real programs: a small script stands for eSpeak NG on the path."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.speech.program import Program

pytestmark = pytest.mark.skipif(os.name == "nt", reason="scripts and signals of POSIX")

SPEAKING = """
import sys, time
from walkthrough.speech.sound import Sound
from walkthrough.speech.manner import Manner
speaker = Sound.of_this_computer().speaker
speaker.say("This is a line of some length, so that a voice needs a while for it. " * 30,
            Manner(aloud=True), "en")
{then}
"""


def started(program: Program, then: str) -> subprocess.Popen[bytes]:
    """Speak a long text in a process of its own, and do something then."""
    environment = program.environment({**os.environ, "A_SECRET": "not for others"})
    return subprocess.Popen([sys.executable, "-c", SPEAKING.format(then=then)], env=environment)


@pytest.fixture
def engine(tmp_path: Path) -> Program:
    """A program that stands for eSpeak NG."""
    return Program(tmp_path)


def test_text_comes_by_the_pipe_and_no_secret_with_it(engine: Program) -> None:
    process = started(engine, "time.sleep(60)")
    engine.until(lambda: bool(engine.lines))
    assert engine.begun[0][2] == "-b 1 -s 160 -a 100 -v en"
    assert "A_SECRET" not in engine.log[1]
    assert engine.lines[0] == "This is a line of some length, so that a voice needs a while for it."
    process.kill()
    process.wait()
    engine.until(lambda: not engine.runs())


def test_when_this_process_is_killed_an_engine_comes_to_its_end_after_a_line_or_two(
    engine: Program,
) -> None:
    process = started(engine, "time.sleep(60)")
    engine.until(lambda: bool(engine.lines))
    process.send_signal(signal.SIGKILL)
    process.wait()
    engine.until(lambda: not engine.runs())
    assert engine.log[-1] == "end"
    assert len(engine.lines) <= 2


def test_an_orderly_end_leaves_no_engine_behind(engine: Program) -> None:
    process = started(engine, "time.sleep(0.5); speaker.close()")
    assert process.wait(20) == 0
    assert not engine.runs()


def test_an_end_that_forgets_the_voice_is_not_held_up_by_it(engine: Program) -> None:
    process = started(engine, "time.sleep(0.3)")
    engine.until(lambda: bool(engine.log))
    assert process.wait(20) == 0
    engine.until(lambda: not engine.runs())


def test_a_program_that_hangs_is_ended_at_once(tmp_path: Path) -> None:
    """It reads nothing and does not end by itself: a key still has its answer."""
    engine = Program(tmp_path, hangs=True)
    then = "time.sleep(1); begun = time.monotonic(); speaker.stop(); speaker.close();"
    process = started(engine, f"{then} sys.exit(int(1000 * (time.monotonic() - begun)) > 300)")
    assert process.wait(20) == 0
    assert engine.begun
    assert not engine.runs()


def test_no_module_of_the_voice_is_loaded_before_it_is_wanted() -> None:
    code = (
        "import sys, walkthrough.ui.app\n"
        "print(sorted(name for name in sys.modules if name.startswith('walkthrough.speech.')))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert result.stdout.strip() == "['walkthrough.speech.manner']", result.stderr
