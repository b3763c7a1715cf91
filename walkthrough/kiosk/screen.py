"""The screen's process: catches all of its own errors, and draws only what is meant to be seen."""

from __future__ import annotations

import os
import signal
from contextlib import suppress
from types import SimpleNamespace
from typing import TYPE_CHECKING

from walkthrough.exits import FAULT, FINE
from walkthrough.fault import Fault
from walkthrough.kiosk import hardening
from walkthrough.kiosk.heartbeat import Heart, SupervisorGoneError
from walkthrough.kiosk.looks import Looks
from walkthrough.kiosk.processes import screen_command
from walkthrough.kiosk.supervisor import replace_process
from walkthrough.offline import stay_offline

if TYPE_CHECKING:
    from walkthrough.kiosk.held import Content
    from walkthrough.kiosk.pin import Pin
    from walkthrough.kiosk.settings import KioskSettings

SCREEN, ERRORS = 1, 2
"""The numbers of the terminal, and of where Python and Textual write."""


def run_screen(options: SimpleNamespace) -> int:
    """Show the kiosk until it ends; return its code. Never raises."""
    heart: Heart | None = None
    try:
        hardening.close_memory(signal.SIGKILL)
        stay_offline()
        heart = Heart(options.heart)
        heart.hello()
        return _shown(options, heart)
    except SupervisorGoneError:
        return FINE
    except BaseException as error:
        with suppress(Exception):
            if heart is not None:
                heart.fault(str(Fault.of(error)))
        return FAULT
    finally:
        _show_errors_nowhere()


def _shown(options: SimpleNamespace, heart: Heart) -> int:
    from walkthrough.kiosk import held

    content = held.read(options.held)
    settings = _settings(options, heart, content)
    script = content.in_language(settings.language)
    from walkthrough.ui.kiosk import kiosk_app

    app = kiosk_app(script, content.clinic, settings)
    os.dup2(SCREEN, ERRORS)
    app.run()
    _show_errors_nowhere()
    if app.fault is not None:
        heart.fault(str(app.fault))
    looks = _looks(app.settings)
    if looks != _looks(settings):
        heart.chosen(looks)
    if app.replaced:
        heart.replacing()
        command = screen_command(options, looks)
        replace_process(command, options.heart, options.held)
    return app.return_code or FINE


def _settings(options: SimpleNamespace, heart: Heart, content: Content) -> KioskSettings:
    from walkthrough.kiosk.settings import KioskSettings as Settings
    from walkthrough.script.text import Route

    known = dict(content.scripts)
    return Settings(
        idle_after=options.idle,
        notice=options.notice,
        demo=options.demo,
        theme=options.theme,
        large=options.larger,
        language=options.language if options.language in known else "",
        route=Route(options.route) if options.route else None,
        languages=content.languages,
        translated=content.in_language,
        pin=_pin(options, heart),
        heart=heart,
        gaps=content.gaps,
        counted=options.count is not None,
    )


def _looks(settings: KioskSettings) -> Looks:
    return Looks(settings.theme, settings.language, settings.large)


def _pin(options: SimpleNamespace, heart: Heart) -> Pin | None:
    """Return the staff's PIN; without one that can be used nobody gets in."""
    if options.pin_file is None:
        return None
    from walkthrough.kiosk.pin import PinError, load

    try:
        return load(options.pin_file)
    except PinError as error:
        heart.fault(str(Fault.of(error)))
        return None


def _show_errors_nowhere() -> None:
    """Write no more to the terminal: what Python says at its end is for no visitor."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, ERRORS)
        os.close(nowhere)
