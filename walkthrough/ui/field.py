"""The text field of a prompt, mounted when the first prompt is shown."""

from __future__ import annotations

from textual import events
from textual.containers import Container
from textual.geometry import Offset
from textual.message import Message
from textual.widgets import Input

from walkthrough.journey.plan import LONGEST_LINE
from walkthrough.journey.room import FIELD_ROWS
from walkthrough.ui.keys import Situation

RUBBED_OUT = ("\x7f", "\b")
"""What the key for taking a letter away sends."""


class LineInput(Input):
    """Textual's, with the terminal's cursor right behind the last letter."""

    @property
    def cursor_screen_offset(self) -> Offset:
        """The cell where the next letter will stand; Textual names the one after it."""
        offset = super().cursor_screen_offset
        return offset - Offset(1, 0) if self.cursor_at_end else offset


class Field(Container):
    """Hands up what is typed under the name of its line; keeps nothing itself."""

    class Written(Message):
        """What a line says now."""

        def __init__(self, name: str, text: str) -> None:
            super().__init__()
            self.name = name
            self.text = text

    def __init__(self, border: str) -> None:
        super().__init__(id="field", classes=border)
        self.rows = FIELD_ROWS
        self._name = ""
        self._input: Input | None = None
        self._awaited = False
        """Whether the focus was asked for, and is ours or on its way."""
        self.display = False

    @property
    def offered(self) -> bool:
        """Whether a field is shown."""
        return bool(self._name)

    def offer(self, name: str, hint: str, text: str) -> None:
        """Show the field of a line with what it says so far, or none for an empty name."""
        if name == self._name:
            self.display = bool(name)
            return
        self._tell()
        self._name = name
        self._awaited = False
        self.display = bool(name)
        if not name:
            return
        if self._input is None:
            self._input = LineInput(
                placeholder=hint, max_length=LONGEST_LINE, select_on_focus=False
            )
            self._input.cursor_blink = False
            self.mount(self._input)
            self.call_after_refresh(self._tell)
        self._input.placeholder = hint
        self._input.value = text

    def _tell(self) -> None:
        """Hand up what the line says now."""
        if self._name and self._input is not None:
            self.post_message(self.Written(self._name, self._input.value))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Hand up each letter, so that none is lost."""
        event.stop()
        self._tell()

    def takes(self, character: str | None, situation: Situation) -> bool:
        """Begin typing with a letter, so that no one who only types a word leaves by its q.

        What was pressed before the field had the focus is text too, also where it comes later:
        a letter that the field itself has heard comes here no more.
        """
        if character is None or self._input is None or not self.offered:
            return False
        if self._awaited and not self._input.has_focus and character in RUBBED_OUT:
            self._input.action_delete_left()
            return True
        begins = not situation.typing and len(character) == 1 and character.isalnum()
        follows = self._awaited and character.isprintable()
        if not (begins or follows):
            return False
        if not self._awaited:
            self.take_focus()
        self._input.insert_text_at_cursor(character)
        return True

    def take_focus(self) -> None:
        """Type here."""
        if self._input is not None:
            self._awaited = True
            self._input.focus(scroll_visible=False)

    def on_descendant_blur(self) -> None:
        """Letters are keys again."""
        self._awaited = False

    def forget(self) -> None:
        """Drop what was typed."""
        self._name = ""
        if self._input is not None:
            self._input.value = ""

    @property
    def has_focus_within(self) -> bool:
        """Whether letters are text now."""
        return self._input is not None and self._input.has_focus

    def on_click(self, event: events.Click) -> None:
        """Touching anywhere in the field types there."""
        event.stop()
        self.take_focus()
