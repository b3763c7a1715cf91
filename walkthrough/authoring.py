"""The commands for those who write: check, schema, new, guide."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING

from walkthrough.exits import FINE, PROBLEMS

if TYPE_CHECKING:
    from walkthrough.checking import Checked
    from walkthrough.fitting import Fitted

FASTEST = 20
"""Times: beyond it, an exercise would take the process for stopped between two pictures."""


def window(written: str) -> tuple[int, int]:
    """Read the size of a window, such as 80x24; raises ArgumentTypeError for anything else."""
    from argparse import ArgumentTypeError

    from walkthrough.journey.room import SMALLEST_HEIGHT, SMALLEST_WIDTH, Room

    match = re.fullmatch(r"([0-9]{1,4})[x×]([0-9]{1,4})", written)
    if match is None:
        raise ArgumentTypeError("a window is written as columns and rows, such as 80x24")
    room = Room(int(match[1]), int(match[2]))
    if room.too_small:
        raise ArgumentTypeError(
            f"the smallest window is {SMALLEST_WIDTH}x{SMALLEST_HEIGHT}: no page is shown in less"
        )
    return room.width, room.height


def speed(written: str) -> float:
    """Read how many times faster exercises go; raises ArgumentTypeError for anything else."""
    from argparse import ArgumentTypeError

    match = re.fullmatch(r"[0-9]{1,2}(?:\.[0-9]{1,2})?", written)
    if match is None or not 1 <= float(written) <= FASTEST:
        raise ArgumentTypeError(f"a speed is a number from 1 to {FASTEST}, such as 4")
    return float(written)


def tell_problems(problems: Sequence[object]) -> int:
    """Print problems and their number where errors go; returns the exit code for them."""
    with suppress(BrokenPipeError):
        for problem in problems:
            print(problem, file=sys.stderr)
        count = len(problems)
        print("1 problem." if count == 1 else f"{count} problems.", file=sys.stderr)
    return PROBLEMS


def check(options: SimpleNamespace, today: date) -> int:
    """Name every problem of a script; 1 where there is one, or a page has no room."""
    import gc

    # The collector finds nothing while files are read and measured, and costs a tenth.
    was_on = gc.isenabled()
    gc.disable()
    try:
        return _check(options, today)
    finally:
        if was_on:
            gc.enable()


def _check(options: SimpleNamespace, today: date) -> int:
    from walkthrough.checking import Checked
    from walkthrough.files import shipped_script
    from walkthrough.script.problem import visible
    from walkthrough.telling import tell_advice

    path = options.script or options.content or shipped_script()
    checked = Checked(path, options.clinic, today)
    if options.json:
        return _check_for_machines(checked, options)
    code = tell_problems(checked.problems) if checked.problems else FINE
    if code == FINE:
        print(f"{visible(str(path))}: no problems.")
    cut = [_tell_fit(width, height, checked) for width, height in options.fit or ()]
    tell_advice(checked)
    return PROBLEMS if code or any(cut) else FINE


def _unfit(checked: Checked, width: int, height: int) -> list[Fitted] | None:
    """Lay out every step; None where there are problems, with which no page is sure."""
    from walkthrough.fitting import unfit

    if checked.script is None or checked.problems:
        return None
    return unfit(checked.script, checked.clinic, width, height)


def _tell_fit(width: int, height: int, checked: Checked) -> bool:
    """Tell which steps do not stand on one page; returns whether words of one have no room."""
    from walkthrough.fitting import Fit
    from walkthrough.script.text import EVERY_ROUTE

    found = _unfit(checked, width, height)
    if found is None:
        return False
    print(f"In a window of {width}x{height}:" + ("" if found else " every step stands on one page"))
    told = {
        Fit.SCROLLS: "scrolls: {lines} more",
        Fit.TURNS: "shows its choices in turns",
        Fit.CUT: "does not fit: words on a button are cut",
    }
    for each in found:
        lines = "1 line" if each.lines == 1 else f"{each.lines} lines"
        every = len(each.routes) == len(EVERY_ROUTE)
        where = "" if every else f" (on {', '.join(each.routes)})"
        print(f"  “{each.step}” {told[each.fit].format(lines=lines)}{where}")
    return any(each.fit is Fit.CUT for each in found)


def _check_for_machines(checked: Checked, options: SimpleNamespace) -> int:
    import json

    from walkthrough.fitting import Fit
    from walkthrough.telling import as_values

    found = as_values(checked)
    cut = False
    if options.fit:
        found["fit"] = {}
    for width, height in options.fit or ():
        unfit = _unfit(checked, width, height)
        cut |= any(each.fit is Fit.CUT for each in unfit or ())
        found["fit"][f"{width}x{height}"] = (
            None if unfit is None else [asdict(each) for each in unfit]
        )
    print(json.dumps(found, indent=1, ensure_ascii=False))
    return PROBLEMS if checked.problems or cut else FINE


def schema(options: SimpleNamespace) -> int:
    """Print the JSON Schema of a script, or of a clinic's facts."""
    from walkthrough.script.schema import clinic_schema, schema_text

    print(schema_text(clinic_schema() if options.of_clinic else None), end="")
    return FINE


def new(options: SimpleNamespace) -> int:
    """Put what an author begins with into a folder, never over a file that is there."""
    from walkthrough.files import guide_text, load_script, read, shipped_script, write_new
    from walkthrough.script.problem import ScriptError, visible
    from walkthrough.script.schema import clinic_schema, schema_text
    from walkthrough.script.template import clinic_template, with_schema

    try:
        script = load_script(shipped_script())
        written = write_new(
            options.folder,
            {
                "content.yaml": with_schema(read(shipped_script()).text),
                "content.schema.json": schema_text(),
                "clinic.yaml": clinic_template(script),
                "clinic.schema.json": schema_text(clinic_schema()),
                "GUIDE.md": guide_text(),
            },
        )
    except ScriptError as error:
        return tell_problems(error.problems)
    for path in written:
        print(visible(str(path)))
    folder = visible(str(options.folder))
    print(
        f"\nFill in {folder}/clinic.yaml first: for most clinics that is enough. Then look:\n"
        f"    walkthrough check {folder}/content.yaml --clinic {folder}/clinic.yaml\n"
        f"    walkthrough --content {folder}/content.yaml --clinic {folder}/clinic.yaml"
    )
    return FINE


def guide(_: SimpleNamespace) -> int:
    """Print the authors' guide."""
    from walkthrough.files import guide_text

    print(guide_text(), end="")
    return FINE
