"""The sources of what is shown."""

from __future__ import annotations

from walkthrough.journey.over import Over, Sheet
from walkthrough.journey.view import View
from walkthrough.script.exercises import Breathing, Grounding
from walkthrough.script.model import Script
from walkthrough.script.text import Identifier

Names = tuple[Identifier, ...]


def sources_of(view: View) -> Names:
    """Return the names of the topmost sheet's sources; those of the step if it has none."""
    for sheet in reversed(view.sheets):
        names = _of_sheet(sheet, view)
        if names:
            return names
    return view.journey.step.sources


def _of_sheet(sheet: Sheet, view: View) -> Names:
    script = view.journey.visit.script
    if sheet.over is Over.EXERCISE:
        return _of_exercise(sheet.key, script)
    if sheet.over is Over.ANSWER:
        return () if view.answer is None else view.answer.sources
    if sheet.over is Over.NUMBERS:
        names = (name for country in script.countries for name in country.sources)
        return tuple(dict.fromkeys(names))
    if sheet.over is Over.COMPANION_PAGE and script.companion_page is not None:
        return script.companion_page.sources
    return script.help.sources if sheet.over is Over.HELP else ()


def _of_exercise(name: str, script: Script) -> Names:
    exercises: tuple[Breathing | Grounding, ...] = (*script.breathing, *script.grounding)
    return next((each.sources for each in exercises if each.id == name), ())
