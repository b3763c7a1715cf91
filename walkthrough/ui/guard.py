"""An app without the ways out that Textual brings along."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

from textual._styles_cache import StylesCache
from textual.app import App, SystemCommand
from textual.command import Provider
from textual.dom import DOMNode
from textual.events import Event
from textual.filter import LineFilter
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import WorkerFailed

from walkthrough.fault import Fault
from walkthrough.policy import Policy
from walkthrough.ui.driver import driver_class

FAULT_CODE = 70
"""The exit code, EX_SOFTWARE, of an app that ended through an error of its own."""


def fault_of(error: BaseException) -> Fault:
    """What may be told of an error; of a worker's, what went wrong in it."""
    return Fault.of(error.error if isinstance(error, WorkerFailed) else error)


class GuardedApp(App[None], inherit_bindings=False):
    """An app with no key, command or link but those that its own class declares."""

    ENABLE_COMMAND_PALETTE = False
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = set()
    ALLOW_SELECT = False

    ALLOWED_ACTIONS: ClassVar[frozenset[str]] = frozenset()
    """The actions of the app that a key or a button may run."""

    NEEDED_ACTIONS: ClassVar[frozenset[str]] = frozenset({"focus_next", "focus_previous"})
    """What Textual's own screens bind to Tab."""

    def __init__(self, policy: Policy) -> None:
        super().__init__(driver_class=driver_class(policy))
        self.policy = policy
        self.no_color = bool(os.environ.get("NO_COLOR"))
        self._line_filters: list[LineFilter] = _uncoloured() if self.no_color else []
        self.fault: Fault | None = None

    @property
    def return_code(self) -> int | None:
        """The exit code; an error outlasts any later, orderly exit."""
        return super().return_code if self.fault is None else FAULT_CODE

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what is applied to each line that is drawn."""
        return self._line_filters

    def about_to_stop(self) -> None:
        """Hear that the process is about to be stopped for a while."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Refuse every action of the app that is not listed."""
        return action in self.ALLOWED_ACTIONS | self.NEEDED_ACTIONS

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """No commands."""
        return ()

    def copy_to_clipboard(self, text: str) -> None:
        """Copy nothing: a clipboard outlives the session."""

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open nothing: a browser is a way out."""

    def deliver_text(self, *_: object, **__: object) -> None:
        """Save nothing."""

    def deliver_binary(self, *_: object, **__: object) -> None:
        """Save nothing."""

    def deliver_screenshot(self, *_: object, **__: object) -> None:
        """Save nothing."""

    def save_screenshot(self, *_: object, **__: object) -> str:
        """Save nothing."""
        return ""

    def write_cells(self, widget: Widget, text: str) -> bool:
        """Write some cells of a widget straight to the terminal; return whether that could be.

        Textual writes a row from its first column up to the last cell that changed: for a breath
        that is three times as much, and twice the work. The widget's lines are made anew when
        they are next asked for.
        """
        if self._driver is None or self.is_headless or not self.is_running:
            return False
        widget._styles_cache.clear()
        self._driver.write(text)
        self._driver.flush()
        return True

    def forget_drawn_lines(self) -> None:
        """Let go of the lines of widgets that are gone.

        Textual remembers two colours by the object that holds all lines a widget has drawn, and so
        keeps the pages of the last two hundred visitors of one process.
        """
        StylesCache.get_inner_outer.cache_clear()

    def stop_reading(self) -> None:
        """Read no more keys and touches: they wait for the process that comes next."""
        stop = getattr(self._driver, "stop_reading", None)
        if stop is not None:
            stop()

    def read_on(self) -> None:
        """Read keys and touches again."""
        read_on = getattr(self._driver, "read_on", None)
        if read_on is not None:
            read_on()

    def hand_over(self) -> bool:
        """Let go of the terminal without giving it back; return whether this driver can."""
        hand_over = getattr(self._driver, "hand_over", None)
        if hand_over is not None:
            hand_over()
        return hand_over is not None

    async def _broker_event(
        self, event_name: str, event: Event, default_namespace: DOMNode
    ) -> bool:
        """Run no action that a text carries."""
        return False

    def panic(self, *_: object) -> None:
        """End without showing what went wrong."""
        self.fault = self.fault or Fault("panic")
        self._close_messages_no_wait()

    def _handle_exception(self, error: Exception) -> None:
        self.fault = self.fault or fault_of(error)
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        self.panic()

    async def _shutdown(self) -> None:
        """Shut down, and treat an error on the way as any other error."""
        try:
            await super()._shutdown()
        except Exception as error:
            self._handle_exception(error)
            if self._driver is not None:
                self._driver.close()


def _uncoloured() -> list[LineFilter]:
    from walkthrough.ui.uncoloured import Uncoloured

    return [Uncoloured()]
