"""Opening the walkthrough in its plain form, and what is said at its end."""

from __future__ import annotations

import gc
import signal
from contextlib import suppress
from types import SimpleNamespace
from typing import TYPE_CHECKING

from walkthrough.exits import FAULT, FINE
from walkthrough.opening import command_of, take, tell_fault, wanted_by
from walkthrough.plain.console import console
from walkthrough.plain.start import Start
from walkthrough.plain.walk import PlainWalk

if TYPE_CHECKING:
    from walkthrough.keeping import Keeper

ENDING = ("SIGTERM", "SIGHUP")
"""Signals after which it leaves as after Ctrl+C."""


def speak(options: SimpleNamespace, keeper: Keeper | None) -> int:
    """Say and listen until the reader leaves.

    Raises ScriptError, ValueError for a wrong name, and OSError where nobody takes what is said.
    """
    from walkthrough.files import load

    kept = keeper.read() if keeper is not None else {}
    wanted = wanted_by(options)
    start = Start(
        wanted.script,
        wanted.clinic,
        route=wanted.route,
        step=options.step,
        exercise=wanted.exercise,
        languages=wanted.languages,
        translated=lambda language: load(wanted.path, options.clinic, language)[0],
        kept=kept,
        keep=None if keeper is None else keeper.write,
        take=None if keeper is None else take,
        trouble="" if keeper is None else keeper.trouble,
        command=command_of(options),
    )
    walk = PlainWalk(start, console())
    # What was read stays to the end: looking through it for garbage only takes time.
    gc.freeze()
    gc.enable()
    return _run(walk, options, start)


def _run(walk: PlainWalk, options: SimpleNamespace, start: Start) -> int:
    """Run a walk to its end, which an interrupt and a closed window are too."""
    words = start.script.words
    try:
        with suppress(KeyboardInterrupt):
            _leave_on_signals()
            walk.run()
        _finish_undisturbed()
        print(f"\n{words.come_back.format(command=walk.command)}")
    except OSError:
        raise
    except Exception as error:
        from walkthrough.fault import Fault

        tell_fault(options, str(Fault.of(error)), words)
        return FAULT
    finally:
        _finish_undisturbed()
        walk.keep()
    return FINE


def _leave_on_signals() -> None:
    for name in ENDING:
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, signal.default_int_handler)


def _finish_undisturbed() -> None:
    for name in ("SIGINT", *ENDING):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, signal.SIG_IGN)
