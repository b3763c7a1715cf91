"""Tells, when Textual changes, which of its private names the driver and the guard have lost."""

from __future__ import annotations

import inspect

import pytest

pytest.importorskip("termios")

import textual
from textual._parser import Parser
from textual._styles_cache import StylesCache
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.message_pump import MessagePump
from textual.widget import Widget


def test_this_is_the_textual_that_the_driver_was_written_for() -> None:
    """Another version may be right too; run the tests of the terminal before you trust it."""
    assert textual.__version__ == "8.2.8"


@pytest.mark.parametrize(
    ("owner", "name", "parameters"),
    [
        (App, "_broker_event", "self, event_name, event, default_namespace"),
        (App, "_fatal_error", "self"),
        (App, "_handle_exception", "self, error"),
        (App, "_shutdown", "self"),
        (App, "panic", "self, renderables"),
        (MessagePump, "_close_messages_no_wait", "self"),
        (Parser, "tick", "self"),
        (XTermParser, "feed", "self, data"),
        (LinuxDriver, "__init__", "self, app, debug, mouse, size"),
        (LinuxDriver, "_disable_mouse_support", "self"),
        (LinuxDriver, "_sigcont_application", "self, _"),
        (LinuxDriver, "_sigtstp_application", "self, _"),
        (LinuxDriver, "close", "self"),
        (LinuxDriver, "disable_input", "self"),
        (LinuxDriver, "process_message", "self, message"),
        (LinuxDriver, "run_input_thread", "self"),
        (LinuxDriver, "start_application_mode", "self"),
        (LinuxDriver, "stop_application_mode", "self"),
        (LinuxDriver, "suspend_application_mode", "self"),
        (LinuxDriver, "write", "self, data"),
        (StylesCache, "get_inner_outer", "cls, base_background, background"),
        (WriterThread, "__init__", "self, file"),
    ],
)
def test_every_private_method_is_what_it_was(owner: type, name: str, parameters: str) -> None:
    assert ", ".join(inspect.signature(getattr(owner, name)).parameters) == parameters


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (App, "_driver"),
        (Widget, "_styles_cache"),
        (LinuxDriver, "_file"),
        (LinuxDriver, "_key_thread"),
        (LinuxDriver, "_mouse_pixels"),
        (LinuxDriver, "_must_signal_resume"),
        (LinuxDriver, "attrs_before"),
        (LinuxDriver, "exit_event"),
        (LinuxDriver, "fileno"),
        (Driver, "_app"),
        (Driver, "_auto_restart"),
        (Driver, "_loop"),
        (XTermParser, "mouse_pixels"),
        (XTermParser, "terminal_pixel_size"),
        (XTermParser, "terminal_size"),
    ],
)
def test_every_private_attribute_is_still_set(owner: type, name: str) -> None:
    assert f"self.{name}" in inspect.getsource(owner)
