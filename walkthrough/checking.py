"""What `walkthrough check` tells: problems first, then advice, a summary, the reading level."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from walkthrough.files import languages, load_script, read_clinic, read_script
from walkthrough.script.check import check, check_clinic
from walkthrough.script.clinic import NO_CLINIC, Clinic
from walkthrough.script.model import Script
from walkthrough.script.problem import Advice, Problem, ScriptError
from walkthrough.script.reading import Reading

Value = TypeVar("Value")

NOT_MEASURED = (
    "The reading level was not measured. To measure it, install what it needs:\n"
    '    pip install "first-session[authors]"'
)


class Checked:
    """A script, its translations and a clinic's facts, and every problem in them."""

    def __init__(self, path: Path, clinic_path: Path | None, today: date) -> None:
        self.problems: list[Problem] = []
        self.script: Script | None = None
        self.reading = Reading()
        self.clinic: Clinic = NO_CLINIC
        self.clinic_reading = Reading()
        read = self._try(partial(read_script, path))
        self.is_whole = read is not None and not read[1].problems
        """Whether every part of both files could be read."""
        if read is not None:
            self.script, self.reading = read
            self._try(partial(check, self.script, self.reading), told=True)
        fine = self.script is not None and not self.problems
        if clinic_path is not None:
            self._clinic(clinic_path, today)
        for letters, _ in languages(path)[1:] if fine else ():
            self._try(partial(load_script, path, letters))

    def _clinic(self, path: Path, today: date) -> None:
        read = self._try(partial(read_clinic, path))
        if read is None:
            self.is_whole = False
            return
        self.clinic, self.clinic_reading = read
        known = self.script if self.is_whole else None
        self.is_whole &= not self.clinic_reading.problems
        if known is None:
            self.problems += sorted(set(self.clinic_reading.problems))
            return
        rules = partial(check_clinic, self.clinic, self.clinic_reading, known, today)
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


def tell_advice(checked: Checked) -> None:
    """Print the advice, a summary and the reading level, each as soon as it is known.

    Nothing is advised on a script that could not be read as a whole.
    """
    from walkthrough.script.advice import advice, advice_on_level

    script = checked.script
    if script is None:
        return
    if not checked.is_whole:
        print("Once these are mended, you can read advice on the wording here.")
        return
    _tell(advice(script, checked.reading, checked.clinic, checked.clinic_reading))
    _tell_summary(script, checked.clinic)
    print(end="", flush=True)
    from walkthrough.script.reading_level import reading_level

    if not script.in_english:
        print("The wording and the reading level are looked at in English only.")
        return
    level = reading_level(script, checked.clinic)
    if level is None:
        print(NOT_MEASURED)
        return
    if not level.steps:
        print("There is too little text to measure the reading level.")
        return
    _tell(advice_on_level(script, checked.reading, level))
    print(
        f"Reading level: grade {level.mean:.1f} on average, by Flesch-Kincaid;"
        f" the hardest page is “{level.worst.step}”, grade {level.worst.grade:.1f}.\n"
        f"The whole by SMOG: grade {level.smog:.1f}."
    )


def _tell(found: Sequence[Advice]) -> None:
    if found:
        print("\nAdvice. The script works as it is; these lines could be kinder or clearer.\n")
        for each in found:
            print(each)
        count = "1 piece" if len(found) == 1 else f"{len(found)} pieces"
        print(f"{count} of advice.\n")


def _tell_summary(script: Script, clinic: Clinic) -> None:
    from walkthrough.script.summary import minutes, summary

    found = summary(script, clinic)
    fewest, most = min(found.steps.values()), max(found.steps.values())
    route = max(found.words_in_all, key=lambda each: found.words_in_all[each])
    top, whole = found.words_on_top[route], found.words_in_all[route]
    each_route = f"{most} on each route" if fewest == most else f"{fewest} to {most} on a route"
    total = sum(len(stage.steps) for stage in script.stages)
    print(f"{found.stages} stages, {total} steps: {each_route}.")
    print(
        f"{top} words on the pages, to read in about {minutes(top)} min;"
        f" {whole} with all that opens from them, about {minutes(whole)} min."
    )
    if found.left_open:
        names = ", ".join(found.left_open)
        print(f"Left open by the clinic, read as “{script.words.ask_your_clinic}”: {names}.")
