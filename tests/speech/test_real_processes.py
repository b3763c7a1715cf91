"""The speaker with real programs: a small script stands for eSpeak NG on the path."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="scripts and signals of POSIX")

ENGINE = """#!{python} -S
import os, sys
sys.stderr.close()
with open({log!r}, "a", buffering=1) as log:
    log.write("begun %d %s\\n" % (os.getpid(), " ".join(sys.argv[1:])))
    log.write("knows %s\\n" % " ".join(sorted(os.environ)))
    for line in sys.stdin:
        log.write("line " + line)
    log.write("end\\n")
"""
SPEAKING = """
import sys, time
from walkthrough.speech.sound import Sound
from walkthrough.speech.manner import Manner
speaker = Sound.of_this_computer().speaker
speaker.say("This is a line of some length, so that a voice needs a while for it. " * 30,
            Manner(aloud=True), "en")
{then}
"""


class Engine:
    """A program on the path that notes what it is given."""

    def __init__(self, folder: Path) -> None:
        self._log = folder / "log"
        program = folder / "espeak-ng"
        program.write_text(ENGINE.format(python=sys.executable, log=str(self._log)))
        program.chmod(0o755)
        self.environment = {**os.environ, "PATH": str(folder), "A_SECRET": "not for others"}

    @property
    def log(self) -> list[str]:
        return self._log.read_text().splitlines() if self._log.exists() else []

    @property
    def number(self) -> int:
        return int(next(line for line in self.log if line.startswith("begun")).split()[1])

    def until(self, there: Callable[[], bool], seconds: float = 10.0) -> None:
        deadline = time.monotonic() + seconds
        while not there():
            assert time.monotonic() < deadline, self.log
            time.sleep(0.01)

    def run(self, then: str) -> subprocess.Popen[bytes]:
        code = SPEAKING.format(then=then)
        return subprocess.Popen([sys.executable, "-c", code], env=self.environment)

    @property
    def runs(self) -> bool:
        try:
            os.kill(self.number, 0)
        except ProcessLookupError:
            return False
        state = Path(f"/proc/{self.number}/stat")
        return not (state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z")


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return Engine(tmp_path)


def test_text_comes_by_the_pipe_and_no_secret_with_it(engine: Engine) -> None:
    process = engine.run("time.sleep(60)")
    engine.until(lambda: any(line.startswith("line") for line in engine.log))
    begun, knows, line = engine.log[:3]
    assert begun.split(" ", 2)[2] == "-b 1 -s 160 -a 100 -v en"
    assert "A_SECRET" not in knows
    assert line == "line This is a line of some length, so that a voice needs a while for it."
    process.kill()
    process.wait()
    engine.until(lambda: not engine.runs)


def test_when_this_process_is_killed_an_engine_comes_to_its_end_after_a_line_or_two(
    engine: Engine,
) -> None:
    process = engine.run("time.sleep(60)")
    engine.until(lambda: any(line.startswith("line") for line in engine.log))
    process.send_signal(signal.SIGKILL)
    process.wait()
    engine.until(lambda: not engine.runs)
    assert engine.log[-1] == "end"
    assert sum(line.startswith("line") for line in engine.log) <= 2


def test_an_orderly_end_leaves_no_engine_behind(engine: Engine) -> None:
    process = engine.run("time.sleep(0.5); speaker.close()")
    assert process.wait(20) == 0
    assert not engine.runs


def test_an_end_that_forgets_the_voice_is_not_held_up_by_it(engine: Engine) -> None:
    process = engine.run("time.sleep(0.3)")
    engine.until(lambda: bool(engine.log))
    assert process.wait(20) == 0
    engine.until(lambda: not engine.runs)


def test_no_module_of_the_voice_is_loaded_before_it_is_wanted() -> None:
    code = (
        "import sys, walkthrough.ui.app\n"
        "print(sorted(name for name in sys.modules if name.startswith('walkthrough.speech.')))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert result.stdout.strip() == "['walkthrough.speech.manner']", result.stderr
