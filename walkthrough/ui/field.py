"""The text field of a prompt, mounted when the first prompt is shown."""

from __future__ import annotations

from textual import events
from textual.containers import Container
from textual.widgets import Input

from walkthrough.journey.room import FIELD_ROWS
from walkthrough.ui.keys import Situation


class Field(Container):
    """Keeps what is typed under the prompt's name, in memory and for this run only."""

    def __init__(self) -> None:
        super().__init__(id="field")
        self.rows = FIELD_ROWS
        self._texts: dict[str, str] = {}
        self._name = ""
        self._input: Input | None = None
        self.display = False

    @property
    def offered(self) -> bool:
        """Whether a field is shown."""
        return bool(self._name)

    def offer(self, name: str, hint: str) -> None:
        """Show the field of a prompt, or none for an empty name."""
        if name == self._name:
            self.display = bool(name)
            return
        self._remember()
        self._name = name
        self.display = bool(name)
        if not name:
            return
        if self._input is None:
            self._input = Input(placeholder=hint, max_length=500, select_on_focus=False)
            self._input.cursor_blink = False
            self.mount(self._input)
        self._input.placeholder = hint
        self._input.value = self._texts.get(name, "")

    def _remember(self) -> None:
        if self._name and self._input is not None and self._input.value:
            self._texts[self._name] = self._input.value

    def takes(self, character: str | None, situation: Situation) -> bool:
        """Begin typing with a letter, so that no one who only types a word leaves by its q."""
        letter = character is not None and len(character) == 1 and character.isalnum()
        if not (self.offered and letter and not situation.typing) or self._input is None:
            return False
        self.take_focus()
        self._input.insert_text_at_cursor(character or "")
        return True

    def take_focus(self) -> None:
        """Type here."""
        if self._input is not None:
            self._input.focus(scroll_visible=False)

    def forget(self) -> None:
        """Drop all that was typed."""
        self._texts.clear()
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
