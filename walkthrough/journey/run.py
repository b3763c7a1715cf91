"""One run of an exercise: its words at each moment, its pace and its length."""

from __future__ import annotations

from dataclasses import replace

from walkthrough.exercise.breathing import LENGTHS, Length, Plan
from walkthrough.exercise.grounding import grounding_timeline
from walkthrough.exercise.pace import can_change, faster, slower
from walkthrough.exercise.session import Session
from walkthrough.exercise.timeline import Moment, Part, Phase
from walkthrough.journey.offer import Offer
from walkthrough.journey.over import How
from walkthrough.journey.resting import resting_lines, resting_timeline
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View
from walkthrough.page.page import said
from walkthrough.record import record
from walkthrough.script.exercises import Breathing, Cycle, Exercise, Grounding, Shape
from walkthrough.script.text import Text

_PHASE_WORDS = {
    Phase.INHALE: "inhale",
    Phase.TOP_UP: "top_up",
    Phase.EXHALE: "exhale",
    Phase.HOLD: "hold",
    Phase.REST: "rest",
}
GUIDED_BREATHS = 4
"""Breaths that the guide stands beside; then there is less to read."""
_LENGTHS_OF = {How.UNTIL_CALLED: Length.OPEN}


@record
class Caption:
    """What stands under the shape: the word of the moment, a line beside it, the place."""

    main: Text
    beside: Text
    place: str


@record
class Run:
    """An exercise and the session of it; every time is handed in, in seconds of one clock."""

    exercise: Exercise
    session: Session
    plan: Plan | None = None
    """How a breathing exercise is laid out; None for lines."""
    lines: tuple[Text, ...] = ()
    """What is said, where it is not a breath."""
    resting: bool = False
    """In the still form for recovery."""
    lengths: tuple[Length, ...] = LENGTHS
    """The lengths that it can be brought to."""

    @classmethod
    def begin(cls, view: View, setting: Setting, now: float) -> Run:
        """Begin the exercise that a view has open."""
        sheet = view.sheet
        assert sheet is not None, "an exercise is a sheet"
        exercise = setting.exercise(sheet.key)
        if view.resting:
            lines = resting_lines(exercise, view, setting)
            texts = tuple(line.text for line in lines)
            return cls(exercise, Session.begin(resting_timeline(lines), now), None, texts, True)
        if isinstance(exercise, Breathing):
            usual = Length.SHORT if setting.policy.shared else Length.STANDARD
            plan = Plan.of(exercise, _LENGTHS_OF.get(sheet.how, usual))
            if sheet.how is How.OWN_PACE and view.taps.finished:
                plan = plan.at_own_pace(view.taps.cycle())
            lengths = LENGTHS if Offer(view.journey).has_long(exercise) else LENGTHS[:-1]
            return cls(exercise, Session.begin(plan.timeline(), now), plan, lengths=lengths)
        assert isinstance(exercise, Grounding), "an exercise is one or the other"
        texts = (*(line.text for line in exercise.lines), exercise.close)
        return cls(exercise, Session.begin(grounding_timeline(exercise), now), None, texts)

    def again(self, now: float) -> Run:
        """Begin the same exercise anew, at the pace and length it was brought to."""
        timeline = self.session.timeline if self.plan is None else self.plan.timeline()
        return replace(self, session=Session.begin(timeline, now))

    def pause_or_resume(self, now: float) -> Run:
        """Stand still, or go on."""
        return self.resume(now) if self.session.paused else self.pause(now)

    def pause(self, now: float) -> Run:
        """Stand still."""
        return replace(self, session=self.session.pause(now))

    def resume(self, now: float) -> Run:
        """Go on after a moment to settle."""
        return replace(self, session=self.session.resume(now))

    def skip_line(self, now: float) -> Run:
        """Go on to the next line."""
        return replace(self, session=self.session.skip(now)) if self.lines else self

    @property
    def cycle(self) -> Cycle | None:
        """The breath at its present pace; None where nothing is paced."""
        return None if self.plan is None else self.plan.cycle

    @property
    def can_change_pace(self) -> bool:
        """Whether it can be made slower or faster."""
        return self.cycle is not None and can_change(self.cycle)

    @property
    def can_change_length(self) -> bool:
        """Whether it can be made shorter or longer."""
        return self.plan is not None and self.plan.length is not Length.OPEN

    def slower(self, now: float) -> Run:
        """Take a little more time for each breath from the next one on."""
        return self._at(slower(self.cycle), now) if self.cycle is not None else self

    def faster(self, now: float) -> Run:
        """Take a little less time for each breath from the next one on."""
        return self._at(faster(self.cycle), now) if self.cycle is not None else self

    def _at(self, cycle: Cycle, now: float) -> Run:
        assert self.plan is not None, "only a plan has a pace"
        return self._planned(replace(self.plan, cycle=cycle), now)

    def can_stay(self, now: float) -> bool:
        """Whether the breaths are still becoming longer, and may be kept as they are."""
        session = self.session
        here = session.timeline.segment_at(session.elapsed(now))
        return here.part is Part.RAMP_IN

    def stay(self, now: float) -> Run:
        """Stay at the speed of the breath under way."""
        if self.plan is None or not self.can_stay(now):
            return self
        session = self.session
        step = session.timeline.breath_at(session.elapsed(now))
        return self._planned(self.plan.at_step(step), now)

    def longer(self, now: float) -> Run:
        """Go on for longer, one length at a time."""
        return self._of_length(1, now)

    def shorter(self, now: float) -> Run:
        """Come to the end sooner, one length at a time."""
        return self._of_length(-1, now)

    def _of_length(self, step: int, now: float) -> Run:
        if self.plan is None or not self.can_change_length:
            return self
        place = self.lengths.index(self.plan.length) + step
        length = self.lengths[min(max(place, 0), len(self.lengths) - 1)]
        return self._planned(replace(self.plan, length=length), now)

    def _planned(self, plan: Plan, now: float) -> Run:
        """Follow another plan; the same one changes nothing."""
        moment = self.moment(now)
        if plan == self.plan or moment.finished:
            return self
        session = self.session
        timeline = plan.from_here(session.timeline, session.elapsed(now), session.furthest)
        return replace(self, plan=plan, session=session.follow(timeline, now))

    @property
    def paced(self) -> bool:
        """Whether a shape moves with the breath."""
        return self.cycle is not None

    @property
    def has_shape(self) -> bool:
        """Whether a shape is shown at all."""
        return self.plan is not None

    @property
    def shape(self) -> Shape:
        """What is drawn for the breath."""
        return self.plan.exercise.shape if self.plan is not None else Shape.CIRCLE

    def moment(self, now: float) -> Moment:
        """Where the exercise is."""
        return self.session.moment(now)

    def caption(self, setting: Setting, now: float) -> Caption:
        """Return the words of the moment."""
        words, moment = setting.words, self.moment(now)
        place = getattr(words, moment.place)
        if self.resting:
            return Caption(setting.book.text(self._line(moment)), (), "")
        if moment.finished:
            return Caption(setting.book.text(self.exercise.close), said(words.what_now), "")
        if self.session.paused:
            return Caption(said(words.paused), (), place)
        if self.plan is None:
            return Caption(setting.book.text(self._line(moment)), (), place)
        return self._breath(self.plan.exercise, moment, setting, place)

    def _line(self, moment: Moment) -> Text:
        return self.lines[min(moment.line, len(self.lines) - 1)]

    def _breath(self, exercise: Breathing, moment: Moment, setting: Setting, place: str) -> Caption:
        book, words = setting.book, setting.words
        if moment.part is Part.SETTLE:
            safety = words.tell_team if setting.policy.shared else words.stop_any_time
            first = words.before_medicine_only if exercise.holds else safety
            return Caption(book.text(exercise.settle), said(first), place)
        if moment.part is Part.CLOSE:
            return Caption(book.text(exercise.close), (), place)
        if moment.phase is Phase.NONE:
            return Caption(book.text(exercise.guide), (), place)
        word = getattr(words, _PHASE_WORDS[moment.phase])
        guide = book.text(exercise.guide) if moment.count < GUIDED_BREATHS else ()
        return Caption(said(word), guide, place)


def still_dots(moment: Moment) -> tuple[int, int]:
    """Return the dots of a phase, one a second, and how many are filled."""
    if moment.phase is Phase.NONE:
        return 0, 0
    dots = max(1, round(moment.phase_seconds))
    return dots, min(dots, int(moment.phase_elapsed) + 1)
