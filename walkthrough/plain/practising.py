"""An exercise in time: its words are said when they are due, until it ends or a key stops it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from walkthrough.exercise.absence import Reading, was_absent
from walkthrough.exercise.timeline import Moment, Part
from walkthrough.journey.act import Act, Do
from walkthrough.journey.controls import controls_of
from walkthrough.journey.run import Run
from walkthrough.journey.setting import Setting
from walkthrough.journey.under_way import followed, is_under_way, left_by
from walkthrough.journey.view import View
from walkthrough.plain.console import Keyboard, Woken
from walkthrough.plain.pacing import Heard, heard_at, next_words, time_to_listen, wait_of
from walkthrough.plain.spoken import Choice, Spoken, chosen_from, letters
from walkthrough.plain.start import Start
from walkthrough.plain.telling import Teller
from walkthrough.speech.cues import tone_of

CHANGES: dict[Do, Callable[[Run, float], Run]] = {
    Do.SLOWER: Run.slower,
    Do.FASTER: Run.faster,
    Do.STAY: Run.stay,
    Do.SHORTER: Run.shorter,
    Do.LONGER: Run.longer,
    Do.NEXT_LINE: Run.skip_line,
}
"""How a run is changed while it stands still."""


class Practising:
    """The run of the exercise that is open; asks the clock and waits at the keyboard."""

    def __init__(self, start: Start, keyboard: Keyboard, teller: Teller) -> None:
        self._clock, self._wall = start.clock, start.wall
        self._keyboard = keyboard
        self._teller = teller
        self.run: Run | None = None
        self._heard: Heard | None = None
        """What was said of the run; None before it has begun, or is gone on with."""
        self._all_counted = False
        self._sounded: Moment | None = None

    @property
    def now(self) -> float:
        """The time, in seconds of a clock that only goes on."""
        return self._clock()

    def follow(self, view: View, setting: Setting) -> None:
        """Begin the exercise that is open, pause one that is covered, forget one that is closed."""
        before = self.run
        self.run = followed(before, view, setting, self.now)
        if self.run is not None and (before is None or self.run.exercise is not before.exercise):
            self._introduce(self.run, setting)

    def forget(self) -> None:
        """Drop the run, so that the next one begins anew."""
        self.run = None

    def left(self, view: View) -> str | None:
        """Return the exercise that this view leaves after it had begun; None for none."""
        return left_by(self.run, view, self.now)

    def moves(self, view: View) -> bool:
        """Whether an exercise goes on by itself, or rests until a key is pressed."""
        run = self.run
        if run is None or view.exercise is None or run.session.paused:
            return False
        return run.resting or is_under_way(run, view, self.now)

    @property
    def has_ended(self) -> bool:
        """Whether an exercise came to its end by itself."""
        run = self.run
        return run is not None and not run.resting and run.moment(self.now).finished

    def _introduce(self, run: Run, setting: Setting) -> None:
        """Say what begins and how it is stopped, and leave the time to hear the first words."""
        words = setting.words
        name = setting.book.letters(run.exercise.name)
        stop = words.plain_any_key if self._keyboard.any_key else words.plain_enter
        self._teller.title([name, stop])
        self._heard = None
        now = self.now
        first = next_words(Heard(), run, setting, now, all_counted=self._all_counted)
        settles = run.session.timeline.segments[0]
        spoken = time_to_listen(f"{name} {stop} {first}")
        lead = max(0.0, spoken - (settles.seconds if settles.part is Part.SETTLE else 0.0))
        self.run = replace(run, session=replace(run.session, since=now + lead))

    def listen(self, setting: Setting) -> Woken:
        """Say the words in time; return whether it ended, a key stopped it, or the input ended."""
        with self._keyboard.listening():
            woken = None
            while woken is None:
                woken = self._next(setting)
        self._teller.end_cues()
        return woken

    def _next(self, setting: Setting) -> Woken | None:
        """Say what is due and wait for what comes next; None while the exercise goes on."""
        run, now = self.run, self.now
        assert run is not None, "only a run is listened to"
        counted = self._all_counted
        heard = Heard() if self._heard is None else self._heard
        said = next_words(heard, run, setting, now, all_counted=counted)
        self._heard = heard_at(run, now, all_counted=counted)
        if said:
            self._teller.cue(said)
        self._sound(run.moment(now))
        if run.moment(now).finished and not run.resting:
            return Woken.TIME
        wait = wait_of(run, now, all_counted=counted)
        before = Reading(now, self._wall())
        woken = self._keyboard.wait(wait)
        after = Reading(self.now, self._wall())
        absent = wait is not None and was_absent(before, wait, after)
        if woken is Woken.TIME and not absent:
            return None
        if not run.resting:
            # A process that was stopped meanwhile has not breathed on.
            latest = after.monotonic if wait is None else min(after.monotonic, now + wait)
            self.run = run.pause(now if absent else latest)
        elif woken is Woken.TIME:
            return None
        return Woken.END if woken is Woken.END else Woken.KEY

    def _sound(self, moment: Moment) -> None:
        """Let the breath that begins be heard."""
        tone = tone_of(self._sounded, moment)
        self._sounded = moment
        if tone is not None:
            self._teller.tone(tone)

    def page(self, view: View, setting: Setting) -> Spoken | None:
        """Return what is said of an exercise that stands still; None where none does."""
        run = self.run
        if run is None or view.exercise is None:
            return None
        now = self.now
        caption = run.caption(setting, now)
        controls = controls_of(run, view, setting, now, still=not self._all_counted)
        options = tuple(dict.fromkeys(each for row in controls.rows for each in row))
        choices = tuple(self._worded(each, setting) for each in chosen_from(options, setting.words))
        paragraphs = tuple(each for each in (letters(caption.beside), caption.place) if each)
        return Spoken(
            letters(caption.main), paragraphs, choices, next_word=setting.words.resume_visit
        )

    def _worded(self, choice: Choice, setting: Setting) -> Choice:
        """Name the choice about motion by what it is about here: how much is counted."""
        if choice.act != Act(Do.STILL):
            return choice
        words = setting.words
        label = words.plain_count_first if self._all_counted else words.plain_count_all
        return replace(choice, label=label)

    def switch_counting(self) -> None:
        """Count in every breath, or in the first ones only."""
        self._all_counted = not self._all_counted

    def change(self, change: Callable[[Run, float], Run]) -> bool:
        """Change the run; return whether that changed anything."""
        before = self.run
        if before is not None:
            self.run = change(before, self.now)
        return self.run != before

    def pause_or_resume(self) -> None:
        """Stand still, or go on: what was being said is said again."""
        self._heard = None
        self.change(Run.pause_or_resume)

    def again(self) -> None:
        """Begin the same exercise anew."""
        self._heard = None
        self.change(Run.again)
