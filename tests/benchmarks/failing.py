"""`python -m tests.benchmarks.failing kiosk …`: the kiosk, whose widgets fail after a SIGUSR1."""

from __future__ import annotations

import signal
import sys
from typing import Any

from walkthrough import cli
from walkthrough.kiosk import processes

TYPED = "what a visitor chose"
"""The message of the error: it must be seen nowhere."""


def main() -> int:
    """Run the command; the processes that it starts are started in the same way."""
    setattr(processes, "_PYTHON", ("-B", "-m", "tests.benchmarks.failing", "kiosk"))  # noqa: B010
    if "--heart" in sys.argv:
        _fail_when_asked()
    return cli.main()


def _fail_when_asked() -> None:
    from asyncio import AbstractEventLoop, get_running_loop

    from textual.widget import Widget

    drawn: list[tuple[AbstractEventLoop, Widget]] = []
    asked = []
    before = Widget.render_lines

    def fail(*_: object) -> None:
        asked.append(True)
        loop, widget = drawn[-1]
        loop.call_soon_threadsafe(widget.refresh)

    def render_lines(self: Widget, *arguments: Any) -> Any:
        if asked:
            raise ValueError(TYPED)
        drawn.append((get_running_loop(), self))
        return before(self, *arguments)

    setattr(Widget, "render_lines", render_lines)  # noqa: B010
    signal.signal(signal.SIGUSR1, fail)


if __name__ == "__main__":
    sys.exit(main())
