"""Two soft tones, made here, and the programs that play them from a pipe."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from functools import cache
from math import cos, pi, sin
from sys import byteorder
from threading import Event, Thread

from walkthrough.record import record
from walkthrough.speech.cues import Tone
from walkthrough.speech.engines import Which
from walkthrough.speech.manner import Manner
from walkthrough.speech.processes import Process, Starter

SAMPLES_A_SECOND = 22050
TONE_SECONDS = 0.7
PITCHES = {Tone.INHALE: (330.0, 440.0), Tone.EXHALE: (330.0, 247.0)}
"""Where each tone begins and ends, in hertz: the breath in rises, the breath out sinks."""
LOUDEST_SHARE = 0.35
"""Of what 16 bits can hold: soft at the loudest."""
FAILED = 1
PLAYING_SECONDS = 3.0
"""What a player may take for a tone before it is ended."""


@cache
def samples(tone: Tone, loudness: int) -> bytes:
    """Return a tone as 16-bit samples, little end first; it swells and fades without a click."""
    begin, end = PITCHES[tone]
    count = int(SAMPLES_A_SECOND * TONE_SECONDS)
    peak = 32767 * LOUDEST_SHARE * (loudness + 1) / 5
    made = array("h")
    turn = 0.0
    for place in range(count):
        share = place / count
        turn += (begin + (end - begin) * share) / SAMPLES_A_SECOND
        swell = (1 - cos(2 * pi * share)) / 2
        made.append(round(peak * swell * sin(2 * pi * turn)))
    if byteorder == "big":
        made.byteswap()
    return made.tobytes()


@record
class Player:
    """A program that plays samples from a pipe."""

    program: str
    arguments: tuple[str, ...]


_RATE = str(SAMPLES_A_SECOND)
PLAYERS = (
    Player("paplay", ("--raw", "--format=s16le", f"--rate={_RATE}", "--channels=1")),
    Player("pw-cat", ("-p", "--raw", "--format=s16", f"--rate={_RATE}", "--channels=1", "-")),
    Player("pw-cat", ("-p", "--format=s16", f"--rate={_RATE}", "--channels=1", "-")),
    Player("aplay", ("-q", "-t", "raw", "-f", "S16_LE", "-r", _RATE, "-c", "1", "-")),
)
"""Of PipeWire's player, later versions ask for `--raw` and earlier ones do not know it.

macOS and Windows have none that reads a pipe: there the bell of the terminal serves.
"""


def players(which: Which) -> tuple[tuple[str, ...], ...]:
    """Return the commands of this computer's players, in their order."""
    found = ((which(each.program), each.arguments) for each in PLAYERS)
    return tuple((path, *arguments) for path, arguments in found if path is not None)


class Chime:
    """Plays a tone through the first player that works; rings the bell where none does."""

    def __init__(
        self, commands: Sequence[tuple[str, ...]], start: Starter, ring: Callable[[Tone], None]
    ) -> None:
        self._commands = tuple(commands)
        self._start = start
        self._ring = ring
        """Rings the bell of the terminal; may be called from another thread."""
        self._stopped = Event()
        self._process: Process | None = None

    def play(self, tone: Tone, manner: Manner) -> None:
        """Play a tone now; returns at once."""
        self.stop()
        self._stopped = stopped = Event()
        if not self._commands:
            self._ring(tone)
            return
        what = (tone, manner.loudness, stopped)
        Thread(target=self._play, args=what, name="tone", daemon=True).start()

    def stop(self) -> None:
        """Be silent at once."""
        self._stopped.set()
        process = self._process
        if process is not None:
            process.silence(b"")

    def _play(self, tone: Tone, loudness: int, stopped: Event) -> None:
        """Try each player in turn, and remember those that are left."""
        data = samples(tone, loudness)
        while self._commands and not stopped.is_set():
            commands = self._commands
            code = self._played(commands[0], data)
            if code == 0 or stopped.is_set():
                return
            self._commands = commands[1:]
            if code is None:
                # It hung: by now the tone would be late, and the next one is soon due.
                return
        if not stopped.is_set():
            self._ring(tone)

    def _played(self, command: tuple[str, ...], data: bytes) -> int | None:
        """Play through one program; return its exit code, None where it hung."""
        try:
            process = self._process = self._start(command)
        except OSError:
            return FAILED
        try:
            process.write(data)
            process.finish()
            return process.wait(PLAYING_SECONDS)
        except OSError:
            return FAILED
        finally:
            self._process = None
            process.kill()
            process.finish()
            process.wait(PLAYING_SECONDS)
