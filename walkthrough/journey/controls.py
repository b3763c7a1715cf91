"""What can be done in an exercise: a few choices of equal size, and smaller ones for its pace."""

from __future__ import annotations

from walkthrough.journey.act import Act, Do
from walkthrough.journey.offer import Offer
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Option, Setting
from walkthrough.journey.view import View
from walkthrough.record import record
from walkthrough.script.steps import Breath


@record
class Controls:
    """The buttons of an exercise in rows, and the one row of a small window."""

    rows: tuple[tuple[Option, ...], ...]
    small: tuple[Option, ...]
    waits: bool = False
    """Nothing moves, so that the buttons may take the room of the shape."""


def controls_of(run: Run, view: View, setting: Setting, now: float, *, still: bool) -> Controls:
    """Return the choices: while it runs, while it is paused, and when it has ended."""
    words = setting.words
    if run.resting:
        return Controls((), ())
    if run.moment(now).finished:
        return _ended(view, setting)
    stop = Option(words.stop, Act(Do.PAUSE))
    other = _other(run, view, setting)
    pace = _pace(run, setting, still=still)
    if run.can_stay(now):
        pace = (*pace[:2], Option(words.stay, Act(Do.STAY)), *pace[2:])
    elsewhere = Option(words.something_else, Act(Do.EXERCISES))
    if run.session.paused:
        first = Option(words.go_on, Act(Do.PAUSE), primary=True)
        away = Option(words.to_my_page if _calm(view) else words.all_done, Act(Do.CLOSE))
        every = tuple(dict.fromkeys((first, other, away, elsewhere)))
        return Controls((every, pace), (first, other, away), True)
    main = (stop, *dict.fromkeys((other, elsewhere)))
    small = (stop, _shorter_label(other, run, setting), *pace[:2])
    return Controls((main, pace), small)


def _calm(view: View) -> bool:
    return view.sheet is not None and view.sheet.calm


def _ended(view: View, setting: Setting) -> Controls:
    """Three equal choices, and under them what one may look at."""
    words = setting.words
    away = words.to_my_page if _calm(view) else words.to_the_visit
    main = (
        Option(words.again, Act(Do.AGAIN)),
        Option(words.something_else, Act(Do.EXERCISES)),
        Option(away, Act(Do.VISIT)),
    )
    more = [Option(words.feeling, Act(Do.FEELING, "after"))]
    if view.journey.stage.recovery:
        more = []
    if not setting.policy.shared:
        more.append(Option(words.practice, Act(Do.PRACTICE)))
    return Controls((main, tuple(more)), main, True)


def _other(run: Run, view: View, setting: Setting) -> Option:
    """Return the choice of equal size that is not this one: not about breath, beside breath."""
    words, offer = setting.words, Offer(view.journey)
    if run.plan is not None:
        return Option(words.ground_instead, Act(Do.EXERCISE, run.plan.exercise.instead))
    calm = offer.calm
    breath = calm is not None and calm in setting.breathing
    if breath and view.journey.breath is not Breath.UNWELCOME:
        assert calm is not None, "it is the name of a breathing exercise"
        return Option(words.breathe_instead, Act(Do.EXERCISE, calm))
    return Option(words.something_else, Act(Do.EXERCISES))


def _shorter_label(other: Option, run: Run, setting: Setting) -> Option:
    """Return the same choice under a word that fits a small button."""
    if other.act.do is Do.EXERCISE:
        label = setting.words.ground if run.plan is not None else setting.words.breathe
        return Option(label, other.act)
    return other


def _pace(run: Run, setting: Setting, *, still: bool) -> tuple[Option, ...]:
    words = setting.words
    options: list[Option] = []
    if run.can_change_pace:
        options += [Option(words.slower, Act(Do.SLOWER)), Option(words.faster, Act(Do.FASTER))]
    if run.can_change_length:
        options += [Option(words.shorter, Act(Do.SHORTER)), Option(words.longer, Act(Do.LONGER))]
    if run.lines:
        options.append(Option(words.next_line, Act(Do.NEXT_LINE)))
    if run.paced:
        options.append(Option(words.still_off if still else words.still_on, Act(Do.STILL)))
    if run.exercise.read_aloud:
        options.append(Option(words.read_aloud, Act(Do.READ_ALOUD, run.exercise.id)))
    return tuple(options)
