"""An exercise as it is said: the word of each moment, and the seconds counted after it."""

from __future__ import annotations

from walkthrough.exercise.timeline import Part, Phase
from walkthrough.journey.run import GUIDED_BREATHS, Run, still_dots
from walkthrough.journey.setting import Setting
from walkthrough.plain.spoken import clean, letters
from walkthrough.record import record
from walkthrough.script.text import Text
from walkthrough.script.words import parts_of

SECONDS_A_WORD = 0.4
"""For listening: 150 words a minute, a common speed of speech."""
PLACES_SAID = frozenset({"place_half", "place_nearly"})
BETWEEN = " … "


@record
class Heard:
    """What has been said last in an exercise."""

    segment: tuple[int, Part] | None = None
    place: str = ""
    count: int = 0
    """Seconds of the phase that were said; its word stands for the first."""


def next_words(before: Heard, run: Run, setting: Setting, now: float, *, all_counted: bool) -> str:
    """Return what is to be said now after what was heard; nothing where all was said.

    Words that go on with the line under way begin with its sign for a pause; others begin a line.
    """
    heard = heard_at(run, now, all_counted=all_counted)
    if heard == before:
        return ""
    if heard.segment == before.segment:
        numbers = parts_of(setting.words.plain_counting)
        said = numbers[before.count : heard.count]
        return "".join(f"{BETWEEN}{number}" for number in said)
    if _gathers(run, now):
        return ""
    lines = _lines(run, setting, now)
    if heard.place != before.place and heard.place in PLACES_SAID:
        lines.insert(0, _sentence(getattr(setting.words, heard.place)))
    return "".join(f"\n{line}" for line in lines if line)


def _gathers(run: Run, now: float) -> bool:
    """Whether it is gone on with, and the breath that was stopped has not begun again yet."""
    here = run.session.timeline.segment_at(run.session.elapsed(now))
    return run.moment(now).part is Part.SETTLE and here.part is not Part.SETTLE


def heard_at(run: Run, now: float, *, all_counted: bool) -> Heard:
    """Return what is heard once all of this moment has been said."""
    moment = run.moment(now)
    here = run.session.timeline.index_at(run.session.elapsed(now)), moment.part
    counted = run.paced and (all_counted or moment.count < GUIDED_BREATHS)
    count = still_dots(moment)[1] if counted and moment.phase is not Phase.NONE else 0
    return Heard(here, moment.place, count)


def _lines(run: Run, setting: Setting, now: float) -> list[str]:
    """Return the words of the moment; what guides the first breaths is said before them."""
    caption, moment = run.caption(setting, now), run.moment(now)
    beside = caption.beside if moment.phase is Phase.NONE else ()
    lines = [letters(caption.main), letters(beside)]
    if run.plan is not None and run.paced and moment.part is Part.SETTLE:
        lines.append(_filled(run.plan.exercise.guide, setting))
    return lines


def _filled(text: Text, setting: Setting) -> str:
    return clean(setting.book.letters(text))


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def wait_of(run: Run, now: float, *, all_counted: bool) -> float | None:
    """Return the seconds until something is to be said; None where nothing more will be."""
    wait = run.session.wait(now, 1)
    moment = run.moment(now)
    counted = all_counted or moment.count < GUIDED_BREATHS
    if wait is None or moment.phase is Phase.NONE or not counted:
        return wait
    return min(wait, 1 - moment.phase_elapsed % 1 + 0.001)


def time_to_listen(text: str) -> float:
    """Return the seconds that it takes to hear a text."""
    return len(text.split()) * SECONDS_A_WORD
