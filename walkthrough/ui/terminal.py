"""The driver for a POSIX terminal; imported only where there is one."""

from __future__ import annotations

import os
import select
import signal
import termios
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from io import TextIOWrapper
from threading import Event, Thread
from time import monotonic
from typing import Any, BinaryIO, ClassVar, TextIO, cast

from textual import events
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.message import Message

from walkthrough import early_terminal
from walkthrough.policy import Policy
from walkthrough.ui.driver import Output, RateLimit, Reader, harmless

FORCED_END = 75
"""The exit code, EX_TEMPFAIL, of a process that could not end in order: start it again."""

LEAVE_APPLICATION_MODE = (
    "\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l\x1b[?2004l\x1b[?2048l"
    "\x1b[?7h\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)
"""What Textual writes when it leaves, for a process that ends without its help."""

HIDE_CURSOR = "\x1b[?25l"
"""What Textual writes when it begins."""
STEADY_CURSOR, USUAL_CURSOR = "\x1b[4 q", "\x1b[0 q"
"""A line under a letter that does not blink, and what the terminal had before."""
STEADY_ON_CONSOLE, USUAL_ON_CONSOLE = "\x1b[?17;119;0c", "\x1b[?0c"
"""The same on the Linux console, which knows a block that does not blink."""

_SIGNALS = (
    signal.SIGTERM,
    signal.SIGHUP,
    signal.SIGINT,
    signal.SIGQUIT,
    signal.SIGTSTP,
    signal.SIGCONT,
)


class TerminalDriver(LinuxDriver):
    """Textual's driver, with the ends and the silences it does not expect."""

    policy: ClassVar[Policy]
    frozen_seconds: ClassVar[float] = 10.0
    """How long a kiosk's screen may stand still before the process ends."""
    signal_patience: ClassVar[float] = 10.0
    """How long an app that was told to end may take for it."""
    lost_patience: ClassVar[float] = 2.0
    """The same when nobody can see it any more."""
    select_seconds: ClassVar[float] = 0.1
    watch_seconds: ClassVar[float] = 0.4

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        self._attributes = early_terminal.hand_over()
        """The terminal's attributes before the first words, until they are Textual's to keep."""
        self._handlers_before = {number: signal.getsignal(number) for number in _SIGNALS}
        self._context = copy_context()
        # Never with `debug`: it would write every key to a file.
        super().__init__(app, mouse=mouse, size=size)
        self._output = Output(cast(TextIO, self._file), monotonic)
        self._file = cast(TextIOWrapper, self._output)
        self._drawing = False
        on_console = os.environ.get("TERM") == "linux"
        self._steady = STEADY_ON_CONSOLE if on_console else STEADY_CURSOR
        self._usual = USUAL_ON_CONSOLE if on_console else USUAL_CURSOR
        self._stop_wanted = False
        self._ending = False
        self._deadline: float | None = None
        self._closed = Event()
        rate = self.policy.events_a_second
        self._limit, self._move_limit = (
            None if rate is None else RateLimit(monotonic, rate) for _ in range(2)
        )
        self._take_signals()
        Thread(target=self._watch, name="walkthrough-watch", daemon=True).start()

    @property
    def can_suspend(self) -> bool:
        """Whether the terminal's suspend signal may stop the process."""
        return self.policy.may_suspend

    # Signals. A handler runs in the middle of anything, so it only leaves a note for the loop.

    def _take_signals(self) -> None:
        leave = self._end_on_signal if self.policy.may_leave else _do_nothing
        handlers = {
            signal.SIGTERM: self._end_on_signal,
            signal.SIGHUP: self._end_on_signal,
            signal.SIGINT: leave,
            signal.SIGQUIT: leave,
            signal.SIGTSTP: self._sigtstp_application if self.can_suspend else _do_nothing,
            signal.SIGCONT: self._sigcont_application if self.can_suspend else _do_nothing,
        }
        for number, handler in handlers.items():
            ignored = self._handlers_before[number] is signal.SIG_IGN
            signal.signal(number, signal.SIG_IGN if ignored else handler)

    def _give_signals_back(self) -> None:
        """Let go of the app; a kiosk goes on ignoring until its process has ended."""
        for number, handler in self._handlers_before.items():
            if signal.getsignal(number) is not _do_nothing:
                signal.signal(number, handler or signal.SIG_DFL)

    def _in_loop(self, callback: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended before
            self._loop.call_soon_threadsafe(callback, context=self._context)

    def _sigtstp_application(self, *_: object) -> None:
        self._stop_wanted = True
        self._in_loop(self._stop_process)

    def _sigcont_application(self, *_: object) -> None:
        self._stop_wanted = False
        self._in_loop(self._continue_process)

    def _stop_process(self) -> None:
        if self._ending or not self._stop_wanted:
            return
        about_to_stop = getattr(self._app, "about_to_stop", None)
        if about_to_stop is not None:
            about_to_stop()
        if self._auto_restart:
            self.suspend_application_mode()
            self._must_signal_resume = True
        os.kill(os.getpid(), signal.SIGSTOP)

    def _continue_process(self) -> None:
        """Take the terminal anew: nobody can tell what a shell did to it in the meantime."""
        if self._ending or not self._auto_restart:
            return
        if self._drawing:
            self.suspend_application_mode()
        self.start_application_mode()
        if self._drawing:
            self._app.refresh(layout=True)

    # The end

    def _end_on_signal(self, *_: object) -> None:
        self._end(self.signal_patience)

    def _end(self, patience: float) -> None:
        """Ask the app to end, and remember until when it has to."""
        self._ending = True
        deadline = monotonic() + patience
        self._deadline = deadline if self._deadline is None else min(self._deadline, deadline)
        self._in_loop(self._exit_app)

    def _exit_app(self) -> None:
        # A process in the background would be stopped for giving the terminal its modes back.
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        if self._app.return_code is None:
            self._app.exit()

    def _watch(self) -> None:
        """End the process when the loop cannot: it waits for a terminal that takes no output.

        At home a frozen screen may wait for its reader. On a kiosk nobody will thaw it, and
        only a new process gets the screen back.
        """
        while not self._closed.wait(self.watch_seconds):
            frozen = self._output.stuck_seconds() > self.frozen_seconds
            late = self._deadline is not None and monotonic() > self._deadline
            if late or (frozen and not self.policy.may_leave):
                self._force_end()

    def _force_end(self) -> None:
        with suppress(termios.error):
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        if not self._output.stuck_seconds():
            last_words = (self._usual + LEAVE_APPLICATION_MODE,)
            writer = Thread(target=self._output.write, args=last_words, daemon=True)
            writer.start()
            writer.join(self.watch_seconds)  # the terminal may freeze at this very moment
        os._exit(FORCED_END)

    # Application mode

    def start_application_mode(self) -> None:
        """Take the terminal, unless the process is in the background."""
        keys_before = self._key_thread
        self._drawing = True
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._drawing = self._key_thread is not keys_before
        if self._drawing and self._attributes is not None:
            self.attrs_before, self._attributes = self._attributes, None
            early_terminal.let_go()
        if self._drawing:
            signal.signal(signal.SIGWINCH, self._note_size)

    def _note_size(self, *_: object) -> None:
        """Leave a note of a new size: read in the handler, an older one may be told last."""
        self._in_loop(self._tell_size)

    def _tell_size(self) -> None:
        """Tell the size also where the terminal said that it does so in its own way: it may not."""
        if self._drawing:
            size = Size(*self._get_terminal_size())
            self._app.post_message(events.Resize(size, size))

    def stop_application_mode(self) -> None:
        """Give the terminal back, if it was taken, and take it no more."""
        self._ending = True
        self._give_back()

    def _give_back(self) -> None:
        if self._drawing:
            self.write(self._usual)
            super().stop_application_mode()

    def suspend_application_mode(self) -> None:
        """Give the terminal back for a while."""
        self._give_back()
        self._stop_writing()

    def disable_input(self) -> None:
        """Hear no more keys."""
        if self._drawing:
            super().disable_input()

    def stop_reading(self) -> None:
        """Read nothing more, and leave what waits in the terminal to the next process."""
        self.exit_event.set()
        if self._key_thread is not None:
            self._key_thread.join()

    def read_on(self) -> None:
        """Read again, after all."""
        self.exit_event.clear()
        self._key_thread = Thread(target=self._run_input_thread, name="textual-input")
        self._key_thread.start()

    def hand_over(self) -> None:
        """Let go of the terminal as it is: another process goes on in the place of this one."""
        self.stop_reading()
        self._stop_writing()
        self._closed.set()

    def close(self) -> None:
        """Give the terminal back for good."""
        self._stop_writing()
        self._closed.set()
        self._give_signals_back()

    def _stop_writing(self) -> None:
        super().close()
        # Without its thread the queue of the writer would fill, and then block the loop.
        self._drawing = False

    def _disable_mouse_support(self) -> None:
        super()._disable_mouse_support()
        if self._mouse_pixels:  # a mode that Textual leaves on
            self.write("\x1b[?1016l")

    # Input and output

    def run_input_thread(self) -> None:
        """Read until told to stop, or until the terminal is gone."""
        reader = Reader(monotonic)
        while not self.exit_event.is_set():
            try:
                ready, _, _ = select.select([self.fileno], [], [], self.select_seconds)
                data = os.read(self.fileno, 4096) if ready else b""
            except OSError:
                ready, data = [self.fileno], b""
            if ready and not data:
                # A closed terminal is for ever ready to be read, and never has anything.
                self._end(self.lost_patience)
                return
            for message in reader.read(data):
                self.process_message(message)

    def process_message(self, message: Message) -> None:
        """Pass a message on, if the app can bear one more."""
        if self._bearable(message):
            with suppress(RuntimeError):  # the loop has ended before
                super().process_message(message)

    def _bearable(self, message: Message) -> bool:
        """Keys and moves count apart, so that a moving mouse does not swallow its own click."""
        if isinstance(message, events.MouseUp | events.Resize):
            return True
        limit = self._move_limit if isinstance(message, events.MouseMove) else self._limit
        return limit is None or limit.allows()

    def write(self, data: str) -> None:
        """Write to the terminal, while it is ours, what stays on the screen.

        Its cursor is not hidden: it shows where the focus is to those who cannot see the screen.
        """
        if data == early_terminal.ALTERNATE_SCREEN and self._attributes is not None:
            return  # the first words stand there, and would be cleared away
        if data == HIDE_CURSOR:
            data = f"\x1b[?25h{self._steady}"
        if self._drawing:
            super().write(harmless(data))

    def open_url(self, url: str, new_tab: bool = True) -> None:
        """Open nothing: a browser is a way out."""

    def deliver_binary(self, binary: BinaryIO | TextIO, **_: object) -> None:
        """Save nothing: what is on the screen stays there."""
        binary.close()


def under(policy: Policy) -> type[TerminalDriver]:
    """The driver with what one way of running allows."""

    class PolicyDriver(TerminalDriver):
        pass

    PolicyDriver.policy = policy
    return PolicyDriver


def _do_nothing(*_: object) -> None:
    """Ignore a signal; unlike SIG_IGN, the programs that speak do not inherit it."""
