"""A small app for the tests of the driver: `python -m tests.ui.driver_app home|kiosk [KNOB…]`.

It shows how many keys it has heard. Keys: q ends, e ends with a code and is then terminated,
f raises, w fails in a worker, l loops for ever, u opens a link, t suspends the process, c does
and continues it, i shows a text field, z changes the size of the window. Knobs: `hasty` shortens
the patience, `nohup` ignores SIGHUP, `unmount` raises while the app shuts down, `continued` is
stopped and continued then.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import termios
import webbrowser
from typing import Any

from textual import events
from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Input, Static

from walkthrough.policy import KIOSK, REHEARSAL, Policy
from walkthrough.ui.guard import GuardedApp

SECRET = "typed in confidence"
SIGNALS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGTSTP, signal.SIGCONT)


class DriverApp(GuardedApp):
    ALLOWED_ACTIONS = frozenset({"suspend_process"})
    AUTO_FOCUS = None

    def __init__(self, policy: Policy, knobs: list[str]) -> None:
        super().__init__(policy)
        self.knobs = knobs
        self.keys = 0
        self.clicks = 0
        self.pasted = 0
        self.opened = 0

    def compose(self) -> ComposeResult:
        yield Static(id="counts")
        yield Static(Content.from_markup("a [link='https://example.org']link[/]"))
        yield Static("press [@click=app.crash]here[/]", id="here")

    def on_mount(self) -> None:
        self.set_interval(0.1, self.show)

    def on_key(self, event: events.Key) -> None:
        self.keys += 1
        action = getattr(self, f"press_{event.key}", None)
        if action is not None:
            action()
        self.show()

    def on_click(self) -> None:
        self.clicks += 1

    def on_paste(self, event: events.Paste) -> None:
        self.pasted = len(event.text)

    async def on_unmount(self) -> None:
        if "continued" in self.knobs:
            for number in (signal.SIGTSTP, signal.SIGCONT):
                signal.raise_signal(number)
                await asyncio.sleep(0.05)
        if "unmount" in self.knobs:
            raise ValueError(SECRET)

    def press_q(self) -> None:
        self.exit()

    def press_e(self) -> None:
        self.exit(return_code=3)
        signal.raise_signal(signal.SIGTERM)

    def press_f(self) -> None:
        note = SECRET
        raise ValueError(note)

    def press_w(self) -> None:
        async def fail() -> None:
            note = SECRET
            raise ValueError(note)

        self.run_worker(fail())

    def press_l(self) -> None:
        while True:
            pass

    def press_u(self) -> None:
        App.open_url(self, "https://example.org")
        self.open_url("https://example.org")

    def press_t(self) -> None:
        self.call_later(self.run_action, "suspend_process")

    def press_c(self) -> None:
        signal.raise_signal(signal.SIGTSTP)
        signal.raise_signal(signal.SIGCONT)

    def press_z(self) -> None:
        """Change the size to 70x30, and while that is read, to 90x30."""
        driver: Any = self._driver
        read = driver._get_terminal_size

        def read_late() -> tuple[int, int]:
            driver._get_terminal_size = read
            size: tuple[int, int] = read()
            termios.tcsetwinsize(0, (30, 90))
            return size

        driver._get_terminal_size = read_late
        termios.tcsetwinsize(0, (30, 70))

    def press_i(self) -> None:
        field = Input()
        self.mount(field)
        field.focus()

    def show(self) -> None:
        counts = f"keys {self.keys}, clicks {self.clicks}, pasted {self.pasted}"
        size = f"{self.size.width}x{self.size.height}"
        text = f"{counts}, opened {self.opened}, size {size}, process {os.getpid()}."
        self.query_one("#counts", Static).update(Content(text))


def main(way: str, *knobs: str) -> int:
    if "hasty" in knobs:
        from walkthrough.ui.terminal import TerminalDriver

        TerminalDriver.frozen_seconds = TerminalDriver.signal_patience = 1.0
    if "nohup" in knobs:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    app = DriverApp({"home": REHEARSAL, "kiosk": KIOSK}[way], list(knobs))

    def count_opened(url: str, new: int = 0, autoraise: bool = True) -> bool:
        app.opened += 1
        return True

    webbrowser.open = count_opened
    handlers = [signal.getsignal(number) for number in SIGNALS]
    app.run()
    if not sys.stdout.isatty():
        return app.return_code or 0  # the terminal is gone, and a print would change the code
    if handlers == [signal.getsignal(number) for number in SIGNALS]:
        print("signals given back")
    if app.fault is not None:
        print(f"calm: {app.fault.kind} in {app.fault.places[-1].file}")
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
