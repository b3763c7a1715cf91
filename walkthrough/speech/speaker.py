"""Speaking: one thing at a time, silenced at once, and never waited for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event, Lock, Thread

from walkthrough.speech.engines import Found
from walkthrough.speech.manner import SILENT, Manner
from walkthrough.speech.processes import Process, Starter
from walkthrough.speech.speakable import speakable

AHEAD_SECONDS = 1.5
"""How long before the end of a line the next one is handed over.

Were this process killed, an engine would end with what it has: a line or two, not a page.
"""
LETTERS_A_WORD = 6.0
SOONEST = 4.0
"""How many times faster than usual nobody speaks: what ends sooner has not spoken."""
PATIENCE_SECONDS = 0.5
"""What a silenced engine may take to end by itself."""

DEAF_SECONDS, DEAF_TURNS = 3.0, 15
"""How long a service may take to start and to take its first text; how often it is looked at."""

Pause = Callable[[Event, float], bool]
"""Waits for an event, for so many seconds at most; returns whether it came."""


def wait_for(event: Event, seconds: float) -> bool:
    """Wait for an event, for so many seconds at most."""
    return event.wait(max(0.0, seconds))


class Utterance:
    """What is being said; a thread of its own hands it over, line by line."""

    def __init__(self, lines: Sequence[str], manner: Manner, language: str) -> None:
        self._lines = list(lines)
        self._manner, self._language = manner, language
        self._handed = 0
        """How many lines the engine has."""
        self._whole = False
        """No line can be added any more."""
        self._silenced, self._more = Event(), Event()
        self._lock = Lock()
        self._process: Process | None = None
        self._last = b""
        self._deaf = False
        """Whether the engine takes no text."""

    @property
    def silenced(self) -> bool:
        """Whether it was told to say no more."""
        return self._silenced.is_set()

    def add(self, lines: Sequence[str]) -> bool:
        """Say more after what there is; return False where that comes too late."""
        with self._lock:
            if self._whole or self.silenced:
                return False
            self._lines += lines
        self._more.set()
        return True

    def silence(self) -> None:
        """Say no more, at once."""
        self._silenced.set()
        self._more.set()
        with self._lock:
            if self._process is not None:
                self._process.silence(self._last)

    def spoken_by(self, found: Found, start: Starter, pause: Pause) -> bool:
        """Speak through an engine; return False where it cannot, in any voice."""
        self._deaf = False
        return any(
            self.silenced or self._through(found, language, start, pause)
            for language in dict.fromkeys((self._language, ""))
            if not self._deaf
        )

    def _through(self, found: Found, language: str, start: Starter, pause: Pause) -> bool:
        """Speak through one engine to the end; return whether it spoke."""
        try:
            process = start(found.command(self._manner, language))
        except OSError:
            return False
        with self._lock:
            self._process, self._last = process, found.engine.silence
            self._handed = 0
            if self.silenced:
                process.silence(self._last)
        try:
            process.write(found.engine.opening(self._manner).encode())
            return self._handed_over(process, found, pause)
        except OSError:
            return self.silenced
        finally:
            self._let_go(process)

    def _handed_over(self, process: Process, found: Found, pause: Pause) -> bool:
        """Hand all lines over and wait for their end; return whether they can have been spoken."""
        engine, ahead = found.engine, 0.0
        while (line := self._next(waits=bool(engine.silence))) is not None:
            if engine.by_line and pause(self._silenced, ahead - AHEAD_SECONDS):
                return True
            ahead = max(0.0, min(ahead, AHEAD_SECONDS)) + self._seconds(line)
            process.write(f"{line}\n".encode())
            if engine.silence and (
                self._ended_too_soon(process, pause) or self._hears_nothing(process, pause)
            ):
                return self.silenced
        process.finish()
        if self._ended_too_soon(process, pause):
            return self.silenced
        process.wait(None)
        return True

    def _ended_too_soon(self, process: Process, pause: Pause) -> bool:
        """Whether the program ends before anybody could have spoken the last line."""
        if self._handed < len(self._lines):
            return False
        pause(self._silenced, self._seconds(self._lines[-1]) / SOONEST)
        return process.wait(0) is not None

    def _hears_nothing(self, process: Process, pause: Pause) -> bool:
        """Whether the program takes no text, as where its service hangs; no other voice helps."""
        for _ in range(DEAF_TURNS):
            if self.silenced or not process.has_unread():
                return False
            pause(self._silenced, DEAF_SECONDS / DEAF_TURNS)
        self._deaf = True
        return True

    def _next(self, *, waits: bool) -> str | None:
        """Return the line that comes next; None after the last one.

        A service speaks on when its program has ended, and then nobody could silence it: such
        a program is kept, and waits for more.
        """
        while not self.silenced:
            with self._lock:
                if self._handed < len(self._lines):
                    self._handed += 1
                    return self._lines[self._handed - 1]
                self._whole = not waits
                self._more.clear()
            if not waits:
                return None
            if not self.silenced:
                self._more.wait()
        return None

    def _let_go(self, process: Process) -> None:
        """Leave nothing behind, of an engine that hangs neither."""
        process.finish()
        if process.wait(PATIENCE_SECONDS) is None:
            process.kill()
            process.wait(PATIENCE_SECONDS)
        with self._lock:
            self._process = None

    def _seconds(self, line: str) -> float:
        return len(line) * 60 / (self._manner.words_a_minute * LETTERS_A_WORD)


class Speaker:
    """Speaks through the first engine that works; what is said next takes the place of the last."""

    def __init__(
        self,
        found: Sequence[Found],
        start: Starter,
        *,
        told_silent: Callable[[], None] = lambda: None,
        pause: Pause = wait_for,
    ) -> None:
        self._found = tuple(found)
        self._start, self._pause = start, pause
        self._told_silent = told_silent
        """Called once, from another thread, where no engine can speak."""
        self._saying: list[tuple[Utterance, Thread]] = []

    @property
    def can_speak(self) -> bool:
        """Whether an engine is left that may speak."""
        return bool(self._found)

    def say(self, text: str, manner: Manner = SILENT, language: str = "") -> None:
        """Say this now, instead of what is being said; returns at once."""
        self.stop()
        self._begin(speakable(text), manner, language, None)

    def add(self, text: str, manner: Manner = SILENT, language: str = "") -> None:
        """Say this after what is being said; returns at once."""
        lines = speakable(text)
        saying = self._still_saying()
        if not saying:
            self._begin(lines, manner, language, None)
        elif not saying[-1][0].add(lines):
            self._begin(lines, manner, language, saying[-1][1])

    def _still_saying(self) -> list[tuple[Utterance, Thread]]:
        return [each for each in self._saying if each[1].is_alive() and not each[0].silenced]

    def _begin(
        self, lines: Sequence[str], manner: Manner, language: str, after: Thread | None
    ) -> None:
        if not (lines and self._found):
            return
        utterance = Utterance(lines, manner, language)
        thread = Thread(target=self._speak, args=(utterance, after), name="voice", daemon=True)
        self._saying = [each for each in self._saying if each[1].is_alive()]
        self._saying.append((utterance, thread))
        thread.start()

    def _speak(self, utterance: Utterance, after: Thread | None) -> None:
        """Speak through the first engine that can; one that could not is not tried again."""
        if after is not None:
            after.join()
        for each in self._found:
            if utterance.spoken_by(each, self._start, self._pause):
                return
            self._found = tuple(other for other in self._found if other is not each)
            if not self._found:
                self._told_silent()

    def stop(self) -> None:
        """Be silent at once."""
        for utterance, _ in self._saying:
            utterance.silence()

    def close(self, seconds: float = 3 * PATIENCE_SECONDS) -> None:
        """Be silent, and leave no program behind; takes so many seconds at most for each."""
        self.stop()
        for _, thread in self._saying:
            thread.join(seconds)
