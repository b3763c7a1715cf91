"""The attract screen of a kiosk: a slow breath, and how to begin."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi
from typing import Protocol, cast

from textual import events
from textual.app import ComposeResult
from textual.geometry import Offset, Size
from textual.screen import Screen
from textual.timer import Timer

from walkthrough.page.cells import cell_width, cut
from walkthrough.page.layout import Letters, Line, Role
from walkthrough.record import record
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.glyphs import Glyphs
from walkthrough.ui.shape_part import ShapePart
from walkthrough.ui.text_part import TextPart

BREATH_SECONDS = 12.0
"""Five breaths a minute, which those who wait may join."""
PICTURE_SECONDS = 0.25
SMALLEST, LARGEST = 0.3, 0.7
"""Levels of the shape: it should not draw the eye of a whole room."""
STILL_LEVEL = 0.5
NAME_ROWS = 3
TALL = 20
"""Rows from which the lines stand apart."""
DRIFT_SECONDS = 60.0
DRIFT = ((0, 0), (1, 1), (2, 0), (3, 1), (2, 2), (1, 0), (0, 2), (-1, 1), (-2, 0), (-3, 1), (-1, 2))
"""Columns and rows by which the lines move from minute to minute, so that nothing burns in."""


@record
class Face:
    """What an attract screen says."""

    name: str
    """The clinic's name; empty where it is not known."""
    call: str
    begin: str
    languages: str
    cleared: str = ""
    """Said for a moment after the last visitor; empty for nothing."""
    demonstration: str = ""


class Kiosk(Protocol):
    """What the attract screen asks of its app."""

    def begin(self) -> None:
        """Open the first page for somebody who has come."""

    def knock(self) -> None:
        """The clinic's name was touched."""


class AttractScreen(Screen[None], inherit_bindings=False):
    """A breath, the clinic's name, and how to begin."""

    AUTO_FOCUS = ""

    def __init__(
        self, face: Face, glyphs: Glyphs, clock: Callable[[], float], *, still: bool
    ) -> None:
        super().__init__()
        self._face = face
        self._clock = clock
        self._still = still
        self._upper, self._middle, self._lower = Canvas("name"), Canvas("breath"), Canvas("call")
        self._name_text, self._call_text = TextPart(), TextPart()
        self._shape = ShapePart(glyphs)
        self._begun = clock()
        self._below = 0
        """Rows of the lowest zone."""
        self._timer: Timer | None = None
        self._fitted = Size(0, 0)

    def compose(self) -> ComposeResult:
        """Lay the three zones out."""
        yield self._upper
        yield self._middle
        yield self._lower

    def on_mount(self) -> None:
        """Let the lines move each minute."""
        self._fit()
        self.set_interval(DRIFT_SECONDS, self._draw)

    def on_resize(self, _: events.Resize) -> None:
        """Draw for another size."""
        self._fit()

    def on_screen_resume(self) -> None:
        """Breathe while it is seen."""
        self._fit()
        if not self._still:
            self._timer = self.set_interval(PICTURE_SECONDS, self._breathe)

    def on_screen_suspend(self) -> None:
        """Draw nothing while a visit lies over it."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def tell(self, face: Face) -> None:
        """Say something else."""
        self._face = face
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """Begin, whatever key it was."""
        event.stop()
        event.prevent_default()
        self._kiosk.begin()

    def on_canvas_touched(self, message: Canvas.Touched) -> None:
        """Begin where it was touched; a touch on the name may be a knock of staff."""
        message.stop()
        if message.zone == self._upper.id:
            self._kiosk.knock()
        self._kiosk.begin()

    @property
    def _kiosk(self) -> Kiosk:
        return cast(Kiosk, self.app)

    def _fit(self) -> None:
        height = self.app.size.height
        self._below = len(self._call()) + (3 if height >= TALL else 2)
        self._lower.styles.height = self._below
        self._draw()
        self.call_after_refresh(self._breathe)

    def _breathe(self) -> None:
        """Draw the breath, as large as the zone is by now."""
        if not self.is_current or not self._middle.size:
            return
        if self._middle.size != self._fitted:
            self._fitted = self._middle.size
            self._shape.begin(self._middle, *self._fitted)
            self._middle.show(self._shape)
        level = STILL_LEVEL if self._still else level_at(self._clock() - self._begun)
        self._shape.show_level(level)

    def _draw(self) -> None:
        width = self.app.size.width
        across, down = drift_at(self._clock() - self._begun)
        face = self._face
        named = cut(face.name, width - 8)[0]
        lines: list[Line] = [()] * down + [(Letters(" " * (4 + across) + named, Role.QUIET),)]
        self._name_text.set(lines, NAME_ROWS, 0)
        self._upper.show(self._name_text)
        called = [_centred(line, width, across) for line in self._call()]
        self._call_text.set([()] * down + called, len(called) + down, 0)
        self._lower.show(self._call_text)
        x, y = self._call_text.first_letter(width) or (0, 0)
        self.app.cursor_position = Offset(x, self.app.size.height - self._below + y)

    def _call(self) -> list[Letters]:
        face = self._face
        first = Letters(face.cleared or face.call, Role.HEADLINE)
        lines = [first, Letters(face.begin, Role.PLAIN)]
        if face.languages:
            lines.append(Letters(face.languages, Role.QUIET))
        if face.demonstration:
            lines.append(Letters(face.demonstration, Role.STRONG))
        return lines


def level_at(seconds: float) -> float:
    """Return the size of the shape, from 0 to 1, so long after the breath began."""
    return SMALLEST + (LARGEST - SMALLEST) * (1 - cos(2 * pi * seconds / BREATH_SECONDS)) / 2


def drift_at(seconds: float) -> tuple[int, int]:
    """Return the columns and rows by which the lines are moved."""
    return DRIFT[int(seconds // DRIFT_SECONDS) % len(DRIFT)]


def _centred(letters: Letters, width: int, across: int) -> Line:
    text = cut(letters.text, width - 8)[0]
    left = max(0, (width - cell_width(text)) // 2 + across)
    return (Letters(" " * left + text, letters.role),)
