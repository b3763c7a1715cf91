"""Which exercise runs as its page comes and goes: begun, paused, gone on with, left."""

from __future__ import annotations

from walkthrough.exercise.timeline import Part
from walkthrough.journey.over import Over
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Setting
from walkthrough.journey.view import View


def followed(run: Run | None, view: View, setting: Setting, now: float) -> Run | None:
    """Begin the exercise that is open, pause one that is covered, forget one that is closed."""
    name = view.exercise
    if name is None:
        return run.pause(now) if run is not None and _covered(view) else None
    if run is None or run.exercise.id != name:
        return Run.begin(view, setting, now)
    return run.resume(now) if run.resting and run.session.paused else run


def left_by(run: Run | None, view: View, now: float) -> str | None:
    """Return the exercise that this view leaves after it had begun; None for none."""
    if run is None or _covered(view):
        return None
    moment = run.moment(now)
    return None if moment.part is Part.SETTLE else run.exercise.id


def is_under_way(run: Run | None, view: View, now: float) -> bool:
    """Whether an exercise is looked at that has not ended."""
    return run is not None and view.exercise is not None and not run.moment(now).finished


def _covered(view: View) -> bool:
    return any(sheet.over is Over.EXERCISE for sheet in view.sheets)
