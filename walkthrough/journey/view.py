"""What a reader looks at: the journey, and the pages that lie over it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from walkthrough.exercise.pace import Taps
from walkthrough.journey.journey import Journey, Visit
from walkthrough.journey.offer import Offer
from walkthrough.journey.over import BREATH_TOO, OF_AN_EXERCISE, How, Over, Sheet
from walkthrough.journey.visit import What
from walkthrough.record import record
from walkthrough.script.exercises import Breathing
from walkthrough.script.steps import Depth, Entry, Item, Prompts

CELLS_OF_A_PART = 3
"""Steps of the bar that one part of the visit in small takes."""
CELLS_IN_SMALL = CELLS_OF_A_PART * len(What)


@record
class View:
    """The journey with the sheets over it, the topmost last."""

    journey: Journey
    sheets: tuple[Sheet, ...] = ()
    prompt: int = 0
    """Which prompt of a prompts step is shown."""
    taps: Taps = Taps()
    """Where the reader's own breaths were tapped."""
    playing: bool = False
    """Whether the visit in small goes on by itself."""

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

    def in_version(self, visit: Visit) -> View:
        """The same through another version of the script, without the pages that are gone."""
        journey, script = self.journey.in_version(visit), visit.script
        if journey.step.id != self.journey.step.id:
            return View(journey)
        known = {
            "",
            BREATH_TOO,
            *map(str, range(CELLS_IN_SMALL)),
            *(each.id for each in script.glossary),
        }
        known |= {each.id for each in (*script.breathing, *script.grounding)}
        known |= {entry.id for entry in getattr(journey.step, "entries", ())}
        gone = () if script.companion_page is not None else (Over.COMPANION_PAGE,)
        kept = tuple(x for x in self.sheets if x.key in known and x.over not in gone)
        return View(journey, kept)

    def next_part(self) -> View:
        """Go on to the next part of the visit in small; from the last one, back to the day."""
        place = self.place_in_small
        return (
            self
            if place is None
            else self._at_cell((place // CELLS_OF_A_PART + 1) * CELLS_OF_A_PART)
        )

    def play_to(self, place: int) -> View:
        """Let the visit in small pass up to a cell; on its last one it stands still."""
        if self.place_in_small is None:
            return self
        if place >= CELLS_IN_SMALL:
            return replace(self._at_cell(CELLS_IN_SMALL - 1), playing=False)
        return self._at_cell(place)

    def paused_where_covered(self) -> View:
        """Let the visit in small stand still, where it is not what is looked at."""
        return self if self.playing == self.plays else replace(self, playing=False)

    @property
    def plays(self) -> bool:
        """Whether the visit in small goes on by itself; not while something lies over it."""
        return self.playing and self.place_in_small is not None

    @property
    def place_in_small(self) -> int | None:
        """The cell of the visit in small, where that is looked at."""
        sheet = self.sheet
        return int(sheet.key or 0) if sheet is not None and sheet.over is Over.SMALL else None

    def _at_cell(self, place: int) -> View:
        if place >= CELLS_IN_SMALL:
            return replace(self.close(), playing=False)
        sheet = replace(self.sheets[-1], key=str(place))
        return replace(self, sheets=(*self.sheets[:-1], sheet))

    @property
    def resting(self) -> bool:
        """Whether an exercise is seen in its still form for recovery."""
        return self.exercise is not None and self.journey.stage.recovery

    def with_journey(self, journey: Journey) -> View:
        """Move on the visit: sheets are put away."""
        return View(journey)

    def forward(self) -> View:
        """Go on: a sheet closes, a step leads to the next."""
        if self.sheet is not None and self.sheet.over is Over.CONDITIONS:
            return self.answered()
        if self.sheet is not None and self.sheet.over is Over.SMALL:
            return self.next_part()
        if self.sheets:
            return self.close()
        return self.with_journey(self.journey.forward())

    def back(self) -> View:
        """Go back: a sheet closes, a step leads to the one before it."""
        if self.sheets:
            return self.close() if self.can_go_back else self
        return self.with_journey(self.journey.back())

    def calm(self) -> View:
        """Open the calm exercise of this stage, or come back from it; no menu in between."""
        return self._calm_with(Offer(self.journey).calm)

    def ground(self) -> View:
        """Open the grounding of this stage, or come back from it."""
        return self._calm_with(None if Offer(self.journey).nothing else self.journey.stage.ground)

    def _calm_with(self, name: str | None) -> View:
        if name is None:
            return self.toggle(Over.NO_EXERCISE)
        if self.exercise == name and self.sheet is not None and self.sheet.calm:
            return self.close()
        return self.instead(name, calm=True)

    def begin(self, name: str, how: How = How.PLANNED) -> View:
        """Open an exercise; before the first one, ask once if there is anything to know."""
        if self.journey.practice.asks and not self._of_an_exercise:
            return self.open(Over.CONDITIONS, name)
        return self.instead(name, how=how)

    @property
    def _of_an_exercise(self) -> bool:
        """Whether an exercise was opened already, and something else is asked for."""
        return any(sheet.over is Over.EXERCISE for sheet in self.sheets)

    def answered(self) -> View:
        """Go on from what one may say: to the exercise, or to what suits after an answer."""
        sheet, journey = self.sheet, self.journey
        if sheet is None or sheet.over is not Over.CONDITIONS:
            return self
        view = replace(self, journey=replace(journey, practice=journey.practice.answered()))
        offer = Offer(view.journey)
        if offer.nothing:
            return view._without_exercise().open(Over.NO_EXERCISE)
        if offer.ticked:
            return view._without_exercise().open(Over.EXERCISES)
        return view.instead(sheet.key) if sheet.key else view.close()

    def start(self, name: str) -> View:
        """Open the page of one exercise; before the first, ask if there is anything to know."""
        opened = self.open(Over.START, name)
        return opened.open(Over.CONDITIONS) if self.journey.practice.asks else opened

    def at_once(self, name: str) -> View:
        """Open an exercise that was asked for by its name; what does not suit here opens the list.

        One with a hold opens its page, which first says what it is for.
        """
        script = self.journey.visit.script
        exercise = next(each for each in (*script.breathing, *script.grounding) if each.id == name)
        if not Offer(self.journey, breath_too=True).suits(exercise):
            return self.open(Over.EXERCISES)
        held = isinstance(exercise, Breathing) and exercise.holds
        return self.open(Over.START, name) if held else self.instead(name)

    def instead(self, name: str, *, calm: bool | None = None, how: How = How.PLANNED) -> View:
        """Open an exercise in the place of another one, or of the list of them."""
        was_calm = any(sheet.calm for sheet in self.sheets)
        sheet = Sheet(Over.EXERCISE, name, was_calm if calm is None else calm, how)
        return replace(self, sheets=(*self._without_exercise().sheets, sheet))

    def _without_exercise(self) -> View:
        kept = tuple(sheet for sheet in self.sheets if sheet.over not in OF_AN_EXERCISE)
        return replace(self, sheets=kept)

    def own_pace(self, name: str) -> View:
        """Open the page where the reader taps the own pace."""
        return replace(self.open(Over.TAPS, name), taps=Taps())

    def tap(self, now: float) -> View:
        """Mark the next place of a breath; after the last one, the exercise begins."""
        sheet = self.sheet
        if sheet is None or sheet.over is not Over.TAPS:
            return self
        tapped = replace(self, taps=self.taps.tap(now))
        return tapped.instead(sheet.key, how=How.OWN_PACE) if tapped.taps.finished else tapped

    def practised(self, exercise: str, day: date) -> View:
        """Keep in memory that an exercise was done on a day."""
        practice = self.journey.practice.note(exercise, day)
        return replace(self, journey=replace(self.journey, practice=practice))

    def written(self, name: str, text: str) -> View:
        """Keep what was typed on a line of the plan."""
        plan = self.journey.plan.write(name, text)
        return replace(self, journey=replace(self.journey, plan=plan))

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
        if self.sheet is not None and self.sheet.over is Over.ARRIVAL:
            return False
        return bool(self.sheets) or len(self.journey.trail) > 1

    @property
    def can_go_on(self) -> bool:
        """Whether going on leads anywhere."""
        return bool(self.sheets) or self.journey.following is not None
