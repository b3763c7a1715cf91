"""What a reader looks at: the journey, and the pages that lie over it."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from walkthrough.journey.journey import Journey
from walkthrough.record import record
from walkthrough.script.steps import Breath, Depth, Entry, Item, Prompts


class Over(StrEnum):
    """The pages that can lie over a step; all lead back to the very same line."""

    MORE = "more"
    COMPANION = "companion"
    ANSWER = "answer"
    HELP = "help"
    KEYS = "keys"
    MAP = "map"
    GLOSSARY = "glossary"
    TERM = "term"
    SOURCES = "sources"
    LANGUAGES = "languages"
    COMPANION_PAGE = "companion_page"
    CLINIC_QUESTIONS = "clinic_questions"
    NUMBERS = "numbers"
    EXERCISES = "exercises"
    EXERCISE = "exercise"


@record
class Sheet:
    """One page that lies over the visit; `key` names the term, entry or exercise."""

    over: Over
    key: str = ""
    calm: bool = False
    """Opened by the calm or ground key, so that the same key leads back."""


@record
class View:
    """The journey with the sheets over it, the topmost last."""

    journey: Journey
    sheets: tuple[Sheet, ...] = ()
    prompt: int = 0
    """Which prompt of a prompts step is shown."""

    @property
    def sheet(self) -> Sheet | None:
        """The topmost sheet, if any."""
        return self.sheets[-1] if self.sheets else None

    @property
    def exercise(self) -> str | None:
        """The name of the exercise that is open, if one is."""
        sheet = self.sheet
        return sheet.key if sheet is not None and sheet.over is Over.EXERCISE else None

    def open(self, over: Over, key: str = "") -> View:
        """Lay a sheet over what is shown; one that lies there already comes to the top again."""
        places = [place for place, sheet in enumerate(self.sheets) if sheet.over is over]
        kept = self.sheets[: places[0]] if places else self.sheets
        return replace(self, sheets=(*kept, Sheet(over, key)))

    def close(self) -> View:
        """Take the topmost sheet away."""
        return replace(self, sheets=self.sheets[:-1])

    def close_all(self) -> View:
        """Take every sheet away: back to the step."""
        return replace(self, sheets=())

    def toggle(self, over: Over) -> View:
        """Open a sheet, or close it where it lies on top."""
        sheet = self.sheet
        if sheet is not None and sheet.over is over:
            return self.close()
        return self.open(over)

    def read(self, depth: Depth) -> View:
        """Read in short or in full; the deeper layer of this page needs no sheet any more."""
        kept = tuple(sheet for sheet in self.sheets if sheet.over is not Over.MORE)
        return replace(self, journey=self.journey.read(depth), sheets=kept)

    def with_journey(self, journey: Journey) -> View:
        """Move on the visit: sheets are put away."""
        return View(journey)

    def forward(self) -> View:
        """Go on: a sheet closes, a step leads to the next."""
        if self.sheets:
            return self.close()
        return self.with_journey(self.journey.forward())

    def back(self) -> View:
        """Go back: a sheet closes, a step leads to the one before it."""
        if self.sheets:
            return self.close()
        return self.with_journey(self.journey.back())

    def calm(self) -> View:
        """Open the calm exercise of this stage, or come back from it; no menu in between."""
        stage = self.journey.stage
        unwelcome = self.journey.breath is Breath.UNWELCOME
        return self._calm_with(stage.ground if unwelcome else stage.calm)

    def ground(self) -> View:
        """Open the grounding of this stage, or come back from it."""
        return self._calm_with(self.journey.stage.ground)

    def _calm_with(self, name: str) -> View:
        if self.exercise == name and self.sheet is not None and self.sheet.calm:
            return self.close()
        return self.instead(name, calm=True)

    def instead(self, name: str, *, calm: bool | None = None) -> View:
        """Open an exercise in the place of another one, or of the list of them."""
        was_calm = any(sheet.calm for sheet in self.sheets)
        kept = tuple(
            sheet for sheet in self.sheets if sheet.over not in (Over.EXERCISE, Over.EXERCISES)
        )
        sheet = Sheet(Over.EXERCISE, name, was_calm if calm is None else calm)
        return replace(self, sheets=(*kept, sheet))

    def next_prompt(self) -> View:
        """Show another prompt of this step, the first after the last."""
        count = len(self.prompts)
        return replace(self, prompt=(self.prompt + 1) % count) if count else self

    @property
    def answer(self) -> Entry | None:
        """The question whose answer is open, if one is."""
        open_sheets = [sheet.key for sheet in self.sheets if sheet.over is Over.ANSWER]
        entries = getattr(self.journey.step, "entries", ())
        return next((entry for entry in entries if entry.id in open_sheets), None)

    @property
    def prompts(self) -> tuple[Item, ...]:
        """The prompts of this step that the route sees."""
        step = self.journey.step
        prompts = step.prompts if isinstance(step, Prompts) else ()
        return tuple(each for each in prompts if self.journey.route in each.routes)

    @property
    def can_go_back(self) -> bool:
        """Whether going back leads anywhere."""
        return bool(self.sheets) or len(self.journey.trail) > 1

    @property
    def can_go_on(self) -> bool:
        """Whether going on leads anywhere."""
        return bool(self.sheets) or self.journey.following is not None
