"""What `walkthrough check` finds: every problem of a script, its translations and a clinic."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from walkthrough.files import languages, load_script, read_clinic, read_script
from walkthrough.script.check import check, check_clinic
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.model import Script
from walkthrough.script.problem import Problem, ScriptError
from walkthrough.script.reading import Reading

Value = TypeVar("Value")


class Checked:
    """A script, its translations and a clinic's facts, and every problem in them."""

    def __init__(self, path: Path, clinic_path: Path | None, today: date) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self.today = today
        self.script: Script | None = None
        self.reading = Reading()
        self.clinic: Clinic = NO_CLINIC
        self.clinic_reading = Reading()
        clinic_read = None if clinic_path is None else self._try(partial(read_clinic, clinic_path))
        if clinic_read is not None:
            self.clinic, self.clinic_reading = clinic_read
        read = self._try(partial(read_script, path, self.clinic, self.clinic_reading))
        script_is_whole = read is not None and not read[1].problems
        clinic_is_whole = clinic_path is None or clinic_read is not None
        self.is_whole = script_is_whole and clinic_is_whole and not self.clinic_reading.problems
        """Whether every part of both files could be read."""
        if read is not None:
            self.script, self.reading = read
            self._try(partial(check, self.script, self.reading), told=True)
        fine = self.script is not None and not self.problems
        if clinic_read is not None:
            self._clinic(known=script_is_whole)
        for letters, _ in languages(path)[1:] if fine else ():
            self._try(partial(load_script, path, letters))
        self.problems = list(dict.fromkeys(self.problems))

    def _clinic(self, *, known: bool) -> None:
        """Ask the rules on a clinic's facts, where the script that they go into is known."""
        if self.script is None or not known:
            self.problems += sorted(set(self.clinic_reading.problems))
            return
        rules = partial(check_clinic, self.clinic, self.clinic_reading, self.script, self.today)
        self._try(rules, told=True)

    def _try(self, act: Callable[[], Value], *, told: bool = False) -> Value | None:
        """Do something, and keep the problems that it raises, or `told`, that it returns."""
        try:
            value = act()
        except ScriptError as error:
            self.problems += error.problems
            return None
        if told and isinstance(value, list):
            self.problems += value
        return value
