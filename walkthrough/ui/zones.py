"""The three zones that never move, and what stands in them."""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult
from textual.geometry import Offset

from walkthrough.journey.controls import controls_of
from walkthrough.journey.over import OF_A_SHARED_SCREEN, Over
from walkthrough.journey.present import present
from walkthrough.journey.room import BAR_ROWS, MOST_ROWS_ABOVE, TALL, Room
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Setting, Shown
from walkthrough.journey.view import View
from walkthrough.page.boxes import SMALLEST_HEIGHT, densest
from walkthrough.page.layout import Letters, Line, Role, wrap
from walkthrough.ui.arrange import (
    Notice,
    bar_options,
    done_button,
    status_line,
    trail_line,
    where_line,
)
from walkthrough.ui.beside_part import BesidePart
from walkthrough.ui.button_part import ButtonPart, Grid
from walkthrough.ui.canvas import Canvas
from walkthrough.ui.console import console
from walkthrough.ui.exercise_view import ExerciseView
from walkthrough.ui.field import Field
from walkthrough.ui.glyphs import Glyphs
from walkthrough.ui.marks import Marks
from walkthrough.ui.shape_part import ShapePart
from walkthrough.ui.text_part import StatusPart, TextPart

LEAST_WORDS = 2
"""Rows for words where an exercise is paused or has ended, if two rows of buttons leave them."""
AFTER_CHOICES = -1
"""In the place of a line: the leaf where the reply to a choice begins."""
LEAST_LEAF = 12
"""Rows up to which a leaf in large letters needs them all."""


class Zones:
    """The canvases of a screen with their parts; draws a view into them."""

    def __init__(self, glyphs: Glyphs, *, still: bool, shared: bool = False) -> None:
        self._glyphs = glyphs
        self._shared = shared
        self.room = Room(0, 0)
        self._hidden: tuple[bool, ...] | None = None
        """Whether both outer zones, the line over the lower one, and that one are left out."""
        self._where, self._stage = Canvas("where"), Canvas("stage")
        self._status, self._bar = Canvas("status"), Canvas("bar")
        self.page = TextPart()
        self._where_text, self._status_text = TextPart(), StatusPart(self.page)
        self.options, self.bar = ButtonPart(glyphs), ButtonPart(glyphs)
        self.field = Field(glyphs.border)
        self.top = ButtonPart(glyphs)
        self.marks = Marks(self.options, self.bar, self.top)
        self._shape = ShapePart(glyphs)
        self.exercise = ExerciseView(self._stage, self.page, self._shape, still=still)

    def compose(self) -> ComposeResult:
        """Lay the zones out once; nothing is mounted when a page is turned."""
        yield self._where
        yield self._stage
        yield self.field
        yield self._status
        yield self._bar

    def fit(self, width: int, height: int) -> bool:
        """Take the size of the window; return whether it is another one."""
        room = Room(width, height, self._shared, apart=self.room.apart)
        if room == replace(self.room, barless=False):
            return False
        self.room, self._hidden = room, None
        self._where.styles.height = room.where
        for zone in (self._where, self._status, self._bar):
            zone.display = not room.too_small
        return True

    def draw(self, view: View, setting: Setting, top: int | None) -> None:
        """Draw a page; `top` is the line that is seen first, the page's own if None."""
        if self.room.too_small:
            self._ask_for_room(setting)
            return
        padded = view.sheet is not None and view.sheet.over is Over.PIN
        barless = padded and self.room.height < TALL
        apart = 0 if barless else setting.apart
        self.room = replace(self.room, barless=barless, apart=apart)
        shown = present(view, setting)
        self.field.offer(
            shown.typing, setting.words.type_here, view.journey.plan.text(shown.typing)
        )
        height = self.room.stage - (self.field.rows if shown.typing else 0)
        if setting.large and not barless:
            shown = self._draw_leaf(shown, height, top)
        else:
            self._draw_page(shown, height, setting, top)
            if self._shared and self.page.more_below:
                shown = replace(shown, next_word=setting.words.read_on)
        self._surroundings(view, shown, setting)
        self._stage.show(self.page, self.options)

    def draw_exercise(self, view: View, setting: Setting, run: Run, now: float) -> None:
        """Draw a running exercise."""
        if self.room.too_small:
            self._ask_for_room(setting)
            return
        self.room = room = replace(self.room, barless=False, apart=setting.apart)
        self._surroundings(view, present(view, setting), setting)
        self.field.offer("", "", "")
        if run.resting:
            self.options.set_boxes((), [], 0)
            self.exercise.draw(run, setting, room, room.height, now)
            self._stage.show(self.page)
            return
        controls = controls_of(run, view, setting, now, still=self.exercise.still)
        words = max(1, min(LEAST_WORDS, room.stage - 2 * SMALLEST_HEIGHT - room.apart))
        rows = room.stage - words if controls.waits else room.stage // 3
        options, boxes = console(controls, room.grid_width, rows, room.apart)
        if boxes is None:
            columns = densest(self.options.labels(options), room.grid_width, room.apart)
            grid = Grid(room.grid_side, room.grid_width, rows, columns, room.apart)
            self.options.set_grid(options, grid, setting.words.more_choices)
        else:
            self.options.set_boxes(options, boxes, room.grid_side)
        self.exercise.draw(run, setting, room, room.stage - self.options.rows, now)
        self._stage.show(self._shape, self.page, self.options)

    def _show_zones(self, view: View) -> None:
        """Show the three zones; rest in recovery is one still line and nothing else."""
        calling = view.sheet is not None and view.sheet.over is Over.STAFF
        hidden = (view.resting or calling, view.resting)
        if self._hidden != (*hidden, self.room.barless):
            self._hidden = (*hidden, self.room.barless)
            self._bar.display = not (hidden[0] or self.room.barless or self.room.too_small)
            alone = view.resting or (calling and not self._shared)
            self._where.display = not (alone or self.room.too_small)
            self._status.display = not (hidden[1] or self.room.too_small)
            for canvas in (self._stage, self._status):
                canvas.set_class(hidden[0], "resting")

    def _surroundings(self, view: View, shown: Shown, setting: Setting) -> None:
        """Draw where one is and what one can do now."""
        self._show_zones(view)
        room = self.room
        if self._shared:
            self._draw_top(shown, view, setting)
        else:
            where = [where_line(shown, room.width)]
            if room.where > 1:
                where.append(trail_line(view.journey, self._glyphs, room.width))
            self._where_text.set(where, room.where, room.side)
            self._where.show(self._where_text)
        self.bar.set_bar(bar_options(view, shown, setting, room.width), room.width)
        self._bar.show(self.bar)

    def _draw_top(self, shown: Shown, view: View, setting: Setting) -> None:
        """Draw where one is, and beside it the button that clears the screen."""
        room = self.room
        option, boxes = done_button(setting, room.width)
        self.top.set_boxes((option,), boxes, 0)
        width = boxes[0].left
        beside = view.sheet is not None and view.sheet.over in OF_A_SHARED_SCREEN
        lines = [where_line(shown, width)]
        warned: list[Line] = []
        if setting.shared_screen.demonstration:
            warned = wrap([Letters(setting.words.demonstration, Role.STRONG)], width - room.side)
        if len(warned) < BAR_ROWS - 1:
            lines.append(() if beside else trail_line(view.journey, self._glyphs, width))
        lines += warned
        self._where_text.set(lines, room.where, room.side)
        self._where.show(BesidePart(self._where_text, self.top))

    def _draw_leaf(self, shown: Shown, height: int, top: int | None) -> Shown:
        """Draw a leaf of a page in large letters; return what to say around it."""
        from walkthrough.journey.leaves import after_choices, leaves_of, turned

        room = self.room
        above = min(MOST_ROWS_ABOVE, max(0, height - LEAST_LEAF) // 4)
        leaves = leaves_of(shown, self.options.labels(shown.options), room, height - above)
        at = min((top or 0) // (self.page.leaf or height), len(leaves) - 1)
        if top == AFTER_CHOICES:
            at = after_choices(leaves)
        leaf = leaves[at]
        self.options.set_boxes(shown.options, list(leaf.boxes), room.grid_side)
        blank: list[Line] = [()] * height
        lines = [line for each in leaves for line in (*blank[:above], *each.lines, *blank)[:height]]
        text = height
        if leaf.boxes:
            text = min(above + len(leaf.lines) + 1, height - self.options.rows)
        self.page.set(lines, text, (room.width - room.text_width) // 2, at * height, leaf=height)
        return turned(shown, at, len(leaves))

    def _draw_page(self, shown: Shown, height: int, setting: Setting, top: int | None) -> None:
        room = self.room
        more = setting.words.more_choices
        plan = room.share(shown, self.options.labels(shown.options), height, more)
        grid = Grid(room.grid_side, room.grid_width, plan.option_rows, plan.columns, room.apart)
        self.options.set_grid(shown.options, grid, more)
        text = max(1, min(len(plan.lines) + 1, height - self.options.rows))
        first = plan.line_of(shown.begin_at) if top is None else top
        self.page.set(plan.lines, text, plan.margin, first)

    def draw_status(self, setting: Setting, notice: Notice) -> None:
        """Draw the standing line, or the answer to an unknown key, and whether there is more."""
        room = self.room
        letters = setting.letters and not self.field.has_focus_within
        line = status_line(setting, self._glyphs, room, self.page, notice, letters=letters)
        self._status_text.set([line], 1, room.side)
        self._status.show(self._status_text)

    def cursor(self) -> Offset:
        """Return the cell that one looks at: a marked button's label, else the page's first letter.

        Screen readers, braille displays and magnifiers follow the terminal's cursor.
        """
        above = self.room.where if self._where.display else 0
        at = self.marks.at
        letter = self.page.first_letter(self.room.width)
        if at is None and (letter is not None or not self.options.boxes):
            x, y = letter or (0, 0)
            return Offset(x, above + self._stage.rows_above(self.page) + y)
        buttons, place = at or (self.options, 0)
        x, y = buttons.label_at(place)
        if buttons is self.options:
            y += above + self._stage.rows_above(buttons)
        elif buttons is self.bar:
            y += self.room.height - BAR_ROWS
        return Offset(x, y)

    def place_cursor(self) -> None:
        """Let the terminal's cursor stand there, unless it is where one types."""
        if not self.field.has_focus_within:
            self._stage.app.cursor_position = self.cursor()

    def refresh_page(self) -> None:
        """Draw the same page from another line on, or with another mark."""
        self._stage.refresh()
        self._bar.refresh()
        if self._shared:
            self._where.refresh()

    def _ask_for_room(self, setting: Setting) -> None:
        room = self.room
        self.field.offer("", "", "")
        words = [Letters(setting.words.too_small, Role.PLAIN)]
        lines = wrap(words, max(1, room.width - 2))
        above: list[Line] = [()] * max(0, (room.height - len(lines)) // 2)
        self.page.set(above + lines, max(1, room.height), 0, centred=True)
        self._stage.show(self.page)
