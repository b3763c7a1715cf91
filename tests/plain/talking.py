"""A talk with the plain form in one process: answers in, what was said out, under a fake clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from io import StringIO
from typing import Any

from tests import shipped
from walkthrough.plain.console import Console, Woken
from walkthrough.plain.start import Start
from walkthrough.plain.walk import PlainWalk

TODAY = date(2026, 11, 24)


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Typist:
    """Answers line by line; in an exercise presses a key after the seconds that stand there.

    Seconds that are left when an exercise has ended by itself are not waited for.
    """

    def __init__(self, clock: FakeClock, answers: tuple[str | float, ...]) -> None:
        self.any_key = False
        self.pressed = ""
        self.seconds_a_line = 0.0
        self.listened = 0
        """How often single keys were taken."""
        self._clock = clock
        self._answers = list(answers)

    def line(self) -> str | None:
        """The next answer."""
        self._clock.now += self.seconds_a_line
        while self._answers:
            answer = self._answers.pop(0)
            if isinstance(answer, str):
                return answer
        return None

    def wait(self, seconds: float | None) -> Woken:
        """Let the time pass, up to the next key."""
        if not self._answers:
            return Woken.END
        patience = self._answers[0]
        self.pressed = ""
        if isinstance(patience, str):
            self._answers.pop(0)
            self.pressed = patience
            return Woken.KEY
        if seconds is not None and seconds < patience:
            self._clock.now += seconds
            self._answers[0] = patience - seconds
            return Woken.TIME
        self._clock.now += patience
        self._answers.pop(0)
        return Woken.KEY

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Count that keys were taken."""
        self.listened += 1
        yield


class Talk:
    """The walk that has taken all answers, and what it said."""

    def __init__(
        self,
        *answers: str | float,
        voice: Any = None,
        seconds_a_line: float = 0.0,
        **changes: Any,
    ) -> None:
        self.clock = FakeClock()
        self.keyboard = Typist(self.clock, answers)
        self.keyboard.seconds_a_line = seconds_a_line
        stream = StringIO()
        start = Start(shipped.script(), clock=self.clock, wall=self.clock, today=lambda: TODAY)
        self.walk = PlainWalk(replace(start, **changes), Console(self.keyboard, stream), voice)
        self.times: list[tuple[float, str]] = []
        """What was written, and when."""
        write = stream.write

        def noted(text: str) -> int:
            self.times.append((self.clock.now - 1000.0, text))
            return write(text)

        stream.write = noted  # type: ignore[method-assign]
        self.walk.run()
        self.said = stream.getvalue()

    @property
    def pages(self) -> list[str]:
        """What was said, page by page."""
        return self.said.strip("\n").split("\n\n")

    @property
    def at(self) -> str:
        """The step where the reader is."""
        return str(self.walk.view.journey.step.id)

    @property
    def sheets(self) -> list[str]:
        """The sheets over it; an exercise by its name."""
        return [sheet.key or str(sheet.over) for sheet in self.walk.view.sheets]
