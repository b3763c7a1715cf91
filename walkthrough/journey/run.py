"""One run of an exercise as a page: its words, its place in words, and its choices."""

from __future__ import annotations

from dataclasses import replace

from walkthrough.exercise.breathing import Length, breathing_timeline
from walkthrough.exercise.grounding import grounding_timeline
from walkthrough.exercise.session import Session
from walkthrough.exercise.timeline import Moment, Part, Phase
from walkthrough.journey.act import Act, Do
from walkthrough.journey.setting import Option, Setting
from walkthrough.journey.view import View
from walkthrough.page.page import said
from walkthrough.record import record
from walkthrough.script.exercises import Breathing, Grounding
from walkthrough.script.steps import Breath
from walkthrough.script.text import Text
from walkthrough.script.words import Words

_PHASE_WORDS = {
    Phase.INHALE: "inhale",
    Phase.EXHALE: "exhale",
    Phase.HOLD: "hold",
    Phase.REST: "rest",
}


@record
class Caption:
    """What stands under the shape: the word of the moment, a line beside it, the place."""

    main: Text
    beside: Text
    place: str


@record
class Run:
    """An exercise and the session of it; every time is handed in, in seconds of one clock."""

    exercise: Breathing | Grounding
    session: Session

    @classmethod
    def begin(cls, setting: Setting, name: str, now: float, length: Length) -> Run:
        """Begin an exercise by its name."""
        breathing = setting.breathing.get(name)
        if breathing is not None:
            return cls(breathing, Session.begin(breathing_timeline(breathing, length), now))
        grounding = setting.grounding[name]
        return cls(grounding, Session.begin(grounding_timeline(grounding), now))

    def again(self, now: float) -> Run:
        """Begin the same exercise anew."""
        return replace(self, session=Session.begin(self.session.timeline, now))

    def pause_or_resume(self, now: float) -> Run:
        """Stand still, or go on."""
        session = self.session
        return replace(self, session=session.resume(now) if session.paused else session.pause(now))

    def pause(self, now: float) -> Run:
        """Stand still."""
        return replace(self, session=self.session.pause(now))

    @property
    def paced(self) -> bool:
        """Whether a shape moves with the breath."""
        return isinstance(self.exercise, Breathing) and self.exercise.cycle is not None

    @property
    def has_shape(self) -> bool:
        """Whether a shape is shown at all."""
        return isinstance(self.exercise, Breathing)

    def moment(self, now: float) -> Moment:
        """Where the exercise is."""
        return self.session.moment(now)

    def caption(self, setting: Setting, now: float) -> Caption:
        """Return the words of the moment."""
        words, moment = setting.words, self.moment(now)
        place = words.paused if self.session.paused else getattr(words, moment.place)
        if moment.finished:
            return Caption(setting.book.text(self.exercise.close), said(words.what_now), "")
        if isinstance(self.exercise, Grounding):
            return Caption(setting.book.text(self._line(moment.line)), (), place)
        return self._breath(self.exercise, moment, setting, place)

    def _line(self, index: int) -> Text:
        assert isinstance(self.exercise, Grounding)
        lines = self.exercise.lines
        return lines[index].text if index < len(lines) else self.exercise.close

    def _breath(self, exercise: Breathing, moment: Moment, setting: Setting, place: str) -> Caption:
        book = setting.book
        if moment.part is Part.SETTLE:
            return Caption(book.text(exercise.settle), (), place)
        if moment.part is Part.CLOSE:
            return Caption(book.text(exercise.close), (), place)
        if moment.phase is Phase.NONE:
            return Caption(book.text(exercise.guide), (), place)
        word = getattr(setting.words, _PHASE_WORDS[moment.phase])
        return Caption(said(word), book.text(exercise.guide), place)

    def options(self, view: View, setting: Setting, now: float) -> tuple[Option, ...]:
        """Return the choices: while it runs, and three equal ones when it has ended."""
        words = setting.words
        calm = view.sheet is not None and view.sheet.calm
        away = Option(words.to_my_page if calm else words.all_done, Act(Do.CLOSE))
        if self.moment(now).finished:
            return (
                Option(words.again, Act(Do.AGAIN)),
                Option(words.something_else, Act(Do.EXERCISES)),
                Option(words.to_my_page if calm else words.to_the_visit, Act(Do.VISIT)),
            )
        pause = Option(words.go_on if self.session.paused else words.pause, Act(Do.PAUSE))
        return away, self._other(view, words), pause

    def _other(self, view: View, words: Words) -> Option:
        """Return the choice of equal size that is not this one: not about breath, beside breath."""
        stage = view.journey.stage
        if isinstance(self.exercise, Breathing):
            return Option(words.ground_instead, Act(Do.EXERCISE, self.exercise.instead))
        if view.journey.breath is Breath.UNWELCOME:
            return Option(words.something_else, Act(Do.EXERCISES))
        return Option(words.breathe_instead, Act(Do.EXERCISE, stage.calm))


def still_dots(moment: Moment) -> tuple[int, int]:
    """Return the dots of a phase, one a second, and how many are filled."""
    if moment.phase is Phase.NONE:
        return 0, 0
    dots = max(1, round(moment.phase_seconds))
    return dots, min(dots, int(moment.phase_elapsed) + 1)
