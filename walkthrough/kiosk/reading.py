"""Reading what a kiosk is to show, in a process of its own, and saying what keeps it from it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from walkthrough.checking import Checked
from walkthrough.files import languages, load
from walkthrough.fitting import unfit
from walkthrough.kiosk.held import Content
from walkthrough.kiosk.readiness import left_open, missing
from walkthrough.script.clinic import Clinic
from walkthrough.script.model import Script
from walkthrough.script.problem import ScriptError

NOT_EVEN_DEMO = "These have to be mended first: without that, no page can be shown."
MISSING = "A kiosk does not start before the clinic has filled these in:"
NO_CLINIC_FILE = "They stand in the clinic's own file: walkthrough kiosk --clinic FILE"
HINT = "To look at it without them: walkthrough kiosk --demo"


class NotReadyError(Exception):
    """A kiosk must not start; `lines` say why, in plain words."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        super().__init__("\n".join(lines))


def read_content(path: Path, clinic_path: Path | None, today: date, *, demo: bool) -> Content:
    """Read and check everything; raises NotReadyError where a kiosk must not start.

    A demonstration starts without the clinic's facts, and with problems in the wording.
    """
    checked = Checked(path, clinic_path, today)
    script, clinic = checked.script, checked.clinic
    problems = [str(problem) for problem in checked.problems]
    if script is None or (problems and not checked.is_whole):
        raise NotReadyError([*problems, *([NOT_EVEN_DEMO] if demo else [])])
    if problems and not (demo and _can_be_shown(script, clinic)):
        raise NotReadyError([*problems, *([NOT_EVEN_DEMO] if demo else [])])
    lacks = missing(script, clinic)
    if lacks and not demo:
        where = [] if clinic_path is not None else [NO_CLINIC_FILE]
        raise NotReadyError([MISSING, *(f"  - {each}" for each in lacks), *where, HINT])
    return _with_translations(path, clinic_path, script, clinic, demo=demo)


def _with_translations(
    path: Path, clinic_path: Path | None, script: Script, clinic: Clinic, *, demo: bool
) -> Content:
    scripts, named = [], []
    for index, (letters, name) in enumerate(languages(path)):
        try:
            each = script if index == 0 else load(path, clinic_path, letters)[0]
        except ScriptError as error:
            if demo:
                continue
            raise NotReadyError([str(problem) for problem in error.problems]) from None
        scripts.append((letters, each))
        named.append((letters, name))
    return Content(tuple(scripts), tuple(named), clinic, left_open(script, clinic))


def _can_be_shown(script: Script, clinic: Clinic) -> bool:
    """Whether every page can be laid out although the script has problems."""
    try:
        unfit(script, clinic, 80, 24)
    except Exception:  # whatever is wrong with the script, the answer is no
        return False
    return True
