"""Opening the walkthrough in its plain form, and what is said at its end."""

from __future__ import annotations

import gc
import signal
from contextlib import suppress
from dataclasses import replace
from types import FrameType, SimpleNamespace
from typing import TYPE_CHECKING

from walkthrough.exits import FAULT, FINE
from walkthrough.journey.kept import looks_of
from walkthrough.opening import command_of, take, tell_fault, wanted_by
from walkthrough.plain.aloud import Aloud
from walkthrough.plain.console import Console, console
from walkthrough.plain.start import Start
from walkthrough.plain.walk import PlainWalk
from walkthrough.speech.manner import manner_of

if TYPE_CHECKING:
    from walkthrough.keeping import Keeper

ENDING = ("SIGINT", "SIGTERM", "SIGHUP")
"""Signals after which it leaves, as after the letter for it; Ctrl+C sends the first."""


class _LeavingError(BaseException):
    """A signal asks to leave.

    Not KeyboardInterrupt: Python would remember one that came while it compiled a few lines, and
    end as if nobody had caught it.
    """


def speak(options: SimpleNamespace, keeper: Keeper | None) -> int:
    """Say and listen until the reader leaves.

    Raises ScriptError, ValueError for a wrong name, and OSError where nobody takes what is said.
    """
    from walkthrough.files import load

    kept = keeper.read() if keeper is not None else {}
    wanted = wanted_by(options)
    manner = manner_of(looks_of(kept))
    manner = replace(manner, aloud=True) if options.speak else manner
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
        manner=manner,
    )
    said, voice = console(), Aloud(manner, wanted.script.language)
    walk = PlainWalk(start, said, voice)
    # What was read stays to the end: looking through it for garbage only takes time.
    gc.freeze()
    gc.enable()
    try:
        return _run(walk, said, options)
    finally:
        voice.close()


def _run(walk: PlainWalk, said: Console, options: SimpleNamespace) -> int:
    """Run a walk to its end, which an interrupt and a closed window are too."""
    try:
        with suppress(_LeavingError):
            _leave_on_signals()
            walk.run()
        _finish_undisturbed()
        # A command is to be copied as it stands, so it is not broken between words.
        said.write(f"\n{walk.setting.words.come_back.format(command=walk.command)}\n")
    except OSError:
        raise
    except Exception as error:  # whatever went wrong, the reader is told of it kindly
        from walkthrough.fault import Fault

        tell_fault(options, str(Fault.of(error)), walk.setting.words)
        return FAULT
    finally:
        _finish_undisturbed()
        with suppress(OSError):
            walk.keep()
    return FINE


def _leave_on_signals() -> None:
    def leave(signum: int, frame: FrameType | None) -> None:
        raise _LeavingError

    for number in _ending():
        if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
            signal.signal(number, leave)


def _finish_undisturbed() -> None:
    for number in _ending():
        signal.signal(number, signal.SIG_IGN)


def _ending() -> list[int]:
    """Return the signals that this system has."""
    return [getattr(signal, name) for name in ENDING if hasattr(signal, name)]
